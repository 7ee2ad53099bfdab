"""The offices of a text: their words, how far they reach, and those that stand beside a name."""
