# Residence and renewal: words of questions, obligations and sources

q-company_taxes_paid = Has the company paid its taxes, and the income and resident tax withheld from pay, with nothing overdue?
    .short = Company's taxes paid
    .why = Arrears of the company weigh on its workers' residence procedures. For Specified Skilled Workers and Business Managers the company's own tax payments are checked.
    .look = See tax certificate No. 3 (納税証明書その3) for national taxes and the city's or prefecture's certificate for local ones. Your accountant can tell. If an office lets you pay in parts or later, the treatment differs by procedure: choose “don't know” and keep the approval.

q-employer_category = Which immigration category (所属機関カテゴリー, 1 to 4) does the company have?
    .short = Immigration category
    .why = For statuses such as Engineer/Humanities (技人国) the category decides which papers a renewal needs. Most small companies are 3, new ones 4.
    .look = See the copy of last year's summary (法定調書合計表) filed with the tax office in January. Filed: 3 (or 2, if JPY 10 million or more was withheld). Not filed for last year: 4. A company that is really 3 and counts as 2 because it is approved for online filing has its own answer. Category 1 is for listed companies and public bodies.
    .option_one = 1 (listed, public body)
    .option_two = 2 (JPY 10 million withheld)
    .option_online_approved = 2 by online approval
    .option_three = 3 (yearly summary filed)
    .option_four = 4 (new company)
    .typed_one = category 1
    .typed_two = category 2
    .typed_three = category 3
    .typed_four = category 4

q-category_proof = Do you have the papers that show the company's category (1 to 4) at hand?
    .short = Proof of the category
    .why = An application includes proof of the company's category, or the papers with the reason why it is 4.
    .look = 1: proof of the listing or the like. 2 and 3: last year's summary (法定調書合計表) with stamp or e-Tax receipt; by online approval also the approval. 4: the notice of opening a payroll office (給与支払事務所等の開設届出書) and three months' tax payment slips (所得税徴収高計算書), or the approval of half-yearly payment.

q-renewal_filed = Has this worker applied for an extension (or change) of the stay?
    .short = Renewal filed
    .why = Whether the application was filed by the expiry date decides whether this worker may go on working the day after.
    .look = Counter: the card says pending (申請中). Online: the worker has an acceptance e-mail. Filed after the expiry counts as not yet. If the new card has come, leave this and record the new expiry with “Permission given” under “Renewal and reminders”. Choose “don't know” and ask immigration if it was filed on the next open day after a closed expiry day, or if a period under 6 months is not accepted yet.
    .option_not_filed = Not yet
    .option_at_counter = Yes, at the counter
    .option_online = Yes, online
    .option_refused = It was refused
    .option_departing = No, leaving Japan
    .typed_not_filed = not filed|not yet|none
    .typed_at_counter = counter|pending
    .typed_online = online
    .typed_refused = refused|denied
    .typed_departing = leaving|departing|going home

q-stay_within_30_days = Is this worker's present period of stay 30 days or less?
    .short = Stay of 30 days or less
    .why = Periods of 30 days or less have no special period (特例期間) while waiting for the result. Whether work may go on after the expiry hangs on it.
    .look = Count the days from the permission to the expiry on the residence card or the stamp in the passport. Temporary Visitors and Designated Activities (特定活動) for preparing departure have such periods. A period of 31 days is not one.

q-stopped_working = Has this worker's work already been stopped?
    .short = Work stopped
    .why = When the period of stay is over, or after a refusal, nobody may work from that day. Stopping first protects both the worker and you.
    .look = Check the last day worked in the shift plan or the time records. If a new card has come, leave this and record the new expiry with “Permission given” under “Renewal and reminders”.

q-proof_seen = Have you seen proof that this worker filed by the expiry date, on the card or in the acceptance e-mail?
    .short = Proof of filing seen
    .why = Without proof of filing, nobody may assume that the special period (特例期間, at most two months while waiting) is running. The counter and the online system leave different traces.
    .look = After filing at the counter, the back of the card says that an application is pending (申請中). After filing online nothing shows on the card: ask to see the acceptance e-mail.

q-side_work_waiting = What about this worker's part-time work while waiting for the result?
    .short = Side work while waiting
    .why = Whether somebody who works by a permission for side work (資格外活動許可) may go on after the expiry date is not settled.
    .look = The permission is written on the back of the residence card. Note the day on which you asked immigration, and the answer.
    .option_stopped = Not working meanwhile
    .option_confirmed = Immigration confirmed it
    .option_unconfirmed = Working, not confirmed

q-enrolment = Is this worker still enrolled at the school?
    .short = Enrolment at school
    .why = A student's permission for side work lasts only while enrolled. After graduation or leaving it cannot be used, even if the card is still in date.
    .look = Ask for the certificate of enrolment (在学証明書) or the student card each term. If the worker is on leave of absence, ask the school and immigration whether work is allowed, and choose “don't know” until then.
    .option_enrolled = Enrolled
    .option_left_stopped = Left school, not working
    .option_left_working = Left school, working

q-slip_names_us = Is the company or field named on the designation slip (指定書) in the passport the worker's present one?
    .short = Company and field on the slip
    .why = For Specified Skilled, Highly Skilled (i) and Designated Activities the slip can name the one employer or field that is allowed.
    .look = See the designation slip (指定書) in the worker's passport. If it names no company and allows this work, answer yes. If only the company's name or place has changed, choose “don't know” and ask immigration.

q-granted_for = Was the present permission granted for work at your company?
    .short = Permission granted for
    .why = At the first renewal after moving to you, immigration looks closely for the first time at whether this work fits the status. It helps to find out before.
    .look = Compare the permission date on the card with the first day of work. If the worker moved here afterwards, look for a certificate of authorised employment (就労資格証明書) or a note of advice from immigration or an administrative scrivener (行政書士).
    .option_ours = Granted for us
    .option_moved_checked = Moved here, checked
    .option_moved_unchecked = Moved here, not checked

q-intern_next = Is it decided what comes after this worker's training?
    .short = After the training
    .why = The next status needs a contract and preparations of its own. Close to the end there may be no time left.
    .look = See the end date of the training plan (技能実習計画) and your talks with the worker and the supervising organisation. Training cannot be switched to Employment for Skill Development (育成就労).
    .option_training_goes_on = The next training stage
    .option_specified_skilled = Preparing 特定技能
    .option_leaving = Going home
    .option_undecided = Not decided yet

q-ssw1_limit = On which day do this worker's stays as Specified Skilled (i) reach five years in total?
    .short = Five-year date (特定技能1号)
    .why = Specified Skilled (i) ends after five years in total, whatever the card says. Preparing the next step takes half a year to a year.
    .look = Count from the first day as Specified Skilled (i). Add time with other companies, without work, abroad, and Designated Activities for preparation. Maternity, childcare and sick leave of over a month may be left out; please confirm with immigration how. When in doubt give the earlier day.

q-ssw1_next = Is it decided what comes after the five years?
    .short = After the five years
    .why = After the five-year date there is no further extension as (i). Tests for (ii) and the request for a sixth year take time to prepare.
    .look = Ask the worker; see test dates and scores. A sixth year is an exception: the test for (ii) was failed but with at least 80 % in every required test, with a pledge by the worker and training by you.
    .option_level_two = Preparing 特定技能2号
    .option_sixth_year = Preparing the sixth year
    .option_other_status = Preparing another status
    .option_leaving = Going home
    .option_undecided = Not decided yet

q-business_standard = Does this person's company meet the Business Manager standard of 16 October 2025?
    .short = New Business Manager standard
    .why = The standard was raised. Renewals filed by 16 October 2028 fall under a transition and are judged by results and prospects.
    .look = Five points: JPY 30 million of capital or investment; one full-time employee (Japanese, special permanent resident, or permanent, spouse or long-term status; not 技人国); Japanese at B2 by the owner or a full-time employee; a degree or three years of management; an office that is not the home.
    .option_reached = Met
    .option_on_the_way = There is a plan to meet it
    .option_not_yet = Not met, no plan yet

q-public_dues = Are this worker's resident tax, national health insurance and national pension paid?
    .short = Worker's taxes and premiums
    .why = Large or long arrears of tax or premiums count against a renewal. Known early, there is time to see the office about them.
    .look = Ask the worker, or see tax certificates and receipts. What the company deducts counts as paid. Think of gaps between jobs and of student days. If the worker prefers not to say, “don't know” is fine.
    .option_on_time = Paid on time
    .option_paid_late = Paid, but late
    .option_arranged = Instalments or exemption
    .option_unpaid = Something is overdue

q-permanent_plan = Does this worker hope to apply for permanent residence within a few years?
    .short = Permanent residence planned
    .why = That examination looks at years of tax, pension and health insurance paid on time. A late step by the company can break the record.
    .look = Ask the worker. If they prefer not to say or have not decided, “don't know” or “no” is fine.

q-renewal_folder = Are the company's papers for this worker's renewal together in one place?
    .short = Folder for the renewal
    .why = With the folder ready you can hand over the papers as soon as filing opens, and you see early what is missing.
    .look = Contract or working-conditions notice in force (with translation), 12 months of wage ledger and payslips, last withholding slip, yearly summary (合計表), registry certificate (under 3 months), latest accounts, insurance payment proofs, resident-tax notice, Hello Work receipts, a description of the real duties.

q-declaration_ready = Is the representative's declaration (所属機関の代表者に関する申告書) for this worker's renewal ready?
    .short = Representative's declaration
    .why = Since 15 April 2026 it belongs to Engineer/Humanities (技人国) applications of category 3 and 4 companies. Older lists do not have it.
    .look = It is the sample form from the Immigration Services Agency's page, in its current version, signed by the representative.

q-dispatch_papers = If you dispatch this worker to a client, are the dispatch papers (pledges and others) ready?
    .short = Dispatch papers
    .why = Since 15 April 2026 applications for dispatched Engineer/Humanities (技人国) workers need more papers, whatever the company's category.
    .look = Pledges (誓約書) by dispatcher and client, the individual dispatch contract, both companies' ledgers, and the report on the work.
    .option_not_dispatched = Not dispatched
    .option_ready = Ready
    .option_not_ready = Not complete

q-card_until = Until which day is this worker's residence card valid?
    .short = Card valid until
    .why = Permanent residents and Highly Skilled (ii) have no end of stay, but the card has one, and a new card is applied for before it.
    .look = Take the date printed on the residence card as it is. The number of years has changed over time, so do not calculate it.

q-card_renewal_filed = Has this worker applied for the new card?
    .short = New card applied for
    .why = After the date the worker is in breach of a duty, and you can no longer confirm the status well.
    .look = If the new card has come, change the answer about the card's date instead.

o-stop-work-when-date-passes = Stop work when the period of stay is over
    .duty = If the expiry date passed without an application, or the special period has ended, this worker may not work from the next day on.
    .next = Take the worker off today's roster and note the time. Check receipts and mail from immigration together; the worker goes to immigration at once and explains (late acceptance is exceptional). Pay the wages earned. Do not let the worker work elsewhere. We suggest a lawyer or an administrative scrivener (行政書士).
    .deadline = At once. If it is past, stopping today still matters. The safe end of the special period is the same day number two months after the expiry, or the month's last day. Please confirm with immigration if the expiry was the last day of February, 30 June or 30 November, or a day on which the office was closed.
    .employer = Letting somebody work without the right to can be the crime of promoting illegal work (不法就労助長罪), even by negligence. The company is punished as well, and a conviction bars hosting Specified Skilled Workers and interns. The maximum depends on the day on which the act ended.
    .worker = Work without a basis for staying can lead to removal and a re-entry ban. The sooner the worker sees immigration, the easier it is to explain.
    .evidence = A record of when work stopped; copies of the receipt and of notices from immigration.

o-refusal-handling = After a refusal: no work, and learn the reason
    .duty = Once an extension or change is refused, this worker may not work from that day. Usually a short stay to prepare departure (出国準備) is granted, and it does not allow work.
    .next = Take the worker off the roster today and note the time. Go along to hear the reasons (they are explained once only), write them down, and decide soon with an administrative scrivener (行政書士) or lawyer whether to apply again. You may keep the position open, without work. Check the rules on dismissal.
    .deadline = Work stops on the day of the refusal. The departure period is mostly 30 or 31 days; 31 generally leaves room for a new application, 30 does not. Please confirm with the date on the worker's notice.
    .employer = Work in this period is illegal employment. “Until the end of the month” is not possible either.
    .worker = The card is taken; the worker leaves Japan or applies again. If the reason lies in the company's papers, they can be mended for a new application.
    .evidence = Copy of the refusal notice, notes of the reasons, a record of when work stopped.

o-special-period-two-months = Confirm the filing and its last day
    .duty = Who filed by the expiry date may go on as before until the result, at most two months after it (not with stays of 30 days or less). A student who left school may not work; side work of students at school and of dependents is not settled: see its own item. No article orders you to keep proof, but without it nobody may assume the special period (特例期間).
    .next = Ask for the note on the back of the card (counter) or the acceptance e-mail (online), and write down the last day of the special period. Around 30 and 45 days after the expiry ask about the result and requests for papers. An application for permanent residence alone gives no special period.
    .deadline = Take the same day number two months after the expiry, or the month's last day, as the last day; not “60 days”. If the expiry is the last day of February, 30 June or 30 November, the legal end may be a day or two later: stop on the earlier day and please confirm. After a refusal it ends at once.
    .employer = Work after the last day is illegal employment. On the other hand, nobody need be sent home only because an online filing left no note on the card.
    .worker = After two months the stay is illegal even if the case is still open. Ask immigration early, with the receipt number.
    .evidence = A record of the pending note (申請中) on the card, or a copy of the acceptance e-mail, and a note of the last day.

o-side-work-in-special-period = Confirm part-time work while the result is open
    .duty = Whether a student still at school or a dependent may go on with side work (資格外活動) during the special period is not settled. Please confirm with immigration before letting this worker work.
    .next = Ask immigration about the date written in this permission and about the special period. Note the day, the office and the answer. Until then it is safe to plan no shifts. Next time the worker should renew the side-work permission together with the stay.
    .deadline = Before work on the day after the expiry; if that has passed, before the next shift.
    .employer = If the permission is held to have ended, it could be treated as illegal employment.
    .worker = Work beyond the permission can count against the renewal.
    .evidence = A note of what immigration said; a record of the card with the new permission.

o-extension-filing-window = File the extension by the expiry date
    .duty = This worker applies to immigration for the extension (在留期間更新) by the expiry date. The company fills in its part of the form and gives its papers. Filing opens three months before (for periods of six months or more; for shorter ones please confirm with immigration).
    .next = Sign the company's papers and hand them over this week. Certificates must be under 3 months old, the photo under 6. The fee is due when the extension is granted and depends on the period granted: agree in writing who pays. Filing online by the company needs an approval first and is optional.
    .deadline = The expiry date; online the day before, at the counter its closing time. If the expiry falls on a weekend, a holiday or 29 December to 3 January, file on an open day before it (some say that the next open day is in time; please confirm). Filed 60 days before, the result usually comes in time.
    .employer = If the date passes without an application, this worker may not work from the next day.
    .worker = Without an application by the date the stay becomes illegal, and removal procedures can follow. The worker should also extend the My Number card at the city office before the expiry date.
    .evidence = The pending note (申請中) on the back of the card, or the online acceptance e-mail with its number.

o-student-leaves-school = Students work only while enrolled
    .duty = A student's permission for side work cannot be used after graduation or leaving school. Even if the card is still in date, the student may not work from that day.
    .next = Ask for the certificate of enrolment (在学証明書) each term. Take somebody who left school off the roster and suggest applying for the next status. If you hire a graduate as an employee, work starts after the change of status is granted.
    .deadline = From the day on which the worker leaves school. A word 60 and 14 days before graduation leaves time to prepare.
    .employer = Letting a student work who is no longer enrolled can be the crime of promoting illegal work (不法就労助長罪).
    .worker = Work without a permission can also weigh on the later change to a work status.
    .evidence = Certificates of enrolment or student cards seen each term; a record of the day on which work stopped.

o-change-instead-of-extension = Company not on the slip: change of status first
    .duty = With Specified Skilled, a new company or field needs a change of status (在留資格変更), not an extension, before that work starts.
    .next = Put the designation slip (指定書) beside the contract. If they differ, stop that work, ask immigration or an administrative scrivener (行政書士), and apply for the change. Please confirm with immigration what the worker's status needs.
    .deadline = Before work at the new company or in the new field. Before a renewal, look four months before the expiry: that leaves time to mend it.
    .employer = Work that the slip does not allow is illegal employment.
    .worker = The renewal can be refused. After three months without the permitted activity the status can be revoked.
    .evidence = A record of the slip; the notice of the change; a record of the new card and slip.

o-slip-company-other-status = Check the company on the designation slip
    .duty = With Highly Skilled (i), or Designated Activities for a named company, a new company can need a change of status (在留資格変更), not an extension, before that work starts (please confirm with immigration for each status).
    .next = Put the designation slip (指定書) beside the contract. If they differ, stop that work, ask immigration or an administrative scrivener (行政書士), and apply for the change. Please confirm with immigration what the worker's status needs.
    .deadline = Before work at the new company or in the new field. Before a renewal, look four months before the expiry: that leaves time to mend it.
    .employer = Work that the slip does not allow can be illegal employment; which procedure this status needs is to be confirmed with immigration.
    .worker = The renewal can be refused. After three months without the permitted activity the status can be revoked.
    .evidence = A record of the slip; the notice of the change; a record of the new card and slip.

o-first-renewal-after-moving = Check the work of a worker who moved to you
    .duty = With Engineer/Humanities (技人国), Skilled Labor (技能) and Nursing Care (介護) a new company in the same scope is said to need only the worker's notice; work outside the status needs a change of status first. No article orders a check, but we suggest one.
    .next = Write the work at your company on one page; obtain a certificate of authorised employment (就労資格証明書) or ask immigration or an administrative scrivener (行政書士). Categories 3 and 4: for the first renewal prepare the full set (registry, profile, accounts, description of the work) and the former employer's certificate.
    .deadline = Soon after the move; at the latest before the renewal is filed.
    .employer = Work outside the status can be illegal employment.
    .worker = Immigration may ask for an explanation, refuse the renewal or grant a shorter period.
    .evidence = The certificate, a record of the advice, the description of the real work.

o-technical-intern-next-step = Decide early what follows the training
    .duty = To work in Japan after the training, a change to another status such as Specified Skilled (特定技能) must be granted before the work starts. We know of no article with a date for preparing it; half a year before is our suggestion.
    .next = Ask the worker, and settle the way with the supervising organisation. Specified Skilled needs a new contract, support and a change of status. A switch to Employment for Skill Development (育成就労) is not possible; please confirm the transition rules with the supervising organisation or OTIT.
    .deadline = From six months before the training ends; contract and plan from four months before.
    .employer = If it is late, this worker cannot work for you once the training ends.
    .worker = Without the next permission by the expiry date, the worker has to go home.
    .evidence = Notes of the talks, the new contract, a copy of the application.

o-ssw1-total-stay-cap = Prepare for the five-year limit (特定技能1号)
    .duty = Specified Skilled (i) is limited to five years in total, with a sixth year as an exception. Up to three years can now be granted at once; the limit is the same.
    .next = Put the five-year date on your list and ask the worker. Decide: the test for (ii), the request for a sixth year (form 1-31), or another way. If leave is to be left out, prepare form 1-30.
    .deadline = Decide between twelve and six months before the five-year date. How leave is left out is not settled: plan with the earlier day and please confirm with immigration.
    .employer = Without preparation this worker cannot work for you after the five-year date.
    .worker = No extension goes beyond the limit. For (ii) a test must be passed, among other things.
    .evidence = The history of residence cards, test results, a copy of the request.

o-business-manager-transition = Move towards the new Business Manager rules
    .duty = Business Managers (経営・管理; also Highly Skilled (i)(c)) move to the standard of 16 October 2025. For renewals filed by 16 October 2028 a company below it is judged by its results and by the prospect of reaching it.
    .next = Go through capital, full-time employee, Japanese, career and office, and write by when each gap is closed. A renewal also needs an activity report and proof of tax, social and labour insurance payments. Have a tax accountant or administrative scrivener (行政書士) look at it.
    .deadline = Each renewal, by the expiry date. The transition lasts until 16 October 2028.
    .employer = Without the owner's stay, the company and its workers' procedures are hard to continue.
    .worker = Without prospects the renewal can be refused. Permanent residence is not granted below the standard. Long absences from Japan count against it.
    .evidence = Registry certificate, accounts, the full-time employee's resident record and wages, payment certificates, the plan.

o-business-manager-2025-rules = Meet the new Business Manager standard
    .duty = For applications from 17 October 2028 Business Managers (経営・管理) must in principle meet the new standard. There is limited leniency if business is good, taxes are paid and the next renewal will meet it.
    .next = Check JPY 30 million of capital or investment, one full-time employee, Japanese at B2, a degree or three years of management, an office that is not the home. A 技人国 employee does not count as the full-time employee (but counts for the Japanese). Applications filed by 16 October and still pending are judged by the earlier view (please confirm with ISA).
    .deadline = 16 October 2028. Raising capital and hiring take time: begin a year before the next renewal.
    .employer = Without the owner's stay, the company and its workers' procedures are hard to continue.
    .worker = The renewal can be refused.
    .evidence = Registry certificate, the full-time employee's resident record and wages, proof of Japanese, degree or career papers.

o-examination-guideline = Settle the worker's own dues before renewal
    .duty = Renewals are decided by eight published points. One is the worker's own tax; large or long arrears of premiums required by law, such as national health insurance, count the same way. A breach by the employer is normally not blamed on the worker.
    .next = If something is unpaid, the worker sees the city office (tax, health insurance) or the pension office about instalments, reduction or exemption and keeps the decision (an approved exemption is not arrears). The best cure is the company's own insurance, if the worker qualifies.
    .deadline = Before the renewal is filed; begin four months before the expiry. Planned: data links from March 2027, and from June 2027 unpaid premiums are to block renewals in principle (no final rules published).
    .employer = There is no direct penalty, but you may lose the worker. Often the cause is that the company had not enrolled the worker.
    .worker = The renewal can be refused, or granted for one year instead of three or five.
    .evidence = Tax certificates (課税証明書, 納税証明書), receipts for national health insurance and pension, decisions on instalments or exemption.

o-permanent-residence-and-public-duties = On-time payments for permanent residence
    .duty = Permanent residence needs tax, and two years of pension and health insurance, paid on time. Late counts against it even when all is paid. The company enrols and deducts in time; the worker pays the rest in time.
    .next = Check enrolment dates and payments, and move resident tax to deduction from pay. The worker checks the pension between jobs. If something was late, keep everything on time now and ask an administrative scrivener (行政書士) when to apply. Please confirm with immigration how exemptions and instalments are seen. The ordinary renewal is still needed.
    .deadline = Each payment date. From 1 April 2027 the longest period of stay (mostly five years) is needed as well; there is a transition for people who hold three years on 31 March 2027.
    .employer = There is no penalty, but you may be asked to correct past enrolments.
    .worker = Permanent residence can be refused. The fee is due when it is granted.
    .evidence = Tax certificates (3 to 5 years), pension record and health insurance proof (2 years), certificate of employment (在職証明書).

o-permanent-resident-public-duties = Permanent residents keep paying their dues
    .duty = From 1 April 2027 wilful non-payment of taxes or premiums becomes a ground for revoking permanent residence. Please confirm with immigration how it is applied in detail.
    .next = If something is unpaid, the worker asks the city or pension office about instalments or exemption and keeps the papers. The company pays over what it deducts.
    .deadline = See by 1 April 2027 that nothing is unpaid.
    .employer = No direct effect. If the company did not pay over what it deducted, the worker needs the payslips to show it.
    .worker = Even if it is revoked, it is normally replaced by a time-limited status.
    .evidence = Tax certificates, pension and health insurance records, decisions on instalments or exemption, payslips.

o-permanent-resident-card-renewal = Renew a permanent resident's card
    .duty = Permanent residents and Highly Skilled (ii) apply for a new card by the card's date. It is no examination of the stay, so no company papers are needed.
    .next = The worker goes to the immigration counter (free; not online). A newer source says three months before, the usual guidance two: if it is too early, the worker goes again two months before.
    .deadline = The date printed on the card; if the office is closed that day, the open day before it is safe. There is no special period. If it has passed, go at once.
    .employer = No direct effect. The right to work does not end with the card, but the status can no longer be shown.
    .worker = Not renewing is punishable by imprisonment of up to one year or a fine of up to JPY 200,000. From 1 April 2027 wilful neglect of card duties can matter for revoking permanent residence.
    .evidence = A record of the new card.

o-employer-tax-arrears = Keep the company's taxes paid
    .duty = Pay over the taxes you deduct from pay, and the company's own, on time. Arrears of the company weigh on its workers' residence procedures.
    .next = If something is overdue, see the tax office (national) or the city or prefecture (local) early and agree on a plan. Add a written explanation to renewals. Arrears of social or labour insurance weigh in the same way: look at them together.
    .deadline = Each due date. If past, paying before a renewal is filed keeps the harm small. Hosts of Specified Skilled Workers report arrears within 14 days (please confirm with immigration from which day).
    .employer = Besides additional tax, a host of Specified Skilled Workers no longer meets the standard while in arrears. Renewals of Business Managers look at the company's taxes.
    .worker = Renewal or permanent residence takes longer or suffers. Who had tax deducted needs the payslips to show it.
    .evidence = Tax certificate No. 3 (納税証明書その3), local tax certificates, payment receipts.

o-employer-category-proof = Keep the proof of your immigration category
    .duty = Applications for Engineer/Humanities (技人国), Skilled Labor, Intra-company Transferee, Business Manager and Highly Skilled include proof of the company's category. It is not used for Specified Skilled, interns, Nursing Care and others.
    .next = Keep last year's summary (法定調書合計表) with the tax office's stamp or the e-Tax receipt. Category 4: keep the papers with the reason, such as the notice of opening a payroll office and three months of tax payment slips.
    .deadline = Every February, replace it by the summary filed in January. Please confirm with immigration's page whether the tax changes of 2027 alter the proof.
    .employer = Without proof the company is treated as category 4 and needs more papers.
    .worker = The examination takes longer, with more questions.
    .evidence = The summary with stamp or receipt, the online approval, the notice of opening a payroll office.

o-gijinkoku-category-3-4-papers = Add the declaration (categories 3 and 4)
    .duty = Since 15 April 2026 category 3 and 4 companies add the representative's declaration (所属機関の代表者に関する申告書) to Engineer/Humanities (技人国) applications.
    .next = Take the current sample form from immigration's page; the representative signs. Prepare a copy of the contract or working-conditions notice too (sources differ on whether each renewal needs it), and B2 proof if the job is mainly language work; it is in principle not asked when the same duties go on.
    .deadline = With the application. Have it ready when filing opens, three months before the expiry.
    .employer = If it is missing, immigration asks for it.
    .worker = The examination takes longer, possibly beyond the expiry date.
    .evidence = A copy of the signed declaration.

o-gijinkoku-declaration-online-approval = Clarify the declaration (online approval)
    .duty = Whether a company that counts as category 2 by its approval for online filing needs the representative's declaration is not stated in the sources read. Having it ready is the safe way.
    .next = Look at the list on immigration's page or ask the office. In doubt use the current sample form and have the representative sign it. Prepare the category 3 papers (yearly summary) as well.
    .deadline = With the application; find out by three months before the expiry.
    .employer = If it is asked for and not ready, supplying it takes time.
    .worker = The examination may take longer.
    .evidence = A note of what you learned, the signed declaration, the online approval.

o-gijinkoku-dispatch-papers = Complete the papers of a dispatched worker
    .duty = Since 15 April 2026 applications for dispatched Engineer/Humanities (技人国) workers need pledges by dispatcher and client and other papers, whatever the category.
    .next = Ask the client early. Collect both pledges (誓約書), the individual dispatch contract, both ledgers and the report on the work. See also that the duties fit the status.
    .deadline = With the application. The client's signature takes time: ask by three months before the expiry.
    .employer = If papers are missing, immigration asks for them. Checks on site of whether the work is really professional have been announced.
    .worker = The examination takes longer, possibly beyond the expiry date.
    .evidence = Copies of the pledges, the contract, the ledgers and the report.

o-renewal-folder = Gather the renewal papers (suggested)
    .duty = No article orders a folder. The company's papers are the evidence of duties, pay and lawful conditions, so we suggest having them together before filing opens.
    .next = Gather the papers listed under “where to look”. Specified Skilled: add the yearly report's receipt and interview records; dispatch: contracts and ledgers. See whether the contract runs beyond the expiry date, and whether it is the first renewal after a job change.
    .deadline = By three months before the expiry, the first day for filing. Certificates must be under 3 months old, so do not order them too early.
    .employer = There is no penalty. Missing papers can end in a time without the worker.
    .worker = Late company papers delay the application; missing ones can shorten the period granted.
    .evidence = A list of the papers with the day on which each was added.

a-extension_fee_lowest = fee for an extension or change (lowest)
a-extension_fee_highest = fee for an extension or change (highest)
a-permanent_residence_fee = fee for permanent residence

d-renewal_pending = applied, waiting for the result
d-window_open = time for filing (from three months before the expiry)
d-brief_stay = period of stay of 30 days or less (no special period)
d-special_period = special period (two months after the expiry while the result is open)
d-renewal_near = time to prepare (from four months before the expiry until filing)
d-slip_bound = status that a designation slip can tie to an employer or work

s-isa-extension-page = Immigration Services Agency: extension of the period of stay (在留期間更新許可申請)
s-isa-change-page = Immigration Services Agency: change of status of residence (在留資格変更許可申請)
s-isa-work-certificate-page = Immigration Services Agency: certificate of authorised employment (就労資格証明書)
s-isa-special-period-page = Immigration Services Agency: special period (特例期間)
s-isa-online-filing-page = Immigration Services Agency: online residence applications (在留申請のオンライン手続)
s-isa-fees-page = Immigration Services Agency: fees for residence procedures (在留手続の手数料)
s-isa-gijinkoku-page = Immigration Services Agency: Engineer/Specialist in Humanities/International Services (技術・人文知識・国際業務)
s-isa-ssw1-limit-page = Immigration Services Agency: total stay of Specified Skilled Workers (i) (特定技能1号の通算在留期間)
s-isa-business-manager-page = Immigration Services Agency: new standard for Business Manager (経営・管理)
s-isa-card-renewal-page = Immigration Services Agency: renewal of a residence card's validity (在留カードの有効期間の更新)
s-isa-permanent-residence-page = Immigration Services Agency: guideline on permanent residence (永住許可に関するガイドライン)
