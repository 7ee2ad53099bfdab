"""Offices that go from one person to another: replaced, succeeded, moved, left and taken, forced out."""
