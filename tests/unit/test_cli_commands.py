"""The commands on a small invented corpus, from records to published tables."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from qantar_curation.cli import main
from qantar_curation.files import CannotWrite

TEXT = """\
12 May 2031
Harbour minister Ada Quill resigned on 11 May 2031 after the clash at Oss.

At least 160 people were arrested in the clash, which followed a long and quiet morning on the quay of the old town.
Read more stories from the harbour on our site
"""
FILES = {
    "articles/one.txt": TEXT,
    "corpus/dataset/articles/a000.yaml": f"""\
- article_id: a000
  file: one.txt
  sha256: {hashlib.sha256(TEXT.encode()).hexdigest()}
  coding: complete
  language: en
  published_on: 2031-05-12
  published_on_basis: printed
  lines:
    - {{line: 1, role: date}}
    - {{line: 5, skipped: boilerplate}}
  evidence:
    - {{article: a000, line: 1, phrase: 12 May 2031, supports: [published_on]}}
""",
    "corpus/dataset/records/officials.yaml": """\
- official_id: ada-quill
  name: Ada Quill
  evidence:
    - {article: a000, line: 2, phrase: Ada Quill, supports: [name]}
""",
    "corpus/dataset/records/posts.yaml": """\
- post_id: harbour-minister
  title: Harbour minister
  level: ministerial
  single_seat: true
  evidence:
    - {article: a000, line: 2, phrase: Harbour minister, supports: [title]}
""",
    "corpus/dataset/records/appointments.yaml": """\
- appointment_id: quill-resigns
  official: ada-quill
  post: harbour-minister
  change: resigned
  status: occurred
  date: 2031-05-11
  evidence:
    - {article: a000, line: 2, phrase: Harbour minister Ada Quill resigned, supports: [official, post, change, status]}
    - {article: a000, line: 2, phrase: 11 May 2031, supports: [date]}
- appointment_id: quill-held
  official: ada-quill
  post: harbour-minister
  change: held
  status: occurred
  evidence:
    - {article: a000, line: 2, phrase: Harbour minister Ada Quill, supports: [official, post, change, status]}
""",
    "corpus/dataset/records/events/clashes.yaml": """\
- event_id: clash-at-oss
  label: A clash at Oss
  kind: clash
  status: occurred
  participants:
    - official: ada-quill
      role: subject
      evidence:
        - {article: a000, line: 2, phrase: Ada Quill, supports: [official, role], basis: interpreted, note: Invented.}
  evidence:
    - {article: a000, line: 4, phrase: the clash, supports: [kind, status]}
""",
    "corpus/dataset/records/figures.yaml": """\
- figure_id: a000-people-arrested
  article: a000
  measure: people-arrested
  value: 160
  qualifier: at-least
  text: At least 160
  unit: person
  event: clash-at-oss
  evidence:
    - {article: a000, line: 4, phrase: At least 160 people were arrested, supports: [measure, value, qualifier]}
""",
    "corpus/dataset/package.yaml": """\
name: oss
title: The clash at Oss
description: An invented corpus.
keywords: [invented]
licence: {name: CC-BY-4.0, title: CC BY 4.0, path: https://creativecommons.org/licenses/by/4.0/}
contributors: [{title: Nobody, roles: [creator]}]
released: 2031-06-01
version: 0.1.0
""",
}
TABLES = "dataset/qantar/tables"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The corpus with its lock."""
    folder = tmp_path_factory.mktemp("made")
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    assert main(["anchor", "--root", str(folder / "corpus"), "--articles", str(folder / "articles")]) == 0
    return folder


@pytest.fixture
def corpus(made: Path, tmp_path: Path) -> Path:
    shutil.copytree(made, tmp_path / "own")
    return tmp_path / "own/corpus"


@pytest.fixture
def articles(corpus: Path) -> str:
    return str(corpus.parent / "articles")


@pytest.fixture
def run(corpus: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*arguments: str) -> tuple[int, str, str]:
        code = main([*arguments, "--root", str(corpus)])
        return code, *capsys.readouterr()

    return run


def edit(corpus: Path, name: str, old: str, new: str) -> None:
    path = corpus / "dataset/records" / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def snapshot(corpus: Path) -> dict[str, bytes]:
    return {path.relative_to(corpus).as_posix(): path.read_bytes() for path in corpus.rglob("*") if path.is_file()}


def test_validate_without_the_articles(run: Run) -> None:
    seen = "6 records, 9 evidence, 8 anchors: none re-verified against the text (give --articles DIR)\n"
    assert run("validate") == (0, "", seen)


def test_validate_with_the_articles(run: Run, articles: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = "6 records, 9 evidence, 8 anchors: all re-verified against the text\n"
    assert run("validate", "--articles", articles) == (0, "", seen)
    monkeypatch.setenv("QANTAR_ARTICLES", articles)
    assert run("validate") == (0, "", seen)


def test_validate_prints_findings_with_their_line(run: Run, corpus: Path) -> None:
    edit(corpus, "figures.yaml", "qualifier: at-least", "qualifier: at-leest")
    code, out, err = run("validate")
    assert code == 1
    assert out.startswith("dataset/records/figures.yaml:5:14: T003 ")
    assert "  qualifier: at-leest\n" in out
    assert "Did you mean `at-least`?" in out
    assert "\x1b" not in out
    assert err.startswith("1 finding in 1 file; 6 records")


def test_validate_prints_one_a_line(run: Run, corpus: Path) -> None:
    edit(corpus, "figures.yaml", "qualifier: at-least", "qualifier: at-leest")
    code, out, _ = run("validate", "--format", "concise")
    assert (code, len(out.splitlines())) == (1, 1)


def test_validate_prints_json_for_programs(run: Run, corpus: Path) -> None:
    code, out, _ = run("validate", "--format", "json")
    assert (code, json.loads(out)) == (0, [])
    edit(corpus, "figures.yaml", "qualifier: at-least", "qualifier: at-leest")
    code, out, _ = run("validate", "--format", "json")
    (finding,) = json.loads(out)
    assert code == 1
    assert (finding["code"], finding["line"], finding["column"]) == ("T003", 5, 14)


def test_validate_annotates_on_github(run: Run, corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = corpus.parent / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))
    monkeypatch.setenv("GITHUB_WORKSPACE", str(corpus.parent))
    edit(corpus, "figures.yaml", "qualifier: at-least", "qualifier: at-leest")
    code, out, _ = run("validate", "--format", "github")
    assert code == 1
    assert out.startswith("::error file=corpus/dataset/records/figures.yaml,line=5,col=14,")
    assert "T003" in page.read_text(encoding="utf-8")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(corpus))
    assert run("validate", "--format", "github")[1].startswith("::error file=dataset/records/figures.yaml,")


def test_validate_writes_nothing(run: Run, corpus: Path, articles: str) -> None:
    before = snapshot(corpus)
    run("validate", "--articles", articles)
    assert snapshot(corpus) == before


def test_the_summary_says_how_many_were_reverified(run: Run, corpus: Path, articles: str) -> None:
    (Path(articles) / "one.txt").unlink()
    code, _, err = run("validate", "--articles", articles)
    assert code == 1
    assert err == "1 finding in 1 file; 6 records, 9 evidence, 8 anchors: 0 re-verified against the text\n"


def test_the_summary_names_a_file_that_was_not_read(run: Run, corpus: Path) -> None:
    edit(corpus, "figures.yaml", "- figure_id", "- {figure_id")
    code, _, err = run("validate")
    assert code == 1
    assert err.endswith("; dataset/records/figures.yaml could not be read and is not counted\n")
    edit(corpus, "posts.yaml", "- post_id", "- {post_id")
    assert run("validate")[2].endswith("; 2 files could not be read and are not counted\n")


def test_anchor_finds_nothing_to_do(run: Run, corpus: Path, articles: str) -> None:
    before = snapshot(corpus)
    assert run("anchor", "--articles", articles) == (0, "", "8 anchors in 1 lock: all as they should be\n")
    assert snapshot(corpus) == before


def test_anchor_says_what_changed(run: Run, corpus: Path, articles: str) -> None:
    lock = corpus / "dataset/articles/a000.lock.json"
    first = lock.read_bytes()
    edit(corpus, "figures.yaml", "160 people were arrested,", "160 people were arrested in,")
    assert run("validate")[0] == 1
    code, out, err = run("anchor", "--articles", articles, "--check")
    assert (code, lock.read_bytes() == first) == (1, True)
    assert out == "dataset/articles/a000.lock.json: 1 anchor added, 1 anchor removed\n"
    assert err == "8 anchors in 1 lock: 1 would change: run `qantar anchor`\n"
    code, out, err = run("anchor", "--articles", articles)
    assert (code, out) == (0, "dataset/articles/a000.lock.json: 1 anchor added, 1 anchor removed\n")
    assert err == "8 anchors in 1 lock: 1 written\n"
    assert run("validate", "--articles", articles)[0] == 0


def test_anchor_mends_a_lock_that_is_broken_or_gone(run: Run, corpus: Path, articles: str) -> None:
    lock = corpus / "dataset/articles/a000.lock.json"
    good = lock.read_bytes()
    lock.write_bytes(b"{" + good)
    code, out, _ = run("anchor", "--articles", articles)
    assert (code, lock.read_bytes()) == (0, good)
    assert out == "dataset/articles/a000.lock.json: new, with 5 lines and 8 anchors\n"
    lock.write_bytes(good.replace(b'"char_start": 0', b'"char_start": 1', 1))
    assert run("anchor", "--articles", articles)[1] == "dataset/articles/a000.lock.json: 1 anchor moved\n"
    assert lock.read_bytes() == good


def test_anchor_writes_nothing_when_a_phrase_is_not_found(run: Run, corpus: Path, articles: str) -> None:
    edit(corpus, "figures.yaml", "phrase: At least 160", "phrase: At least 260")
    edit(corpus, "officials.yaml", "phrase: Ada Quill", "phrase: minister Ada Quill")
    before = snapshot(corpus)
    code, out, err = run("anchor", "--articles", articles, "--format", "concise")
    assert code == 1
    assert out.startswith("dataset/records/figures.yaml:10:")
    assert err == "1 finding in 1 file; no lock was written\n"
    assert snapshot(corpus) == before


def test_anchor_of_one_article_does_without_the_others(run: Run, corpus: Path, articles: str) -> None:
    entry = corpus / "dataset/articles/a000.yaml"
    text = Path(articles, "one.txt").read_bytes()
    second = entry.read_text(encoding="utf-8").replace("a000", "a001").replace("one.txt", "two.txt")
    second = second.replace("coding: complete", "coding: registered")
    (corpus / "dataset/articles/a001.yaml").write_text(second, encoding="utf-8")
    Path(articles, "two.txt").write_bytes(text)
    assert run("anchor", "--articles", articles)[0] == 0
    Path(articles, "two.txt").unlink()
    edit(corpus, "figures.yaml", "160 people were arrested,", "160 people were arrested in,")

    code, out, _ = run("anchor", "--articles", articles, "--format", "concise")
    assert (code, out.count("A001")) == (1, 1)
    code, out, err = run("anchor", "--articles", articles, "--only", "a000")
    assert (code, out) == (0, "dataset/articles/a000.lock.json: 1 anchor added, 1 anchor removed\n")
    assert err.endswith(" in 1 lock: 1 written\n")
    code, out, err = run("anchor", "--articles", articles, "--only", "a00")
    assert (code, out) == (2, "")
    assert err == "qantar: there is no article `a00` (--only); did you mean `a001` or `a000`?\n"


def test_anchor_of_one_article_wants_the_anchors_of_the_others(run: Run, corpus: Path, articles: str) -> None:
    entry = corpus / "dataset/articles/a000.yaml"
    second = entry.read_text(encoding="utf-8").replace("a000", "a001").replace("coding: complete", "coding: registered")
    (corpus / "dataset/articles/a001.yaml").write_text(second, encoding="utf-8")
    edit(corpus, "figures.yaml", "160 people were arrested,", "160 people were arrested in,")
    code, out, err = run("anchor", "--articles", articles, "--only", "a001", "--format", "concise")
    assert (code, err) == (1, "1 finding in 1 file; no lock was written\n")
    assert " A014 " in out
    assert not (corpus / "dataset/articles/a001.lock.json").exists()


def test_anchor_writes_nothing_when_a_record_cannot_be_read(run: Run, corpus: Path, articles: str) -> None:
    edit(corpus, "figures.yaml", "- figure_id", "- {figure_id")
    before = snapshot(corpus)
    code, _, err = run("anchor", "--articles", articles)
    assert (code, snapshot(corpus)) == (1, before)
    assert err.endswith("no lock was written\n")


def test_publish_and_all_that_follows(run: Run, corpus: Path) -> None:
    code, out, err = run("publish", "--check", "--format", "concise")
    assert code == 1
    assert not (corpus / TABLES).exists()
    assert f"{TABLES}/events.csv: P003 this file is missing\n" in out
    assert err.endswith("run `qantar publish`\n")

    code, out, err = run("publish")
    assert code == 0, out
    lines = out.splitlines()
    assert any(line.split() == ["figures", "1", "rows", "csv", "and", "parquet", "written"] for line in lines)
    assert "datapackage.json: written" in lines
    assert re.match(r"16 tables published: [0-9]+ files changed", err)

    assert run("publish", "--check") == (0, "", "16 tables, as published\n")
    assert run("validate", "--full")[:2] == (0, "")
    code, out, err = run("publish")
    assert (code, err) == (0, "16 tables published: nothing changed\n")
    assert {line.split()[-1] for line in out.splitlines()} == {"unchanged"}
    assert next(line.split()[:3] for line in run("tables")[1].splitlines()[1:]) == ["events", "19", "1"]

    # A table that was edited by hand.
    figures = corpus / TABLES / "figures.csv"
    figures.write_bytes(figures.read_bytes().replace(b"160", b"some", 1))
    code, out, _ = run("publish", "--check", "--format", "concise")
    assert (code, len(out.splitlines())) == (1, 1)
    assert out.startswith(f"{TABLES}/figures.csv: P003 ")
    code, out, err = run("validate", "--full", "--format", "concise")
    assert code == 1
    assert f"{TABLES}/figures.csv" in out
    assert "1 published file not as the records now give" in err
    before = snapshot(corpus)

    # Records that are not right: the old tables stay, even the one that was edited.
    edit(corpus, "figures.yaml", "event: clash-at-oss", "event: clash-at-os")
    code, out, err = run("publish")
    assert code == 1
    assert "R002" in out
    assert err.endswith("nothing was published\n")
    edit(corpus, "figures.yaml", "event: clash-at-os\n", "event: clash-at-oss\n")
    assert snapshot(corpus) == before


def test_publish_needs_its_metadata(run: Run, corpus: Path) -> None:
    (corpus / "dataset/package.yaml").unlink()
    for arguments in (["publish"], ["publish", "--check"], ["validate", "--full"]):
        code, out, _ = run(*arguments, "--format", "concise")
        assert code == 1
        assert out.startswith("dataset/package.yaml: ")
    assert not (corpus / TABLES).exists()


def test_publish_on_a_full_disk_is_one_line(run: Run, corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise CannotWrite(corpus / TABLES / "events.csv", "No space left on device")

    monkeypatch.setattr("qantar_curation.publishing.publish", full)
    code, out, err = run("publish")
    assert (code, out, len(err.splitlines())) == (2, "", 1)
    assert err.endswith("events.csv: No space left on device\n")


def test_coverage(run: Run) -> None:
    code, out, err = run("coverage")
    assert (code, err) == (0, "")
    head, article, total, skipped = out.splitlines()
    assert head.split()[:9] == [
        "article",
        "coding",
        "lines",
        "cited",
        "skipped",
        "open",
        "evidence",
        "anchors",
        "quoted",
    ]
    assert article.split()[:8] == ["a000", "complete", "5", "3", "2", "0", "19", "8"]
    assert total.split()[1:7] == ["5", "3", "2", "0", "19", "8"]
    assert article.index("#") == total.index("#") == head.index("#")
    assert article.endswith("############--------")
    assert skipped == "a000 skipped: blank 1, boilerplate 1"


def test_coverage_of_lines(run: Run, corpus: Path) -> None:
    path = corpus / "dataset/articles/a000.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("    - {line: 5, skipped: boilerplate}\n", ""), "utf-8")
    code, out, _ = run("coverage", "--lines")
    assert code == 0
    assert [line.split(maxsplit=2) for line in out.splitlines()] == [
        ["a000:1", "date", "1 evidence row"],
        ["a000:2", "body", "13 evidence rows"],
        ["a000:3", "blank", "skipped: blank"],
        ["a000:4", "body", "5 evidence rows"],
        ["a000:5", "body", "open"],
    ]
    assert run("coverage")[1].splitlines()[1].endswith("############----....")


def test_coverage_of_what_could_be_read(run: Run, corpus: Path) -> None:
    (corpus / "dataset/articles/a000.lock.json").unlink()
    code, out, err = run("coverage")
    assert code == 1
    assert out.splitlines()[1].split()[:4] == ["a000", "complete", "0", "0"]
    assert err.startswith("1 finding in 1 file in reading")


def test_show_without_the_articles(run: Run) -> None:
    code, out, err = run("show", "figures", "a000-people-arrested")
    assert (code, err) == (0, "")
    assert "\nvalue       160\n    a000 line 4, stated: `At least 160 people were arrested`\n" in out
    assert "\nlow         160\n" in out
    assert "high" not in out
    assert "      |" not in out


def test_show_with_the_articles(run: Run, articles: str, monkeypatch: pytest.MonkeyPatch) -> None:
    code, out, _ = run("show", "figures", "a000-people-arrested", "--articles", articles)
    assert code == 0
    assert "      | »At least 160 people were arrested« in the clash, which followed" in out
    monkeypatch.setattr("qantar_curation.marking.takes_colour", lambda _: True)
    out = run("show", "figures", "a000-people-arrested", "--articles", articles)[1]
    assert "      | \x1b[7mAt least 160 people were arrested\x1b[0m in the clash, which followed" in out


def test_show_a_long_line_around_its_phrase(run: Run, articles: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qantar_curation.cli.marking.width", lambda _: 48)
    out = run("show", "appointments", "quill-resigns", "--articles", articles)[1]
    assert "      | ...resigned on »11 May 2031« after the...\n" in out


def test_show_parts_derived_rows_and_evidence(run: Run, articles: str) -> None:
    out = run("show", "events", "clash-at-oss")[1]
    assert "see also: qantar show event_participants clash-at-oss-subject-ada-quill\n" in out
    out = run("show", "event_participants", "clash-at-oss-subject-ada-quill")[1]
    assert "a000 line 2, interpreted: `Ada Quill`; note: Invented.\n" in out
    code, out, _ = run("show", "article_lines", "a000-l4")
    assert (code, "cited       5\n" in out) == (0, True)
    names = run("show", "official_names", "nobody")[2]
    assert "its ids are ada-quill-a000-l2-c17" in names
    evidence = run("show", "evidence", "nobody")[2].partition("its ids are ")[2].partition(",")[0]
    out = run("show", "evidence", evidence, "--articles", articles)[1]
    assert out.count("      | ") == 1


@pytest.mark.parametrize(
    ("table", "key", "said"),
    [
        ("figure", "x", "there is no table `figure`; did you mean `figures`?"),
        ("officials", "ada-quil", "there is no `ada-quil` in officials; did you mean `ada-quill`?"),
        ("officials", "\x1b[2J", "there is no `<U+001B>[2J` in officials; its ids are ada-quill"),
        ("estimates", "x", "there is no `x` in estimates; "),
    ],
)
def test_show_what_is_not_there(run: Run, table: str, key: str, said: str) -> None:
    code, out, err = run("show", table, key)
    assert (code, out) == (2, "")
    assert err.startswith(f"qantar: {said}")
    assert len(err.splitlines()) == 1


def test_show_what_could_be_read(run: Run, corpus: Path) -> None:
    edit(corpus, "figures.yaml", "event: clash-at-oss", "event: clash-at-os")
    code, out, err = run("show", "figures", "a000-people-arrested")
    assert code == 0
    assert "event_id    clash-at-os\n" in out
    assert "run `qantar validate`" in err


def test_show_an_article_that_is_another_or_gone(run: Run, articles: str) -> None:
    path = Path(articles) / "one.txt"
    path.write_text(TEXT + "more\n", encoding="utf-8")
    code, out, err = run("show", "officials", "ada-quill", "--articles", articles)
    assert (code, "      |" in out) == (0, False)
    assert err == "not shown: article a000 is not the one that its entry pins\n"
    path.unlink()
    code, _, err = run("show", "officials", "ada-quill", "--articles", articles)
    assert code == 0
    assert err.startswith("not shown: article a000: `one.txt` is not in the folder")


def test_tables_their_columns_and_terms(run: Run) -> None:
    code, out, _ = run("tables")
    assert code == 0
    assert out.splitlines()[1].split()[:3] == ["events", "19", "-"]
    out = run("tables", "figures")[1]
    assert any(line.split() == ["measure", "string", "coded", "vocabulary", "measure"] for line in out.splitlines())
    assert any(
        line.split() == ["event_id", "string", "yes", "editorial", "table", "events"] for line in out.splitlines()
    )
    assert "\nkey: figure_id\n" in out
    assert "\nrule: low ≤ value ≤ high\n" in out
    out = run("tables", "qualifier")[1]
    assert any(line.startswith("at-least ") for line in out.splitlines())
    assert run("tables", "figurs")[::2] == (
        2,
        "qantar: there is no table or vocabulary `figurs`; did you mean `figures`?\n",
    )


def test_progress_is_for_terminals(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qantar_curation.terminal.is_terminal", lambda _: True)
    code, _, err = run("validate")
    assert code == 0
    assert err.startswith("\r\x1b[Kchecking the records ...\r\x1b[K")
