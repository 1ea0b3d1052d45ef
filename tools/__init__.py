"""Tools for those who work on keyproj; nothing here is part of the package."""
