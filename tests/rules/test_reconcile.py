"""Published and computed figures agree by the printed precision."""
