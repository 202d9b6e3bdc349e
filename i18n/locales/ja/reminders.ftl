# 更新の案件と、そのお知らせ

worker-name = 従業員{ $number }
worker-name-nickname = 従業員{ $number }「{ $nickname }」
worker-name-status = { $name }（{ $status }）
member-owner = 事業主（{ $number }番）
member-hr = 人事担当（{ $number }番）
member-viewer = 閲覧者（{ $number }番）
place-here = 職場：{ $place }

reminders-title = お知らせ（{ $count }件）
reminders-lead = { $title }
reminders-lead-maybe = 該当するかもしれません：{ $title }
reminders-day-left = かかわる日：{ $limit }（あと{ $count }日）
reminders-day-now = かかわる日：{ $limit }（当日）
reminders-day-past = かかわる日：{ $limit }（{ $count }日経過）
reminders-closed = その日は閉庁日です。窓口が開いているのは{ $day }までです。
reminders-also = ほかにお知らせした人：{ $others }
reminders-more = ほか{ $count }人
reminders-alone = ほかの人にはお知らせしていません。
reminders-part-deputy = 副担当としてお知らせしています。
reminders-part-owner = 事業主としてお知らせしています。
reminders-part-stand-in = 担当の方が不在のため、代わりにお知らせしています。
reminders-part-escalated = ほかの方に届かなかったため、代わりにお知らせしています。
reminders-part-snoozed = 先送りされていたお知らせです。
reminders-secondary = 実務家の資料にもとづきます。出典でご確認ください。
reminders-unverified = 公的資料との照合はまだです。出典でご確認ください。
reminders-missed = 以前お届けできなかったお知らせです。

case-title = 在留期間の更新
case-state = 状況：{ $state }
case-stay-left = 在留期間の満了日：{ $day }（あと{ $count }日）
case-stay-past = 在留期間の満了日：{ $day }（{ $count }日経過）
case-card = 在留カードの有効期間：{ $day }まで
case-filed = 申請日：{ $day }（{ $way }）
case-special-period = 特例期間：最長で{ $day }まで
case-special-period-if = 特例期間：最長で{ $day }まで（30日以下の在留期間の方にはありません）
case-filed-early = 申請日が、満了日（{ $day }）の3か月前より早い日です。このまま記録すると、申請前のお知らせは届かなくなります。記録しますか。
case-unrecorded-filed = 申請済みと答えていますが、受付の日が未記録です。「申請した」から記録してください。
case-unrecorded-departing = 更新せず帰国すると答えています。満了日の翌日からは働けません。退職したら「退職した」から記録してください。
case-responsible = 担当：{ $member }
case-deputy = 副担当：{ $member }
case-no-deputy = 副担当：まだいません
case-next = これからのお知らせ
case-nothing-next = 今のところ、予定されているお知らせはありません。
state-tracking = 準備前
state-preparing = 書類を準備中
state-filed = 申請済み（結果待ち）
state-granted = 許可済み（新しい在留期間に入りました）
state-refused = 不許可
state-left = 退職済み
way-counter = 窓口
way-online = オンライン

case-filed-title = 申請した
case-filed-text = どの方法で申請しましたか。オンラインは満了日の前日まで、窓口は満了日当日までの受付が必要です。記録するのは、在留期間の更新か在留資格の変更の申請です。永住の申請だけでは、特例期間はありません。
case-filed-day = 入管が受け付けた日はいつですか。在留カード裏面の印、または受付メールで確認できます。受付番号は不要です。
case-granted-title = 許可された
case-granted-day = 新しい在留期間の満了日はいつですか。新しい在留カードに記載されています。必ず実物をご覧ください。
case-refused-title = 不許可になった
case-refused-day = 不許可を告げられた日はいつですか。
case-left-title = 退職した
case-left-day = 退職日（この事業所に在籍した最後の日）はいつですか。
case-snooze-title = 先送りする
case-snooze-text = いつまで先送りしますか。開庁日の朝に、必ず間に合ううちにもう一度お知らせします。
case-snoozed = ✓ 先送りしました。間に合ううちにもう一度お知らせします。
case-snooze-none = 先送りできるお知らせがありません。返答待ちのお知らせがないか、期日が迫っています。
case-seen = ✓ 確認済みとして記録しました。
case-seen-daily = ✓ 確認済みとして記録しました。この件の毎日のお知らせは止まります。結果が分かったら、記録してください。
case-undone = ✓ 取り消しました。今の状況：{ $state }
case-not-now = 今は「{ $state }」のため、この記録はできません。
case-left-future = 退職日はまだ来ていません。最後の勤務日を過ぎてから記録してください。
case-done-preparing = ✓ 記録しました：書類を準備中
case-done-filed = ✓ 申請済みとして記録しました。受付を示すものは、すぐ見せられる場所に保管してください。
case-done-granted = ✓ 記録しました。これからは次の期間の満了日に向けてお知らせします。
case-done-refused = ✓ 不許可として記録しました。
case-refused-by-answer = 不許可として、今日の日付で更新の状況にも記録しました。仕事は止めてください。告げられた日が違うときは、更新の画面で「取り消す」のあと「不許可」から日を選び直せます。
case-done-left = ✓ 退職として記録しました。必要な届出をお知らせします。

days-title = 日付を選ぶ
days-today = 今日（{ $day }）
days-yesterday = 昨日（{ $day }）
days-tomorrow = 明日（{ $day }）
days-earlier-12 = « 前年
days-earlier-1 = ‹ 前月
days-later-1 = 翌月 ›
days-later-12 = 翌年 »
weekday-0 = 月
weekday-1 = 火
weekday-2 = 水
weekday-3 = 木
weekday-4 = 金
weekday-5 = 土
weekday-6 = 日

hands-title = この方の担当者
hands-text = お知らせは担当者に届きます。急ぎになると副担当にも届き、担当者の不在中は副担当が代わりに受け取ります。
hands-nobody = ほかに担当できる方がいません。チームから招待してください。
hands-away = { $member }（不在）
hands-yours = { $worker }の担当になりました。
hands-yours-at =
    { $worker }の担当になりました。
    職場：{ $place }
hands-deputy = { $worker }の副担当になりました。
hands-deputy-at =
    { $worker }の副担当になりました。
    職場：{ $place }
hands-former = { $worker }の担当が、{ $taker }に替わりました。
hands-former-at =
    { $worker }の担当が、{ $taker }に替わりました。
    職場：{ $place }
nickname-title = 呼び名
nickname-text = 社内でこの方と分かる短い呼び名（12文字まで）を送ってください。例：「厨房A」「夜勤2」。実名や書類の番号は避けてください。
nickname-done = ✓ 記録しました。
nickname-empty = 読み取れる文字がありませんでした。呼び名を送ってください。
nickname-too-long = 12文字を超えています。もう少し短くしてください。
nickname-looks-like-name = 実名のように見えるため、保存しませんでした。持ち場や勤務帯など、社内だけで通じる呼び名にしてください。
nickname-looks-like-number = 個人の番号のように見えるため、保存しませんでした。別の呼び名にしてください。
nickname-taken = この呼び名は従業員{ $number }に使われています。別の呼び名にしてください。
nickname-not-allowed = 保存できない文字が含まれています。文字・数字・簡単な記号だけを使ってください。

workers-stay-left = 満了日 { $day }（あと{ $count }日）・{ $state }
workers-stay-past = 満了日 { $day }（{ $count }日経過）・{ $state }
workers-card = カードの期限 { $day }

button-case = 更新とお知らせ
button-case-stay = 満了日を入力
button-case-correct = 満了日を直す
button-case-card = カードの期限を入力
button-case-departure = 出国準備の満了日
button-case-prepare = 準備中
button-case-filed = 申請した
button-case-granted = 許可された
button-case-refused = 不許可
button-case-snooze = 先送り
button-case-left = 退職した
button-case-hands = 担当外・替える
button-case-nickname = 呼び名
button-case-undo = 取り消す
button-case-seen = 確認した
button-case-open = 更新とお知らせを開く
button-case-back = ← 更新に戻る
button-answers-of = この方の質問・結果
button-team-workers = ← 従業員一覧
button-filed-counter = 窓口
button-filed-online = オンライン
button-snooze-1 = 1日
button-snooze-3 = 3日
button-snooze-7 = 7日
button-hands-responsible = 担当：{ $member }
button-hands-deputy = 副担当：{ $member }
button-hands-alone = 副担当なし
button-nickname-none = 呼び名なし
button-calendar = カレンダーで選ぶ
toast-viewer = 閲覧のみの方は変更できません。
