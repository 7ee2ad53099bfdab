"""Whether an act was done: its tense, what the words above it make of it, and who says so."""

from __future__ import annotations

from qantar_curation.grammar.clauses import Verb
from qantar_curation.grammar.verbs import bases
from qantar_curation.suggesting.acts import operators, tenses
from qantar_curation.suggesting.acts.arguments import Scene
from qantar_curation.suggesting.acts.asserting import calling_at, clause_word, said_above, speaker_at
from qantar_curation.suggesting.acts.followers import followed, follower, is_fronted, is_opening
from qantar_curation.suggesting.acts.operators import MADE, Operator, noun_operator, operator_at, verb_operator
from qantar_curation.suggesting.acts.rows import is_told_aside, of_gerund, said_over, told_by
from qantar_curation.suggesting.acts.subjects import ends_object
from qantar_curation.suggesting.acts.tenses import Realis, is_to_come, own
from qantar_curation.suggesting.lexica import words
from qantar_curation.suggesting.speech import nominals
from qantar_curation.suggesting.speech.sayings import is_saying
from qantar_curation.suggesting.speech.speakers import Speakers

_OPERATORS_DISLIKING = words("operators", "disliking")
_CLASSES_DUTY = words("classes", "duty")
_OPERATORS_REPORTING = words("operators", "reporting")
_BACKGROUND, _TEMPORAL = words("operators", "background"), words("operators", "temporal")
_FACING, _EFFORTS = words("operators", "facing"), words("operators", "efforts")
_BEFORE_ON, _BEFORE_FOR = words("operators", "before-on"), words("operators", "before-for")
_REACH, _DEEPEST, _NEAR, _UNTIL = 12, 4, 4, frozenset(("until", "till", "pending"))
_FORWARD = frozenset(("ahead", "forward", "through", "on"))
_TAKEN, _OWNED = frozenset(("decision", "move")), frozenset(("'s", "his", "her", "their", "its"))
_ENDING = frozenset((";", ":", '"', ",", "(", ")", "and", "but", "who", "which", "when", "that", "as"))
_LISTED = frozenset(("the", "a", "an", "for", "to", "of", "against"))
_WHO, _APART = frozenset(("who", "which")), frozenset((",", "-", "\u2013", "\u2014"))
_NOT_DONE = frozenset(("planned", "hypothetical", "refused", "negated"))


class Reader:
    """Reads the realis of acts in one sentence."""

    def __init__(self, scene: Scene, speakers: Speakers) -> None:
        """Take a sentence and what resolves speakers."""
        self._scene = scene
        self._line = scene.line
        self._low = scene.span.first
        self._speakers = speakers
        self._used: set[int] = set()

    def of_verb(self, at: int, first: int) -> Realis:
        """The realis of an act that a verb tells; `first` is the first token of its phrase."""
        verb = self._scene.verbs[at]
        self._used = set()
        if verb.first == verb.at and nominals.describes(self._line, verb.at):
            return Realis("occurred", is_background=True)
        verb, begin, tense = told_by(self._scene, at, first)
        found = self._governed(tense, verb, begin, _DEEPEST)
        joins = self._line.wide[first - 1] in ("and", "but") and verb.mood in ("past", "perfect")
        return self._finished(found, first, joins)

    def of_noun(self, first: int, last: int) -> Realis:
        """The realis of an act that a noun tells, by what governs the noun."""
        self._used = set()
        if self._line.wide[last + 1] in ("that", "which") and is_to_come(self._scene, last + 1):
            return self._finished(Realis("planned"), first)
        found = self._of_noun(first, last, _DEEPEST)
        is_background = found.is_background or "of" in self._line.low[max(first - 2, 0) : first]
        return self._finished(found._replace(is_background=is_background), first)

    def _finished(self, found: Realis, first: int, joins: bool = False) -> Realis:
        charging = None if joins else tenses.charging(self._scene, first)
        if charging is not None and not found.is_imputed:
            found = self._imputed(charging)
        return found._replace(below=frozenset(self._used)) if self._used else found

    def _imputed(self, index: int) -> Realis:
        """What somebody is accused of by the verb at a token."""
        at = self._scene.verb_at(index, index)
        is_passive = at is None or self._scene.is_passive(self._scene.verbs[at], index)
        return Realis("alleged", None if is_passive else self._speaker(index), is_content=True, is_imputed=True)

    def _governed(self, found: Realis, verb: Verb, first: int, depth: int) -> Realis:
        """What the words above a verb make of its act; a relative clause tells of something that is."""
        made = self._under(found, verb, first, depth)
        who = nominals.back(self._line, first - 1, self._low)
        if made.is_content or self._line.wide[who] not in _WHO:
            return made
        told = found if made.status in _NOT_DONE or self._line.wide[who - 1] in _APART else made
        return told._replace(is_background=True)

    def _under(self, found: Realis, verb: Verb, first: int, depth: int) -> Realis:
        if depth == 0:
            return found
        line = self._line
        having = line.wide[verb.first] == "having"
        if verb.mood == "infinitive" or (verb.mood == "participle" and line.wide[verb.at].endswith("ing")) or having:
            return self._below(found, verb, first - 1, depth)
        before = self._scene.begin(verb, first) - 1
        if before < self._low:
            return found
        before = clause_word(line, before, self._low)
        word = line.wide[before]
        if word in ("if", "unless", "whether"):
            return Realis("hypothetical", found.speaker)
        if word == "that":
            return self._above(found, said_above(line, before, self._low), depth, is_that=True)
        if word in _TEMPORAL or word in (",", "and", "but", ";", ":"):
            if (said := said_over(self._scene, verb, before)) is not None:
                return self._above(found, said, depth, is_that=True)
            return found._replace(is_background=True) if is_told_aside(line, before) else found
        return self._above(found, before, depth, is_that=False)

    def _below(self, found: Realis, verb: Verb, index: int, depth: int) -> Realis:
        """An infinitive or gerund: the verb, noun or adjective before it rules it."""
        line, moved = self._line, 0
        is_gerund = verb.mood == "participle"
        preposition = line.wide[index] if is_gerund else ""
        if is_gerund and (told := of_gerund(preposition, index < self._low)) is not None:
            return told
        while index >= self._low and moved < _REACH:
            word = line.wide[index]
            operator = operator_at(self._scene, index)
            if operator == "known" and is_gerund:
                operator = "fail" if preposition == "from" else None
            if operator == "announce" and moved and not is_gerund:
                break  # `declared an emergency to end the riots`
            if operator is not None:
                return self._apply(found, operator, index, depth)
            if word in _EFFORTS and line.wide[index + 1] == "to":
                return found._replace(is_purpose=True)
            if word in (";", ":", '"', "who", "which") or (word == "," and not is_gerund):
                break
            above = self._scene.verb_on(index)
            if above is not None and (is_gerund or not nominals.describes(line, index)):
                if above.mood in ("participle", "infinitive") and moved < 2:
                    return self._governed(found, above, above.first, depth - 1)
                break
            index -= 1
            moved += 1
        return Realis("occurred") if is_gerund else found._replace(is_purpose=True)

    def _above(self, found: Realis, index: int, depth: int, is_that: bool) -> Realis:
        """A clause: the verb of saying, or the noun such as `rumours`, right before it or before whom it tells."""
        line = self._line
        for step in range(index, max(self._low, index - 6) - 1, -1):
            opens = is_that and step == index
            operator = operator_at(self._scene, step) or (verb_operator(line.wide[step]) if opens else None)
            if operator is not None:
                if not is_that and step < index and operator not in ("say", "announce"):
                    return found
                return self._apply(found, operator, step, depth)
            if line.wide[step] in (";", ":", '"') or (not is_that and step < index - 1):
                return found
        return found

    def _apply(self, found: Realis, operator: Operator, index: int, depth: int) -> Realis:
        """What an operator makes of a status, with the words above the operator."""
        line = self._line
        if operator == "deny" and line.wide[index] in _OPERATORS_DISLIKING and not operators.denies(line, index):
            return found._replace(is_background=True)
        if operator in ("plan", "call", "promise", "refuse", "deny", "announce", "order"):
            self._used.add(index)
        verb = self._scene.verb_on(index)
        is_noun = verb is None and (
            not is_saying(line, index) or operators.declining(line, index, self._low) is not None
        )
        if operator == "known" or (operator == "real" and verb is None):
            return found
        if operator == "real" and verb is not None:
            tense = own(self._scene, verb, verb.first)
            status = tense.status if found.status in ("planned", "occurred") else found.status
            return self._governed(Realis(status, found.speaker), verb, verb.first, depth - 1)
        if operator == "bar" or (is_noun and (line.wide[index], line.wide[index + 1]) in operators.NEVER_TOLD):
            return Realis("hypothetical", is_content=True)
        if is_noun:
            return self._noun_operator(found, operator, index, depth)
        if operator == "accuse":
            return found if line.wide[index + 2] in _CLASSES_DUTY else self._imputed(index)
        speaker = self._speaker(index)
        negated = verb is not None and verb.negated
        if operator in MADE:
            status = operators.made(line, operator, index, negated)
            return Realis(status, found.speaker if operator == "fail" else speaker or found.speaker)
        if operator == "plan":
            made = Realis("negated" if negated else "planned", found.speaker)
            return self._governed(made, verb, verb.first, depth - 1) if verb is not None else made
        return tenses.spoken(found, operator, verb, speaker)

    def _noun_operator(self, found: Realis, operator: Operator, index: int, depth: int) -> Realis:
        """`rejected calls to`, `denied reports that`, `plans to`, `the order to`."""
        line = self._line
        declined = operators.declining(line, index, self._low)
        if declined is not None:
            self._used.add(declined[0])
            return Realis(declined[1], self._speaker(declined[0]))
        status = operators.OF_NOUNS.get(operator, "planned")
        is_taken = line.wide[index] in _TAKEN and line.wide[index - 1] in _OWNED and found.status == "planned"
        if operator == "real" or is_taken:
            return Realis("occurred", is_background=True) if is_taken else found  # `his decision to impose`
        if operator == "say":
            return Realis("alleged" if found.status in ("occurred", "ongoing") else found.status, found.speaker)
        if any(line.wide[step] in ("no", "without") for step in (index - 1, index - 2)):
            status = "negated"
        if operator in ("plan", "call", "refuse", "deny"):
            self._used.add(index)
        made = Realis(status, found.speaker, operator in ("order", "accuse"), is_imputed=operator == "accuse")
        return self._of_noun(index, index, depth - 1, made) if depth > 1 else made

    def _of_noun(self, first: int, last: int, depth: int, inner: Realis | None = None) -> Realis:
        line, base, index, is_whole, is_purpose = self._line, inner or Realis("occurred"), first - 1, True, False
        while index >= self._low and index > first - _REACH:
            word = "" if (word := line.wide[index]) == '"' and not ends_object(line, index) else word
            if word in ("the", "a", "an") and inner is None and is_fronted(line, index) and follower(self._scene, last):
                break  # `In the port the strike goes on`
            if word in _FACING and line.wide[index + 1] == "to":
                return base._replace(is_background=True)
            if inner is None and (status := operators.described(line, index)) is not None:
                base = Realis(status)
            at, operator = self._scene.verb_at(index, index), operator_at(self._scene, index)
            if operator == "call" and "what" in line.low[max(index - _NEAR, 0) : index]:  # `what it called a coup`
                return Realis("alleged", self._speaker(index), is_background=True)
            if operator == "known" or (operator == "call" and operators.names(line, index)):
                return base._replace(is_background=True)
            if operator == "say" and inner is None and follower(self._scene, last) is not None:
                is_whole = False  # `said a plot had been foiled`
                break
            if operator is not None and (at is not None or operator != "real") and not nominals.describes(line, index):
                return self._apply_to_noun(base, operator, index, depth, inner is not None)
            if at is not None and not nominals.describes(line, index):
                verb = self._scene.verbs[at]
                tense = own(self._scene, verb, verb.first)
                if tense.status == "negated" and is_purpose:
                    return base
                if base.status == "occurred":
                    base = Realis(tense.status, base.speaker)
                return self._governed(base, verb, verb.first, depth - 1) if depth > 1 else base
            is_purpose = is_purpose or word == "for"
            if word in ("on", "of") and noun_operator(line.wide[index - 1]) == "bar":
                return Realis("hypothetical", is_content=True)  # `a moratorium on price increases`
            if word in ("on", "over") and line.wide[index - 1] in _BEFORE_ON and inner is None:
                return Realis("planned") if base.status == "occurred" else base
            if word == "with" and line.wide[index - 1] in _FORWARD:
                index -= 2
                continue  # `would push ahead with reforms`
            if word in _BACKGROUND and inner is None and not is_purpose:
                if is_opening(self._scene, index, first, last):
                    break
                ahead = word in ("at", "during") and tenses.follows_what_is_to_come(self._scene, index)
                return base._replace(status="planned" if ahead else base.status, is_background=True)
            if word in _UNTIL and first - index <= _NEAR and line.wide[index + 1] not in ("the", "last"):
                return base._replace(status="planned") if base.status == "occurred" else base
            if word == "as" and (calling := calling_at(line, index, self._low)) is not None:
                return Realis("alleged", self._speaker(calling))
            if word == "for" and inner is None and operators.prosecutes(line, index, self._low):
                return Realis("alleged", is_content=True, is_imputed=True)  # `proceedings for conspiracy`
            if word == "for" and line.wide[index - 1] in _BEFORE_FOR:
                self._used.add(index - 1)
                if (declined := operators.declining(line, index - 1, self._low)) is not None:
                    return Realis(declined[1], self._speaker(declined[0]))
                calls = (noun_operator(line.wide[index - 1]), verb_operator(line.wide[index - 1]))
                return Realis("planned", self._speaker(index - 1) if "call" in calls else None)
            if word == "of" and line.wide[index - 1] in operators.SPEAKING and inner is None:
                return Realis("alleged", self._speaker(index - 1))  # `spoke of an attempted coup`
            if word == "if":
                return Realis("hypothetical")
            is_listed = word == "and" and inner is None and line.wide[index + 1] in _LISTED
            if word in _ENDING and not (is_listed and follower(self._scene, last) is None):
                is_whole = word != "that"
                break
            index -= 1
        made, behind = followed(self._scene, last, base, is_whole)
        return self._governed(made, behind, behind.first, depth - 1) if behind is not None and depth > 1 else made

    def _apply_to_noun(self, base: Realis, operator: Operator, index: int, depth: int, nested: bool) -> Realis:
        reports = not _OPERATORS_REPORTING.isdisjoint(one for one, _ in bases(self._line.wide[index]))
        if operator == "say" and not nested and not reports:
            return base
        at = self._scene.verb_at(index, index)
        if at is None and operator == "say" and not nested and operators.declining(self._line, index, self._low):
            return self._noun_operator(base, operator, index, depth)  # `denied reports of his resignation`
        if operator == "announce" and at is not None and not nested:
            verb = self._scene.verbs[at]
            tense = own(self._scene, verb, verb.first)
            if tense.status not in ("occurred", "ongoing") and depth > 1:
                return self._governed(tense, verb, verb.first, depth - 1)
            if operators.declares(self._line, index):
                return base
        if operator == "announce" or operator == "say":
            self._used.add(index)
            speaker = self._speaker(index)
            if nested:
                return Realis(base.status, base.speaker or speaker)
            if base.status == "hypothetical" and operator == "announce":
                return Realis("planned", speaker)
            reported = "reported" if operator == "announce" else "alleged"
            return Realis(reported if base.status == "occurred" else base.status, speaker)
        if nested and operator not in ("deny", "refuse"):
            speaker = self._speaker(index) if operator == "call" else base.speaker
            return Realis(base.status, speaker, base.is_content)
        return self._apply(base, operator, index, depth)

    def _speaker(self, index: int) -> str | None:
        return speaker_at(self._scene, self._speakers, index)
