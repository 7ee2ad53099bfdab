"""Registering a new article: its text is read and looked over, and its entry and lock are written.

`intake` reads the file and refuses what is no English article, `roles`, `days`, `translation` and `copies` look at its
lines, `recapture` sees whether it is registered already, `entry` lays out what is written, `register` brings all of it
together. The text itself never enters the repository.
"""
