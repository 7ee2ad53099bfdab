from __future__ import annotations

from collections.abc import Callable

import pytest

Found = Callable[..., list[str]]

ARTICLE = """\
- article_id: a000
  file: one.txt
  sha256: "0000000000000000000000000000000000000000000000000000000000000000"
  coding: registered
  language: en
  published_on: 2031-03-14
  published_on_basis: printed
"""
CITED = '  evidence:\n    - {article: a000, line: 1, phrase: "p", supports: [kind, status]}\n'


def event(name: str, kind: str = "protest", status: str = "occurred", **more: str) -> str:
    extra = "".join(f'  {key}: "{value}"\n' for key, value in more.items())
    return f"- event_id: {name}\n  label: The event {name}\n  kind: {kind}\n  status: {status}\n{extra}"


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [
        (
            {"start": "2031-03-02"},
            {"start": "2031-03-03"},
            ["the start 2031-03-02 is before whole begins (2031-03-03)"],
        ),
        ({"start": "2031-03-03"}, {"start": "2031-03-03"}, []),
        ({"start": "2031-03-02~"}, {"start": "2031-03-03"}, []),
        ({"start": "2031-03-02"}, {"start": "2031-03-03?"}, []),
        ({"start": "2031-03"}, {"start": "2031-03-03"}, []),
        ({"start": "2031-02"}, {"start": "2031-03-03"}, ["is before whole begins"]),
        ({"start": "[..2031-03-02]"}, {"start": "2031-03-03"}, ["is before whole begins"]),
        ({"start": "[2031-03-02..]"}, {"start": "2031-03-03"}, []),
        ({"start": "2031-03-09"}, {"start": "2031-03-03"}, []),
        (
            {"start": "2031-03-09"},
            {"start": "2031-03-03", "end": "2031-03-08"},
            ["is after whole has ended (2031-03-08)"],
        ),
        ({"start": "2031-03-05", "end": "2031-03-09"}, {"end": "2031-03-08"}, ["the end 2031-03-09 is after whole"]),
        ({"start": "2031-03-05", "end": "2031-03-09"}, {"end": "2031-03"}, []),
        ({}, {"start": "2031-03-03"}, []),
    ],
)
def test_outside_whole(found: Found, part: dict[str, str], whole: dict[str, str], said: list[str]) -> None:
    events = event("whole", "unrest", **whole) + event("part", part_of="whole", **part)
    messages = found("outside_whole", events=events)
    assert len(messages) == len(said)
    assert all(one in message for one, message in zip(said, messages, strict=True))


def test_outside_whole_looks_at_the_whole_of_the_whole(found: Found) -> None:
    outer = event("outer", "unrest", start="2031-03-03")
    events = outer + event("inner", part_of="outer") + event("part", part_of="inner", start="2030")
    assert found("outside_whole", events=events) == ["part: the start 2030 is before outer begins (2031-03-03)"]


def test_what_is_spoken_of_is_not_bound_by_the_speech(found: Found) -> None:
    speech = event("speech", "accusation", start="2031-03-03", place="city")
    events = speech + event("act", "attack", "alleged", part_of="speech", start="2031-03-01", place="port")
    places = "".join(f"- place_id: {name}\n  name: {name}\n  kind: city\n" for name in ("city", "port"))
    assert found("outside_whole", events=events) == []
    assert found("elsewhere_than_whole", events=events, places=places) == []
    said = event("words", "statement", part_of="speech", start="2031-03-01")
    assert found("outside_whole", events=speech + said) == [
        "words: the start 2031-03-01 is before speech begins (2031-03-03)"
    ]


def test_a_circle_is_gone_round_once(found: Found) -> None:
    events = event("one", part_of="two", start="2031") + event("two", part_of="one", start="2031-05")
    assert found("outside_whole", events=events) == []


@pytest.mark.parametrize(
    ("here", "there", "clean"),
    [("quay", "port", True), ("port", "quay", True), ("port", "city", False), ("quay", "city", False)],
)
def test_elsewhere_than_whole(found: Found, here: str, there: str, clean: bool) -> None:
    places = (
        "- place_id: port\n  name: Port\n  kind: city\n"
        "- place_id: city\n  name: City\n  kind: city\n"
        "- place_id: quay\n  name: Quay\n  kind: building\n  part_of: port\n"
    )
    events = event("whole", "unrest", place=there) + event("part", part_of="whole", place=here)
    said = [] if clean else [f"part is at {here}, and whole, which it is part of, at {there}"]
    assert found("elsewhere_than_whole", events=events, places=places) == said


@pytest.mark.parametrize(
    ("mine", "its", "clean"),
    [
        ("occurred", "ongoing", True),
        ("occurred", "alleged", True),
        ("announced", "occurred", True),
        ("occurred", "planned", False),
        ("ongoing", "hypothetical", False),
    ],
)
def test_more_real_than_whole(found: Found, mine: str, its: str, clean: bool) -> None:
    events = event("whole", status=its) + event("part", status=mine, part_of="whole")
    said = [] if clean else [f"part is `{mine}` and part of whole, which is `{its}`"]
    assert found("more_real_than_whole", events=events) == said


@pytest.mark.parametrize(
    ("dates", "clean"),
    [
        ({"start": "2031-03-03", "end": "2031-03-03"}, False),
        ({"start": "2031-03-03", "end": "2031-03-04"}, True),
        ({"start": "2031", "end": "2031"}, True),
        ({"start": "2031-03-03"}, True),
    ],
)
def test_needless_end(found: Found, dates: dict[str, str], clean: bool) -> None:
    said = [] if clean else ["one starts and ends on 2031-03-03"]
    assert found("needless_end", events=event("one", **dates)) == said


@pytest.mark.parametrize(
    ("status", "more", "said"),
    [
        ("occurred", {"start": "2031-03-14"}, None),
        ("occurred", {"start": "2031-03-15"}, "is after the last report of it (2031-03-14)"),
        ("alleged", {"start": "2031-03-15"}, "is after the last report"),
        ("occurred", {"start": "2031-03-15~"}, None),
        ("occurred", {"start": "2031-03"}, None),
        ("occurred", {"start": "2031-03-01", "end": "2031-03-20"}, None),
        ("negated", {"start": "2031-03-15"}, None),
        ("announced", {"start": "2031-03-15"}, None),
        ("announced", {"start": "2031-03-14"}, None),
        ("announced", {"start": "2031-03-13"}, "is before the first report of it (2031-03-14)"),
        ("planned", {"start": "2031-03-13", "end": "2031-03-20"}, None),
        ("planned", {"start": "2031-03-13", "note": "Overtaken by the vote."}, None),
        ("ongoing", {"start": "2031-03-03", "end": "2031-03-10"}, "it ended 2031-03-10, before the first report"),
        ("ongoing", {"start": "2031-03-03"}, None),
    ],
)
def test_status_against_date(found: Found, status: str, more: dict[str, str], said: str | None) -> None:
    messages = found("status_against_date", events=event("one", status=status, **more) + CITED, article=ARTICLE)
    assert len(messages) == (said is not None)
    assert said is None or said in messages[0]


def test_status_against_date_says_nothing_without_a_reference_day(found: Found) -> None:
    undated = "\n".join(line for line in ARTICLE.split("\n") if "published" not in line)
    assert found("status_against_date", events=event("one", start="2040") + CITED, article=undated) == []


@pytest.mark.parametrize(
    ("status", "speaker", "clean"),
    [
        ("alleged", True, True),
        ("alleged", False, False),
        ("announced", False, False),
        ("occurred", True, False),
        ("ongoing", True, False),
        ("occurred", False, True),
        ("planned", True, True),
        ("planned", False, True),
        ("refused", True, True),
        ("negated", False, True),
    ],
)
def test_speaker_and_status(found: Found, status: str, speaker: bool, clean: bool) -> None:
    more = {"asserted_by_official": "someone"} if speaker else {}
    assert (found("speaker_and_status", events=event("one", status=status, **more)) == []) == clean


def test_a_speaker_who_was_refused_is_not_missing(found: Found) -> None:
    events = event("one", status="alleged", asserted_by_official="No Slug")
    assert found("speaker_and_status", events=events) == []


PARTY = (
    "  participants:\n    - official: {who}\n      role: actor\n      evidence:\n"
    '        - {{article: a000, line: 1, phrase: "p", supports: [official, role]}}\n'
)


@pytest.mark.parametrize(
    ("kind", "first", "second", "more", "clean"),
    [
        ("protest", "a000, line: 1", "a001, line: 1", {}, False),
        ("protest", "a000, line: 1", "a000, line: 2", {}, True),
        ("protest", "a000, line: 1", "a000, line: 1", {}, False),
        ("statement", "a000, line: 1", "a001, line: 1", {}, True),
        ("statement", "a000, line: 1", "a000, line: 1", {}, False),
        ("protest", "a000, line: 1", "a001, line: 1", {"place": "port"}, True),
        ("protest", "a000, line: 1", "a001, line: 1", {"who": "another"}, True),
    ],
)
def test_repeated_event(found: Found, kind: str, first: str, second: str, more: dict[str, str], clean: bool) -> None:
    parties = more.pop("who", "someone")
    events = ""
    for name, where, who, extra in (("one", first, "someone", {}), ("two", second, parties, more)):
        cited = f'  evidence:\n    - {{article: {where}, phrase: "p", supports: [kind, status]}}\n'
        events += event(name, kind, start="2031-03-03", **extra) + PARTY.format(who=who) + cited
    said = [] if clean else [f"two and one: a {kind} of 2031-03-03 with the same place and parties"]
    assert found("repeated_event", events=events) == said
