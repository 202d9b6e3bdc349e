# Papers and notices: questions, obligations, names of sources

q-card_check = Before they started to work, did you look at the original residence cards and check that the job and the dates fit?
    .short = Card check before the first day
    .why = Whether a person may do the job can only be seen on the original card and its chip. Without a check, "I did not know" is not enough of an answer if the person turns out not to be allowed to work.
    .look = See your check record from hiring, or the date on the card copy. If someone was checked by photo or copy only, choose "Some not checked".
    .option_all = Everyone checked
    .option_some = Some not checked
    .option_none = Not checked

q-expiry_list = Do you keep a list of each worker's status of residence and expiry date?
    .short = List of expiry dates
    .why = No article of law orders such a list. It is still the surest way not to miss a date, so we ask about it as a recommendation.
    .look = For example a table kept by whoever does personnel. If you only file copies of the cards, choose "No".

q-hire_notice = Have you told Hello Work about hiring your foreign workers? (Students and dependants working part-time count too.)
    .short = Hello Work notice at hiring
    .why = The notice is needed for every foreign national hired, also for part-timers outside employment insurance. Immigration may compare it with the worker's own notices.
    .look = Your copy of the employment insurance acquisition form (雇用保険被保険者資格取得届) or of Form No. 3 (外国人雇用状況届出書 様式第3号). Leave out people whose deadline has not come yet.
    .option_all = All notified
    .option_some = Only some
    .option_none = Not notified

q-leave_notice = For foreign workers who left in the last year, have you told Hello Work that they left?
    .short = Hello Work notice at leaving
    .why = The notice is needed whatever the reason, also for part-timers. If your date and the worker's own notice differ, the worker may be asked about it at the next application.
    .look = Your copy of the employment insurance loss form (雇用保険被保険者資格喪失届) or of Form No. 3 (外国人雇用状況届出書 様式第3号). Leave out people whose deadline has not come yet.
    .option_nobody_left = Nobody left
    .option_all = All notified
    .option_some = Only some
    .option_none = Not notified

q-worker_notices = If someone joined, left or moved home in the last year, or your company moved or changed its name: did the workers concerned make their own 14-day notices?
    .short = Workers' own 14-day notices
    .why = The worker reports a change of employer to immigration and a change of address to the city. These are looked at when the stay is renewed, so a word from you helps.
    .look = For the employer: the receipt the worker got. For the address: the back of the residence card. If you have not asked them, choose "I don't know".
    .option_no_event = Nothing happened
    .option_all_filed = All have filed
    .option_not_all_filed = Some have not yet

q-ssw_events = In the last year, was there an event about Specified Skilled Workers (特定技能) that is reported to immigration within 14 days, such as a contract changed or ended?
    .short = SSW event reports
    .why = Besides the yearly report there is a report for each event. A missing one slows down the worker's next application.
    .look = Contract changed, ended or newly made; support plan or contractor changed; a month without work; contact lost; staff let go for company reasons; tax or premiums in arrears. See the history in the electronic system or your messages with the registered support organisation.
    .option_no_event = No event
    .option_all_reported = All reported
    .option_not_all_reported = Some not reported

q-ssw_support = Is the support for Specified Skilled Workers (i) (特定技能1号) carried out as planned? (By you or by a registered support organisation.)
    .short = SSW (i) support
    .why = For workers of level (i), ten kinds of support are mandatory, such as orientation, help with problems, and an interview at least once every three months. Level (ii) has no such duty.
    .look = See the support plan (1号特定技能外国人支援計画書) and the interview records. If you outsource, the organisation's reports show it too.
    .option_as_planned = Carried out as planned
    .option_not_fully = Some parts missing
    .option_level_two_only = Only level (ii) workers

q-ssw_annual = Did you file the yearly report on Specified Skilled Workers (acceptance, activities and support) for the latest fiscal year?
    .short = SSW yearly report
    .why = It was due every three months before, and is yearly since April 2025. Your company papers are checked here, so a missing report can affect the renewal of all of them.
    .look = The receipt of the electronic notification system, or your copy of reference form 3-6 (参考様式第3-6号). It covers April to March and is filed from 1 April to 31 May. If that window is open right now, answer for the year before.
    .option_filed = Filed
    .option_not_filed = Not filed
    .option_none_last_year = Had none that year

q-intern_report = Did you file the yearly implementation report on technical interns (実施状況報告書) for the latest fiscal year?
    .short = Intern yearly report
    .why = Host companies report on April to March to the Organization for Technical Intern Training (OTIT, 外国人技能実習機構) by 31 May each year.
    .look = Your copy of the implementation report (省令様式第10号). If the supervising organisation prepares it, ask for the filed copy. If today is between 1 April and 31 May, answer for the year before.
    .option_filed = Filed
    .option_not_filed = Not filed
    .option_none_last_year = Had none that year

q-year_end_papers = For last year's pay, are all three done: withholding slips (源泉徴収票) to workers, wage reports (給与支払報告書) to cities, and the summary (法定調書合計表) to the tax office?
    .short = Last year's tax papers
    .why = The city calculates resident tax from these papers, and the tax certificate for the renewal comes from there. Your copy of the summary also shows immigration which category your company is in.
    .look = Copies of what was made in January, or the eLTAX and e-Tax receipts. If a tax accountant does it, ask whether you can get a copy. Include people who worked only briefly.
    .option_all_done = All done
    .option_not_all = Something is missing
    .option_no_pay_last_year = No wages paid last year

q-resident_tax = Do you deduct your foreign workers' resident tax (住民税) from their monthly pay and pay it to the city?
    .short = Resident tax deduction
    .why = When workers pay by slip themselves, one slip they could not read can leave a mark on the tax certificate. Deducting it from pay makes this less likely.
    .look = See whether the worker's name is on the special collection notice (特別徴収税額の通知書) that the city sends around May. People who came to Japan this year may have no resident tax yet.
    .option_all = Deducted for all due
    .option_not_all = Not for everyone
    .option_nobody_yet = Nobody is taxed yet

q-labour_books = Do you keep both a worker roster (労働者名簿) and a wage ledger (賃金台帳), with an entry for each person?
    .short = Worker roster and wage ledger
    .why = The law wants both for each person employed. At a renewal they are the basis for explaining pay and length of work.
    .look = The roster has name, address, start date and so on; the ledger has days, hours, overtime, allowances and deductions. Payroll software or your labour consultant may be able to print them.
    .option_both = Both
    .option_roster_only = Only the roster
    .option_ledger_only = Only the wage ledger
    .option_neither = Neither

q-employment_manager = Have you named a person in charge of foreign workers' employment management (雇用労務責任者)?
    .short = Manager for foreign workers
    .why = A government guideline asks employers who always have ten or more foreign workers to name one.
    .look = An appointment letter, the organisation chart, or the list of duties. Nothing is filed with an authority.

o-card-check-before-first-day = Check the residence card before the first day
    .duty = When hiring, look at the original residence card and make sure that the person, the status, the expiry date and the work limits fit the job. Special permanent residents and the statuses Diplomat and Official are left out.
    .next = For anyone not checked, ask for the original on the next working day. Compare chip, card and person with the reader app, look up the number among cancelled cards, and read the work limits. If the card says 指定書 (designation slip), read the slip in the passport; if it says 就労不可 (no work permitted), look for the side-work permission. Note date and checker.
    .deadline = Before work starts, and again for every new card and every change of job. If that has passed, check on the day you notice.
    .employer = If a person without permission worked for you and you had not checked, this counts as carelessness and you may be held responsible for promoting illegal work. Wrong data also lead to a wrong notice to Hello Work.
    .worker = Work that the status does not allow can lead to a refused renewal or to losing the status.
    .evidence = A check record with date, checker and app result, and a copy of the card made with consent. If the card is also a My Number card (特定在留カード), never copy the side with the 12-digit number.

o-card-expiry-register = Keep a list of expiry dates (recommended)
    .duty = No article of law orders a list. As a way of taking the care expected of you, we recommend writing down each person's status, expiry date and permission for side work.
    .next = Make one table: name (a nickname will do), status, expiry date, side-work permission (資格外活動許可) yes or no. For permanent residents and Highly Skilled Professional (ii), write the card's validity date instead.
    .deadline = There is no legal date. A good habit is to update it within a week of each new card. A mere renewal needs no notice to Hello Work.
    .employer = There is no penalty for having no list. But if a date is missed and the person goes on working, that may be seen as carelessness.
    .worker = It keeps people from overstaying by oversight. Do not forget students and dependants who work part-time.
    .evidence = The list itself, with the dates of its changes.

o-ssw-ad-hoc-report = Report events of SSW within 14 days
    .duty = Report to immigration when a Specified Skilled Worker's contract changes or ends, the support plan or contractor changes, hosting becomes difficult, you no longer meet the standards (such as tax or premium arrears), or support cannot be given.
    .next = Use the electronic notification system or the regional immigration office. Contract: reference forms 3-1-1 and 3-1-2; support plan: 3-2; outsourcing: 3-3; difficulty in hosting: 3-4. If some were missed, file them one by one as you find them.
    .deadline = Within 14 days of the event; for support that cannot be given, from the day you knew. Where the first day is unclear, as with arrears, ask immigration. If it has passed, file anyway.
    .employer = Contract reports that are missing or false: fine of up to 300,000 yen. Reports on support plan, outsourcing, difficulty or standards: administrative fine (過料) of up to 100,000 yen. Guidance or an improvement order may follow.
    .worker = The next renewal takes longer while the facts are cleared up. If the company no longer meets the standards, renewal may become impossible.
    .evidence = The receipt of the electronic system, or a dated copy of the report.

o-ssw-support-plan = Support SSW (i) workers as planned
    .duty = For each Specified Skilled Worker (i), make a support plan and carry out the ten mandatory kinds of support, yourself or through a registered support organisation. Level (ii) is left out. Please confirm the details on immigration's page.
    .next = Open the support plan (reference form 1-17) and begin with what has not been done. Hold interviews one by one and write the record the same day. Changes to the plan need a 14-day report. Check that the cooperation form (協力確認書) went to the cities of workplace and home.
    .deadline = The plan: before the application. Interviews: at least once every three months. If one was missed, do not write it up afterwards; hold the next one soon.
    .employer = Guidance or an improvement order is possible, and in serious cases a five-year bar on hosting. From 1 April 2027 support may be outsourced only to registered support organisations.
    .worker = Without support records, papers for the renewal may be missing.
    .evidence = Support plan, interview records, outsourcing contract, copy of the cooperation form.

o-ssw-annual-report = File the yearly report on SSW
    .duty = A company that had any Specified Skilled Worker in the last fiscal year (April to March) files one yearly report on acceptance, activities and support. Even if all support is outsourced, the company itself files.
    .next = Prepare reference form 3-6 (参考様式第3-6号) for each establishment, add company outline, registry, and proof of labour insurance, social insurance, national tax and corporate resident tax, and file by the electronic system or at the regional immigration office.
    .deadline = From 1 April to 31 May each year; for fiscal 2026 from 1 April to 31 May 2027. If it has passed, file anyway: late is better than not.
    .employer = A missing or false report can be punished by a fine of up to 300,000 yen, depending on its content. If the standards are found not to be met, you can no longer host.
    .worker = Your company papers are checked through this report, so a missing one can affect the renewal of every Specified Skilled Worker you employ.
    .evidence = The receipt of the electronic system; copies of the form and its attachments.

o-intern-host-reports = Report on technical interns every year
    .duty = Host companies of technical interns follow the approved plan and report on it every year. If the training cannot go on, they report that without delay.
    .next = File the implementation report (省令様式第10号) with the regional office of OTIT (外国人技能実習機構). If training becomes difficult, tell your supervising organisation, if you have one: it files the notice. Before changing tasks or pay, check whether the plan must be changed.
    .deadline = From 1 April to 31 May each year; difficulty: without delay. If it has passed, talk to OTIT and file. The new system (育成就労) starts on 1 April 2027, so please confirm with OTIT what applies after that.
    .employer = The plan's approval can be withdrawn, new interns refused, and the company named in public.
    .worker = Interns may lose their place and have to move to another company.
    .evidence = Copy of the filed report, and the books for each intern (kept for one year after the whole training ends).

o-hello-work-notice-hire = Tell Hello Work when you hire
    .duty = When you hire a foreign national, whatever the company size or the hours, check the residence card and notify Hello Work. Special permanent residents and the statuses Diplomat and Official are left out.
    .next = For people in employment insurance fill in the foreign-worker fields of the acquisition form (雇用保険被保険者資格取得届); for all others file Form No. 3 (様式第3号). e-Gov and the online notice system work too. No copy of the card is needed, and no notice for a mere renewal.
    .deadline = Insured: the 10th of the next month. Others: the end of the next month. If that is a closed day, the next open day is said to be in time, but earlier is safer (Form No. 3 for hires of November 2026: best by 28 December). If it has passed, file anyway.
    .employer = A missing or false notice: fine of up to 300,000 yen. For SSW hosts this fine alone is said to bar hosting for five years (please confirm under the law as changed in October 2026).
    .worker = No penalty for the worker. The data are shared with immigration, so gaps or differences may raise questions at renewal.
    .evidence = Stamped copy, e-Gov receipt, or receipt number of the online system.

o-hello-work-notice-leave = Tell Hello Work when someone leaves
    .duty = When a foreign worker leaves, by resignation, dismissal, end of term or any other reason, notify Hello Work, also for part-timers.
    .next = For insured people file the loss form (資格喪失届) with the separation certificate (離職証明書; leave it out only if the worker does not want it, and always attach it from age 59). For others file Form No. 3. Tell the worker about their own 14-day notice to immigration.
    .deadline = Insured: within 10 days counted from the second day after the last day of employment (left 30 October: 10 November); aim for one day earlier, the 9th. Others: the end of the next month. If it has passed, file anyway.
    .employer = A missing or false notice: fine of up to 300,000 yen.
    .worker = If your date and the worker's own notice differ, the worker must explain at the next application. Three months without the activity of the status can lead to its cancellation.
    .evidence = Receipt of the loss form or of Form No. 3; a checklist of the papers handed over at leaving.

o-worker-notices-14-days = Remind workers of their 14-day notices
    .duty = Most people with a work status themselves tell immigration when they leave or join an employer, or when it changes its name or address. Permanent residents, long-term residents and spouses are outside this notice. Everyone registers a first address and every move at the city.
    .next = Give the worker a note with company name, corporate number, address and dates, and ask them to file online, at immigration or by post. Leaving and joining are two notices. When someone moves within company housing, plan the trip to city hall with the residence card together.
    .deadline = The day after the event is day 1; day 14 is the limit. A late notice is still accepted, so have it filed now.
    .employer = No penalty for you. But if the company moves or is renamed and nobody tells the staff, all those concerned have missed their notice.
    .worker = Missing the notice about the employer: fine of up to 200,000 yen. Whether notices were made is looked at on renewal; it can mean a shorter stay and affects permanent residence.
    .evidence = Immigration's receipt or e-mail; the residence card with the new address on the back.

o-year-end-cycle = Finish the year-end and January tax papers
    .duty = Do the year-end adjustment (年末調整), give each worker a withholding slip, send wage reports to the cities where they lived on 1 January, and the summary to the tax office.
    .next = Prepare what is missing and file it with the city and the tax office (eLTAX and e-Tax work). From January 2027 a wage report to the city counts as filing the slip with the tax office too; still hand the slip to the worker and keep your copy of the summary (合計表).
    .deadline = 31 January (for 2026, a Sunday, so 1 February 2027). Slips for leavers: within one month. Please confirm the dates with the tax office and the city. If they have passed, file as soon as you can.
    .employer = There may be penalties. Without a summary that shows its receipt (stamp or e-Tax notice), immigration treats you as category 4 and asks for more papers for statuses such as Engineer/Specialist in Humanities (技術・人文知識・国際業務).
    .worker = No resident tax is calculated, so the tax certificate shows no income or cannot be issued, and the renewal file is incomplete.
    .evidence = Copies of slips and wage reports, eLTAX and e-Tax receipts, the summary with its receipt.

o-resident-tax-collection = Deduct and pay resident tax
    .duty = Employers who withhold income tax also deduct resident tax from monthly pay, foreign staff included (special collection, 特別徴収), pay it to the city, and settle the rest when someone leaves or goes home.
    .next = If someone pays by slip, call that city and ask to switch to special collection. When someone leaves, file the change notice (給与所得者異動届出書). If a person leaves Japan with tax unpaid, they name a tax agent (納税管理人).
    .deadline = By the 10th of the month after the deduction; change notice by the 10th of the month after the change. For people leaving from 1 January to 30 April the rest is deducted at once. The sooner late tax is paid, the smaller the charge.
    .employer = Late payment brings delinquency charges. Arrears of the company's own resident tax also stop the hosting of Specified Skilled Workers.
    .worker = Arrears on the tax certificate count against a renewal. For permanent residence, having paid late is itself looked at, even if it was paid afterwards.
    .evidence = Special collection notice, payment receipts, copy of the change notice.

o-keep-worker-roster-and-wage-ledger = Keep a worker roster and a wage ledger
    .duty = Keep a roster entry for each worker and correct it at once when something changes, and write up the wage ledger at every payment. Day labourers need no roster entry, but a wage ledger.
    .next = Roster: name, birth date, history, sex, address, start date and so on. Ledger: pay period, days, hours, overtime and night hours, allowances, deductions. Official forms or those of payroll software will do. Begin with the missing one, from this month's pay.
    .deadline = Roster: at hiring. Ledger: each payday. The law says five years of storage, for the time being three. For Specified Skilled Workers the activity file stays at the workplace until one year after the contract ends.
    .employer = Not keeping or not storing them: fine of up to 300,000 yen.
    .worker = Pay and length of work stated in an application cannot be shown on paper. An old address may contradict the residence card.
    .evidence = Roster and wage ledger (electronic is fine), with bank transfers and time records that match.

o-foreign-employment-manager = Name a manager for foreign workers
    .duty = A government guideline asks employers who always have ten or more foreign workers to name a person in charge of their employment management. Part-timers count.
    .next = Choose the person who does it in practice, such as the head of personnel, and keep a letter with name, date and duties. Nothing is filed with an authority.
    .deadline = When the tenth worker is reached. If that has passed, simply use the date on which you decide.
    .employer = No fine. The labour bureau may give advice or guidance.
    .worker = No direct effect on the stay. Knowing whom to ask helps to notice problems early.
    .evidence = Appointment letter, organisation chart.

s-isa-card-reader-page = Immigration Services Agency: residence card reader app (在留カード等読取アプリケーション)
s-isa-combined-card-page = Immigration Services Agency: combined residence and My Number card (特定在留カード)
s-isa-ssw-reports-page = Immigration Services Agency: reports by hosts of Specified Skilled Workers (特定技能の届出)
s-isa-ssw-difficulty-page = Immigration Services Agency: report when support is difficult (支援の実施困難の届出)
s-otit-difficulty-page = OTIT: notice when training is difficult (実習実施困難時の届出)
s-mhlw-foreign-notice-page = Ministry of Health, Labour and Welfare: notice of foreign employment (外国人雇用状況の届出)
s-isa-organisation-notice-page = Immigration Services Agency: notice on the worker's organisation (所属機関に関する届出)
s-nta-withholding-page = National Tax Agency: withholding tax (源泉徴収)
s-isa-category-page = Immigration Services Agency: employer categories and papers (所属機関のカテゴリー)
s-nogata-resident-tax-page = City of Nogata: special collection of resident tax (個人住民税の特別徴収)
s-hekinan-resident-tax-page = City of Hekinan: special collection of resident tax (個人住民税の特別徴収)
s-mhlw-foreign-guideline-page = Ministry of Health, Labour and Welfare: guideline on managing foreign workers (外国人の雇用管理の指針)
