"""Whether English text tells what its writer did."""

from pathlib import Path

import pytest

from reflectui.language.clauses import english_pieces
from reflectui.language.english import read_acts
from reflectui.language.english_derivation import verb_in
from reflectui.language.english_words import noun_of
from reflectui.language.words import REFUSED, Mark, Phrase, Word
from reflectui.surfacing.vocabulary import features_of


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


@pytest.mark.parametrize(
    ("text", "lemma", "kind"),
    [
        ("Half an hour of scales.", "halfhour", "q"),
        ("Ran thirty-eight minutes.", "38minute", "q"),
        ("Three slow miles by the river.", "3mile", "q"),
        ("Four hundred and ten words before breakfast.", "410word", "q"),
        ("Two hundred thousand words.", "200000word", "q"),
        ("Two and a half miles, easy.", "2.5mile", "q"),
        ("Four and a bit minutes of tape.", "4minute", "q"),
        ("A twenty-five-minute round of the pond.", "25minute", "q"),
        ("A half-hour walk.", "halfhour", "q"),
        ("Spent $140 on shoes.", "140$", "q"),
        ("£6.40 in the tin.", "6.40£", "q"),
        ("€12 for the bulbs.", "12€", "q"),
        ("Saved about sixty bucks.", "60$", "q"),
        ("Put ten pounds in the tin.", "10£", "q"),
        ("A tenner in the tin.", "10£", "q"),
        ("Two pounds of flour.", "pound", "k"),
        ("Out at 6:15, along the river.", "6h", "t"),
        ("Up at six, four pages.", "6h", "t"),
        ("Up at six thirty.", "6h", "t"),
        ("Ran at 7 a.m. by the river.", "7h", "t"),
        ("Ran forty miles this week.", "40mile", "q"),
        ("It was a dampish evening.", "dampish", "a"),
        ("The finest apples of the year.", "finest", "a"),
        ("Set the tins in good order.", "set in order", "v"),
        ("Put the drawers to rights.", "put in order", "v"),
        ("Got my niece to sing.", "make do", "="),
        ("Knitted on the way home.", "way", "t"),
        ("My monthly letters written.", "month", "t"),
        ("My lord's coach.", "lord", "p"),
        ("We ran out of nails.", "run out", "i"),
        ("The boat comes in at six.", "come", "i"),
        ("Opened the shop.", "open", "g"),
        ("Two drawings of the bridge.", "draw", "v"),
    ],
)
def test_kinds(text: str, lemma: str, kind: str) -> None:
    assert word(text, lemma).kind == kind


def test_a_counted_unit_is_one_word() -> None:
    read = [one for phrase in acts("Half an hour of scales. Twenty miles.") for one in phrase.words]
    assert not {"hour", "mile"} & {one.lemma for one in read}
    counted = {one.place for one in read if one.kind == "q"}
    assert all(one.place in counted for one in read if one.kind == "l")


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("atlas", "atlas"),
        ("glass", "glass"),
        ("glasses", "glass"),
        ("cameras", "camera"),
        ("potatoes", "potato"),
        ("shoes", "shoe"),
        ("buses", "bus"),
        ("lens", "lens"),
        ("berries", "berry"),
        ("taxis", "taxi"),
    ],
)
def test_singular(plural: str, singular: str) -> None:
    assert noun_of(plural) == singular


@pytest.mark.parametrize(
    ("noun", "verb"),
    [
        ("rehearsal", "rehearse"),
        ("payment", "pay"),
        ("revision", "revise"),
        ("delivery", "deliver"),
        ("signal", ""),
        ("cabbage", ""),
        ("maintenance", "maintain"),
        ("description", "describe"),
    ],
)
def test_a_noun_of_an_act_has_its_verb(noun: str, verb: str) -> None:
    assert verb_in(noun) == verb


def test_relatives_meet() -> None:
    for first, second in (("rehearsal", "practise"), ("diary", "journal"), ("oilstone", "whetstone")):
        assert not set(features_of("n" + first)).isdisjoint(features_of("n" + second))
    assert set(features_of("ncoach")).isdisjoint(features_of("vteach"))


def test_a_noun_of_a_light_verb_tells_nothing() -> None:
    assert word("Gave him an account of the trip.", "account").kind == "i"
    assert word("Made up my accounts.", "account").kind == "v"
