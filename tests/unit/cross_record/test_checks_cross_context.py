from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from qantar_curation.articles.folder import capture_all
from qantar_curation.checks import CHECKS
from qantar_curation.checks.copied_text import copied_text
from qantar_curation.corpus import load
from qantar_curation.corpus.slugs import slug

Found = Callable[..., list[str]]


def places(*rows: tuple[str, str, str, str]) -> str:
    return "".join(
        f"- place_id: {name}\n  name: {name}\n  kind: {kind}\n"
        + (f"  part_of: {outer}\n" if outer else "")
        + (f"  country_code: {code}\n" if code else "")
        for name, kind, outer, code in rows
    )


@pytest.mark.parametrize(
    ("inner", "outer", "clean"),
    [
        ("city", "country", True),
        ("city", "region", True),
        ("region", "city", True),
        ("building", "building", True),
        ("country", "region-of-world", True),
        ("country", "country", False),
        ("country", "city", False),
        ("city", "city", False),
        ("city", "building", False),
        ("region-of-world", "country", False),
    ],
)
def test_place_order(found: Found, inner: str, outer: str, clean: bool) -> None:
    said = [] if clean else [f"one, a `{inner}`, cannot lie in two, a `{outer}`"]
    assert found("place_order", places=places(("one", inner, "two", ""), ("two", outer, "", ""))) == said


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([("one", "city", "two", "QM"), ("two", "country", "", "QM")], []),
        ([("one", "city", "two", ""), ("two", "country", "", "QM")], []),
        ([("one", "city", "two", "QN"), ("two", "country", "", "QM")], ["one has the code QN and lies in two, QM"]),
        (
            [("one", "building", "mid", "QN"), ("mid", "city", "two", ""), ("two", "country", "", "QM")],
            ["one has the code QN and lies in two, QM"],
        ),
        ([("one", "country", "", "QM"), ("two", "country", "", "QM")], ["two and one both have the code QM"]),
        ([("one", "region-of-world", "", "QM")], ["one is a region of the world and has the code QM"]),
    ],
)
def test_country_code(found: Found, rows: list[tuple[str, str, str, str]], said: list[str]) -> None:
    assert found("country_code", places=places(*rows)) == said


def test_repeated_name(found: Found) -> None:
    officials = "- official_id: one\n  name: Ann Lee\n- official_id: two\n  name: Ann LEE\n"
    assert found("repeated_name", officials=officials) == ["two and one are both `Ann LEE`"]
    post = "- post_id: {}\n  title: Minister\n  organisation: {}\n  level: national\n  single_seat: true\n"
    assert found("repeated_name", officials="[]", posts=post.format("a", "one") + post.format("b", "two")) == []
    assert found("repeated_name", posts=post.format("a", "one") + post.format("b", "one")) == [
        "b and a are both `Minister`"
    ]


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Ilse Varnholt", "ilse-varnholt"),
        ("José Núñez de la Ü", "jose-nunez-de-la-u"),
        ("Conan O'Brien", "conan-obrien"),
        ("J. R. Smith-Jones", "j-r-smith-jones"),
        ("Đặng Hữu Phước", "dang-huu-phuoc"),
        ("Łukasz Straße", "lukasz-strasse"),
    ],
)
def test_slug(name: str, wanted: str) -> None:
    assert slug(name) == wanted


@pytest.mark.parametrize(
    ("key", "clean"), [("ann-lee", True), ("ann-lee-2", True), ("ann-leeds", False), ("lee", False)]
)
def test_the_id_of_a_person(found: Found, key: str, clean: bool) -> None:
    said = [] if clean else [f"Ann Lee has the id `{key}`"]
    assert found("id_against_name", officials=f"- official_id: {key}\n  name: Ann Lee\n") == said


def test_the_id_of_a_place_or_a_post(found: Found) -> None:
    assert found("id_against_name", places=places(("old-town", "city", "", ""))) == []
    town = "- place_id: old-town\n  name: Old Port\n  kind: city\n"
    assert found("id_against_name", places=town) == ["Old Port has the id `old-town`: it does not say `town`"]
    post = "- post_id: head-of-guard\n  title: Head\n  level: national\n  single_seat: true\n"
    assert found("id_against_name", places="[]", posts=post) == [
        "Head has the id `head-of-guard`: it does not say `of`, `guard`"
    ]
    body = "- organisation_id: guard\n  name: Guard of Honour\n  kind: armed-force\n"
    assert found("id_against_name", posts=f"{post}  organisation: guard\n", organisations=body) == []


@pytest.mark.parametrize(
    ("kind", "whole", "clean"),
    [
        ("ministry", "government", True),
        ("ministry", "parliament", False),
        ("state", "international-organisation", True),
        ("state", "state", False),
        ("collective", "media", True),
        ("armed-force", "international-organisation", True),
        ("international-organisation", "state", False),
    ],
)
def test_body_order(found: Found, kind: str, whole: str, clean: bool) -> None:
    bodies = f"- organisation_id: one\n  name: One\n  kind: {kind}\n  part_of: two\n"
    bodies += f"- organisation_id: two\n  name: Two\n  kind: {whole}\n"
    said = [] if clean else [f"one, a `{kind}`, cannot be part of two, a `{whole}`"]
    assert found("body_order", organisations=bodies) == said


def test_a_body_is_in_the_country_of_its_whole(found: Found) -> None:
    where = places(("here", "country", "", ""), ("town", "city", "here", ""), ("there", "country", "", ""))
    body = "- organisation_id: {}\n  name: {}\n  kind: {}\n  place: {}\n"
    whole = body.format("two", "Two", "government", "here")
    for place, said in (("town", []), ("there", ["one is in there, and two, which it is part of, in here"])):
        part = body.format("one", "One", "ministry", place) + "  part_of: two\n"
        assert found("body_order", organisations=part + whole, places=where) == said
    state = body.format("one", "One", "state", "town")
    assert found("body_order", organisations=state, places=where) == ["one is a `state`, and its place town a `city`"]


CLAIM = """\
- figure_id: {article}-one
  article: {article}
  measure: people-killed
  value: 3
  qualifier: exact
  text: "3"
  unit: person
  event: whole
"""


@pytest.mark.parametrize(("article", "clean"), [("a000", True), ("a001", True), ("a002", False)])
def test_unreported_event_of_a_figure(found: Found, article: str, clean: bool) -> None:
    cited = '  evidence:\n    - {{article: {}, line: 1, phrase: "p", supports: [kind]}}\n'
    head = "- event_id: {}\n  label: {}\n  kind: unrest\n  status: occurred\n"
    events = head.format("whole", "Whole") + cited.format("a000")
    events += head.format("part", "Part") + "  part_of: whole\n" + cited.format("a001")
    said = [] if clean else ["a002-one: no evidence of whole or of a part of it is in a002"]
    assert found("unreported_event", events=events, figures=CLAIM.format(article=article)) == said


@pytest.mark.parametrize(("article", "clean"), [("a000", True), ("a001", False)])
def test_unreported_event_of_an_appointment(found: Found, article: str, clean: bool) -> None:
    record = "- appointment_id: one\n  official: ann\n  post: mayor\n  change: removed\n  status: occurred\n"
    record += f'  event: one\n  evidence:\n    - {{article: {article}, line: 1, phrase: "p", supports: [change]}}\n'
    cited = '    - {article: a000, line: 1, phrase: "p", supports: [start]}\n'
    said = [] if clean else ["one: no article that reports it is cited for one"]
    assert found("unreported_event", events=EVENT + cited, appointments=record) == said


@pytest.mark.parametrize(
    ("level", "kind", "clean"),
    [
        ("international", "international-organisation", True),
        ("national", "international-organisation", False),
        ("international", "state", False),
        ("ministerial", "ministry", True),
        ("ministerial", "parliament", False),
    ],
)
def test_post_level(found: Found, level: str, kind: str, clean: bool) -> None:
    posts = f"- post_id: one\n  title: One\n  organisation: body\n  level: {level}\n  single_seat: true\n"
    organisations = f"- organisation_id: body\n  name: Body\n  kind: {kind}\n"
    assert (found("post_level", posts=posts, organisations=organisations) == []) == clean


EVENT = "- event_id: one\n  label: One\n  kind: protest\n  status: occurred\n  start: 2031-03-03\n  evidence:\n"


@pytest.mark.parametrize(
    ("supports", "says", "said"),
    [
        ("start", "2031-03-04", None),
        ("start", "2031-03-03", "is what the record has"),
        ("start", "4 March", "is no date"),
        ("kind", "riot", None),
        ("kind", "turmoil", "is no term of its vocabulary"),
        ("place", "port", None),
        ("place", "harbour", "is no id of places"),
        ("asserted_by_official", "guard", None),
        ("asserted_by_official", "nobody", "is no id of officials or organisations"),
    ],
)
def test_unreadable_says(found: Found, supports: str, says: str, said: str | None) -> None:
    cited = f'    - {{article: a000, line: 1, phrase: "p", supports: [{supports}], says: "{says}"}}\n'
    known = places(("port", "city", "", ""))
    bodies = "- organisation_id: guard\n  name: Guard\n  kind: collective\n"
    messages = found("unreadable_says", events=EVENT + cited, places=known, organisations=bodies)
    assert len(messages) == (said is not None)
    assert said is None or said in messages[0]


@pytest.mark.parametrize(
    ("first", "second", "clean"),
    [
        ('phrase: "the crowd marched"', 'phrase: "crowd"', False),
        ('phrase: "the crowds marched"', 'phrase: "crowd"', True),
        ('phrase: "the crowd marched", says: riot', 'phrase: "crowd"', True),
        ('phrase: "the crowd marched"', 'phrase: "crowd", occurrence: 2', True),
        ('phrase: "the crowd"', 'phrase: "crowd marched"', True),
    ],
)
def test_redundant_evidence(found: Found, first: str, second: str, clean: bool) -> None:
    cited = "".join(f"    - {{article: a000, line: 1, supports: [kind], {one}}}\n" for one in (first, second))
    messages = found("redundant_evidence", events=EVENT + cited)
    assert (messages == []) == clean


def entry(name: str, *groups: str) -> str:
    lines = "".join(f"    - {{line: {n}, role: body, wire_group: {group}}}\n" for n, group in enumerate(groups, 1))
    head = f'- article_id: {name}\n  file: {name}.txt\n  sha256: "{name[-1] * 64}"\n  coding: registered\n'
    return f"{head}  language: en\n" + (f"  lines:\n{lines}" if lines else "")


def test_lone_wire_copy(found: Found) -> None:
    assert found("lone_wire_copy", article=entry("a000", "toll", "toll"), more=entry("a001", "toll")) == []
    assert found("lone_wire_copy", article=entry("a000", "toll", "toll"), more=entry("a001")) == [
        "only a000 has lines of `toll`"
    ]


MEMBER = """\
- disagreement_id: day
  topic: The day
  kind: precision
  judgement: unresolved
  summary: Two days.
  members:
    - record_table: events
      record: {record}
      field: {field}
      says: The fourth.
      evidence:
        - {{article: {article}, line: 1, phrase: "p", supports: [says]}}
"""


@pytest.mark.parametrize(
    ("supports", "says", "clean"),
    [
        ("start", "2031-03-04", False),
        ("start", "2031-03", True),
        ("start", "2031-03-04~", True),
        ("start", "[2031-03-04..]", False),
        ("kind", "riot", False),
    ],
)
def test_silent_otherwise(found: Found, supports: str, says: str, clean: bool) -> None:
    cited = f'    - {{article: a000, line: 1, phrase: "p", supports: [{supports}], says: "{says}"}}\n'
    said = [] if clean else [f"one: a000 says {says} of `{supports}`, and no disagreement has the record"]
    assert found("silent_otherwise", events=EVENT + cited) == said
    told = MEMBER.format(record="one", field="start_edtf", article="a000")
    assert found("silent_otherwise", events=EVENT + cited, disagreements=told) == []


@pytest.mark.parametrize(
    ("field", "article", "said"),
    [
        ("start_edtf", "a000", None),
        ("start_edtf", "a001", "no evidence of `start` of one is in a001"),
        ("kind", "a000", "no evidence of `kind` of one is in a000"),
        ("label", "a000", None),
        ("label", "a001", "no evidence of one is in a001"),
    ],
)
def test_side_without_report(found: Found, field: str, article: str, said: str | None) -> None:
    cited = '    - {article: a000, line: 1, phrase: "p", supports: [start]}\n'
    told = MEMBER.format(record="one", field=field, article=article)
    assert found("side_without_report", events=EVENT + cited, disagreements=told) == ([] if said is None else [said])


@pytest.mark.parametrize(
    ("note", "clean"),
    [
        ("A quiet day; nobody clapped, the galleries were half empty, as ever.", True),
        ("They say the galleries were half empty, and RAIN ran down the windows.", False),
    ],
)
def test_copied_text(root: Path, tmp_path: Path, note: str, clean: bool) -> None:
    fictional = root / "tests/fictional"
    entries = tmp_path / "dataset/articles"
    entries.mkdir(parents=True)
    (entries / "a000.yaml").write_bytes((fictional / "dataset/articles/a000.yaml").read_bytes())
    records = tmp_path / "dataset/records"
    records.mkdir()
    (records / "officials.yaml").write_text(f'- official_id: one\n  name: One\n  note: "{note}"\n', encoding="utf-8")
    corpus = load(tmp_path)
    captured, _ = capture_all(fictional / "articles", corpus.pins)
    messages = [finding.message for finding in copied_text(corpus, captured)]
    assert messages == ([] if clean else ["one: `note` repeats more than 8 words of a000 in a row"])


@pytest.mark.parametrize("folder", [".", "tests/fictional"])
def test_the_corpora_are_clean(root: Path, folder: str) -> None:
    corpus = load(root / folder)
    found = [one for check in CHECKS if check.rule.code.startswith("C") for one in check.run(corpus)]
    assert [f"{one.path}:{one.span}: {one.rule.code} {one.message}" for one in found] == []
