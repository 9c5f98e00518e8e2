"""The thesaurus joins words for one act, in the forms in which reading gives them."""

from collections import Counter

import pytest

from reflectui.language.clauses import english_pieces
from reflectui.language.english import read_acts
from reflectui.language.english_spelling import one_spelling
from reflectui.language.english_synonyms import PARTICLES, relations
from reflectui.language.english_thesaurus import GROUPS
from reflectui.language.english_thesaurus_home import HOME
from reflectui.language.english_thesaurus_work import WORK
from reflectui.language.english_verbs import BASES
from reflectui.language.english_words import noun_of

AS_READ = [frozenset(map(one_spelling, group)) for group in GROUPS]


def _groups_told(text: str) -> set[str]:
    return {
        feature
        for phrase in read_acts(text, english_pieces(text, 0, len(text)))
        for word in phrase.words
        for feature in relations(word.lemma, word.kind)
        if "=" in feature[:2]
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ran along the canal", "Jogged to the bridge"),
        ("Chilli for the freezer", "A big stew"),
        ("Six portions put by", "Filled the last tubs"),
        ("Totted up the receipts", "Filled in the spreadsheet"),
        ("Rang my sister", "Telephoned my uncle"),
        ("Wrote up the postmortem", "Started a log"),
        ("Did the clamshells", "Three sets of reps"),
        ("Transcribed the first half", "Typed out the interview"),
        ("Weeded the border", "Hoed between the rows"),
        ("Walked the terrier", "Bought a leash"),
        ("Swept the floor", "Got the hoover out"),
        ("Tuned the viola", "An hour of scales"),
        ("Honed the axe", "Out with the whetstone"),
        ("Prayed before work", "Went to compline"),
        ("Crocheted a square", "Wound the wool"),
        ("Deployed on Friday", "Rehearsed the rollback"),
        ("Reread the draft", "Went over the chapter"),
        ("Snapped the label", "A photo of each page"),
    ],
)
def test_words_of_one_act_are_joined(one: str, other: str) -> None:
    assert _groups_told(one) & _groups_told(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Measured the plank", "Rewound the tape"),
        ("Swam a lap", "Sharpened the knife"),
        ("Varnished the door", "Finished at noon"),
        ("Coached the juniors", "Taught the infants"),
        ("Ate the chicken", "Fed the hens"),
        ("Wrote a card", "Posted a letter"),
        ("Led the team", "Walked the dog"),
    ],
)
def test_different_acts_are_not_joined(one: str, other: str) -> None:
    assert not _groups_told(one) & _groups_told(other)


def test_files_are_joined_line_by_line() -> None:
    begun = [line.split()[0].strip(",") for line in (HOME + WORK).splitlines() if line[:5].strip()]
    assert [group[0] for group in GROUPS] == begun


def test_groups_have_names_of_their_own_and_hold_words_once() -> None:
    assert [name for name, times in Counter(group[0] for group in GROUPS).items() if times > 1] == []
    assert [
        group for group, read in zip(GROUPS, AS_READ, strict=True) if len(read) < max(len(group), 2)
    ] == []


def test_no_group_lies_in_another() -> None:
    assert [(one, other) for one in AS_READ for other in AS_READ if one < other] == []


def test_words_are_dictionary_forms() -> None:
    words = {word for group in GROUPS for word in group}
    assert [word for word in words if " " not in word and noun_of(word) != word and word not in BASES] == []
    phrasal = [word.split(" ", 1) for word in words if " " in word]
    assert [word for word in phrasal if word[0] not in BASES or word[1] not in PARTICLES | {"in order"}] == []
