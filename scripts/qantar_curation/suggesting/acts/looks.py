"""Whether a word that can tell an act is used so: as a verb, and not as a describer or as part of a longer noun."""

from __future__ import annotations

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.acts.arguments import Scene
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.speech import nominals
from qantar_curation.suggesting.wording import RELATIVES

_SAYINGS_DETERMINERS = words("sayings", "determiners")
_OPEN = words("sayings", "cuts") | {"of", "for", "to"}
_OBJECTS = words("operators", "determiners") | {"him", "them", "us"}
_BEFORE_NOUNS = frozenset(("the", "a", "an", "next", "last", "first", "second", "third", "latest", "another", "other"))
_BEFORE_GERUNDS = words("common", "function", "adverb") - _BEFORE_NOUNS
_AFTER_NOUNS = words("common", "function", "adverb") | words("events", "after-nouns")
_ACTING = words("classes", "person", "body", "crowd", "force")
_BEFORE_BASE = frozenset(("to", "not", "will", "would"))
_DESCRIBING = frozenset(("detained", "arrested", "jailed"))


def is_no_base(here: Scene, at: int) -> bool:
    """Whether a verb is in the past, so that its base cannot be meant; but `began to leave` is past."""
    verb = here.verbs[at]
    return verb.mood in ("participle", "past", "perfect") and here.line.wide[verb.first] != "to"


def is_gerund(here: Scene, at: int) -> bool:
    """Whether a word in -ing is a verb, and no noun such as the last one of `at the council meeting`."""
    verb = here.verbs[at]
    before = here.line.wide[verb.first - 1]
    if verb.mood != "participle" or verb.first == here.span.first or not before[:1].isalpha():
        return True
    follows = verb.at + 1
    has_object = here.line.wide[follows] in _OBJECTS or here.line.is_capital(follows)
    if has_object and before in _ACTING:
        return True  # `with the candidate accusing the president`
    return before in _BEFORE_GERUNDS or here.verb_at(verb.first - 1, verb.first - 1) is not None


def is_attributive(here: Scene, hit: Hit, at: int) -> bool:
    """Whether a participle only describes the noun behind it: `the arrested men`; but `the newly formed ministry`."""
    line = here.line
    if hit.first != hit.last or here.verbs[at].first != hit.first or hit.form not in ("past", "participle"):
        return False
    if line.wide[hit.first - 1] == "as":
        return True  # `presented himself as kidnapped`
    if line.wide[hit.first - 1] in _ACTING and line.wide[hit.first] not in _DESCRIBING:
        return False  # `The party alleged fraud.`
    return nominals.describes(line, hit.first) and line.wide[hit.first - 1] != "newly"


def is_act(here: Scene, hit: Hit) -> bool:
    """Whether a noun is no mere describer of the next one, as in `protest movement` or `arrest-related`."""
    line = here.line
    if line.wide[hit.first - 1] in _BEFORE_BASE and here.verb_at(hit.first, hit.first) is not None:
        return False  # `to address the debts`, `would march on Friday`
    if " " in hit.entry and line.wide[hit.last] in _OPEN:
        return True  # `a dispute with the council`
    if line.wide[hit.first - 1] == "in" and hit.first == hit.last and not line.wide[hit.last].endswith("s"):
        return False  # `resigned in protest`
    if line.wide[hit.first - 1] == "-" and line.wide[hit.first - 2] in ("anti", "non", "post", "pre", "counter", "pro"):
        return False
    follows = line.wide[hit.last + 1]
    if follows == "-":
        return False
    if not follows[:1].isalpha() or line.is_capital(hit.last + 1):
        return True
    if line.wide[hit.last].endswith("s"):
        return True
    if follows in _SAYINGS_DETERMINERS:
        return follows in RELATIVES
    return follows in _AFTER_NOUNS or here.verb_at(hit.last + 1, hit.last + 1) is not None
