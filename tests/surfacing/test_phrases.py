"""One entry into phrases: what is read, what is not, and how it is kept."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reflectui.errors import ReflectuiError
from reflectui.surfacing.phrases import READ_AT_MOST, pack, phrases_of, surfaced_text, unpack, wordings

HOSTILE = "\x00\x1b]0;x\x07\u202e\u200b[/]*#`>「」『』、。.,;!?—()0９一つ日朝読む書いたreadIwe'’\n\t 　"


def lemmas(text: str) -> set[str]:
    return {word.lemma for phrase in phrases_of(text) for word in phrase.words}


def test_both_languages_in_one_entry() -> None:
    assert {"鉢", "ledger"} <= lemmas("鉢に水をやった。\nI entered the receipts in my ledger.")


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/鉢に水をやる",
        "```\n鉢 = 水()\n```",
        "`鉢に水をやる`",
        "> 鉢に水をやった",
        "■明日やること\n・鉢に水をやる",
        "## Tomorrow\n鉢に水をやる",
        "明日やること\n・鉢に水をやる",
        "来週の予定\n・鉢に水をやる",
        "Next steps\n- 鉢に水をやる",
        "今後:\n・鉢に水をやる",
        "【鉢の水】",
    ],
)
def test_what_is_not_read(text: str) -> None:
    assert "鉢" not in lemmas(text)


def test_reading_goes_on_at_the_heading_after_a_plan() -> None:
    assert "鉢" in lemmas("■明日やること\n・机を拭く\n■今日やったこと\n・鉢に水をやった")


@pytest.mark.parametrize("line", ["月曜つらい", "来週は早起き。", "次の鉢も", "目標の半分", "Planted"])
def test_a_short_line_that_only_names_a_day_to_come_heads_no_plan(line: str) -> None:
    assert "鉢" in lemmas(f"{line}\n鉢に水をやった")


def test_lessons_and_next_trials_are_not_part_of_what_is_read() -> None:
    assert surfaced_text("題", "経験", "内省") == "題\n経験\n内省"


def test_hard_wrapped_english_is_one_sentence() -> None:
    text = "I entered the receipts\nin my ledger."
    ((start, end),) = phrases_of(text)[0].clauses
    assert text[start:end] == "I entered the receipts\nin my ledger"


@given(st.text(st.one_of(st.sampled_from(HOSTILE), st.characters()), max_size=300))
@example("\ud800鉢に水をやる")
def test_any_text_is_read_and_spans_stand_in_it(text: str) -> None:
    phrases = phrases_of(text)
    for phrase in phrases:
        edges = [edge for span in phrase.clauses for edge in span]
        assert edges == sorted(edges)
        assert not edges or (edges[0] >= 0 and edges[-1] <= len(text))
        assert all(0 <= word.clause < len(phrase.clauses) for word in phrase.words)
    packed = pack(phrases, text)
    kept = unpack(packed)
    words = [word for phrase in phrases for word in phrase.words]
    assert kept.wordings == wordings(packed)
    assert kept.edge_counts == tuple(2 * len(phrase.clauses) for phrase in phrases)
    assert kept.word_counts == tuple(len(phrase.words) for phrase in phrases)
    assert kept.edges == tuple(edge for phrase in phrases for span in phrase.clauses for edge in span)
    assert kept.words == tuple(word.kind + word.lemma.replace(" ", "_") for word in words)
    numbers = list(zip(kept.places, kept.clauses, kept.marks, strict=True))
    assert numbers == [(word.place, word.clause, word.marks) for word in words]


def test_phrases_of_some_wordings_are_left_out() -> None:
    text = "鉢に水をやった。朝、机を拭き、窓を開けた。鉢に水をやった。"
    phrases = phrases_of(text)
    kept = unpack(pack(phrases, text))
    assert kept.without({kept.wordings[1]}) == unpack(pack([phrases[0], phrases[2]], text))
    assert kept.without({kept.wordings[0]}) == unpack(pack([phrases[1]], text))
    assert kept.without(set(kept.wordings)) == unpack(pack([], text))


@pytest.mark.parametrize(
    "piece", ["鉢に水をやる", "a", "read my vows ", "「", "、", "9", "\x1b[31m", "(", "a\n"]
)
def test_a_long_line_without_an_end_costs_no_more_than_a_long_day(piece: str) -> None:
    phrases_of("朝、本を読む。")
    text = piece * (10_000_000 // len(piece))
    began = time.process_time()
    phrases = phrases_of(text)
    assert time.process_time() - began < 2
    assert all(end <= READ_AT_MOST for phrase in phrases for _, end in phrase.clauses)


def test_packed_phrases_are_about_as_large_as_the_text() -> None:
    text = (
        "朝、始業前に設計書を読み、余白に疑問を書いた。夕方、ベランダの鉢に水をやり、枯れた葉を摘んだ。\n" * 4
    )
    assert len(pack(phrases_of(text), text)) < 1.2 * len(text.encode())


@pytest.mark.parametrize("at", [0, 1, -1])
def test_spoiled_bytes_are_damage(at: int) -> None:
    text = "朝、本を読む。夜は走る。"
    packed = bytearray(pack(phrases_of(text), text))
    packed[at] ^= 0x41
    with pytest.raises(ReflectuiError) as caught:
        unpack(bytes(packed))
    assert caught.value.code == "journal.damaged"
