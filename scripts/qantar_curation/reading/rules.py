"""Why a file is refused before anyone looks at what it says. Y0: the file and its characters; Y1: its YAML."""

from __future__ import annotations

from qantar_curation.diagnostics.finding import Rule

UNREADABLE = Rule(
    "Y001",
    "unreadable",
    "A file that cannot be read (missing, no permission, a failing disk) would silently be missing from the data.",
    "Put the file there with permission to read it, or remove what names it.",
)
NOT_A_FILE = Rule(
    "Y002",
    "not-a-file",
    "Only plain files are read: a pipe or a device may never end, and a folder has no text.",
    "Put a plain file here.",
)
OUTSIDE_ROOT = Rule(
    "Y003",
    "outside-root",
    "A link or path that leads out of the root would bring files into the data that no reviewer sees.",
    "Copy the file into the root instead of linking to it.",
)
FILE_TOO_LARGE = Rule(
    "Y004",
    "file-too-large",
    "Hand-written files are small. One beyond the limit is a mistake or an attack, and reading it would take "
    "memory and time from everyone.",
    "Split the file by theme, or remove what does not belong in it.",
)
NOT_UTF8 = Rule(
    "Y005",
    "not-utf8",
    "A file in another encoding is read as other letters by each program, and phrases no longer match.",
    "Save the file as UTF-8.",
)
BYTE_ORDER_MARK = Rule(
    "Y006",
    "byte-order-mark",
    "A byte order mark at the start of a file is invisible, and some programs read it as a letter.",
    "Save the file as UTF-8 without a byte order mark.",
)
CARRIAGE_RETURN = Rule(
    "Y007",
    "carriage-return",
    "Lines end with a line feed alone. A carriage return changes every hash and every difference without being seen.",
    "Save the file with line feeds (LF) as line ends.",
)
CONTROL_CHARACTER = Rule(
    "Y008",
    "control-character",
    "Control characters, line separators other than the line feed, and code points that are no characters cannot be "
    "seen, cut lines in some programs and not in others, and can drive a terminal.",
    "Delete the character.",
)
BIDI_CONTROL = Rule(
    "Y009",
    "bidi-control",
    "Characters that change the direction of writing make a line read otherwise than the machine reads it.",
    "Delete the character.",
)
ZERO_WIDTH = Rule(
    "Y010",
    "zero-width-character",
    "Characters without width make two texts that look the same differ: an id or a phrase never matches, and nobody "
    "sees why.",
    "Delete the character.",
)
ODD_SPACE = Rule(
    "Y011",
    "odd-space",
    "A no-break or other special space looks like a space and is none: keys and ids with it never match. Where an "
    "article has one in a phrase, an ordinary space is written: phrases are compared with all spaces alike.",
    "Write an ordinary space.",
)
TAB = Rule(
    "Y012",
    "tab",
    "YAML forbids tabs as indentation, and a tab anywhere else is taken for spaces by whoever reads the file.",
    "Write spaces.",
)
LINE_TOO_LONG = Rule(
    "Y013",
    "line-too-long",
    "No hand writes a line beyond the limit: it is a mistake or an attack, and no message could show it.",
    "Break the line.",
)

YAML_SYNTAX = Rule(
    "Y101",
    "yaml-syntax",
    "The file is not YAML from here on, so nothing after this place can be read.",
    "Mend the syntax; a text with ': ', ' #' or a special first character needs quotes.",
)
EMPTY_FILE = Rule(
    "Y102",
    "empty-file",
    "A file without content says nothing: it may be the rest of a failed save.",
    "Write the records, an empty list [], or delete the file.",
)
SEVERAL_DOCUMENTS = Rule(
    "Y103",
    "several-documents",
    "Most programs read only the first YAML document of a file: the others would silently be missing.",
    "Make one list of all, or one file of each.",
)
DUPLICATE_KEY = Rule(
    "Y104",
    "duplicate-key",
    "Of two like keys one value would silently be lost, and which one depends on the program.",
    "Keep one of the two.",
)
DIRECTIVE = Rule(
    "Y105",
    "directive",
    "A line that starts with % changes how the file is to be read. Records need none, and programs differ in what they "
    "obey.",
    "Delete the line; a text that is meant goes behind its key, in quotes.",
)
ANCHOR = Rule(
    "Y106",
    "anchor",
    "A named value that is used elsewhere cannot be read where it stands, and an edit changes records out of sight.",
    "Delete the anchor; a text that begins with & needs quotes.",
)
ALIAS = Rule(
    "Y107",
    "alias",
    "A reference to a value elsewhere cannot be read where it stands, and few of them unfold to any size.",
    "Write the value itself; a text that begins with * needs quotes.",
)
TAG = Rule(
    "Y108",
    "tag",
    "A tag asks for a type or a program's own object. Types come from the schema and nowhere else.",
    "Delete the tag; a text that begins with ! needs quotes.",
)
MERGE_KEY = Rule(
    "Y109",
    "merge-key",
    "A merge key brings in keys that do not stand in the record, and programs disagree about which of them win.",
    "Write out the keys it stands for.",
)
COMPLEX_KEY = Rule(
    "Y110",
    "complex-key",
    "A list, a mapping or a reference as a key names no field of any record.",
    "Write a plain word as the key; a text that begins with [ or { needs quotes.",
)
NON_TEXT_KEY = Rule(
    "Y111",
    "non-text-key",
    "Keys are text. Other programs read this one as a number, a truth value or nothing at all.",
    "Put the key in quotes, or write a word.",
)
EMPTY_VALUE = Rule(
    "Y112",
    "empty-value",
    "A key without a value says neither that something is known nor that it is unknown, and published tables cannot "
    "tell an empty text from none.",
    "Write the value, or delete the key if there is none.",
)
NULL_VALUE = Rule(
    "Y113",
    "null-value",
    "What is not known is left out. A null beside a key looks like a finding and says nothing.",
    "Delete the key; a text that is meant needs quotes.",
)
TOO_DEEP = Rule(
    "Y114",
    "too-deep",
    "Records are a few levels deep. Deep nesting is a mistake or an attack, and brings programs to a fall.",
    "Write the record as flat as its template.",
)
TOO_MUCH = Rule(
    "Y115",
    "too-much",
    "Hand-written files hold some thousands of values. One beyond the limit would take memory and time from everyone.",
    "Split the file by theme.",
)
TOO_MANY_FINDINGS = Rule(
    "Y116",
    "too-many-findings",
    "After a hundred findings in one file the next ones mostly follow from the first.",
    "Mend those above first, then run again.",
)
