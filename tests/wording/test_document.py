"""An entry as one text for the editor, and back."""

from hypothesis import given
from hypothesis import strategies as st

from reflectui import i18n
from reflectui.model.entry import STAGES
from reflectui.wording.document import from_document, to_document

TEXTS = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\r\n"), max_size=30)
LOOKALIKES = st.sampled_from(
    ["──── 教訓 ────", " ──── Lesson ────", "\\──── 内省 ────", "\\\\──── Lesson ────"]
)


@given(st.lists(st.lists(TEXTS | LOOKALIKES, max_size=4), min_size=4, max_size=4))
def test_what_was_not_edited_comes_back(parts: list[list[str]]) -> None:
    stages = dict(zip(STAGES, ("\n".join(lines).strip("\n") for lines in parts), strict=True))
    assert from_document(to_document(stages)) == stages


def test_headings_are_known_in_both_languages() -> None:
    text = "a\n\n──── 教訓 ────\nb\n──── Lesson ────\nc\n"
    for language in i18n.LANGUAGES:
        i18n.set_language(language)
        found = from_document(text)
        assert (found["experience"], found["concept"]) == ("a", "b\n\nc")
