"""The import contracts hold, and a planted violation is refused."""
