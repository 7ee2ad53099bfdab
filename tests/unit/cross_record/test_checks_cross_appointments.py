from __future__ import annotations

from collections.abc import Callable

import pytest

Found = Callable[..., list[str]]

ARTICLE = """\
- article_id: {name}
  file: {name}.txt
  sha256: "{digit}"
  coding: registered
  language: en
  published_on: {day}
  published_on_basis: printed
"""
FIRST = ARTICLE.format(name="a000", digit="0" * 64, day="2031-03-14")
SECOND = ARTICLE.format(name="a001", digit="1" * 64, day="2031-03-16")
POST = "- post_id: mayor\n  title: Mayor\n  level: regional\n  single_seat: {single}\n"


def act(name: str, who: str, change: str, *, post: str = "mayor", status: str = "occurred", **more: str) -> str:
    party = "organisation" if who.endswith("cabinet") else "official"
    extra = "".join(f'  {key}: "{value}"\n' for key, value in more.items())
    return (
        f"- appointment_id: {name}\n  {party}: {who}\n  post: {post}\n  change: {change}\n  status: {status}\n{extra}"
    )


@pytest.mark.parametrize(
    ("records", "said"),
    [
        ([("held", {})], None),
        ([("acting", {})], None),
        ([("nominated", {})], "no record says that ann held mayor"),
        ([("held", {"status": "negated"})], "no record says"),
        ([("held", {"until": "2031-03-05"})], None),
        ([("held", {"until": "[..2031-03-14]"})], None),
        ([("held", {"until": "2031-03-04"})], "by no record was ann in mayor on 2031-03-05"),
        ([("appointed", {"date": "2031-03-06"})], "by no record was ann in mayor on 2031-03-05"),
        ([("held", {"until": "2031-03-04"}), ("appointed", {"date": "2031-03-05"})], None),
        ([("held", {"until": "2031-03-08"})], "held mayor until 2031-03-08"),
        ([("held", {"until": "2031-03-08~"})], None),
        ([("held", {"until": "2035"}), ("appointed", {"date": "2033"})], None),
        ([], "no record says"),
    ],
)
def test_loss_without_tenure(found: Found, records: list[tuple[str, dict[str, str]]], said: str | None) -> None:
    tenures = "".join(act(f"tenure-{n}", "ann", change, **more) for n, (change, more) in enumerate(records))
    messages = found("loss_without_tenure", appointments=tenures + act("loss", "ann", "removed", date="2031-03-05"))
    assert len(messages) == (said is not None)
    assert said is None or said in messages[0]


def test_a_body_that_is_dismissed_is_its_own_tenure(found: Found) -> None:
    assert found("loss_without_tenure", appointments=act("loss", "old-cabinet", "dismissed")) == []


def test_a_tenure_that_was_refused_is_not_missing(found: Found) -> None:
    tenure = act("tenure", "ann", "hold")
    assert found("loss_without_tenure", appointments=tenure + act("loss", "ann", "removed")) == []


CITED = '  evidence:\n    - {{article: {article}, line: 1, phrase: "p", supports: [change]}}\n'


@pytest.mark.parametrize(
    ("ann", "ben", "clean"),
    [
        (("held", {"date": "2029", "until": "2031-03-05"}), ("appointed", {"date": "2031-03-05"}), True),
        (("held", {"date": "2029", "until": "2031-03-05"}), ("appointed", {"date": "2031-03-04"}), False),
        (("held", {"date": "2029", "until": "2031-03-05"}), ("nominated", {"date": "2031-03-04"}), True),
        (("held", {"date": "2029", "until": "2031-03-05"}), ("acting", {"date": "2031-03-04"}), True),
        (("held", {"date": "2029", "until": "2031-03"}), ("appointed", {"date": "2031-03-04"}), True),
        (("appointed", {"date": "2031-03-04"}), ("appointed", {"date": "2031-03-04"}), False),
        (("appointed", {"date": "2031-03"}), ("appointed", {"date": "2031-03"}), True),
        (("appointed", {"date": "2031-03-04"}), ("appointed", {"date": "2031-03-04", "status": "announced"}), True),
        (("held", {"status": "ongoing"}), ("held", {"status": "ongoing"}), False),
        (("held", {"status": "ongoing"}), ("held", {}), True),
        (("held", {"until": "2031-03-05"}), ("held", {"status": "ongoing"}), True),
        (("held", {"date": "2031-03-01", "status": "ongoing"}), ("appointed", {"date": "2031-03-04"}), False),
    ],
)
def test_crowded_seat(
    found: Found, ann: tuple[str, dict[str, str]], ben: tuple[str, dict[str, str]], clean: bool
) -> None:
    records = "".join(
        act(f"{who}-record", who, change, **more) + CITED.format(article="a000")
        for who, (change, more) in (("ann", ann), ("ben", ben))
    )
    messages = found("crowded_seat", appointments=records, posts=POST.format(single="true"), article=FIRST)
    assert (messages == []) == clean
    assert found("crowded_seat", appointments=records, posts=POST.format(single="false"), article=FIRST) == []


def test_two_reports_of_different_days_make_no_crowd(found: Found) -> None:
    records = act("ann-record", "ann", "held", status="ongoing") + CITED.format(article="a000")
    records += act("ben-record", "ben", "held", status="ongoing") + CITED.format(article="a001")
    posts = POST.format(single="true")
    assert found("crowded_seat", appointments=records, posts=posts, article=FIRST, more=SECOND) == []


def event(kind: str, status: str = "occurred", **more: str) -> str:
    extra = "".join(f'  {key}: "{value}"\n' for key, value in more.items())
    return f"- event_id: happening\n  label: It happens\n  kind: {kind}\n  status: {status}\n{extra}"


@pytest.mark.parametrize(
    ("kind", "dates", "date", "clean"),
    [
        ("appointment", {"start": "2031-03-04"}, "2031-03-04", True),
        ("appointment", {"start": "2031-03-04"}, "2031-03-05", False),
        ("appointment", {"start": "2031-03-04"}, "2031-03", True),
        ("appointment", {"start": "2031-03-04~"}, "2031-03-05", True),
        ("appointment", {"start": "2031-03-04", "end": "2031-03-06"}, "2031-03-05", True),
        ("appointment", {"start": "2031-03-04", "end": "2031-03-06~"}, "2031-03-09", True),
        ("appointment", {}, "2031-03-05", True),
        ("government-formation", {"start": "2031-03-04"}, "2031-03-05", True),
        ("government-formation", {"start": "2031-03-04"}, "2031-03-03", False),
    ],
)
def test_appointment_event_date(found: Found, kind: str, dates: dict[str, str], date: str, clean: bool) -> None:
    records = act("one", "ann", "appointed", date=date, event="happening")
    assert (found("appointment_event_date", appointments=records, events=event(kind, **dates)) == []) == clean


@pytest.mark.parametrize(
    ("change", "mine", "kind", "its", "clean"),
    [
        ("nominated", "occurred", "nomination", "occurred", True),
        ("nominated", "occurred", "vote", "occurred", False),
        ("removed", "occurred", "removal", "occurred", True),
        ("removed", "occurred", "arrest", "occurred", False),
        ("appointed", "occurred", "appointment", "announced", False),
        ("appointed", "announced", "appointment", "announced", True),
        ("confirmed", "refused", "vote", "occurred", True),
        ("held", "occurred", "appointment", "occurred", False),
    ],
)
def test_appointment_event_kind(found: Found, change: str, mine: str, kind: str, its: str, clean: bool) -> None:
    records = act("one", "ann", change, status=mine, event="happening")
    assert (found("appointment_event_kind", appointments=records, events=event(kind, its)) == []) == clean


def party(column: str, who: str, role: str) -> str:
    cited = '        - {article: a000, line: 1, phrase: "p", supports: [role]}'
    return f"    - {column}: {who}\n      role: {role}\n      evidence:\n{cited}\n"


@pytest.mark.parametrize(
    ("kind", "parties", "said"),
    [
        ("removal", [], []),
        ("removal", [("official", "ann", "target"), ("official", "ben", "actor")], []),
        ("removal", [("official", "ann", "subject")], []),
        ("removal", [("official", "cid", "target")], ["one: happening concerns cid, and the holder is ann"]),
        ("removal", [("organisation", "guard", "target")], []),
        (
            "removal",
            [("official", "cid", "actor")],
            ["one: `acted_by_official` is ben, and the actor of happening is cid"],
        ),
        ("removal", [("official", "cid", "actor"), ("official", "ben", "member")], []),
        ("government-formation", [("official", "cid", "actor"), ("official", "cid", "target")], []),
    ],
)
def test_appointment_event_party(found: Found, kind: str, parties: list[tuple[str, str, str]], said: list[str]) -> None:
    records = act("one", "ann", "removed", event="happening", acted_by_official="ben")
    events = event(kind) + ("  participants:\n" + "".join(party(*one) for one in parties) if parties else "")
    assert found("appointment_event_party", appointments=records, events=events) == said


@pytest.mark.parametrize(
    ("change", "more", "said"),
    [
        ("held", {"until": "2031"}, None),
        ("appointed", {"until": "2031"}, "one is `appointed` and has `until`"),
        ("confirmed", {"acted_by_official": "ben"}, "one is `confirmed` and has `acted_by_official`"),
        ("appointed", {"acted_by_official": "ben", "confirmed_by_organisation": "diet"}, None),
        ("held", {"acted_by_organisation": "diet"}, "one is `held` and has `acted_by_organisation`"),
        ("formed", {}, "one: a person is not `formed`"),
        ("held", {"status": "planned"}, "one: a stated tenure is not `planned`"),
        ("appointed", {"predecessor_official": "ann"}, "one: ann is his own predecessor"),
        ("appointed", {"previous_post": "mayor"}, "one: the previous post is the post itself, mayor"),
    ],
)
def test_misfit_column(found: Found, change: str, more: dict[str, str], said: str | None) -> None:
    assert found("misfit_column", appointments=act("one", "ann", change, **more)) == ([] if said is None else [said])


def test_mixed_post(found: Found) -> None:
    body = act("body", "old-cabinet", "formed")
    assert found("mixed_post", appointments=body, posts=POST.format(single="true")) == []
    assert found("mixed_post", appointments=body, posts=POST.format(single="false")) == [
        "mayor is held by a body (body), and `single_seat` is false"
    ]
    person = act("person", "ann", "held")
    assert found("mixed_post", appointments=person + body, posts=POST.format(single="true")) == [
        "body: mayor is held by a body here and by a person in person"
    ]


@pytest.mark.parametrize(
    ("records", "said"),
    [
        ([], "one: no record says that ben held mayor"),
        ([("nominated", {})], "one: no record says that ben held mayor"),
        ([("held", {})], None),
        ([("removed", {"date": "2031-03-04"})], None),
        ([("removed", {"date": "2031-03-06"})], "one: the predecessor left mayor later, by ben-0"),
        ([("held", {"until": "2031-03-06"})], "one: the predecessor left mayor later, by ben-0"),
    ],
)
def test_unknown_predecessor(found: Found, records: list[tuple[str, dict[str, str]]], said: str | None) -> None:
    known = "".join(act(f"ben-{n}", "ben", change, **more) for n, (change, more) in enumerate(records))
    successor = act("one", "ann", "appointed", date="2031-03-05", predecessor_official="ben")
    assert found("unknown_predecessor", appointments=known + successor) == ([] if said is None else [said])


def test_unrecorded_post(found: Found) -> None:
    record = act("one", "ann", "appointed", previous_post="deputy")
    assert found("unrecorded_post", appointments=record) == ["one: no record says that ann held deputy"]
    assert found("unrecorded_post", appointments=record + act("two", "ann", "held", post="deputy")) == []


@pytest.mark.parametrize(
    ("first", "second", "clean"),
    [
        (("held", {}), ("held", {}), False),
        (("held", {}), ("held", {"status": "alleged"}), True),
        (("held", {}), ("appointed", {}), True),
        (("held", {"date": "2010", "until": "2015"}), ("held", {"date": "2018"}), True),
        (("held", {"until": "2015"}), ("held", {"date": "2018"}), True),
        (("held", {"date": "2010"}), ("held", {"until": "2018"}), False),
        (("appointed", {"date": "2010~"}), ("appointed", {"date": "2018"}), True),
        (("appointed", {"date": "2018-03"}), ("appointed", {"date": "2018-03-02"}), False),
    ],
)
def test_repeated_appointment(
    found: Found, first: tuple[str, dict[str, str]], second: tuple[str, dict[str, str]], clean: bool
) -> None:
    records = act("one", "ann", first[0], **first[1]) + act("two", "ann", second[0], **second[1])
    assert (found("repeated_appointment", appointments=records) == []) == clean
