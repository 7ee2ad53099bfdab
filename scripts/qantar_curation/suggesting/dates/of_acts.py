"""Which act of a sentence a date belongs to: `X was named on Monday, six days after Y had left`."""

from __future__ import annotations

from qantar_curation.grammar.dates import DateExpression
from qantar_curation.suggesting.clauses import verbs_in
from qantar_curation.suggesting.dates.reported import saying_beside
from qantar_curation.suggesting.text import Line

_OPENING = frozenset(("after", "before", "when", "while", "since", "that", "who", "which", "whose", "because"))
_OPENING |= {"although", "though", "until", "till", "unless", "if", "whereas", "where", "as", ";", ":"}
_JOINING = frozenset(("and", "but"))


def is_of_act(line: Line, start: int, end: int, date: DateExpression) -> bool:
    """Whether a date of the sentence is that of an act, and not of another one, or of the saying so.

    Args:
        line: The line.
        start: The first character of the words that tell the act.
        end: The character behind the last one.
        date: A date of the same sentence.
    """
    first, last = line.token_at(start), line.token_at(end - 1)
    sentence = line.sentence(first)
    said = saying_beside(line, sentence, date)
    if said is not None and not first <= said <= last:
        return False
    opens, closes = line.token_at(date.start), line.token_at(date.end - 1)
    verbs = [one.at for one in verbs_in(line, sentence)]
    own = any(first <= at <= last for at in verbs)
    if closes < first:
        between = range(closes + 1, first)
        # Behind a verb a date is that verb's: `arrested on Monday, he was released`.
        return not any(at < opens for at in verbs) and not _parts(line, between)
    between = range(last + 1, opens)
    others = [at for at in verbs if at in between]
    if _parts(line, between) or len(others) > (0 if own else 1):
        return False
    return not any(line.wide[at] in _JOINING for at in between if any(other > at for other in others))


def _parts(line: Line, between: range) -> bool:
    """Whether a clause opens among some tokens; the first may be what leads to the date itself, `since Monday`."""
    return any(line.wide[at] in _OPENING for at in between if at != between[-1])
