"""Reports into what people and programs read, and the catalogue of both languages."""
