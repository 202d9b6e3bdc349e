# Papers and notices: questions, obligations, names of sources

# One worker

q-card_checked = Did you look at this worker's original residence card and check that the job and the dates fit?
    .short = Card check before the first day
    .why = Whether a person may do the job can only be seen on the original card and its chip, before work starts. Without a check, "I did not know" is not enough of an answer if the person turns out not to be allowed to work.
    .look = See your check record from hiring. If you checked by a photo or a picture sent to you, choose "Only a copy or photo". For someone still to start, choose "Not checked" if it has not been done.
    .option_original = Original checked
    .option_copy_only = Only a copy or photo
    .option_not_checked = Not checked

q-new_card_seen = When this worker got a new residence card after that first check, did you look at the new original too?
    .short = New residence card checked
    .why = Each renewal or change can bring a new number, date or work limit. With the old card on record the next date is easily missed.
    .look = Compare the expiry date in your records with the one on the card today. If it is still the same card, choose "No new card".
    .option_no_new_card = No new card
    .option_seen = New card checked
    .option_not_seen = Not yet checked

q-hire_notice_form = Have you told Hello Work that you hired this worker? (Students and dependants working part-time count too.)
    .short = Hello Work notice at hiring
    .why = The notice is needed for every foreign national hired, also for part-timers outside employment insurance. Immigration may compare it with the worker's own notices.
    .look = Your copy of the employment insurance acquisition form (雇用保険被保険者資格取得届) or of Form No. 3 (外国人雇用状況届出書 様式第3号). For a director or another person who is not employed, choose "Not an employee".
    .option_with_insurance = By the acquisition form
    .option_form_3 = By Form No. 3
    .option_not_filed = Not yet notified
    .option_not_employee = Not an employee (director)

q-acceptance_notice = Has the company told immigration that it took this person in?
    .short = Host's notice to immigration
    .why = For a person who is not employed, such as a director, there is no notice to Hello Work. Instead the company is asked to try to tell immigration.
    .look = Your copy of the notice on acceptance (中長期在留者の受入れに関する届出). For the statuses Artist, Religious Activities and Journalist choose "Not concerned".
    .option_filed = Notified
    .option_not_filed = Not notified
    .option_not_concerned = Not concerned (artist etc.)

q-employer_notice = Has this worker told immigration about joining in the last year, or about your company's move or change of name?
    .short = Worker's notice on the employer
    .why = When the employer changes, the worker tells immigration within 14 days. It is looked at when the stay is renewed, so a word from you helps.
    .look = Ask to see immigration's e-mail or receipt, also for leaving the former employer. If you are not sure that a notice is needed, for example because the worker came to Japan or changed status for this very job, choose "I don't know" and ask immigration. If 14 days have not passed yet, choose "don't know" and remind the worker in time.
    .option_filed = Notified
    .option_not_filed = Not yet notified
    .option_not_concerned = Not concerned (artist etc.)

q-address_notice = If this worker moved, or took a first address in Japan, in the last year: was it registered at the city?
    .short = Worker's notice on the address
    .why = An address is registered at the city within 14 days of moving in. A missing notice affects the renewal and the resident tax.
    .look = Ask to see whether the new address is written on the back of the residence card. Moves between company dormitories count. If 14 days have not passed yet, choose "don't know" and remind the worker in time.
    .option_not_moved = Same address all year
    .option_registered = Registered
    .option_not_registered = Not yet registered

q-card_state = How is it with this worker's residence card now?
    .short = Carrying and replacing the card
    .why = The card is carried by the worker. After a loss, or when the name or nationality changes, the worker goes to immigration within 14 days.
    .look = Ask the worker; never keep the card. For people without a residence card, such as Temporary Visitors (短期滞在), choose "Has no card".
    .option_carried = Worker carries it
    .option_not_carried = Left at home or elsewhere
    .option_not_replaced = Lost or outdated, not filed
    .option_no_card = Has no card

q-ssw_support_done = Is this worker supported as the support plan says? (By you or by a body you outsourced it to.)
    .short = SSW (i) support
    .why = For a Specified Skilled Worker (i), ten kinds of support are mandatory, such as orientation, help with problems and chances to learn Japanese.
    .look = Compare the support plan (1号特定技能外国人支援計画書) with the support records. If you outsource, the reports you receive show it too. If parts are missing, choose "No".

q-ssw_interview_on = On which day was the last regular interview with this worker?
    .short = Last regular interview
    .why = With a Specified Skilled Worker (i), a regular interview is held at least once every three months.
    .look = See the interview records (定期面談). If there has been none yet, give the first day of work.

q-ssw_city_paper = For this worker, did you give the cooperation form (協力確認書) to the city of the workplace and the city of the home?
    .short = Cooperation form for cities
    .why = Since April 2025, hosts of Specified Skilled Workers state in writing that they cooperate with the measures of the municipality.
    .look = Your copy of the form, or the e-mail to the city. If the same city has it from before, choose "Yes"; if the worker moved to a city that has not got it, choose "No".

# The workplace

q-expiry_list = Do you keep a list of each worker's status of residence and expiry date?
    .short = List of expiry dates
    .why = No article of law orders such a list. It is still the surest way not to miss a date, so we ask about it as a recommendation.
    .look = For example a table kept by whoever does personnel. If you only file copies of the cards, choose "No".

q-employer_changed = Has your company's name or address changed in the last year?
    .short = Change of name or address
    .why = When a company is renamed or moves, workers with a work status must tell immigration themselves within 14 days.
    .look = See name and head office in the company registry; for a sole proprietor the notices on opening or moving the business.

q-leavers_form_3 = Of the foreign workers who left in the last year, did you tell Hello Work about those not in employment insurance?
    .short = Hello Work notice at leaving
    .why = The notice is needed also when students and other part-timers leave. If your date and the worker's own notice differ, the worker may be asked about it at the next application.
    .look = Your copy of Form No. 3 (外国人雇用状況届出書 様式第3号). People who just stopped coming count. Leave out people whose deadline has not come yet.
    .option_none_uninsured = No such leavers
    .option_all_filed = All notified
    .option_not_all_filed = Some not yet

q-ssw_contract_events = In the last year, was the contract of a Specified Skilled Worker changed, ended or newly made, and if so, reported to immigration?
    .short = SSW contract reports
    .why = Besides the yearly report, a contract that changes or ends is reported within 14 days. Also when the worker resigns, the end of the contract is reported.
    .look = Compare changes of the conditions (雇用条件書) and the records of leavers with the history in the electronic notification system. Leave out what is still within its 14 days.
    .option_no_event = No event
    .option_all_reported = All reported
    .option_not_all_reported = Some not reported

q-ssw_plan_events = In the last year, did a support plan or the outsourcing of support for Specified Skilled Workers change, and if so, was it reported?
    .short = SSW plan and outsourcing reports
    .why = A changed support plan, and an outsourcing contract made, changed or ended, are each reported within 14 days.
    .look = See the dates of the support plan and of the contract with the support organisation, and the history in the electronic notification system. Leave out what is still within its 14 days.
    .option_no_event = No event
    .option_all_reported = All reported
    .option_not_all_reported = Some not reported

q-ssw_hosting_events = In the last year, did something make it hard to host or support a Specified Skilled Worker, and if so, was it reported?
    .short = SSW difficulty reports
    .why = Not being able to start, a long time without work or lost contact matter for the worker's next application, so they are reported within 14 days.
    .look = For example: no start within a month of permission, a month without work, disappearance, illness or injury, death, support that cannot be given. A worker who only says that they will resign is not meant. Leave out what is still within its 14 days.
    .option_no_event = No event
    .option_all_reported = All reported
    .option_not_all_reported = Some not reported

q-ssw_standard_events = In the last year, did your company fall short of the standards for hosts, by tax or premium arrears, dismissals for company reasons or a penalty?
    .short = SSW standards reports
    .why = Hosts of Specified Skilled Workers are to report by themselves, within 14 days, that they no longer meet the standards.
    .look = See your records of tax and social insurance payments and of people you let go, and the history in the electronic notification system. In doubt, ask immigration. Leave out what is still within its 14 days.
    .option_no_event = No event
    .option_all_reported = Yes, and reported
    .option_not_all_reported = Yes, not reported

q-ssw_annual = Did you file the yearly report on Specified Skilled Workers (acceptance, activities and support) for the latest fiscal year?
    .short = SSW yearly report
    .why = It was due every three months before, and is yearly since April 2025. Your company papers are checked here, so a missing report can affect the renewal of all of them.
    .look = The receipt of the electronic notification system, or your copy of reference form 3-6 (参考様式第3-6号). It covers April to March and is filed from 1 April to 31 May. If that window is open right now, answer for the year before.
    .option_filed = Filed
    .option_not_filed = Not filed
    .option_none_last_year = Had none that year

q-ssw_support_by = Who carries out the support for your Specified Skilled Workers (i)?
    .short = Who gives SSW support
    .why = From 1 April 2027, support may be outsourced only to registered support organisations (登録支援機関).
    .look = See the outsourcing contract. Whether the other side is registered is shown by its registration number or by immigration's register. Outsourcing a part counts as outsourcing.
    .option_ourselves = We do all of it
    .option_registered_body = A registered organisation
    .option_other_body = Somebody not registered
    .option_level_two_only = Only level (ii) workers

q-ssw_activity_file = Is a file on the activities of your Specified Skilled Workers kept at the workplace where they work?
    .short = SSW activity file
    .why = Hosts of Specified Skilled Workers write up the activities and keep the file at the workplace until at least one year after the contract ends.
    .look = Papers that show which work was done when, and the pay. People who left less than a year ago count too.

q-intern_report = Did you file the yearly implementation report on technical interns (実施状況報告書) for the latest fiscal year?
    .short = Intern yearly report
    .why = Host companies report on April to March to the Organization for Technical Intern Training (OTIT, 外国人技能実習機構) by 31 May each year.
    .look = Your copy of the implementation report (省令様式第10号). If the supervising organisation prepares it, ask for the filed copy. If today is between 1 April and 31 May, answer for the year before.
    .option_filed = Filed
    .option_not_filed = Not filed
    .option_none_last_year = Had none that year

q-intern_difficulty = In the last year, did the training of an intern become impossible to continue, and if so, was it reported?
    .short = Intern difficulty notice
    .why = If training cannot go on, because of early return, disappearance, illness or the company's situation, it is reported without delay.
    .look = Your copy of the difficulty notice (技能実習実施困難時届出書). With a supervising organisation: your record of telling them, and the copy of the notice they filed.
    .option_no_event = No event
    .option_reported = Reported
    .option_not_reported = Not yet reported

q-intern_books = Do you keep the books on the training for each technical intern?
    .short = Intern books
    .why = The books show that the training follows the plan. They are kept until one year after the whole training ends.
    .look = A file with the training records of each intern. If it lies only with the supervising organisation, check whether you have it too.

q-intern_start_notice = When you first began technical intern training, did you file the start notice (実習実施者届出書) with OTIT?
    .short = Intern start notice
    .why = A company that hosts interns for the first time reports once that it has begun.
    .look = Your copy of the start notice, or OTIT's acknowledgement. The supervising organisation may know.

q-last_intern_plans = Will anyone still start as a technical intern with you, and if so, has approval of the plan been applied for?
    .short = Last technical intern plans
    .why = The last new technical intern plans are filed by 31 March 2027 and start by 30 June 2027. After that, new people come under Employment for Skill Development (育成就労).
    .look = Your notes from talks with the supervising organisation, or the copy of the application. If you only have interns already in training, choose "None planned".
    .option_none_planned = None planned
    .option_filed = Applied for
    .option_not_filed = Planned, not yet applied

q-income_tax = Do you pay the income tax deducted from wages to the tax office in time?
    .short = Income tax deducted and paid
    .why = Late payment costs the company extra tax. For hosts of Specified Skilled Workers and for Business Managers, unpaid national tax can be a direct ground for refusal.
    .look = The payment slips (所得税徴収高計算書) or e-Tax records. Paying half-yearly is for companies with fewer than ten staff that the tax office has approved.
    .option_paid_monthly = Paid every month
    .option_paid_half_yearly = Half-yearly, approved
    .option_not_all_paid = Some not paid

q-tax_declarations = Do you have the dependant declaration (扶養控除等申告書) of each person you pay?
    .short = Dependant declarations
    .why = The amount of income tax to deduct depends on it. Relatives abroad also need proof of the relationship and of money sent.
    .look = The file of declarations collected at hiring or at the start of the year. They stay in the company. If you are not sure whether someone needs one, for example because another company has it, ask the tax office.

q-payroll_office_notice = When you began to pay wages, did you file the payroll office notice (給与支払事務所等の開設届出書) with the tax office?
    .short = Payroll office notice
    .why = It is due within one month of starting to pay wages. From a new company, immigration asks for it too.
    .look = A copy with the tax office's stamp, or the e-Tax receipt. If a tax accountant does it, ask whether there is a copy.

q-withholding_slips = For last year's pay, did you do the year-end adjustment and give everyone a withholding slip (源泉徴収票)?
    .short = Last year's withholding slips
    .why = The slip is the worker's proof of income and tax. It can be needed for a renewal or for permanent residence.
    .look = Copies of last year's slips. In January, answer for the year before. Include people who worked only briefly. If you are not sure that someone falls under the year-end adjustment, ask the tax office.
    .option_all_given = Given to everyone
    .option_not_all = Some not yet
    .option_no_pay_last_year = No wages paid last year

q-wage_reports = Did you send last year's wage reports (給与支払報告書) to the cities where your workers lived?
    .short = Last year's wage reports
    .why = The city calculates resident tax from this report. Without it, the tax certificate needed for the renewal shows no income.
    .look = Copies of what you sent, or the eLTAX receipt. In January, answer for the year before. The right city is the one where the person lived on 1 January. Include people who worked only briefly.

q-tax_summary = Did you file last year's summary of statutory reports (法定調書合計表) with the tax office?
    .short = Last year's tax summary
    .why = A copy that shows its receipt proves to immigration which category your company is in.
    .look = A copy with a receipt stamp, or the e-Tax receipt. In January, answer for the year before. If a tax accountant filed it electronically, ask for the receipt.

q-leaver_slips = Did everyone who left in the last year get the withholding slip (源泉徴収票) of that year?
    .short = Leavers' withholding slips
    .why = It is needed for the next employer's year-end adjustment, for a tax return and for residence procedures. After a return home it is hard to hand over.
    .look = Your copies of the papers given at leaving. Leave out people who left less than a month ago.

q-resident_tax = Do you deduct your foreign workers' resident tax (住民税) from their monthly pay and pay it to the city?
    .short = Resident tax deduction
    .why = When workers pay by slip themselves, one slip they could not read can leave a mark on the tax certificate. Deducting it from pay makes this less likely.
    .look = See whether the worker's name is on the special collection notice (特別徴収税額の通知書) that the city sends around May. People who came to Japan this year may have no resident tax yet. If someone who joined during the year pays this year's tax by slip and you are not sure whether to switch, choose "don't know" and ask the city.
    .option_all = Deducted for all due
    .option_not_all = Not for everyone
    .option_nobody_yet = Nobody is taxed yet

q-resident_tax_leavers = For leavers of the last year whose resident tax you deducted, did you send the change notice (異動届出書) to the city?
    .short = Leavers' resident tax
    .why = The notice settles who pays the rest of the tax and how. Without that, the worker can fall into arrears without knowing.
    .look = Your copy of the change notice (給与支払報告・特別徴収に係る給与所得者異動届出書). Leave out people whose deadline has not come yet.
    .option_all_filed = Sent for all
    .option_not_all_filed = Some not yet
    .option_nobody_deducted = Nobody had it deducted

q-my_number = How do you keep your workers' My Numbers (マイナンバー)?
    .short = Keeping My Numbers
    .why = My Number is collected for tax and social insurance only. It may not be used to manage residence.
    .look = Look through the file or photo folder with card copies. On the combined card (特定在留カード), issued since June 2026, a copy may show the 12-digit number.
    .option_kept_apart = Apart and locked away
    .option_mixed = Among other copies
    .option_not_collected = Not collected

q-labour_books = Do you keep both a worker roster (労働者名簿) and a wage ledger (賃金台帳), with an entry for each person?
    .short = Worker roster and wage ledger
    .why = The law wants both for each person employed. At a renewal they are the basis for explaining pay and length of work.
    .look = The roster has name, address, start date and so on; the ledger has days, hours, overtime, allowances and deductions. Payroll software or your labour consultant may be able to print them.
    .option_both = Both
    .option_roster_only = Only the roster
    .option_ledger_only = Only the wage ledger
    .option_neither = Neither

q-time_records = How do you record when work begins and ends?
    .short = Working time records
    .why = With true records, overtime pay and the weekly hours of students are easy to show. A sheet with the same times every day does not show the real hours.
    .look = See the attendance software, time cards or attendance book. If workers write the times themselves, choose by whether the company checks them against the real hours.
    .option_objective = Clock-in or computer logs
    .option_declared_checked = Self-reported, checked
    .option_declared_only = Self-reported only
    .option_none = Times not recorded

q-leave_ledger = Do you keep a ledger of annual paid leave (年次有給休暇管理簿) for each person?
    .short = Paid leave ledger
    .why = A ledger with base date, days and dates taken is required. It also helps to show that a trip home was paid leave.
    .look = The leave screen of attendance software is fine, and so is a combination with the roster or wage ledger. If nobody has been employed for half a year yet, choose "Nobody has leave yet".
    .option_kept = Kept
    .option_not_kept = Not kept
    .option_nobody_has_leave = Nobody has leave yet

q-payslips = Do you hand out a payslip with every payment of wages and bonuses?
    .short = Payslips
    .why = If tax or premiums were deducted but not paid over, the payslip is the only thing with which the worker can show it.
    .look = See whether your payslips show gross pay, each deduction and net pay. With the worker's consent they may be electronic.
    .option_itemised = With every item
    .option_net_only = Only a total
    .option_none = None given

q-records_kept = For how many years do you keep rosters, wage ledgers, attendance records and the like?
    .short = Keeping labour records
    .why = The law says five years, and for the time being three are enough. For permanent residence, papers older than three years may be needed.
    .look = Think of when you throw away the files of people who left. If you have never thrown any away, choose "5 years or all kept".
    .option_five_years = 5 years or all kept
    .option_three_years = 3 to under 5 years
    .option_shorter = Less than 3 years

q-employment_manager = Have you named a person in charge of foreign workers' employment management (雇用労務責任者)?
    .short = Manager for foreign workers
    .why = A government guideline asks employers who always have ten or more foreign workers to name one.
    .look = An appointment letter, the organisation chart, or the list of duties. Nothing is filed with an authority.

# Obligations: one worker

o-card-check-before-first-day = Check the residence card before the first day
    .duty = When hiring, look at the original residence card and make sure that the person, the status, the expiry date and the work limits fit the job. Special permanent residents and the statuses Diplomat and Official are left out.
    .next = Ask for the original on the next working day. Compare chip, card and person with the reader app, look up the number among cancelled cards, and read the work limits. If the card says 指定書 (designation slip), read the slip in the passport; if it says 就労不可 (no work permitted), look for the side-work permission. Note date and checker.
    .deadline = Before work starts; for someone still to start, doing it by the first day is in time. If that has passed, check on the day you notice. Check again when the job inside the company changes.
    .employer = If a person without permission worked for you and you had not checked, this counts as carelessness and you may be held responsible for promoting illegal work. Wrong data also lead to a wrong notice to Hello Work.
    .worker = Work that the status does not allow can lead to a refused renewal or to losing the status.
    .evidence = A check record with date, checker and app result, and a copy of the card made with consent. If the card is also a My Number card (特定在留カード), never copy the side with the 12-digit number.

o-new-card-check = Look at the new residence card too (recommended)
    .duty = When a renewal or change brings a new card, we recommend looking at the original again: number, date, work limits. It is a way of taking the care expected of you; no article orders it directly.
    .next = Ask for the new original, check it with the reader app and the look-up of cancelled numbers, and correct your list. A mere renewal needs no notice to Hello Work.
    .deadline = There is no legal date. Within a week of the new card is a good habit.
    .employer = There is no penalty. But if the person works on with an old date on your list, that may be seen as carelessness.
    .worker = The next date is noticed early, and nobody goes on with work that the new card no longer allows.
    .evidence = A check record with the later dates, and the corrected list. Cards issued since June 2026 are read differently, so keep the app up to date.

o-hello-work-notice-hire-insured = Notify the hiring by the acquisition form
    .duty = When you hire a foreign national who joins employment insurance, check the residence card and fill in the foreign-worker fields of the acquisition form for Hello Work. That is the notice of hiring too.
    .next = Write status, period of stay, card number, nationality and so on in the form (雇用保険被保険者資格取得届); e-Gov works too. If only Form No. 3 was filed, check whether the insurance is still missing. A small farm, forestry or fishery owner outside the insurance files Form No. 3 by the end of the next month.
    .deadline = By the 10th of the month after hiring. If that is a closed day, the next open day is said to be in time, but earlier is safer. Before that day you are in time; after it, file anyway.
    .employer = A missing or false notice: fine of up to 300,000 yen. For SSW hosts this fine alone is said to bar hosting for five years (please confirm under the law as changed in October 2026).
    .worker = No penalty for the worker. The data are shared with immigration, so gaps or differences may raise questions at renewal.
    .evidence = The employer's copy of the confirmation (資格取得等確認通知書), or the e-Gov receipt.

o-hello-work-notice-hire-form-3 = Notify the hiring by Form No. 3
    .duty = When you hire a foreign national who does not join employment insurance, whatever the hours or days, check the residence card and notify Hello Work. Daytime students and short-hour part-timers are included.
    .next = Fill in Form No. 3 (外国人雇用状況届出書 様式第3号) with name, status, period of stay, card number and side-work permission, and file it at Hello Work or in the online notice system. No copy of the card is needed. People in employment insurance go by the acquisition form (10th of the next month).
    .deadline = By the end of the month after hiring. For hires of November 2026 that day is a closed day: best by 28 December (4 January is said to be in time as well). If it has passed, file anyway.
    .employer = A missing or false notice: fine of up to 300,000 yen. For SSW hosts this fine alone is said to bar hosting for five years (please confirm under the law as changed in October 2026).
    .worker = No penalty for the worker. The data are shared with immigration, so gaps or differences may raise questions at renewal.
    .evidence = Stamped copy of Form No. 3, or the receipt number of the online system.

o-isa-acceptance-notice-effort = Tell immigration about hosting without employment
    .duty = If you take in a person with a work status without a notice to Hello Work, for example as a director, try to tell immigration when this begins and when it ends (a duty to try, 努力義務).
    .next = File the notice on acceptance (中長期在留者の受入れに関する届出) at the regional immigration office, by post or in the electronic notification system. Do the same when it ends.
    .deadline = Within 14 days of the beginning and of the end. Filed late, it still makes later applications easier to explain.
    .employer = There is no penalty. Applications in which your company takes part may be looked at more closely.
    .worker = No direct effect. The worker's own 14-day notice is needed besides.
    .evidence = The receipt of the notice.

o-worker-employer-change-notice = Remind the worker: notice on the employer
    .duty = Most people with a work status themselves tell immigration when they join or leave an employer, or when it is renamed, moves or closes. Permanent residents, long-term residents and spouses are left out. Students notify a change of school.
    .next = Give the worker a note with company name, corporate number, address and dates, and ask them to file online, at immigration or by post. Leaving and joining are two notices. A mere change of terms at the same employer needs none.
    .deadline = The day after the event is day 1; day 14 is the limit. A late notice is still accepted, so have it filed now.
    .employer = No penalty for you. But if the company moves or is renamed and nobody tells the staff, all those concerned have missed their notice.
    .worker = Missing it: fine of up to 200,000 yen (the number of the article is to be confirmed). Whether notices were made is looked at on renewal; it can mean a shorter stay and affects permanent residence.
    .evidence = Immigration's e-mail or receipt.

o-worker-address-notice = Remind the worker: notice on the address
    .duty = People with a residence card register a first address and every move at the city, bringing the card. Shown with the moving-in notice (転入届, 転居届), it counts as the notice to immigration too.
    .next = The moving-out notice at the old city comes first; then the worker goes to the city of the new address with the card. For a move within company housing, plan the day together. Afterwards correct the address in your roster.
    .deadline = The day after moving in is day 1; day 14 is the limit. If it has passed, have it registered now.
    .employer = No penalty for you. But the address in the roster, and the city to which resident tax is paid, stay wrong.
    .worker = A fine of up to 200,000 yen is said to apply (please confirm), and it is looked at on renewal. After 90 days it can lead to the cancellation of the status (please confirm).
    .evidence = The card with the new address on the back; the residence certificate (住民票).

o-worker-carry-and-replace-card = The worker carries the residence card
    .duty = People of 16 and over carry their card. After a loss they apply for a new one, and they report a change of name, nationality and the like, at immigration. The company may not keep the card.
    .next = Tell a worker who leaves the card at home to carry it. After a loss: report it to the police, note the number, and apply at immigration for a new card. That a licensed go-between holds it briefly while filing is the normal exception.
    .deadline = Within 14 days of learning of the loss, or of the change. If it has passed, the worker should go to immigration now.
    .employer = This is the worker's duty, so there is no penalty for you. Giving time off on that day helps the worker to finish it soon.
    .worker = Not carrying it: fine of up to 200,000 yen. Refusing to show it: up to one year's imprisonment or a fine of up to 200,000 yen.
    .evidence = The card in the worker's hand; after a loss, the police number and the receipt for the new card.

o-ssw-support-plan = Support the SSW (i) worker as planned
    .duty = For each Specified Skilled Worker (i), make a support plan and carry out the ten mandatory kinds of support, yourself or through another body. Level (ii) is left out. Please confirm the details on immigration's page.
    .next = Open the support plan (reference form 1-17) and begin with what has not been done. The ten: guidance before arrival, pick-up, housing and contracts, orientation, public procedures, Japanese, complaints, exchange, help with changing jobs, interviews. Changes to the plan need a 14-day report.
    .deadline = The plan: before the application. The support: at the times in the plan. Do not write up later what was not done; do now what can still be done.
    .employer = Guidance or an improvement order is possible, and in serious cases a five-year bar on hosting.
    .worker = The help that is due does not come, and support records may be missing at the renewal.
    .evidence = Support plan, records of the support given, outsourcing contract.

o-ssw-regular-interview = Hold an interview every three months
    .duty = From the first day of work, talk with each Specified Skilled Worker (i) at least once every three months about work and life. Please confirm the details on immigration's page.
    .next = Fix the day of the next interview, talk in a language the worker fully understands, and write the record the same day. If you outsource, ask for the schedule and the records.
    .deadline = Within three months of the last interview. If one was missed, do not write it up afterwards; hold the next one soon.
    .employer = The yearly report also covers the support given. Records that were all signed at once do not show that it took place.
    .worker = Troubles stay unheard, and support records may be missing at the renewal.
    .evidence = Interview records, each with its date (and the worker's signature).

o-ssw-municipality-cooperation = Give cities the cooperation form
    .duty = A host of Specified Skilled Workers (i) gives the cooperation form (協力確認書) to the city of the workplace and the city where the worker lives, and cooperates with their measures.
    .next = Take the form from immigration's page, send it to the office in charge at each city by e-mail or post, and keep a copy. If the worker moves to another city, send it there too.
    .deadline = When hosting begins and before applications such as the renewal. Please confirm the exact time on immigration's page. If it is missing, send it now.
    .employer = The application asks whether the form was given, so without it the procedure may stop.
    .worker = Papers for the renewal may be incomplete, and the examination may take longer.
    .evidence = Copy of the form, and the e-mail or receipt.

# Obligations: cards and notices

o-card-expiry-register = Keep a list of expiry dates (recommended)
    .duty = No article of law orders a list. As a way of taking the care expected of you, we recommend writing down each person's status, expiry date and permission for side work.
    .next = Make one table: name (a nickname will do), status, expiry date, side-work permission (資格外活動許可) yes or no. For permanent residents and Highly Skilled Professional (ii), write the card's validity date instead.
    .deadline = There is no legal date. A good habit is to update it within a week of each new card. A mere renewal needs no notice to Hello Work.
    .employer = There is no penalty for having no list. But if a date is missed and the person goes on working, that may be seen as carelessness.
    .worker = It keeps people from overstaying by oversight. Do not forget students and dependants who work part-time.
    .evidence = The list itself, with the dates of its changes.

o-hello-work-notice-leave-form-3 = Notify leaving by Form No. 3
    .duty = When a foreign worker outside employment insurance leaves, by resignation, dismissal, end of term or any other reason, notify Hello Work. For people in the insurance, the loss form (資格喪失届) is this notice.
    .next = Write the last day in Form No. 3 (外国人雇用状況届出書 様式第3号) and file it at Hello Work or in the online notice system. Give the leaver a note on whether and how to make their own 14-day notice to immigration.
    .deadline = By the end of the month after leaving. If that is a closed day, the next open day is said to be in time, but earlier is safer. If it has passed, file anyway.
    .employer = A missing or false notice: fine of up to 300,000 yen.
    .worker = If your date and the worker's own notice differ, the worker must explain at the next application. Three months without the activity of the status can lead to its cancellation.
    .evidence = Copy or receipt number of Form No. 3; a checklist of the papers handed over at leaving.

# Obligations: hosts of Specified Skilled Workers

o-ssw-contract-report = Report changes and ends of SSW contracts
    .duty = Report to immigration when the contract of a Specified Skilled Worker is changed, ends or is newly made. Also when the worker resigns, the end of the contract is reported.
    .next = Use reference form 3-1-1 (change) or 3-1-2 (end, new contract) in the electronic notification system or at the regional immigration office. If the contract ended before its term and no difficulty report was filed, file both.
    .deadline = Within 14 days of the event (the day after is day 1). If some were missed, file them one by one as you find them.
    .employer = A missing or false report: fine of up to 300,000 yen. Guidance or an improvement order may follow.
    .worker = The next application may take longer while the facts are cleared up.
    .evidence = The receipt of the electronic system, or a dated copy of the report.

o-ssw-plan-change-report = Report changes of plan and outsourcing
    .duty = Report to immigration when the support plan of a Specified Skilled Worker (i) changes, and when an outsourcing contract for support is made, changed or ended.
    .next = Support plan: reference form 3-2. Outsourcing contract: reference form 3-3. File in the electronic notification system or at the regional immigration office.
    .deadline = Within 14 days of the event (the day after is day 1). If it has passed, file anyway.
    .employer = A missing or false report: administrative fine (過料, not a criminal fine) of up to 100,000 yen. Guidance may follow.
    .worker = The next application may take longer while the support is checked.
    .evidence = The receipt of the electronic system, the changed plan, the outsourcing contract.

o-ssw-hosting-difficulty-report = Report difficulty in hosting or support
    .duty = Report to immigration when a Specified Skilled Worker has not started within a month of permission, has not worked for a month, has disappeared, is ill or has died, so that hosting is hard, or when support cannot be given.
    .next = File reference form 3-4 with the explanation (form 5-11) in the electronic system or at the counter. If contact is lost, do not wait for the end of the month; note dates and how you searched. A mere announcement of resignation needs no such report.
    .deadline = Within 14 days of the event; for support that cannot be given, from the day you knew. If it has passed, file anyway.
    .employer = A missing or false report: administrative fine (過料) of up to 100,000 yen. Guidance or an improvement order may follow.
    .worker = It becomes hard to show that time without work was not the worker's doing, and the next application may take longer.
    .evidence = The receipt of the electronic system, records of contact, medical certificate and the like.

o-ssw-standards-report = Report that the standards are no longer met
    .duty = Hosts of Specified Skilled Workers report to immigration when they no longer meet the standards, for example by tax or premium arrears, dismissals for company reasons or a penalty.
    .next = Take the form on the standards from immigration's page and file it. With arrears, first speak to the tax office, pension office or city about paying at once or in parts, and add the record of it.
    .deadline = Within 14 days of the event. Where the first day is unclear, as with arrears, ask immigration. If it has passed, file anyway.
    .employer = A missing or false report: administrative fine (過料) of up to 100,000 yen. As long as the standards are not met, hosting may not go on.
    .worker = If the company does not meet the standards, renewal may become impossible through no fault of the worker. The sooner it is mended, the smaller the effect.
    .evidence = The receipt of the report, payment slips, approval of payment in parts.

o-ssw-annual-report = File the yearly report on SSW
    .duty = A company that had any Specified Skilled Worker in the last fiscal year (April to March) files one yearly report on acceptance, activities and support. Even if all support is outsourced, the company itself files.
    .next = Prepare reference form 3-6 (参考様式第3-6号) for each establishment, add company outline, registry, and proof of labour insurance, social insurance, national tax and corporate resident tax, and file by the electronic system or at the regional immigration office.
    .deadline = From 1 April to 31 May each year; for fiscal 2026 from 1 April to 31 May 2027. If it has passed, file anyway: late is better than not.
    .employer = A missing or false report can be punished by a fine of up to 300,000 yen, depending on its content. If the standards are found not to be met, you can no longer host.
    .worker = Your company papers are checked through this report, so a missing one can affect the renewal of every Specified Skilled Worker you employ.
    .evidence = The receipt of the electronic system; copies of the form and its attachments.

o-ssw-support-registered-body = Outsource support to a registered body only
    .duty = From 1 April 2027, support for Specified Skilled Workers (i) may be outsourced only to registered support organisations (登録支援機関). Companies that give all support themselves are not concerned.
    .next = Look up your contractor in immigration's register. If it is not there, prepare to change to a registered organisation or to give the support yourselves. The change of contract and plan is then reported within 14 days.
    .deadline = Best finished by 31 March 2027. Please confirm transition rules on immigration's page.
    .employer = With an unregistered contractor the support does not meet the standards, and hosting may not go on.
    .worker = If the support is not accepted, the renewal can be affected.
    .evidence = Contract with the registered organisation, its registration number, receipt of the report.

o-ssw-activity-file = Keep the SSW activity file at the workplace
    .duty = Hosts of Specified Skilled Workers write up what these workers do and keep the file at the workplace where they work.
    .next = Put the work done, days and hours worked, and the pay into one file for each person. Copies of the wage ledger and attendance records will do.
    .deadline = From the first day until at least one year after the contract ends. If there is no file yet, begin with this month and fill in earlier months from the records you have.
    .employer = It is one of the standards for hosts. Without it, guidance is possible, or the standards may be found not to be met.
    .worker = At the renewal it becomes hard to show that the permitted work was done.
    .evidence = One activity file for each person.

# Obligations: hosts of technical interns

o-intern-host-reports = Report on technical interns every year
    .duty = Host companies of technical interns follow the approved plan and report on it every year.
    .next = File the implementation report (省令様式第10号) with the regional office of OTIT (外国人技能実習機構). Before changing tasks or pay, check whether the plan must be changed.
    .deadline = From 1 April to 31 May each year. If it has passed, talk to OTIT and file. The new system (育成就労) starts on 1 April 2027, so please confirm with OTIT what applies after that.
    .employer = The plan's approval can be withdrawn, new interns refused, and the company named in public.
    .worker = Interns may lose their place and have to move to another company.
    .evidence = Copy of the filed report.

o-intern-difficulty-notice = Report when training cannot go on
    .duty = If technical intern training cannot go on, because of early return, disappearance, illness or the company's situation, it is reported without delay.
    .next = With a supervising organisation, tell it first: it files the notice with OTIT. Without one, file the difficulty notice (技能実習実施困難時届出書) with OTIT's regional office. For interns who want to go on, ask about another place at the same time.
    .deadline = Without delay once you know. If days have passed, file anyway.
    .employer = The plan's approval can be withdrawn, and new interns refused.
    .worker = The intern may lose the chance to find another company in which to go on.
    .evidence = Copy of the notice; messages with the supervising organisation.

o-intern-books = Keep the books on each intern
    .duty = Host companies of technical interns keep books for each intern. Please confirm with OTIT which books are needed.
    .next = Ask OTIT or the supervising organisation which books are needed, and begin with what is missing for each intern. The supervising organisation may have forms.
    .deadline = Written as the training goes on, and kept until one year after the whole training ends.
    .employer = You cannot show that the plan was followed. This can lead to the withdrawal of the plan's approval.
    .worker = Without a record of the training, the next stage or the step to Specified Skilled Worker can be hard to explain.
    .evidence = The books of each intern.

o-intern-start-notice = Report your first technical intern training
    .duty = A company that begins technical intern training for the first time files the start notice (実習実施者届出書) with OTIT. It is filed once only.
    .next = If you find no copy, ask the supervising organisation or OTIT's regional office whether it was filed. If not, take the form from OTIT's page and file it.
    .deadline = When the first training begins. If it has passed, file when you notice.
    .employer = You may be asked about it at the time of the yearly report.
    .worker = No direct effect.
    .evidence = Copy of the start notice, or the acknowledgement.

o-ikusei-shuro-last-plans = File the last technical intern plans in time
    .duty = Plans for people who are still to start as technical interns are filed by 31 March 2027, and the training starts by 30 June 2027. After that, new people come under Employment for Skill Development (育成就労).
    .next = Fix the dates with the supervising organisation and apply early. If time is too short, ask about a plan under the new system instead (early filing is open since September 2026). Your present interns may finish under the transition rules.
    .deadline = Apply by 31 March 2027; about 15 March leaves room for corrections.
    .employer = If the date is missed, no new people can come until a plan under the new system is approved. We have found no final list of the papers for that system yet.
    .worker = Interns do not turn into 育成就労 workers by themselves. Talk early with your present interns about the end of their training and the next status, such as Specified Skilled Worker (i).
    .evidence = Copy of the application, approval notice, list of the days on which training ends.

# Obligations: tax papers

o-income-tax-withholding = Deduct and pay income tax
    .duty = Whoever pays wages deducts income tax and pays it to the tax office. For people without a home in Japan who are expected to stay under one year, another flat rate applies (20.42 %). Please confirm rates and articles with the tax office.
    .next = If something is unpaid, fill in the payment slip (所得税徴収高計算書) and pay at a bank or by e-Tax. Check that the flat rate is not used for someone with a contract of a year or more. The tax tables change with pay from January 2027.
    .deadline = By the 10th of the next month; with fewer than ten staff and approval, 10 July and 20 January (next open day if closed). The sooner late tax is paid, the smaller the charge.
    .employer = Late payment: surcharge of 10 % (5 % if you pay by yourself) and delinquency tax. Keeping deducted tax can be punished (please confirm). For SSW hosts and Business Managers, unpaid national tax is a ground for refusal.
    .worker = Income and tax may not show rightly on certificates, and the worker may be asked about it at the renewal.
    .evidence = Payment slips, e-Tax receipts, approval of half-yearly payment.

o-dependant-declaration = Collect the dependant declarations
    .duty = Collect the dependant declaration (扶養控除等申告書) from each person you pay and keep it in the company. For relatives abroad, also collect proof of the relationship and of money sent. Please confirm details with the tax office.
    .next = Give the form to those who have not handed it in, and explain it in a language they understand. Leave out relatives for whom there is no proof of money sent.
    .deadline = With the form in hand before the first payday the deduction is right. Where it is missing, collect it now. The company keeps it for seven years.
    .employer = If too little was deducted, the company pays the missing tax later.
    .worker = Dependants without proof can show up in tax certificates at the renewal, and tax may have to be paid later.
    .evidence = The file of declarations, proof of relationship and of money sent.

o-payroll-office-notice = File the payroll office notice
    .duty = A company or sole proprietor that begins to pay wages files the payroll office notice (給与支払事務所等の開設届出書) with the tax office. Please confirm details there.
    .next = If you have no copy, ask your tax accountant or the tax office whether it was filed. If not, file it by e-Tax or at the counter.
    .deadline = Within one month of beginning to pay wages. It can still be filed later.
    .employer = A company that immigration treats as category 4 is asked for this notice and its tax payment slips.
    .worker = If company papers are missing, the examination of the renewal may take longer.
    .evidence = Stamped copy, or the e-Tax receipt.

o-year-end-slips = Year-end adjustment and withholding slips
    .duty = Do the year-end adjustment (年末調整) and give everyone you paid the withholding slip (源泉徴収票) of the year.
    .next = Make the missing slips, hand them over and keep copies. From January 2027 a wage report to the city counts as filing the slip with the tax office too; the slip for the worker is needed as before.
    .deadline = 31 January (for 2026, a Sunday, so 1 February 2027). Please confirm with the tax office. If it has passed, hand them over as soon as you can.
    .employer = Not giving them can be punished (please confirm).
    .worker = Income and tax cannot be shown, so the papers for a renewal, permanent residence or a tax return are incomplete.
    .evidence = Copies of the slips, with the day they were given.

o-city-wage-report = Send wage reports to the cities
    .duty = Make a wage report (給与支払報告書) for each person you paid and send it to the city where they lived on 1 January. Do not forget people who worked only briefly.
    .next = Send what is missing by eLTAX or post. An old address in the roster sends it to the wrong city, so compare with the back of the residence card.
    .deadline = 31 January (for 2026, a Sunday, so 1 February 2027). Please confirm with the city. If it has passed, send it as soon as you can.
    .employer = A missing or false report can be punished (please confirm).
    .worker = No resident tax is calculated, so the tax certificate shows no income or cannot be issued, and the renewal file is incomplete.
    .evidence = Copies of the wage reports, eLTAX receipts.

o-statutory-summary = File the tax summary and keep its receipt
    .duty = File the summary of the year's slips and reports (法定調書合計表) with the tax office. A copy that shows its receipt proves category 2 or 3 to immigration.
    .next = If it is missing, file by e-Tax or at the tax office. If it was filed, keep the stamped copy or e-Tax receipt where you find it at once. Go on doing so in 2027, when the filing of slips changes, until immigration says otherwise.
    .deadline = 31 January (for 2026, a Sunday, so 1 February 2027). Look for the copy once each February. If it has passed, file anyway.
    .employer = Without the copy, immigration treats you as category 4 and asks for more papers for statuses such as Engineer/Specialist in Humanities (技術・人文知識・国際業務).
    .worker = More company papers mean a longer examination and more questions.
    .evidence = Stamped copy of the summary, or the e-Tax receipt.

o-leaver-withholding-slip = Give leavers their withholding slip
    .duty = A worker who leaves during the year gets a withholding slip (源泉徴収票) for the pay of that year. Please confirm the exact time limit with the tax office.
    .next = Make the missing slips and hand or post them. For people going home, have the slip ready on the last day of work.
    .deadline = Within one month of leaving. If it has passed, as soon as you can.
    .employer = Not giving it can be punished (please confirm).
    .worker = The next employer cannot do the year-end adjustment, and the worker cannot make a tax return.
    .evidence = Copy of the slip, with the day it was given or posted.

o-resident-tax-collection = Deduct and pay resident tax
    .duty = Employers who withhold income tax also deduct resident tax from monthly pay, foreign staff included (special collection, 特別徴収), and pay it to the city.
    .next = If someone pays by slip, call that city and ask to switch to special collection. The tax belongs to the city where the person lived on 1 January; a later move does not change that for the year.
    .deadline = By the 10th of the month after the deduction (next open day if closed). The sooner late tax is paid, the smaller the charge.
    .employer = Late payment brings delinquency charges, and keeping deducted tax can be punished. Arrears of the company's own resident tax also stop the hosting of Specified Skilled Workers.
    .worker = Arrears on the tax certificate count against a renewal. For permanent residence, having paid late is itself looked at, even if it was paid afterwards.
    .evidence = Special collection notice, payment receipts.

o-resident-tax-leavers = Settle leavers' resident tax and tell the city
    .duty = When someone leaves whose resident tax you deducted, send the change notice (給与所得者異動届出書) to the city and settle how the rest is paid.
    .next = Send the change notice. For people leaving from June to December, the rest can be deducted at once if they ask (we recommend it). A person who leaves Japan with tax unpaid names a tax agent (納税管理人).
    .deadline = By the 10th of the month after the change. By law the rest is deducted at once for people leaving from 1 January to 30 April (some cities say until May: please confirm). If it has passed, send it anyway.
    .employer = If the rest is paid late, delinquency charges may follow.
    .worker = Not knowing of the rest, the worker may get arrears on the tax certificate. The tax does not vanish by leaving Japan.
    .evidence = Copy of the change notice, receipt of the lump sum, copy of the tax agent declaration.

o-my-number-handling = Keep My Numbers apart and safe
    .duty = Collect My Number for tax and social insurance only, check identity, lock it away, and delete it when it is no longer needed. Never use it to manage residence. Please confirm details on the Commission's page.
    .next = Look whether copies of residence cards show the 12-digit number, and delete or black out those that do. Keep papers with the number in a locked place or a file only a few can open. Write down in short who handles it and how.
    .deadline = Before the first tax or insurance procedure. If that has passed, separate them from the day you notice.
    .employer = The Personal Information Protection Commission can give orders. Handing over files wrongfully: up to 4 years' imprisonment or a fine of up to 2 million yen (please confirm).
    .worker = A number that becomes known can be used to pose as the worker.
    .evidence = Handling rules, record of access, record of deletion.

# Obligations: books of labour law

o-worker-roster = Keep a worker roster
    .duty = At each workplace keep a roster entry (労働者名簿) for each worker and correct it at once when something changes. Day labourers need none.
    .next = Name, birth date, history, sex, address, kind of work (not needed under 30 workers), first day, last day and reason. A private column for status and expiry date is handy. An electronic roster is fine.
    .deadline = At hiring; corrections without delay. Missing entries can be made today.
    .employer = Not keeping it: fine of up to 300,000 yen.
    .worker = The length of work cannot be shown on paper. An old address may contradict the residence card.
    .evidence = The roster, on paper or electronic.

o-wage-ledger = Write up the wage ledger
    .duty = At every payment write up the wage ledger (賃金台帳) for each person, day labourers included.
    .next = Name, sex, pay period, days, hours, overtime, rest-day and night hours, basic pay, allowances, deductions with their reason. Payroll software will do. Keep each month; do not overwrite.
    .deadline = Each payday, without delay. Where it is missing, begin with this month's pay.
    .employer = Not keeping it: fine of up to 300,000 yen.
    .worker = The pay stated in an application cannot be shown on paper.
    .evidence = The wage ledger, with bank transfers that match.

o-working-time-records = Record when work begins and ends
    .duty = Record the beginning and end of work for each person by objective means such as time cards. If workers report the times themselves, the company checks them. Please confirm the details with the labour standards office.
    .next = Start with attendance software or time cards, or have a manager check and mark the times in the attendance book every day. For students and dependants, also ask for and note the hours at other jobs.
    .deadline = Every working day. You can begin today.
    .employer = When overtime is claimed, the real hours cannot be shown; nor can it be shown that the 28-hour limit was kept.
    .worker = At the renewal it cannot be shown that work stayed within the permission. Overtime may not be paid rightly.
    .evidence = Monthly clock-in records, or an attendance book with marks of checking.

o-paid-leave-ledger = Keep a ledger of paid leave
    .duty = For each person with annual paid leave, keep base date, days and the dates taken in a ledger (年次有給休暇管理簿). Part-timers with fewer days are included.
    .next = Use the screen of attendance software or a table with base date, days and dates taken. It may be one with the roster or wage ledger. It also shows whether those with ten days or more have taken five.
    .deadline = When leave is given and when it is taken. For missing people, begin with this year's base date.
    .employer = There is no fine for the ledger itself. Missing the five-day rule: fine of up to 300,000 yen, said to be counted per worker (please confirm).
    .worker = It becomes hard to show at the renewal that a long trip home was paid leave.
    .evidence = The paid leave ledger.

o-payslip = Give a payslip with every item
    .duty = With every payment of wages or bonus, give a payslip with gross pay, each deduction and net pay. Please confirm the articles with the tax office or the pension office.
    .next = From the next payday, show income tax, resident tax, health insurance, pension and employment insurance separately. Payroll software will do. Electronic payslips need the worker's consent.
    .deadline = On payday. Be ready to give earlier ones to those who ask.
    .employer = Not giving it, or false entries, can be punished (please confirm).
    .worker = Nobody can show that tax and premiums were deducted. What the company failed to pay may look like the worker's arrears.
    .evidence = Copies of payslips; for electronic ones the record of sending and the consent.

o-labour-record-retention = Store labour records
    .duty = Rosters, wage ledgers, papers on hiring and leaving, accidents and wages, attendance records and leave ledgers are kept for five years, for the time being three. Electronic storage is fine.
    .next = Make a table of when papers may go. Permanent residence can ask for papers older than three years, and some tax papers are kept for seven, so we recommend five years or more.
    .deadline = Roster and hiring papers: from the day of leaving. Wage ledger: from the last entry (or the payday, if later). Leave ledger: from the end of the leave year.
    .employer = Not storing them: fine of up to 300,000 yen.
    .worker = For permanent residence and the like, earlier pay and contracts can no longer be shown.
    .evidence = The stored papers, and the table of when they may go.

o-foreign-employment-manager = Name a manager for foreign workers
    .duty = A government guideline asks employers who always have ten or more foreign workers to name a person in charge of their employment management. Part-timers count.
    .next = Choose the person who does it in practice, such as the head of personnel, and keep a letter with name, date and duties. Nothing is filed with an authority.
    .deadline = When the tenth worker is reached. If that has passed, simply use the date on which you decide.
    .employer = No fine. The labour bureau may give advice or guidance.
    .worker = No direct effect on the stay. Knowing whom to ask helps to notice problems early.
    .evidence = Appointment letter, organisation chart.

d-notifies_immigration = A status whose holder notifies immigration about the employer
d-host_reports_itself = A status for which the host is asked to tell immigration
d-insured_hire = Work that comes under employment insurance

s-isa-card-reader-page = Immigration Services Agency: residence card reader app (在留カード等読取アプリケーション)
s-isa-combined-card-page = Immigration Services Agency: combined residence and My Number card (特定在留カード)
s-isa-ssw-reports-page = Immigration Services Agency: reports by hosts of Specified Skilled Workers (特定技能の届出)
s-isa-ssw-difficulty-page = Immigration Services Agency: report when support is difficult (支援の実施困難の届出)
s-otit-difficulty-page = OTIT: notice when training is difficult (実習実施困難時の届出)
s-isa-ikusei-page = Immigration Services Agency: moving to Employment for Skill Development (育成就労)
s-isa-ikusei-faq-page = Immigration Services Agency: questions on Employment for Skill Development (育成就労)
s-mhlw-foreign-notice-page = Ministry of Health, Labour and Welfare: notice of foreign employment (外国人雇用状況の届出)
s-isa-organisation-notice-page = Immigration Services Agency: notice on the worker's organisation (所属機関に関する届出)
s-isa-host-notice-page = Immigration Services Agency: notices by hosts (受入れ会社などからの届出)
s-nta-withholding-page = National Tax Agency: withholding tax (源泉徴収)
s-isa-category-page = Immigration Services Agency: employer categories and papers (所属機関のカテゴリー)
s-nogata-resident-tax-page = City of Nogata: special collection of resident tax (個人住民税の特別徴収)
s-hekinan-resident-tax-page = City of Hekinan: special collection of resident tax (個人住民税の特別徴収)
s-ppc-policy-page = Personal Information Protection Commission: My Number law and guidelines (マイナンバー)
s-mhlw-foreign-guideline-page = Ministry of Health, Labour and Welfare: guideline on managing foreign workers (外国人の雇用管理の指針)
