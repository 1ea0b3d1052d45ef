"""YAML text and models, both ways: positions, the folder, reading, saving."""
