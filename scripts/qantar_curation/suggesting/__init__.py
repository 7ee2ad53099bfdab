"""Reading a new article by machine: proposals of persons, appointments, figures, dates, events, quotes and repeats.

`engine` reads a text (`text`: lines, sentences): its `offices`, `persons`, `dates`, `figures`, `changes` of office, the
`speech` and the `acts`, each a package of rules over the grammar and the word lists of `lexicons`. `article` adds what
the corpus knows (`known`, `repeating`), `output` prints, `folder` reads many, `measuring` scores against annotations.

Nothing here is published. A proposal names its line, characters and phrase; a curator accepts, edits or rejects it.
"""
