"""Closed classes of Japanese words, by what they do in a sentence; forms as the dictionary normalizes them.

It leaves kana that may be several verbs as they are (かける): these stand here too.

Each class is complete for the language as far as a list can be: no word stands here for one diary's sake.
"""

import re
from collections.abc import Iterator

from reflectui.language.japanese_thesaurus import GROUPS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Verbs without a meaning of their own: never a word.
EMPTY_VERBS = _words("""
    為る 有る 在る 居る 成る 出来る 仕舞う 置く 呉れる 貰う 下さる 致す 御座る 頂く 仰る 申す 遣る おる
    得る 因る おく なる
""")
# … those of them that only tell whether what stands before was done (読むことが＋できない).
LIGHT = _words("為る 有る 在る 成る 出来る 居る 致す 叶う 適う かなう 遣る 行く")
# Verbs that only colour the one before them, after て (読んで＋みる).
AFTER_TE = _words("見る みる 見せる みせる 来る くる 行く いく ゆく 上げる あげる 差し上げる 参る まいる")
# … those of them that may tell a way as well (買って＋来る).
GOING = _words("来る くる 行く いく ゆく 参る まいる")

# The commonest verbs and nouns of the language, and what all work consists of: no practice alone.
GENERAL = _words("""
    見る 行く 来る 出る 入る 出す 入れる 使う 持つ 取る 付ける 付く 掛ける 掛かる 作る 聞く 話す 書く
    読む 考える 始める 続ける 終わる 終える 帰る 戻る 進める 進む 決める 変える 変わる 直す 待つ 会う
    合う 合わせる 送る 受ける 渡す 残る 残す 増える 減る 上がる 下がる 上げる 下げる 立つ 座る 歩く
    食べる 飲む 寝る 起きる 買う 開く 開ける 閉じる 向く 向ける 当たる 当てる 回る 回す 通る 通す 違う
    足りる 足す 動く 動かす 分ける 分かれる 呼ぶ 教える 頼む 任せる 助ける 学ぶ 試す 調べる 過ごす
    過ぎる 済む 済ませる 遊ぶ 見せる 乗る 降りる 着く 寄る 戻す 行う 思い出す 向かう 出掛ける 頑張る
    移る 置く 人 物 事 所 時 日 件 部分 感じ 気 話 仕事 作業 対応 確認 準備 実装 修正 追加 調査 会議
    打ち合わせ 問題 内容 結果 状態 状況 理由 原因 意味 関係 必要 最初 最後 全部 一部 自分 相手 皆 全員
    チーム 会社 家 部屋 場所 店 駅 道 名前 言葉 文章 形 方法 やり方 手 目 頭 顔 声 体 足 心 世界 人間
    生活 時間 気持ち 機能 画面 コード データ ファイル バグ テスト レビュー リリース 設定 資料 メール
    利用 使用 実行 変更 更新 作成 開発 設計 改善 検討 相談 説明 質問 報告 連絡 共有 参加 開始 終了 完了
    継続 今回 情報 サービス 学校 授業 職場 事務所 病院 町 街 国 外 他 半分 残り 続き 一つ 自宅 午前中
    話題 意見 処理 管理 担当 保護 場合 様子 調子 具合 感想 経験 機会 目的 程度 種類 値段 数 量 色 音 味
    匂い 大きさ 長さ 本当 朝方 結局 途端 次 元 辺り 周り 隣 近く 前回 後半 前半
    つく つける かける かかる むく むける よる すわる すむ なおす うつる うつす たつ たてる おえる はなす
    すすめる とじる あける わかれる いれる とる あう もつ きく かえる かわる まわる まわす とおす のこす
    おくる あがる あげる さげる あてる あたる
""")

# Saying, thinking, feeling: they report, they are no practice.
REPORTING = _words("""
    言う 思う 感じる 知る 分かる 解る 判る 見える 聞こえる 考える 信じる 覚える 気付く 気づく 驚く 喜ぶ
    笑う 泣く 怒る 困る 悩む 迷う 願う 祈る 望む 疲れる 疲れ 眠い 嬉しい 楽しい 悲しい 欲しい 似る 生きる
    死ぬ 出来上がる 思い出す 思える 呼ばれる 悔やむ 恐れる 怖がる 焦る 慌てる 憎む 恨む 嫌う 好む 飽きる
    懲りる 呆れる 諦め 感心 感動 後悔 満足 安心 心配 不安 緊張 納得 理解 同意 期待 我慢 苦労 寂しい 辛い
    苦しい 恥ずかしい 悔しい 羨ましい 怖い 有り難い 懐かしい 面白い つまらない 痺れる 察する
""")

# Verbs of moving and holding oneself: they have a counterpart (立つ/立てる) and yet are done on purpose.
MOVING = _words("""
    立つ 座る 並ぶ 乗る 降りる 下りる 出る 入る 帰る 返る 戻る 通る 渡る 回る 巡る 進む 動く 集まる 逃げる
    起きる 泊まる 移る 登る 上る 昇る 潜る 泳ぐ 隠れる 寄る 向かう 近付く 離れる 退く 揃う 加わる 関わる
    交わる 混ざる 浸かる 漬かる 黙る 過ごす 走る 歩く 飛ぶ 寝る 働く 遊ぶ 学ぶ 教わる 預かる 授かる 受かる
    儲かる 助かる 繋がる 飲む 食う 着る 見る 見える 聞く 知る 抜ける 越える 超える 就く 付く 着く 組む
    詰める 休まる 急ぐ 宿る 住む 被る 浴びる 足る 借りる 備わる 携わる 掴まる 捕まる 横たわる 曲がる
    折れる 別れる 触れる 触る 構う 籠もる
""")

# Doing not done: forgetting, giving up, shirking, missing. What they are said of did not come about.
FAILURE = _words("""
    忘れる 失念 サボる さぼる サボり さぼり 怠る 怠ける 怠け 諦める 断念 やめる 辞める 止す よす 取り止め
    取りやめ 取り止める 取りやめる 思い止まる 思いとどまる 挫折 挫ける くじける
    投げ出す 放り出す 放棄 そびれる 損ねる 損なう 損じる はぐれる 逸れる 逃す 逸する 逸す 渋る 拒む
    拒否 拒絶 辞退 欠席 欠勤 欠く 怠慢 ずる ずるける 投げやり 見送り 後回し 先送り 棚上げ 棚上 手付かず
    手つかず 放置 放ったらかす 保留 中止 延期 お流れ 禁止 自粛 休業 休会 休講 休止 中断 中絶 頓挫 ボツ 没
    キャンセル パス スキップ お預け おあずけ 三日坊主 寝落ち 無理 駄目 だめ ダメ 不可能 不可 不能 不発
    省略 割愛 免除 未完 未了 未着手 未読 未実施 未対応 未提出 未記入 積ん読 不参加 不在 忌避 敬遠 不履行
    すっぽかす すっぽかし ほったらかす 御座なり おざなり 途切れる 途絶える 途切れ 途絶 しくじる 怠惰
    抜け落ちる 抜かる ドタキャン 流会 手控える 差し控える 御休み お休み ずる休み やり過ごす 躊躇う 躊躇
    逡巡
""")
# … those that fail only what is itself an act (練習を飛ばす, but ボールを飛ばす).
SKIPS = _words("""
    飛ばす 飛ぶ 抜かす 抜ける 流れる 流す 見送る 省く 休む 止める 断る 延ばす 伸ばす 回す 持ち越す ずらす
    繰り越す
    遅らせる 遅れる 逃げる 止まる 中断 控える 遠慮 休み 御休み 潰れる 潰す 失う 寝過ごす 出遅れる 滞る
    溜まる 間引く 見逃す 失敗 見合わせる 見合わせ 逃がす
""")

GREETINGS = _words("""
    お疲れ様 お疲れさま おつかれさま おはよう 今日は 今晩は 有り難う 宜しい 宜しく よろしく 御苦労様
    ご苦労様 御免 ごめん 済みません すみません 頂きます 御馳走様 行ってきます 只今 おやすみなさい
    初めまして 左様なら
""")
PUT_OFF = _words("回す 延ばす 伸ばす 持ち越す ずらす 繰り越す 先送り 延期")
LATER = _words("""
    明日 来週 来月 来年 翌日 明後日 次回 今度 後日 将来 今後 あした あす 明晩 明朝 再来週 再来月 再来年
    来春 来夏 来秋 来冬 来学期 来期 来季 何れ その内 そのうち いつか 何時か 近々 近いうち
""")
INTENT = _words("""
    積もり つもり 予定 筈 はず 方針 計画 目標 希望 約束 可き べし 心積もり 腹積もり 意向 手筈 魂胆 算段
    願望 念願 抱負 野望 決意 誓い 構想
""")

# Person nouns; with が, は or も after them somebody else acts.
PEOPLE = _words("""
    彼 彼女 彼ら 妻 夫 娘 息子 母 父 母親 父親 両親 兄 姉 弟 妹 祖母 祖父 叔父 叔母 伯父 伯母 子供 子ども
    友人 友達 家族 親 親子 兄弟 姉妹 孫 甥 姪 従兄弟 従姉妹 義母 義父 姑 舅 嫁 婿 旦那 主人 女房 家内 亭主
    ママ パパ 母さん 父さん 祖父母 夫婦 恋人 彼氏 赤ん坊 赤ちゃん 赤子 双子 長男 次男 長女 次女 末っ子
    上の子 下の子 子 お子 女の子 男の子 男子 女子 上司 部下 同僚 先輩 後輩 新人 社長 部長 課長 係長 主任
    リーダー 店長 先生 教師 教授 講師 監督 コーチ トレーナー 校長 教頭 園長 院長 班長 隊長 会長 議長
    委員長 生徒 児童 園児 学生 受講生 弟子 師匠 師範 親方 客 顧客 お客 担当者 相手 医者 医師 看護師 薬剤師
    歯医者 患者 隣人 皆 みんな 皆さん 全員 君 お前 あなた 貴方 奴 マネージャー メンバー スタッフ 取引先
    業者 来客 来賓 職人 大工 警察 店員 駅員 運転手 女 男 女性 男性 老人 若者 大人 少年 少女 おばさん おじさん
    おばちゃん おじちゃん お婆さん お爺さん 婆さん 爺さん 犬 猫 同室 同宿 大家 管理人 友 人 仲間 知人
    知り合い 同級生 クラスメート 隣家 家主 ディレクター デザイナー エンジニア プロデューサー アルバイト
    ボス チームメイト ルームメイト 保護者 審判 ヘルパー ドライバー インストラクター オーナー 客人 住職
    和尚 神主 牧師 神父 町内会長 大将 女将 おかみ 選手
""")
# Nouns for a person who does something, by their last sign; the others that end so.
_PERSON_NOUN = re.compile(r"[\u3400-\u9fff]+[者員師長士屋]")
_NO_PERSON = _words("""
    身長 波長 全長 特長 部屋 小屋 長屋 楽屋 母屋 納屋 満員 定員 全員 同士 富士 武士 成長 延長 生長
    社員食堂 増員 動員 会員 人員 要員 部員 課長補佐 益々 相部屋 角部屋 出張所長 家屋 牛舎 酒屋 本屋 八百屋
    花屋 薬屋 肉屋 魚屋 床屋 飲み屋 居酒屋 弁当屋 電気屋 蕎麦屋 喫茶店 パン屋 豆腐屋 米屋 古本屋 靴屋 服屋
    問屋 風呂屋 文房具屋 菓子屋 茶屋 薬師 時計屋 鍛冶屋 名古屋 芦屋 前者 後者 両者 一長 悠長 助長 増長
    冗長 最長 身元 霊長 幼長 兵士 楽長
""")
OWN = _words(
    "私 わたし 僕 ぼく 俺 おれ 自分 我 我々 私達 自身 余 あたし うち わし 己 小生 拙者 当方 吾輩 わたくし"
)
PERSON_ENDINGS = _words("""
    さん 君 くん ちゃん 様 氏 先生 先輩 課長 部長 社長 殿 達 たち 屋さん 夫婦 翁 師 はん 嬢 員 士 者 係長
    店長 校長 教授 コーチ 監督 一家 婆 爺
""")

# Suffixes that make the name of a place or thing out of an act (駐車＋場, 掃除＋機, 計算＋書).
THING_ENDINGS = _words("""
    場 所 室 館 庫 店 屋 院 園 堂 局 署 校 舎 社 街 路 線 道 橋 港 林 会 部 課 科 班 隊 団 組 係 祭 式
    器 機 具 車 船 灯 鍋 皿 箱 袋 瓶 台 棚 板 紙 布 糸 帽 靴 服 着 衣 扇 剣 刀 筆 針 網 管 弁 盤 鏡 計 炉
    書 帳 簿 票 券 証 状 文 録 誌 集 表 図 譜 札 記 史 論 学 歌 詩 曲 劇
    品 物 剤 薬 液 油 水 湯 酒 茶 飯 麺 肉 魚 草 木 石 炭 金 料 費 代 賃 税 病 症 熱
""")

TIMES = _words("""
    朝 昼 夕 夕方 夜 晩 深夜 夜中 早朝 未明 午前 午後 正午 昼前 昼過ぎ 今朝 今晩 今夜 昨夜 前夜 毎朝 毎晩
    毎日 週 年 年の瀬 毎週 毎月 朝一 朝いち 夕食 朝食 昼食 昼休み 休憩 月末 月初 月初め 月半ば 週末 週初
    週明け 年末 年始 月曜 火曜 水曜 木曜 金曜 土曜 日曜 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 平日
    休日 祝日 出社 退勤 出勤 帰宅 退社 登校 下校 登園 降園 帰り道 帰り 通勤 通学 就寝 寝る 起床 寝起き 目覚め
    朝会 夕会 朝礼 終礼 終業 始業 放課後 前 後 途中 直前 直後 合間 明日 昨日 今日 翌朝 明朝 今週 来週 先週
    今月 先月 来月 最初 最後 食後 食前 後刻 明け方 夜明け 夜明け前 暗い内 日暮れ 夕暮れ 夕飯 晩御飯 夕御飯
    朝飯 朝御飯 昼飯 昼御飯 晩飯 夕餉 朝餉 昼餉 給食 風呂上がり 湯上がり 寝しな 寝際 食間 行き 出掛け
    昼下がり 宵 正月 元旦 大晦日 彼岸 連休 夏休み 冬休み 春休み 盆 お盆 節分 学期末 期末 年度末 年度初め
    四半期 上旬 中旬 下旬 春 夏 秋 冬 一昨日 きのう けさ 夕べ ゆうべ 明後日 隔週 隔日 毎年 毎回 毎度 夕刻
    午前中 休み時間 中休み 仕事終わり 仕事前 仕事帰り
""")
BEFORE_AFTER = _words("前 後 直前 直後 途中 合間 度 ついで 序で 序 毎 際 まえ あと 前後 最中 間際 折 折り")
USUAL = _words("""
    毎朝 毎日 毎晩 毎週 毎月 毎回 毎度 毎年 毎夜 恒例 定例 習慣 日課 定番 何時も いつも 例 癖 相変わらず
    欠かす 常 常々 普段 日頃 例年 御決まり お決まり 慣例 常連 月例 週例 隔週 隔日 連日 連夜 日々
    ルーティン ルーチン ルーティーン
""")

# Nouns that only carry grammar.
FORMAL = _words("""
    事 物 所 時 為 訳 筈 侭 儘 まま 内 うち 方 様 よう 通り 位 くらい 程 ほど だけ ばかり の 上 中 下 間
    際 点 他 等 など 其れ 此れ 積もり つもり 気 せい 所為 もの こと とき ため わけ ところ 自身 以上 以下
    以外 以内 以前 以後 感 的 化 用 分 目 個 者 性 側 系 版 式 とおり どれ それ これ 何 ここ そこ あれ
    とこ 御蔭 おかげ 癖に くせ 割り わり 代わり 通 振り ふり 限り 由 旨 向き 毎 辺 頃 ころ 場合 一方 反面
    次第 途端 拍子 折 つ やつ 奴 ほう もん ん 感じ 風 奥 前後 同士 ごと 順 経由 全般 何か 何処 何処か 誰
    誰か 幾つ 幾ら 何れ 皆目 ついで 序で 一緒
""")

# Counters whose number is a date, a clock time or money.
DATE_COUNTERS = _words("""
    時 月 日 年 円 銭 時半 号 番 位 度 歳 才 世紀 年度 月分 ポイント パーセント % 厘 条 項 版 章 話 期 代
    等 校 階 丁目 番地 号車 番線 年生 年目 日目 週目 回目 番目 限 時限 時間目 学期 学年 ドル ユーロ 元
    割引 時前 年前 日前 か月前 周年 分休 限目 級 課 号室 号館 世 代目 等賞 合目
""")

# What a compound verb may end in; longer ones are tried first.
SECOND_PARTS = sorted(
    _words("""
    直す 返す 込む 出す 上げる 始める 終える 終わる 続ける 続く 合わせる 合う 掛ける かける 付ける つける
    切る 過ぎる 歩く 回る 回す 取る 入れる 落とす 加える 足す 通す 比べる 分ける 替える 換える 変える 戻す
    残す 溜める 置く 抜く 流す 進める 下げる 消す 渡す 集める 捨てる 写す 上がる 下ろす なおす かえす こむ
    だす あげる はじめる わすれる 忘れる すぎる まわる まわす きる きれる 切れる つづける おわる おえる
    あう あわせる ぬく とる いれる おとす まくる 捲る 尽くす つくす 果たす はたす 込める 立てる たてる
    付く つく 掛かる かかる 下りる 降りる 移す 送る 寄せる 広げる 詰める 締める 破る 折る 巻く 貯める 貫く
    浴びる 飽きる あぐねる 倦ねる 兼ねる かねる そびれる 損ねる 損なう そこねる そこなう 漏らす もらす
    慣れる なれる 倒す 取れる 抜ける 出る 散らす 飛ばす とばす 直る 交わす 放つ 払う 重ねる 改める 張る
    当てる 継ぐ 誤る 間違える 尽きる 離す 離れる 遂げる 去る 止める やめる 止む 剥がす 潰す 干す 揃える
    留める 止まる 添える 捌く 散る 損じる 聞かせる
"""),
    key=lambda part: (-len(part), part),
)

_I_ROW = str.maketrans("いきぎしちにびみり", "うくぐすつぬぶむる")
_E_ROW = frozenset("えけげせぜてでねへべめれ")
_A_ROW = frozenset("かがさざただなばまらわ")
_I_ROW_OF_PAIRS = frozenset("きちぎびり")
_TO_E_ROW = str.maketrans(
    "かがさざただなばまらわうくぐすつぬぶむる", "けげせぜてでねべめれええけげせてねべめれ"
)
_TO_O_ROW = str.maketrans("きちぎびり", "ことごぼろ")
_KANJI = re.compile(r"[\u3400-\u9fff]")
JAPANESE_LETTER = re.compile(r"[\u3400-\u9fff々]")
_ACT_OF_TWO = re.compile(r"[\u3400-\u9fff]{2}")


def _synonyms() -> dict[str, tuple[str, ...]]:
    """Word → the signs of the groups it stands in."""
    found: dict[str, tuple[str, ...]] = {}
    for group in GROUPS:
        for word in group:
            found[word] = (*found.get(word, ()), f"={group[0]}")
    return found


_SYNONYM = _synonyms()


def is_person(noun: str) -> bool:
    """Whether a noun names somebody by kin, work or place (妻, 部長, 運転手)."""
    return noun in PEOPLE or (_PERSON_NOUN.fullmatch(noun) is not None and noun not in _NO_PERSON)


def transitives_of(verb: str) -> Iterator[str]:
    """What the transitive of a verb could be by its form: 決まる → 決める, 壊れる → 壊す, …"""
    stem, before, last = verb[:-2], verb[-2:-1], verb[-1]
    if not before or not _KANJI.match(verb):
        return
    if last != "る":
        yield stem + before + last.translate(_TO_E_ROW) + "る"
    elif before in _A_ROW:
        yield stem + before.translate(_TO_E_ROW) + "る"
    elif before == "れ":
        yield from (stem + "す", stem + "る", stem + "らす")
    elif before == "え":
        yield from (stem + "やす", stem + "す")
    elif before == "げ":
        yield stem + "がす"
    elif before in _I_ROW_OF_PAIRS:
        yield stem + before.translate(_TO_O_ROW) + "す"
    elif _KANJI.match(before):
        yield stem + before + "す"


def first_part(verb: str) -> str | None:
    """The verb a compound verb begins with (書き込む → 書く), None where it is not compound."""
    for part in SECOND_PARTS:
        if verb.endswith(part) and len(verb) > len(part):
            stem = verb[: -len(part)]
            if stem[-1] in _E_ROW or (len(stem) == 1 and _KANJI.match(stem)):
                return stem + "る"
            if stem[-1] in "いきぎしちにひびみり" and len(stem) > 1:
                return stem[:-1] + stem[-1].translate(_I_ROW)
            return None
    return None


def relations(lemma: str, kind: str) -> list[str]:
    """Features that join a word to its relatives; they begin with a sign that no word begins with.

    `^読` is the kanji of an act (読む, 音読), `=歩く` a group of the thesaurus, `#1` one of something.
    """
    found = []
    if kind in "vwl" and _KANJI.match(lemma) and lemma[-1] not in "事物人":
        found.append(f"^{lemma[0]}")
    elif kind == "s" and _ACT_OF_TWO.fullmatch(lemma):
        found += [f"^{lemma[0]}", f"^{lemma[1]}"]
    found += _SYNONYM.get(lemma, ())
    if kind == "q" and lemma[0] == "1" and not lemma[1:2].isdigit():
        found.append("#1")
    return found
