"""The thesaurus joins words for one act, in the forms in which reading gives them."""

from collections import Counter

import pytest

from reflectui.language.japanese import tokens
from reflectui.language.japanese_thesaurus import GROUPS
from reflectui.language.japanese_words import relations

BENT = {"生ける"}  # read as a verb only where something is arranged: 花を生けた


def _groups_told(text: str) -> set[str]:
    return {
        feature
        for token in tokens(text)[0]
        if token.kind
        for feature in relations(token.lemma, token.kind)
        if feature[0] == "="
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ぬか床を混ぜた", "糠漬けをかき混ぜる"),
        ("家計簿をつけた", "レシートを記帳する"),
        ("議事録を書いた", "書記をした"),
        ("ゲラを読んだ", "校正した"),
        ("血圧を測る", "検温の時間だった"),
        ("ヨガをした", "ストレッチをした"),
        ("庭に水やりをした", "ジョウロで撒いた"),
        ("トマトの脇芽を摘む", "枝を剪定した"),
        ("句会に出た", "俳句を詠んだ"),
        ("チェロの音階", "バイオリンを弾いた"),
        ("座禅を組んだ", "瞑想した"),
        ("包丁を研いだ", "砥石を出した"),
        ("病棟をラウンドした", "夜間の巡視に回った"),
        ("申し送りをした", "夜勤者へ引き継いだ"),
        ("単語帳を開いた", "暗記した"),
        ("絵本を読んだ", "娘に読み聞かせた"),
        ("母を見舞った", "病室へ行った"),
        ("付箋に書く", "手帳に書く"),
        ("不具合をデバッグした", "バグを直した"),
        ("立替の経費", "領収書を出した"),
        ("スマホを置いた", "端末を遠ざけた"),
        ("デスクの上", "卓上を拭いた"),
        ("見積を出した", "概算を伝えた"),
        ("車を停めた", "路肩に停車した"),
        ("ボイスメモを残した", "レコーダーに吹き込んだ"),
        ("客先に出向いた", "施主と話した"),
        ("参考の教本", "テキストを開いた"),
        ("寝室に置く", "居間に置く"),
    ],
)
def test_words_of_one_act_are_joined(one: str, other: str) -> None:
    assert _groups_told(one) & _groups_told(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("昼に散歩した", "昼食をとった"),
        ("日記を開いた", "家計簿をつけた"),
        ("手紙を投函した", "原稿を推敲した"),
        ("花に水やりした", "白湯を飲んだ"),
        ("弓を引いた", "歌を口ずさんだ"),
        ("席を立った", "寄付をした"),
    ],
)
def test_different_acts_are_not_joined(one: str, other: str) -> None:
    assert not _groups_told(one) & _groups_told(other)


def test_every_word_is_read_as_one() -> None:
    read = {word: tokens(word)[0] for group in GROUPS for word in group[1:]}
    assert [word for word, told in read.items() if len(told) != 1 or not told[0].kind] == sorted(BENT)


def test_groups_have_names_of_their_own_and_hold_a_word_once() -> None:
    names = Counter(group[0] for group in GROUPS)
    assert [name for name, times in names.items() if times > 1] == []
    assert [group[0] for group in GROUPS if len(set(group)) < len(group) or len(group) < 2] == []


def test_no_group_lies_in_another() -> None:
    groups = [(group[0], frozenset(group)) for group in GROUPS]
    inside = [
        (name, other) for name, words in groups for other, more in groups if name != other and words <= more
    ]
    assert inside == []
