"""Our subset of YAML agrees with ruamel.yaml, or refuses by name."""
