"""Registering an article: what its lines show, what is written, and that the result validates."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from qantar_curation.articles.capture import Captured, split_lines
from qantar_curation.cli import main
from qantar_curation.files import CannotWrite
from qantar_curation.registering import copies, days, intake, language, roles
from qantar_curation.registering.translation import translation
from qantar_curation.registering.trial import Trial
from qantar_curation.validation import validate

TEXT = """\
15 April 2033 / 07:12 EN

Merevia buries its dead as salt talks open in Castaval

CASTAVAL (MPA) - Prime Minister Oda Linnart opened talks on the salt levy on Saturday.

At least 37 people have died since the price of salt was raised on 3 March, the Harbour Guard said in a statement.

FILE: Dockers on the quay, 14 March 2031. (Photo: Lena Ostrow)

Police arrested 28 people in Port Ilmar on Friday.

Source - Merevian Press Agency

15 March 2031 / 19:30
"""


@pytest.fixture
def capture(captured_as: Callable[[str], Path]) -> Path:
    return captured_as(TEXT)


def _add(corpus: Path, file: Path, *more: str) -> int:
    return main(["article", "add", str(file), "--root", str(corpus), "--articles", str(corpus / "articles"), *more])


def _entry(corpus: Path, article_id: str = "a003") -> str:
    return (corpus / f"dataset/articles/{article_id}.yaml").read_text(encoding="utf-8")


def test_an_article_is_registered_and_validates(corpus: Path, capture: Path) -> None:
    assert _add(corpus, capture) == 0
    assert not validate(corpus).findings
    text = _entry(corpus)
    assert "published_on: 2031-03-15\n  published_on_basis: printed" in text
    assert '{article: a003, line: 15, phrase: "15 March 2031", supports: [published_on]}' in text
    assert "{line: 1, role: date, skipped: clock}" in text
    assert "{line: 3, role: headline}" in text
    assert "{line: 7, wire_group: salt-toll}" in text
    assert "{line: 9, role: caption}" in text
    assert "{line: 13, role: credit, skipped: credit}" in text
    assert main(["fmt", "--check", "--root", str(corpus), str(corpus / "dataset/articles")]) == 0
    assert not (corpus / "articles/003_quay.txt").exists()


def test_options_fill_the_entry(corpus: Path, capture: Path) -> None:
    more = ("--id", "a007", "--publisher", "The Quay", "--agency", "MPA", "--url", "https://quay.example/1")
    assert _add(corpus, capture, *more, "--headline", "5", "--yes") == 0
    text = _entry(corpus, "a007")
    for line in ("publisher: The Quay", "agency: MPA", "url: https://quay.example/1", "{line: 5, role: headline}"):
        assert line in text


def test_an_inferred_day_cites_the_words_that_show_it(corpus: Path, tmp_path: Path) -> None:
    file = tmp_path / "plain.txt"
    file.write_text(
        "A quiet day\n\nThe talks began today in the hall of the Diet, and they ended soon.\n", encoding="utf-8"
    )
    assert _add(corpus, file, "--published-on", "2031-03-16", "--basis", "inferred") == 0
    assert '{article: a003, line: 3, phrase: "today", supports: [published_on], basis: resolved}' in _entry(corpus)
    assert not validate(corpus).findings


@pytest.mark.parametrize(
    "more",
    [
        ("--published-on", "2031-03-20", "--basis", "printed"),
        ("--published-on", "soon"),
        ("--because", "x:y"),
        ("--headline", "99"),
        ("--id", "seven"),
        ("--id", "a001"),
        ("--language", "english"),
    ],
)
def test_what_does_not_fit_changes_nothing(corpus: Path, capture: Path, more: tuple[str, ...]) -> None:
    assert _add(corpus, capture, *more) == 2
    assert not list((corpus / "dataset/articles").glob("a003*"))


def test_without_consent_no_other_entry_is_edited(corpus: Path, tmp_path: Path) -> None:
    file = tmp_path / "copy.txt"
    line = (corpus / "articles/000_castaval-gazette.txt").read_text(encoding="utf-8").split("\n")[13]
    file.write_text(
        f"Quay cleared\n\n{line}\n\nMore of the same will follow in the evening, the editors say.\n", encoding="utf-8"
    )
    before = _entry(corpus, "a000")
    assert _add(corpus, file) == 0
    assert _entry(corpus, "a000") == before and "wire_group" not in _entry(corpus)
    (corpus / "dataset/articles/a003.yaml").unlink()
    (corpus / "dataset/articles/a003.lock.json").unlink()
    assert _add(corpus, file, "--yes") == 0
    assert "{line: 3, wire_group: wire-" in _entry(corpus)
    assert "{line: 14, role: caption, wire_group: wire-" in _entry(corpus, "a000")
    assert not validate(corpus).findings


def test_a_dry_run_and_a_second_time_change_nothing(
    corpus: Path, capture: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _add(corpus, capture, "--dry-run") == 0
    assert "dataset/articles/a003.yaml: would be new\n" in capsys.readouterr().out
    assert not list((corpus / "dataset/articles").glob("a003*"))
    assert _add(corpus, capture) == 0
    assert _add(corpus, capture) == 1
    assert "A104" in capsys.readouterr().out


def test_another_capture_names_the_command_that_takes_it(
    corpus: Path, capture: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _add(corpus, capture) == 0
    again = capture.with_name("again.txt")
    again.write_text("Advertisement\n" + TEXT.replace("opened talks", "began talks"), encoding="utf-8")
    before = sorted((corpus / "dataset/articles").iterdir())
    assert _add(corpus, again) == 1
    out = capsys.readouterr().out
    assert "A105" in out and "1 of 1 cited phrases stand in lines that it has too" in out
    assert "run `qantar recapture again.txt`" in out and "A008" not in out
    assert sorted((corpus / "dataset/articles").iterdir()) == before
    assert _add(corpus, again, "--distinct") == 0


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "A101"),
        (b"PK\x03\x04\0\0", "A005"),
        ("Le d\u00eener".encode("latin-1"), "A004"),
        (b"\xff\xfeB\0e\0", "A004"),
        (b"One line\r\nand another\r\n", "A005"),
        (b"x" * (4 * 1024 * 1024 + 1), "A003"),
        (b"<p>One</p>\n<p>two</p>\n", "A102"),
    ],
)
def test_bad_input_has_its_code(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes, code: str
) -> None:
    file = tmp_path / "bad.txt"
    file.write_bytes(data)
    assert _add(corpus, file) == 1
    assert f": {code} " in capsys.readouterr().out
    assert file.read_bytes() == data and not list((corpus / "dataset/articles").glob("a003*"))


def test_a_text_stays_out_of_a_repository(corpus: Path, capture: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git = shutil.which("git")
    if git is None:
        pytest.skip("there is no git")
    tree = capture.parent / "tree"
    (tree / "kept").mkdir(parents=True)
    subprocess.run([git, "init", "-q", str(tree)], check=True)
    inside = tree / "kept/003_quay.txt"
    shutil.copyfile(capture, inside)
    assert _add(corpus, inside) == 1
    assert "A106" in capsys.readouterr().out
    (tree / ".gitignore").write_text("/kept/\n", encoding="utf-8")
    assert _add(corpus, inside) == 0


def test_keep_copies_the_text(corpus: Path, capture: Path) -> None:
    assert _add(corpus, capture, "--keep") == 0
    assert (corpus / "articles/003_quay.txt").read_bytes() == capture.read_bytes()
    assert not validate(corpus, corpus / "articles").findings


def test_bounds_of_row_counts_move_with_the_article(corpus: Path, capture: Path) -> None:
    path = corpus / "dataset/expectations.yaml"
    path.write_text("rows:\n  - {table: articles, at_least: 3, at_most: 3}  # three\n", encoding="utf-8")
    assert _add(corpus, capture) == 0
    assert "at_most: 4}  # three" in path.read_text(encoding="utf-8")


def test_sole_clock_is_no_day_of_publication() -> None:
    found = days.printed_days(
        split_lines("2 May 2031 / 10:15 EN\n\nA headline of the day\n\nText that says nothing at all.")
    )
    told = days.publication(found)
    assert told.taken is None and "page clock" in told.why


@pytest.mark.parametrize(
    ("line", "role", "skipped"),
    [
        ("By Lena Ostrow", "byline", "byline"),
        ("With EFE and Reuters", "credit", "credit"),
        ("https://quay.example/news", "link", "link"),
        ("Read also: Bells ring again", "link", None),
        ("All rights reserved.", "body", "boilerplate"),
        ("This page was drawn at 18:42 on 15 March 2031.", "date", "clock"),
        ("Photo: The quay at noon on the day of the march", "caption", None),
    ],
)
def test_lines_tell_what_they_are(line: str, role: str, skipped: str | None) -> None:
    found = {
        one.line: one for one in roles.guesses(split_lines(f"A headline\n\nSome text goes here, it ends.\n\n{line}\n"))
    }
    assert (found[5].role, found[5].skipped) == (role, skipped)


def test_languages_are_told_by_small_words_and_scripts() -> None:
    assert (
        language.guess(
            ["The minister said that it was the end of the talks and that all of them had gone home to rest."]
        ).code
        == "en"
    )
    assert language.guess(["Президент страны объявил завершение миссии и выводе войск"]).code == "ru"
    assert language.guess(["Too short"]).code is None


def test_signs_of_a_translation_are_named() -> None:
    told = translation(split_lines("In this sense, Tok\u00e1rev spoke.\nTokarev said \u201cno, and left."))
    assert told.likely and len(told.signs) == 3
    assert translation(split_lines("A plain line.")).likely is None


def test_copies_are_near_lines_only() -> None:
    line = "The boats of the harbour left at noon with all their nets and men."
    other = intake.Captured(
        "a000", "", split_lines(f"{line.replace('noon', 'ten')}\nSomething else entirely is told here, at some length.")
    )
    found = copies.copies(split_lines(line), {"a000": other})
    assert [(one.article_id, one.other) for one in found] == [("a000", 1)]
    assert copies.groups(found, split_lines(line), {("a000", 1): "boats"}, ["boats"])[0].slug == "boats"


def test_a_copy_that_cannot_be_made_is_told_in_one_line(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise shutil.Error([("a", "b", "no space is left"), ("c", "d", "no space is left")])

    monkeypatch.setattr(shutil, "copytree", full)
    captured = Captured("a003", "0" * 64, ())
    with pytest.raises(CannotWrite, match=r"edits are tried cannot be made: no space is left$"):
        Trial(corpus, captured)
