"""The persons of a text: runs of capitals, what speaks for a name, and which of them are one person."""
