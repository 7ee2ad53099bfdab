"""Quotes, and who says something."""
