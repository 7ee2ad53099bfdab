"""Figures: the quantities of a line that count something."""
