"""Whether English text tells what its writer did."""

from pathlib import Path

import pytest

from reflectui.language.clauses import english_pieces
from reflectui.language.english import read_acts
from reflectui.language.words import REFUSED, Mark, Phrase, Word


def acts(text: str) -> list[Phrase]:
    return list(read_acts(text, english_pieces(text, 0, len(text))))


def quotes(text: str) -> list[str]:
    return [text[a:b] for phrase in acts(text) for a, b in phrase.clauses]


def word(text: str, lemma: str) -> Word:
    return next(word for phrase in acts(text) for word in phrase.words if word.lemma == lemma)


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("I watered the ferns.", "fern"),
        ("Watered the ferns before work.", "fern"),
        ("Card written, then home.", "card"),
        ("Walked round the pond without the phone.", "pond"),
        ("Ben laughed. Swept the yard.", "yard"),
        ("My accounts made up by noon.", "account"),
        ("I'd tried the other key.", "key"),
    ],
)
def test_done_by_the_writer(text: str, lemma: str) -> None:
    assert not word(text, lemma).marks & REFUSED


@pytest.mark.parametrize(
    ("text", "lemma", "mark"),
    [
        ("I did not water the ferns.", "fern", Mark.NEGATED),
        ("I didn't water the ferns.", "water", Mark.NEGATED),
        ("Sent it without rereading the draft.", "reread", Mark.NEGATED),
        ("No walk today.", "walk", Mark.NEGATED),
        ("I should sweep the yard.", "sweep", Mark.MEANT),
        ("I wanted to sweep the yard.", "yard", Mark.MEANT),
        ("Did I sweep the yard?", "yard", Mark.MEANT),
        ("If I sweep the yard it rains.", "sweep", Mark.MEANT),
        ("Helen swept the yard.", "yard", Mark.OTHERS),
        ("She swept the yard, and watered the ferns.", "fern", Mark.OTHERS),
        ("My wife read to me.", "read", Mark.OTHERS),
        ("The yard was swept.", "sweep", Mark.OTHERS),
        ("Forgot to sweep the yard.", "yard", Mark.FAILED),
    ],
)
def test_not_done(text: str, lemma: str, mark: int) -> None:
    assert word(text, lemma).marks & mark


def test_an_act_is_a_clause() -> None:
    text = "Up early, and read my vows before breakfast; then Ben came and we walked home. Mr. Gray wrote."
    assert quotes(text) == [
        "Up early",
        "read my vows before breakfast",
        "Ben came",
        "we walked home",
        "Mr. Gray wrote",
    ]


def test_old_and_irregular_forms_meet() -> None:
    for text in ("We sang in the garden.", "He singeth.", "Singing."):
        assert word(text, "sing")


FIXTURES = [
    line.split(maxsplit=2)
    for line in Path(__file__).with_name("english_acts.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
MARKS = {"done": 0, "not": Mark.NEGATED | Mark.FAILED, "meant": Mark.MEANT, "others": Mark.OTHERS}


@pytest.mark.parametrize(("mark", "lemma", "text"), FIXTURES, ids=[row[2] for row in FIXTURES])
def test_whether_it_was_done(mark: str, lemma: str, text: str) -> None:
    marks = word(text, lemma).marks & REFUSED
    assert marks & MARKS[mark] if MARKS[mark] else not marks
