"""Of whom a participle behind a comma is said: `appointed A, a critic of B, overthrown by the army`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qantar_curation.grammar.clauses import Verb
from qantar_curation.suggesting.changes.telling import Referent
from qantar_curation.suggesting.text import Line


def of_participle(
    line: Line, people: Sequence[Referent], verbs: Mapping[int, Verb], verb: Verb | None
) -> Referent | None:
    """Of `appointed A, a critic of B, overthrown by the army` B; of `with A, head of the port, replacing B` A.

    Args:
        line: The line.
        people: Those who are meant in the sentence.
        verbs: Its verbs.
        verb: The verb of which the subject is sought.
    """
    if verb is None or verb.mood != "participle" or verb.first != verb.at or line.wide[verb.first - 1] != ",":
        return None
    comma = verb.first - 1
    if verb.passive:
        return next((one for one in people if one.last == comma - 1 and one.mention is not None), None)
    for one in reversed(people):
        opened = one.last + 1
        if one.mention is not None and opened < comma and line.wide[one.begin - 1] == "with":
            inner = range(opened + 1, comma)
            told = any(at in verbs and verbs[at].mood != "participle" for at in inner)
            bare = not told and not any(line.wide[at] in (",", ";") for at in inner)
            return one if line.wide[opened] == "," and bare else None
    return None
