"""The commands, one file each; a file is imported when its command runs, and its heavy imports when it works.

Each file has `DESCRIPTION` (a paragraph), `EXAMPLES`, `add_arguments(parser)` and `run(args)`, which returns the exit
code: 0 clean, 1 findings, 2 could not run.
"""
