"""Whose office a sentence tells of: subjects, objects, pronouns, descriptions, and who a sentence speaks of."""
