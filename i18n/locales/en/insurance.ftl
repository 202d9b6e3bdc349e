# Social and labour insurance: questions

q-director_paid = Does any representative or director receive director's pay (役員報酬) from the company?
    .short = Paid directors
    .why = Even without constant staff, a corporation comes under health insurance and employees' pension (社会保険) once one representative or director works for it and is paid. With only an unpaid president it normally does not.
    .look = See the line for directors' pay (役員報酬) in the annual accounts or the minutes that fixed the pay, or ask your tax accountant.

q-shaho_registered = Is this workplace registered as a covered workplace (適用事業所) for health insurance and employees' pension? (Voluntary coverage counts as yes.)
    .short = Workplace registered (社会保険)
    .why = Health insurance and employees' pension begin with the registration of the workplace. A workplace that joined voluntarily has the same duties afterwards.
    .look = Yes if you have the coverage notice (適用通知書) from the pension office, or receive the monthly premium notice (保険料納入告知額・領収済額通知書). Both show a workplace code (事業所整理記号).

q-three_quarter_enrolled = Regular employees, and part-timers with at least three quarters of regular weekly hours and monthly days: are all foreign workers among them in your health insurance and employees' pension?
    .short = Enrolled: three quarters or more
    .why = They are enrolled from the first day, whatever their nationality, residence status, trial period or studies. A gap may have to be explained by the worker at a renewal or for permanent residence.
    .look = Enrolled if named in the confirmation notice (資格取得確認および標準報酬決定通知書). If your full week is 37 h 20 min or less, 28 hours of a student or family dependant can reach the hours line. Leave out contracts of up to 2 months with no prospect of more. For posted staff with a valid certificate of coverage, look only at schemes it does not waive.
    .option_all = All enrolled
    .option_not_all = Some are not enrolled
    .option_nobody = No such worker

q-short_time_enrolled = Foreign workers below that line but with 20 or more contracted hours a week (daytime students left out): are all of them in your health insurance and employees' pension?
    .short = Enrolled: 20 hours or more
    .why = In employers above a certain size they are enrolled too. The test of JPY 88,000 a month ended on 2026-10-01. Once enrolled, a worker is no longer a family member's dependant.
    .look = See weekly hours (所定労働時間) in the conditions notice. If real hours passed 20 in two months running and will go on, they count from the third month (please confirm with the pension office). Evening, part-time, correspondence and on-leave students are not daytime students. Leave out work not expected to exceed 2 months.
    .option_all = All enrolled
    .option_not_all = Some are not enrolled
    .option_nobody = No such worker

q-pension_insured_count = How many people in the whole company are in employees' pension (厚生年金)? (Sole proprietors: count this workplace only.)
    .short = People in employees' pension
    .why = This number decides whether 20-hour workers must be enrolled: 51 or more now, 36 from October 2027, 21 from October 2029, 11 from October 2032, and any number from October 2035.
    .look = Use the yearly notice of standard remuneration (標準報酬決定通知書). Add up workplaces with the same corporate number. Leave out those enrolled only as 20-hour part-timers and people of 70 or over; count those who should be enrolled but are not yet. Take the number expected in 6 of 12 months. Over 300: enter 300.

q-short_time_optin = Have you agreed with your staff and filed the opt-in (任意特定適用事業所申出書) that brings 20-hour workers into social insurance?
    .short = Opt-in for part-timers
    .why = With this opt-in, 20-hour workers must be enrolled even where the employer is below the size line.
    .look = It is filed with the pension office together with the staff's consent. If it means nothing to you, the answer is most likely no. If a labour consultant (社会保険労務士) files for you, ask for the copy.

q-premiums_unpaid = Are there health-insurance or employees' pension premiums past their due date that you have not yet paid?
    .short = Unpaid premiums (社会保険料)
    .why = The employer pays by the end of the following month. Arrears lead to reminders and seizure, and for Specified Skilled Workers (特定技能) the host's payment record is part of the worker's application.
    .look = Compare the monthly premium notice (保険料納入告知額・領収済額通知書) with your bank account, or ask the pension office for the payment-status reply (社会保険料納入状況照会回答票). Answer yes as well for amounts you are paying in instalments.

q-reports_missing = Is any of these reports still outstanding: the annual pay report (算定基礎届, every July), a pay change report (月額変更届), a bonus report (賞与支払届)?
    .short = Outstanding pay reports
    .why = Premiums and pensions follow the pay and bonuses you report. If they differ from real pay, tax certificate, payslip and pension record disagree, and an examiner can notice.
    .look = See the notice of standard remuneration (標準報酬決定通知書) from the pension office and your copies for the months in which you paid a bonus. Housing and meals given in kind count as pay.

q-dependants_filed = Foreign workers in your health insurance: have their dependants (扶養家族) been reported?
    .short = Dependants reported
    .why = As a rule only family members registered as residents of Japan can be dependants. Those left out pay National Health Insurance; those wrongly included lose their cover retroactively.
    .look = See your copies of the dependant form (被扶養者（異動）届) and the family's resident certificates (住民票). Family abroad counts only in listed exceptions, such as students abroad. If no foreign worker is in your health insurance, choose "No dependants".
    .option_all_filed = All reported
    .option_not_yet = Some not reported yet
    .option_abroad = Family abroad is included
    .option_nobody = No dependants

q-uninsured_told = Foreign workers who are not in your health insurance and pension: have you told them how to join National Health Insurance (国民健康保険) and National Pension (国民年金)?
    .short = Told about NHI and pension
    .why = They join at the town hall: National Health Insurance, and at ages 20-59 National Pension. Arrears count at renewal; it has been announced that from about June 2027 unpaid National Health Insurance will normally block renewal or change (rules not seen; please confirm).
    .look = Typically students with few hours, or staff of a sole proprietor outside the schemes. Leave out people covered through a spouse's company insurance, and posted staff whose certificate of coverage (適用証明書) waives both health insurance and pension.
    .option_told_all = All have been told
    .option_not_all = Some have not been told
    .option_nobody = No such worker

q-ei_uninsured_hours = Foreign workers who are not in employment insurance (雇用保険): how many hours a week does the longest contract among them have? (0 if all are in)
    .short = Longest week, not insured
    .why = Employment insurance covers 20 hours or more a week today, 10 hours or more from 2028-10-01, if 31 or more days of work are expected.
    .look = See the conditions notice of everyone without a notice confirming employment insurance (雇用保険被保険者資格取得等確認通知書). Round down to full hours. Leave out daytime students and people not expected to work 31 days. Whether people on working holiday count: please ask Hello Work.

q-accident_insurance_on = Have you filed the notice that starts workers' accident insurance (労働保険 保険関係成立届)?
    .short = Accident insurance started
    .why = Accident insurance (労災保険) starts with the first person hired, even a student on a part-time job. If an accident happens before the notice, the state can charge you the cost of benefits.
    .look = Yes if you have a copy of the notice that labour insurance has begun (保険関係成立届) or a return that shows a labour-insurance number (労働保険番号). If a labour-insurance association (労働保険事務組合) files for you, ask it.

q-annual_update = Is the latest annual update of labour insurance (年度更新, return and payment between 1 June and 10 July) done?
    .short = Labour-insurance annual update
    .why = Once a year you settle last year's premium for accident and employment insurance and prepay this year's. Applications for Specified Skilled Workers attach proof of payment.
    .look = See your copy of the return (労働保険 概算・確定保険料申告書) and the receipt. If no June has passed since you filed the notice of start, choose "Not due yet".
    .option_done = Done
    .option_not_done = Not done
    .option_first_year = Not due yet

q-accident_report = If anyone was off work or died because of an accident at work in the past year, has it been reported to the Labour Standards Office (労働基準監督署)?
    .short = Work accidents reported
    .why = A death or an absence of one day or more after an accident at work needs a report (労働者死傷病報告). Please answer for all staff, of any nationality and contract. Commuting accidents are not reported this way.
    .look = See your copies of the work-injury report (労働者死傷病報告) or the receipts of online filing. The attendance record shows days off after an injury.
    .option_all_reported = All reported
    .option_some_missing = Some not reported yet
    .option_no_accident = No such case

q-premium_proof = Could you show proof of the premiums paid for the last two years (24 months) if asked?
    .short = Two years of payment proof
    .why = For Specified Skilled Workers (特定技能) proof of the host's premiums is a required paper. For other statuses insurance can be asked about at renewal or for permanent residence.
    .look = Social insurance: 24 monthly receipts or the payment-status reply (社会保険料納入状況照会回答票). Labour insurance: return and receipt. A sole proprietor outside the schemes shows the owner's own National Pension and National Health Insurance payments instead.

# Obligations

o-shaho-corporation-mandatory = Register the company for social insurance (社会保険)
    .duty = A corporation with at least one person constantly working for it is a covered workplace for health insurance and employees' pension, in any industry and of any size. A company with only a paid president is included. Losses, or a worker's wish not to join, are no reason to stay out.
    .next = File the 新規適用届 (notification of new covered workplace) with the company register certificate at the pension office or its processing centre, or online through e-Gov. File the enrolment forms (被保険者資格取得届) for the people working there together with it.
    .deadline = Within 5 days, counted from the day after the company became a covered workplace. Late filing is accepted; the longer it takes, the more premiums reach back, so talk to the pension office soon.
    .employer = The pension office advises, may inspect, and can enrol the workplace by its own decision. Premiums can reach back two years, and the company pays both halves to the pension service.
    .worker = Until the company registers, the worker carries National Health Insurance and National Pension alone. Arrears and gaps can weigh against a renewal or permanent residence.
    .evidence = Coverage notice (適用通知書), monthly premium notices and receipts

o-shaho-sole-proprietor-five-and-industry = Register the sole proprietorship (社会保険)
    .duty = A sole proprietor in one of the industries listed in the Act who constantly employs five or more people is a covered workplace. People constantly employed are said to count even if they are not insured themselves; the owner does not. If the count is close, ask the pension office.
    .next = File the notice of a newly covered workplace (新規適用届) at the pension office or its processing centre, with the enrolment forms (被保険者資格取得届) of everyone concerned. The owner stays on National Health Insurance and National Pension.
    .deadline = Within 5 days, counted from the day after the shop became a covered workplace. Late filing is accepted; talk to the pension office soon.
    .employer = The pension office advises, may inspect, and can enrol the workplace by its own decision. Premiums can reach back two years, and the owner pays both halves.
    .worker = Until the shop registers, the worker carries National Health Insurance and National Pension alone. Arrears and gaps can weigh against a renewal or permanent residence.
    .evidence = Coverage notice (適用通知書), list of constant staff, industry shown in the opening notice or tax return

o-shaho-enrol-regular-workers = Enrol three-quarter workers from day one (社会保険)
    .duty = Regular employees, and those with at least three quarters of regular weekly hours and monthly days, are insured from the first day, in a trial period and as students too. Posted staff are exempt only while a certificate of coverage (適用証明書) is valid, and only from the schemes their agreement names.
    .next = File the enrolment form (被保険者資格取得届) at the pension office with the My Number. If the resident record cannot be read, add the ローマ字氏名届 (name in Roman letters). For people of 70 or over who would qualify: the form for employees of 70 and over (70歳以上被用者該当届). If someone was left out, ask the pension office how to enrol back to the first day.
    .deadline = 5 days, counted from the day after the start. Contracts of up to 2 months: cover starts the day a prospect of more appears, or, if work simply goes on, the day after the first term (please confirm). If late, file as soon as you can.
    .employer = Not filing without good reason, or filing falsely: up to 6 months' imprisonment or a fine of up to JPY 500,000; the company is fined too. That fine bars hosting Specified Skilled Workers for 5 years. Premiums can reach back two years.
    .worker = Loses sickness allowance and disability pension cover and gets a gap in the pension record. Health insurance may be checked at renewal; for permanent residence a gap is a negative point.
    .evidence = Confirmation notice (資格取得確認および標準報酬決定通知書), the worker's health-insurance eligibility certificate (資格確認書) or Myna-portal screen, deductions on payslips

o-shaho-enrol-short-time-20h = Enrol 20-hour part-timers where the size line applies
    .duty = At the size line or after opting in, employers also enrol workers with 20 or more contracted hours a week, over 2 months expected, not daytime students, whatever the pay. Exception: under a minimum-wage reduction permit and below JPY 88,000 a month, unless the worker asks to join.
    .next = File the enrolment form (被保険者資格取得届) in the short-time category. When the size line is newly crossed, also file the form on reaching the size line (特定適用事業所該当届). Employers that opt in or are newly reached may use the premium adjustment scheme (保険料調整制度), which lowers the worker's share; please confirm scope and deadlines with the pension service.
    .deadline = 5 days, counted from the day after the conditions are met; if late, as soon as you can. The size line falls to 36 on 2027-10-01, 21 on 2029-10-01 and 11 on 2032-10-01, and ends on 2035-10-01.
    .employer = Not filing without good reason, or filing falsely: up to 6 months' imprisonment or a fine of up to JPY 500,000. That fine bars hosting Specified Skilled Workers for 5 years. Premiums can reach back two years.
    .worker = Is left with National Health Insurance and National Pension bills or arrears in their own name. Enrolment ends cover as a family member's dependant, so explain it beforehand.
    .evidence = Conditions notice with weekly hours, monthly number of pension-insured staff, confirmation notice (資格取得確認および標準報酬決定通知書)

o-shaho-pay-and-deduct-premiums = Pay social-insurance premiums on time (社会保険料)
    .duty = The employer pays both halves by the end of the next month. Only the worker's half for the previous month may be deducted (at leaving, the current month too), and the worker is told the amount. Ages 40-64 also pay the long-term care premium (介護保険料).
    .next = Check unpaid months and amounts, for example with the statement of social-insurance payments (社会保険料納入状況照会回答票), and pay what you can. If you cannot pay at once, do not wait: ask the pension office about instalments or deferral (換価の猶予), and keep the paper that grants it.
    .deadline = End of the following month. If it has passed, pay or talk to the office before the date set in the reminder.
    .employer = Reminder, late charge, seizure. Not paying by the date in the reminder without good reason: up to 6 months' imprisonment or a fine of up to JPY 500,000. A host of Specified Skilled Workers in arrears does not meet the standards, so applications fail.
    .worker = Pension months are credited once enrolment is confirmed. But Specified Skilled Worker applications attach the host's 24-month payment record, so the employer's arrears alone can sink a renewal.
    .evidence = Receipts or payment-status reply (社会保険料納入状況照会回答票), payslips that show the deduction

o-shaho-periodic-reports = Report pay and bonuses to the pension office
    .duty = The employer files the annual pay report (算定基礎届) each July, a change report (月額変更届) when pay changes markedly, and a bonus report (賞与支払届) after each bonus. Housing and meals in kind count as pay.
    .next = Find out which reports are missing and file them from the wage ledger at the pension office, its processing centre or through e-Gov. If something filed differs from real pay, ask how to correct it.
    .deadline = Annual report: 10 July (without people insured from 1 June and those with a change report for July to September; please confirm). Bonus report: 5 days, counted from the day after payment. Change report: without delay. If late, file as soon as you can.
    .employer = Not filing without good reason, or filing falsely: up to 6 months' imprisonment or a fine of up to JPY 500,000. The difference in premiums can be billed back.
    .worker = Pay reported too low means lower sickness allowance and pension. A tax certificate and payslips that disagree with the pension record can be noticed at renewal.
    .evidence = Notices of standard pay (標準報酬決定通知書) and of bonuses

o-shaho-dependants-resident-in-japan = Report dependants who live in Japan (被扶養者)
    .duty = The employer reports family members, such as spouse and children, who are mainly supported by the insured worker and registered in Japan. Income guide: under JPY 1.3 million a year (ages 19-22, spouse excluded: 1.5 million). Family abroad only in listed exceptions, such as students.
    .next = Ask the worker about the family and file the dependants form (被扶養者（異動）届) at the pension office or health-insurance society. Prepare resident certificate, proof of income and translated papers on the relationship. Report those who no longer qualify too. More distant relatives must also share the household, and nobody of 75 or over can be a dependant (please confirm).
    .deadline = 5 days, counted from the day after a dependant is added or no longer qualifies. If late, file as soon as you can.
    .employer = False filings carry a penalty. Benefits paid for people wrongly included are reclaimed.
    .worker = Family left out pays National Health Insurance; wrong cover is cancelled back to its start. When dependants renew, the household's record of premiums and taxes is looked at.
    .evidence = Copy of the dependants form (被扶養者（異動）届), family's resident certificates, proof of income and relationship

o-uninsured-workers-nhi-pension = Guide uninsured workers to NHI and National Pension
    .duty = The employer checks that each person left out fits a legal exemption, such as daytime student; nationality or a wish is none. It tells them they must join National Health Insurance, and at 20-59 National Pension, where they live. The worker joins and pays.
    .next = Keep the proof of exemption (student certificate, contract). Give the guidance in writing, in a language the worker reads. If they cannot pay: ask the town hall or pension office about instalments, reduction or exemption. A sole proprietor outside the schemes can apply for voluntary coverage if half of those concerned agree.
    .deadline = The worker's 14 days are said to run from the day company cover is missing (please confirm). Late joining is possible. Check again at each change of contract, graduation and leave from school.
    .employer = We found no penalty for missing guidance alone. A wrong exemption is treated as late enrolment by the employer.
    .worker = Large or long arrears already count at renewal. It has been announced that from about June 2027 unpaid National Health Insurance normally blocks renewal or change (rules not seen; please confirm). Permanent residence looks at two years of payments and whether they were on time.
    .evidence = Copy of the guidance, proof of exemption (student certificate, contract, certificate of coverage), the worker's receipts or exemption notices

o-employment-insurance-enrol = Enrol in employment insurance (雇用保険)
    .duty = Workers with 20 or more contracted hours a week and 31 or more days expected are enrolled, whatever their nationality; daytime students, for example, are not. From 2028-10-01 the line is 10 hours.
    .next = File the employment-insurance enrolment form (雇用保険被保険者資格取得届) at Hello Work with residence-card number and status (it doubles as the foreign-worker notice). For your first insured person also the form for a newly covered establishment (適用事業所設置届). How to file people already at work on 2028-10-01: wait for official guidance.
    .deadline = Enrolment: by the 10th of the month after hiring; establishment form (設置届): 10 days from the day after. If late, file as soon as you can. Loss form: 10 days, counted from the second day after the last day of employment, with the separation certificate (離職証明書) unless declined (always from age 59).
    .employer = Not filing or filing falsely: up to 6 months' imprisonment or a fine of up to JPY 300,000; the company is fined too. That fine bars hosting Specified Skilled Workers for 5 years. Premiums can reach back two years.
    .worker = No unemployment, childcare-leave or training benefit, or fewer benefit days. A Specified Skilled Worker's first renewal attaches the notice of enrolment.
    .evidence = Employer's copy of the enrolment confirmation (雇用保険被保険者資格取得等確認通知書), insured person's card (雇用保険被保険者証)

o-workers-accident-insurance-start = File the start of workers' accident insurance (労災保険)
    .duty = From the day the first person is hired, part-timers and students included, the business is under accident insurance. The employer reports it and pays the whole premium.
    .next = File the notice that labour insurance has begun (労働保険 保険関係成立届) at the Labour Standards Office, then the estimated premium return (概算保険料申告書) with payment. Construction, farming and some others handle accident and employment insurance separately.
    .deadline = Notice: 10 days, counted from the day after the first hire; estimated premium: 50 days. Late filing is accepted; do it before an accident happens.
    .employer = Premiums are fixed and billed back two years, with a 10% surcharge. After an accident before filing, the state can charge 100% of the cash benefits if you had been told to register, or 40% if a year had passed without any reminder.
    .worker = The worker is compensated even if the employer never filed. It does not normally matter for residence status.
    .evidence = Copy of the notice that labour insurance has begun (保険関係成立届) with labour-insurance number, premium receipt

o-labour-insurance-annual-update = Do the labour-insurance annual update (年度更新)
    .duty = Once a year the employer settles last year's labour-insurance premium and prepays this year's. Wages of people with short hours are included.
    .next = File the labour-insurance premium return (労働保険 概算・確定保険料申告書) at the Labour Bureau, the Labour Standards Office or a bank and pay. If the envelope is missing, ask the Labour Bureau for another. Above a set amount, or through a labour-insurance association, you can pay in instalments.
    .deadline = 1 June to 10 July each year (next open day if the last day is closed). If it has passed, file and pay as soon as you can. Construction projects with their own term follow separate rules.
    .employer = The office may fix the premium and add a 10% surcharge; late charges and seizure are possible.
    .worker = Specified Skilled Worker applications and renewals attach the host's proof of payment; arrears stop them.
    .evidence = Employer copy of the return and receipt, certificate of payment (労働保険料等納付証明書)

o-work-accident-report-and-help = Report work accidents and help with the claim (労災)
    .duty = When someone dies or is off work because of an accident at work, the employer files a work-injury report (労働者死傷病報告) with the Labour Standards Office and helps the worker claim. After commuting accidents it helps with the claim too.
    .next = File online as a rule (where that is hard, paper is accepted for now). Certify the worker's claim forms promptly. Claim as a work accident; do not settle it with health insurance or by paying the clinic in cash.
    .deadline = Absence of 4 days or more, or death: without delay. 1 to 3 days: by quarter, by the end of the following month. If it has passed, report as soon as you can.
    .employer = No report or a false one is treated as hiding an accident (労災かくし): a fine of up to JPY 500,000, for the company too. The employer pays compensation for the first three days.
    .worker = Time needed to recover is a good reason for not working. Without a report or claim on record, it can look like three months without activity.
    .evidence = Copy or receipt of the work-injury report (労働者死傷病報告), copies of the claim forms (様式第5号・第8号)

o-insurance-proof-specified-skilled = Prepare payment proof for Specified Skilled Workers
    .duty = A host of Specified Skilled Workers (特定技能) shows with two years of payment records that it keeps social and labour insurance law. A sole proprietor outside the schemes shows the owner's own National Pension and National Health Insurance payments.
    .next = Ask the pension office for the statement of social-insurance payments (社会保険料納入状況照会回答票) and the Labour Bureau for the labour-insurance payment certificate (労働保険料等納付証明書). 24 monthly receipts, or the return with its receipt, can replace them. For National Pension: the payment record (被保険者記録照会（納付II）).
    .deadline = Before the application. The papers take time; we suggest starting three months before the residence period ends. If something turns out unpaid, pay or talk to the office early.
    .employer = A host that cannot show compliance cannot go on hosting Specified Skilled Workers.
    .worker = Without any fault of the worker, a renewal or change can fail when the host's proof is missing.
    .evidence = Payment-status reply (社会保険料納入状況照会回答票) or 24 receipts, labour-insurance payment certificate (労働保険料等納付証明書) or return and receipt

o-insurance-proof-for-residence-procedures = Have insurance papers ready for residence procedures
    .duty = At renewal, change or permanent residence, immigration can ask for papers on insurance and premiums. The employer keeps two years of payment records and can hand the worker what is needed.
    .next = Collect the premium receipts; for missing months ask the pension office for the statement of social-insurance payments (社会保険料納入状況照会回答票). Tell workers to keep their health-insurance eligibility certificate (資格確認書) or Myna-portal screen and their payslips.
    .deadline = The law sets no date. It is safe to be ready three months before the residence period ends. If someone is not enrolled, start early, not in the last weeks.
    .employer = There is no penalty for lacking this paper alone. Immigration may ask questions or visit.
    .worker = Without proof of insurance, more explanation can be asked for at renewal. For permanent residence two years of pension and medical premiums are looked at; late payments count against the worker even when paid in full later.
    .evidence = Premium receipts or statement of social-insurance payments (社会保険料納入状況照会回答票), health-insurance eligibility certificate (資格確認書), payslips

# Sources

s-jps-coverage-page = Japan Pension Service: covered workplaces and insured persons (適用事業所と被保険者)
s-jps-all-corporations-page = Japan Pension Service: joining employees' pension and health insurance (厚生年金保険・健康保険への加入)
s-jps-short-time-page = Japan Pension Service: end of the wage test for part-timers, October 2026 (短時間労働者の賃金要件の撤廃)
s-mhlw-coverage-expansion-page = Ministry of Health, Labour and Welfare: wider social-insurance coverage (社会保険の適用拡大)
s-jps-agreements-page = Japan Pension Service: social security agreements and certificates of coverage (社会保障協定)
s-jps-care-premium-page = Japan Pension Service: exemption from long-term care insurance (介護保険の適用除外)
s-jps-annual-report-page = Japan Pension Service: annual pay report (算定基礎届)
s-jps-dependants-page = Japan Pension Service: dependants' income (被扶養者の収入の確認)
s-jps-students-page = Japan Pension Service: part-time work by students, FAQ (学生の取扱い)
s-isa-renewal-guideline-page = Immigration Services Agency: guideline on extension and change of status (在留期間の更新・在留資格の変更のガイドライン)
s-mhlw-employment-insurance-page = Ministry of Health, Labour and Welfare: employment-insurance rates (雇用保険料率)
s-labour-bureau-accident-page = Yamanashi Labour Bureau: charging the cost of accident benefits (労災保険の費用徴収)
s-mhlw-accident-filing-page = Ministry of Health, Labour and Welfare: online filing of accident reports (労働者死傷病報告の電子申請)
s-jps-skilled-proof-page = Japan Pension Service: papers for Specified Skilled Worker applications (特定技能の申請に使う書類)
s-mhlw-labour-premium-proof-page = Ministry of Health, Labour and Welfare: labour-insurance payment certificate (労働保険料等納付証明書)
s-mhlw-minimum-wage-list = Ministry of Health, Labour and Welfare: minimum wages of all prefectures (地域別最低賃金の全国一覧)
