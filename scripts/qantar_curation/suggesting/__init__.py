"""Reading a new article by machine: proposals of persons, appointments, figures, dates, events, quotes and repeats.

Nothing here is published. A proposal names its line, characters and phrase; a curator accepts, edits or rejects it.
"""
