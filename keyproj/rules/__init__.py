"""The office's rules as functions of plain values: no files, no models, no clock."""
