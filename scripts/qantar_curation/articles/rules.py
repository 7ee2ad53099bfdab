"""The rules on articles and anchors (A) and on the phrases that records cite (E)."""

from __future__ import annotations

from qantar_curation.diagnostics.finding import Rule
from qantar_schema.text import MAX_PHRASE_WORDS

_RUN_ANCHOR = "Run `qantar anchor --articles DIR` with the captured articles and commit the lock it writes."
_RECAPTURE = "Capture the page again as plain text in UTF-8 with lines ended by a line feed, and pin its new hash."

ARTICLE_MISSING = Rule(
    "A001",
    "article-missing",
    "The file that the article's entry names is not in the folder of articles. Without it no phrase of the article "
    "can be found or verified.",
    "Put the captured file into the folder under the name the entry gives, or correct `file` in the entry; to anchor "
    "without it, name the other articles: `qantar anchor --only ID`.",
)
ARTICLE_UNREADABLE = Rule(
    "A002",
    "article-unreadable",
    "An article is one regular file directly in the folder of articles. A name with a folder in it, a link that "
    "leads out of the folder, a folder, a pipe or a file without permission to read is refused, so that a corpus "
    "cannot make the machine read what is not an article.",
    "Put a plain file into the folder of articles and name it in the entry without any folder.",
)
ARTICLE_TOO_LARGE = Rule(
    "A003",
    "article-too-large",
    "A news article has some kilobytes. A file past the limit is not one, and reading it would only cost time.",
    "Check that `file` names the captured article, and cut the capture down to the article itself.",
)
ARTICLE_NOT_UTF8 = Rule(
    "A004",
    "article-not-utf8",
    "Offsets count code points, so the encoding has to be known: it is UTF-8, without a byte order mark. Guessing "
    "another one would move phrases without a word.",
    _RECAPTURE,
)
ARTICLE_CONTROL_CHARACTER = Rule(
    "A005",
    "article-control-character",
    "NUL and other control characters (a carriage return too) mark a binary file or a damaged capture, and they "
    "can change what a terminal shows.",
    _RECAPTURE,
)
ARTICLE_HIDDEN_CHARACTER = Rule(
    "A006",
    "article-hidden-character",
    "Characters that order text from right to left or take no width make a line look other than it is, so that a "
    "reader cannot compare a phrase with its line.",
    _RECAPTURE,
)
ARTICLE_CHANGED = Rule(
    "A007",
    "article-changed",
    "The file is not the one that the entry pins by its SHA-256. Lines and characters may have moved, so nothing "
    "is anchored against it until the pin says that this is the article meant.",
    "Restore the pinned file; or, where the article was captured again, run `qantar recapture` with the new text.",
)
PHRASE_MOVED = Rule(
    "A008",
    "phrase-moved",
    "The article was captured again and the phrase does not stand in its line any more. The proposal is where the "
    "same words stand in the new text; a person decides whether it is the same statement.",
    "Compare the proposed line with the record, then change `line` (and `occurrence`) in the record.",
)
LOCK_MISSING = Rule(
    "A009",
    "lock-missing",
    "Each article has a lock beside its entry: the hashes of its lines and the anchors of the phrases. Without it "
    "an edit cannot be validated where the text is not at hand.",
    _RUN_ANCHOR,
)
LOCK_MALFORMED = Rule(
    "A010",
    "lock-malformed",
    "The lock is not JSON of the form that `qantar anchor` writes: a merge left marks in it, or a hand changed it.",
    _RUN_ANCHOR,
)
LOCK_NOT_CANONICAL = Rule(
    "A011",
    "lock-not-canonical",
    "A lock is generated, and the same anchors always give the same bytes: another order, spacing or key was "
    "written by hand or by a merge.",
    _RUN_ANCHOR,
)
LOCK_WITHOUT_ARTICLE = Rule(
    "A012",
    "lock-without-article",
    "A lock belongs to an article that has an entry. One without is left over from an article that was removed.",
    "Delete the lock, or restore the entry of its article.",
)
LOCK_OUTDATED = Rule(
    "A013",
    "lock-outdated",
    "The lock was made from a text with another SHA-256 than the entry of the article pins, so its anchors say "
    "nothing about the pinned text.",
    "Run `qantar anchor --articles DIR` with the text that is pinned and commit the lock it writes; or restore "
    "`sha256`.",
)
ANCHOR_MISSING = Rule(
    "A014",
    "anchor-missing",
    "Each cited phrase has an anchor: its characters in the line, found in the text. A phrase that was added or "
    "changed since then is not known to stand anywhere.",
    _RUN_ANCHOR,
)
ANCHOR_STALE = Rule(
    "A015",
    "anchor-stale",
    "No record cites the phrase of this anchor any more. A lock holds what is cited and nothing else, since each "
    "anchor publishes some words of the article.",
    _RUN_ANCHOR,
)
ANCHOR_SPAN = Rule(
    "A016",
    "anchor-span",
    "The characters of an anchor lie inside its line and are as many as its phrase has. Anything else was not "
    "found in a text.",
    _RUN_ANCHOR,
)
ANCHOR_LINE_HASH = Rule(
    "A017",
    "anchor-line-hash",
    "An anchor carries the hash of the line in which it was found, and it has to be the fingerprint of that line: "
    "otherwise one of the two is from another text.",
    _RUN_ANCHOR,
)
ANCHORS_DISAGREE = Rule(
    "A018",
    "anchors-disagree",
    "Anchors of one line that share characters have to have the same ones there, a phrase that is the whole line "
    "has its hash, and the second occurrence of a phrase comes after the first: there is only one text.",
    _RUN_ANCHOR,
)
ANCHOR_WRONG = Rule(
    "A019",
    "anchor-wrong",
    "The characters that the anchor gives are not its phrase, or the article itself has others at that place.",
    _RUN_ANCHOR,
)
FINGERPRINT_WRONG = Rule(
    "A020",
    "fingerprint-wrong",
    "The number of lines, or the length, words or hash of a line in the lock, is not that of the article itself.",
    _RUN_ANCHOR,
)
ARTICLE_QUOTED_TOO_MUCH = Rule(
    "A021",
    "article-quoted-too-much",
    "No article text is redistributed. Phrases are short one by one; together they must not give the article back, "
    "so the share of its words that cited spans cover has a ceiling.",
    "Shorten phrases to the words that say the value, but drop no fact.",
)

UNKNOWN_ARTICLE = Rule(
    "E001",
    "evidence-of-unknown-article",
    "Evidence names an article that has no entry, so there is no text that could say it.",
    "Correct the id of the article, or add its entry.",
)
NO_SUCH_LINE = Rule(
    "E002",
    "no-such-line",
    "Lines are the physical lines of the captured file, counted from 1; this one is past its end.",
    "Correct `line`.",
)
PHRASE_NOT_IN_LINE = Rule(
    "E003",
    "phrase-not-in-line",
    "A phrase is copied from its line, character for character; only kinds of spaces and quotes may differ.",
    "Copy the phrase from the line, or correct `line`.",
)
PHRASE_AMBIGUOUS = Rule(
    "E004",
    "phrase-ambiguous",
    "The phrase stands more than once in its line, so it does not say which place is meant.",
    "Add `occurrence: n`, counted from 1, or make the phrase longer.",
)
NO_SUCH_OCCURRENCE = Rule(
    "E005",
    "no-such-occurrence",
    "The phrase stands in its line, but not as many times as `occurrence` counts.",
    "Correct `occurrence`, or remove it where the phrase stands once.",
)
PHRASE_TOO_LONG = Rule(
    "E006",
    "phrase-too-long",
    f"No article text is redistributed: a phrase has at most {MAX_PHRASE_WORDS} words, split at white space.",
    "Keep the words that say the value; give a second piece of evidence where one phrase is not enough.",
)
PHRASE_IS_WHOLE_LINE = Rule(
    "E007",
    "phrase-is-whole-line",
    "No article text is redistributed: a phrase has all words of its line only where that line is a date, a byline "
    "or a credit, or has at most five words.",
    "Keep the words that say the value.",
)
PHRASE_HAS_OUTER_SPACE = Rule(
    "E008",
    "phrase-has-outer-space",
    "A phrase is words: it is not empty and neither begins nor ends with white space, which would move its span.",
    "Remove the white space around the phrase.",
)
PHRASE_CUTS_WORD = Rule(
    "E009",
    "phrase-cuts-word",
    "A phrase begins and ends at the edge of a word or number. Part of one can say something else: the line may "
    "have 160 where the phrase has 16.",
    "Write the whole words.",
)
