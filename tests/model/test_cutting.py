"""Pieces that are sent to stages: nothing lost, nothing doubled, every step taken back."""

import re
from itertools import groupby, pairwise

from hypothesis import given
from hypothesis import strategies as st

from reflectui.language.sentences import pieces
from reflectui.model.cutting import Cutting
from reflectui.model.entry import STAGES, Stage

JAPANESE = ("版が古かった。", "本当に？", "「先に見て。」と言われた。", "次は、先に版を声に出して確かめる！")
OTHERS = ("It was 3.5 m. ", "Why? ", "e.g. this", "a" * 80, "一度も切れずに続いていく" * 6, " ", "\u3000")
SENTENCES = st.sampled_from((*JAPANESE, *OTHERS))
LINES = st.lists(SENTENCES, max_size=6).map("".join)
TEXTS = st.lists(st.tuples(LINES, st.sampled_from(["\n", "\n\n", "\r\n", "\n \n"])), max_size=6).map(
    lambda lines: "".join(map("".join, lines))
)
ANY = TEXTS | st.text(st.characters(exclude_categories=["Cs"]), max_size=80)
ENTRIES = st.fixed_dictionaries(dict.fromkeys(STAGES, ANY))
DECISIONS = st.lists(st.sampled_from([*STAGES, None]), max_size=40)


def cut(texts: dict[Stage, str], decisions: list[Stage | None]) -> Cutting:
    """A cutting after these decisions; None leaves a piece where it is."""
    cutting = Cutting(texts, pieces)
    for stage in decisions[: len(cutting.pieces)]:
        if stage is None:
            cutting.stay()
        else:
            cutting.send(stage)
    return cutting


def numbers_in(cutting: Cutting, stage: Stage) -> list[int]:
    """The pieces that a stage should hold, in the order in which it should."""
    here = [number for number in range(len(cutting.pieces)) if cutting.stage(number) == stage]
    return sorted(here, key=lambda number: (cutting.pieces[number].stage != stage, number))


def entry(**texts: str) -> dict[Stage, str]:
    return {stage: texts.get(stage, "") for stage in STAGES}


@given(ENTRIES)
def test_nothing_sent_changes_nothing(texts: dict[Stage, str]) -> None:
    assert cut(texts, []).texts() == texts
    whole = cut(texts, [None] * 1000)
    assert whole.over
    assert whole.texts() == texts


@given(ENTRIES, DECISIONS)
def test_every_piece_stands_unchanged_in_exactly_one_stage(
    texts: dict[Stage, str], decisions: list[Stage | None]
) -> None:
    cutting = cut(texts, decisions)
    for stage, text in cutting.texts().items():
        held = [cutting.pieces[number].text for number in numbers_in(cutting, stage)]
        between = re.fullmatch(r"(\s*)".join(["", *map(re.escape, held), ""]), text)
        assert between, (held, text)


@given(ENTRIES, DECISIONS)
def test_no_character_is_lost_or_doubled(texts: dict[Stage, str], decisions: list[Stage | None]) -> None:
    def signs(texts: dict[Stage, str]) -> list[str]:
        return sorted(char for text in texts.values() for char in text if not char.isspace())

    assert signs(cut(texts, decisions).texts()) == signs(texts)


@given(ENTRIES, DECISIONS)
def test_neighbours_that_stay_together_keep_what_stood_between_them(
    texts: dict[Stage, str], decisions: list[Stage | None]
) -> None:
    cutting = cut(texts, decisions)
    after = cutting.texts()
    for stage in STAGES:
        numbers = numbers_in(cutting, stage)
        for one, other in pairwise(numbers):
            first, second = cutting.pieces[one], cutting.pieces[other]
            neighbours = other == one + 1 and first.stage == second.stage
            assert first.text + (first.after if neighbours else "\n") + second.text in after[stage]


@given(ENTRIES, DECISIONS)
def test_every_step_is_taken_back(texts: dict[Stage, str], decisions: list[Stage | None]) -> None:
    cutting = Cutting(texts, pieces)
    states = [cutting.texts()]
    for stage in decisions[: len(cutting.pieces)]:
        cutting.send(stage or "concept")
        states.append(cutting.texts())
    while states:
        assert cutting.texts() == states.pop()
        assert cutting.back() == bool(states)


@given(ENTRIES, DECISIONS)
def test_what_was_cut_can_be_cut_again(texts: dict[Stage, str], decisions: list[Stage | None]) -> None:
    once = cut(texts, decisions).texts()
    assert Cutting(once, pieces).texts() == once


@given(ENTRIES)
def test_the_pieces_are_the_text(texts: dict[Stage, str]) -> None:
    for stage, group in groupby(Cutting(texts, pieces).pieces, lambda piece: piece.stage):
        assert "".join(piece.before + piece.text + piece.after for piece in group) == texts[stage]


def test_pieces_follow_what_a_stage_holds_already() -> None:
    texts = entry(experience="one\n\ntwo\nthree\n", reflection="before\n", action=" \n")
    assert cut(texts, [None, "reflection", "reflection"]).texts() == entry(
        experience="one", reflection="before\ntwo\nthree", action=" \n"
    )
    assert cut(texts, ["reflection", "action", "reflection"]).texts() == entry(
        reflection="before\none\nthree", action="two"
    )
    assert cut(texts, ["experience", "experience", "concept", "experience"]).texts() == entry(
        experience="one\n\ntwo\nbefore", concept="three", action=" \n"
    )


def test_sentences_of_a_line_that_go_together_stay_one_line() -> None:
    line = "レビューで前提の確認漏れを指摘された。版が古かった。急いでいた。次は先に版を声に出す。"
    texts = entry(experience=line)
    assert cut(texts, ["experience", "experience", "reflection", "action"]).texts() == entry(
        experience="レビューで前提の確認漏れを指摘された。版が古かった。",
        reflection="急いでいた。",
        action="次は先に版を声に出す。",
    )
