"""Which office a change is of: beside its word, behind a body or field, known from before, or told by a task."""
