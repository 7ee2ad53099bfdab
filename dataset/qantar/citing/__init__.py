"""How to cite the data, a table, a row down to the lines of the articles that say it, or an article itself."""

from __future__ import annotations

from collections.abc import Callable

from qantar.citing import bibtex, csl, ris
from qantar.citing.works import Work, article_work, dataset_work, source_of
from qantar.descriptor import Package, Resource
from qantar.errors import one_of
from qantar.rows import Row, row_of

STYLES: dict[str, Callable[[list[Work]], str]] = {
    "apa": lambda works: works[0].plain,
    "bibtex": bibtex.render,
    "ris": ris.render,
    "csl": csl.render,
}
"""Each renders the work that is cited, and behind it those that it rests on."""

Rows = Callable[[str], list[Row]]


def citation(package: Package, rows: Rows, table: str | None, id: str | None, style: str) -> str:
    """The answer of `Dataset.cite`, which describes it.

    Args:
        package: The data package; it has the table.
        rows: Gives the rows of a table by its name.
        table: The table; the whole data if none is given.
        id: The key of a row.
        style: One of `STYLES`.
    """
    render = STYLES[one_of("style of citation", style, STYLES)]
    if table is None:
        return render([dataset_work(package)])
    resource = package.resources[table]
    if id is None:
        return render([dataset_work(package, f"Table {resource.name}.", resource.name)])
    row = row_of(rows(table), resource, id)
    if table == "articles":
        return render([article_work(row)])
    lines = _lines(rows, resource, row, id)
    articles = {str(article["article_id"]): article for article in rows("articles")}
    said = f"Table {resource.name}, row {id}"
    if lines:
        said += f"; from {'; '.join(source_of(articles[article], numbers) for article, numbers in lines.items())}"
    whole = dataset_work(package, f"{said}.", f"{resource.name}-{id}")
    return render([whole, *(article_work(articles[article]) for article in lines)])


def _lines(rows: Rows, resource: Resource, row: Row, id: str) -> dict[str, list[int]]:
    """The lines that say a row, by article: those cited for it, or the one that it is about."""
    own = {"article_id", "line"} <= row.keys()
    cited = (
        [row]
        if own
        else [one for one in rows("evidence") if one["record_table"] == resource.name and one["record_id"] == id]
    )
    found: dict[str, set[int]] = {}
    for one in cited:
        found.setdefault(str(one["article_id"]), set()).add(int(str(one["line"])))
    return {article: sorted(found[article]) for article in sorted(found)}
