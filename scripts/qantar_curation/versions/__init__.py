"""Versions of the data: what differs between two of them, and whether one is fit to be released."""

from __future__ import annotations
