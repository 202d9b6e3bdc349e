# カレンダー

calendar-title = カレンダー
calendar-text = 担当している従業員の、更新や届出の期日をカレンダーに入れられます。日付が変わった場合は、新しいファイルを取り込むと、同じ予定が書き換わります。予定には従業員の番号と呼び名が入りますので、ほかの方と共有しているカレンダーにはご注意ください。
calendar-subscribe = カレンダーのアプリに自動で反映させたいときは、購読用のアドレスを発行してください。表示されるのは、発行したときの一度だけです。もう一度発行すると新しいアドレスに替わり、前のものは使えなくなります。
calendar-address = 購読用のアドレスです。カレンダーのアプリの「URLで追加」「照会カレンダーを追加」などに貼り付けてください。アドレスを知っている人は誰でも期日を見られますので、人に教えないでください。
calendar-revoked = 購読用のアドレスを止めました。これまでのアドレスは、もう使えません。
calendar-none = カレンダーに入れる期日は、今のところありません。在留期間の満了日などを入力すると、作れるようになります。
calendar-caption = 開くと、カレンダーに取り込めます。
calendar-name = 従業員の期日（Tsuriai）
calendar-entry = { $worker }：{ $title }
calendar-maybe = この方に当てはまるかどうかは、まだ分かっていません。

button-calendar-file = 担当分のファイル
button-calendar-all = 全員分のファイル
button-calendar-subscribe = アドレスを発行
button-calendar-revoke = アドレスを止める
command-calendar = 期日をカレンダーに入れる
