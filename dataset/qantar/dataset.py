"""A data package and the questions that it answers: who says what, what follows from it, how to cite it."""

from __future__ import annotations

from qantar.store import Store

TYPE_CHECKING = False  # not from `typing`, whose import takes longer than the rest of the package
if TYPE_CHECKING:
    import os
    from collections.abc import Sequence
    from pathlib import Path
    from typing import Any, Literal

    import pandas as pd

    from qantar.days import Day
    from qantar.rows import Row

    Rule = Literal["strictest-bounds", "latest", "most-independent", "all-claims"]
    Style = Literal["apa", "bibtex", "ris", "csl"]
    Format = Literal["sqlite", "duckdb", "xlsx", "jsonl", "zip"]


class Dataset(Store):
    """The tables of one data package, and the questions that they answer.

    Nothing is read before it is asked for. Frames are the caller's own: changing one changes nothing here. No answer is
    silently empty: a name that the data do not have is an error with the near ones, and so is a question whose answer
    is nothing. Every method raises MissingTable or CorruptTable where a table's file is gone or is not the one that was
    published, and UnsupportedPandas where it would give a frame and pandas is older than 2.2.

    Args:
        path: A folder that holds `datapackage.json` and the files it names; the data that come with the package
            if none is given.
    """

    def evidence(self, table: str, id: str, field: str | None = None) -> pd.DataFrame:
        """Who says so, and where: the phrases of articles that support a row, or one field of it.

        Args:
            table: The table of the row.
            id: The key of the row.
            field: One column of the table; all if none is given.

        Returns:
            One row a phrase, sorted by field and place, with all columns of the table `evidence`: among them `field`
            (str), `article_id` (str), `line` (Int64, from 1), `char_start` and `char_end` (Int64, code points from
            0), `phrase` (str), `basis` (category: stated, resolved, interpreted), `says` (str: the article's own
            value, where it differs from the row's).

        Raises:
            UnknownTable, UnknownId, UnknownField: there is no such table, row, column; near names are listed.
            NoEvidence: the row or value is there, but nothing is cited for it; the message says why.
        """
        from qantar.tracing import TABLE, evidence_of

        return evidence_of(self._frame(TABLE), self._rows(table), self._resource(table), id, field)

    def explain(
        self, data: pd.DataFrame | pd.Series, table: str | None = None, fields: Sequence[str] | None = None
    ) -> pd.DataFrame:
        """Cells beside who says so and where: one row for each cell and phrase.

        Args:
            data: A frame, or a row of one (`figures.iloc[0]`), with the column of the table's key: what `load` gave,
                any selection of it, or an answer such as `timeline()`. Its keys and column names count; the values are
                taken from the data. Columns that the table does not have are passed over.
            table: The table; found from `attrs` and the columns if none is given.
            fields: The columns to explain; those of `data` if none are given.

        Returns:
            `record_table`, `record_id`, `field`, `value` (str, as CSV has it), `origin` (category: key, coded, ...),
            `through` (str: the cells whose evidence it is, where the value was computed from others), `article_id`,
            `source` (str: the publisher, or else the agencies credited), `published_on` (day), `line`, `char_start`,
            `char_end` (Int64), `phrase`, `basis`, `says`, `note`, `evidence_id`. Null cells and keys have no row. A
            cell for which nothing is cited has one, without article: `origin` says why (editorial or derived).

        Raises:
            NotATable: `data` is no frame or row of a table.
            UnknownTable, UnknownId, UnknownField: there is no such table, row, column; near names are listed.
            NoEvidence: all chosen cells are null.
        """
        from qantar.explaining import chosen, explain_frame

        resource, ids, names = chosen(data, None if table is None else self._resource(table).name, self._package)
        wanted = names if fields is None else self._columns(resource.name, fields)
        return explain_frame(self._package, self._rows, resource, ids, wanted)

    def estimates(self, measure: str | None = None, rule: Rule = "strictest-bounds") -> pd.DataFrame:
        """Quantities resolved over the claims of the articles, computed from the figures by a rule.

        Args:
            measure: `people-killed` or another term of the vocabulary `measure`; all if none is given.
            rule: `strictest-bounds` (the default) is that of the published table `estimates`: the highest lower and the
                lowest upper bound, and the exact or else approximate value that most independent reports give. `latest`
                is the same over the claims of the last day alone (`as_of`, else the day of publication),
                `most-independent` over the claim alone that most independent reports make. `all-claims` resolves
                nothing. Articles that print the same wire copy are one report, under every rule.

        Returns:
            One row a quantity, with the columns of the table `estimates`: `estimate_id`, `measure`, the subject,
            `unit`, `low`, `best`, `high` (Float64), `rule` (category; `single-claim` where one report alone gives one
            number and the rule is the default), `claim_count`, `report_count` (Int64). Under `all-claims` one row a
            figure: `estimate_id`, `measure`, the subject, `figure_id`, `article_id`, `report` (Int64: equal numbers
            within a quantity are one report), `qualifier`, `value`, `low`, `high`, `unit`, `text`, `population`,
            `as_of`, `day` (for which it holds at the latest) and `asserted_by` (a name; null is the article itself).

        Raises:
            UnknownTerm: there is no such measure or rule; near ones are listed.
            NothingFound: no figure states the measure, or they say it in words alone.
        """
        from qantar.estimating import estimates_frame

        return estimates_frame(self._package, self._rows, measure, rule)

    def timeline(
        self,
        since: Day | None = None,
        until: Day | None = None,
        *,
        kind: str | Sequence[str] | None = None,
        status: str | Sequence[str] | None = None,
        place: str | None = None,
        undated: bool = True,
    ) -> pd.DataFrame:
        """The events in the order of the earliest day on which they can have begun (where there is none, the latest).

        Args:
            since: The first day, `"2022-01-05"` or a date: leaves out what ended, or without an end began, before it.
            until: The last day: leaves out what cannot have begun by then.
            kind: One kind of event or several (`protest`, `["riot", "clash"]`).
            status: One status or several (`occurred`, `announced` ...).
            place: A place; what lies in it counts, too.
            undated: Whether events without a day are there, behind all others.

        Returns:
            `event_id`, `label` (str), `kind`, `status` (category), `start_edtf` (str), `start_earliest`, `start_latest`
            (days), `start_precision` (category), `end_edtf`, `end_earliest`, `end_latest`, `place` (its name),
            `asserted_by` (a name; null is the narrator), `part_of_id`, `articles` (str: their ids, separated by
            commas), `article_count`, `report_count` (Int64).

        Raises:
            UnknownTerm, UnknownId: there is no such kind, status or place; near ones are listed.
            NothingFound: no event is so.
            ValueError: a day is none, or `since` is after `until`.
        """
        from qantar.chronology import timeline_frame

        return timeline_frame(self._package, self._rows, since, until, kind, status, place, undated)

    def holders(self, post: str, on: Day | None = None) -> pd.DataFrame:
        """Who held a post on a day, as far as the articles say, and how sure that is.

        The facts are the appointments. Being appointed, formed, acting, retained or `held` puts somebody in the post;
        being dismissed, removed or resigned, the end of a holding, a successor (the next holder of a post with one
        seat), or a post had before another take somebody out of it. A nomination does neither, and a vote alone makes
        the rest no more than possible. What holds without a date holds on the day of the articles that say it.

        Args:
            post: The key of the post: `prime-minister-of-kazakhstan`.
            on: The day, `"2022-01-05"` or a date; at any time if none is given. Who comes or goes on a day has been in
                the post on that day.

        Returns:
            One row a tenure, the surest first: `post_id`, `holder` (a name), `official_id`, `organisation_id` (str; one
            of the two is null), `certainty` (category: `certain`; `possible`, where the articles leave it open;
            `announced`, `planned`, `alleged`, where they only give it so), `since_earliest`, `since_latest`,
            `until_earliest`, `until_latest` (days: first and last on which it can have begun and ended; null is
            unknown), `appointments`, `articles` (str: ids, separated by commas).

        Raises:
            UnknownId: there is no such post; near ones are listed.
            NothingFound: nobody is said to have held it then; the message names those who did at other times.
            ValueError: the day is none.
        """
        from qantar.holding import holders_frame

        return holders_frame(self._package, self._rows, post, on)

    def disagreements(
        self, table: str | None = None, id: str | None = None, *, kind: str | None = None, judgement: str | None = None
    ) -> pd.DataFrame:
        """The points on which lines do not agree, each side beside the point.

        Args:
            table: Only points that concern this table: `figures`; with `id` one row of it.
            id: The key of a row of that table; of `disagreements` that of the point.
            kind: Only points of one kind: `contradiction`, `precision`, `framing` ...
            judgement: Only points so decided: `unresolved`, `compatible` ...

        Returns:
            One row a side: `disagreement_id`, `topic` (str), `kind`, `judgement` (category), `summary` (str),
            `member_id`, `article_id` (str), `line` (Int64), `says` (str: what this side says), `record_table`,
            `record_id`, `field` (str: the cell it is about; null where no record holds it), `value` (str: what that
            cell holds). All sides of a point are there, also those about other tables.

        Raises:
            UnknownTable, UnknownId, UnknownTerm: there is no such table, row, kind or judgement.
            NothingFound: no disagreement is so.
            ValueError: a key without a table.
        """
        from qantar.sides import disagreements_frame

        table = None if table is None else self._resource(table).name
        return disagreements_frame(self._package, self._rows, table, id, kind, judgement)

    def cite(
        self, target: str | pd.Series | pd.DataFrame | None = None, id: str | None = None, style: Style = "apa"
    ) -> str:
        """How to cite the data, a table, one row, or an article.

        Args:
            target: A table, or a row that `load` gave (`figures.iloc[0]`); the whole data if none is given.
            id: The key of a row of that table. Of the table `articles` it is the article that is cited.
            style: `apa` (one line of text), `bibtex`, `ris`, or `csl` (a JSON list for citation processors).

        Returns:
            The citation. That of a row names dataset, version, table, key, and the lines of the articles that say it;
            as bibtex, ris and csl the articles follow as works of their own.

        Raises:
            UnknownTable, UnknownId, UnknownTerm: there is no such table, row, style.
            NotATable: the target is a row of no table, or a frame of several rows.
            ValueError: a key without a table, or beside a row that has its own.
        """
        from qantar.citing import citation

        if target is not None and not isinstance(target, str):
            from qantar.explaining import one_row

            if id is not None:
                raise ValueError(f"a row has its own key, {id!r} is one too many: cite(row) or cite(table, id)")
            target, id = one_row(target, self._package)
        if target is None and id is not None:
            raise ValueError("a row is cited with its table: cite(table, id)")
        table = None if target is None else self._resource(target).name
        return citation(self._package, self._rows, table, id, style)

    def web_annotations(self, table: str | None = None, id: str | None = None) -> dict[str, Any]:
        """Evidence as W3C Web Annotations: a collection of JSON-LD, ready for `json.dump`.

        Each annotation names an article by the hash of its file, and the phrase twice: within its line (a
        FragmentSelector of RFC 5147) by position (code points of the raw line, from 0) and by quotation.

        Args:
            table: The table whose evidence is wanted; of all if none is given.
            id: The key of a row of it.

        Raises:
            UnknownTable, UnknownId: there is no such table or row.
            NoEvidence: nothing is cited for it.
            ValueError: a key without a table.
        """
        from qantar.annotating import collection

        about = "/".join(filter(None, (table, id))) or "all"
        return collection(self._package, self._rows, self._evidence(table, id), about)

    def provenance(self, table: str | None = None, id: str | None = None) -> dict[str, Any]:
        """Where values come from, as PROV-JSON: cells, phrases, articles, and who coded and published them.

        Arguments and errors as `web_annotations`.
        """
        from qantar.deriving import document

        return document(self._package, self._rows, self._evidence(table, id))

    def export(self, path: str | os.PathLike[str], format: Format | None = None, *, force: bool = False) -> Path:
        """Write all tables as one file, with keys, references and the meaning of every column.

        Args:
            path: The file.
            format: `sqlite`, `jsonl`, `zip` (the data package with codebook and licence); `duckdb`, `xlsx` with
                `pip install '.[export]'` in the project's folder. If none is given the file's ending says it.
            force: Whether a file that is there already is replaced.

        Returns:
            The path.

        Raises:
            UnknownTerm: there is no such format, or the ending names none.
            CannotExport: the file exists, a library is missing, the disk is full ...; nothing was changed.
        """
        from pathlib import Path

        from qantar.exporting import export

        return export(self._package, self._rows, Path(path), format, force)

    def _evidence(self, table: str | None, id: str | None) -> list[Row]:
        from qantar.tracing import TABLE, rows_of

        if table is None and id is not None:
            raise ValueError("a row is named with its table")
        resource = None if table is None else self._resource(table)
        rows = [] if table is None else self._rows(table)
        return rows_of(self._rows(TABLE), rows, resource, id)
