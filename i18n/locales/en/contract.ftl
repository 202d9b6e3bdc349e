# Contract and working conditions

## About the workplace

q-lowest_hourly_wage = What does the lowest-paid of your foreign staff earn per hour, in yen, when the pay is converted to an hourly rate?
    .short = Lowest hourly wage
    .why = The minimum wage differs by prefecture, and so does the day from which it applies. We compare your figure with the one in force today. Leave out anyone for whom you hold a permit for a reduced rate.
    .look = Divide monthly pay by the average monthly scheduled hours of the year, drop fractions of a yen. Leave out overtime, rest-day and night premiums, bonuses, pay for periods over a month, and attendance, commuting and family allowances.

q-minimum_wage_posted = Do you tell your staff the minimum wage and the day from which it applies, for instance by a notice where all can see it?
    .short = Minimum wage posted
    .why = Employers make the minimum wage known at work. After the autumn rise the old sheet is easily left hanging.
    .look = The notices in the break room or office. Labour bureaus offer posters and leaflets. See that the amount is this year's.

q-items_held = Do you keep any belongings of foreign staff in the office or dormitory: passports or residence cards, or bankbooks, cash cards, seals or savings?
    .short = Belongings you keep
    .why = Passports and residence cards are not to be kept, even with consent. Bankbooks and savings may not be kept out of the worker's reach either. Many keep them out of kindness, so we ask.
    .look = The safe, the drawers, the dormitory manager. Looking at a document and copying it with consent is not keeping. Leave out voluntary in-house savings under an agreement filed with the Labour Standards Inspection Office. Leave out papers that a licensed go-between holds briefly while filing.
    .option_nothing = We keep nothing
    .option_documents = Passport/residence card
    .option_savings = Bankbook, seal, savings
    .option_both = Both kinds

q-penalty_or_offset_terms = Does any contract, pledge or dormitory rule fix a sum to be paid for quitting or for mistakes, or let you deduct from wages money that was lent on condition of working?
    .short = Penalty or advance terms
    .why = The Labor Standards Act forbids fixing penalties or damages in advance and setting off a work-tied loan against wages. Papers in other languages and papers made by a broker count, too.
    .look = Contract, pledge, dormitory rules, memos on training or travel costs, in every language. Also ask the worker about papers signed with an organisation abroad.

q-wage_payment = How do you pay wages: in full, at least monthly, on a fixed day? If something is late or paid in part, choose that.
    .short = How wages are paid
    .why = Wages are to be paid in money, directly to the worker, in full, at least once a month, on a fixed day. The payment records also prove income for renewal and permanent residence.
    .look = Transfer list and wage ledger. "Own account" includes licensed e-money the worker agreed to. Payment to a sending agency, broker, dormitory head or relative is "through others".
    .option_own_account = To worker's own account
    .option_cash_to_worker = Cash to the worker
    .option_through_others = Through others
    .option_late_or_partial = Late or partial

q-extra_deductions = Do you deduct anything from wages besides tax and social insurance (dormitory, meals, uniform)? If so, is there a labour-management agreement on deductions?
    .short = Deductions from wages
    .why = Anything not set by law may be deducted only under a written agreement with the staff representative. Net pay far below the contract can raise the question at renewal whether the worker can live on it.
    .look = The deductions on the payslip. The agreement is often called 賃金控除に関する協定書 (agreement on deductions from wages); it is not filed but kept at the workplace.
    .option_none = Nothing else
    .option_agreed = Yes, with agreement
    .option_not_agreed = Yes, no agreement

q-extra_hours = At this workplace, does anyone work beyond the legal hours (8 a day, 40 a week) or on the legal rest day, or between 22:00 and 5:00?
    .short = Overtime and night work
    .why = This decides whether premiums and an Article 36 agreement are needed. In farming, livestock and fishery the overtime and rest-day rules do not apply, but the night premium does. Technical interns are guided to follow the general rules; contracts of Specified Skilled Workers may promise them.
    .look = Time cards and shift tables. With fewer than 10 workers in commerce, theatre (not film making), health and hygiene or hospitality, overtime starts above 44 hours a week. Do not count overtime and rest-day work of managers in the legal sense (管理監督者) or in authorised watch work.
    .option_none = Neither
    .option_overtime = Overtime/rest day only
    .option_night = Night only
    .option_both = Both

q-overtime_premium_paid = Do you pay everyone at least 25% extra for overtime and 35% on the legal rest day, for the hours really worked?
    .short = Overtime premium
    .why = A fixed allowance is not always enough. The size of the firm makes no difference. Hours above 60 a month come in the next question.
    .look = Compare one month of time cards with the overtime and rest-day pay in the wage ledger. With fixed overtime pay, see whether the excess is paid separately.

q-over_60_hours = Does anyone have more than 60 hours of overtime in a month? If so, do you pay at least 50% extra for the hours above 60?
    .short = Overtime above 60 hours
    .why = Overtime above 60 hours a month carries a premium of at least 50%. Since 1 April 2023 this goes for small firms, too.
    .look = In the wage ledger of the last year, the month with the most overtime: hours and pay.
    .option_nobody = Nobody exceeds 60
    .option_paid_50 = Yes, 50% or more is paid
    .option_not_paid_50 = Yes, less than 50%

q-night_premium_paid = Do you add at least 25% for work between 22:00 and 5:00?
    .short = Night premium
    .why = The night premium is due even when the hours are not overtime. It is also due in farming, livestock and fishery and for managers.
    .look = "Night" (深夜手当) in the wage ledger or on payslips. Restaurants open at night and care workplaces easily miss it.

q-overtime_agreement_filed = Has an Article 36 agreement (36協定) been filed with the Labour Standards Inspection Office for this workplace?
    .short = Article 36 agreement
    .why = Overtime beyond the legal hours and work on the legal rest day may be ordered only after the agreement is signed and filed. Fixed overtime pay does not replace it.
    .look = Your copy of the form with the office's receipt stamp, or the receipt of the online filing. Your labour and social security attorney may hold it.

q-overtime_agreement_until = Until which day does the filed Article 36 agreement run?
    .short = End of the 36 agreement
    .why = An agreement runs for one year at most. Overtime after it has ended is like overtime without one, so we ask for the day.
    .look = The validity period on your copy of the form. If it gives only a start day and "one year", take the day before the same date next year.

q-overtime_peak = Did the person with the most overtime in the last year stay within the caps?
    .short = Most overtime
    .why = As a rule the caps are 45 hours a month and 360 a year. With a special clause: 720 a year, under 100 a month with rest-day work, 80 on average over 2 to 6 months, and above 45 in at most six months.
    .look = Wage ledger and time cards. "Within special clause" means that the filed agreement has such a clause and all these numbers are kept. Drivers, construction and doctors have caps of their own.
    .option_within_45 = Within 45 and 360 hours
    .option_special_within = Within special clause
    .option_beyond = Above the caps
    .option_own_caps = Work with its own caps

q-one_rule_for_all = Do the same rules for pay, bonus, retirement pay, allowances, leave and dormitory go for Japanese and foreign staff, whatever their nationality?
    .short = Same rules for everyone
    .why = Wages, hours and other conditions may not differ because of nationality. Differences due to duties, responsibility or skill are another matter.
    .look = Wage table, bonus rules, dormitory fees. A table "for foreigners", or an allowance only foreign staff do not get, means "no".

q-resigning_free = Can people who want to quit leave when the law lets them, without rules or words that hold them back?
    .short = Free to quit
    .why = An open-ended contract ends two weeks after notice. A fixed term of more than a year can be left at any time after the first year, and any contract at once for compelling reasons.
    .look = Work rules and contracts on leaving. A rule like "only with 3 months' notice", leaving papers that are withheld, or talk about the visa, debts or family to hold someone back means "no".

q-final_pay = When foreign staff who left in the last year asked, did you pay the last wages and return their belongings within 7 days?
    .short = Final pay
    .why = When someone who left asks, wages and belongings are due within 7 days. People need them for the next job or the trip home.
    .look = Last payslip, transfer record, receipts. If nobody asked, payment on the usual payday counts as "in time". If the amount is disputed, the undisputed part is due in time.
    .option_in_time = Yes, in time
    .option_late = Paid late
    .option_held_back = Something is still unpaid

q-leaving_certificate = Did foreign staff who left in the last year ask for a certificate of employment (退職証明書), and did you hand it over promptly?
    .short = Certificate on leaving
    .why = The certificate is due without delay when it is asked for. Some need it for the next employer or for immigration.
    .look = Your copy of the certificate. It is neither the Hello Work separation slip (離職票) nor the tax slip (源泉徴収票).
    .option_given = Asked for and given
    .option_not_given = Not given
    .option_not_asked = Nobody asked

q-dismissals = In the last year, did you dismiss any foreign staff? If so, was there 30 days' notice or 30 days' average pay?
    .short = Dismissal and notice
    .why = A dismissal needs 30 days' notice or 30 days' average pay. In a trial period this is so after the first 14 days.
    .look = Dismissal notice and last wage ledger. "No notice needed": day labour up to 1 month, fixed term up to 2 months, seasonal work up to 4 months, the first 14 days of a trial, or recognition by the Labour Standards Inspection Office. If notice was shorter and you paid for the missing days, choose "don't know" and ask the Labour Standards Inspection Office.
    .option_none = Nobody was dismissed
    .option_notice_given = 30 days' notice
    .option_notice_pay = Paid instead of notice
    .option_neither = Neither
    .option_exempt = No notice needed

q-dismissal_grounds = Was there an objectively good reason for the dismissal?
    .short = Reason for dismissal
    .why = A dismissal without objective reason that goes against common sense is void. During absence for a work injury or maternity leave, and 30 days after, it is forbidden.
    .look = Dismissal notice, records of warnings, the clause in the work rules. That the period of stay ends or that Japanese is weak may not be enough by itself. No paper is needed to say that the reason can be explained. In doubt choose "don't know".
    .option_clear = Reason can be explained
    .option_unclear = No reason to give
    .option_protected_time = In a protected period

q-dismissal_paper = Did a dismissed person ask for a certificate of the reasons (解雇理由証明書), and did you hand it over?
    .short = Dismissal certificate
    .why = A certificate of the reasons for the dismissal is due when the person asks for it.
    .look = Your copy of the certificate (解雇理由証明書).
    .option_given = Asked for and given
    .option_not_given = Not given
    .option_not_asked = Nobody asked

q-fixed_term_end = In the last year, did you end a fixed-term contract of foreign staff before its end, or decide not to renew one?
    .short = How fixed terms ended
    .why = A fixed term may be cut short only for compelling reasons. Where people could count on renewal, refusing it needs a good reason, too.
    .look = Renewal criteria in the contract, the letter about the end, notes of the reasons. If both happened, choose the one that was cut short.
    .option_no_case = Neither happened
    .option_good_reason = Yes, with good reason
    .option_cut_short = Cut short, not compelling
    .option_not_renewed = Not renewed, no good reason

q-work_rules = Have you written work rules, filed them with the Labour Standards Inspection Office, and made them readable for everyone at any time? Choose how far you have come.
    .short = Work rules
    .why = A workplace that constantly has 10 or more workers, part-timers included, must write, file and make known its work rules. Rules that are not known do not bind the staff.
    .look = The stamped copy of the work rules (就業規則) and the place where they can be read: notice board, break room, screen.
    .option_filed_and_known = Filed and made known
    .option_filed_only = Filed
    .option_written_only = Written only
    .option_none = None yet

q-extra_items = Do the papers for part-time and fixed-term staff state 1 pay rises, 2 retirement pay, 3 bonus (yes or no), 4 a contact, 5 that one may ask why treatment differs? "Oct" is October 2026.
    .short = Part-time notice items
    .why = Part-time and fixed-term workers get these items on top of the usual conditions. The fifth was added on 1 October 2026, so it matters whether the contract is older.
    .look = Your copy of the latest notice of working conditions. "Four" means items 1 to 4 are all there.
    .option_all_five = All five
    .option_four_before = Four, before Oct
    .option_four_since = Four, Oct or later
    .option_fewer = Fewer, or no paper

q-treatment_gaps = Do part-time or fixed-term staff get other pay, bonus, allowances or leave than regular staff? If so, can each difference be explained by duties, responsibility and the like?
    .short = Differences from regulars
    .why = Differences that are unreasonable in view of duties, responsibility and range of change are not allowed. The guideline was widened in October 2026 and now names more allowances and leave.
    .look = Go through the wage rules line by line: base pay, bonus, allowances, leave, facilities. Start with commuting and meal allowances that only regular staff get. If you have not compared yet, choose "don't know".
    .option_no_gaps = No differences
    .option_with_reasons = Yes, all can be explained
    .option_unexplained = Some cannot be explained

q-treatment_explained = Do you explain the treatment to part-time and fixed-term staff right after hiring, and the reasons for differences when they ask?
    .short = Treatment explained
    .why = Both explanations are the employer's duty. Asking for one may not bring any disadvantage.
    .look = Notes of day, person and content. If nobody has asked yet, answer whether you would be ready to explain.
    .option_both = Both
    .option_hiring_only = Only at hiring
    .option_not_explained = Not explained

q-longest_term = Of all fixed-term contracts here, how long is the longest single one?
    .short = Longest single term
    .why = One contract may run 3 years at most, or 5 years for highly specialised people and people of 60 or over.
    .look = Contract period in the notice of working conditions. It is the length of one contract, not the total of renewals.
    .option_no_fixed_term = No fixed-term staff
    .option_up_to_three = Up to 3 years
    .option_up_to_five_special = Up to 5, expert or 60+
    .option_longer = Longer than that

q-renewal_caps = Did you add or shorten a cap on renewals (number or total years) in a running relationship, and did you explain it beforehand?
    .short = Cap on renewals
    .why = A new or shorter cap has to be explained before it is made (since April 2024).
    .look = Compare the cap on renewals (更新上限) in the present and the previous contract. The same cap from the first contract on is "no change".
    .option_no_change = No cap, or no change
    .option_explained_before = Changed, explained before
    .option_not_explained = Changed, not explained

q-customer_harassment = Have you set and made known measures that protect your staff from serious harassment by customers (カスタマーハラスメント)?
    .short = Customer harassment
    .why = Since 1 October 2026 every employer has to take measures. Preventing harassment of job applicants was added, too.
    .look = Your policy, contact person or procedure in writing. How much must be settled: please confirm in the guidance of the labour ministry or labour bureau.

q-stress_check = Do you carry out stress checks (ストレスチェック) for your staff?
    .short = Stress check
    .why = From 1 April 2028 they are compulsory in workplaces under 50 people, too. Until then it is a duty to make efforts.
    .look = Guidance of a clinic or occupational health centre, record of the check. We do not ask about results.

## About each worker

q-designated_kind = Which activity does this worker's designation paper (指定書) name?
    .short = Designated activity
    .why = Under Designated Activities (特定活動) the paper decides about the work and the conditions of pay.
    .look = The 指定書 (designation paper) in the passport. No. 46 is for graduates of Japanese universities in jobs that use Japanese. If no work is named, as in job hunting after graduation, and the person works by a side-work permission, choose that. If none fits, or the paper limits no particular job, choose "don't know" and ask immigration or a 行政書士.
    .option_number_46 = No. 46 (graduate)
    .option_other_work = Another named job
    .option_side_permission = Works by permission

q-duties_fit = Is this worker's real work within what the status (for Specified Skilled Workers, the designation paper) allows?
    .short = Real work and status
    .why = A renewal looks at whether the permitted activity is really carried out. Helping out on busy days can slowly become the main job, so we ask.
    .look = Compare the job description filed with immigration and the usual shift table. For someone who changed jobs, answer for the present work (a 就労資格証明書 shows it). If the work has changed and you are not sure it is covered, choose "don't know" and ask immigration or a 行政書士. For Specified Skilled Workers see host, field and task category on the 指定書.

q-side_permission = Have you seen this worker's permission for side work (資格外活動許可), and of which kind is it?
    .short = Side-work permission
    .why = Students, dependants and the like may work only with a permission. Temporary visitors, cultural activities, trainees and so on need an individual one for the job.
    .look = Back of the residence card, stamp or paper. An expired one, or that of a student who left school, is "none". If it ran out while the renewal is examined, the law is not settled: answer "don't know" until immigration has confirmed.
    .option_none = None, or not seen
    .option_general_28 = General, 28 hours a week
    .option_individual = Individual permission

q-side_hours = What was the largest number of hours this worker had in one week during the last month, all jobs together?
    .short = Weekly hours, side work
    .why = The limit is 28 hours a week over all employers, overtime included. Count the week as your firm usually does. It is safest to stay within 28 hours in every seven days as well, whichever day you start from.
    .look = Your own time records, plus the hours at other jobs, which you ask the worker. Round up. If your own week is within 28 hours but some other seven days are over, choose “don't know” and ask immigration (this way of counting is to be confirmed). For students leave out the school's long holidays.

q-school_break_hours = In the school's long holidays, how many hours a day does this worker have at most, all jobs together?
    .short = Hours in school holidays
    .why = Students may work up to 8 hours a day in the long holidays set by the school.
    .look = School calendar and time cards. Days off that are not in the calendar are no long holiday.
    .option_no_break_work = No work in holidays
    .option_within_eight = 8 hours a day or less
    .option_over_eight = More than 8 on some days

q-individual_kept = Does this worker's work stay within the employer, job and hours named in the permission?
    .short = Individual permission kept
    .why = An individual permission allows only what it names.
    .look = Compare the permission paper (資格外活動許可書) with shift table and time cards.

q-adult_venue = Is the place where this worker works licensed or registered for adult entertainment (風俗営業)?
    .short = Adult entertainment venue
    .why = With the permission for 28 hours a week nobody may work in such a place, whatever the task.
    .look = The licence or registration of the business. If in doubt, ask the public safety section (生活安全課) of the police station.

q-pay_equal = Is this worker paid at least as much as a Japanese person doing the same work?
    .short = Pay compared with Japanese
    .why = Most work statuses require pay at least equal to that of a Japanese person. In principle this is checked again at renewal.
    .look = Wage ledger (賃金台帳) or payslips: compare with a Japanese colleague with similar work, responsibility and years. If there is none, ask what a Japanese person would be paid under your wage rules.

q-conditions_paper = Did you give this worker the conditions of the present contract in writing? A paper for a contract of April 2024 or later without the field "range of change" (変更の範囲) is the "old form".
    .short = Conditions in writing
    .why = A written notice is due at hiring and at every renewal of the contract. It is also the base of the residence renewal: it shows work, pay and term.
    .look = Your copy of the 労働条件通知書 (notice of working conditions) or 雇用契約書 (contract). If the contract was renewed by word of mouth, choose "earlier contract only". E-mail counts if the worker wanted it that way and can print it.
    .option_current = Yes, present contract
    .option_old_form = Yes, but old form
    .option_earlier_only = Earlier contract only
    .option_none = No

q-conditions_understood = Did you explain pay, hours and the other conditions to this worker in their language or in easy Japanese?
    .short = Explained understandably
    .why = The national guideline asks employers to explain so that foreign staff understand. For Specified Skilled Workers and technical interns an explanation in a fully understood language is part of the conditions for taking them on.
    .look = A bilingual notice, or a note of the day and language of the explanation. If there is none, ask the person who explained.

q-leave_state = How did this worker's paid leave go in the latest grant whose year is over? If no grant is a year old yet, answer for the present one.
    .short = Paid leave
    .why = Paid leave is due after six months of service with 80% attendance. For those granted 10 or more days the employer must see that five are taken each year.
    .look = Leave register (年次有給休暇管理簿) or balance on payslips. 30 hours or 5 days a week: 10 days at first. Under 30 hours and 4 days or fewer: in proportion (3 days a week: 5 days at first). If a year has not passed since the grant, choose "year not over" even with fewer than five.
    .option_five_taken = 10 or more, five taken
    .option_under_five = 10 or more, under five
    .option_fewer_than_ten = Fewer than 10 granted
    .option_not_granted = None granted
    .option_low_attendance = Attendance under 80%
    .option_still_time = 10 or more, year not over

q-home_visit_leave = Can this worker get time off for a visit home when they ask for it?
    .short = Leave for a visit home
    .why = For Specified Skilled Workers this is one of the standards for the contract. Unpaid leave is fine when paid leave is used up.
    .look = The leave section of the employment conditions and earlier requests. If nobody has asked yet, answer whether you would grant it.

q-safety_training = Did this worker get safety and health training, in a way they understand, at the start and when the work changed?
    .short = Safety training
    .why = Safety training is due in every industry, offices and shops included. Dangerous work needs special training or a licence as well.
    .look = Training record (day, material, language, signature) and certificates. Dangerous work: forklifts under 1 t, grinding wheels, arc welding, full harness and more. Training that was not understood counts as "not done".
    .option_done = All that is needed
    .option_special_missing = Dangerous work missing
    .option_not_done = Not done or understood

q-health_check = Has this worker had a health check arranged by you?
    .short = Health check
    .why = It is due at hiring and every year for people without a fixed term or expected to stay a year or more, with at least three quarters of regular weekly hours. You bear the cost. We do not ask about results.
    .look = The individual record (健康診断個人票) or the clinic's invoice. For night work and similar work, people expected to stay six months or more count. With fewer hours than three quarters choose "not covered".
    .option_taken = Yes
    .option_not_taken = Not yet
    .option_not_covered = Not covered

q-night_work = Does this worker regularly work at night (22:00 to 5:00)?
    .short = Regular night work
    .why = People who are regularly on night work or certain other work need a health check every six months.
    .look = The shift table. From how many nights on, and for which other work: please confirm with the Labour Standards Inspection Office or the clinic.

q-health_check_on = On which day did this worker last have a health check arranged by you?
    .short = Last health check
    .why = A check is due at least once a year, for regular night work and similar work once every six months.
    .look = The date on the individual record (健康診断個人票). The check at hiring counts.

q-renewal_plan = When this worker's present contract ends, do you plan not to renew it? If so, is 30 days' notice given or sure to be given?
    .short = Plan for renewal
    .why = Notice is due 30 days before the end for people renewed three times or more, in service for over a year, or on a contract longer than a year.
    .look = Contract period and renewal clause in the contract. With at most two renewals, and neither service nor contract above one year, choose "no notice due".
    .option_renewing = Renewing, or undecided
    .option_told_in_time = No; 30 days' notice
    .option_not_told = No; notice is too late
    .option_no_notice_due = No; no notice due

q-conversion_state = This worker's fixed terms exceed five years in total. How does the right to an open-ended contract (無期転換) stand?
    .short = Open-ended contract
    .why = After two or more fixed terms of over five years in total, a worker who applies gets an open-ended contract; you cannot refuse. Nationality and status make no difference.
    .look = History of contracts and the field 無期転換 (conversion) in the present notice. After a gap of six months or more, in a first contract, and under special rules (researchers, people rehired after retirement) there may be no right.
    .option_told = Told in writing
    .option_not_told = Not told yet
    .option_accepted = Applied and accepted
    .option_refused = Application refused
    .option_no_right = No such right

o-duties-match-residence-status = Give only work the residence status allows
    .duty = People on a work status do the work their status allows. A Specified Skilled Worker is bound to the host, field and task category on the designation paper (指定書). The worker has to keep to this as well, but it is the employer who assigns the work.
    .next = First take work that does not fit out of the shifts. Then write down the real work and compare it with the job description in the application or the designation paper. If the work should change, ask immigration or an administrative scrivener (行政書士) before it starts. After a change of jobs, a certificate of work authorisation (就労資格証明書) gives certainty.
    .deadline = All the time. The sooner a difference is mended, without waiting for the renewal, the easier it is to explain.
    .employer = Imprisonment, a fine, or both are provided, and the firm is fined, too. Not having known is not enough as an excuse. The penalty rises on 1 April 2027; acts that ended before stay under the earlier one. A fined host may not take Specified Skilled Workers for five years.
    .worker = Renewal may be refused or the status revoked. Someone who mainly did other work can also face punishment and removal from Japan.
    .evidence = Contract with the job description, real shift tables, a note of when and by whom card and designation paper were checked

o-side-work-permission = See the side-work permission before work starts
    .duty = Students, dependants and the like work only with a permission (資格外活動許可). Temporary visitors, cultural activities, trainees and so on need an individual permission for that job.
    .next = Keep the worker off the shifts until you have seen the permission. Look at the back of the original card and at the permission paper, and note the day and who looked. If there is none, the worker applies at immigration (free of charge). If it runs out while a renewal is examined, please confirm with immigration beforehand.
    .deadline = Before the first day. If it has not been seen, before the next shift.
    .employer = Work without a permission counts as work outside the status: imprisonment, a fine, or both are provided. The penalty rises on 1 April 2027; acts that ended before stay under the earlier one.
    .worker = A renewal or change of status may be refused; in serious cases removal from Japan is possible.
    .evidence = A note of day and person who saw card and permission (copies with the worker's consent)

o-side-work-28-hours = Keep side work within 28 hours a week
    .duty = People with a side-work permission (資格外活動許可) may work up to 28 hours a week over all employers, overtime included. Only students may work up to 8 hours a day in the school's long holidays.
    .next = Plan the next shifts at about 26 hours to leave a margin. Ask in writing every month about other jobs and note each week's total. If you need more hours, talk with the worker about changing the status first. How far work may go on while a renewal is examined is not settled: please confirm with immigration.
    .deadline = Every week. It is safest to stay within the limit in any seven days, whichever day you start from. If a week was over, reduce the hours at once.
    .employer = Too many hours count as work outside the permission: imprisonment, a fine, or both are provided. The penalty rises on 1 April 2027; acts that ended before stay under the earlier one.
    .worker = The extra hours show in the tax certificate. Renewal, or a later change to a work status, can be refused. For dependants the file of the supporting family member suffers as well.
    .evidence = The permission on the back of the residence card, weekly time records, monthly statements on other jobs

o-student-break-eight-hours = Students: up to 8 hours a day in school holidays
    .duty = In the long holidays set by the school, students may work up to 8 hours a day instead of 28 hours a week, all jobs together. Dependants have no such exception.
    .next = Get the school calendar and mark the first and last day of the holidays in the shift table. Plan no day above 8 hours in total, and go back to 28 hours from the week in which the holidays end.
    .deadline = In every long holiday. If a day was over, mend it from the next shift.
    .employer = More counts as work outside the permission: imprisonment, a fine, or both are provided. The penalty rises on 1 April 2027; acts that ended before stay under the earlier one.
    .worker = Renewal, or the change to a work status after graduation, can be refused.
    .evidence = School calendar, daily time records of the holidays, a note that enrolment was checked

o-individual-permission-limits = Keep within the individual permission
    .duty = An individual side-work permission (資格外活動許可) allows only the employer, job and hours it names.
    .next = Lay the permission beside the shift table and take out work and hours that differ. If the work should change, the worker applies to immigration before it starts.
    .deadline = All the time. If something differs, mend it before the next shift.
    .employer = Going beyond counts as work outside the permission: imprisonment, a fine, or both are provided. The penalty rises on 1 April 2027; acts that ended before stay under the earlier one.
    .worker = The permission may be cancelled or the renewal refused.
    .evidence = A note that the permission was seen, shift table, time cards

o-no-adult-entertainment-work = No side work in adult entertainment
    .duty = With the permission for 28 hours a week nobody may work in a place of adult entertainment (風俗営業), whatever the task or the hours.
    .next = First take the worker off the shifts. Check the licence of the business; if in doubt, ask the public safety section (生活安全課) of the police or an administrative scrivener (行政書士). Talk with the worker about a job at another place.
    .deadline = Now, before the next shift.
    .employer = It counts as work outside the permission: imprisonment, a fine, or both are provided. The penalty rises on 1 April 2027; acts that ended before stay under the earlier one.
    .worker = A renewal or change may be refused; in serious cases removal from Japan is possible.
    .evidence = Licence of the business; contract and shift table with the place of work

o-equal-pay-to-japanese = Pay at least what a Japanese worker gets
    .duty = People on this status are paid at least what a Japanese person gets for the same work. For Specified Skilled Workers hours and treatment are compared, too.
    .next = Make a one-page comparison with a Japanese colleague: work, responsibility, years. If the pay is lower, correct it from the next payday and issue a new notice. A changed contract of a Specified Skilled Worker must be reported to immigration. Without a Japanese colleague, be ready to show your wage rules.
    .deadline = All the time. Pay papers may be needed for the renewal, so it is best to correct pay some months before the application.
    .employer = The application can fail, and you lose the worker. For Specified Skilled Workers: an order to improve, or no longer being allowed as a host.
    .worker = Renewal may be refused or the period shortened. The worker need not be at fault: the job itself does not meet the criteria.
    .evidence = Wage rules, wage ledger, comparison sheet; for Specified Skilled Workers the explanation of remuneration (報酬に関する説明書, Form 1-4)

o-equal-pay-by-own-rules = Equal pay under rules of their own
    .duty = Technical interns, Highly Skilled Professionals (i) and Designated Activities no. 46 have rules of their own that also ask for pay at least equal to a Japanese person's.
    .next = Make a one-page comparison with a Japanese colleague: work, responsibility, years. For technical interns compare with the approved plan as well. If the pay is lower, correct it from the next payday. Please confirm the exact rule with the supervising organisation or immigration.
    .deadline = All the time; best corrected some months before the next application.
    .employer = The application can fail, and you lose the worker. For technical interns the plan may be cancelled.
    .worker = Renewal may be refused or the period shortened.
    .evidence = Wage rules, wage ledger, comparison sheet; for technical interns a copy of the plan

o-equal-pay-for-some-kinds = See whether this status has a pay test
    .duty = Medical services, researcher, instructor and entertainer, and some cases of business manager, must be paid at least what a Japanese person gets. Professor, legal and accounting services, artist, religion, press and others may differ.
    .next = Ask immigration or an administrative scrivener (行政書士) whether this status has the pay test. If so, make a comparison with a Japanese colleague and correct what is lower.
    .deadline = Best cleared up some months before the renewal is filed.
    .employer = If the status has the test, the application can fail.
    .worker = If the status has the test, renewal may be refused or the period shortened.
    .evidence = A note of the answer you got, wage rules, comparison sheet

o-written-working-conditions = Give the working conditions in writing
    .duty = At hiring and at every renewal of the contract, give the main conditions in writing: term, renewal criteria and any cap, place and work, hours and days off, pay, leaving. Part-timers with few hours are included.
    .next = Fill in the model notice of the labour ministry (労働条件通知書; bilingual versions in 13 languages) with today's conditions and keep a signed, dated copy. E-mail is fine if the worker wants it and can print it. See that pay and work agree with what was filed at immigration.
    .deadline = When the contract is made or renewed. If that has passed, giving it now still helps the renewal.
    .employer = A fine up to 300,000 yen is provided. If reality differs from the paper, the worker may quit at once; travel home within 14 days is at your cost if the worker had moved for the job.
    .worker = Work, pay and term cannot be shown at the renewal, which can delay it or lead to refusal. A short contract tends to bring a short period of stay.
    .evidence = Signed and dated copy of the notice or contract, with a translation; keep it 5 years (3 years for the time being)

o-conditions-items-of-2024 = Add the items of 2024 to the written conditions
    .duty = For contracts made or renewed since 1 April 2024 the paper also says in what range place and work may change (変更の範囲), and any cap on renewals.
    .next = Fill in the new form of the notice, explain it and hand it over. Keep the range to what can really happen, and leave out work the residence status does not allow.
    .deadline = When the contract is made or renewed. If it has not been done, handing it over now is enough.
    .employer = As for incomplete conditions in general, a fine up to 300,000 yen is provided.
    .worker = If the range of work is unclear, it is hard to show at the renewal that it is permitted work.
    .evidence = Signed and dated copy of a notice that has the field for the range of change

o-minimum-wage = Pay at least the minimum wage
    .duty = Pay at least the minimum wage of the prefecture where the work is done, converting monthly or daily pay to an hourly rate, from the day the new amount starts there. If an industry minimum applies, the higher one counts.
    .next = Check amount and start day on the labour ministry's minimum wage page (our figures were copied from published tables; please confirm). If pay is short, correct it from the next payday, pay the difference since the start day, and hand out a corrected notice. Keep the calculation.
    .deadline = From the day the amount starts in your prefecture: for fiscal 2026 between 1 October and 2 December. If that has passed, pay the difference since then as soon as you can.
    .employer = The difference is owed. A fine up to 500,000 yen is provided, for the firm as well. A host fined for this may not take Specified Skilled Workers for five years.
    .worker = A contract below the minimum does not pass as equal pay, so renewal becomes difficult. An amount filed in summer can be overtaken by the autumn rise.
    .evidence = Wage ledger, contract, a calculation dated after the new amount started

o-minimum-wage-posted = Make the minimum wage known at work
    .duty = Tell your staff the minimum wage of the prefecture where they work, by a notice in a visible place or in another way.
    .next = Print this year's leaflet from the page of the labour bureau or the labour ministry and put it up in the break room or office, with a version in other languages if there is one.
    .deadline = By the day the new amount starts. If that has passed, putting it up today is enough.
    .employer = For not making it known a fine up to 300,000 yen is provided.
    .worker = No direct effect on renewal. It helps people to check their own pay.
    .evidence = A photo of the notice with place and day

o-no-passport-or-card-retention = Keep no passport or residence card
    .duty = Do not keep passports or residence cards, even with consent. The worker has to carry the residence card (在留カード). Looking at the document, and copying it with consent, is fine.
    .next = Hand everything back today and note the day with the worker's signature. If an original is needed for a renewal, look at it and return it on the spot. Ask for the return of whatever a dormitory or broker holds.
    .deadline = Today. There is no period for which the employer may keep them. That a licensed go-between holds them briefly while filing is the normal exception.
    .employer = Technical interns: forbidden even with consent; against their will, up to 6 months' imprisonment or a fine up to 300,000 yen. Specified Skilled Workers: taking the papers away bars a host for five years. For every status damages can be claimed. The technical intern rules are due to give way to a new Act on 1 April 2027.
    .worker = Not carrying the card can bring the worker a fine up to 200,000 yen. Without the papers the renewal may be filed late.
    .evidence = A note of the return with day and signature; a rule of the firm that nothing is kept

o-no-penalty-clauses-or-offset-of-advances = No penalty clauses, no set-off of advances
    .duty = Penalties or damages for quitting or mistakes may not be fixed in advance, and money lent on condition of working may not be set off against wages. Claiming real damage afterwards, caused on purpose or by gross fault, is not excluded.
    .next = Delete the clause and give the worker a note, in a language they understand, that you will not use it or claim under it. If money was already taken, ask a labour and social security attorney (社会保険労務士) or the Labour Standards Inspection Office how to return it. Have brokers confirm in writing that there is no deposit or penalty contract.
    .deadline = Now. If an old contract still contains it, delete it as soon as you notice.
    .employer = Up to 6 months' imprisonment or a fine up to 300,000 yen is provided. For Specified Skilled Workers not only the fine but such a contract itself bars a host for five years.
    .worker = Debts and penalties push people into working beyond their permission or disappearing, and that can end in refusal of the renewal.
    .evidence = A contract set without such clauses; a statement signed by the broker

o-freedom-to-resign = Let people leave when they want to
    .duty = An open-ended contract ends two weeks after notice. A fixed term of more than a year can be left at any time after the first year, any contract at once for compelling reasons. Five-year contracts of experts and people of 60 or over may be an exception to the one-year rule (please confirm).
    .next = Mend rules such as "3 months' notice". Write the day on the notice and accept it. Hand over the leaving papers (separation slip, tax slip). Do not speak of visa, debts or family. Tell a Specified Skilled Worker that a new host needs a new permission.
    .deadline = From the day the notice is given.
    .employer = Forcing people to work against their will: 1 to 10 years' imprisonment or a fine of 200,000 to 3,000,000 yen.
    .worker = Those who leave may have to notify immigration within 14 days. Three months without the activity of the status, without good reason, can lead to revocation.
    .evidence = Letter of resignation, note of the day it was received, copies of the papers handed over

o-no-nationality-discrimination = Same conditions whatever the nationality
    .duty = Wages, hours, bonus, retirement pay, leave, dormitory and other conditions may not differ because of nationality; technical interns are included. Differences rest on duties, responsibility, skill, or language the job really needs.
    .next = Bring wage table and allowances into one set of rules. Write down each difference that concerns only foreign staff, and correct from the next payday what the work does not explain.
    .deadline = All the time. If you notice something, correct it from the next payday.
    .employer = Up to 6 months' imprisonment or a fine up to 300,000 yen is provided. Damages can be claimed.
    .worker = As a rule the worker's renewal does not suffer, but the conditions you offer may be questioned.
    .evidence = One set of wage rules for all, comparison sheet of duties and experience

o-wage-payment-principles = Pay wages directly, in full, on a fixed day
    .duty = Pay wages in money, directly to the worker, in full, at least once a month, on a fixed day. Transfer to an account or licensed e-money needs the worker's agreement and the worker's own name.
    .next = If anything is late, pay it first. From the next payday transfer to the worker's own account with written consent, and hand over a payslip. Without an account, pay cash directly and get a signed receipt. Pay Specified Skilled Workers by transfer or another way that leaves a record.
    .deadline = Every payday. Pay what is late as soon as you can.
    .employer = A fine up to 300,000 yen is provided. A host fined for this may not take Specified Skilled Workers for five years.
    .worker = Without payment records income cannot be shown for the renewal, the family's status or permanent residence.
    .evidence = Transfer list, payslips, consent to transfer, wage ledger

o-wage-deductions-agreement = Settle wage deductions in an agreement
    .duty = Anything beyond tax, social insurance and what else the law sets may be deducted only under a written agreement with the majority representative of the staff. Keep rent and meals at about real cost.
    .next = Write each item and the payday into a 賃金控除に関する協定書 (agreement on deductions), sign it with the elected representative and keep it (no filing). Explain the amounts to the worker and get consent. For Specified Skilled Workers meals are limited to real cost and rented housing to rent divided by occupants (please confirm in immigration's manual).
    .deadline = Before the first deduction. If you deduct already, make the agreement before the next payday and ask a labour and social security attorney about earlier deductions.
    .employer = A fine up to 300,000 yen is provided, and you may have to pay the money back. A host fined for this may not take Specified Skilled Workers for five years.
    .worker = Net pay far below the contract can raise the question at renewal whether the worker can live on it.
    .evidence = Agreement, cost calculation for housing and meals, worker's consent, payslips

o-overtime-premium-pay = Pay premiums for overtime and rest days
    .duty = Pay at least 25% extra for overtime and 35% on the legal rest day. Monthly allowances count in the base, apart from listed ones such as family and commuting allowance.
    .next = Recalculate from the time cards, to the minute, and pay what is missing with the next wages. Show hours and amounts separately in wage ledger and payslip. Fixed overtime pay must show for how many hours it stands; pay the excess on top.
    .deadline = Every payday. Arrears can be claimed for three years back, so settling early is best.
    .employer = Up to 6 months' imprisonment or a fine up to 300,000 yen is provided. A court may add the same amount again. A host fined for unpaid premiums may not take Specified Skilled Workers for five years.
    .worker = Payslips and tax certificate show less than the pay told to immigration, which may have to be explained at renewal.
    .evidence = Time cards, wage ledger with premium hours and amounts, payslips

o-overtime-premium-60-hours = Pay 50% for overtime above 60 hours a month
    .duty = Hours of overtime above 60 in a month carry at least 50%, since 1 April 2023 in firms of every size. The overtime rules do not reach farming, livestock, fishery and managers in the legal sense.
    .next = Find the months above 60 hours in the wage ledgers of three years and pay the difference to what was paid. See whether the payroll software has the rate. Start talking about how to shorten the long hours themselves, too.
    .deadline = Every payday. Arrears can be claimed for three years back.
    .employer = Up to 6 months' imprisonment or a fine up to 300,000 yen is provided. A host fined for unpaid premiums may not take Specified Skilled Workers for five years.
    .worker = Payslips and tax certificate show less than they should.
    .evidence = Wage ledger that shows the hours above 60 separately, payslips, time cards

o-night-premium-pay = Pay the night premium
    .duty = Add at least 25% for work between 22:00 and 5:00, on top of overtime or rest-day premiums where they meet. Farming, livestock and fishery are included.
    .next = Take the night hours from shift tables and time cards and see whether the 25% was paid. Pay what is missing with the next wages, and add night hours and amounts to the wage ledger.
    .deadline = Every payday. Arrears can be claimed for three years back.
    .employer = Up to 6 months' imprisonment or a fine up to 300,000 yen is provided. A host fined for unpaid premiums may not take Specified Skilled Workers for five years.
    .worker = Payslips and tax certificate show less than they should.
    .evidence = Time cards, wage ledger with night hours and amounts, payslips

o-overtime-agreement-36 = File an Article 36 agreement before overtime
    .duty = Before overtime beyond the legal hours or work on the legal rest day, sign an agreement (36協定) with the staff representative and file it with the Labour Standards Inspection Office.
    .next = Have the staff elect a representative and file the 時間外労働・休日労働に関する協定届 (Form 9, or 9-2 with a special clause) with the Labour Standards Inspection Office. Post it at work, and put a note in the calendar a month before it ends.
    .deadline = Before the overtime or rest-day work, for one year at most. If it has ended, avoid overtime until a new one is filed, and make it at once.
    .employer = For overtime without an agreement up to 6 months' imprisonment or a fine up to 300,000 yen is provided.
    .worker = On a work status overtime by itself does not breach the status. Unlawful conditions are a reason for immigration to look at the employer, though.
    .evidence = The current form with receipt stamp or online receipt, the record of the election, time records

o-overtime-caps = Keep overtime within the caps
    .duty = As a rule overtime stays within 45 hours a month and 360 a year. With a special clause: 720 a year, under 100 a month with rest-day work, 80 on average over 2 to 6 months, and above 45 in at most six months.
    .next = Look every week at the person with the most hours, and share the work out from 40 hours a month. If you need a special clause, make a new agreement and file Form 9-2. Record hours objectively, for instance by time card. For students and dependants overtime counts toward the 28 hours, too.
    .deadline = Every month. Stop the overtime before the month goes over.
    .employer = Beyond the caps up to 6 months' imprisonment or a fine up to 300,000 yen is provided.
    .worker = Health suffers. Unlawful conditions are also a reason for immigration to look at the employer.
    .evidence = Table of monthly overtime, the filed agreement, time cards

o-conditions-in-understandable-language = Explain conditions in a clear language
    .duty = Make efforts to explain pay, hours and the other conditions in the worker's language, easy Japanese or another way that is understood. For Specified Skilled Workers and technical interns an explanation in a fully understood language is part of the conditions for taking them on.
    .next = Use the labour ministry's bilingual model notices and read them together, down to insurance, tax, deductions and net pay. Note who explained, when, in which language, and have both versions signed. Check a machine translation against the Japanese text.
    .deadline = At hiring and when conditions change. If it has not been done, do it at the next talk or contract renewal.
    .employer = No penalty, but Hello Work may give guidance. In a dispute an agreement the worker could not read is weak.
    .worker = People who sign what they do not understand may contradict the papers at the immigration counter.
    .evidence = Notice in two languages; a note of person, day and language

o-no-forced-savings = Keep no bankbooks or savings
    .duty = Saving with the firm may not be a condition of employment, and you may not hold bankbooks, cash cards or seals to manage a worker's savings. Voluntary in-house saving needs a filed agreement, rules, interest, and return on request.
    .next = Return bankbooks, cards, seals and money, and have day and amount signed. If the worker wants in-house saving, file the 貯蓄金管理に関する協定届 (agreement on savings) with the Labour Standards Inspection Office first.
    .deadline = Now.
    .employer = For savings as a condition of employment: up to 6 months' imprisonment or a fine up to 300,000 yen. A host fined for this may not take Specified Skilled Workers for five years.
    .worker = Without access to their own money people cannot pay taxes and premiums in time or show savings at renewal.
    .evidence = Receipts for what was returned, a statement that nothing is held; the filed agreement if there is in-house saving

o-paid-leave-grant = Grant paid leave after six months
    .duty = After six months with 80% attendance paid leave is due: 10 days at first for 30 hours or 5 days a week, rising to 20; in proportion for those under 30 hours and 4 days or fewer. Farm workers are included.
    .next = Open a leave register (年次有給休暇管理簿), write grant date and days, and tell the worker. Grant what was forgotten, counted from the first day of work. See the labour ministry's table for the number of days.
    .deadline = Six months after the first day, then every year. If it has passed, grant it now.
    .employer = For granting no leave and other breaches up to 6 months' imprisonment or a fine up to 300,000 yen is provided.
    .worker = Long unpaid trips home instead of leave reduce income and make it harder to show a continuous stay in Japan.
    .evidence = Leave register, a note that tells the worker date and days

o-paid-leave-five-days = See that five days of leave are taken
    .duty = A worker granted 10 or more days of paid leave a year takes at least five within a year of the grant. Part-timers and farm workers are included.
    .next = Ask for wishes, fix the days before the year ends and write them into the leave register. Paying for all of it when the worker leaves is not enough.
    .deadline = Five days within a year of the grant. If it has passed, have remaining leave taken soon and fix next year's days now.
    .employer = A fine up to 300,000 yen is provided; it is said to be counted per worker (please confirm).
    .worker = Long unpaid trips home instead of leave reduce income and make it harder to show a continuous stay in Japan.
    .evidence = Leave register, leave applications

o-home-visit-leave = Let Specified Skilled Workers visit home
    .duty = When a Specified Skilled Worker wishes to visit home, make the time off possible, unpaid if paid leave is used up.
    .next = Write leave for a visit home into the employment conditions or your rules and tell the worker. When a wish comes, settle the time together; look for another date instead of refusing. Check the re-entry procedure, too.
    .deadline = When the worker asks.
    .employer = A contract that does not meet the standards can keep you from hosting Specified Skilled Workers.
    .worker = Not being able to visit home when the family needs it can make it hard to stay in the job.
    .evidence = Leave section of the employment conditions, requests and replies

o-safety-education-understandable = Teach safety in a way that is understood
    .duty = When people start and when their work changes, teach dangers of machines and materials, protective gear, procedures and emergency action. For foreign staff use their language, pictures, video or the like.
    .next = Choose material that fits your work from the labour ministry's multilingual safety material and show it at the real place. Let the worker do it, to see that it was understood. Note day, material, language and have it signed.
    .deadline = At the start of work and at a change of work. If it has not been done, do it before work on the next shift.
    .employer = No training at hiring: a fine up to 500,000 yen is provided. After an injury damages can be claimed.
    .worker = No direct effect on renewal, but an injury interrupts work and income.
    .evidence = Training record with day, content, material, language and signature

o-special-safety-education = Give special training before dangerous work
    .duty = Dangerous work such as forklifts under 1 t, grinding wheels, arc welding or full harness needs special training (特別教育); some work needs a skill-training licence.
    .next = Stop this work and book the course. Give the worker other tasks until then, and keep a copy of the certificate. The Labour Standards Inspection Office can tell which work is concerned.
    .deadline = Before this work starts. If it has not been done, before it is done next.
    .employer = Without special training up to 6 months' imprisonment or a fine up to 500,000 yen is provided.
    .worker = This is work with serious injuries. An injury interrupts work and income.
    .evidence = Record of the special training, copies of certificates

o-hiring-health-check = Arrange the health check at hiring
    .duty = When you take on regular staff (常時使用する労働者: no fixed term or expected for a year or more, three quarters of regular hours), pay for a health check, tell the worker the result and keep it five years.
    .next = Book a 雇入時健康診断 (health check at hiring) at a clinic nearby, soon. If the worker has a recent result, ask the clinic whether it is enough. If there are findings, hear a doctor within three months.
    .deadline = At hiring. If it has passed, book the first day you can get.
    .employer = A fine up to 500,000 yen is provided.
    .worker = An illness may be found late. Changes and new applications for Specified Skilled Workers need a recent health paper.
    .evidence = Individual record (健康診断個人票), result given to the worker, clinic's invoice

o-yearly-health-check = Arrange a health check every year
    .duty = For regular staff (常時使用する労働者) pay for a health check at least once a year, tell the worker the result and keep it five years. Small workplaces are included.
    .next = Book a 定期健康診断 (regular health check) at a clinic nearby on a day that suits the worker. If there are findings, hear a doctor within three months. Workplaces of 50 or more report to the Labour Standards Inspection Office.
    .deadline = Within a year of the last check. If it has passed, book the first day you can get.
    .employer = A fine up to 500,000 yen is provided.
    .worker = An illness may be found late. Changes and new applications for Specified Skilled Workers need a recent health paper.
    .evidence = Individual record (健康診断個人票), result given to the worker, clinic's invoice

o-half-yearly-health-check = Night work: a health check every six months
    .duty = People regularly on night work or certain other work have a check at your cost at least every six months, if expected to stay six months or more with three quarters of regular hours.
    .next = Book a check for special work (特定業務従事者の健康診断) on a day that is not hard after a night shift. Put the next one into the calendar, half a year on.
    .deadline = Within six months of the last check. If it has passed, book the first day you can get.
    .employer = A fine up to 500,000 yen is provided.
    .worker = Night work is a strain, and an illness may be found late.
    .evidence = Individual record (健康診断個人票), result given to the worker, shift table

o-stress-check-everywhere = Carry out stress checks in small workplaces
    .duty = From 1 April 2028 stress checks are carried out in workplaces under 50 people, too. Until then it is a duty to make efforts. Please confirm details in the guidance to come.
    .next = See the guidance of the labour ministry or the regional occupational health centre and choose who will carry it out. Ask whether there are question sheets in other languages.
    .deadline = From 1 April 2028. How often: please confirm in the guidance to come.
    .employer = What follows from leaving it out: please confirm with the Labour Standards Inspection Office.
    .worker = No direct effect on renewal. It helps to notice strain early.
    .evidence = Papers of the body that carried it out, note of the day

o-final-pay-in-seven-days = Settle within 7 days of a leaver's request
    .duty = When someone who left asks, pay the wages and return money and belongings within 7 days. Of a disputed sum the undisputed part is due.
    .next = Work out the remaining wages today and transfer them; return belongings against a signature. Do not wait for the dormitory to be cleaned. Settle before departure if the person flies home. Explain the lump-sum withdrawal of pension (脱退一時金) and the tax agent.
    .deadline = Within 7 days of the request. If it has passed, pay today.
    .employer = A fine up to 300,000 yen is provided. A host fined for this may not take Specified Skilled Workers for five years.
    .worker = Money for moving, the next job or the trip home is missing. Incomplete income records may have to be explained at the next renewal.
    .evidence = Last payslip, transfer record, receipt for belongings

o-certificate-on-leaving = Give a certificate of employment on request
    .duty = When someone who left asks for a certificate of employment (退職証明書), hand it over without delay.
    .next = Use the form of the labour ministry or labour bureau, ask which items the person wants, and hand it over or post it. Telling other firms secretly about a person's nationality and the like is forbidden.
    .deadline = Without delay on request. If it is late, send it today.
    .employer = A fine up to 300,000 yen is provided.
    .worker = It may be missing for the next application, the 14-day notice to immigration or the renewal.
    .evidence = Copy of the certificate with its day

o-dismissal-notice = Dismiss with 30 days' notice or pay
    .duty = Give at least 30 days' notice of a dismissal or pay 30 days' average wages. That the period of stay is about to end is no exception.
    .next = Work out and pay what is missing. Before any further dismissal ask a labour and social security attorney (社会保険労務士) or the Labour Standards Inspection Office, and give day and reason in writing in a language that is understood. Help foreign staff to find a new job. For Specified Skilled Workers report to immigration within 14 days.
    .deadline = 30 days before the dismissal, or on the day itself if it is immediate. If it has passed, pay soon.
    .employer = Up to 6 months' imprisonment or a fine up to 300,000 yen is provided. A court may add the same amount again.
    .worker = Notice to immigration within 14 days (work statuses and others). Three months without the activity, without a good reason such as job hunting, can lead to revocation.
    .evidence = Dated notice of dismissal, record of the pay

o-dismissal-good-reason = Dismiss only for good reasons
    .duty = A dismissal holds only if it has objectively good reasons and is fair in common view. This goes for trial periods and for foreign staff, too.
    .next = Write down the reasons, earlier warnings and other ways you considered. If that is difficult, talk with the person and ask a labour and social security attorney (社会保険労務士) or a labour consultation corner (総合労働相談コーナー).
    .deadline = Before you decide. If it has happened, the earlier you ask, the more ways are open.
    .employer = The dismissal may be void, with wages due for the time since. Who let go a worker of the same kind without cause in the last year may not take Specified Skilled Workers.
    .worker = Work and income end at once, and a new job that fits the status has to be found within about three months.
    .evidence = Statement of reasons, records of warnings, the clause in the work rules

o-dismissal-protected-time = Keep the periods in which nobody is dismissed
    .duty = During absence for a work injury or illness and during maternity leave, and for 30 days after, nobody may be dismissed.
    .next = If the dismissal fell into such a period, take it back, tell the person and ask the Labour Standards Inspection Office or a labour and social security attorney (社会保険労務士). Mark the end of the leave and the 30th day after it in the calendar.
    .deadline = During the leave and 30 days after. If you notice it, take it back at once.
    .employer = Up to 6 months' imprisonment or a fine up to 300,000 yen is provided. The dismissal is void.
    .worker = Income and stay become uncertain at a time of treatment or birth.
    .evidence = Record of the days of leave and return, copies of the papers you checked

o-dismissal-reasons-certificate = Give the reasons for dismissal in writing
    .duty = When a dismissed person asks, hand over a certificate of the reasons (解雇理由証明書).
    .next = Fill in the form with the clause of the work rules and the facts. A translation the person understands avoids misunderstandings.
    .deadline = Without delay on request. If it is late, hand it over today.
    .employer = A fine up to 300,000 yen is provided.
    .worker = Without it people cannot show the next employer or immigration that they did not leave of their own accord.
    .evidence = Copy of the certificate with its day

o-fixed-term-not-cut-short = Do not cut a fixed term short
    .duty = A fixed term may be ended before its last day only for compelling reasons. A clause that the contract ends with the period of stay does not allow ending it earlier.
    .next = If someone's term was cut short, ask a labour and social security attorney (社会保険労務士) or a labour consultation corner (総合労働相談コーナー) about the wages for the rest of it. From now on choose realistic terms, and talk about hours and placement first when work gets less.
    .deadline = All through the term. If it has happened, ask early.
    .employer = Wages may be due as if the contract had gone on. There is no criminal penalty.
    .worker = Work ends suddenly, and a new job that fits the status has to be found.
    .evidence = Contract, letter about the end, note of the reasons

o-non-renewal-good-reason = Refuse renewal only for a good reason
    .duty = Where contracts were renewed many times or renewal could be relied on, it may be refused only for good reasons. Otherwise the contract may be held to go on unchanged.
    .next = Write down the number of renewals, what was said, and the need for the work, and see whether the reason can be shown in writing. If not, renew, or ask a labour consultation corner (総合労働相談コーナー) or a labour and social security attorney (社会保険労務士).
    .deadline = Before you decide not to renew. If the contract has ended, ask early.
    .employer = Wages may be due as if the contract had gone on. There is no criminal penalty.
    .worker = If little of the contract is left at a residence renewal, the period granted tends to be short.
    .evidence = History of contracts, renewal criteria in writing, note of the reasons

o-fixed-term-non-renewal-notice = Tell 30 days ahead that you will not renew
    .duty = People renewed three times or more, in service over a year, or on a contract longer than a year are told 30 days before the end that it will not be renewed, with the reason in writing.
    .next = Put a note in the calendar 40 days before the end and hand over the notice in a language that is understood. If it is too late, consider a short extension with a new notice. Think of the time needed to find a new job.
    .deadline = 30 days before the contract ends.
    .employer = No criminal penalty. If there is no good reason either, wages may be due as if the contract had gone on.
    .worker = There may not be time enough for the next job and the residence procedures.
    .evidence = Dated copy of the notice, the reason in writing

o-fixed-term-longest-term = Keep one fixed term within 3 years
    .duty = A single fixed term runs 3 years at most, 5 years for highly specialised people and people of 60 or over.
    .next = Replace a longer contract by one of up to 3 years with renewal criteria. For people you want to keep, an open-ended contract is another way.
    .deadline = When a contract is made or renewed. If you notice it, mend it without waiting for the next renewal.
    .employer = How a longer term is treated: please confirm with the Labour Standards Inspection Office.
    .worker = An unclear term can be hard to explain at the residence renewal.
    .evidence = Copy of the notice of working conditions with the term

o-renewal-cap-explained-before = Explain a cap on renewals beforehand
    .duty = Before you add or shorten a cap on renewals (number or total years), explain it to the worker.
    .next = Put on one page why the cap is needed, explain it in a language that is understood, and keep day and signature. If it was changed without explanation, explain it now and consider going back to the earlier terms.
    .deadline = Before the cap is added or shortened; the rule is of 1 April 2024.
    .employer = What follows from not explaining: please confirm with the Labour Standards Inspection Office. In a dispute the cap may not hold.
    .worker = A sudden cap takes away the prospect of staying. Short contracts tend to bring short periods of stay.
    .evidence = Record of day, content and language; the new notice of working conditions

o-five-year-conversion = Accept the change to an open-ended contract
    .duty = When a worker with two or more fixed terms of over five years in total applies, the next contract is open-ended. You cannot refuse, even if the period of stay is only one year.
    .next = If an application was refused, treat it as accepted and hand over an open-ended notice of working conditions. Keep a table of contracts that shows who passes five years and when. Please confirm special rules (researchers, people rehired after retirement) with the labour bureau.
    .deadline = From the day of the application to the start of the next contract.
    .employer = The application counts as accepted even if you refuse it.
    .worker = An open-ended contract helps with longer periods of stay and permanent residence.
    .evidence = Table of contracts, application and reply, the open-ended notice

o-conversion-right-notice = Tell people of the right to convert
    .duty = From the contract in which the right arises, every notice of working conditions says that the worker may apply for an open-ended contract, and on which conditions (since April 2024).
    .next = Fill in the field 無期転換 (conversion) of the notice with the right and the conditions after it, and explain it in a language that is understood. With long terms this may be due in a contract that starts before the five years are full.
    .deadline = When such a contract is made or renewed. If it has not been done, handing it over now is enough.
    .employer = A fine up to 300,000 yen is provided.
    .worker = People who do not know go on renewing and miss what would help with longer stays and permanent residence.
    .evidence = Copy of a notice with the conversion field, note of the explanation

o-work-rules-ten-or-more = Write, file and make known the work rules
    .duty = A workplace that constantly has 10 or more workers, part-timers included, writes work rules (就業規則), files them and makes them known to all. Changes are treated the same way.
    .next = Start from the labour ministry's model rules (there is an easy-Japanese version), attach the opinion sheet (意見書) of the elected staff representative and file the work-rules form (就業規則（変更）届) with the Labour Standards Inspection Office. Post, hand out or show them on a screen, in a form foreign staff understand.
    .deadline = Without delay when you reach 10 or change the rules. If it has passed, late is better than not.
    .employer = For not writing, not filing, not asking the opinion or not making known, a fine up to 300,000 yen is provided. Rules that are not known do not bind the staff.
    .worker = Little direct effect. For Specified Skilled Workers pay may be compared with the wage rules.
    .evidence = Stamped copies of rules and opinion sheet, proof of posting or handing out

o-part-time-fixed-term-extra-notice = Give part-timers the four extra items
    .duty = Part-time and fixed-term workers are also told in writing whether there are pay rises, retirement pay and bonus, and whom to ask. Almost every foreign worker on a one-year contract is included.
    .next = Take the ministry's model notice for part-time and fixed-term staff, fill in the four items and the one added on 1 October 2026 ("you may ask for the content of and reasons for differences in treatment"), and hand it out again. As contact, name someone who still works with you.
    .deadline = Promptly after hiring, renewal included. If it has not been done, handing the paper over now is enough.
    .employer = For missing items a non-penal fine (過料) up to 100,000 yen is provided.
    .worker = No direct effect on renewal. It helps the worker to ask about their treatment.
    .evidence = Copy of the notice with all items

o-part-time-fifth-item = Add the fifth item for part-timers
    .duty = Since 1 October 2026 the paper for part-time and fixed-term workers also says that they may ask for the content of and the reasons for differences in treatment from regular staff.
    .next = Add this sentence to your form and hand it again to those hired or renewed since October. To be ready for questions, put the differences in allowances, leave and so on, with reasons, on one page.
    .deadline = At hiring or renewal on or after 1 October 2026. If it has not been done, hand it over now.
    .employer = As with the four items, a non-penal fine (過料) up to 100,000 yen is said to apply (please confirm on the labour ministry's page).
    .worker = No direct effect on renewal. It makes it easier to ask about differences in treatment.
    .evidence = Copy of the notice with the five items

o-same-work-same-pay = No unreasonable gaps for part-time or fixed term
    .duty = Between regular and part-time or fixed-term staff there are no unreasonable differences in base pay, bonus, allowances, leave or facilities. Where duties and their range of change are the same over the whole career, treatment is the same.
    .next = Compare item by item with the labour ministry's check sheet, and correct what you cannot explain from the next payday or renewal. The guideline revised in October 2026 is said to cover retirement pay, family and housing allowance, sick leave and more (please confirm on the page).
    .deadline = All the time. Changes are easiest before a contract is renewed.
    .employer = Damages can be claimed. The labour bureau may advise, recommend, and publish the name if that is ignored. There is no criminal penalty.
    .worker = If the regular staff is Japanese, the test of pay equal to a Japanese person at renewal may be touched, too.
    .evidence = Comparison item by item, wage rules, day of the review

o-treatment-explanation = Explain the treatment to part-time staff
    .duty = Right after hiring, explain to part-time and fixed-term staff how they are treated. When they ask, explain the content of and the reasons for differences from regular staff.
    .next = Put on one page how pay, allowances and leave are set, and explain it in a language that is understood. When asked, name the compared staff and the reasons, best in writing.
    .deadline = At hiring, renewal included, and on request. If it has not been done, explain it at the next talk.
    .employer = The labour bureau may advise, recommend, and publish the name if that is ignored. There is no criminal penalty.
    .worker = No direct effect on renewal. It helps people to check and discuss their treatment.
    .evidence = Record of day, person, content and language

o-customer-harassment-prevention = Take measures against customer harassment
    .duty = Since 1 October 2026 every employer takes measures against serious harassment of staff by customers (カスタマーハラスメント). Preventing harassment of job applicants was added, too. Please confirm details in the labour ministry's guidance.
    .next = See the labour bureau's guidance and put policy, contact person and procedure on one page. Include hurtful talk about language or nationality, and make it known in a language foreign staff understand.
    .deadline = From 1 October 2026. If it has not been done, settle at least policy and contact person this month.
    .employer = What follows from leaving it out: please confirm with the equal employment department of the labour bureau (雇用環境・均等部).
    .worker = No direct effect on renewal. Those who are hurt have someone to turn to.
    .evidence = A paper with policy and contact person, the day it was made known, notes of cases

d-permission_designation = Designated activities that name no work
d-works_by_permission = Works by a side-work permission
d-duties_bound = The status decides the work
d-fixed_term_contract = The contract has a fixed term
d-health_check_covers = May be due for the employer's health check
d-works_nights = Regularly works at night

s-civil-code = Civil Code
s-foreign-worker-guideline-text = Guideline on the employment management of foreign workers (外国人労働者の雇用管理の改善等に関して事業主が適切に対処するための指針), Japanese Law Translation
s-isa-side-work-page = Immigration Services Agency: permission for side work (資格外活動許可)
s-isa-side-work-general-page = Immigration Services Agency: hours under the side-work permission
s-mhlw-conditions-notice-page = Ministry of Health, Labour and Welfare: notice of working conditions (労働条件の明示)
s-mhlw-part-time-page = Ministry of Health, Labour and Welfare: Part-Time and Fixed-Term Act (パートタイム・有期雇用労働法)
s-labour-policies-text = Text of the Labour Policies Act (e-Gov page)
s-safety-health-text-2028 = Text of the Safety and Health Act as of 1 April 2028 (e-Gov page)
