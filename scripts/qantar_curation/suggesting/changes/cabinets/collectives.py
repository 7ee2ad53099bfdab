"""Changes of a whole government: formed, confirmed, dismissed, resigned."""

from __future__ import annotations

from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.change_dates import date_of
from qantar_curation.suggesting.changes.telling import Change, Sentence
from qantar_curation.suggesting.changes.untrue.untold import is_unreal
from qantar_curation.suggesting.dates.dating import dated_tokens
from qantar_curation.suggesting.lexica import closed, words
from qantar_curation.suggesting.text import Line, Span

_COMMON_ADVERB = words("common", "adverb")
_PEOPLE_OCCUPATION = words("people", "occupation")
_PLACES_DEMONYM = words("places", "demonym")
_POSTS_HEAD = words("posts", "head")
COLLECTIVES = frozenset(("government", "cabinet", "governments"))
_BEFORE = closed("appointments-collective-before")
_COUNCIL = ("council", "of", "ministers")
_DETERMINERS = frozenset(("the", "a", "an", "his", "her", "its", "their", "this", "'s", "s", "entire", "whole", "own"))
_DETERMINERS |= {"whose"}
_DETERMINERS_OR_OF_TO = _DETERMINERS | {"of", "to", "in", "by", "for", "and"}
_DETERMINERS_OR_BEFORE_OR_MY_OUR = _DETERMINERS | _BEFORE | {"my", "our"}
_DETERMINERS_OR_BEFORE = _DETERMINERS | _BEFORE
_NO_COLLECTIVE = closed("collectives-not-before")
_NO_COLLECTIVE_OR_POSTS_HEAD = _NO_COLLECTIVE | _POSTS_HEAD
_FORMING = frozenset(("form/v", "unveil/v", "assemble/v", "swear/v in", "swear/v _ in"))
_OATHS = frozenset(("take/v the oath", "take/v _ oath"))
_AHEAD = frozenset(("form/v", "name/v", "announce/v", "present/v", "unveil/v", "put/v together", "assemble/v"))
_NAMING = frozenset(("name/v", "appoint/v", "announce/v", "present/v"))
_OF_SUBJECT = frozenset(("collapse/v", "fall/v", "lose/v", "win/v", "take/v"))
"""The verbs of which the cabinet is the subject in the active."""
_NO_CHANGE = frozenset(("short", "itself", "themselves", "behind", "claims", "allegations", "reports", "back", "out"))
_BETWEEN = frozenset(
    (
        "of",
        "under",
        "led",
        "headed",
        "formed",
        "by",
        "the",
        "a",
        ",",
        "'s",
        "economist",
        "which",
        "-",
        "(",
        ")",
        "on",
        "in",
    )
)
_NO_PART = frozenset(
    (",", ".", ";", ":", "that", "by", "as", "from", "for", "who", "to", "with", "in", "on", "because", "over", "after")
) | {"amid", "before", "during", "following", "against", "since", "despite", "about"}
_REST = frozenset(("left", "rest", "remainder", "remains", "remnants", "remained", "all"))
"""What is told of a cabinet as of the whole: `dissolved what was left of his cabinet`."""
_REMAINING = frozenset(("what", "was", "is", "left", "remaining", "remained", "remains"))
_GREETING = frozenset(("welcomed", "welcomes", "welcoming", "hailed", "hails", "praised", "congratulated", "saluted"))
_GREETING |= {"announced", "announces", "since", "following", "boycotted", "condemned", "criticised", "criticized"}
_PARTS = frozenset(("half", "third", "quarter", "much", "most", "part"))
_LOCAL = frozenset(("local", "provincial", "federal", "regional", "municipal", "city", "state"))
_LOCAL_OR_BEFORE = _LOCAL | _BEFORE
_DISSOLVING = frozenset(("dissolve/v", "disband/v"))
_HOUSES = frozenset(("and", "national", "assembly", "parliament", "congress", "senate", "legislature", "house", "both"))
_WHOM = 5
_BEHIND = 9
_FARTHEST = 16
_LONGEST = 4
_DECIDING = frozenset(("voted", "votes", "decided", "decision", "decreed", "decree", "managed", "agreed", "helped"))
_DECIDED = 6


def collective(sentence: Sentence, hit: Hit, change: str) -> Change | None:
    """A cabinet that is formed, confirmed, dismissed or resigns."""
    line = sentence.line
    if is_unreal(sentence, hit, "object") or line.wide[hit.last + 1] in _NO_CHANGE or _is_awaited(sentence, hit):
        return None
    verb = sentence.verbs.get(hit.first)
    if verb is not None and verb.mood == "infinitive" and not _is_decided(line, sentence.span.first, verb.first):
        return None
    if "whom" in line.low[max(sentence.span.first, hit.first - _WHOM) : hit.first]:
        return None  # `A, whom the last government dismissed`
    if change == "formed" and hit.form == "ing" and line.wide[hit.first - 1] in ("with", "of", "for"):
        return None  # `was tasked with forming a government`
    if change == "formed" and verb is not None and verb.mood == "future" and hit.entry in _AHEAD:
        return None  # `is to form a government`
    bare = hit.form in ("past", "participle") and line.wide[hit.last + 1] in ("by", "in", "on", "last", ".", "")
    acts = change in ("resigned", "acting") or hit.entry.partition(" ")[0] in _OF_SUBJECT
    subject = acts or (verb is not None and verb.passive)
    found = None
    if subject or bare:
        found = _subject(sentence, hit, verb.first if verb is not None else hit.first)
    if found is None and not subject:
        found = _object(sentence, hit)
    if found is None or not _is_told(sentence, hit, change, found):
        return None
    return _made(sentence, hit, change, found)


def _is_decided(line: Line, first: int, verb: int) -> bool:
    """Whether what is to be done has been voted or decided: `voted 77-22 to dismiss the cabinet`."""
    return any(line.wide[index] in _DECIDING for index in range(max(first, verb - _DECIDED), verb))


def _is_awaited(sentence: Sentence, hit: Hit) -> bool:
    """Whether something lasts until the change: `stays on until a new cabinet is formed`."""
    line = sentence.line
    for index in range(hit.first - 1, max(hit.first - _BEHIND, sentence.span.first), -1):
        if line.wide[index] in ("until", "till", "unless", "once") or (
            line.wide[index] == "before" and "would" in line.low[sentence.span.first : index]
        ):
            return not any(line.wide[at] in (",", ";") for at in range(index, hit.first))
    return False


def _is_cabinet(line: Line, index: int) -> bool:
    if line.wide[index] == "council":
        return _is_of_ministers(line, index)
    return line.wide[index] in COLLECTIVES and line.wide[index + 1] not in _NO_COLLECTIVE


def _is_of_ministers(line: Line, index: int) -> bool:
    """Whether a council is the cabinet: `the council of ministers`."""
    return line.low[index : index + 3] == _COUNCIL and line.wide[index + 3] not in _NO_COLLECTIVE


def _object(sentence: Sentence, hit: Hit) -> int | None:
    """The cabinet behind a verb, over determiners, adjectives and a genitive."""
    line = sentence.line
    dated = dated_tokens(sentence.dates)
    named = {at for one in sentence.referents for at in range(one.begin, one.last + 1)}
    for index in range(hit.last + 1, min(hit.last + _BEHIND + len(named), sentence.span.last + 1)):
        word = line.wide[index]
        if _is_cabinet(line, index):
            return index
        if index in dated or index + 1 in dated or (word == "with" and hit.entry == "present/v"):
            continue
        if word in _REMAINING and (word != "left" or line.wide[index + 1] == "of"):
            continue  # `what was left of his cabinet`
        if index in named or (word == "and" and index - 1 in named):
            continue  # `dismissed the premier X and his cabinet`
        joined = line.wide[index - 1] in ("and", "but", ",")
        acts = index in sentence.verbs and (joined or not word.endswith("ed")) and line.wide[index - 1] != "-"
        if word in _NO_PART or acts:
            return None
        remaining = line.wide[index - 1] == "members" and line.wide[index - 2] in ("remaining", "all")
        if word == "of" and line.wide[index - 1] != "-" and line.wide[index - 1] not in _REST and not remaining:
            return None
    return None


def _subject(sentence: Sentence, hit: Hit, verb: int) -> int | None:
    """The cabinet before a verb: right before it, or before the name behind `of`, `under` or `led by`, or a clause."""
    line, first = sentence.line, sentence.span.first
    dated = dated_tokens(sentence.dates)
    clauses = [one for one in sentence.relatives if one.last < verb and one.first > first]
    names = {at: one for one in sentence.referents for at in range(one.begin, one.last + 1)}
    index = verb - 1
    dissolved = hit.entry in _DISSOLVING and line.wide[index] in _HOUSES
    while index >= max(first, verb - _FARTHEST):
        word = line.wide[index]
        clause = next((one for one in clauses if one.first <= index <= one.last), None)
        if word == "ministers" and _is_of_ministers(line, index - 2):
            index -= 2
        if _is_cabinet(line, index):
            related = line.wide[index + 1] in ("which", "that")
            return index if related or not _is_of_another(line, index, hit, first) else None
        if clause is not None:
            index = clause.first - 1
        elif index in names:
            index = names[index].begin - 1
        elif dissolved and (word in _HOUSES or line.is_capital(index)):
            index -= 1  # `the government and the National Assembly were dissolved`
        elif (
            word in _BETWEEN
            or index in dated
            or line.is_number(index)
            or word in _COMMON_ADVERB
            or word in _PEOPLE_OCCUPATION
            or word in _PLACES_DEMONYM
            or (line.is_capital(index) and line.wide[index - 1] in ("of", "in"))
        ):
            index -= 1
        else:
            return None
    return None


def _is_of_another(line: Line, index: int, hit: Hit, start: int) -> bool:
    """Whether a cabinet only says whose something is: `the head of the government resigned`."""
    first = _begin(line, index, hit)
    while first > start and line.wide[first - 1] in _DETERMINERS_OR_BEFORE:
        first -= 1
    return first > start and line.wide[first - 1] in ("of", "in", "from", "with", "for", "to", "on", "at", "by")


def _is_told(sentence: Sentence, hit: Hit, change: str, index: int) -> bool:
    """Whether what stands before a cabinet lets the change be told of it as a whole."""
    line = sentence.line
    first = _begin(line, index, hit)
    said = {line.wide[at] for at in range(first, index)}
    determiner = line.wide[first - 1]
    if change == "formed":
        sized = "-" in said and any(line.is_number(at) for at in range(first, index))
        determined = determiner in ("a", "an") or sized
        oath = hit.entry in _OATHS and "deputies" not in sentence.spoken
        return oath or "new" in said or hit.entry in _FORMING | (_NAMING if determined else frozenset())
    if said & (_LOCAL - _BEFORE) and not line.wide[index].endswith("s"):
        return False
    if change == "confirmed":
        return True
    if determiner == "the" and line.wide[first - 2] in _PARTS:
        return False  # `half the cabinet has resigned`
    headline = first == sentence.span.first or determiner in (":", "-") or line.is_capital(first)
    return determiner in _DETERMINERS_OR_BEFORE_OR_MY_OUR or headline or bool(said & _BEFORE)


def of_noun(sentence: Sentence, hit: Hit, change: str) -> Change | None:
    """`the resignation of the previous cabinet`, `the dissolution of his government`."""
    line = sentence.line
    if is_unreal(sentence, hit, "noun") or (change == "formed" and not _is_greeted(line, hit.first)):
        return None
    if line.wide[hit.first - 1] == "'s" and line.wide[hit.first - 2] in COLLECTIVES:
        return _made(sentence, hit, change, hit.first - 2)
    if line.wide[hit.last + 1] != "of":
        return None
    for index in range(hit.last + 2, hit.last + 7):
        if line.wide[index] in COLLECTIVES:
            barred = line.wide[index + 1] in _NO_COLLECTIVE_OR_POSTS_HEAD
            return _made(sentence, hit, change, index) if not barred else None
        if line.is_capital(index) or not line.is_word(index) if index < len(line.tokens) else True:
            return None
    return None


def _is_greeted(line: Line, first: int) -> bool:
    """Whether the formation of a government is told to have happened: `welcomed the formation of the new cabinet`."""
    first -= line.wide[first - 1] == "the"
    return line.wide[first - 1] in _GREETING and line.wide[first] == "the"


def _made(sentence: Sentence, hit: Hit, change: str, index: int) -> Change:
    line = sentence.line
    first = _begin(line, index, hit)
    owner = next((one for one in sentence.referents if one.last == first - 2 and one.mention is not None), None)
    if owner is not None and line.wide[first - 1] == "'s":
        first = owner.first
    while first < index and line.wide[first] in _PLACES_DEMONYM:
        first += 1
    last = index
    if line.wide[index + 1] == "of":
        held = next((one for one in sentence.referents if one.mention is not None and one.begin == index + 2), None)
        last = held.last if held is not None else index
    council = _is_of_ministers(line, index)
    last = max(last, index + 2) if council else last
    name = line.slice(Span(first, last))
    start, end = min(hit.first, first), max(hit.last, last if council else index)
    date = date_of(sentence, hit, change)
    post = line.slice(Span(index, last)) if council else line.printed[index].removesuffix("s")
    return Change(line, start, end, change, name, None, post, date, 0.7, f"{change}-collective")


def _begin(line: Line, index: int, hit: Hit) -> int:
    """The first of the words that say what kind of cabinet it is."""
    first = index
    while index - first < _LONGEST and _describes(line, first - 1, hit):
        first -= 1
    return first


def _describes(line: Line, index: int, hit: Hit) -> bool:
    """Whether a word before a cabinet belongs to how it is called: `previous`, `nine-member`, `May`."""
    if index <= hit.last and index >= hit.first:
        return False
    word = line.wide[index]
    if word == "and" and line.wide[index - 1] in _LOCAL_OR_BEFORE and line.wide[index + 1] in _LOCAL_OR_BEFORE:
        return True  # `federal and state governments`
    if word == "-" or (index >= 0 and line.is_number(index) and line.wide[index + 1] == "-"):
        return True
    return line.is_word(index) and word not in _DETERMINERS_OR_OF_TO and index >= 0


def is_same_government(known: Change, one: Change) -> bool:
    """Whether two reports of one change are of a government each, however it is called."""
    return known.who is None and one.who is None and known.change == one.change
