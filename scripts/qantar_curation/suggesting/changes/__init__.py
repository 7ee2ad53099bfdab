"""Changes of office: who, what change, which office, when."""
