"""Field declarations: each field of the package once, with type, constraints, description and metadata."""
