"""What one file may say, as frozen pydantic models."""
