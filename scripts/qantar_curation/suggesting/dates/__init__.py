"""Dates: expressions of a line resolved against the day of publication and each other."""
