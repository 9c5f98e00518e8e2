"""Closed lists of Japanese words, by what they do in a sentence; forms as the dictionary normalizes them."""

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Verbs without a meaning of their own: never a word.
EMPTY_VERBS = _words("""
    為る 有る 在る 居る 成る 出来る 仕舞う 置く 呉れる 貰う 下さる 致す 御座る 頂く 仰る 申す 遣る おる
""")

# Words too general to be a practice alone.
GENERAL = _words("""
    見る 行く 来る 出る 入る 出す 入れる 使う 持つ 取る 付ける 付く 掛ける 掛かる 作る 聞く 話す 書く
    読む 考える 始める 続ける 終わる 終える 帰る 戻る 進める 進む 決める 変える 変わる 直す 待つ 会う
    合う 合わせる 送る 受ける 渡す 残る 残す 増える 減る 上がる 下がる 上げる 下げる 立つ 座る 歩く
    食べる 飲む 寝る 起きる 買う 開く 開ける 閉じる 向く 向ける 当たる 当てる 回る 回す 通る 通す 違う
    足りる 足す 動く 動かす 分ける 分かれる 呼ぶ 教える 頼む 任せる 助ける 学ぶ 試す 調べる 過ごす
    過ぎる 済む 済ませる 遊ぶ 人 物 事 所 時 日 件 部分 感じ 気 話 仕事 作業 対応 確認 準備 実装 修正
    追加 調査 会議 打ち合わせ 問題 内容 結果 状態 状況 理由 原因 意味 関係 必要 最初 最後 全部 一部 自分
    相手 皆 全員 チーム 会社 家 部屋 場所 店 駅 道 名前 言葉 文章 形 方法 やり方 手 目 頭 顔 声 体 足 心
    世界 人間 生活 時間 気持ち 機能 画面 コード データ ファイル バグ テスト レビュー リリース 設定 資料
    メール 利用 使用 実行 変更 更新 作成 開発 設計 改善 検討 相談 説明 質問 報告 連絡 共有 参加 開始
    終了 完了 継続 今回 情報 サービス
""")

# Saying, thinking, feeling: they report, they are no practice.
REPORTING = _words("""
    言う 思う 感じる 知る 分かる 解る 判る 見える 聞こえる 考える 信じる 覚える 気付く 気づく 驚く 喜ぶ
    笑う 泣く 怒る 困る 悩む 迷う 願う 祈る 望む 疲れる 疲れ 眠い 嬉しい 楽しい 悲しい 欲しい 似る 生きる
    死ぬ 出来上がる 思い出す 思える 呼ばれる
""")

# Verbs of what happens: nobody decides them.
HAPPENING = _words("""
    降る 止む 晴れる 曇る 吹く 濡れる 遅れる 届く 壊れる 落ちる 失敗 成功 起こる 起きる 始まる 終わる
    続く 増える 減る 上がる 下がる 残る 変わる 決まる 見つかる 出来る 流れる 消える 切れる 割れる 倒れる
    咲く 散る 鳴る 光る 冷える 暖まる 痛む 咳く 風邪 混む 空く 延びる 間に合う 通る 当たる 外れる 効く
    治る 直る 焦げる 止まる 詰まる 伸びる 縮む 滑る 転ぶ 迫る 近付く 溜まる 足りる 掛かる 気になる 発生
    故障 停止 遅延 混雑 合流 異動 退職 開催 中止 延期 完成 到着 誕生
""")

# Words that say an act did not come about.
FAILURE = _words("""
    忘れる 見送る 見送り サボる さぼる 怠る 怠ける 逃す 逃がす 諦める やめる 止める 辞める 断念 飛ばす
    抜かす 省く 省略 流れる 手付かず 手つかず 余裕 間に合う 駄目 だめ ダメ 無理 どころ 惜しむ
    放置 後回し 先送り 延期 中止 保留 失念 寝落ち 挫折 休む お休み 断る そびれる 損ねる 損なう
    途切れる 挫ける 負ける
""")

GREETINGS = _words("お疲れ様 お疲れさま おつかれさま おはよう 今日は 今晩は 有り難う 宜しい 宜しく よろしく")
PUT_OFF = _words("回す 延ばす 伸ばす 持ち越す ずらす 繰り越す")
LATER = _words("明日 来週 来月 来年 翌日 明後日 次回 今度 後 後日 将来 今後 あした あす")
INTENT = _words("積もり つもり 予定 筈 はず 方針 計画 目標 希望 課題 約束 可き べし")

# Person nouns; with が, は or も after them somebody else acts.
PEOPLE = _words("""
    彼 彼女 彼ら 妻 夫 娘 息子 母 父 母親 父親 両親 兄 姉 弟 妹 祖母 祖父 叔父 叔母 子供 子ども 友人
    友達 家族 上司 部下 同僚 先輩 後輩 新人 社長 部長 課長 係長 主任 リーダー 店長 先生 医者 医師 隣人
    客 顧客 お客 担当 担当者 相手 皆 みんな 皆さん 全員 君 お前 あなた 貴方 奴 マネージャー メンバー
    取引先 警察 店員 駅員 主人 女 男 老人 赤ん坊 犬 猫 同室 同宿 嫁 旦那 ママ パパ 母さん 父さん 大家
    講師 監督 友 人
""")
OWN = _words("私 わたし 僕 ぼく 俺 おれ 自分 我 我々 私達 自身 余")
PERSON_ENDINGS = _words("さん 君 くん ちゃん 様 氏 先生 先輩 課長 部長 社長 殿 達 たち 屋さん 夫婦 翁 師")

TIMES = _words("""
    朝 昼 夕 夕方 夜 晩 深夜 夜中 早朝 未明 午前 午後 正午 昼前 昼過ぎ 今朝 今晩 今夜 昨夜 前夜 毎朝
    毎晩 毎日 毎週 毎月 朝一 朝いち 夕食 朝食 昼食 昼休み 休憩 月末 月初 週末 週初 年末 月曜 火曜 水曜
    木曜 金曜 土曜 日曜 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 平日 休日 出社 退勤 出勤 帰宅
    帰り道 帰り 通勤 就寝 寝る 起床 朝会 夕会 終業 始業 前 後 途中 直前 直後 合間 明日 昨日 今日 翌朝
    明朝 今週 来週 先週 最初 最後 食後 食前 後刻
""")
BEFORE_AFTER = _words("前 後 直前 直後 途中 合間 度 ついで 毎 際 まえ あと")
USUAL = _words("""
    毎朝 毎日 毎晩 毎週 毎月 毎回 恒例 定例 習慣 日課 定番 何時も いつも 例 癖 相変わらず 欠かす
""")

# Nouns that only carry grammar.
FORMAL = _words("""
    事 物 所 時 為 訳 筈 侭 儘 まま 内 うち 方 様 よう 通り 位 くらい 程 ほど だけ ばかり の 上 中 下 間
    際 点 他 等 など 其れ 此れ 積もり つもり 気 せい 所為 もの こと とき ため わけ ところ 自身 以上 以下
    以外 以内 以前 以後 感 的 化 用 分 目 個 者 性 側 系 版 式 とおり どれ それ これ 何 ここ そこ あれ
""")

# Counters whose number is a date, a clock time or money.
DATE_COUNTERS = _words("""
    時 月 日 年 円 銭 時半 号 番 位 度 歳 才 世紀 年度 月分 ポイント パーセント % 厘 条 項 版 章 話 期
    代 等 校
""")

# What a compound verb may end in; longer ones are tried first.
SECOND_PARTS = sorted(
    _words("""
    直す 返す 込む 出す 上げる 始める 終える 終わる 続ける 合わせる 合う 掛ける かける 付ける つける
    切る 過ぎる 歩く 回る 回す 取る 入れる 落とす 加える 足す 通す 比べる 分ける 替える 換える 変える
    戻す 残す 溜める 置く 抜く 流す 進める 下げる 消す 渡す 集める 捨てる 写す 上がる 下ろす なおす
    かえす こむ だす あげる はじめる わすれる 忘れる すぎる まわる
"""),
    key=lambda part: (-len(part), part),
)

SYNONYMS = tuple(
    _words(line)
    for line in """
    見る 眺める 覗く 見直す 見返す 見渡す 見回る 点検 確認 確かめる チェック
    読む 読書 音読 一読 通読 熟読 再読 読み上げる
    書く 記す 記録 記入 メモ 書き留める 書き出す 残す 書き足す
    送る 送信 投げる 出す 提出 投稿
    消す 削除 捨てる 落とす 撤去 除去 掃除 片付ける 整理 閉じる 畳む
    描く 図 絵 矢印 線
    歩く 散歩 散策 一周
    調べる 検索 引く 掘る 探す 調査
    予想 予測 見込み 見込む 見積もる 見積もり 見積
    聞く 質問 尋ねる 相談 訊く
    はがき 葉書 手紙 便り
    任せる 預ける 頼む 委ねる お願い
    作る 拵える 詰める 用意 準備
    風呂 入浴 温泉 朝湯 湯
    酒 飲む 節酒 禁酒
    朝 早朝 朝一 朝いち 今朝 毎朝
    昼 昼休み 正午 昼食
    会議 打ち合わせ 定例 ミーティング
    費用 コスト 請求 料金
    本 書籍 文庫 小説
    始める 開始 着手
    走る ランニング ジョギング
    運動 筋トレ トレーニング 体操 ストレッチ
    """.strip().splitlines()
)

_I_ROW = str.maketrans("いきぎしちにひびみり", "うくぐすつぬふぶむる")
_E_ROW = frozenset("えけげせぜてでねへべめれ")
_KANJI = re.compile(r"[\u3400-\u9fff]")
JAPANESE_LETTER = re.compile(r"[\u3400-\u9fff々]")
_ACT_OF_TWO = re.compile(r"[\u3400-\u9fff]{2}")
_SYNONYM = {word: f"={sorted(group)[0]}" for group in reversed(SYNONYMS) for word in group}


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

    `^読` is the kanji of an act (読む, 音読), `=歩く` a group of synonyms, `#1` one of something.
    """
    found = []
    if kind in "vwl" and _KANJI.match(lemma) and lemma[-1] not in "事物人":
        found.append(f"^{lemma[0]}")
    elif kind == "s" and _ACT_OF_TWO.fullmatch(lemma):
        found += [f"^{lemma[0]}", f"^{lemma[1]}"]
    if group := _SYNONYM.get(lemma):
        found.append(group)
    if kind == "q" and lemma[0] == "1" and not lemma[1:2].isdigit():
        found.append("#1")
    return found
