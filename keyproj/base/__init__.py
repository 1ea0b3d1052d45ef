"""Plain values that every layer may use: money, time, problems, reports. Quick to import."""
