"""Text from outside made fit to print: nothing in it can move the cursor, hide, or turn the line around."""

from __future__ import annotations

TAB = "    "


def visible(text: str) -> str:
    """The text with every character that does not show itself (a control, a bidi mark, an odd space) written out."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else _named(char) for char in text)


def _named(char: str) -> str:
    return f"<U+{ord(char):04X}>"


def cell(char: str) -> tuple[str, int]:
    """What stands on screen for one character of a source line, and how many columns it takes."""
    if char == "\t":
        return TAB, len(TAB)
    if not char.isprintable():
        shown = _named(char)
        return shown, len(shown)
    if char < "\u0300":
        return char, 1
    from unicodedata import category, east_asian_width

    if category(char) in ("Mn", "Me"):
        return char, 0
    return char, 2 if east_asian_width(char) in "WF" else 1


def excerpt(line: str, column: int, length: int, width: int) -> tuple[str, int, int]:
    """The part of a source line around a span, as it can be printed.

    Args:
        line: The whole line, however long, without its line end.
        column: Where the span starts, from 1.
        length: Its length in code points; what lies beyond the line is left out.
        width: How many columns of the screen may be used.

    Returns:
        The text to print, the columns to skip below it, and the columns to underline (at least one).
    """
    start = min(column - 1, len(line))
    stop = min(start + max(length, 1), len(line))
    first = max(0, start - width)
    cells = [cell(char) for char in line[first : min(len(line), start + width) + 1]]
    at = start - first

    # Leftwards from the span until a third of the room is used, or all of it where the line ends early.
    after = sum(size for _, size in cells[at:])
    room = max(width // 3, width - after)
    left, used = at, 0
    while left > 0 and used + cells[left - 1][1] <= room:
        left -= 1
        used += cells[left][1]
    right, total = at, used
    while right < len(cells) and total + cells[right][1] <= width:
        total += cells[right][1]
        right += 1

    cut_left = "..." if first + left > 0 else ""
    cut_right = "..." if first + right < len(line) else ""
    shown = "".join(text for text, _ in cells[left:right])
    marked = sum(size for _, size in cells[at : min(right, stop - first)])
    return cut_left + shown + cut_right, len(cut_left) + used, max(marked, 1)
