"""Whether who and what a frame asks for stand around a word."""

from __future__ import annotations

from qantar_curation.suggesting.acts.arguments import Scene
from qantar_curation.suggesting.acts.frames import Frame, Wanted
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.speech import nominals
from qantar_curation.suggesting.speech.sayings import is_saying
from qantar_curation.suggesting.text import Span

_SERVING = frozenset(("serving", "served", "serve", "serves"))
_BEFORE, _BEHIND, _BY, _THEN = 3, 4, 7, 10
_TOLD_BEFORE = 6
_WHOM = frozenset(("whom", "which", "that"))
_ASIDE = (
    words("sayings", "cuts") | words("common", "calendar") | {"last", "earlier", "later", "yesterday", "today", "to"}
)
_THEY = frozenset(("they", "it", "he", "she"))
_JOINING = frozenset(("and", "but"))


def fits(scene: Scene, frame: Frame, first: int, last: int, at: int | None) -> bool:
    """Whether a frame fits the tokens `first` to `last`; `at` is the place of their verb among those of the scene."""
    if not frame.parties and not _stands_so(scene, frame, first, last, at):
        return False
    if frame.by is None and frame.on is None and frame.agent is None and frame.unless_on is None:
        return True
    return _parties_fit(scene, frame, first, last, at)


def _stands_so(scene: Scene, frame: Frame, first: int, last: int, at: int | None) -> bool:
    """Whether all fits that a frame asks for besides who acts on what."""
    if frame.next is not None and not scene.holds(frame.next, last + 1, last + 1):
        return False
    if frame.unless_next is not None and scene.holds(frame.unless_next, last + 1, last + 1):
        return False
    if frame.unless is not None and (
        scene.holds(frame.unless, last + 1, last + _BEHIND)
        or scene.holds(frame.unless, max(first - _BEFORE, scene.span.first), first - 1)
    ):
        return False
    if frame.form and not _has_form(scene, frame.form, first, last, at):
        return False
    if frame.near is not None and not scene.has(frame.near, scene.clause(first, last)):
        return False
    if frame.unless_near is not None and scene.has(frame.unless_near, scene.clause(first, last)):
        return False
    if frame.unless_head is not None and scene.is_headed(frame.unless_head, scene.behind(last, at)):
        return False
    if frame.then is not None and not scene.holds(frame.then, last + 1, min(last + _THEN, scene.span.last)):
        return False
    if frame.head is None or scene.is_headed(frame.head, _patient(scene, last, at)):
        return True
    return last > first and scene.holds(frame.head, first + 1, last)


def _patient(scene: Scene, last: int, at: int | None) -> Span | None:
    """The tokens of whom a verb is done to."""
    is_passive = at is not None and scene.is_passive(scene.verbs[at], last)
    return scene.subject(at) if is_passive and at is not None else _object(scene, last, at)


def _object(scene: Scene, last: int, at: int | None) -> Span | None:
    """The tokens of what a verb is done to; in a relative clause whom it tells of: `judges whom he had dismissed`."""
    behind = scene.behind(last, at)
    if at is None or (behind is not None and scene.line.wide[behind.first] not in _ASIDE):
        return behind
    subject = scene.subject(at)
    if subject is None or subject.last >= last or scene.line.wide[subject.first - 1] not in _WHOM:
        return behind
    end = subject.first - 2 - (scene.line.wide[subject.first - 2] == ",")
    return Span(nominals.begin(scene.line, end, scene.span.first), end) if end >= scene.span.first else behind


def _parties_fit(scene: Scene, frame: Frame, first: int, last: int, at: int | None) -> bool:
    by = frame.by or frame.agent
    if at is None:
        around = scene.clause(first, last)
        subject: Span | None = around if by is not None and frame.on is None else Span(around.first, first - 1)
    else:
        verb = scene.verbs[at]
        is_passive = frame.form != "active" and scene.is_passive(verb, last)
        subject = scene.subject(at) if is_passive or by is not None else None
        is_open = verb.passive is None and frame.by is not None and scene.has(frame.by, subject)
        if is_passive and not is_open:
            agent = _agent(scene, last)
            if frame.unless_on is not None and scene.has(frame.unless_on, subject):
                return False
            if agent is None and (frame.agent is not None or (by is not None and frame.on is None)):
                return False
            by_fits = by is None or agent is None or scene.has(by, agent)
            return by_fits and (frame.on is None or scene.has(frame.on, subject))
    if frame.unless_on is not None and scene.has(frame.unless_on, scene.behind(last, at)):
        return False
    if by is not None and not scene.has(by, subject) and not (at is not None and _is_of_earlier(scene, by, at)):
        return False
    if frame.on is None or (last > first and scene.holds(frame.on, first + 1, last)):
        return True
    return scene.has(frame.on, _object(scene, last, at))


def _is_of_earlier(scene: Scene, by: Wanted, at: int) -> bool:
    """Whether a verb behind `and` can share the subject of a verb before: `She said that it was late, and asked`."""
    verb = scene.verbs[at]
    subject = scene.subject(at)
    if subject is not None and subject.first == subject.last and scene.line.wide[subject.first] in _THEY:
        said = subject.first - 1 - (scene.line.wide[subject.first - 1] == "that")
        if is_saying(scene.line, said) and (above := scene.verb_at(said, said)) is not None:
            return scene.has(by, scene.subject(above))  # `The rebels said they had captured the town.`
    if scene.line.wide[verb.first - 1] not in _JOINING or verb.mood not in ("past", "perfect", "present"):
        return False
    return any(scene.verbs[one].mood == verb.mood and scene.has(by, scene.subject(one)) for one in range(at))


def _has_form(scene: Scene, form: str, first: int, last: int, at: int | None) -> bool:
    verb = scene.verbs[at] if at is not None else None
    if form in ("ahead", "said"):
        return True  # What its status has to be is asked once it is known.
    if form == "leading":
        return any(one.first == last and one.mood == "infinitive" for one in scene.verbs)
    if form == "passive":
        return verb is not None and scene.is_passive(verb, last)
    if form == "told":
        return not any(scene.line.wide[index] in _SERVING for index in range(first - _TOLD_BEFORE, first))
    if form == "finite":
        return verb is None or verb.mood not in ("participle", "infinitive")
    if form == "infinitive":
        return verb is not None and verb.mood == "infinitive"
    return verb is not None and verb.passive is not True


def _agent(scene: Scene, last: int) -> Span | None:
    """The tokens behind `by`."""
    if "by" not in scene.line.spoken:
        return None
    for index in range(last + 1, min(last + _BY - 1, scene.span.last + 1)):
        word = scene.line.wide[index]
        if word == "by":
            return Span(index + 1, min(index + _BY, scene.span.last))
        if word in (".", ";", ":", '"', "("):
            return None
    return None
