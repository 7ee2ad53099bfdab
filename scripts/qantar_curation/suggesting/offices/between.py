"""What stands between a word of change and an office further on, so that the office is that of another one."""

from __future__ import annotations

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.telling import Sentence
from qantar_curation.suggesting.offices.posts import Post
from qantar_curation.suggesting.persons.mention import Mention


def is_other_verbs(sentence: Sentence, hit: Hit, post: Post) -> bool:
    """Whether an office is the object of another verb further on: `left the cabinet, blaming the premier for it`."""
    before = post.begin - 1
    while sentence.line.wide[before] in ("its", "the", "'s") or sentence.line.is_capital(before):
        before -= 1
    return before > hit.last and before in sentence.verbs


def is_over_verb(sentence: Sentence, hit: Hit, post: Post) -> bool:
    """Whether something else is told before an office: `resigned, saying he had lost faith in the premier`."""
    return any(hit.last < at < post.begin for at in sentence.verbs)


def is_of_other_clause(sentence: Sentence, hit: Hit, post: Post) -> bool:
    """Whether an office belongs to what somebody did: `to remove X over claims that he took bribes as governor`."""
    line = sentence.line
    verb = max((one for one in sentence.verbs.values() if one.at < post.begin), key=lambda one: one.at, default=None)
    if verb is None or verb.at <= hit.last or line.wide[verb.first - 1] not in ("he", "she"):
        return False
    return line.wide[verb.first - 2] in ("that", "when", "while", "because")


def is_over_name(sentence: Sentence, hit: Hit, mention: Mention | None, post: Post) -> bool:
    """Whether an office lost stands behind another one's name: `A was ousted, and B, once an adviser,`."""
    return sentence.line.wide[post.begin - 1] != "as" and any(
        hit.last < one.first < post.begin and one.mention is not None and one.mention is not mention
        for one in sentence.referents
    )


def is_of_companion(sentence: Sentence, mention: Mention | None, post: Post) -> bool:
    """Whether an office is that of who is told of besides: `will be led by A, with B as deputy`."""
    return any(
        one.mention is not None
        and one.mention is not mention
        and one.last == post.begin - 2
        and sentence.line.wide[one.begin - 1] == "with"
        for one in sentence.referents
    )
