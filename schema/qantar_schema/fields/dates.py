"""Date fields. One stem gives four columns: the EDTF text as coded, and its earliest day, latest day and precision."""

from __future__ import annotations

import datetime
from typing import Annotated

from pydantic import Field

from qantar_schema import vocabularies as v
from qantar_schema.fields.common import CODED, DERIVED, EdtfText

_EDTF = "in EDTF, as precise as the source and no more; calendar days without a time zone"

StartEdtf = Annotated[EdtfText | None, Field(description=f"When it happened or began, {_EDTF}."), CODED]
StartEarliest = Annotated[
    datetime.date | None,
    Field(description="First day on which it can have happened or begun; null is unbounded."),
    DERIVED,
]
StartLatest = Annotated[
    datetime.date | None,
    Field(description="Last day on which it can have happened or begun; null is unbounded."),
    DERIVED,
]
StartPrecision = Annotated[
    v.Precision | None,
    Field(strict=False, description="Precision of the start; null where no start is said."),
    DERIVED,
]
EndEdtf = Annotated[
    EdtfText | None,
    Field(description=f"When it ended, {_EDTF}; null where the articles state no end."),
    CODED,
]
EndEarliest = Annotated[
    datetime.date | None,
    Field(description="First day on which it can have ended; null is unbounded."),
    DERIVED,
]
EndLatest = Annotated[
    datetime.date | None,
    Field(description="Last day on which it can have ended; null is unbounded."),
    DERIVED,
]
EndPrecision = Annotated[
    v.Precision | None,
    Field(strict=False, description="Precision of the end; null where no end is said."),
    DERIVED,
]
DateEdtf = Annotated[
    EdtfText | None,
    Field(description=f"When the change took place or the holding began, {_EDTF}."),
    CODED,
]
DateEarliest = Annotated[
    datetime.date | None,
    Field(description="First day on which the change can have taken place; null is unbounded."),
    DERIVED,
]
DateLatest = Annotated[
    datetime.date | None,
    Field(description="Last day on which the change can have taken place; null is unbounded."),
    DERIVED,
]
DatePrecision = Annotated[
    v.Precision | None,
    Field(strict=False, description="Precision of the date; null where none is said."),
    DERIVED,
]
UntilEdtf = Annotated[EdtfText | None, Field(description=f"Until when a stated holding lasted, {_EDTF}."), CODED]
UntilEarliest = Annotated[
    datetime.date | None,
    Field(description="First day on which the holding can have ended; null is unbounded."),
    DERIVED,
]
UntilLatest = Annotated[
    datetime.date | None,
    Field(description="Last day on which the holding can have ended; null is unbounded."),
    DERIVED,
]
UntilPrecision = Annotated[
    v.Precision | None,
    Field(strict=False, description="Precision of the end of the holding; null where none is said."),
    DERIVED,
]
AsOf = Annotated[
    EdtfText | None,
    Field(
        description="The day for which the number holds, in EDTF; null unless the article says it or a word such as"
        " `so far` ties it to the day of the article."
    ),
    CODED,
]
