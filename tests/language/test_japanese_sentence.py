"""Whether a Japanese sentence tells what its writer did."""

import pytest

from reflectui.language.japanese_sentence import read_sentence
from reflectui.language.words import REFUSED, Mark, Phrase, Word


def read(sentence: str) -> Phrase:
    phrase = read_sentence(sentence, 0, len(sentence))
    assert phrase is not None
    return phrase


def word(sentence: str, lemma: str) -> Word:
    return next(word for word in read(sentence).words if word.lemma == lemma)


@pytest.mark.parametrize(
    ("sentence", "lemma"),
    [
        ("朝、設計図を読んだ。", "設計"),
        ("退勤前に机を拭いてから帰る", "拭く"),
        ("使っていない変数を消した", "変数"),
        ("使っていない変数を消した", "消す"),
        ("佐藤さんが書いたコードを読んだ", "コード"),
        ("聞きたい点を紙にまとめた", "紙"),
        ("雨だったけれど、川まで走った", "走る"),
        ("エラーを確認、異常なし", "エラー"),
        ("護国神社に参拝", "参拝"),
    ],
)
def test_done_by_the_writer(sentence: str, lemma: str) -> None:
    assert not word(sentence, lemma).marks & REFUSED


@pytest.mark.parametrize(
    ("sentence", "lemma", "mark"),
    [
        ("差分を読み返さずに出した", "差分", Mark.NEGATED),
        ("タブは片付けないまま帰った", "タブ", Mark.NEGATED),
        ("結論が浮かばず口頭のまま出た", "結論", Mark.NEGATED),
        ("議事録を取りきれず", "取る", Mark.NEGATED),
        ("見直しなしで送った", "見直す", Mark.NEGATED),
        ("散歩は雨でなし", "散歩", Mark.NEGATED),
        ("本を読みたい", "本", Mark.MEANT),
        ("机を拭くつもりだった", "拭く", Mark.MEANT),
        ("明日は川まで走る", "走る", Mark.MEANT),
        ("もっと早く測ればよかった", "測る", Mark.MEANT),
        ("本を読んだか？", "本", Mark.MEANT),
        ("妻が鉢に水をやった", "鉢", Mark.OTHERS),
        ("高橋さんは机を拭いた", "拭く", Mark.OTHERS),
        ("娘が皿を洗ってくれた", "皿", Mark.OTHERS),
        ("部長に叱られた", "叱る", Mark.OTHERS),
        ("費用の点検を忘れた", "点検", Mark.FAILED),
        ("昼の散歩は暑さに負けて見送り", "散歩", Mark.FAILED),
        ("表を確かめる余裕もなく、退勤した", "表", Mark.NEGATED),
    ],
)
def test_not_done(sentence: str, lemma: str, mark: int) -> None:
    assert word(sentence, lemma).marks & mark


def test_quoted_words_are_no_words_of_the_writer() -> None:
    phrase = read("「毎日走れ」と書いた紙を貼った")
    assert "走る" not in {word.lemma for word in phrase.words}
    assert phrase.clauses == ((0, 15),)


def test_clauses_are_cut_at_commas_without_the_signs_at_their_edges() -> None:
    sentence = "・9:10 朝、机を拭き、鉛筆を削った。"
    assert [sentence[a:b] for a, b in read(sentence).clauses] == ["朝", "机を拭き", "鉛筆を削った"]


def test_numbers_with_counters_are_words_dates_and_money_are_none() -> None:
    assert word("頭の二十行を眺めた", "20行").kind == "q"
    assert word("布団で本（10分計った）", "10分").kind == "q"
    assert not [w for w in read("9:10に机を拭いた").words if w.kind == "q"]
    assert not [w for w in read("3月5日に7千円で机を買った").words if w.kind == "q"]


def test_a_compound_stands_in_one_place() -> None:
    first, second = read("身辺整理をした").words
    assert first.place == second.place
