"""A line of a file is found where libyaml counts it."""
