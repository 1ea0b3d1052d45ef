"""Scale bands meet without overlap or gap."""
