"""Reviewing proposals one at a time: accepted ones become records that validate, rejected ones are kept.

`proposals` reads them, `mapping` and the modules that it calls draft records, `workspace` tries and writes them,
`session` keeps what was decided, `loop` talks to a person and `scripted` to a file of decisions.
"""
