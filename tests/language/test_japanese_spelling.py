"""Old spelling is read as the new one, letter for letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflectui.language.japanese_spelling import spelt


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("縁側を拭かなかつた。", "縁側を拭かなかった。"),
        ("よい月だつた。", "よい月だった。"),
        ("帯を買つて帰つた", "帯を買って帰った"),
        ("舟を待つてゐる。", "舟を待っている。"),
        ("姉に誘はれて芝居へ行つた", "姉に誘われて芝居へ行った"),
        ("梯子にひつかけてやぶつてしまつた", "梯子にひっかけてやぶってしまった"),
        ("やつぱりゆつくりと歩いた", "やっぱりゆっくりと歩いた"),
        ("ちよつと休んで、いつしよに発つた。", "ちょっと休んで、いっしょに発った。"),
        ("酔つぱらつて真つ赤になつた。", "酔っぱらって真っ赤になった。"),
        ("こゝで茶を飲む、たゞそれだけ", "ここで茶を飲む、ただそれだけ"),
        ("いろ〳〵、それ〴〵に植ゑた。", "いろいろ、それぞれに植えた。"),
        ("さう言ふ、と思ふ。", "そう言う、と思う。"),
        ("絵のやうな朝だらう。", "絵のような朝だろう。"),
        ("机を買はうと考へてゐる", "机を買おうと考えている"),
        ("雨が降るでせう。", "雨が降るだろう。"),
        ("まへの道をまはつて、かへる。けふは寒い", "まえの道をまわって、かえる。今日は寒い"),
        ("町へ味噌を買ひに行く、ゐない。", "町へ味噌を買いに行く、いない。"),
        ("これぢや縫へない。", "これじゃ縫えない。"),
        ("明日は稲を刈らう、と思ふ。", "明日は稲を刈ろう、と思う。"),
        ("友は來ず、庭は雪だつた。", "友は來ず、庭は雪だった。"),
        ("一つてにとる、二つたべた、ゐる", "一つてにとる、二つたべた、いる"),
    ],
)
def test_old_spelling(old: str, new: str) -> None:
    assert spelt(old) == new


@pytest.mark.parametrize(
    "sentence",
    [
        "つてを頼って、いつも通り一つだけ買った。",
        "待つと言われて、打つ手を考えた。",
        "二つたまごを割って、海へ向かう。",
        "私は冷えた。空へ、街へ、母は離れへ行った。",
        "机に向かうと言って、友と語らうことにした。一つもらう。",
        "手をつけた鍋にふたをして、やわらかく煮る。",
    ],
)
def test_new_spelling_stays(sentence: str) -> None:
    assert spelt(sentence) == sentence


@given(st.text("つたてかいふはひへほゐゝ〳〵行思買一、。らうやなゑぢづを", max_size=40))
def test_every_letter_keeps_its_place(text: str) -> None:
    new = spelt(text)
    assert len(new) == len(text)
    assert all(new[i] == letter for i, letter in enumerate(text) if letter in "行思買一、。")
