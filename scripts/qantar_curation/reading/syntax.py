"""What the YAML parser stumbled over, in the words of the curator."""

from __future__ import annotations

import yaml

from qantar_curation.reading.slips import needs_quotes, slip

# From what libyaml says to how that mostly comes about. The parser in Python words some of them otherwise.
_HINTS = {
    "mapping values are not allowed": "a text with ': ' in it needs quotes; a key needs the indentation of its mapping",
    "could not find expected ':'": "write 'key: value'; a text over several lines needs quotes or deeper indentation",
    "did not find expected key": "indent the line like the keys above; a text after a closing quote belongs into it",
    "did not find expected '-'": "indent the line like the list above it, or start it with '- '",
    "cannot start any token": "a text that begins with this character needs quotes",
    "unexpected end of stream": "close the quotes that are opened here",
    "found unknown escape character": "in double quotes write \\\\ for a backslash, or use single quotes",
    "did not find expected ',' or": 'close the bracket; inside double quotes write \\" for a quotation mark',
}


def described(error: Exception, text: str) -> tuple[int, str, str | None]:
    """Where a parser's error is, what is wrong, and how that is mostly mended.

    Args:
        error: What the parser raised: a ``yaml.YAMLError``, or a ValueError of the parser in Python.
        text: What was parsed.

    Returns:
        The offset, the message, and a hint or none.
    """
    if not isinstance(error, yaml.MarkedYAMLError):
        offset = getattr(error, "position", 0)  # of a ReaderError
        return min(offset, len(text)), f"this is not YAML: {getattr(error, 'reason', error)}", None
    mark = error.problem_mark or error.context_mark
    offset = min(mark.index, len(text)) if mark else 0
    found = slip(text, offset, error.context_mark.index if error.context_mark else None)
    if found is not None:
        return found.offset, f"this is not YAML: {found.message}", found.hint
    if error.context_mark is not None and not text[offset:].strip():
        # What was opened and never closed is noticed at the end of the file, and mended where it begins.
        offset = error.context_mark.index
    problem = error.problem or "unexpected text"
    message = f"this is not YAML: {problem}"
    if error.context:
        message += f" {error.context}"
        if error.context_mark is not None and error.context_mark.index < offset:
            message += f" that begins on line {text.count(chr(10), 0, error.context_mark.index) + 1}"
    if needs_quotes(text, offset) and error.context is not None:
        return offset, message, "a text with `: ` in it needs quotes"
    return offset, message, next((hint for said, hint in _HINTS.items() if said in problem), None)
