"""Working days, networks, forward and backward passes: arithmetic on whole numbers."""
