"""Text made safe to show: nothing a person typed or pasted reaches the terminal as a control.

Every character becomes exactly one character, so offsets, carets and highlights stay where they are:

- C0 and DEL become their control pictures (ESC is ␛), a tab one space;
- C1, bidi controls, line separators, zero-width and invisible characters, lone surrogates and
  noncharacters become �;
- what terminals measure differently inside emoji (ZWJ, the presentation selectors, skin tones) becomes an
  invisible combining joiner, so that 👨‍👩‍👧 stands as three emoji and a row is as wide everywhere.

After that the width of a text is the sum of the widths of its characters.
"""

import re

from reflectui.errors import ReflectuiError

REPLACEMENT = "�"
_JOINER = "\u034f"

_SIGNS = (
    {chr(code): chr(0x2400 + code) for code in range(0x20)}
    | {"\t": " ", "\x7f": "␡"}
    | dict.fromkeys("\u200d\ufe0e\ufe0f🏻🏼🏽🏾🏿", _JOINER)
)

_HIDDEN = re.compile(
    "["
    "\x00-\x1f\x7f-\x9f"
    "\xad\u061c\u180e"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u115f\u1160\u3164\uffa0"  # Hangul fillers are letters without a glyph
    "\ud800-\udfff"
    "\ufdd0-\ufdef\ufe0e\ufe0f\ufeff\ufff0-\ufffb\ufffe\uffff"
    "\U0001d173-\U0001d17a\U0001f3fb-\U0001f3ff"
    "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
    "]"
)

# What joins or varies the signs beside it and moves nothing: without it emoji families and flags fall apart.
_JOINING = re.compile("[\u200c\u200d\u2060\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def visible(text: str, keep_newlines: bool = False) -> str:
    """`text` without control or invisible characters, of the same length; newlines survive only if kept."""
    if text.isascii() and text.isprintable():
        return text
    if keep_newlines:
        return "\n".join(map(visible, text.split("\n")))
    return _HIDDEN.sub(_sign, text)


def printable(text: str) -> str:
    """Lines of text to be printed or copied: controls as signs, but what joins signs stays as it is."""
    signs = list(visible(text, keep_newlines=True))
    for found in _JOINING.finditer(text):
        signs[found.start()] = found[0]
    return "".join(signs)


def refuse_unstorable(text: str) -> None:
    """Raise `text.nul` or `text.surrogate`, with line and column from 1, at the first such character."""
    found = _UNSTORABLE.search(text)
    if found is None:
        return
    start = found.start()
    code = "text.nul" if found[0] == "\x00" else "text.surrogate"
    line = text.count("\n", 0, start) + 1
    raise ReflectuiError(code, line=line, column=start - text.rfind("\n", 0, start))


def _sign(found: re.Match[str]) -> str:
    return _SIGNS.get(found[0], REPLACEMENT)
