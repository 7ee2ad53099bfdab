"""From a corpus to the published tables: what is written, and what is derived from it."""
