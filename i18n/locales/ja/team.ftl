# 職場のチーム：メンバー、招待、不在

standing-owner = 事業主
standing-hr = 人事担当
standing-viewer = 閲覧者
may-owner = 事業主：すべての操作ができます。チームの変更もできます。
may-hr = 人事担当：チームの変更を除く、すべての操作ができます。担当する従業員のお知らせを受け取ります。
may-viewer = 閲覧者：すべて見られますが、変更はできません。お知らせは届きません。

team-title = チーム
team-me = あなた：{ $member }
team-here = この職場：{ $place }
team-you = あなた
team-workers = 担当{ $count }人
team-away = { $day }まで不在
team-unreachable = 連絡が取れません（ボットをブロック中）
team-invited = 招待
team-open = { $place }. { $standing }：まだ開かれていません（{ $until }まで有効）
team-waiting = { $place }. { $standing }：承認待ち（確認番号 { $number }）
team-text-owner = 氏名は登録せず、メンバーは番号で区別します。チームの全員が、この職場と従業員についての答えを見られます。
team-places = ほかの職場：
team-place = { $member }：{ $place }
team-entrusted = 担当している従業員：{ $count }人
team-changed = ✓ 変更しました：{ $member }
team-removed = ✓ チームから外しました：{ $member }
team-took-over = 従業員{ $count }人の担当を引き継ぎました。
team-you-are = 事業主が、あなたの役割を変更しました。今の役割：{ $who }
team-you-left = 職場のチームから外れました。今後、この職場の従業員についてのお知らせは届きません。
team-left = ✓ チームを抜けました。担当していた従業員は、ほかの方に引き継がれました。
team-member-left = { $who }がチームを抜けました。担当していた従業員は、ほかの方に引き継がれました。
team-gone = 所属していた職場のデータを、事業主が消去しました。答え、従業員、お知らせはすべてなくなりました。
team-last-owner = 事業主はあなた一人です。先に、チームのほかの方を事業主にしてください。この職場の利用をやめる場合は /erase をお使いください。
team-full = チームの人数が上限（{ $count }人）に達しています。
toast-owners-only = チームを変更できるのは事業主だけです。

invite-title = 招待する
invite-text = どの役割で招待しますか。承認すると、相手の方はこの職場と従業員についての内容をすべて見られるようになります。
invite-message = Tsuriai（釣り合い）で、職場のチームに招待されています。Telegramで次のリンクを開き、「開始」を押してください。使えるのは1人だけ、{ $until }までです。

    { $link }
invite-made = ✓ リンクの入ったメッセージを上に送りました。招待したい方お一人だけに転送してください。相手がリンクを開くと、承認するかどうかをお尋ねします。
invite-no-address = 今はリンクを作れません。1分ほどたってから、もう一度お試しください。
invite-too-many = 1時間に作れる招待は{ $count }件までです。しばらくしてから、もう一度お試しください。
invite-full = 有効な招待が{ $count }件あります。どれかを取り消すか、使われるまでお待ちください。
invite-unknown = この招待は使えません。招待してくださった方に、新しいリンクをご依頼ください。
invite-member = すでにこのチームのメンバーです。このリンクはほかの方のためのもので、まだ使えます。
invite-first = お越しいただきありがとうございます。言語の選択と、保存する内容の確認のあと、職場の事業主に承認をお願いします。
invite-in = この方はすでに承認されています。
invite-over = この招待は、すでに無効になっています。
invite-late = 招待の有効期間（7日間）が過ぎています。新しい招待を作ってください。
invite-not-agreed = 相手の方が、保存する内容にまだ同意していません。同意があり次第、お知らせします。
invite-welcome = ✓ チームに加わりました：{ $member }
invite-declined = ✓ 承認しませんでした。このリンクはもう使えません。
invite-revoked = ✓ 招待を取り消しました。このリンクはもう使えません。
invite-opened = すでにリンクを開いた方が、承認を待っています。承認するかどうかをお選びください。
guest-waits = 招待のリンク（{ $standing }）が開かれ、承認待ちです。招待したご本人に確認番号をお尋ねください。{ $number } であれば、その方です。番号が違うときや、表示されていないと言われたときは、承認しないでください。
guest-welcome = 承認されました。今日からチームのメンバーです。
guest-declined = 今回は承認されませんでした。行き違いと思われるときは、招待してくださった方にご確認ください。

door-title = あなたの職場
door-waiting = 職場の事業主に、承認をお願いしています。済みましたらお知らせします。確認番号を尋ねられたら、お伝えください。承認されるまで、職場の内容は表示されません。
door-claim = 承認待ち（{ $standing }）　確認番号 { $number }
door-outside = 今は、どの職場にも所属していません。ご自分の職場の点検を始めるか、招待のリンクを開いてください。
door-inside = 先ほどの画面は古くなりました。こちらからお進みください。

away-title = 不在の登録
away-text = いつまで不在ですか（その日を含みます）。それまでに届くはずのお知らせは、副担当、いなければ事業主が受け取ります。
away-done = ✓ { $day }まで不在として登録しました。その間のお知らせは、チームのほかの方に届きます。
away-alone = ✓ { $day }まで不在として登録しました。代わりに受け取れる方がいないため、お知らせは引き続きあなたに届きます。
away-back = ✓ お帰りなさい。お知らせは、またあなたに届きます。
away-past = すでに過ぎた日です。今日以降の日を選んでください。
away-too-far = 1年以上先の日です。もう少し近い日を選ぶか、担当をほかの方に引き継いでください。

sure-bye = チームを抜けますか？
about-bye = 担当している従業員は、それぞれの副担当、いなければ事業主に引き継がれます。入力した内容は職場に残ります。戻るには、新しい招待が必要です。
yes-bye = はい、抜けます
sure-out = { $member }をチームから外しますか？
about-out = 外すと、その方はこの職場の内容を一切見られなくなります。担当している従業員は、それぞれの副担当、いなければ事業主に引き継がれます。相手のチャットに表示済みの内容は残ります。
yes-out = はい、外します
sure-owner = { $member }を事業主にしますか？
about-owner = 事業主は、招待、メンバーの変更、あなたを外すことを含め、すべての操作ができます。そのあと、あなたが事業主を降りることもできます。
yes-owner = はい、事業主にします

button-team = チーム
button-member = { $number }番
button-make = { $standing }にする
button-out = チームから外す
button-bye = チームを抜ける
button-invite = 招待する
button-let-in = 承認する
button-turn-away = 承認しない
button-let-in-number = 承認する：{ $place }
button-turn-away-number = 承認しない：{ $place }
button-revoke = 招待{ $place }を取り消す
button-away = 不在にする
button-back-again = 不在を解除する
button-door-workers = 従業員一覧
button-door-look = 承認されたか確かめる
button-door-own = 自分の職場の点検を始める
command-team = チーム（メンバー・招待・不在）
