"""Cues that are an event and those that are none, and how often they come."""

from time import perf_counter

import pytest

from reflectui.language.cue import is_no_event, times_a_day

NO_EVENT = """
時間があれば
時間があったら
もし時間があれば
時間のあるとき
時間ができたら
時間が取れたら
時間が許せば
時間に余裕があれば
朝、時間があれば
余裕があったら
余裕があれば見直す
心に余裕のあるときに
体力的に余裕があれば
暇なら
ひまなときに
暇があったら
できれば
できたら
もしできれば
できるときに
気が向いたら
気が向けば
気分が乗ったら
気分がよければ
やる気が出たら
元気なら
元気があれば
体調がよければ
調子が良かったら
手が空いたら
手があいたとき
仕事が空いたら
都合が合えば
タイミングが合えば
機会があれば
必要があれば
必要に応じて
必要なら
必要なときに
可能なら
可能であれば
忙しくなければ
忙しくないときに
疲れていなければ
眠くなければ
面倒でなければ
覚えていたら
思い出したら
忘れなければ
やりたくなったら
折を見て
なるべく早く
できるだけ
適宜
いつか
そのうち
たまに
毎日
ﾋﾏがあれば
if I have time
If I have the time.
when I have some spare time
whenever I get a chance
when I have a moment
if I've got the energy
if there is time
if there's enough time
if time permits
time permitting
in my spare time
if possible
when possible
whenever possible, in the evening
where appropriate
when necessary
if needed
if I can
when I can
when I feel like it
whenever I feel up to it
if I feel motivated
if I’m in the mood
when I'm free
if I'm not too busy
when I am less tired
if I'm not tired
if I remember
when the mood strikes
if work allows
as often as possible
as needed
from time to time
sometimes
someday
every day
daily
twice a week
""".strip().splitlines()

EVENT = """
朝
毎朝
朝会の前に
朝食のあと
昼休みに入ったら
会議の前に
質問されたら
質問する前に
レビューを頼まれたら
資料ができたら
下書きができたら
PRを出す前
コードを書き終えたら
時間になったら
会議の時間が来たら
開始時間の5分前に
パソコンを開いたら
電車に乗ったら
コーヒーを淹れたら
眠くなったら
お腹が空いたら
金曜の終業前
月末
火曜と木曜の夜
雨が降ったら
返事を書く前
席に着いたら
予定を入れるとき
仕事が終わったら
22時に
after breakfast
on Fridays
before the stand-up
before I send an email
when I sit down at my desk
when somebody asks me a question
when I need to write a test
when I can see the station
after lunch
every morning at 7
when the meeting ends
before opening a pull request
if the build fails
when I have a meeting
when I feel angry
when I'm asked for an estimate
as soon as I wake up
when I get home
when I get a review request
if it rains
at the end of the month
at some point after lunch
""".strip().splitlines()


@pytest.mark.parametrize("cue", NO_EVENT)
def test_a_condition_that_nothing_is_in_the_way_is_no_event(cue: str) -> None:
    assert is_no_event(cue)


@pytest.mark.parametrize("cue", [*EVENT, ""])
def test_what_can_be_perceived_is_an_event(cue: str) -> None:
    assert not is_no_event(cue)


@pytest.mark.parametrize(
    ("cue", "times"),
    [
        ("毎朝", 1),
        ("朝、席に着いたら", 1),
        ("寝る前", 1),
        ("22時に", 1),
        ("18:30", 1),
        ("食後に", 3),
        ("朝会の前に", 5 / 7),
        ("平日の朝", 5 / 7),
        ("月〜金の朝", 5 / 7),
        ("月曜から金曜", 5 / 7),
        ("金曜", 1 / 7),
        ("毎週金曜の夕方", 1 / 7),
        ("月・水・金の朝", 3 / 7),
        ("火曜と木曜の夜", 2 / 7),
        ("週に三回、昼休みに", 3 / 7),
        ("週末", 2 / 7),
        ("隔日で寝る前", 1 / 2),
        ("三日に一度", 1 / 3),
        ("隔週の月曜", 1 / 14),
        ("2週間ごと", 1 / 14),
        ("月末", 1 / 30),
        ("月末の金曜の夜", 1 / 30),
        ("月に二回", 2 / 30),
        ("四半期の終わり", 1 / 91),
        ("大晦日の夜", 1 / 365),
        ("質問する前", None),
        ("今朝の会議", None),
        ("三時間たったら", None),
        ("ＰＲを出す前", None),
        ("", None),
        ("every morning", 1),
        ("after breakfast", 1),
        ("at 7am", 1),
        ("before meals", 3),
        ("three times a day", 3),
        ("on weekdays after lunch", 5 / 7),
        ("Mon-Fri at 9:00", 5 / 7),
        ("Monday to Friday", 5 / 7),
        ("on Fridays", 1 / 7),
        ("Friday evening", 1 / 7),
        ("on Mon, Wed and Fri", 3 / 7),
        ("Tuesday and Thursday mornings", 2 / 7),
        ("twice a week", 2 / 7),
        ("every other day", 1 / 2),
        ("every 3 days", 1 / 3),
        ("every other Friday", 1 / 14),
        ("every two weeks", 1 / 14),
        ("at month's end", 1 / 30),
        ("on the first Monday of the month", 1 / 30),
        ("at the end of the quarter", 1 / 91),
        ("on my birthday", 1 / 365),
        ("before I send an email", None),
        ("after I came in and sat down in the sun", None),
    ],
)
def test_how_often_it_comes(cue: str, times: float | None) -> None:
    assert times_a_day(cue) == (times if times is None else pytest.approx(times))


@pytest.mark.parametrize(
    "piece", ["早めに", "たまに、", "more, ", "as often as possible ", "月・", "when i have a ", "毎"]
)
def test_a_long_cue_is_read_at_once(piece: str) -> None:
    cue = piece * (20_000 // len(piece)) + "x"
    begun = perf_counter()
    assert not is_no_event(cue)
    times_a_day(cue)
    assert perf_counter() - begun < 1
