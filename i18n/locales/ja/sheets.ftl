# 従業員の一覧のファイル

sheets-title = 従業員
sheets-title-guide = 記入のしかた
sheets-nickname = 呼び名
sheets-guide =
    氏名、国籍、在留カード番号、パスポート番号、マイナンバーは書かないでください。
    呼び名は、社内で本人を見分けるための短い名前です（{ $characters }文字まで）。実名は避けてください。空欄でもかまいません。
    在留資格は、在留カードに書かれている言葉か、一覧にある言葉で記入してください。
    在留期間の満了日は、在留カードに書かれている日付です。永住者など、在留期間に期限のない方は空欄にしてください。
    日付は「2027/3/31」「令和9年3月31日」のように、年から記入してください。
    入社日と週の契約時間は、空欄でもかまいません。あとからお聞きします。
    一度に{ $workers }人まで読み込めます。「{ $mark }」で始まる説明の行と、例の行は読み込みません。
sheets-statuses = 在留資格の書き方：{ $statuses }
sheets-example = 例：厨房A
sheets-at-line = { $line }行目：{ $text }
sheets-at-cell = { $line }行目「{ $column }」：{ $text }

# 見出しの別の言い方と、記入がないことを表す言葉
heard-nickname = ニックネーム|呼称|あだ名
heard-residence-status = 在留資格名|資格|ビザ
heard-stay-until = 在留期限|満了日|在留期間満了日|在留期間（満了日）|在留満了日|在留期間満了年月日|満了年月日|ビザ期限
heard-hired-on = 雇入れ日|雇入日|雇入れ年月日|入社年月日|雇用開始日|雇用年月日|採用日|採用年月日|入職日
heard-weekly-hours = 週所定労働時間|週の所定労働時間|週の労働時間|週労働時間|1週間の所定労働時間|労働時間（週）
heard-nothing = なし|無し|無期限|該当なし|ー|―

sheet-not-a-spreadsheet = 表として読み取れませんでした。Excelなどで開き、「Excelブック（.xlsx）」か「CSV（.csv）」の形式で保存し直して、もう一度送ってください。
sheet-old-format = 古い形式のExcelファイル（.xls）は読み込めません。Excelで開き、「名前を付けて保存」で「Excelブック（.xlsx）」か「CSV（.csv）」を選んで、もう一度送ってください。
sheet-encrypted = パスワードで保護されたファイルは読み込めません。パスワードを外して保存し直し、もう一度送ってください。
sheet-macros = マクロを含むファイルは読み込めません。マクロのない「Excelブック（.xlsx）」の形式で保存し直し、もう一度送ってください。
sheet-unreadable = ファイルを読み取れませんでした。壊れているか、形式が正しくないようです。ひな形に書き写して、もう一度送ってください。
sheet-too-large = ファイルが大きすぎます（{ $most }KBまで）。画像や使わないシートを削除して、もう一度送ってください。
sheet-too-much-inside = ブックの中身が多すぎます。罫線や書式だけの行を削除してください。画像や使わないシートがあれば、それも削除して、もう一度送ってください。
sheet-too-many-rows = 行が多すぎます。一度に読み込めるのは{ $most }人までです。
sheet-too-many-columns = 列が多すぎます（{ $most }列まで）。ひな形にない列は削除してください。
sheet-no-heading = 見出しの行が見つかりませんでした。1行目に「在留資格」「在留期間の満了日」などの見出しを入れるか、ひな形をお使いください。
sheet-no-rows = 従業員の行がありません。見出しの下に、1人につき1行で記入してください。
sheet-several-tables = 表のあるシートが2枚以上あります（{ $sheets }）。1枚にしてください。
sheet-quotation-mark = ダブルクォーテーション（二重引用符）の始まりと終わりが合っていません。この行をお確かめください。
sheet-control-character = 目に見えない制御文字が含まれています。この行の文字を入力し直してください。
sheet-unknown-column = 「{ $heading }」という列は読み込めません。氏名、国籍、番号など、ひな形にない列は削除してください。
sheet-missing-column = この列がありません。ひな形のとおりに加えてください。
sheet-same-column = この列が二つ以上あります。一つにしてください。
sheet-beyond-the-columns = 見出しのない列に記入があります。見出しを入れるか、その記入を消してください。
sheet-empty = 記入がありません。
sheet-formula-error = 数式のエラー（#N/Aなど）になっています。正しい値を記入するか、行ごと消してください。
sheet-too-long = 長すぎます。{ $most }文字以内で記入してください。
sheet-not-an-option = 一覧にない言葉です。ひな形の一覧にある言葉で記入してください。
sheet-several-options = 当てはまるものが二つ以上あります。「特定技能1号」のように、もう少し詳しく記入してください。
sheet-not-a-number = 数として読み取れませんでした。「40」のように、数字だけを記入してください。
sheet-not-whole = 小数は使えません。分を切り捨てて、整数で記入してください。
sheet-out-of-range = { $least }から{ $most }までの数で記入してください。
sheet-not-a-date = 日付として読み取れませんでした。「2027/3/31」「令和9年3月31日」のように、年から記入してください。
sheet-no-such-day = 暦にない日付です。月と日をもう一度お確かめください。
sheet-wrong-weekday = 日付と曜日が合いません。どちらが正しいか、お確かめください。
sheet-year-out-of-range = 年が離れすぎています。もう一度お確かめください。
sheet-personal-number = 番号らしきものが含まれています。在留カード、パスポート、マイナンバーの番号は消して、もう一度送ってください。
sheet-no-end-of-stay = この在留資格には、在留期間の満了日がありません。在留カードの有効期間は別のものですので、空欄にしてください。
sheet-same-nickname = { $other }行目と同じ呼び名です。見分けられるように変えてください。
sheet-nickname-too-long = { $most }文字以内にしてください。
sheet-nickname-looks-like-name = 氏名のように見えます。氏名はお預かりしませんので、「厨房A」のような呼び名にしてください。
sheet-nickname-looks-like-number = 番号や日付のように見えます。「厨房A」のような呼び名にしてください。
sheet-nickname-not-allowed = 改行や記号など、使えない文字が含まれています。文字と数字で記入してください。
