# 従業員の一覧をファイルで加える・受け取る

import-title = ファイルでまとめて加える
import-text =
    1. ひな形を受け取り、1人につき1行で記入します。
    2. そのファイル（.xlsx か .csv）を、このチャットに送ります。
    3. 読み取った内容をお見せします。確かめて「加える」を押すまで、何も登録されません。

    ファイルでできるのは、新しく加えることだけです。登録済みの方の行は消してください。

    氏名、国籍、番号は書かないでください。ファイルそのものは保存しません。読み取った内容は、加えるかやめるまでの間（長くても1日）だけお預かりします。送ったファイルはTelegramのチャットに残りますので、済んだら消しておくと安心です。
import-export = 登録済みの{ $count }人の一覧も、ファイルで受け取れます。
import-template-name = 従業員一覧のひな形
import-export-name = 従業員一覧
import-not-fetched = ファイルを受け取れませんでした。少し待ってから、もう一度送ってください。
import-refused = 直していただきたいところが{ $count }か所あります。まだ誰も加えていません。
import-mend = 直して保存し、もう一度このチャットに送ってください。
import-nickname-taken = { $line }行目：同じ呼び名の方（従業員{ $number }）がすでに登録されています。別の呼び名にするか、その行を消してください。
import-read = { $count }人を読み取りました
import-nameless = 呼び名なし
import-until = { $day }まで
import-more = ほか{ $count }件
import-more-people = ほか{ $count }人
import-hidden = うち{ $count }人は、非表示の行（フィルターで隠れた行など）から読み取りました。加える方かどうか、ご確認ください。
import-same = { $count }人は、登録済みの方と同じ内容です（行：{ $lines }）。重ねて加えないよう、ご確認ください。
import-confirm = このまま加えますか。加えると、あなたが担当者になり、更新のお知らせが予定されます。残りの質問には、あとから1人ずつ答えられます。
import-full = このままでは、登録できる人数を{ $count }人超えます。退職した方を消すか、一覧の行を減らして、もう一度送ってください。
import-done = ✓ { $count }人を加えました。更新のお知らせを予定しました。
import-dropped = 読み取った内容を消しました。誰も加えていません。

button-import = ファイルでまとめて加える
button-template-xlsx = ひな形（Excel）
button-template-csv = ひな形（CSV）
button-export-xlsx = 今の一覧（Excel）
button-export-csv = 今の一覧（CSV）
button-import-add = { $count ->
    [1] この1人を加える
   *[other] { $count }人全員を加える
 }
button-import-drop = やめる
