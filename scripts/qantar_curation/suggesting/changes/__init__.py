"""Changes of office: who, what change, which office, when.

`appointments` reads them sentence by sentence into what `telling` declares: it finds the `words_of_change`
and asks of each, in `one_word`, `whose` office it tells of and `which` one it is, reads what is told of
`several` together, what goes from one to another (`handing`), what no such word tells (`constructions`),
whole `cabinets`, and leaves out what is told but `untrue`. `change_dates` dates them, `settling` takes out
what a text tells twice, `states` says what each person is when the text is over.
"""
