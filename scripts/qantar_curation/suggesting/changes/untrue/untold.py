"""Words of change that tell none: what is asked for, expected, refused or denied, and mere descriptions."""

from __future__ import annotations

from qantar_curation.grammar.clauses import Verb
from qantar_curation.grammar.lexicon import Hit
from qantar_curation.suggesting.changes.telling import LOSSES, Sentence
from qantar_curation.suggesting.changes.untrue.bare import has_plural, leading_infinitive, past_adverbs
from qantar_curation.suggesting.changes.untrue.denied import NEGATIONS, is_denied
from qantar_curation.suggesting.changes.untrue.elsewhere import is_from_elsewhere
from qantar_curation.suggesting.changes.untrue.governed import is_answer, is_governed
from qantar_curation.suggesting.changes.untrue.look_alikes import is_avoided, is_number_of
from qantar_curation.suggesting.changes.untrue.taken_back import came_to_nothing, is_taken_back
from qantar_curation.suggesting.changes.untrue.wanted import is_awaited, is_mere_end, is_wanted
from qantar_curation.suggesting.changes.whose.between import before_date
from qantar_curation.suggesting.changes.wording import VOTERS
from qantar_curation.suggesting.changes.words_of_change import unreal_words
from qantar_curation.suggesting.lexica import closed, joint, words
from qantar_curation.suggesting.text import Line

_COMMON_CALENDAR = words("common", "calendar")
_COMMON_CALENDAR_OR_THIS_ON = _COMMON_CALENDAR | {"this", "on", "last"}
_OFFICIAL = closed("telling-official")
_ANNOUNCING = closed("telling-announcing")
_TITLES_RANK_POSTS_HEAD = joint(("titles", "rank"), ("posts", "head"))
_PREPOSITIONS = closed("roles-prepositions")
_DESCRIBED = frozenset(("the", "a", "an", "newly", "his", "her", "-"))
_CLOSING = 8
_SEVERAL = 2
_OTHERS = frozenset(
    ("most", "all", "other", "several", "three", "four", "five", "six", "his", "her", "many", "both", "some")
)
_DECIDED = 12
_CONDITIONS = frozenset(("if", "unless", "once"))
_RECEIVED = frozenset(("received", "got", "obtained", "accepted", "secured"))
_AHEAD = 4
_CLAUSE = 9
_RULING_ONES = frozenset(("rebels", "soldiers", "leaders", "directors", "judges", "bishops", "ministers", "owners"))
_VOTERS_OR_RULING_ONES = VOTERS | _RULING_ONES
_DECISIONS = frozenset(("decision", "plan", "move", "proposal", "order", "decree"))
_LEFT_SO = frozenset(("unchanged", "untouched", "intact"))
_BLOCKED = closed("untold-blocked")
_DECIDING = closed("untold-deciding")


def is_unreal(sentence: Sentence, hit: Hit, role: str) -> bool:
    """Whether a change is asked for, expected, refused or denied rather than told."""
    verb = sentence.verbs.get(hit.first)
    if verb is None and (lead := leading_infinitive(sentence, hit)) is not None:
        return is_unreal(sentence, hit.but(first=lead.at), role)
    if role != "noun" and hit.form and not hit.entry.startswith(("is", "was", "has been", "had been")):
        unreal = _is_unreal_verb(sentence, hit, verb)
        if unreal is not None:
            return unreal
    if role == "noun" and any(
        one.first == hit.last + 1 and one.mood in ("would", "may") for one in sentence.verbs.values()
    ):
        return True
    if role == "noun" and (is_wanted(sentence, hit) or is_mere_end(sentence, hit)):
        return True
    decision = verb is not None and verb.mood == "infinitive" and sentence.line.wide[verb.first - 1] in _DECISIONS
    if (role == "noun" or decision) and any(
        hit.last < one.at <= hit.last + _DECIDED
        and (one.passive or sentence.line.wide[hit.first - 1] == "whose")
        and sentence.line.wide[one.at] in _BLOCKED
        for one in sentence.verbs.values()
    ):
        return True  # `her appointment was blocked by the court`
    if hit.term == "appointed subject" and hit.entry.endswith("oath") and _is_of_others(sentence, hit):
        return True
    left = hit.entry.startswith("leave/v")
    if left and not _LEFT_SO.isdisjoint(sentence.line.low[hit.last + 1 : sentence.span.last]):
        return True  # `left the important posts unchanged`
    if hit.entry.endswith("_ resignation") and sentence.line.wide[hit.last + 1] == "at":
        return True  # `put his resignation at the disposal of the president`
    if is_from_elsewhere(sentence, hit) or (hit.form == "ing" and is_avoided(sentence.line, hit)):
        return True
    if is_governed(sentence, hit) or (role == "noun" and is_answer(sentence)):
        return True
    start = verb.first if verb is not None else hit.first
    if came_to_nothing(sentence, start, hit.last) or is_taken_back(sentence, hit, verb):
        return True
    if verb is not None and verb.mood == "infinitive" and hit.term in ("removed object", "dismissed object"):
        before = range(max(sentence.span.first, start - _DECIDED), start)
        if not any(sentence.line.wide[index] in _DECIDING for index in before) and start > sentence.span.first + 2:
            return True  # `accused him of plotting to oust the premier`
    if verb is not None and verb.mood == "infinitive" and sentence.line.wide[start - 1] in ("and", ","):
        # `asked parliament to appoint A and to sack B`: what governs the one governs the other.
        start = max((one.first for one in sentence.verbs.values() if _is_joined(one, verb)), default=start)
    if is_denied(sentence, hit, start):
        return True
    return _is_ruled(sentence, hit, start)


def _is_unreal_verb(sentence: Sentence, hit: Hit, verb: Verb | None) -> bool | None:
    """Whether a verb by its form tells what is not yet or never done; None where the form does not say."""
    if verb is not None and verb.mood == "future" and hit.entry.startswith(("end/v", "complete/v", "finish/v")):
        return True
    ahead = sentence.line.low[hit.last + 1 : hit.last + _AHEAD + 1]
    ends = ahead[:3] == ("at", "the", "end") or ahead == ("at", "year", "'s", "end")
    if hit.form == "third" and hit.term == "resigned subject" and ("next" in ahead[:3] or ends):
        return True  # `who bows out next week`
    if hit.form == "third" and is_awaited(sentence, hit):
        return True
    if hit.form == "third" and "until" in (sentence.line.wide[hit.first - 1], sentence.line.wide[hit.first - 2]):
        return True
    must = verb is not None and verb.mood == "must" and sentence.line.wide[verb.first] == "had" and not verb.negated
    only = (
        verb is not None
        and "only" in sentence.spoken
        and any(
            sentence.line.wide[index] == "not" and sentence.line.wide[index + 1] == "only"
            for index in range(verb.first, verb.at)
        )
    )
    if only:
        return False
    if not must and verb is not None and (verb.negated or verb.mood in ("unreal", "may", "must", "would")):
        return verb.negated or verb.mood != "would" or not _is_announced(sentence, verb.first, hit)
    if verb is None and hit.form == "base" and "-" not in hit.entry and not _follows_several(sentence, hit):
        return not _is_voted_now(sentence, hit) and not has_plural(sentence, hit)
    return None


def _is_ruled(sentence: Sentence, hit: Hit, start: int) -> bool:
    """Whether words before a word of change take it back: `called on him to resign`, `would not`."""
    if not (ruling := unreal_words(sentence.line)):
        return False
    low = max([sentence.span.first, start - 7, *(one.last + 1 for one in sentence.relatives if one.last < start)])
    for index in range(start - 1, low - 1, -1):
        word = sentence.line.wide[index]
        if word in (";", ":", "but", "\u2014", '"') or (
            word == "and" and sentence.line.wide[index + 1] in ("he", "she")
        ):
            low = index + 1
            break
    aside = _opening_of_aside(sentence, start)
    return any(
        low <= one.first < start
        and one.first < aside
        and (one.entry not in NEGATIONS or one.last >= start - 3)
        and not (one.entry in ("ask/v to", "ask/v _ to") and _is_asked(sentence, one, hit))
        and not _is_received(sentence.line, one.last + 1, start)
        and not (one.entry == "no" and is_number_of(sentence.line, one.first))
        and not (one.entry == "may" and sentence.line.is_capital(one.first))
        and not (one.entry == "would" and _is_announced(sentence, one.first, hit))
        for one in ruling
    )


def _opening_of_aside(sentence: Sentence, start: int) -> int:
    """The comma that opens what stands between commas right before a verb: `X, first proposed as mayor, becomes`."""
    line = sentence.line
    end = before_date(line, start - 1, sentence.span.first)
    if line.wide[end] != ",":
        return start
    return next((at for at in range(end - 1, sentence.span.first, -1) if line.wide[at] == ","), start)


def _is_received(line: Line, first: int, start: int) -> bool:
    """Whether what was asked for was got as well: `asked for and received the resignation of X`."""
    return any(line.wide[at] == "and" and line.wide[at + 1] in _RECEIVED for at in range(first, start - 1))


def _is_of_others(sentence: Sentence, hit: Hit) -> bool:
    """Whether an oath is taken from others, in translations: `took the oath on Monday to six new ministers`."""
    line, at = sentence.line, hit.last + 1
    while at - hit.last <= _AHEAD and line.wide[at] in _COMMON_CALENDAR_OR_THIS_ON:
        at += 1
    return line.wide[at] == "to" and at + 1 not in sentence.verbs and line.wide[at + 1] not in ("the", "a")


def _is_asked(sentence: Sentence, asked: Hit, hit: Hit) -> bool:
    """Whether somebody is asked to come into an office, as much as being given it: `was asked to take over`."""
    verb = sentence.verbs.get(asked.first)
    if verb is None or verb.negated or verb.mood in ("may", "must", "would", "unreal", "infinitive"):
        return False
    # `asked X to take over as`, not `asked to take over`, `asked the speaker to`
    named = any(one.last == asked.last - 1 for one in sentence.referents if one.mention or one.first == one.last)
    other = verb.passive is not True and named and hit.term.endswith("subject")
    if verb.passive and "leave" in hit.entry.split():
        return True  # `was asked to proceed on leave`
    ordered = bool(verb.passive) or other or "caretaker" in hit.entry
    return ordered and hit.term.partition(" ")[0] in ("appointed", "acting", "retained", "held")


def _is_joined(one: Verb, verb: Verb) -> bool:
    return one.mood == "infinitive" and one.at < verb.first


def _is_announced(sentence: Sentence, first: int, hit: Hit) -> bool:
    """Whether what `would` be is announced or decreed, not imagined."""
    before = {sentence.line.wide[index] for index in range(sentence.span.first, first)}
    if before & {"if", "whether", "not"} or not _CONDITIONS.isdisjoint(
        sentence.line.low[hit.last + 1 : min(hit.last + _DECIDED, sentence.span.last)]
    ):
        return False
    if hit.term == "nominated object" and before & {"said", "says"} and "if" not in sentence.spoken:
        # `The president said he would nominate X`: who says so of himself names the candidate.
        return True
    of_himself = hit.term == "resigned subject" and sentence.line.wide[first - 1] in ("he", "she")
    if of_himself and before & {"said", "says", "told"} and "if" not in sentence.spoken:
        return True  # `said he would step down in June`
    official = bool(before & {"said", "says"} and before & _OFFICIAL)
    official = official or _is_said_behind(sentence, hit)
    pronoun = sentence.line.wide[first - 1] in ("he", "she", "it", "they")
    return bool(before & _ANNOUNCING) or (official and not pronoun)


def _is_said_behind(sentence: Sentence, hit: Hit) -> bool:
    """Whether an official source closes the sentence: `X would take his place, the ministry said`."""
    line, end = sentence.line, sentence.span.last
    comma = max((at for at in range(hit.last + 1, end) if line.wide[at] == ","), default=end)
    told = set(line.low[comma + 1 : end + 1])
    return end - comma <= _CLOSING and bool(told & {"said", "says"}) and bool(told & _OFFICIAL)


def _follows_several(sentence: Sentence, hit: Hit) -> bool:
    """Whether the persons of a common subject stand right before a verb: `A and minister B keep their posts`."""
    line = sentence.line
    before = [one.span for one, _ in sentence.people if one.span.last < hit.first]
    if before and _is_with_others(line, before[-1].last + 1, hit.first):
        return True
    if len(before) < _SEVERAL:
        return False
    gap = past_adverbs(sentence, range(before[-1].last + 1, hit.first))
    if gap and (hit.entry in ("remain/v", "stay/v") or not _is_inserted(sentence, gap)):
        return False
    return any(line.wide[index] == "and" for index in range(before[-2].last + 1, before[-1].first))


def _is_voted_now(sentence: Sentence, hit: Hit) -> bool:
    """Whether several who choose, and are only called so, do it in the present: `MPs elect X speaker`."""
    chosen = hit.term.endswith("object") and any(one.begin == hit.last + 1 for one in sentence.referents)
    return chosen and sentence.line.wide[hit.first - 1] in _VOTERS_OR_RULING_ONES


def _is_inserted(sentence: Sentence, gap: range) -> bool:
    """Whether brackets, a dash or an apposition with offices stand between names and a verb: `A, the chiefs, keep`."""
    line, first, last = sentence.line, gap[0], gap[-1]
    if line.wide[first] == "(" and line.wide[last] == ")":
        return True
    if line.wide[last] in ("-", "\u2013", "\u2014") and first == last:
        return True
    posts = {at for one in sentence.offices for at in range(one.begin, one.span.last + 1)}
    plural = any(line.wide[at].endswith("s") for at in gap)
    return line.wide[first] == "," == line.wide[last] and (bool(posts & set(gap)) or plural) and len(gap) > _SEVERAL


def _is_with_others(line: Line, index: int, verb: int) -> bool:
    """Whether others without a name stand between a name and a verb: `X and most ministers keep their posts`."""
    if line.wide[index] != "and" or not _OTHERS & set(line.low[index + 1 : index + 3]) or verb - index > _CLAUSE:
        return False
    return all(line.is_word(at) and line.wide[at] not in ("to", "that") for at in range(index, verb))


def is_adjective(sentence: Sentence, hit: Hit, role: str) -> bool:
    """Whether a participle only describes: `the retired general`."""
    line = sentence.line
    if hit.form not in ("past", "participle", "ing") or role in ("noun", "vacant", "way", "passing"):
        return False
    if hit.form == "ing" and line.wide[hit.last + 1] == "of":
        return False  # `the sacking of X`
    if line.wide[hit.first - 1] == "newly" and line.wide[hit.first - 2] == "," and line.wide[hit.last + 1] == "as":
        return False  # `X, newly installed as mayor,`
    if line.wide[hit.first - 1] in _DESCRIBED or line.wide[hit.first - 1] == "(":
        return True
    if hit.entry == "retire/v" and line.wide[hit.last + 1] in _TITLES_RANK_POSTS_HEAD:
        return True
    if _is_title(sentence, hit):
        return True
    # `the country's elected president`: a genitive, and the office itself behind the participle.
    return line.wide[hit.first - 1] == "'s" and any(post.span.first == hit.last + 1 for post in sentence.offices)


def _is_title(sentence: Sentence, hit: Hit) -> bool:
    """Whether a participle belongs to the title before a name: `accused ousted premier X`, `by sacked mayor X`."""
    line, before = sentence.line, hit.first - 1
    titles = [post for mention, _ in sentence.people for post, is_before in mention.posts if is_before]
    before_title = any(post.begin == hit.last + 1 for post in titles)
    opens = hit.first == sentence.span.first and hit.term.partition(" ")[0] in LOSSES
    if before_title and hit.form != "ing" and (opens or line.wide[before] in ("of", "by", "for", "with", "against")):
        return True
    if not any(post.begin <= hit.first < post.span.first for post in titles):
        return False
    if opens:
        return True  # `Deposed president X left on Friday`
    verb = sentence.verbs.get(before)
    return line.wide[before] in _PREPOSITIONS or (verb is not None and verb.mood != "infinitive")
