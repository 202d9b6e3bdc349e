# Social and labour insurance: questions

q-director_paid = Does any representative or director regularly work for the company and receive director's pay (役員報酬)?
    .short = Paid directors
    .why = Even without constant staff, a corporation comes under health insurance and employees' pension (社会保険) once one representative or director works for it and is paid. With only an unpaid president it normally does not.
    .look = See the line for directors' pay (役員報酬) in the annual accounts or the minutes that fixed the pay, or ask your tax accountant. An outside director on token pay does not count. If unsure, ask the pension office.

q-shaho_registered = Is this workplace registered as a covered workplace (適用事業所) for health insurance and employees' pension? (Voluntary coverage counts as yes.)
    .short = Workplace registered (社会保険)
    .why = Health insurance and employees' pension begin with the registration of the workplace. A workplace that joined voluntarily has the same duties afterwards.
    .look = Yes if you have the coverage notice (適用通知書) from the pension office, or receive the monthly premium notice (保険料納入告知額・領収済額通知書). Both show a workplace code (事業所整理記号).

q-opened_since_2029_10 = Did this workplace open after 1 October 2029?
    .short = Opened after October 2029
    .why = From 2029-10-01 a sole proprietor who constantly employs five or more comes under social insurance (社会保険) in any industry. Workplaces outside the old list of industries that exist on that day are to stay outside for the time being.
    .look = See the date of the opening notice (開業届) or of the business licence. If it opened on that very day, was taken over, or moved, ask the pension office.

q-pension_insured_count = How many people in the whole company are in employees' pension (厚生年金)? (Sole proprietors: count this workplace only.)
    .short = People in employees' pension
    .why = This number decides whether 20-hour workers must be enrolled: 51 or more now, 36 from October 2027, 21 from October 2029, 11 from October 2032, and any number from October 2035.
    .look = Use the yearly notice of standard remuneration (標準報酬決定通知書). Add up workplaces with the same corporate number. Leave out those enrolled only as 20-hour part-timers and people of 70 or over; count those who should be enrolled but are not yet. Take the number expected in 6 of 12 months. Over 300: enter 300.

q-size_line_notice = Have you filed the form on reaching the size line from which 20-hour workers are enrolled (特定適用事業所該当届)?
    .short = Size-line form filed
    .why = Once enough people are in employees' pension, 20-hour workers come under social insurance, too. This form tells the pension office that you have reached the line.
    .look = See your copy of the form or a notice from the pension office. Workplaces with the same corporate number count together.

q-short_time_optin = Have you agreed with your staff and filed the opt-in (任意特定適用事業所申出書) that brings 20-hour workers into social insurance?
    .short = Opt-in for part-timers
    .why = With this opt-in, 20-hour workers must be enrolled even where the employer is below the size line.
    .look = It is filed with the pension office together with the staff's consent. If it means nothing to you, the answer is most likely no. If a labour consultant (社会保険労務士) files for you, ask for the copy.

q-premiums_unpaid = Are there health-insurance or employees' pension premiums past their due date that you have not yet paid?
    .short = Unpaid premiums (社会保険料)
    .why = The employer pays by the end of the following month. Arrears lead to reminders and seizure, and for Specified Skilled Workers (特定技能) the host's payment record is part of the worker's application.
    .look = Compare the monthly premium notice (保険料納入告知額・領収済額通知書) with your bank account, or ask the pension office for the payment-status reply (社会保険料納入状況照会回答票). If the office has granted instalments or deferral (換価の猶予) and you pay accordingly, choose “don't know” and keep the approval.

q-reports_missing = Is any of these reports still outstanding: the annual pay report (算定基礎届, every July), a pay change report (月額変更届), a bonus report (賞与支払届)?
    .short = Outstanding pay reports
    .why = Premiums and pensions follow the pay and bonuses you report. If they differ from real pay, tax certificate, payslip and pension record disagree, and an examiner can notice.
    .look = See the notice of standard remuneration (標準報酬決定通知書) from the pension office and your copies for the months in which you paid a bonus. Housing and meals given in kind count as pay.

q-leaver_shaho_loss = Foreign workers who left within the last year: have you filed their health-insurance and pension loss forms (資格喪失届)?
    .short = Leavers: social-insurance form
    .why = Until the form is filed, the company's record stays open, and moving to the next insurance is harder for the worker.
    .look = See your copies of the loss form (健康保険・厚生年金保険 被保険者資格喪失届) or the confirmation from the pension office.
    .option_all_filed = Filed for all
    .option_some_missing = Some are missing
    .option_none_insured = None of them was insured

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

q-leaver_ei_loss = Foreign workers who left within the last year: have you filed their employment-insurance loss forms (資格喪失届), with the separation certificate?
    .short = Leavers: employment insurance
    .why = The worker's unemployment benefit rests on these papers. They also count as the notice that a foreign worker has left.
    .look = See your copies of the loss form and the separation certificate (離職証明書), or what Hello Work sent back. If the worker declined the separation slip, the certificate can be left out, but never for people of 59 or over.
    .option_all_filed = Filed for all
    .option_some_missing = Some are missing
    .option_none_insured = None of them was insured

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

q-three_quarters = Does this worker have at least three quarters of a regular employee's weekly hours and of the monthly days, both? (Regular employee: yes.)
    .short = Three quarters or more
    .why = With both at three quarters or more, a worker is in health insurance and employees' pension from the first day, whatever the nationality, status, trial period, studies or company size.
    .look = Compare with a regular employee doing similar work. Full week 40 h: from 30 h; 38 h 45: from 29 h 4; 37 h 20: from 28 h; 35 h: from 26 h 15. Of 20 days a month: from 15. Where the full week is short, even 28 hours of a student or family dependant can reach the line.

q-shaho_enrolled = Is this worker in the company's health insurance and employees' pension (健康保険・厚生年金)?
    .short = In company insurance
    .why = The law decides who is in, not nationality or a wish. A gap often has to be explained by the worker at a renewal or for permanent residence.
    .look = In if named in the confirmation notice (資格取得確認および標準報酬決定通知書). At 70 to 74, health insurance alone counts. National Health Insurance or a relative's cover is not in. Certificates (適用証明書) are for people posted from abroad, reduced wages (減額特例) need a permit. Excluded: day labour up to 1 month, seasonal work up to 4, temporary business up to 6, no fixed location.
    .option_enrolled = In
    .option_not_enrolled = Not in
    .option_by_certificate = Posted, with certificate
    .option_wage_permit = Wage permit, under 88,000
    .option_excluded_work = Excluded (seasonal etc.)

q-coverage_certificate = Is this worker's certificate of coverage (適用証明書) valid today, and is the worker in the schemes it does not waive?
    .short = Certificate of coverage
    .why = An agreement waives Japanese insurance only while the certificate is valid. Some agreements waive pension only, others health insurance, too.
    .look = See the period and the schemes on the certificate (Belgium and France: the worker keeps it). Somebody hired in Japan is never exempt, wherever they come from. Vietnam, Nepal, Indonesia, Myanmar, Thailand and Sri Lanka, for example, are not on the list of agreements that we read.
    .option_valid = Valid, in all the others
    .option_rest_missing = Valid, others missing
    .option_expired = Expired or not at hand

q-monthly_wage = What was this worker's contracted wage a month up to September 2026? (In yen, without overtime.)
    .short = Contracted monthly wage
    .why = Until 2026-09-30 workers with 20 hours were enrolled only from JPY 88,000 a month. It is asked only when days before that are checked.
    .look = See the wage in the conditions notice. Hourly pay: wage x weekly hours x 52 / 12. If the agreed wage was under the minimum wage, take the minimum wage. Ask the pension office how far bonuses and allowances count.

q-short_went_on = After this contract of up to 2 months: is more work now expected, or has work simply gone on?
    .short = Short contract going on
    .why = A contract that was to end within two months keeps a worker out of social insurance only as long as it does not go on.
    .look = Talk of renewal, a next contract, or attendance records after the first term: any of these is a yes.

q-real_hours_over_20 = The contract says under 20 hours: has this worker really worked 20 hours a week or more for two months running, and will it go on?
    .short = Real hours of 20 or more
    .why = If real hours reach 20 a week for two months and will go on, the worker is said to come under social insurance from the third month.
    .look = Check the attendance records of the last two months. If it was a busy season and hours are going back, answer no.

q-senior_notice = Have you filed the form for employees of 70 or over (70歳以上被用者該当届) for this worker?
    .short = Form for 70 or over
    .why = Employees' pension ends at 70, but for people who go on working as before the employer is said to file this form.
    .look = See your copy of the form filed with the pension office. An age is reached on the day before the birthday. If a labour consultant (社会保険労務士) files for you, ask.

q-care_premium = Do you deduct the long-term care premium (介護保険料) from this worker's pay?
    .short = Long-term care premium
    .why = Everybody of 40 to 64 in health insurance pays it, whatever the nationality.
    .look = See the deductions on the payslip. Exempt are only people without an address in Japan, in certain facilities, or without a stay of more than 3 months, and only if the form was filed with the pension office.
    .option_deducted = Deducted
    .option_exempt_filed = Exemption filed
    .option_neither = Neither

q-dependants_reported = If this worker has dependants (扶養家族): have they been reported to the health insurance?
    .short = Dependants reported
    .why = As a rule only family members registered as residents of Japan can be dependants. Those left out pay National Health Insurance; those wrongly included lose their cover retroactively.
    .look = See your copy of the dependants form (被扶養者（異動）届) and the family's resident certificates (住民票). Family abroad in a listed exception, such as a student, reported with proof, counts as reported. Family living abroad and not reported is left out: with such family only, choose “No dependants in Japan”.
    .option_all_filed = All reported
    .option_not_yet = Some not reported yet
    .option_abroad = Abroad without exception
    .option_nobody = No dependants in Japan

q-nhi_guidance = This worker is not in the company's insurance: have you explained how to join National Health Insurance (国民健康保険) and National Pension (国民年金)?
    .short = Told about NHI and pension
    .why = They join at the town hall: National Health Insurance, and at ages 20-59 National Pension. Arrears count at renewal; it has been announced that from about June 2027 unpaid National Health Insurance will normally block renewal or change (rules not seen; please confirm).
    .look = See the guidance you gave, or your notes. If the worker is covered through a spouse's company insurance, or a certificate of coverage waives both health insurance and pension, choose the third answer.
    .option_told = Explained
    .option_not_told = Not yet
    .option_other_cover = Covered in another way

q-ei_enrolled = Is this worker in employment insurance (雇用保険)?
    .short = In employment insurance
    .why = It covers 20 contracted hours a week or more today, 10 or more from 2028-10-01, if 31 or more days are expected. Daytime students stay out.
    .look = In if named in the confirmation notice (雇用保険被保険者資格取得等確認通知書). Excluded by law are, for example, directors who are not also employees, short seasonal work, crews of some fishing boats, and posted workers whose agreement waives it. Nationality or a wish is no reason.
    .option_enrolled = In
    .option_not_enrolled = Not in
    .option_excluded = Excluded (e.g. director)

q-injury_claim = If this worker was injured in an accident at work in the past year, did you help with the claim?
    .short = This worker's accident claim
    .why = Accident insurance (労災保険) pays even if the employer never registered. Time needed to recover is also a good reason for not working.
    .look = See the copies of the claim forms (様式第5号・第8号) with the part that the employer certifies.
    .option_helped = Helped
    .option_not_yet = Not yet
    .option_not_injured = Was not injured

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

o-shaho-any-industry-2029 = Register a new sole proprietorship (2029)
    .duty = From 2029-10-01 a sole proprietor who constantly employs five or more people is covered in any industry. Workplaces outside the old list of industries that exist on that day are to stay outside for the time being (please confirm the details with the pension office).
    .next = If a workplace opened after that day employs five or more, file the notice of a newly covered workplace (新規適用届) at the pension office with the enrolment forms (被保険者資格取得届). An older workplace has nothing to do now; it can join voluntarily.
    .deadline = Within 5 days, counted from the day after the workplace became a covered one. Late filing is accepted; talk to the pension office soon.
    .employer = The pension office advises, may inspect, and can enrol the workplace by its own decision. Premiums can reach back two years, and the owner pays both halves.
    .worker = Until the shop registers, the worker carries National Health Insurance and National Pension alone. Arrears and gaps can weigh against a renewal or permanent residence.
    .evidence = Opening notice or another paper with the opening date, list of constant staff, coverage notice (適用通知書)

o-shaho-size-line-notice = File the form on reaching the size line
    .duty = An employer with constantly as many people in employees' pension as the size line tells the pension office. From there on 20-hour workers are enrolled. A corporation counts all together, a sole proprietor per covered workplace; short-time members and people of 70 or over are left out.
    .next = Check whether the line is reached in 6 of 12 months. File the form (特定適用事業所該当届) at the pension office or its processing centre, prepare the enrolment forms (被保険者資格取得届) of the 20-hour workers, and explain it to them beforehand.
    .deadline = Soon after the line is reached (please ask the pension office how many days). The line is 51 now, 36 from 2027-10-01, 21 from 2029-10-01, 11 from 2032-10-01, and ends on 2035-10-01.
    .employer = The duty to enrol begins even without this form, so premiums can reach back two years.
    .worker = Until enrolment, National Health Insurance and National Pension bills or arrears stay in the worker's own name.
    .evidence = Copy of the form, monthly number of people in employees' pension, notice of standard remuneration (標準報酬決定通知書)

o-shaho-pay-and-deduct-premiums = Pay social-insurance premiums on time (社会保険料)
    .duty = The employer pays both halves by the end of the next month. Only the worker's half for the previous month may be deducted (at leaving, the current month too), and the worker is told the amount.
    .next = Check unpaid months and amounts, for example with the statement of social-insurance payments (社会保険料納入状況照会回答票), and pay what you can. If you cannot pay at once, do not wait: ask the pension office about instalments or deferral (換価の猶予), and keep the paper that grants it. Rates change every March or April.
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

o-shaho-loss-notice = File the social-insurance loss form of leavers
    .duty = When somebody in health insurance and employees' pension leaves, the employer files the loss form, whatever the reason and the nationality.
    .next = File the loss form (健康保険・厚生年金保険 被保険者資格喪失届) at the pension office or its processing centre. From the last pay only the premiums of the previous and the current month may be deducted. Tell the worker that the next employer's insurance, or National Health Insurance and National Pension, comes next.
    .deadline = Within 5 days; you are safe counting from the day after the last day. If late, file as soon as you can.
    .employer = Not filing without good reason, or filing falsely: up to 6 months' imprisonment or a fine of up to JPY 500,000; the company is fined too. That fine bars hosting Specified Skilled Workers for 5 years.
    .worker = An open record delays the next insurance and can leave a gap in health insurance or pension. A gap has to be explained at a renewal or for permanent residence.
    .evidence = Copy of the loss form or record of online filing, confirmation of loss

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

o-employment-insurance-loss-notice = File the employment-insurance loss form of leavers
    .duty = When somebody in employment insurance leaves, the employer files the loss form at Hello Work, with the separation certificate (離職証明書) unless the worker declines it, and always from age 59. It counts as the notice that a foreign worker has left.
    .next = Fill in the loss form (雇用保険被保険者資格喪失届) with what the residence card says, attach the separation certificate, and file both at Hello Work. Hand the separation slip (離職票) that comes back to the worker at once.
    .deadline = 10 days, counted from the second day after the last day of employment (left on 30 October: by 10 November). If late, file as soon as you can.
    .employer = Not filing or filing falsely: up to 6 months' imprisonment or a fine of up to JPY 300,000; the company is fined too. That fine bars hosting Specified Skilled Workers for 5 years.
    .worker = Unemployment benefit comes late. Your date is compared with the worker's own 14-day notice to immigration; if the two differ, the worker has to explain.
    .evidence = Copies of the loss form and the separation certificate, notices from Hello Work, note that the separation slip was handed over

o-work-accident-report-and-help = Report work accidents (労働者死傷病報告)
    .duty = When someone dies or is off work because of an accident at work, the employer files a work-injury report (労働者死傷病報告) with the Labour Standards Office, for any nationality and contract. Commuting accidents are not reported this way.
    .next = File online as a rule (where that is hard, paper is accepted for now). Treat it as a work accident; do not settle it with health insurance or by paying the clinic in cash.
    .deadline = Absence of 4 days or more, or death: without delay. 1 to 3 days: by quarter, by the end of the following month. If it has passed, report as soon as you can.
    .employer = No report or a false one is treated as hiding an accident (労災かくし): a fine of up to JPY 500,000, for the company too. The employer pays compensation for the first three days.
    .worker = Time needed to recover is a good reason for not working. Without a report or claim on record, it can look like three months without activity.
    .evidence = Copy or receipt of the work-injury report (労働者死傷病報告), attendance record with the days off

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

o-shaho-enrol-regular-workers = Enrol a three-quarter worker from day one (社会保険)
    .duty = Somebody with at least three quarters of regular weekly hours and monthly days is insured from the first day, in a trial period, as a student, and with any status; from 70 in health insurance only. Day labour of up to 1 month, seasonal work of up to 4 and temporary businesses of up to 6 months are outside.
    .next = File the enrolment form (被保険者資格取得届) at the pension office with the My Number. If the resident record cannot be read, add the form for the name in Roman letters (ローマ字氏名届). If the worker was left out, ask the pension office how to enrol back to the first day.
    .deadline = 5 days, counted from the day after the start. If late, file as soon as you can; enrolment normally reaches back up to two years.
    .employer = Not filing without good reason, or filing falsely: up to 6 months' imprisonment or a fine of up to JPY 500,000; the company is fined too. That fine bars hosting Specified Skilled Workers for 5 years. Premiums can reach back two years.
    .worker = Loses sickness allowance and disability pension cover and gets a gap in the pension record. Health insurance may be checked at renewal; for permanent residence a gap is a negative point.
    .evidence = Confirmation notice (資格取得確認および標準報酬決定通知書), the worker's health-insurance eligibility certificate (資格確認書) or Myna-portal screen, deductions on payslips

o-shaho-enrol-regular-2029 = Enrol three-quarter staff of a newly covered shop
    .duty = A sole proprietorship with five or more constant staff that opens after 2029-10-01 is covered by social insurance in any industry. Workers with at least three quarters of regular weekly hours and monthly days are insured from the first day, even while the shop is not yet registered.
    .next = First file the registration of the workplace (新規適用届), then this worker's enrolment form (被保険者資格取得届) at the pension office. Ask there from which day the enrolment counts.
    .deadline = 5 days, counted from the day after the start. If late, file as soon as you can.
    .employer = Not filing without good reason, or filing falsely: up to 6 months' imprisonment or a fine of up to JPY 500,000. Premiums can reach back two years.
    .worker = Is left with National Health Insurance and National Pension bills or arrears for a time in which the company's insurance was due.
    .evidence = Confirmation notice (資格取得確認および標準報酬決定通知書), the worker's eligibility certificate (資格確認書) or Myna-portal screen

o-shaho-enrol-short-time-20h = Enrol a 20-hour part-timer (社会保険)
    .duty = At the size line or after opting in, employers also enrol workers with 20 or more contracted hours a week, over 2 months expected, not daytime students, whatever the pay. Exception: under a minimum-wage reduction permit and below JPY 88,000 a month, unless the worker asks to join.
    .next = File the enrolment form (被保険者資格取得届) in the short-time category. Employers that opt in or are newly reached may use the premium adjustment scheme (保険料調整制度), which lowers the worker's share; please confirm scope and deadlines with the pension service. Look at it together with the worker before cutting hours.
    .deadline = 5 days, counted from the day after the conditions are met; if late, as soon as you can. The size line falls to 36 on 2027-10-01, 21 on 2029-10-01 and 11 on 2032-10-01, and ends on 2035-10-01.
    .employer = Not filing without good reason, or filing falsely: up to 6 months' imprisonment or a fine of up to JPY 500,000. That fine bars hosting Specified Skilled Workers for 5 years. Premiums can reach back two years.
    .worker = Is left with National Health Insurance and National Pension bills or arrears in their own name. Enrolment ends cover as a family member's dependant, so explain it beforehand.
    .evidence = Conditions notice with weekly hours, monthly number of pension-insured staff, confirmation notice (資格取得確認および標準報酬決定通知書)

o-shaho-enrol-short-time-88000 = Enrol 20-hour workers from JPY 88,000 (old rule)
    .duty = Until 2026-09-30 employers with 51 or more people in employees' pension enrolled workers with 20 or more hours a week, JPY 88,000 or more a month and over 2 months expected, who were not daytime students. At the minimum wage 20 hours brought more than that in every prefecture.
    .next = If the worker was left out then, find from contract and wage ledger since when the conditions were met, and ask the pension office how to enrol back to that day. From 2026-10-01 the worker is enrolled whatever the pay.
    .deadline = It was 5 days, counted from the day after the conditions were met. If late, file as soon as you can.
    .employer = Not filing without good reason, or filing falsely: up to 6 months' imprisonment or a fine of up to JPY 500,000. That fine bars hosting Specified Skilled Workers for 5 years. Premiums can reach back two years.
    .worker = Was left with National Health Insurance and National Pension bills or arrears in their own name.
    .evidence = Conditions notice and wage ledger of that time, confirmation notice (資格取得確認および標準報酬決定通知書)

o-totalization-agreement-certificate = Keep the certificate of coverage valid (適用証明書)
    .duty = Only workers posted by an employer in a country with a social security agreement, with a valid certificate of coverage, stay out of Japanese insurance, and only out of the schemes that the agreement waives. Somebody hired in Japan is never exempt.
    .next = Check period and schemes and keep a copy (Belgium and France: the worker keeps the original). If it runs out soon, ask the sending employer to renew it. Without a certificate, or where a scheme is not waived, file the enrolment form (被保険者資格取得届) at the pension office.
    .deadline = Be able to show it on request at any time. When the exemption ends: enrolment form within 5 days, counted from the day after. If late, file as soon as you can.
    .employer = Without a certificate ordinary coverage applies, and premiums can reach back two years.
    .worker = The certificate explains the pension gap at a renewal or for permanent residence; without it the gap looks like non-payment.
    .evidence = Copy of the certificate with period and schemes, enrolment notices of the schemes not waived

o-shaho-short-contract-goes-on = Enrol when a short contract goes on
    .duty = In a contract of up to 2 months, cover is said to start on the day on which a prospect of more appears or, if work simply goes on, on the day after the first term (not confirmed in a source; please ask the pension office).
    .next = Find out when more work was agreed, or since when work has gone on. Ask the pension office for the day of enrolment and file the enrolment form (被保険者資格取得届). At employers above the size line think likewise about 20-hour workers.
    .deadline = 5 days, counted from the day after cover starts. If late, file as soon as you can.
    .employer = Repeating two-month contracts does not avoid enrolment. Premiums can reach back to the day on which cover started.
    .worker = Gets a gap in health insurance and pension that may have to be explained at a renewal.
    .evidence = First and next contract, attendance record, confirmation notice (資格取得確認および標準報酬決定通知書)

o-shaho-real-hours-over-20 = Enrol when real hours pass 20 a week
    .duty = If a contract says under 20 hours but real hours are 20 or more for two months running and will go on, the worker is said to be insured from the third month (not confirmed in a source; please ask the pension office).
    .next = Count the real hours of the last two months. If they will go on, bring the contract into line, ask the pension office for the day of enrolment and file the enrolment form (被保険者資格取得届). If not, go back to a roster that fits the contract.
    .deadline = 5 days, counted from the day after cover starts. If late, file as soon as you can.
    .employer = A shorter contract on paper does not help: real hours are looked at. Premiums can reach back.
    .worker = Is left with National Health Insurance and National Pension bills or arrears in their own name. With a permission of 28 hours a week, check that limit, too.
    .evidence = Attendance records, revised conditions notice, note of what the pension office said

o-seniors-over-70-notice = Report an employee of 70 or over
    .duty = Employees' pension ends at 70. For somebody who goes on working as an insured person would, the employer is said to file the form for employees of 70 or over (not confirmed in a source; please ask the pension office). Health insurance goes on to 74.
    .next = Ask the pension office whether the form is needed and file it (70歳以上被用者該当届). An age is reached on the day before the birthday, so put a note in the month before 70 and 75.
    .deadline = Said to be 5 days (please confirm). If late, file as soon as you can.
    .employer = What follows from a missing form is not in the sources we read; please ask the pension office.
    .worker = What it means for the worker is not in the sources we read. The form keeps the pension record right.
    .evidence = Copy of the form (70歳以上被用者該当届)

o-long-term-care-40-64 = Deduct the long-term care premium at 40-64
    .duty = Workers of 40 to 64 in health insurance also pay the long-term care premium (介護保険料), whatever the nationality. Exempt, on filing, are only people without an address in Japan, in certain facilities, or without a stay of more than 3 months.
    .next = Check the payroll settings. If months are missing, settle them with the pension office's advice. For an exemption file the form (介護保険適用除外等該当・非該当届) with proof of the period of stay.
    .deadline = The change at 40 and at 65 is usually automatic; an age is reached on the day before the birthday. File an exemption, and its end, without delay.
    .employer = A wrong deduction has to be corrected. One without a basis breaks the rules on paying wages.
    .worker = By itself it does not matter at a renewal. Being charged for many months at once is hard on the worker.
    .evidence = Deductions on the payslip, copy of the exemption form, note of the period of stay seen on the residence card

o-shaho-dependants-resident-in-japan = Report dependants who live in Japan (被扶養者)
    .duty = The employer reports family mainly supported by this worker and registered in Japan, such as spouse and children. Income guide: under JPY 1.3 million a year (ages 19-22, spouse excluded: 1.5 million; 60 or over or disabled: 1.8 million, please confirm). Family abroad only in listed exceptions, such as students.
    .next = Ask about the family and file the dependants form (被扶養者（異動）届) at the pension office or health-insurance society, with resident certificate and papers on income and relationship (translated). Report those who no longer qualify. Distant relatives must share the household, nobody can be 75 or over, and there is a half-of-the-worker's-income line (please confirm).
    .deadline = 5 days, counted from the day after a dependant is added or no longer qualifies. If late, file as soon as you can.
    .employer = False filings carry a penalty. Benefits paid for people wrongly included are reclaimed.
    .worker = Family left out pays National Health Insurance; wrong cover is cancelled back to its start. When dependants renew, the household's record of premiums and taxes is looked at.
    .evidence = Copy of the dependants form (被扶養者（異動）届), family's resident certificates, proof of income and relationship

o-uninsured-workers-nhi-pension = Guide staff of an uncovered shop to NHI and pension
    .duty = This workplace is outside social insurance, so this worker is not in the company's insurance. The employer tells the worker to join National Health Insurance (国民健康保険), and at 20-59 National Pension (国民年金), where they live. The worker joins and pays.
    .next = Give the guidance in writing, in a language the worker reads. If they cannot pay: town hall or pension office for instalments, reduction or exemption (a granted one is no arrears). A sole proprietor outside the schemes can apply for voluntary coverage if at least half of those concerned agree.
    .deadline = The worker's 14 days are said to run from the day company cover is missing (please confirm). Late joining is possible. No article that we read orders the employer to tell the worker.
    .employer = We found no penalty for missing guidance alone. A workplace that has come to be covered and is not registered is treated as late.
    .worker = Large or long arrears count at renewal already. Announced: immigration sees the data from about March 2027, and from about June unpaid National Health Insurance normally blocks renewal or change (rules not seen; please confirm). Permanent residence looks at two years of payments and whether they were on time.
    .evidence = Copy of the guidance, the worker's receipts or exemption notices

o-outside-company-insurance = Guide an uninsured worker to NHI and pension
    .duty = If this worker stays out of the company's insurance, the employer checks that a legal exemption fits, such as daytime student; nationality or a wish is none. It tells the worker to join National Health Insurance, and at 20-59 National Pension, where they live. The worker joins and pays.
    .next = Keep the proof of exemption (student certificate, contract). Give the guidance in writing, in a language the worker reads. If they cannot pay: town hall or pension office for instalments, reduction or exemption (a granted one is no arrears).
    .deadline = The worker's 14 days are said to run from the day company cover is missing (please confirm). Late joining is possible. We read no article that orders the employer to tell the worker. Check again at each change of contract, graduation and leave from school.
    .employer = We found no penalty for missing guidance alone. A wrong exemption is treated as late enrolment by the employer.
    .worker = Large or long arrears count at renewal already. Announced: immigration sees the data from about March 2027, and from about June unpaid National Health Insurance normally blocks renewal or change (rules not seen; please confirm). Permanent residence looks at two years of payments and whether they were on time.
    .evidence = Copy of the guidance, proof of exemption (student certificate, contract), the worker's receipts or exemption notices

o-employment-insurance-enrol = Enrol in employment insurance (雇用保険)
    .duty = Workers with 20 or more contracted hours a week and 31 or more days expected are enrolled, whatever their nationality; daytime students, for example, are not. From 2028-10-01 the line is 10 hours. People on working holiday are said to be out by administrative practice; we could not confirm it, so please ask Hello Work.
    .next = File the employment-insurance enrolment form (雇用保険被保険者資格取得届) at Hello Work with residence-card number and status (it doubles as the foreign-worker notice). For your first insured person also the form for a newly covered establishment (適用事業所設置届). How to file people already at work on 2028-10-01: wait for official guidance.
    .deadline = Enrolment: by the 10th of the month after hiring; establishment form (設置届): 10 days from the day after. If late, file as soon as you can.
    .employer = Not filing or filing falsely: up to 6 months' imprisonment or a fine of up to JPY 300,000; the company is fined too. That fine bars hosting Specified Skilled Workers for 5 years. Premiums can reach back two years.
    .worker = No unemployment, childcare-leave or training benefit, or fewer benefit days. A Specified Skilled Worker's first renewal attaches the notice of enrolment.
    .evidence = Employer's copy of the enrolment confirmation (雇用保険被保険者資格取得等確認通知書), insured person's card (雇用保険被保険者証)

o-work-accident-claim-help = Help an injured worker with the claim (労災)
    .duty = When somebody hurt at work or on the way claims accident-insurance benefits, the employer helps and certifies the claim form promptly, for part-timers and students and with any status.
    .next = Tell the hospital that it was a work accident and fill in the claim forms (様式第5号・第8号 and others) together with the worker. Explain what is hard to read and hand over a copy. Do not settle it with health insurance or in cash.
    .deadline = As soon as the worker asks. If it has not been done, ask the Labour Standards Office whether the claim can still be made.
    .employer = No help with the claim and no report can look like hiding an accident (労災かくし). The employer pays compensation for the first three days.
    .worker = Benefits for treatment and lost pay come late. Without a record, the time off can look like time without activity.
    .evidence = Copies of the claim forms (様式第5号・第8号), notice of payment from the Labour Standards Office

# Definitions

d-short_contract = contract of up to two months that ends
d-works_three_quarters = works three quarters or more
d-three_quarter_worker = three-quarter worker to be enrolled
d-short_time_worker = part-timer with 20 hours or more

# Sources

s-jps-coverage-page = Japan Pension Service: covered workplaces and insured persons (適用事業所と被保険者)
s-jps-all-corporations-page = Japan Pension Service: joining employees' pension and health insurance (厚生年金保険・健康保険への加入)
s-jps-short-time-page = Japan Pension Service: end of the wage test for part-timers, October 2026 (短時間労働者の賃金要件の撤廃)
s-mhlw-coverage-expansion-page = Ministry of Health, Labour and Welfare: wider social-insurance coverage (社会保険の適用拡大)
s-jps-premium-adjustment-page = Japan Pension Service: premium adjustment scheme (保険料調整制度)
s-jps-premium-rates-page = Japan Pension Service: table of premiums, fiscal 2026 (保険料額表)
s-jps-agreement-countries-page = Japan Pension Service: agreements by country (社会保障協定の国ごとの違い)
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
