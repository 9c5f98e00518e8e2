"""Whether an act is read as done, not done, meant, or done by others: sentences of all walks of life."""

from pathlib import Path

import pytest

from reflectui.language.japanese_sentence import read_sentence
from reflectui.language.words import REFUSED, Mark

SENTENCES = Path(__file__).with_name("japanese_acts.txt")
MARKS = {"not": Mark.NEGATED | Mark.FAILED, "meant": REFUSED, "others": Mark.OTHERS}


def _cases() -> list[tuple[str, str, str]]:
    lines = SENTENCES.read_text("utf-8").splitlines()
    return [(how, act, told) for how, act, told in (line.split(" ", 2) for line in lines if line[:1] != "#")]


@pytest.mark.parametrize(("how", "act", "told"), _cases())
def test_how_an_act_is_told(how: str, act: str, told: str) -> None:
    phrase = read_sentence(told, 0, len(told))
    assert phrase is not None
    (*_, marks) = [word.marks & REFUSED for word in phrase.words if word.lemma == act]
    assert marks & MARKS[how] if how in MARKS else not marks
