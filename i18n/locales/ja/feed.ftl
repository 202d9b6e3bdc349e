# カレンダー

calendar-title = カレンダー
calendar-text = 従業員の更新や届出の期日を、カレンダーに入れられます。日付が変わった場合は、新しいファイルを取り込むと、同じ予定が書き換わります。予定には従業員の番号と呼び名が入りますので、ほかの方と共有しているカレンダーにはご注意ください。
days-owner = 事業主の方は、自分の担当分だけのファイルか、この職場の全員分のファイルを選べます。
days-hr = ファイルに入るのは、この職場で、あなたが担当または副担当になっている従業員の期日です。
days-viewer = 閲覧者の方には、この職場の全員分の期日をお渡しします。
calendar-subscribe = カレンダーのアプリに自動で反映させたいときは、購読用のアドレスを発行してください。表示されるのは、発行したときの一度だけです。アドレスには、あなたがメンバーになっているすべての職場の期日が載ります。事業主または閲覧者になっている職場は全員分、そのほかの職場は担当分です。
calendar-address = 購読用のアドレスです。カレンダーのアプリの「URLで追加」「照会カレンダーを追加」などに貼り付けてください。アドレスを知っている人は誰でも期日を見られますので、人に教えないでください。
calendar-revoked = 購読用のアドレスを止めました。これまでのアドレスは、もう使えません。
calendar-none = カレンダーに入れる期日は、今のところありません。在留期間の満了日などを入力すると、作れるようになります。
calendar-none-mine = 担当している従業員がいないため、入れる期日がありません。
calendar-caption = 開くと、カレンダーに取り込めます。
calendar-name = 従業員の期日（Tsuriai）
calendar-entry = { $worker }：{ $title }
calendar-maybe = この方に当てはまるかどうかは、まだ分かっていません。

sure-calendar-renew = 新しい購読用のアドレスに替えますか？
about-calendar-renew = 替えるとすぐに、今のアドレスは使えなくなります。今のアドレスを登録したカレンダーには、新しいアドレスを登録し直してください。
yes-calendar-renew = はい、替えます
sure-calendar-end = 購読用のアドレスを止めますか？
about-calendar-end = 止めると、このアドレスを登録したカレンダーには、今後の変更が反映されなくなります。新しいアドレスは、いつでも発行できます。
yes-calendar-end = はい、止めます

button-calendar-file = 担当分のファイル
button-calendar-all = 全員分のファイル
button-calendar-subscribe = アドレスを発行
button-calendar-renew = 新しいアドレスに替える
button-calendar-revoke = アドレスを止める
button-calendar-back = カレンダーに戻る
command-calendar = 期日をカレンダーに入れる
