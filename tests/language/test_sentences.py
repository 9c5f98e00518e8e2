"""The pieces in which a text is cut."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflectui.language.sentences import pieces, sentences


def cut(line: str) -> list[str]:
    return [line[begin:end] for begin, end in sentences(line)]


@pytest.mark.parametrize(
    "sentences_of_a_line",
    [
        ["今日は晴れ。", "明日も晴れ！", "本当に?", "そうだ。"],
        ["「版が古い。」と佐藤さんが言った。", "そこで確かめた。"],
        ["佐藤さんは「版が古い。先に見て。」", "「はい。」", "次に直した。"],
        ["（きのう。たぶん。）", "今日は早い。"],
        ["閉じない「括弧。", "次の文。"],
        ["円周率は３．１４で、3.5も。", "次．", "終わり"],
        ["すごい!?", "はい。…", "次。"],
    ],
)
def test_japanese_ends_at_its_signs_and_not_inside_brackets(sentences_of_a_line: list[str]) -> None:
    assert cut("".join(sentences_of_a_line)) == sentences_of_a_line


@pytest.mark.parametrize(
    "sentences_of_a_line",
    [
        ["I saw Dr. Smith at 3.5 p.m. today.", "Then, e.g. the talk.", "Why?", "Fine!"],
        ["Milk, eggs etc. and more.", "Milk, eggs etc.", "Then home."],
        ["1. Buy milk.", "2. Sell it (maybe. or not)."],
        ['"Stop. Now." he said.', '"Go!"', "We went."],
        ["No. 5 is best.", "I said no.", "Then J. Smith left on Jan. 5."],
        ["well... maybe.", "See example.com/a.b or v2.0."],
        ["So did I.", "The end"],
    ],
)
def test_english_ends_at_a_stop_before_a_space(sentences_of_a_line: list[str]) -> None:
    assert cut(" ".join(sentences_of_a_line)) == sentences_of_a_line


def test_a_line_is_one_piece_until_it_is_long() -> None:
    short = "版が古かった。次は声に出す。"
    long = short + "佐藤さんが最新版のURLを貼ってくれたので助かった。"
    text = f"  {short} \n\n \r\n{long}\n"
    assert [text[begin:end] for begin, end in pieces(text)] == [f"  {short} ", *cut(long)]
    english = "It was old. I did not look at the version before I began."
    assert len(pieces(english)) == 1
    assert len(pieces(english + " Next time I will.")) == 3
    assert len(pieces("word " * 60)) == 1


@given(st.text(st.sampled_from(list("あ漢aB1 \u3000.。！？!?「」()（）\"'…,、\n\r")), max_size=150))
def test_between_pieces_stands_only_white_space(text: str) -> None:
    at = 0
    for begin, end in pieces(text):
        assert at <= begin < end
        assert not text[at:begin].strip()
        assert text[begin:end].strip()
        at = end
    assert not text[at:].strip()


@pytest.mark.parametrize(
    "text", ["." * 100_000, ".'" * 50_000, '(「"' * 30_000, "。" * 100_000, "! " * 50_000]
)
def test_a_text_of_signs_alone_takes_no_time(text: str) -> None:
    begun = process_time()
    pieces(text)
    assert process_time() - begun < 5
