"""Words of office and software work in general: an act told in them alone is anybody's work, no practice."""

_JAPANESE = """
    仕事 業務 作業 案件 タスク 課題 会議 打ち合わせ 朝礼 定例 面談 出席 参加 説明 資料 報告 連絡 相談 共有
    依頼 対応 調査 調べる 確認 確かめる 検討 検証 修正 直す 改修 改善 実装 開発 設計 構築 環境 設定 要件
    仕様 範囲 影響 機能 画面 データ 処理 更新 作成 追加 変更 リリース 公開 障害 復旧 不具合 バグ エラー ログ
    問い合わせ 回答 見積もり 見積 顧客 客 客先 納期 発注 受注 メール 電話 レビュー コード プログラミング
    プログラム システム サーバー サービス ツール マージ コミット デプロイ 指摘 反映 検収 対処 進捗 進める
    完了 チケット イシュー リクエスト プル pr 件
"""
_ENGLISH = """
    work job task project meeting standup call planning plan review revise release deploy check fix mend bug
    error fault issue ticket problem code change update version build merge commit branch pr page report
    script data system server service app tool client customer team email mail message document file
    database request feature design
"""
GENERAL_WORK = frozenset(f"{_JAPANESE} {_ENGLISH}".split())
