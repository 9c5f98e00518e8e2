"""Japanese in the spelling of before 1946 put into that which the dictionary knows, letter for letter.

Every letter keeps its place, so that what is found in the one text stands there in the other.
"""

import re
from functools import lru_cache

from reflectui.language.japanese import is_verb

_KANJI = "\u3400-\u9fff々"
_NUMERAL = "一二三四五六七八九十幾"

# One of these stands in nearly every entry of the old spelling, and hardly in one of the new; each pattern
# begins with the letters it is about, which is what makes it fast.
_OLD = re.compile(
    "[ゐゑゝゞヽヾ〳〴つふうぢはひへ](?:(?<=[ゐゑゝゞヽヾ〳〴])"
    rf"|(?<=[{_KANJI}ぁ-ん]つ)(?:(?<![{_NUMERAL}をにへ]つ)(?=て|た[。、がのりらことよねだかけもび])|(?<=[やさゆ]つ)(?=と|ぱ|くり))"
    rf"|(?<=[{_KANJI}い]ふ)(?=[。、とのもがこよ])|(?<=けふ)"
    rf"|(?<=う)(?:(?<=[やさ]う)(?=[にだなで])|(?<=[だあ]らう)|(?<=せう)"
    rf"|(?=[。、とよ])(?<=[{_KANJI}][かがさたばまらは]う)(?<![向住語計食喰].う))"
    rf"|(?<=ぢ)(?=や)|(?<=[{_KANJI}]は)(?=[れずぬ])|(?<=[{_KANJI}]ひ)(?=[たてつなにを\u3400-\u9fff])"
    rf"|(?<=[{_KANJI}]へ)(?=[るたてらな]))"
)


def _any(words: str) -> str:
    return "(?:" + "|".join(words.split()) + ")"


# A small っ stands where て and た join a verb, before ぱ, and inside words of sound and manner.
_IN_VERB = rf"(?<=[{_KANJI}ぁ-ん]つ)(?<![{_NUMERAL}をにへ]つ)(?<!ひとつ)(?<!ふたつ)(?<!いくつ)"
_SMALL_TSU = re.compile(
    "つ(?:"
    rf"(?=た(?![びめへえはわふ])|ち[ゃや]){_IN_VERB}|(?=て){_IN_VERB}(?<!(?<![{_KANJI}ぁ-ん])かつ)|(?<=てをつ)(?=[たて])"
    r"|(?=[ぱぴぷぺぽ])|(?=と)(?<=[ちやずぢじほもそはぐきさふどざぱむすぞめよぎびぴごが]つ)"
    r"|(?=[かきくさしすそたちと]よ?り)(?<=[ぁ-ん]つ)(?<![みぶいおつ]つ)"
    r"|(?<=[真眞引突追吹]つ)(?=[かきくこさしすたち\u3400-\u9fff])"
    r"|(?<=ひつ)(?=[かくこぶ])|(?<=まつ)(?="
    + _any("すぐ しろ くら くろ さき さを かに かな たく しぐら")
    + ")"
    r"|(?<=[あこそど]つ)(?=ち)|(?<=いつ)(?="
    + _any("しよ さい せい たい そう そ、")
    + ")|(?<=さつ)(?=そく|き[、かも])"
    r"|(?<=[けせ]つ)(?=して|かく|せと)|(?<=[くや]つ)(?=つ[くけい])|(?<=[らお]つ)(?=しや)|(?<=とつ)(?=くに))"
)
_SMALL_YA = re.compile(
    r"ぢ[やゆよ]|ち[やよ](?=[っんい])|じや|(?<=[いら]っし)[やよ]|(?<=おっし)や|(?<=ひ)よ(?=っ)"
)
_TO_SMALL_YA = str.maketrans("ぢやゆよ", "じゃゅょ")

# は ひ ふ へ ほ inside a word have become わ い う え お; in kana the words are told by a list.
_TO_WA = str.maketrans("はひふへほ", "わいうえお")
_AFTER_KANJI = re.compile(
    rf"([{_KANJI}])(は(?=れ|な[いかくけ]|[ずぬねん]|せ[るたてら]|しめ)|[ひふ]|へ[ばるたてなずまよらどさぬう])"
)
_IN_U = _any("""
    しま もら なら うた わら さそ ひろ あら かよ まよ ねが ちが つか おも むか すく うば ぬぐ ただよ うしな
    たたか おこな あつか うらな したが うたが やしな つくろ きそ やと よそお はら うかが ためら とまど まと
    あしら いこ いたは いわ たまは うやま かな かば かま きら さから さまよ せりあ つど つが とむら ともな
    にぎわ のろ はから ふるま ほしが まかな やすら わずら うるほ (?<=[とをもはのがに、。「])い
""")
_IN_ERU = _any("""
    かんが こた つた たと そろ そな ささ あた むか かぞ おさ おし をし おとろ ひか とら つか かま かか たくは
    たくわ くは くわ まじ とな ととの うつた うった なぞら こしら たづさ たずさ ながら あつら たた を ふま
    かな したが さか おび こら さら
""")
_IN_WARU = "か|ま|く|さ|こ|よこた|つた|かか|そな|まじ|うる|にぎ|たづさ|あ|あら|いた|ことわ|す"
_OTHERS = _any("""
    いは(?=ゆる|[ばん]) (?:ま|う)へ(?=[にのをはもで、。か]) さへ(?=[もあしな、す]) たへ(?=[がずる])
    なほ(?=[、もさ]) おほ(?=[いきくか]) (?:か|し)ほ(?=[をがはにのも、]) あひ(?=だ) くはし やは(?=ら)
    かはい にはか しあはせ うるはし たひら きのふ ゆくへ けはひ さいはひ ゆふ にほひ あはれ おもひ たはむ
    いきほ はふ(?=[るれり]) いふ
""")
_WORDS = re.compile(
    "(?=[あいうえおかがきくけこさしすせそたちつてとなにのはひふほまみむもやゆよらわを])(?:"
    f"{_IN_U}(?:は(?=[れなずぬうんせ])|[ひふ](?=[。、るたてばなまつがのにとこもよやべだしん])|へ(?=[るばたどなよ]))"
    f"|{_IN_ERU}へ(?=[るたてらなずよ])"
    f"|(?:{_IN_WARU})は(?=[るりれらろつっすしさせ])"
    "|(?:か|とど|ひるが)へ(?=[るりれらろすしさせつっ])|(?:な|と|に|こ|うる|いき)ほ(?=[るりれらろすしさせつっくい])"
    f"|{_OTHERS})"
)

# あう has become おう: what shall be, what seems, so.
_LONG_O = re.compile(
    "[かがさざただばまやらは](?=う)(?:"
    rf"(?<=[{_KANJI}ま].)(?<![向住語計食喰].)(?=う(?:[。、とかよしぞ！」）!]|$))|(?<=や)|(?<=ら)(?<![語計食喰も].)"
    rf"|(?<=[かさ])(?<![{_KANJI}].)|(?<=[んが]た)|(?<=た)(?=うと)|(?<=[まらいたそひよが]は)(?=う[。、とか]))"
)
_TO_O_ROW = str.maketrans("かがさざただなばまやらは", "こごそぞとどのぼもよろお")

_OTHER_SIGNS = re.compile(
    "(?:い|し|ま|み|は|め|う|よろ|おの|かなら|わ|ひ)づ(?![くけかつ])|づつ|[すみはふあいとね]ぢ"
    "|[てゐい]を(?=[らりるれっ])|を(?="
    + _any("ど[らりるれっ] は[らりるっ] かし さめ さな しむ しい んな とこ りを しへ ろか")
    + ")"
)
_TO_OTHER_SIGNS = str.maketrans("づぢを", "ずじお")
_WHOLE = (("でせう", "だろう"), ("ませう", "ましょ"), ("けふ", "今日"), ("ほんたう", "ほんとう"))
_LETTERS = str.maketrans("ゐゑヰヱ", "いえイエ")

_SAME_LETTER = re.compile("[ゝゞヽヾ]")
_SAME_TWO = re.compile("[〳〴]〵|／＼")
_PLAIN = "かきくけこさしすせそたちつてとはひふへほカキクケコサシスセソタチツテトハヒフヘホ"
_VOICED = "がぎぐげござじずぜぞだぢづでどばびぶべぼガギグゲゴザジズゼゾダヂヅデドバビブベボ"
_VOICE = str.maketrans(_PLAIN, _VOICED)
_UNVOICE = str.maketrans(_VOICED, _PLAIN)


@lru_cache(maxsize=4)  # each sentence of an entry asks for it
def spelt(text: str) -> str:
    """The text in the new spelling, equally long; the text itself where nothing in it looks old."""
    return _respelt(text) if _OLD.search(text) else text


def _respelt(text: str) -> str:
    text = _SAME_TWO.sub(_two_again, _SAME_LETTER.sub(_letter_again, text)).translate(_LETTERS)
    for old, new in _WHOLE:
        text = text.replace(old, new)
    text = _SMALL_TSU.sub("っ", text)
    text = _SMALL_YA.sub(lambda found: found[0].translate(_TO_SMALL_YA), text)
    text = _LONG_O.sub(lambda found: found[0].translate(_TO_O_ROW), text)
    text = _AFTER_KANJI.sub(_of_verb, text)
    text = _WORDS.sub(lambda found: found[0][:1] + found[0][1:].translate(_TO_WA), text)
    return _OTHER_SIGNS.sub(lambda found: found[0].translate(_TO_OTHER_SIGNS), text)


def _letter_again(found: re.Match[str]) -> str:
    before = found.string[max(found.start() - 1, 0) : found.start()]
    return before.translate(_VOICE if found[0] in "ゞヾ" else _UNVOICE) or found[0]


def _two_again(found: re.Match[str]) -> str:
    two = found.string[max(found.start() - 2, 0) : found.start()]
    if len(two) < len(found[0]):
        return found[0]
    return two[0].translate(_VOICE) + two[1] if found[0][0] == "〴" else two


def _of_verb(found: re.Match[str]) -> str:
    """A kanji and the ending of its verb: 思ふ, 誘はれ, 考へて; the particles は and へ stay."""
    kanji, ending = found.groups()
    if ending[0] == "へ" and is_verb(kanji + "える"):
        return kanji + "え" + ending[1:]
    if is_verb(kanji + "う") and ending[1:] not in ("ず", "ま", "ら", "さ", "ぬ", "う"):
        return kanji + ending[0].translate(_TO_WA) + ending[1:]
    return found[0]
