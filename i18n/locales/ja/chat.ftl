# 会話そのものの言葉

language-ask = 言語を選んでください。
language-name = 日本語

consent-title = はじめる前に
consent-text =
    Tsuriai（釣り合い）は、外国人を雇う小さな職場が、保険・契約・書類・在留の義務を確かめるための道具です。

    ・保存するもの：Telegramの利用者番号、選んだ言語、職場と従業員ごとの答え（在留資格、労働時間、日付など。従業員は氏名でなく番号で扱います）、従業員の呼び名（付けた場合だけ）と担当者、更新の期日と状況、お知らせとその結果、チームの役割と不在の期間、操作の記録（答えの中身は含みません）、日時。
    ・保存しないもの：会社名、氏名、国籍、在留カード番号、写真、自由に書いた文章。
    ・内容を会話で読めるのは、あなたと、その職場のチームのメンバーだけです。メンバーを加えられるのは事業主だけです。データベースを管理する人は、技術的には保存内容に触れられます。
    ・Telegramは海外の事業者で、ここでのやり取りは同社のサーバーにも残ります。
    ・役所にも、ほかの誰にも通報や提供はしません。
    ・いつでも /export で受け取り、/erase で消せます。操作の記録だけは、誰のものか分からない形で残ります。
    ・ここでお伝えするのは一般的な情報で、個別の法律相談ではありません。
consent-next = 在留期間の満了日が近づくと、お知らせします。お知らせだけなら、/workers から従業員の在留資格と満了日を入れれば、すぐに始められます。点検では、はじめに職場について多くの場合40〜60問、そのあと従業員ごとに違うことだけを1人20〜30問ほどお聞きします。結果は途中でも見られ、いつやめても続きから再開できます。
consent-invited = 招待した職場の方が承認すると、その職場の従業員とお知らせを見られるようになります。職場についての質問に、もう一度答える必要はありません。
privacy-title = 保存するものと、あなたの権利
privacy-text =
    保存するもの：Telegramの利用者番号、選んだ言語、同意した版、職場と従業員ごとの答え（選択肢・数・日付。従業員は氏名でなく番号で扱います）と、だれが答えたか。従業員ごとの呼び名（付けた場合だけ）、担当者と副担当、更新の期日と状況（準備中、申請済み、許可など）、お知らせの記録（だれに、いつ、何について、その結果）。チームでの役割と番号、不在の期間、招待（リンクそのものは残しません）。読み込んだ一覧（加えるかやめるまで、長くても1日）、カレンダーの購読用アドレスの照合用の値（アドレスそのものは残しません）。操作の記録（どの質問にいつ答えたかなど。答えの中身は含みません）、送り終えるまでのメッセージ、それぞれの日時。
    保存しないもの：会社名、氏名、国籍、在留カードやパスポートの番号、マイナンバー、写真。書いた文章で残るのは、従業員の呼び名だけです。

    会話の中で読めるのは、あなたと、その職場のチームのメンバーだけです。メンバーは、その職場と従業員についての内容をすべて読めます。加えるのも外すのも事業主で、外れた方には何も表示されなくなります。通報の機能はありません。データベースを管理する人は、技術的には保存内容に触れられます。Telegram社は海外の事業者で、このチャットの内容は同社のサーバーにも残ります。

    /export で、あなたに関するものを全部ファイルで受け取れます。事業主には職場の内容もすべて含まれます。/erase で消せます。ただ一人の事業主が消すと職場の内容もすべて消え、ほかの方の場合はご自身の情報だけが消えて、担当はチームのほかの方に引き継がれます。消したものは元に戻せません。操作の記録だけは、誰のものか分からない形にして残します。チャットに表示済みのメッセージは、Telegramの画面からご自身で消してください。
help-title = 使い方
help-text =
    ボタンを押すか、ボタンの言葉か番号、または数や日付を送って答えます。わからないときは「わからない」で大丈夫です。どの書類を見ればよいかをお伝えし、結果には「確認が必要」と表示します。

    /check 点検を始める・続ける
    /result 今の結果
    /workers 従業員の一覧
    /team チーム（メンバー・招待・不在・職場の切り替え）
    /why お知らせが届いた・届かなかった理由
    /calendar 期日をカレンダーに入れる
    /language 言語を変える
    /pause 中断する
    /privacy 保存するものと権利
    /export 答えをファイルで受け取る
    /erase 全部を消す

    ボタンは押してから150秒の間に届かないと、Telegramで失われます。反応がないときは、言葉で答えてください。文章は24時間有効です。

    この点検は、職場についての質問と、従業員ごとの質問でできています。更新の期日が近づくと、従業員の担当者に朝、このチャットでお知らせします。

    個別の判断は、社会保険労務士、行政書士、年金事務所、ハローワーク、労働基準監督署、出入国在留管理局に確かめてください。
paused-text = 中断しました。答えはすべて保存してあります。いつでも「続ける」か /check で再開できます。
erase-title = 全部を消しますか？
erase-text = 設定とあなたの利用者番号を消します。あなたがただ一人の事業主である職場は、答え、従業員、お知らせもすべて消えます。ほかの職場では、担当していた従業員がチームのほかの方に引き継がれます。元には戻せません。操作の記録は、誰のものか分からない形にして残します。残したいときは、先に /export で受け取ってください。
erased-text = あなたの情報を消しました。ご利用ありがとうございました。もう一度使うときは /start を送ってください。
export-caption = あなたに関して保存しているものは、これで全部です。
resumed = お待たせしました。こちらの再起動のあいだに押されたボタンは届いていないことがあります。続きからどうぞ。
copy-label = （再送 / sent again）
trouble = こちらの不具合で、今のメッセージを処理できませんでした。これまでの答えは保存されています。/check で続けられます。
group-leave = 個別のチャットでだけお使いいただけます。このグループからは退出します。

button-agree = 同意して始める
button-privacy = 保存するもの
button-language = 言語 / Language
button-export = ファイルで受け取る
button-erase = 全部を消す
button-erase-yes = はい、全部消します
button-erase-no = いいえ、戻ります
button-return = 点検に戻る
button-continue = 点検を続ける
button-result = 今の結果
button-answers = 答えを直す
button-unknown = わからない
button-why = なぜ聞くの？
button-close = 理由を閉じる
button-back = ← 前の質問
button-keep = 答えを変えない
button-earlier = ← 前へ
button-later = 次へ →
button-summary = まとめに戻る
button-list = ← 一覧
button-tasks = 調べることの一覧
button-outlook = これから変わること：{ $count }件
button-count = { $status }：{ $count }件
button-change = 答えを直す：{ $short }
button-workers = 従業員：{ $count }人
button-worker-add = 従業員を加える
button-worker-next = 次の従業員を加える
button-worker-remove = この従業員を消す
button-overall = 職場の結果
button-remove-yes = はい、この人の答えを消します
button-remove-no = いいえ、戻ります
button-schedule = 更新の予定
button-papers = 更新に必要な書類
button-dates = 1年間の期限：{ $count }件

section-workplace = 職場
section-insurance = 保険
section-contract = 契約
section-documentation = 書類
section-worker = 従業員
section-residence = 在留

question-head = { $section } { $answered }/{ $total }
question-before = 今の答え：{ $answer }
hint-yesno = ボタンか「はい」「いいえ」でお答えください。
hint-choice = ボタンを押すか、言葉でお答えください。
hint-number = 数字を送ってください（{ $least }〜{ $most }）。
hint-date = 日付を送ってください（例：2027年3月1日、令和9年3月1日、2027/3/1）。
why-look = 見る書類：

answer-yes = はい
answer-no = いいえ
answer-unknown = わからない
typed-yes = はい|はーい|うん|ええ|そうです|そう|ある|あります|しています|している|いる|います|◯|○
typed-no = いいえ|いえ|ううん|違います|ちがいます|ない|ありません|していません|していない|いない|いません|×|✕
typed-back = 戻る|もどる|前の質問|前へ|やり直し
typed-cancel = やめる|やめます|キャンセル|取り消し|中止
typed-why = なぜ|なぜ聞くの|どうして|理由|根拠
typed-result = 結果|今の結果|まとめ
typed-continue = 続ける|つづける|続き|再開
typed-unknown = わからない|分からない|わかりません|分かりません|不明|知らない|知りません|未確認|？

recorded = ✓ 記録しました：{ $short } → { $answer }
recorded-changed = ✓ 記録しました（変更）：{ $short } → { $answer }
recorded-unknown = ✓ 記録しました：{ $short } → わからない。あとで見る書類：{ $look }

toast-stale = 古いボタンです。今の画面を表示しました。
toast-workers-full = 登録できる人数の上限に達しています。退職した方を消すと、加えられます。

text-unclear = すみません、その言葉はここでは使えません。下のボタンか、ボタンの言葉・番号でお答えください。
text-personal-number = 番号らしきものが含まれていたため、保存しませんでした。在留カード、パスポート、マイナンバーの番号は送らないでください。送ったメッセージはTelegramの画面から消せます。
unclear-empty = 文字が読み取れませんでした。もう一度お答えください。
unclear-too-long = 文章が長すぎて読み取れませんでした。保存はしていません。短い言葉か、ボタンでお答えください。
unclear-not-yes-no = 「はい」「いいえ」「わからない」のどれかでお答えください。
unclear-not-an-option = 選択肢に見つかりませんでした。下のボタンから選ぶか、ボタンの言葉を送ってください。
unclear-several-options = 当てはまる選択肢が二つ以上あります。もう少し詳しく書くか、下のボタンから選んでください。
unclear-not-a-number = 数として読み取れませんでした。「5」のように数字だけを送ってください。
unclear-not-whole = 小数ではなく、整数でお答えください。
unclear-out-of-range = { $least }から{ $most }までの数でお答えください。
unclear-not-a-date = 日付として読み取れませんでした。「2027年3月1日」「令和9年3月1日」「2027/3/1」のように、年から送ってください。
unclear-no-such-day = その日付は暦にありません。月と日をもう一度お確かめください。
unclear-year-out-of-range = 年が離れすぎています。もう一度お確かめください。

misplaced-sticker = スタンプありがとうございます。答えとしては読み取れないので、下のボタンか言葉でお答えください。
misplaced-photo = 写真は受け取らず、保存もしていません。書類の写真は個人情報を含むため、チャットから消すことをおすすめします。下のボタンか言葉でお答えください。
misplaced-document = ファイルは受け取らず、保存もしていません。個人情報を含むときは、チャットから消すことをおすすめします。下のボタンか言葉でお答えください。
misplaced-other = その形のメッセージは読み取れません。下のボタンか言葉でお答えください。
misplaced-edited = 送信後に編集されたメッセージは読み直しません。直したいときは、新しく送るか「答えを直す」を使ってください。
misplaced-command = そのコマンドはありません。使えるコマンドは /help で見られます。

summary-title = 点検の結果
summary-date = { $day }現在
summary-complete = 質問は全部終わりました。
summary-remaining = 途中の結果です。あと最大{ $count }問あります。
summary-count = { $status }：{ $count }件
summary-unasked = （確認が必要のうち{ $count }件は、これから質問するものです）
summary-balance = 釣り合い
summary-symmetry = 対応が必要な{ $unmet }件のうち{ $hits }件は、会社の義務なのに、影響が働く人に及ぶものです。
summary-first = まず取りかかること
summary-note = 一般的な情報で、個別の法律判断ではありません。ボタンで、それぞれの義務・期限・次の一歩・根拠を読めます。
summary-add-workers = 次は、従業員を1人ずつ加えてください。その方だけに関わることを20〜30問ほどお聞きします。
summary-workers = 従業員{ $count }人の合計：対応が必要{ $unmet }件・確認が必要{ $possible }件
workers-title = 従業員
workers-text = 番号を押すか、番号や呼び名を送ると、その方の画面に移ります。職場についての答えは共通なので、聞き直しません。
workers-none = まだ従業員は登録されていません。氏名や番号はお聞きしません。「従業員1」のように番号で表示します。
workers-left = あと最大{ $count }問
workers-clear = 対応が必要なものはありません
remove-title = { $name }の答えを消しますか？
remove-text = この方の答え、更新の状況、これからのお知らせ、お知らせの記録をすべて消します。元には戻せません。退職した方は、先に「退職した」と記録してください。消すと、退職の届出のお知らせも届きません。
schedule-title = 更新の予定
schedule-text = 在留期間の満了日などから数えた予定です。それぞれの日の朝にお知らせします。休みの日にあたるときは、その前の開庁日にお知らせします。
schedule-none = 今のお答えでは、お見せできる予定はありません。
schedule-now = 今
schedule-entry = { $due } { $title }
schedule-limit = かかわる日：{ $limit }
papers-title = 更新に必要な書類
papers-employer = 会社が用意するもの
papers-worker = 本人が用意するもの
papers-both = 会社と本人で用意するもの
papers-place = { $count }つのうち{ $place }つ目
papers-maybe = （場合により必要）
papers-none = この方について、お見せできる書類の一覧はありません。在留資格の答えをご確認ください。
dates-title = 1年間の期限
dates-text = 法令で決まっている日です。休日に当たるときは、その前の開いている日までに済ませると安心です。
dates-none = 今のお答えでは、この1年に決まった期限はありません。
dates-until = { $closes }まで
dates-span = { $opens }〜{ $closes }
status-unmet = 対応が必要
status-possible = 確認が必要
status-upcoming = これから適用
status-met = できている
status-not_applicable = 対象外
list-unmet = 義務があり、まだできていないものです。番号を選ぶと、期限と次の一歩が読めます。
list-possible = 答えがまだないか、「わからない」のため、または法令の確認が済んでいないため、決められないものです。
list-upcoming = 決まっている日から適用されるものです。
list-met = お答えによると、できているものです。証明になる書類を手元に置いておくと安心です。
list-not_applicable = お答えによると、今は当てはまらないものです。
list-join = ・
tasks-title = 調べること
tasks-text = 次の書類を見ると、はっきりします。わかったら答えを直してください。
tasks-none = 調べることはありません。
outlook-title = これから変わること
outlook-text = 今わかっている範囲で、次の日に法令や金額が変わる予定です。今のお答えのままだと、こう変わります。
outlook-none = 今のお答えでは、決まっている変更の中に、変わるものはありません。
outlook-from = { $day }から
outlook-turn = { $before } → { $after }
outlook-ends = この義務はなくなります。
outlook-unknown = その日より後の内容は、まだここではわかりません。近くなったら根拠のページでお確かめください。
outlook-as-of = 今のお答えのままの場合の、{ $day }時点の見通しです。
answers-title = これまでの答え
answers-text = 直したい答えの番号を選んでください。
answers-none = まだ答えはありません。

party-employer = 会社（事業主）
party-worker = 働く人
party-both = 会社と働く人
confidence-verified = 法令または公式ページで確認済み
confidence-secondary = 専門家の解説など二次的な資料で確認した内容です。手続きの前に公式ページでお確かめください。
confidence-unverified = 要確認：公式の資料でまだ確かめられていない内容です。下の公式ページか窓口でお確かめください。
finding-from = { $day }から適用
finding-may-from = { $day }から適用される可能性
finding-duty = 義務：
finding-owed = 誰の義務か：
finding-falls = 影響を受ける人：
finding-deadline = 期限：
finding-next = 次の一歩：
finding-evidence = 証明になるもの：
finding-employer = 会社への影響：
finding-worker = 働く人への影響：
finding-figure-from = { $day }からは{ $value }
finding-because = このように判断した理由（あなたの答え）
finding-missing = これがわかると、はっきりします
finding-sources = 根拠
source-checked = （{ $day }確認）

command-start = はじめる
command-check = 点検を始める・続ける
command-result = 今の結果を見る
command-workers = 従業員の一覧と追加
command-language = 言語を変える / Language
command-pause = 中断する
command-privacy = 保存するものと権利
command-export = 答えをファイルで受け取る
command-erase = 全部を消す
command-help = 使い方
bot-description = 外国人を雇う小さな職場のための点検です。保険・契約・書類・在留の義務を一問ずつ確かめ、だれの義務か、期限、根拠、次の一歩をお伝えします。どこにも通報しません。氏名や番号は聞きません。
bot-short-description = 外国人を雇う職場の、保険・契約・書類・在留の点検。

# 働いてよいかどうか。ここでの「働ける」は、在留資格と許可の範囲でという意味です。
right-unlimited = 在留期間に終わりはありませんが、在留カードには有効期限があります。働けるのは、在留資格の範囲です。
right-until-expiry = 満了日は{ $until }です。それまで働けるのは、在留資格と、有効な資格外活動許可の範囲だけです。
right-permission-unseen = 満了日は{ $until }ですが、仕事に要る資格外活動許可や指定書が、まだ確かめられていません（学校を離れた留学生は、資格外活動許可では働けません）。確かめるまで、仕事を止めてください。確かめたら、「この方の質問・結果」から答えてください。
right-special-period = 特例期間です。{ $until }まで、または結果が出る日まで、今までと同じに働けます（30日以下の在留期間の方を除きます）。
right-unsettled = 働けるかどうか、はっきりしていません。入管に確かめるまで、仕事を止めてください。
right-unknown = 在留期間の満了日が分かりません。在留カードで確かめるまで、働けるとは言えません。
right-over = 在留期間が過ぎています。仕事を止めて、すぐ入管に確かめてください。
right-refused = 不許可です。働くことはできません。
right-left = 退職済みの方です。
declined-stale = この間に内容が変わりました。いまの内容をご覧ください。
declined-not-now = いまの状態では、この記録はできません。
declined-already = もう、そう記録されています。
declined-future = まだ来ていない日は記録できません。
declined-no-date = 在留期間の満了日が分からないので、申請を記録できません。先に満了日を入れてください。
declined-online-closed = オンラインの申請は、満了日の前日までです。日か方法をご確認ください。
declined-too-early = その前にあったはずのことより早い日です。日をご確認ください。
declined-not-later = 新しい満了日は、許可の日より後で、いまの満了日とは別の日です。新しい在留カードをご確認ください。
declined-departure = 不許可のあとの在留期間の満了日が記録されていません。先に「出国準備の満了日」を記録してください。
declined-new-stay = その満了日は、新しい在留期間のものです。許可された場合は「許可された」から記録してください。
declined-nothing = 取り消せることがありません。
role-responsible = 担当者
role-deputy = 副担当
role-owner = 事業主
now-due = 今日お知らせする
now-replaced = 後のお知らせに含む
now-lapsed = 時期が過ぎた
