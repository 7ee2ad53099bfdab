"""Precision and recall against texts annotated by hand."""
