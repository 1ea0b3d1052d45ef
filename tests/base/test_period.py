"""A period's last month and last day."""
