"""Exact division for display."""
