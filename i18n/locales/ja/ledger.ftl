# お知らせの記録：なぜ届いたか、なぜ届かなかったか

ledger-title = お知らせの記録
ledger-text = この{ $count }日間のお知らせと、その結果です。新しい順に並べています。
ledger-none = この{ $count }日間に、あなたに関わるお知らせはありませんでした。
ledger-ask = どの日のお知らせを確かめますか。
ledger-day-title = { $day }のお知らせ
ledger-day-none = この日に、あなた宛てのお知らせはありませんでした。
ledger-day-none-ahead = 今のところ、この日にあなた宛てのお知らせの予定はありません。
ledger-before = その前で、いちばん近いお知らせ：
ledger-before-none = その前のお知らせは、記録にありません。
ledger-after = その後で、いちばん近いお知らせ：
ledger-after-none = その後のお知らせは、今のところ予定がありません。
ledger-lead = { $title }
ledger-line = { $who }：{ $became }
ledger-you = あなた
ledger-gone = チームを離れた方
ledger-others = ほか{ $count }人
ledger-who-part = { $who }（{ $part }）
ledger-part-deputy = 副担当として
ledger-part-owner = 事業主として
ledger-part-stand-in = 担当者の不在のため代わりに
ledger-part-escalated = ほかの方に届かなかったため代わりに
ledger-part-snoozed = 先送りした分
ledger-moment = { $day } { $time }

fate-planned = { $at }に送信する予定です
fate-waiting = 順番を待っています（夜8時から朝8時までは送りません）
fate-sent = { $at }に送信しました
fate-acknowledged = { $at }に返答または記録がありました
fate-answered = 前のお知らせに返答があったため、送りませんでした
fate-superseded = あとのお知らせか、ほかの担当者へのお知らせに置き換わりました
fate-superseded-date = 日付が変わったため、新しい日付のお知らせに置き換わりました
fate-cancelled = { $at }に取りやめました。記録や答えが変わり、必要がなくなったためです。今の状況：{ $state }
fate-cancelled-left = { $at }に取りやめました。必要がなくなったためです（この方は退職済みです）
fate-cancelled-lapsed = 知らせる時期を過ぎたため、送りませんでした
fate-failed-to = 届かなかったため、代わりに{ $member }に回しました
fate-failed = 届かず、代わりに受け取れる方もいませんでした。次にこのチャットをお使いになるときに表示します
fate-failed-shown = 届かなかったため、{ $at }にこのチャットで表示しました

button-ledger-day = 日を選ぶ
button-ledger-recent = ← この7日間
command-why = お知らせが届いた・届かなかった理由
