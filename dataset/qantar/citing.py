"""How to cite the data, a table, or one row down to the lines of the articles that say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qantar.descriptor import Package, Resource

if TYPE_CHECKING:
    import pandas as pd


def cite_table(package: Package, resource: Resource) -> str:
    """The citation of a table: dataset, version, table."""
    return f"{package.citation} Table {resource.name}."


def cite_row(package: Package, resource: Resource, id: str, lines: pd.DataFrame | None, articles: pd.DataFrame) -> str:
    """The citation of a row: dataset, version, table, key, and the lines of the articles that say it.

    Args:
        package: The data package.
        resource: The table.
        id: The key of the row.
        lines: `article_id` and `line` of all that supports the row; None where nothing is cited for it.
        articles: The table `articles`.
    """
    citation = f"{package.citation} Table {resource.name}, row {id}"
    if lines is None:
        return f"{citation}."
    parts = []
    for article_id, numbers in lines.groupby("article_id", observed=True)["line"]:
        said = sorted({int(number) for number in numbers})
        listed = f"line {said[0]}" if len(said) == 1 else f"lines {', '.join(map(str, said))}"
        parts.append(f"article {article_id} ({_article(articles, str(article_id))}), {listed}")
    return f"{citation}; from {'; '.join(parts)}."


def _article(articles: pd.DataFrame, article_id: str) -> str:
    """What is known of an article: headline (or file), publisher, day."""
    import pandas as pd

    row = articles[articles["article_id"] == article_id].iloc[0]
    headline = row["file"] if pd.isna(row["headline"]) else f'"{row["headline"]}"'
    known = [headline, *(str(row[name]) for name in ("publisher", "published_on") if not pd.isna(row[name]))]
    return ", ".join(known)
