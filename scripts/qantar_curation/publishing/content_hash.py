"""Hashes of content: what two machines compare to know that they hold the same data.

A table's hash is the SHA-256 of its canonical CSV, so it does not depend on the system, on pyarrow or on when the
table was published. It stands in the descriptor as the resource's `hash` (the CSV file is canonical, so that is the
hash of the file, too) and in the Parquet file's metadata. The hash over all tables is the `qantar:contentHash` of the
descriptor.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping


def table_hash(csv: bytes) -> str:
    """The content hash of a table, from its canonical CSV: `sha256:` and 64 hexadecimal digits."""
    return f"sha256:{hashlib.sha256(csv).hexdigest()}"


def package_hash(tables: Mapping[str, bytes]) -> str:
    """The content hash of all tables, from the canonical CSV of each, in whatever order they are given."""
    return hash_of_hashes({name: table_hash(csv) for name, csv in tables.items()})


def hash_of_hashes(hashes: Mapping[str, str]) -> str:
    """The content hash of all tables, from that of each.

    It is the SHA-256 of one line `<table> <its hash>` a table, ended by line feeds, sorted by the name of the table.
    """
    listing = "".join(f"{name} {found}\n" for name, found in sorted(hashes.items()))
    return f"sha256:{hashlib.sha256(listing.encode()).hexdigest()}"
