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
        ("朝、設計図を読んだ。", "設計図"),
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


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("献立についての覚え書きを清書した", "献立 覚え書き 清書"),
        ("落雷による停電を帳面に記録", "落雷 停電 帳面 記録"),
        ("神棚に対する挨拶を稽古", "神棚 挨拶 稽古"),
        ("苗に関して質問した", "苗 質問"),
        ("校庭において剣道", "校庭 剣道"),
        ("私にとって俳句は呼吸", "俳句 呼吸"),
        ("気温に応じて毛布を重ねた", "気温 毛布 重ねる"),
        ("土手に沿って舟を漕いだ", "土手 舟 漕ぐ"),
        ("昨日に比べて血圧が低い", "昨日 血圧 低い"),
        ("楽譜に基づいて運指を練習", "楽譜 運指 練習"),
        ("祖父とともに薪を割った", "祖父 薪 割る"),
        ("文通を通じて俳句を学んだ", "文通 俳句 学ぶ"),
        ("幹事として会費を集めた", "幹事 会費 集める"),
        ("断水をきっかけに桶を磨いた", "断水 桶 磨く"),
        ("三日に渡って垣根を編んだ", "垣根 編む"),
        ("例によって庭を掃いた", "庭 掃く"),
    ],
)
def test_what_a_particle_and_a_verb_say_together_is_no_word(sentence: str, words: str) -> None:
    assert [word.lemma for word in read(sentence).words] == words.split()


@pytest.mark.parametrize(
    ("sentence", "lemma"),
    [
        ("本屋によって帰る", "よる"),
        ("父について行った", "つく"),
        ("駅についてから電話した", "つく"),
        ("資料に目を通してから出た", "通す"),
    ],
)
def test_a_verb_of_its_own_after_a_particle_is_a_word(sentence: str, lemma: str) -> None:
    assert word(sentence, lemma)


def test_as_is_his_custom_is_said_of_a_practice() -> None:
    assert word("例によって庭を掃いた", "掃く").marks & Mark.USUAL


@pytest.mark.parametrize(
    "sentence",
    [
        "うれしい。",
        "いやな夢ばかり見る。",
        "膝が痛む、肩が凍えた。",
        "鐘が鳴って目が覚めた。",
        "蝉が鳴いている。",
        "雨が降りだした。",
        "よく眠れた。",
        "寝苦しくて汗ばむ。",
        "苦笑した。",
        "桜が散り、露が光る。",
        "落ち着く。",
        "うれしかつた、さびしかつた。",
        "旧友が訪ねて来た。",
    ],
)
def test_what_nobody_does_on_purpose_is_no_act(sentence: str) -> None:
    phrase = read_sentence(sentence, 0, len(sentence))
    words = phrase.words if phrase else ()
    assert {word.kind for word in words if word.marks & Mark.PREDICATE} <= set("wail")


@pytest.mark.parametrize(
    ("sentence", "lemma"),
    [
        ("上が138、薬はまだ", "138#"),
        ("寝る前に計ったら、142", "142#"),
        ("朝の血圧128-79。", "128/79"),
        ("朝141の88", "141/88"),
        ("けさ12.8", "12.8·"),
        ("百葉箱は12.8度", "12.8度"),
        ("水温21度", "21度"),
    ],
)
def test_a_number_that_an_instrument_shows_is_a_word_by_its_shape(sentence: str, lemma: str) -> None:
    assert word(sentence, lemma).kind == "q"


@pytest.mark.parametrize(
    "sentence", ["12/31の話", "2-3で勝った", "戸締まりを二度確かめた", "PAY-148を直した", "2025年の話"]
)
def test_dates_scores_times_and_tickets_are_no_readings(sentence: str) -> None:
    assert not [word for word in read(sentence).words if word.kind == "q"]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("七時半に本を読む", "t7時 n本 l読む"),
        ("7時に二年半の日記を綴じた", "t7時 n日記 v綴じる"),
        ("二時間半の合奏", "q2時間 s合奏"),
        ("冷蔵庫の隅を拭く", "n冷蔵庫 n隅 v拭く"),
        ("掃除機を洗面所で分解した", "n掃除機 n洗面所 s分解"),
        ("駐車した車を洗う", "s駐車 n車 v洗う"),
        ("布を縫ってみた", "n布 v縫う"),
        ("布を縫ってみせる", "n布 v縫う"),
        ("布を抱えてくる", "n布 v抱える l来る"),
        ("布を縫って出した", "n布 v縫う l出す"),
        ("布を見せてもらう", "n布 v見せる＋貰う"),
        ("母と布を染める", "k母 n布 v染める"),
        ("松江で布を染める", "p松江 n布 v染める"),
        ("PAY-148の布を直した", "n布 l直す"),
        ("週の終わりに布を畳む", "t週 l終わる n布 v畳む"),
    ],
)
def test_words_and_their_kinds(sentence: str, words: str) -> None:
    assert [word.kind + word.lemma for word in read(sentence).words] == words.split()
