"""Changes told by how a sentence is built, whatever its verb: `somebody VERBED somebody from his post`."""
