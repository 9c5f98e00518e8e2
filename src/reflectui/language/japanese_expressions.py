"""Expressions of several Japanese words that do the work of one auxiliary or of one predicate."""

import re
from collections import defaultdict

from reflectui.language.roles import (
    ADJECTIVE,
    HEARSAY,
    LIGHT,
    NEVER,
    NOT,
    PASSIVE,
    SILENT,
    STILL,
    TAIL,
    USUAL,
    VERB,
    WANT,
    WITHOUT,
)

_LACK = ADJECTIVE | NOT | NEVER | LIGHT
_MEANT = TAIL | WANT
_HEARD = TAIL | HEARSAY

_NO = "(?:な(?:い|く|か|け|し|さ)|無(?:い|く|か|し)|あら?(?:へん|ず|ん|ませ)|ゼロ)"
_UN = "(?:ず|ぬ|ん|な[いかくけさ]|ませ|へん|ねぇ?|ねえ)"
_END = r"(?=[\s。、，,！!？?…）)」』・〜~♪♡★☆※（(]|だ|で[すしあ]|や[。、ねわ]|$)"
_DICTIONARY_FORM = "るうくぐすつぬぶむ"
_FINITE = _DICTIONARY_FORM + "ただいん"
_STEM = "いきぎしちにびみりえけげせてねべめれ"
_NOUN = "[ァ-ヶー\u3400-\u9fffA-Za-z0-9０-９「『]|もの|こと|ところ"
_MOTION = "行|い[くっかきこけ]|来|き[たて]|く[るれ]|こ[なよ]|帰|かえ|ゆ[くき]|まい|参|出|で[たる]"

# Roles, words an expression begins with, what follows them, and the letters of which one stands before.
_EXPRESSIONS: tuple[tuple[int, str, str] | tuple[int, str, str, str], ...] = (
    # What was lacking, or what kept the writer from it: 書く余裕がない, 走る気にならず, 散歩どころではない.
    (
        _LACK,
        "時間 余裕 余力 ゆとり 暇 ひま 間 気力 元気 体力 気分 やる気 意欲 気持ち 隙 手間 心 根気 勇気 度胸",
        rf"(?:の余裕|の準備)?(?:が|は|も|の|すら|さえ|など|なんて|まで)*"
        rf"(?:{_NO}|(?:取|と|作|つく|持|も)[れて]{_UN}|足り{_UN}|続か{_UN}|では?な|じゃな|にな(?:れ|ら){_UN})",
    ),
    (_LACK, "気", rf"(?:に|が|も|は|分に)(?:なら|なれ|し|せ|起き|乗ら|進ま|向か|向け){_UN}|気(?:が)?ゼロ"),
    (
        _LACK,
        "手",
        rf"(?:が|も|は|を)?(?:回ら|まわら|つか|付か|着か|つけ|付け|つけられ|付けられ|出|届か|伸び){_UN}",
    ),
    (_LACK, "間", rf"に(?:合わ|あわ){_UN}"),
    (_LACK, "間に合わ 間にあわ まにあわ", _UN),
    (_LACK, "どころ 所 ところ", "(?:では|じゃ|で)(?:な|あり|ね)"),
    (_LACK, "じまい 仕舞い", "", "ずぬ"),
    (
        _LACK,
        "明日 明後日 翌日 翌朝 来週 再来週 来月 来年 次回 今度 後日 週明け 年明け 月曜 あした あす また",
        "(?:以降)?(?:に|へ|まで)?(?:回|まわ|廻|延ば|のば|伸ば|持ち越|もちこ|ずら|繰り越|先送り|延期|お預け|おあずけ)[しすそさせ]?た?"
        rf"|(?:以降)?(?:に|へ)(?:する|した|して|しよう|なった)?{_END}|(?:今度|明日|あした|次回?|来週){_END}",
    ),
    (
        _LACK,
        "さっぱり 無沙汰 ご無沙汰 御無沙汰 ごぶさた 休み 皆無 ゼロ やらずじまい"
        " どこへ それっきり ほったらかし さぼり サボり 未遂 夢",
        f"{_END}|(?:のまま|状態|気味|やら|のまた夢){_END}",
    ),
    (_LACK, "預け あずけ 流れ 無沙汰 ぶさた", _END, "お御ご"),
    (_LACK, "坊主", _END, "日"),
    (_LACK, "手間 手数 労", "を(?:惜し|おし)[みん](?!ま)"),
    (_LACK, "代わり かわり 代り", "に", _DICTIONARY_FORM),
    # What was left as it was: 机は山のまま, 皿そのままで寝た.
    (STILL, "まま 儘 侭", r"(?=[\s。！？!?…」]|$|だ|で[しす])", "の"),
    (STILL | WITHOUT, "その", "ままで?(?=飛び出|出[たるてかよ]|帰|寝|退[社勤]|去|床に|逃げ|出[社掛])"),
    # What negates only the words right before: 見直しなしで, 砂糖抜きの, 走るのではなく.
    (WITHOUT, "なし 無し 抜き ぬき", "(?=[でにの])"),
    (WITHOUT, "じゃ で では や", "(?:は)?なく(?!な)て?"),
    # What was only wished, allowed or about to be: 読んだ方がいい, 読んだらいい, 寝そうになる.
    (_MEANT, "ほう 方", "が(?:い[いかね]|よ[いかさ]|良[いかさ]|好[いか]|え[えか]|無難|まし)"),
    (_MEANT, "たら だら", "(?:い[いか]|よ[いか]|良[いか]|え[えか]|どう)"),
    (_MEANT, "そう", "(?=[だでなにや])", _STEM),
    (_MEANT, "ところ 所", "(?:だった|でした|やった)", _DICTIONARY_FORM),
    (_MEANT, "か", "も(?:しれ|知れ|しら|わから|分から)(?:な[いかくけ]|ま|ん|ぬ)"),
    (_MEANT, "わけ 訳", "(?:に|には)?いか"),
    # What the writer only heard, or infers.
    (_HEARD, "らしい らしく らしかっ", "", _FINITE),
    (_HEARD, "そう", "(?:だ|です|や|な(?=ん)|(?=。)|$)", _FINITE),
    (_HEARD, "みたい", "(?:だ|です|や|(?=。)|$)", _FINITE),
    (_HEARD, "よう", "(?:だ(?!と)|です|や(?=[。、]))", _FINITE),
    (_HEARD, "と", "の(?:こと|事|話|噂|報告|連絡)|いう(?:話|噂)"),
    (_HEARD, "って", "(?:話|さ(?=[。、])|聞い|いう話)"),
    (_HEARD, "ん", "(?:だって|やて|ですって)"),
    # What is no refusal though it looks like one: done without fail, only in part, without noticing.
    (
        SILENT,
        "残ら のこら 残さ のこさ 余さ あまさ 漏らさ もらさ 欠かさ かかさ 休ま 怠ら おこたら 飽き あき 懲り"
        " こり 構わ かまわ 問わ とわ 関わら 拘わら かかわら たゆま 焦ら あせら 慌て あわて 迷わ まよわ"
        " 惜しま めげ くじけ 負け 絶やさ 変わら かわら さぼら サボら 忘れ わすれ 急が",
        "(?:ず(?:に)?|ない(?=で|よう)(?:で)?)",
    ),
    (SILENT, "違い ちがい 間違い まちがい", "な[いかく]"),
    (SILENT, "だめ", rf"(?<=[\u3400-\u9fff][{_STEM}]だめ)(?![だでな])"),  # 作りだめ
    (SILENT, "だけ のみ ばかり", "(?:では|じゃ|で)な[いく]て?"),
    (
        SILENT,
        "仕方 しかた 仕様 しょう しよう もったい 申し訳 何気 なにげ さりげ 問題 異常 異状 支障 滞り 差し支え",
        "(?:が|は|も)?(?:な[いくかし])",
    ),
    (SILENT, "ざる", "を(?:得|え)な[いかく]"),
    (SILENT, "思わ おもわ 知ら しら 気付か 気づか", "ず(?=[、に])"),
    (SILENT, "知ら しら", "ないうちに|ぬ間に"),
    (SILENT, "ず", "に(?:は|も)?(?:い|居|お)られ(?:な|ず|ぬ|ま)|にはおか(?:な|ず|ぬ)"),
    (SILENT, "のみ", "ならず"),
    (SILENT | USUAL, "例", "に(?:よ|依)(?:って|り)|の(?:如く|ごとく|通り|とおり)"),
    # What comes to the writer: another visits or treats him, a dream.
    (
        VERB | PASSIVE,
        "訪ね たずね 尋ね 訪れ おとずれ やっ 押しかけ 押し掛け 駆けつけ 駆け付け",
        "て(?:来|き[たてま]|く[るれ])",
    ),
    (VERB | PASSIVE, "馳走 ご馳走 御馳走 ごちそう 世話 お世話 厄介", "に(?:な[らりるっれ]|与|あずか|預か)"),
    (VERB, "夢 悪夢 初夢", "(?:を|ばかり|も|は|など|なんか|まで)*(?:よく)?(?:見|み)(?=[るたてなつま、。])"),
    # What a particle and a verb together say of a noun: 会議について, 予算に関する, 手紙を通じて.
    (SILENT, "つい", rf"て(?!か|{_MOTION}|す|しま|や|ま[わも]|回|い[るたな]|寝|起|待)", "に"),
    (SILENT, "つき", "(?:まして)?(?=[、，])", "に"),
    (SILENT, "よっ 依っ 因っ 拠っ", rf"て(?!か|{_MOTION}|、|み)", "に"),
    (SILENT, "より 依り 因り", "(?:まして)?", "に"),
    (SILENT, "よる 依る 因る", rf"(?=と|{_NOUN})", "に"),
    (SILENT, "よれ 依れ", "ば", "に"),
    (SILENT, "対し 関し 際し 即し 応じ 面し 反し", rf"(?:まして|て|た(?={_NOUN}))?", "に"),
    (SILENT, "対する 関する 際する 即する 面する 反する 伴う ともなう 先立つ 次ぐ まつわる ちなむ", "", "に"),
    (SILENT, "おい 於い", "て", "に"),
    (SILENT, "おけ 於け", "る", "に"),
    (SILENT, "とっ", "て", "に"),
    (
        SILENT,
        "従っ したがっ 伴っ ともなっ 沿っ そっ 則っ のっとっ 先立っ さきだっ 基づい もとづい",
        "[てた]",
        "に",
    ),
    (
        SILENT,
        "従い したがい 伴い ともない 則り のっとり 先立ち さきだち 基づき もとづき 照らし",
        "て?",
        "に",
    ),
    (SILENT, "基づく もとづく 則る 従う", f"(?={_NOUN})", "に"),
    (SILENT, "つれ", f"て?(?!{_MOTION})", "に"),
    (SILENT, "わたっ 亘っ 代わっ かわっ 替わっ 限っ かぎっ 続い つづい", f"て(?!い|{_MOTION})", "に"),
    (SILENT, "わたり わたる 亘り 亘る 限り かぎり", "", "に"),
    (SILENT, "渡っ", "(?<=[間年日月回度]に渡っ)て", "に"),
    (SILENT, "限ら かぎら 留まら 止まら とどまら", "ず|な[いかく]", "にも"),
    (SILENT, "過ぎ すぎ", "な[いかく]|ませ|[んぬず]", "に"),
    (SILENT, "他なら ほかなら", "な|[ぬず]", "に"),
    (SILENT, "決まっ きまっ", "て(?:い?る|い)", "に"),
    (SILENT, "相違", "な", "に"),
    (SILENT, "加え くわえ", "て?[、，も]", "に"),
    (SILENT, "比べ くらべ 較べ", "て|ると|れば|たら|、", "に"),
    (SILENT, "かけ", "(?<=[月日時朝夕夜昼晩春夏秋冬週年末旬頃半明]にかけ)て", "に"),
    (SILENT, "至っ いたっ", "ては?", "に"),
    (SILENT, "至る いたる", "まで", "に"),
    (SILENT, "因ん ちなん 及ん およん 次い", rf"で|だ(?={_NOUN})", "に"),
    (SILENT, "鑑み かんがみ 乗じ 免じ", "て?", "に"),
    (SILENT, "せよ しろ", "(?=[、，も])", "に"),
    (SILENT, "相 あい", "[ま俟]って", "と"),
    (SILENT, "とも 共", "に(?!す)"),
    (SILENT, "き 来", "たら", "と"),
    (SILENT, "いえ 言え 云え", "ば", "とう"),
    (SILENT, "し", "(?<!うとし)て(?!い|お)", "と"),
    (SILENT, "通じ 踏まえ ふまえ 含め ふくめ 込め こめ 兼ね かね 介し 期し 経", rf"て|た(?={_NOUN})", "を"),
    (SILENT, "めぐっ", "て", "を"),
    (SILENT, "めぐる", f"(?={_NOUN})", "を"),
    (SILENT, "もっ 以っ", rf"て(?!か|{_MOTION}|い)", "を"),
    (SILENT, "除け のぞけ", "ば", "を"),
    (SILENT, "除い のぞい", "て[はも、]", "を"),
    (SILENT, "はじめ 始め", "と(?:して|する)", "を"),
    (
        SILENT,
        "きっかけ 切っ掛け 契機 機 皮切り 境 中心 もと 基 元 手始め 限り 頼り たより よそ 余所",
        "に(?:して)?",
        "を",
    ),
    (SILENT, "もの", "ともせず", "を"),
    (SILENT, "余儀", "なくさ?", "を"),
    (SILENT, "禁じ", "(?:得|え)(?:な|ず|ぬ|ま)", "を"),
    (SILENT, "もと", "[でに]", "の"),
    (SILENT, "ゆえ 故", "に?", "のがるいたかな"),
    (SILENT, "さる", "ことながら", "も"),
    (SILENT, "おろか さておき", "", "は"),
)  # fmt: skip


def _by_first_letter() -> dict[str, tuple[tuple[re.Pattern[str], str, int], ...]]:
    found: defaultdict[str, list[tuple[re.Pattern[str], str, int]]] = defaultdict(list)
    for roles, begins, rest, *before in _EXPRESSIONS:
        letters: defaultdict[str, list[str]] = defaultdict(list)
        for word in begins.split():
            letters[word[0]].append(word)
        for letter, words in letters.items():
            found[letter].append((re.compile(f"(?:{'|'.join(words)})(?:{rest})"), "".join(before), roles))
    return {letter: tuple(ways) for letter, ways in found.items()}


_WAYS = _by_first_letter()
OFTEN = frozenset(("か", "その", "で", "や", "と", "ん", "だけ", "し", "き", "来"))
BEGINS = frozenset(word for _, begins, *_ in _EXPRESSIONS for word in begins.split())
"""Words that an expression may begin with, as they are written; OFTEN those of them that are everywhere."""
_OF_OFTEN = (
    "かも",
    "そのまま",
    "との",
    "という",
    "なく",
    "んだって",
    "んやて",
    "んですって",
    "として",
    "ときたら",
    "と来たら",
)


def may_begin_often(sentence: str) -> bool:
    """Whether an expression that begins with a word of OFTEN can stand in the sentence."""
    for sign in _OF_OFTEN:  # noqa: SIM110 - three times as fast as any()
        if sign in sentence:
            return True
    return False


def expression_at(sentence: str, begin: int) -> tuple[int, int]:
    """Where the expression that begins here ends, and the roles of its last token; (0, 0) if none does."""
    for way, before, roles in _WAYS.get(sentence[begin], ()):
        if before and (begin == 0 or sentence[begin - 1] not in before):
            continue
        if found := way.match(sentence, begin):
            return found.end(), roles
    return 0, 0
