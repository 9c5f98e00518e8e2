"""Runs of a quote that may name its act: cut at seams, the verb in the form that names, nothing undone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflectui.language.phrasing import Phrasing, phrasings

LONGEST_ENDING = 3
JAPANESE = "朝に差分を読み返しておいて、私は手帳へ三行書いた。花が咲いたら「歩く」と言つてゐた（雨）ABC 12"
ENGLISH = "I walked the long way home, and then my wife read to me (again) before 3 o'clock so it was late."


def best(quote: str) -> list[str]:
    """The runs that grammar holds least against, longest first."""
    found = phrasings(quote)
    least = min([run.flaw for run in found], default=0.0)
    return sorted({run.text for run in found if run.flaw <= least + 1e-9}, key=len, reverse=True)


def texts(quote: str) -> set[str]:
    """Every run of a quote."""
    return {run.text for run in phrasings(quote)}


@pytest.mark.parametrize(
    ("quote", "name"),
    [
        ("喉が痛いので朝は腹筋ローラーを10回やった", "腹筋ローラーを10回やる"),
        ("差分を頭から読み返してから出した", "差分を頭から読み返してから出す"),
        ("差分を頭から読み返してから出した", "差分を頭から読み返す"),
        ("先に一覧を確認しておいた", "一覧を確認しておく"),
        ("日記を書いています", "日記を書く"),
        ("日記を書いてた", "日記を書く"),
        ("日記を読んじゃった", "日記を読む"),
        ("タブを消しまくりました", "タブを消しまくる"),
        ("髯を剃り爪を切る", "髯を剃る"),
        ("タブとブランチの大掃除", "タブとブランチの大掃除"),
        ("一覧を確認、出社", "一覧を確認"),
        ("文庫本を10分", "文庫本を10分"),
        ("手紙を書いてゐた", "手紙を書く"),
        ("歌を歌つた", "歌を歌ふ"),
        ("I were all the afternoon making up my accounts", "making up my accounts"),
        ("I went up to put my papers in order, and so to bed", "put my papers in order"),
        ("Read the whole diff back to myself before asking", "Read the whole diff back to myself"),
        ("After dinner I walked in the garden again", "walked in the garden"),
        ("Portuguese aloud for fifteen minutes, first thing", "Portuguese aloud for fifteen minutes"),
        ("Wiped the machines down with paraffin", "Wiped the machines down"),
    ],
)
def test_a_clause_is_cut_down_to_its_act(quote: str, name: str) -> None:
    assert name in texts(quote)


@pytest.mark.parametrize(
    "quote",
    [
        "散歩はしなかった",
        "日記を書きたい",
        "日記を書くつもりだった",
        "日記を書けば",
        "うれしかつた",
        "薬を飲むか",
        "I did not walk in the garden",
        "I will put my papers in order",
    ],
)
def test_what_was_not_done_has_no_name(quote: str) -> None:
    assert not texts(quote)


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("庭の草を抜いた", "花が咲いた"),
        ("手紙を書いた", "手紙はここにある"),
        ("手帳に三行書いた", "何かと思った"),
        ("put my papers in order", "put his papers in order"),
        ("walked in the garden", "was in the garden"),
    ],
)
def test_what_somebody_does_reads_better_than_what_is_or_happens(better: str, worse: str) -> None:
    def least(quote: str) -> float:
        return min([run.flaw for run in phrasings(quote) if len(run.text) > len(quote) // 2], default=9.0)

    assert least(better) < least(worse)


def test_the_whole_act_stands_first() -> None:
    assert best("明日の入口だけ付箋に書き残す")[0] == "明日の入口だけ付箋に書き残す"


def test_what_the_act_is_done_to_is_missed_where_it_is_left_out() -> None:
    lost = {run.text: run.lost for run in phrasings("差分を頭から読み返す")}
    assert lost["差分を頭から読み返す"] == ()
    assert lost["頭から読み返す"] == ("n差分",)


def is_run_of(run: Phrasing, quote: str) -> bool:
    """Whether a run is made of the quote's letters, one after the other, but for its ending."""
    return any(run.text[:-cut] in quote for cut in range(1, LONGEST_ENDING + 1)) or run.text in quote


@given(st.text(alphabet=JAPANESE, max_size=40) | st.text(alphabet=ENGLISH, max_size=60))
def test_a_run_is_made_of_the_quote(quote: str) -> None:
    for run in phrasings(quote):
        assert run.text.strip()
        assert is_run_of(run, quote)
        assert run.flaw >= 0
