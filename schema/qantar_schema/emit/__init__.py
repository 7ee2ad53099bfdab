"""The emitters: one file a target, all from the row and record models alone.

Heavy libraries are imported inside the functions that need them, so that importing an emitter costs nothing.
"""
