"""Fields of articles, their lines, evidence and disagreements."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from qantar_schema import vocabularies as v
from qantar_schema.column import Col, Origin
from qantar_schema.fields.common import (
    CONTROL,
    DERIVED,
    EDITORIAL,
    KEY,
    ArticleId,
    Boolean,
    Date,
    Integer,
    Number,
    Sha256,
    Slug,
    Text,
    ref,
)

COLUMN_PATTERN = r"^[a-z][a-z_]*$"
PHRASE_PATTERN = rf"^[^\s{CONTROL}]([^{CONTROL}]*[^\s{CONTROL}])?$"
ColumnName = Annotated[str, StringConstraints(pattern=COLUMN_PATTERN)]
CODE_POINTS = "code points"

File = Annotated[Text, Field(description="Name of the file as captured."), EDITORIAL]
ArticleSha256 = Annotated[Sha256, Field(description="SHA-256 of the file's bytes."), EDITORIAL]
Lines = Annotated[Integer, Field(ge=0, description="Number of physical lines."), Col(Origin.DERIVED, unit="lines")]
Words = Annotated[
    Integer,
    Field(ge=0, description="Number of words, split at white space."),
    Col(Origin.DERIVED, unit="words"),
]
Coding = Annotated[v.Coding, Field(strict=False, description="How far the article has been coded."), EDITORIAL]
Headline = Annotated[Text | None, Field(description="The headline as printed; null where there is none."), EDITORIAL]
Publisher = Annotated[Text | None, Field(description="Who published it, where the article says so."), EDITORIAL]
Agency = Annotated[Text | None, Field(description="The news agencies or sources that it credits."), EDITORIAL]
Url = Annotated[Text | None, Field(description="Its address on the web, where the article prints one."), EDITORIAL]
Language = Annotated[
    Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")],
    Field(description="Language of the captured text, ISO 639-1."),
    EDITORIAL,
]
Translated = Annotated[
    Boolean | None,
    Field(description="Whether it reads as a translation; null where that cannot be told."),
    EDITORIAL,
]
PublishedOn = Annotated[
    Date | None,
    Field(description="Day of publication, and the day that `today` and weekdays refer to."),
    EDITORIAL,
]
PublishedOnBasis = Annotated[
    v.DateBasis | None, Field(strict=False, description="Where the day of publication comes from."), EDITORIAL
]
CitedLines = Annotated[
    Integer,
    Field(ge=0, description="Number of its lines that a record cites."),
    Col(Origin.DERIVED, unit="lines"),
]
QuotedWordShare = Annotated[
    Number,
    Field(ge=0, le=1, description="Share of the article's words that cited spans cover."),
    Col(Origin.DERIVED, unit="1"),
]

LineKey = Annotated[Slug, Field(description="Article and line: `a002-l9`."), KEY]
LineArticle = Annotated[ArticleId, ref("articles", Origin.DERIVED)]
Characters = Annotated[
    Integer, Field(ge=0, description="Length of the raw line."), Col(Origin.DERIVED, unit=CODE_POINTS)
]
LineSha256 = Annotated[Sha256, Field(description="SHA-256 of the line's UTF-8 bytes, without its line end."), DERIVED]
LineRole = Annotated[v.LineRole, Field(strict=False, description="What the line is in the article."), EDITORIAL]
Cited = Annotated[
    Integer,
    Field(ge=0, description="Number of evidence rows that cite it."),
    Col(Origin.DERIVED, unit="rows"),
]
SkippedReason = Annotated[
    v.SkipReason | None,
    Field(strict=False, description="Why it yields no record; null where it is cited."),
    EDITORIAL,
]
WireGroup = Annotated[
    Slug | None,
    Field(description="Lines of different articles with the same group print the same wire copy."),
    EDITORIAL,
]

EvidenceKey = Annotated[Slug, Field(description="`e-` and a hash of record, field and span."), KEY]
RecordTable = Annotated[ColumnName, Field(description="The table of the record that is supported."), DERIVED]
RecordId = Annotated[Slug, Field(description="The key of the record that is supported."), DERIVED]
SupportedField = Annotated[ColumnName, Field(description="The column that is supported, as published."), EDITORIAL]
EvidenceArticle = Annotated[ArticleId, ref("articles", Origin.EDITORIAL)]
EvidenceLine = Annotated[Integer, Field(ge=1, description="The line that says it, counted from 1."), EDITORIAL]
CharStart = Annotated[
    Integer,
    Field(ge=0, description="Start of the phrase in the raw line, counted from 0."),
    Col(Origin.DERIVED, unit=CODE_POINTS),
]
CharEnd = Annotated[
    Integer,
    Field(ge=1, description="End of the phrase in the raw line, not included."),
    Col(Origin.DERIVED, unit=CODE_POINTS),
]
Phrase = Annotated[
    Annotated[str, StringConstraints(pattern=PHRASE_PATTERN, max_length=200)],
    Field(description="The shortest phrase that says the value, at most 8 words."),
    EDITORIAL,
]
Occurrence = Annotated[
    Integer | None,
    Field(ge=1, description="Which one, where the phrase stands more than once in the line."),
    EDITORIAL,
]
Basis = Annotated[v.Basis, Field(strict=False, description="How the phrase supports the value."), EDITORIAL]
Says = Annotated[
    Text | None, Field(description="The article's own value, where it differs from the record's."), EDITORIAL
]
Fragment = Annotated[
    Annotated[str, StringConstraints(pattern=r"^#line=[0-9]+,[0-9]+$")],
    Field(description="The line as an RFC 5147 fragment, which counts positions between lines from 0."),
    DERIVED,
]

DisagreementKey = Annotated[Slug, Field(description="The disagreement: its topic as a slug."), KEY]
Topic = Annotated[Text, Field(description="What it is about, in a few words."), EDITORIAL]
DisagreementKind = Annotated[
    v.DisagreementKind, Field(strict=False, description="In what way they do not agree."), EDITORIAL
]
Judgement = Annotated[v.Judgement, Field(strict=False, description="What the editors decided."), EDITORIAL]
Summary = Annotated[Text, Field(description="Who says what, in the editors' words."), EDITORIAL]
MemberKey = Annotated[Slug, Field(description="The disagreement's id, the article, the line and the place in it."), KEY]
MemberDisagreement = Annotated[Slug, Field(description="The disagreement."), ref("disagreements", Origin.EDITORIAL)]
MemberTable = Annotated[
    ColumnName | None,
    Field(description="The table of the record concerned; null where no record holds it."),
    EDITORIAL,
]
MemberRecord = Annotated[Slug | None, Field(description="The key of the record concerned."), EDITORIAL]
MemberField = Annotated[ColumnName | None, Field(description="The column concerned, as published."), EDITORIAL]
MemberSays = Annotated[Text, Field(description="What this side says, in the editors' words."), EDITORIAL]

TermKey = Annotated[Slug, Field(description="Vocabulary and term: `status-announced`."), KEY]
VocabularyName = Annotated[Slug, Field(description="The vocabulary."), DERIVED]
Term = Annotated[Slug, Field(description="The term as records and tables write it."), DERIVED]
Position = Annotated[Integer, Field(ge=1, description="The term's place in its vocabulary."), DERIVED]
Definition = Annotated[Text, Field(description="What the term means."), DERIVED]
Used = Annotated[
    Integer, Field(ge=0, description="Number of cells that hold the term."), Col(Origin.DERIVED, unit="cells")
]
Code = Annotated[Text | None, Field(description="Its code in that scheme; null where none is verified."), DERIVED]
SchemeLabel = Annotated[Text | None, Field(description="The scheme's own label of that code."), DERIVED]
SchemeReference = Annotated[
    Text | None, Field(description="The lists in which the codes and labels were read."), DERIVED
]
