"""Every sentence of the source stands in the Japanese catalogue, translated and compiled."""

import ast
import re
import string
from collections.abc import Iterator

from reflectui.wording.problems import SENTENCES
from tests.contracts.catalogues import FILE, SOURCE, compiled, current, po_text

# A verb that ends a polite sentence, and no full stop behind it.
POLITE = re.compile("(?:です|ます|ました|ません|ください)$")
# Signs and hints of one line that stand without it.
GIVEN = {
    "All commands. Type to narrow.",
    "It was saved in another window first. Both texts are kept.",
    "It was saved in another window too. Both texts are kept.",
    "One line and enter. That is all it takes.",
    "After about thirty days of writing, what keeps recurring shows here.",
    "{days} day of records. “On this day” shows them from today.",
}


def test_the_catalogue_is_current() -> None:
    assert FILE.read_bytes() == po_text(current()), "run python -m tests.contracts.catalogues"
    assert FILE.with_suffix(".mo").read_bytes() == compiled(FILE.read_bytes())


def test_every_sentence_has_its_japanese_with_the_same_fields() -> None:
    for message in current():
        if not message.id:
            continue
        english = message.id[0] if isinstance(message.id, tuple) else message.id
        japanese = message.string[0] if isinstance(message.string, tuple) else message.string
        assert japanese, english
        # The Japanese has one form for both, with what one of them tells.
        forms = message.id if isinstance(message.id, tuple) else (message.id,)
        assert fields(str(japanese)) in [fields(str(form)) for form in forms], english


def test_no_sentence_shouts() -> None:
    for message in current():
        assert "!" not in str(message.id).replace("!r}", "")
        assert "！" not in str(message.string)


def test_a_sentence_ends_as_one() -> None:
    for message in current():
        english = message.id[0] if isinstance(message.id, tuple) else message.id
        japanese = str(message.string[0] if isinstance(message.string, tuple) else message.string)
        if str(english).endswith(".") and POLITE.search(japanese):
            assert english in GIVEN, japanese


def test_every_refusal_has_a_sentence_and_what_it_tells() -> None:
    for place, code, given in refusals():
        assert code in SENTENCES, place
        assert fields(SENTENCES[code]) <= given, place


def fields(text: str) -> set[str]:
    return {name for _text, name, _form, _conversion in string.Formatter().parse(text) if name is not None}


def refusals() -> Iterator[tuple[str, str, set[str]]]:
    """Place, code and parameters of every `ReflectuiError("…")` in the source."""
    for file in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args):
                continue
            code = node.args[0]
            if node.func.id == "ReflectuiError" and isinstance(code, ast.Constant):
                given = {keyword.arg or "" for keyword in node.keywords}
                yield f"{file.name}:{node.lineno}", str(code.value), given
