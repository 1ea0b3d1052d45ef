"""Rules on what a branch changes (`every` gathers them). Nothing is imported here, so that `diff` waits for few."""
