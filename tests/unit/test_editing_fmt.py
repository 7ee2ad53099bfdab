from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from qantar_curation.cli import main
from qantar_curation.corpus.files import record_files
from qantar_curation.editing import CannotFormat, canonical, format_file
from qantar_curation.editing.files import modeline
from qantar_curation.editing.scalars import quoted, scalar
from qantar_curation.reading import document_of
from qantar_schema.records import RECORDS

Capture = pytest.CaptureFixture[str]
FICTIONAL = Path(__file__).resolve().parent.parent / "fictional"

MESSY = """\
# yaml-language-server: $schema=../old.json
# The head.

# Above the first,
# two lines.
-   status: 'occurred'
    event_id: salt-riot
    start:   "2031-03-05"


    # Why the label is as it is.
    label: "Riot: at the \\"Customs House\\""
    evidence:
    -   phrase: a crowd
        line: 7
        supports:
        - kind
        - status
        article: a001
    # Doubtful.
    - {line: 7,
       article: a001, phrase: 'stormed, looted', says: 2031-03-05, supports: [start], basis: resolved}
    kind: riot
    participants:
      - role: actor
        organisation: dockers
        evidence: [{article: a001, line: 7, phrase: dockers, supports: [organisation]}]
# Above the second.

- event_id: 'no'
  part_of: 2031
  country_code: NO
...
# The tail.
"""
TIDY = """\
# yaml-language-server: $schema=events.json

# The head.

# Above the first,
# two lines.
- event_id: salt-riot
  # Why the label is as it is.
  label: "Riot: at the \\"Customs House\\""
  kind: riot
  status: occurred
  start: 2031-03-05
  participants:
    - organisation: dockers
      role: actor
      evidence:
        - {article: a001, line: 7, phrase: "dockers", supports: [organisation]}
  evidence:
    - {article: a001, line: 7, phrase: "a crowd", supports: [kind, status]}
    # Doubtful.
    - {article: a001, line: 7, phrase: "stormed, looted", supports: [start], basis: resolved, says: "2031-03-05"}

# Above the second.

- event_id: "no"
  part_of: "2031"
  country_code: "NO"

# The tail.
"""


def form(text: str, table: str = "events", head: str | None = None) -> str:
    document, findings = document_of("dataset/records/events.yaml", text)
    assert document is not None and not findings
    return canonical(document, RECORDS[table], head)


def test_the_canonical_form() -> None:
    head = "# yaml-language-server: $schema=events.json"
    assert form(MESSY, head=head) == TIDY
    assert form(TIDY, head=head) == TIDY
    assert form(TIDY) == TIDY, "a modeline stays where no other is known"


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("- event_id: a # here\n", 1, 15),
        ("- event_id: a\n  # at the end of a record\n- event_id: b\n", 2, 3),
        ("- event_id: a\n  evidence:\n    - {article: a000,\n       # inside\n       line: 1}\n", 4, 8),
        ("- event_id: a\n  evidence: # of the list\n    - {article: a000}\n", 2, 13),
        ("- event_id: a\n  label: | # of the block\n    text\n", 2, 12),
        ("- label: x\n  # above what becomes the first key\n  event_id: a\n", 2, 3),
        ("- event_id: a\n  # deeper than the end\n", 2, 3),
        ("- event_id: a\n  supports:\n    # above an item of a line\n    - x\n", 3, 5),
        ("--- # of the document\n- event_id: a\n", 1, 5),
        ("- event_id: a\n... # after\n", 2, 5),
    ],
)
def test_a_comment_that_would_be_lost_is_named(text: str, line: int, column: int) -> None:
    with pytest.raises(CannotFormat, match=r"the comment `#.*` cannot be kept here") as refused:
        form(text)
    assert (refused.value.line, refused.value.column) == (line, column)


def test_a_number_sign_in_a_text_is_no_comment() -> None:
    text = "- event_id: a\n  label: 'one # two'\n  note: \"#three\"\n  kind: a#b\n  population: |-\n    # four\n"
    assert form(text) == (
        '- event_id: a\n  label: "one # two"\n  kind: a#b\n  note: "#three"\n  population: "# four"\n'
    )


def test_what_no_model_knows_is_kept() -> None:
    text = "- evidence: []\n  odd: {b: [1, {c: 'x, y'}], a: 2}\n  event_id: a\n- just text\n- [a, 'b: c']\n"
    assert form(text) == (
        '- event_id: a\n  odd: {b: ["1", {c: "x, y"}], a: "2"}\n  evidence: []\n\n- just text\n\n- [a, "b: c"]\n'
    )


def test_what_is_no_list_is_refused() -> None:
    with pytest.raises(CannotFormat, match="not a list"):
        form("event_id: a\n")


@pytest.mark.parametrize(
    "text",
    ["word", "two words", "a-b_c", "../2022-01-05", "2022-01", "2022-01-05/2022-01-11", "about 1,200", "it's",
     "Ünïcode", "a#b", "http://x.example.org/y", "76f7dab8", "003_a.txt", "1 200", "(so called)"],
)  # fmt: skip
def test_texts_that_stand_plain(text: str) -> None:
    assert scalar(text) == text
    assert yaml.safe_load(f"key: {text}") == {"key": text}


@pytest.mark.parametrize(
    "text",
    ["yes", "No", "on", "true", "null", "~", "12:30", "0123", "1_000", "1e3", "0x1F", "0o17", ".5", ".inf", ".nan", "=",
     "<<", "2022", "2022-01-05", "2022-1-5", "2022-01-05T12:00:00Z", "160", "-5", "1.10", "a: b", "a #b", "- a", "a:",
     "[..2022]", "{a}", "*a", "&a", "!a", "%a", "@a", "`a`", "|", ">", "?", "'a'", '"a"', "#a", " a", "a ", "5:"],
)  # fmt: skip
def test_texts_that_need_quotes(text: str) -> None:
    assert scalar(text) == quoted(text)
    assert yaml.safe_load(f"key: {scalar(text)}") == {"key": text}


@pytest.mark.parametrize("text", ["a, b", "a [b]", "a}", "a:b", "2022?"])
def test_texts_that_need_quotes_inside_brackets(text: str) -> None:
    assert scalar(text) == text
    assert scalar(text, flow=True) == quoted(text)


@pytest.mark.parametrize(
    ("text", "plain"),
    [("9", 1), ("-5", 1), ("0.5", 1), ("true", 1), ("2022-01-05", 1),
     ("09", 0), ("1.0", 0), ("1_0", 0), ("yes", 0), ("2022-02-30", 0), ("-0", 0)],
)  # fmt: skip
def test_values_that_a_parser_with_types_writes_back(text: str, plain: bool) -> None:
    assert scalar(text, typed=True) == (text if plain else quoted(text))


def test_files_name_the_nearest_schema(tmp_path: Path) -> None:
    corpus = tmp_path / "project/tests/corpus"
    path = corpus / "dataset/records/events/one.yaml"
    assert modeline(corpus, path, "events") is None
    schema = tmp_path / "project/schema/generated/json-schema/events.schema.json"
    schema.parent.mkdir(parents=True)
    schema.write_text("{}")
    up = "../" * 5
    assert modeline(corpus, path, "events") == (
        f"# yaml-language-server: $schema={up}schema/generated/json-schema/events.schema.json"
    )


def test_the_shipped_and_the_fictional_records_have_a_form_that_reads_alike(root: Path) -> None:
    for corpus in (root, FICTIONAL):
        files = list(record_files(corpus, []))
        assert files
        for table, path in files:
            one = format_file(corpus, table, path)
            assert (one.findings, one.problem) == ((), None), one.path
            assert one.new.startswith("# yaml-language-server: $schema=../")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    records = tmp_path / "dataset/records"
    records.mkdir(parents=True)
    (records / "events.yaml").write_text("- label: x\n  event_id: a\n")
    (records / "places.yaml").write_text("- place_id: a\n  name: A\n")
    return tmp_path


def run(capsys: Capture, corpus: Path, *arguments: str) -> tuple[int, str, str]:
    code = main(("fmt", *arguments, "--root", str(corpus)))
    return code, *capsys.readouterr()


def test_check_shows_what_would_change_and_writes_nothing(capsys: Capture, corpus: Path) -> None:
    code, out, err = run(capsys, corpus, "--check")
    assert code == 1
    assert out.splitlines() == [
        "--- dataset/records/events.yaml", "+++ dataset/records/events.yaml (formatted)", "@@ -1,2 +1,2 @@",
        "-- label: x", "-  event_id: a", "+- event_id: a", "+  label: x",
    ]  # fmt: skip
    assert err == "1 file to format: run `qantar fmt`; 1 file in canonical form already\n"
    assert (corpus / "dataset/records/events.yaml").read_text() == "- label: x\n  event_id: a\n"


def test_files_are_written_once(capsys: Capture, corpus: Path) -> None:
    code, out, err = run(capsys, corpus)
    assert (code, out) == (0, "dataset/records/events.yaml: formatted\n")
    assert err == "1 file formatted; 1 file in canonical form already\n"
    assert (corpus / "dataset/records/events.yaml").read_text() == "- event_id: a\n  label: x\n"
    assert run(capsys, corpus) == (0, "", "2 files in canonical form already\n")
    assert run(capsys, corpus, "--check")[0] == 0


def test_only_the_given_paths(capsys: Capture, corpus: Path) -> None:
    records = corpus / "dataset/records"
    assert run(capsys, corpus, str(records / "places.yaml"))[::2] == (0, "1 file in canonical form already\n")
    assert run(capsys, corpus, str(records))[1] == "dataset/records/events.yaml: formatted\n"
    code, out, err = run(capsys, corpus, str(corpus / "elsewhere.yaml"))
    assert (code, out, "is no file of records" in err) == (2, "", True)


def test_a_file_that_cannot_be_formatted_is_left_alone(capsys: Capture, corpus: Path) -> None:
    places, posts = corpus / "dataset/records/places.yaml", corpus / "dataset/records/posts.yaml"
    places.write_text("- place_id: a # the first\n")
    posts.write_text("- post_id: &a b\n")
    code, out, err = run(capsys, corpus)
    assert code == 1
    assert "dataset/records/posts.yaml:1:12: Y106 " in out
    assert "dataset/records/places.yaml:1:15: the comment `# the first` cannot be kept here" in err
    assert "dataset/records/events.yaml: formatted" in out
    assert places.read_text() == "- place_id: a # the first\n"
    assert err.endswith("1 file formatted; 2 files left alone\n")


def test_a_file_without_a_final_newline_is_shown(capsys: Capture, corpus: Path) -> None:
    (corpus / "dataset/records/places.yaml").write_text("- place_id: a\n  name: A")
    _, out, _ = run(capsys, corpus, "--check", str(corpus / "dataset/records/places.yaml"))
    assert out.endswith("-  name: A\n\\ No newline at end of file\n+  name: A\n")


def test_the_corpus_of_the_tests_is_in_canonical_form(capsys: Capture) -> None:
    assert main(("fmt", "--check", "--root", str(FICTIONAL))) == 0, capsys.readouterr().out
