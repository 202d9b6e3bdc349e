# 従業員ひとりについて（複数の分野で使う質問）

q-residence_status = この方の在留資格はどれですか？
    .short = 在留資格
    .why = できる仕事、必要な手続き、更新のときの書類は、在留資格によって変わります。
    .look = 在留カードの「在留資格」の欄をご覧ください。「特定活動」の方は、パスポートに付いている「指定書」も確かめます。特別永住者と、在留資格が「外交」「公用」の方は、この確認の対象ではありません。
    .option_gijinkoku = 技術・人文知識・国際業務
    .option_skilled_labour = 技能
    .option_specified_skilled_1 = 特定技能1号
    .option_specified_skilled_2 = 特定技能2号
    .option_technical_intern = 技能実習
    .option_nursing_care = 介護
    .option_intra_company = 企業内転勤
    .option_business_manager = 経営・管理
    .option_highly_skilled_1 = 高度専門職1号
    .option_highly_skilled_2 = 高度専門職2号
    .option_other_work = 教授・研究・興行など
    .option_designated_activities = 特定活動
    .option_working_holiday = ワーキングホリデー
    .option_student = 留学
    .option_dependant = 家族滞在
    .option_permanent_resident = 永住者
    .option_spouse_of_japanese = 日本人の配偶者等
    .option_spouse_of_permanent = 永住者の配偶者等
    .option_long_term_resident = 定住者
    .option_no_work = 短期滞在・研修など
    .typed_gijinkoku = 技人国|技術人文知識国際業務|エンジニア
    .typed_specified_skilled_1 = 特定技能一号|特定技能(1号)
    .typed_specified_skilled_2 = 特定技能二号|特定技能(2号)
    .typed_technical_intern = 実習生|技能実習生|技能実習1号|技能実習2号|技能実習3号|技能実習1号イ|技能実習1号ロ|技能実習2号イ|技能実習2号ロ|技能実習3号イ|技能実習3号ロ
    .typed_highly_skilled_1 = 高度専門職一号|高度専門職1号イ|高度専門職1号ロ|高度専門職1号ハ
    .typed_other_work = 教授|芸術|宗教|報道|法律・会計業務|医療|研究|教育|興行
    .typed_designated_activities = 特定活動(46号)
    .typed_working_holiday = ワーホリ|ワーキングホリデー|特定活動(ワーキングホリデー)
    .typed_student = 留学生
    .typed_dependant = 家族滞在
    .typed_permanent_resident = 永住
    .typed_spouse_of_japanese = 日本人の配偶者|日配
    .typed_spouse_of_permanent = 永住者の配偶者
    .typed_no_work = 文化活動

q-hired_on = この方が働き始めた日はいつですか？（これから入社する方は、その予定日）
    .short = 入社日
    .why = 届出の期限、年次有給休暇、健康診断など、入社日から数える決まりがいくつもあります。
    .look = 労働条件通知書や雇用契約書の契約開始日、または労働者名簿の「雇入れの年月日」をご覧ください。

q-weekly_hours = この方の契約上の労働時間は、週に何時間ですか？（残業を除き、分は切り捨て）
    .short = 週の契約時間
    .why = 雇用保険と社会保険に入るかどうかは、契約上の週の時間で決まります。
    .look = 労働条件通知書の「所定労働時間」をご覧ください。週によって違うときは、平均した時間です。ほかの勤め先の時間は含めません。契約上の時間がない代表者・役員は、ふだん会社の仕事をする時間をお答えください。

q-contract_term = この方の契約期間はどれですか？
    .short = 契約期間
    .why = 短い契約で、続く見込みがまったくない場合に限り、社会保険や雇用保険に入らないことがあります。
    .look = 労働条件通知書の「契約期間」と「更新の有無」をご覧ください。「更新する場合がある」と書いてある場合や、同じような契約の人が更新されてきた場合は、続く見込みがあるものとして選びます。
    .option_permanent = 期間の定めなし
    .option_over_two_months = 2か月を超える期間
    .option_short_may_renew = 2か月以内・更新あり
    .option_short_final = 2か月以内・更新なし
    .option_under_31_days = 31日未満・更新なし

q-employed_as = この方は、会社とどのような関係ですか？
    .short = 会社との関係
    .why = 代表者や役員は、通常は労働者に当たらず、労働条件通知書、有給休暇、健康診断などの決まりの対象になりません。
    .look = 登記事項証明書に役員として名前があり、雇用契約がなければ「代表者・役員」です。役員でも、雇われて働く部分がある方（使用人兼務役員）は「従業員」を選んでください。迷うときは、社会保険労務士かハローワークに確かめてください。
    .option_director = 代表者・役員
    .option_employee = 従業員

q-age_band = この方の年齢はどれに当たりますか？
    .short = 年齢
    .why = 介護保険料がかかるのは40歳から64歳まで、厚生年金は70歳まで、会社の健康保険は75歳までです。
    .look = 年齢は、法律では誕生日の前日に1つ上がります。
    .option_under_40 = 39歳以下
    .option_from_40 = 40〜64歳
    .option_from_65 = 65〜69歳
    .option_from_70 = 70〜74歳
    .option_from_75 = 75歳以上

q-daytime_student = この方は、昼間の学校に通う学生ですか？
    .short = 昼間の学生
    .why = 昼間の学生は、雇用保険と、週20時間以上の人の社会保険の対象から外れます（4分の3以上働く場合は、学生でも社会保険に入ります）。
    .look = 在学証明書や学生証で、昼間の課程かどうかを確かめます。学生と扱うのは、学校教育法の学校など（各種学校は1年以上の課程）に通う人です。日本語学校などで当たるか分からないときは「わからない」を選び、学校にお尋ねください。夜間・定時制・通信制の学生、休学中の人、卒業後も同じ会社で働き続ける人は「いいえ」です。

q-stay_until = この方の在留期間の満了日はいつですか？
    .short = 在留期間の満了日
    .why = 更新の準備と申請の期限は、この日から数えます。この日を過ぎると、申請中の場合を除いて働けません。
    .look = 在留カードの「在留期間（満了日）」の欄をご覧ください。永住者などのカードの有効期限とは別のものです。

d-employee = 雇われて働く人
d-job_bound = この仕事と結び付いた在留資格
d-specified_skilled = 特定技能
d-side_worker = 資格外活動の許可で働く人
d-family_status = 身分に基づく在留資格（永住者・配偶者等・定住者）
d-unlimited_stay = 在留期間のない在留資格
d-studies_by_day = 昼間の学生
