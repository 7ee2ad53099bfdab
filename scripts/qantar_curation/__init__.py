"""From hand-written records to published tables: reading, checking, anchoring, publishing."""
