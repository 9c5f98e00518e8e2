"""What a program wrote to its terminal, taken apart: its own sequences, and whatever else would act there."""

import base64
import re
import unicodedata

# What the app itself sends: styles, moves, modes, keyboard, pointer, questions, the clipboard.
_OWN = re.compile(
    r"\x1b\[(?:\d{1,3}(?:;\d{1,3})*)?m"
    r"|\x1b\[(?:\d{1,4};\d{1,4})?H"
    r"|\x1b\[(?:2?K|6n|>25u|=1;1u|<u)"
    r"|\x1b\[\?(?:7|25|1000|1003|1004|1006|1015|1049|2004|2026)[hl]"
    r"|\x1b\[\?(?:2026|2048)\$p"
    r"|\x1b\]22;[a-z-]*\x07"
    r"|\x1b\]11;\?\x1b\\"
    r"|\x1b\]52;c;(?P<copied>[A-Za-z0-9+/=]*)\x07"
)
_BIDIRECTIONAL = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
# Joins the signs beside it, which terminals measure differently: not on a screen of cells, but in plain text.
_JOINERS = "\u200c\u200d\ufe0e\ufe0f"


def acting(written: bytes) -> list[str]:
    """What in `written`, by a program that draws a screen, acts without being its own, and what follows it.

    Raises UnicodeDecodeError where the bytes are no UTF-8.
    """
    text = written.decode()
    found = [
        at for copied in _OWN.finditer(text) for at in _places(_copy(copied["copied"]), "\n\t" + _JOINERS)
    ]
    return found + _places(_OWN.sub("", text), "\r\n")


def acting_in_print(written: bytes) -> list[str]:
    """The same for a program that prints lines, with tabs between columns, or JSON, which is exact."""
    return _places(_OWN.sub("", written.decode()), "\r\n\t\u200b\ufeff" + _JOINERS)


def _copy(copied: str | None) -> str:
    return base64.b64decode(copied or "").decode()


def _places(text: str, harmless: str) -> list[str]:
    return [text[at : at + 20] for at, char in enumerate(text) if acts(char) and char not in harmless]


def acts(char: str) -> bool:
    """Whether a terminal would not show `char` but act on it, or hide it."""
    hidden = char in "\u200b\u200e\u200f\u2028\u2029\ufeff" + _JOINERS
    bidirectional = unicodedata.bidirectional(char) in _BIDIRECTIONAL
    return hidden or bidirectional or unicodedata.category(char) in ("Cc", "Cs")
