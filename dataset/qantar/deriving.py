"""Where values come from as PROV-JSON (https://www.w3.org/submissions/prov-json/).

Entities are the dataset, each record, each of its cells, each cited phrase and each article; a phrase is a quotation
from its article, which is the primary source of what it supports. Activities are the coding of each article. Agents are
those who coded, and who is credited in an article: publisher and agencies.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from urllib.parse import quote

from qantar.annotating import content_iri, hash_iri
from qantar.descriptor import Package
from qantar.rows import Row, row_of, text_of

Json = dict[str, object]
Rows = Callable[[str], list[Row]]


def document(package: Package, rows: Rows, evidence: Iterable[Row]) -> Json:
    """A PROV-JSON document of some evidence.

    Args:
        package: The data package.
        rows: Gives the rows of a table by its name.
        evidence: Rows of `evidence`.
    """
    graph = _Graph(package)
    articles = {str(row["article_id"]): row for row in rows("articles")}
    for one in evidence:
        table, id, field = (str(one[name]) for name in ("record_table", "record_id", "field"))
        row = row_of(rows(table), package.resources[table], id)
        record, cell, phrase = f"q:{table}/{id}", f"q:{table}/{id}/{field}", f"q:evidence/{one['evidence_id']}"
        graph.entity(record, "q:Record", label=f"{table} {id}")
        graph.entity(cell, "q:Cell", label=f"{table} {id}: {field}", value=text_of(row.get(field)))
        graph.entity(phrase, "q:Phrase", value=str(one["phrase"]), more=_place(one))
        article = graph.article(articles[str(one["article_id"])])
        coding = graph.coding(str(one["article_id"]), article)
        graph.relate("hadMember", {"prov:collection": "q:dataset", "prov:entity": record})
        graph.relate("hadMember", {"prov:collection": record, "prov:entity": cell})
        quoted: Json = {"prov:generatedEntity": phrase, "prov:usedEntity": article, "prov:activity": coding}
        graph.relate("wasDerivedFrom", quoted | {"prov:type": _name("prov:Quotation")})
        said: Json = {"prov:generatedEntity": cell, "prov:usedEntity": phrase, "prov:activity": coding}
        basis: Json = {"prov:type": _name("prov:PrimarySource"), "q:basis": str(one["basis"])}
        graph.relate("wasDerivedFrom", said | basis | ({"q:says": str(one["says"])} if one["says"] else {}))
        graph.relate("wasGeneratedBy", {"prov:entity": cell, "prov:activity": coding})
    return graph.said()


def _place(evidence: Row) -> Json:
    """Where a phrase stands: line from 1, code points of the raw line from 0, and the line as RFC 5147 has it."""
    return {f"q:{name}": evidence[name] for name in ("article_id", "line", "char_start", "char_end", "fragment")}


def _name(name: str) -> Json:
    """A qualified name as a value."""
    return {"$": name, "type": "prov:QUALIFIED_NAME"}


class _Graph:
    """The statements so far; each is made once."""

    def __init__(self, package: Package) -> None:
        self._nodes: dict[str, dict[str, Json]] = {"entity": {}, "activity": {}, "agent": {}}
        self._links: dict[str, dict[tuple[tuple[str, str], ...], Json]] = {}
        self._prefixes = {"q": f"{content_iri(package)}#"}
        more: Json = {"q:name": package.name, "q:version": package.version, "q:licence": package.licence}
        self.entity("q:dataset", "prov:Collection", label=package.title, more=more)
        self._coders = [self._agent("coder", name) for name in package.contributors]
        for coder in self._coders:
            self.relate("wasAttributedTo", {"prov:entity": "q:dataset", "prov:agent": coder})

    def entity(
        self, id: str, kind: str, label: str | None = None, value: str | None = None, more: Json | None = None
    ) -> str:
        said = {"prov:type": _name(kind), "prov:label": label, "prov:value": value, **(more or {})}
        self._nodes["entity"].setdefault(id, {key: one for key, one in said.items() if one is not None})
        return id

    def article(self, row: Row) -> str:
        """An article, and who is credited in it."""
        id = f"q:articles/{row['article_id']}"
        names = ("file", "sha256", "headline", "url", "language")
        more: Json = {f"q:{name}": row[name] for name in names if row[name] is not None}
        more |= {"q:content": {"$": hash_iri(str(row["sha256"])), "type": "xsd:anyURI"}}
        if row["published_on"] is not None:
            more["q:published_on"] = {"$": str(row["published_on"]), "type": "xsd:date"}
        self.entity(id, "q:Article", label=str(row["headline"] or row["file"]), more=more)
        for credited in (row["publisher"], row["agency"]):
            if credited is not None:
                agent = self._agent("source", str(credited))
                self.relate("wasAttributedTo", {"prov:entity": id, "prov:agent": agent})
        return id

    def coding(self, article_id: str, article: str) -> str:
        """The coding of an article, which its coders did."""
        id = f"q:coding/{article_id}"
        self._nodes["activity"].setdefault(id, {"prov:label": f"Coding of article {article_id}"})
        self.relate("used", {"prov:activity": id, "prov:entity": article})
        for coder in self._coders:
            self.relate("wasAssociatedWith", {"prov:activity": id, "prov:agent": coder})
        return id

    def _agent(self, role: str, name: str) -> str:
        id = f"q:{role}/{quote(name, safe='')}"
        self._nodes["agent"].setdefault(id, {"prov:type": _name("prov:Organization"), "prov:label": name})
        return id

    def relate(self, kind: str, said: Json) -> None:
        """Make a statement, unless it has been made."""
        self._links.setdefault(kind, {})[tuple((key, str(value)) for key, value in said.items())] = said

    def said(self) -> Json:
        """The whole document; blank names number the statements of each kind."""
        links = {
            kind: {f"_:{kind}{number}": said for number, said in enumerate(every.values(), start=1)}
            for kind, every in self._links.items()
        }
        return {"prefix": self._prefixes, **self._nodes, **links}
