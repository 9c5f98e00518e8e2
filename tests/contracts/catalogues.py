"""Takes every sentence of the source into locale/ja and compiles it: `python -m tests.contracts.catalogues`.

The Japanese is written into the .po file by hand; what the source no longer says leaves it.
"""

import io
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

SOURCE = Path(__file__).resolve().parents[2] / "src" / "reflectui"
FILE = SOURCE / "locale" / "ja" / "LC_MESSAGES" / "reflectui.po"
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2), "N_plural": (1, 2)}


def current() -> Catalog:
    """The catalogue that the source asks for, with the Japanese that the file has."""
    with FILE.open("rb") as file:
        known = read_po(file, locale="ja")
    catalogue = Catalog(locale="ja", project="reflectui")
    for _file, _line, message, _comments, _context in extract_from_dir(str(SOURCE), keywords=KEYWORDS):
        stands = known.get(message[0] if isinstance(message, tuple) else message)
        empty: str | tuple[str, ...] = ("",) if isinstance(message, tuple) else ""
        catalogue.add(message, stands.string if stands else empty)
    return catalogue


def po_text(catalogue: Catalog) -> bytes:
    """The catalogue as the file holds it: sorted, without dates or places."""
    out = io.BytesIO()
    write_po(out, catalogue, sort_output=True, no_location=True, omit_header=True)
    head = b'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    return head + b'"Language: ja\\n"\n"Plural-Forms: nplurals=1; plural=0;\\n"\n\n' + out.getvalue()


def compiled(text: bytes) -> bytes:
    """The .mo for a .po text."""
    catalogue = read_po(io.BytesIO(text), locale="ja")
    # Without a date of its own the header would be given the present one.
    catalogue.creation_date = datetime(1970, 1, 1, tzinfo=UTC)
    out = io.BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def main() -> None:
    text = po_text(current())
    FILE.write_bytes(text)
    FILE.with_suffix(".mo").write_bytes(compiled(text))


if __name__ == "__main__":
    main()
