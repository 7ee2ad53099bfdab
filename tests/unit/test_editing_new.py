from __future__ import annotations

import re
from pathlib import Path

import pytest

from qantar_curation.cli import main
from qantar_curation.cli.commands.new import KINDS
from qantar_curation.corpus import load
from qantar_curation.diagnostics.finding import Finding
from qantar_curation.editing import canonical
from qantar_curation.editing.examples import examples
from qantar_curation.editing.files import model_of
from qantar_curation.editing.ids import slug
from qantar_curation.editing.layout import parts
from qantar_curation.editing.templates import template
from qantar_curation.reading import document_of
from qantar_schema.column import column
from qantar_schema.rows import TABLES
from qantar_schema.support import supportable

Capture = pytest.CaptureFixture[str]
FICTIONAL = Path(__file__).resolve().parent.parent / "fictional"


def made(root: Path, table: str, *, short: bool = False) -> str:
    corpus = load(root)
    return template(table, examples(corpus, table, model_of(table)), short=short)


def filled(text: str, key: str) -> str:
    """The template as a curator fills it in: each open key gets the example that stands above it."""
    lines, example = [], ""
    for line in text.split("\n"):
        if line.lstrip().startswith("# Example: "):
            example = line.partition("# Example: ")[2]
        elif line.startswith("- ") and line.endswith(":"):
            line += f" {key}"
        elif re.fullmatch(r" +(- )?says:| +[a-z0-9_]+:", line) and not line.endswith((" evidence:", " members:")):
            assert example, f"no example for {line}"
            line, example = f"{line} {example}", ""
        elif line.endswith("- {article: , line: , phrase: , supports: []}"):
            assert example
            line, example = line.partition("{")[0] + example, ""
        lines.append(line)
    return "\n".join(lines)


def problems(root: Path, table: str, text: str) -> list[Finding]:
    """What reading and typing find in a file with this one record."""
    name = "articles/a777.yaml" if table == "articles" else f"records/{table}.yaml"
    path = root / "typed/dataset" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text + "\n", encoding="utf-8")
    return [finding for finding in load(root / "typed").findings if finding.rule.code[0] in "YTS"]


@pytest.mark.parametrize("table", KINDS.values())
@pytest.mark.parametrize("source", ["fictional", "empty"])
def test_a_template_filled_from_its_examples_is_typed(table: str, source: str, tmp_path: Path) -> None:
    text = made(FICTIONAL if source == "fictional" else tmp_path, table)
    key = "a777" if table == "articles" else "an-id"
    whole = filled(text, key)
    assert problems(tmp_path, table, whole) == []
    every = re.sub(r"^( *)#(?=[a-z_]+:|  +(?:- |[a-z_]+:))", r"\1", whole, flags=re.MULTILINE)
    assert every != whole and problems(tmp_path, table, every) == []


@pytest.mark.parametrize("table", KINDS.values())
def test_a_template_teaches_every_field(table: str) -> None:
    text, model = made(FICTIONAL, table), model_of(table)
    prose = " ".join(re.sub(r"^ *# ", "", text, flags=re.MULTILINE).split())
    for name, field in model.model_fields.items():
        if name == "evidence" and not supportable(table):
            assert "\n  evidence:" not in text
            continue
        assert re.search(rf"^(- |  |  #){name}:", text, re.MULTILINE), name
        assert (field.description or "") in prose
        if name not in parts(model) and (vocabulary := column(name, field).vocabulary):
            for term in vocabulary:
                assert term.definition in prose
    for name in parts(model):
        for inner, field in parts(model)[name].model_fields.items():
            assert inner in parts(parts(model)[name]) or f"{inner} {field.description}" in prose, inner
    assert max(map(len, text.split("\n"))) <= 200


@pytest.mark.parametrize("short", [False, True])
@pytest.mark.parametrize("table", KINDS.values())
def test_needed_keys_stand_open_and_validation_names_them(table: str, short: bool, tmp_path: Path) -> None:
    text, model = made(FICTIONAL, table, short=short), model_of(table)
    needed = {name for name, field in model.model_fields.items() if field.is_required()} - {"members"}
    found = {
        match[1]
        for finding in problems(tmp_path, table, text)
        if (match := re.match(r"the key (\w+) has no value", finding.message))
    }
    assert needed <= found


def test_demands_speak_of_what_is_written() -> None:
    demanded = [line for line in made(FICTIONAL, "figures").split("\n") if line.startswith("# Demanded: ")]
    assert demanded == [
        "# Demanded: exactly one of event, official, organisation.",
        "# Demanded: at most one of asserted_by_official, asserted_by_organisation.",
        "# Demanded: low ≤ high.",
        "# Demanded: qualifier exact or at-least or more-than or nearly or less-than or no-more-than or",
        "# Demanded: qualifier range: low, high filled and value null.",
        "# Demanded: qualifier vague: value null.",
    ]


@pytest.mark.parametrize("table", KINDS.values())
def test_a_short_template_has_the_needed_keys_alone(table: str) -> None:
    text, model = made(FICTIONAL, table, short=True), model_of(table)
    needed = {name for name, field in model.model_fields.items() if field.is_required()}
    keys = {match[1] for match in re.finditer(r"^(?:- |  )(\w+):", text, re.MULTILINE)}
    assert keys - {"evidence"} == needed
    assert ("evidence" in keys) == (not needed.isdisjoint(supportable(table)))
    assert not re.search(r"^ *#[a-z]|Example", text, re.MULTILINE)
    assert ("# Demanded: exactly one of" in text) == (table in ("figures", "appointments"))
    assert text.count("#") < 6


def test_a_template_and_its_comments_have_a_canonical_form() -> None:
    for table in KINDS.values():
        text = filled(made(FICTIONAL, table), "an-id")
        document, findings = document_of("x.yaml", text + "\n")
        assert document is not None and not findings
        again = canonical(document, model_of(table))
        assert again.count("#") == text.count("#")


@pytest.mark.parametrize(
    ("label", "expected"),
    [("The CSTO agrees!", "the-csto-agrees"), ("Tokáyev's  Café", "tokayevs-cafe"), ("Қаңтар", "qangtar"), ("!?", ""),
     ("x" * 200, "x" * 60), ("word " * 40, ("word-" * 12)[:-1])],
)  # fmt: skip
def test_slugs(label: str, expected: str) -> None:
    assert slug(label) == expected


def run(capsys: Capture, corpus: Path, *arguments: str) -> tuple[int, str, str]:
    code = main(("new", *arguments, "--root", str(corpus)))
    return code, *capsys.readouterr()


def test_it_is_printed_with_a_free_id_and_its_label(capsys: Capture, corpus: Path) -> None:
    code, out, err = run(capsys, corpus, "official", "--label", "Ilse Varnholt")
    assert (code, err) == (0, "")
    assert "\n- official_id: ilse-varnholt-2\n" in out
    assert "\n  name: Ilse Varnholt\n" in out
    assert run(capsys, corpus, "official", "--label", "Ilse Varnholt", "--short")[1] == (
        "- official_id: ilse-varnholt-2\n  name: Ilse Varnholt\n"
        "  evidence:\n    - {article: , line: , phrase: , supports: []}\n"
    )
    _, out, _ = run(capsys, corpus, "event", "--label", "Salt riots")
    assert "\n- event_id: salt-riots-2\n" in out, "a retired id is not proposed again"
    _, out, _ = run(capsys, corpus, "article")
    assert "\n- article_id: a003\n" in out
    _, out, _ = run(capsys, corpus, "post", "--id", "own-id")
    assert "\n- post_id: own-id\n" in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["place", "--id", "port-ilmar"], "`port-ilmar` is or was an id of places; free is `port-ilmar-2`"),
        (["event", "--id", "salt-riots"], "`salt-riots` is or was an id of events; free is `salt-riots-2`"),
        (["event", "--id", "Salt_riots"], "`Salt_riots` is no slug; did you mean `salt-riots`?"),
        (["event", "--id", "??"], "`??` is no slug"),
        (["article", "--id", "a5"], "`a5` is no article id: `a` and three digits; free is `a003`"),
        (["event", "--write"], "which file? Give --file and one of pact, politics, unrest, or a new name"),
        (["event", "--write", "--file", "../x"],
         "`../x` is no name of a file: lower-case letters, digits and single hyphens"),
        (["event", "--file", "pact"], "--file says where to write: it goes with --write"),
        (["post", "--write", "--file", "x"], "the records of posts stand in one file, posts.yaml: leave --file out"),
        (["article", "--write", "--file", "x"],
         "the entry of an article has a file of its own: --file does not go with it"),
    ],
)  # fmt: skip
def test_what_cannot_be_made(capsys: Capture, corpus: Path, arguments: list[str], said: str) -> None:
    assert run(capsys, corpus, *arguments) == (2, "", f"qantar: {said}\n")


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        (["event", "--file", "pact"], "dataset/records/events/pact.yaml"),
        (["event", "--file", "new"], "dataset/records/events/new.yaml"),
        (["post"], "dataset/records/posts.yaml"),
        (["article"], "dataset/articles/a003.yaml"),
    ],
)
def test_it_is_appended_where_it_belongs(capsys: Capture, corpus: Path, arguments: list[str], path: str) -> None:
    before = (corpus / path).read_text() if (corpus / path).exists() else ""
    code, out, _ = run(capsys, corpus, *arguments, "--write", "--label", "A new one")
    after = (corpus / path).read_text()
    assert code == 0
    shown, _, line = out.strip().rpartition(":")
    assert Path(shown) == corpus / path
    table = KINDS[arguments[0]]
    key = "a003" if table == "articles" else "a-new-one"
    assert after.split("\n")[int(line) - 1] == f"- {TABLES[table].key}: {key}"
    assert after.startswith(before and f"{before}\n# A record of the table {table}.")
    assert load(corpus).ids(table)[key]


def test_a_file_that_another_record_would_break_is_left_alone(capsys: Capture, corpus: Path) -> None:
    path = corpus / "dataset/records/posts.yaml"
    for text, said in (
        ("[{post_id: a}]\n", "posts.yaml is no list of records that each begin with a dash at the margin"),
        ("  - post_id: a\n", "posts.yaml is no list of records that each begin with a dash at the margin"),
        (
            "- post_id: a\n...\n",
            "posts.yaml would be read otherwise with one more record: bring its end in order first",
        ),
        ("- post_id: [a\n", "posts.yaml cannot be read: run `qantar validate`"),
    ):
        path.write_text(text)
        assert run(capsys, corpus, "post", "--write") == (2, "", f"qantar: {said}\n")
        assert path.read_text() == text


def test_the_last_line_need_not_be_ended(capsys: Capture, corpus: Path) -> None:
    path = corpus / "dataset/records/posts.yaml"
    path.write_text("- post_id: a\n  title: A")
    assert run(capsys, corpus, "post", "--write")[0] == 0
    assert path.read_text().startswith("- post_id: a\n  title: A\n\n# A record")
