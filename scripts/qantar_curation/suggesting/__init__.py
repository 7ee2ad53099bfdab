"""Reading a new article by machine: proposals of persons, appointments, figures, dates, events, quotes and repeats.

`engine` reads a text: `text` (lines, sentences), `offices`, `persons`, `dates`, `figures`, `changes` of office, `speech`
and `acts`, each a package of rules over the grammar and the word lists of `lexicons`. `article` adds what the corpus
knows (`known`, `repeating`), `output` prints, `folder` goes through many, and `measuring` compares with hand annotations.
"""
