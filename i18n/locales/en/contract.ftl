# Contract and working conditions

q-has_work_status = Besides Specified Skilled Workers and technical interns: does any foreign national work for you on a work status such as "Engineer/Specialist in Humanities/International Services", "Skilled Labor" or "Nursing Care"?
    .short = People on a work status
    .why = A work status depends on doing the permitted work and on being paid at least what a Japanese person would get. Include Highly Skilled Professionals and Designated Activities no. 46. Do not count permanent residents, spouses of Japanese or permanent residents, long-term residents and special permanent residents: their work is not limited.
    .look = Front of the residence card (在留カード): the fields for status of residence and for work restrictions. Do not include students and dependants who work with a side-work permission.

q-duties_fit_status = Is the real work of everyone on a work status the same as the work described to immigration in their application?
    .short = Real work and status
    .why = A renewal looks at whether the permitted activity is really carried out. Helping out on busy days can slowly become the main job, so we ask.
    .look = Compare your copy of the contract and job description from the application with the usual shift table. For Specified Skilled Workers also see the field and task category on the designation paper (指定書) that the worker holds.

q-side_week_hours = Among people with a side-work permission (資格外活動許可): what was the largest number of hours in any seven days in a row during the last month, all their jobs together?
    .short = Weekly hours, side work
    .why = Students and dependants may work up to 28 hours a week over all employers, overtime included. It is safest to stay within 28 hours in every seven days, whichever day you start from.
    .look = Your own time records, plus the hours at other jobs, which you ask the worker. Round up. With several people take the highest. For students leave out the school's long holidays (up to 8 hours a day then).

q-pay_not_lower = Is everyone on a work status paid at least as much as a Japanese person doing the same work?
    .short = Pay compared with Japanese
    .why = Most work statuses require pay at least equal to that of a Japanese person. In principle this is checked again at renewal.
    .look = Wage ledger (賃金台帳) or payslips: compare with a Japanese colleague with similar work, responsibility and years. If there is none, ask what a Japanese person would be paid under your wage rules.

q-conditions_in_writing = Did you give your foreign staff the conditions of the present contract in writing (notice of working conditions or contract)? If the contract dates from April 2024 or later but the paper has no "range of change" field, choose "old form".
    .short = Conditions in writing
    .why = A written notice is due at hiring and at every renewal of the contract. It is also the base of the residence renewal: it shows work, pay and term. Since April 2024 it must also say in what range the place and the work may change (変更の範囲).
    .look = Your copy of the 労働条件通知書 (notice of working conditions) or 雇用契約書 (contract), the latest one. E-mail and other messages count if the worker wanted it that way and can print it.
    .option_all = Yes, to everyone
    .option_old_form = Everyone, but old form
    .option_some = Only some
    .option_none = No

q-conditions_explained = Did you explain pay, hours and the other conditions in the worker's language or in easy Japanese?
    .short = Explained understandably
    .why = The national guideline asks employers to explain so that foreign staff understand. For Specified Skilled Workers and technical interns an explanation in a fully understood language is part of the conditions for taking them on.
    .look = Bilingual notices, or a note of the day and language of the explanation. If there is none, ask the person who explained.
    .option_all = Yes, to everyone
    .option_some = Only to some
    .option_none = No

q-lowest_hourly_wage = What does the lowest-paid of your foreign staff earn per hour, in yen, when the pay is converted to an hourly rate?
    .short = Lowest hourly wage
    .why = The minimum wage differs by prefecture, and so does the day from which it applies. We compare your figure with the one in force today. Leave out anyone for whom you hold a permit for a reduced rate.
    .look = Divide monthly pay by the average monthly scheduled hours of the year, drop fractions of a yen. Leave out overtime, rest-day and night premiums, bonuses, pay for periods over a month, and attendance, commuting and family allowances.

q-items_held = Do you keep any belongings of foreign staff in the office or dormitory: passports or residence cards, or bankbooks, cash cards, seals or savings?
    .short = Belongings you keep
    .why = Passports and residence cards are not to be kept, even with consent. Bankbooks and savings may not be kept out of the worker's reach either. Many keep them out of kindness, so we ask.
    .look = The safe, the drawers, the dormitory manager. Looking at a document and copying it with consent is not keeping. Leave out voluntary in-house savings under an agreement filed with the Labour Standards Inspection Office.
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
    .look = Time cards and shift tables. With fewer than 10 workers in commerce, theatre (not film making), health and hygiene or hospitality, overtime starts above 44 hours a week. Do not count overtime and rest-day work of managers in the legal sense (管理監督者).
    .option_none = Neither
    .option_overtime = Overtime/rest day only
    .option_night = Night only
    .option_both = Both

q-overtime_premium_paid = Do you pay everyone the premiums for overtime and the legal rest day, for the hours really worked?
    .short = Overtime premium
    .why = The premium is at least 25% for overtime, 50% above 60 hours a month and 35% on the legal rest day, whatever the size of the firm.
    .look = Compare one month of time cards with the overtime and rest-day pay in the wage ledger. With fixed overtime pay, see whether the excess is paid separately.

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

q-leave_five_days = Do foreign staff with 10 or more days of paid leave a year take at least five within a year of the grant? Days still to come count if they are already fixed.
    .short = Five days of paid leave
    .why = Paid leave is due after six months of service with 80% attendance; part-timers get it in proportion. For those granted 10 or more days the employer must see that five are taken each year.
    .look = The leave register (年次有給休暇管理簿) or the leave balance on payslips. People with 30 or more hours or 5 or more days a week start with 10 days.
    .option_all = Everyone takes five
    .option_some_short = Someone falls short
    .option_nobody_yet = Nobody has 10 days
    .option_not_granted = No leave is granted

q-safety_taught = Did foreign staff get safety and health training, in a language or way they understand, when they started and when their work changed?
    .short = Safety training
    .why = Safety training is due in every industry, offices and shops included. Words that are not understood lead to injuries.
    .look = The training record (day, material, language, signature). If there is none, ask the person who taught.
    .option_all = Yes, everyone
    .option_some = Only some
    .option_none = No

q-health_checks = Did your foreign staff who are employed without a fixed term or expected to stay a year or more, with at least three quarters of regular weekly hours, have a health check arranged by you?
    .short = Health checks done
    .why = These are the people for whom a check is due at hiring and every year, at the employer's cost, in small workplaces too. We do not ask about results.
    .look = The individual record (健康診断個人票) or the clinic's invoice. For night work and similar work, people expected to stay six months or more count.
    .option_all_checked = Everyone did
    .option_some_never = Someone not yet
    .option_nobody_concerned = Nobody is concerned

q-last_health_check = Among them, on which day was the check of the person whose last check is the oldest?
    .short = Oldest last check
    .why = A check is due at least once a year. The oldest date shows whether everyone is within the year.
    .look = The date on the individual record (健康診断個人票). The check at hiring counts.

q-work_rules = Have you written work rules, filed them with the Labour Standards Inspection Office, and made them readable for everyone at any time? Choose how far you have come.
    .short = Work rules
    .why = A workplace that constantly has 10 or more workers, part-timers included, must write, file and make known its work rules. Rules that are not known do not bind the staff.
    .look = The stamped copy of the work rules (就業規則) and the place where they can be read: notice board, break room, screen.
    .option_filed_and_known = Filed and made known
    .option_filed_only = Filed
    .option_written_only = Written only
    .option_none = None yet

q-extra_items = Do the papers for part-time and fixed-term staff state: 1 pay rises, 2 retirement pay, 3 bonus (each yes or no), 4 a contact person, 5 that one may ask for an explanation of differences in treatment? "Oct" is October 2026.
    .short = Part-time notice items
    .why = Part-time and fixed-term workers get these items on top of the usual conditions. The fifth was added on 1 October 2026, so it matters whether the contract is older.
    .look = Your copy of the latest notice of working conditions. "Four" means items 1 to 4 are all there.
    .option_all_five = All five
    .option_four_before = Four, before Oct
    .option_four_since = Four, Oct or later
    .option_fewer = Fewer, or no paper

o-duties-match-residence-status = Give only work the residence status allows
    .duty = People on a work status do the work their status allows. A Specified Skilled Worker is bound to the host, field and task category on the designation paper (指定書). The worker has to keep to this as well, but it is the employer who assigns the work.
    .next = First take work that does not fit out of the shifts. Then write down the real work and compare it with the job description in the application or the designation paper. If the work should change, ask immigration or an immigration lawyer (行政書士) before it starts. For people who changed jobs, a certificate of work authorisation (就労資格証明書) gives certainty.
    .deadline = All the time. The sooner a difference is mended, without waiting for the renewal, the easier it is to explain.
    .employer = Up to 3 years' imprisonment, a fine up to 3 million yen, or both (the firm is fined, too). Not having known is not enough as an excuse. From 1 April 2027 this is due to rise to 5 years and 5 million; acts that ended before stay under today's penalty. A fined host may not take Specified Skilled Workers for five years.
    .worker = Renewal may be refused or the status revoked. Someone who mainly did other work can also face punishment and removal from Japan.
    .evidence = Contract with the job description, real shift tables, a note of when and by whom card and designation paper were checked

o-side-work-28-hours = Keep side work within 28 hours a week
    .duty = Students, dependants and others with a side-work permission (資格外活動許可) may work up to 28 hours a week over all employers, overtime included. Students may work up to 8 hours a day in the school's long holidays. Places licensed for adult entertainment (風俗営業) are excluded.
    .next = Plan the next shifts at about 26 hours to leave a margin. Ask in writing every month about other jobs and note each week's total. Get the school's holiday calendar. If you need more hours, talk with the worker about changing the status of residence first.
    .deadline = Every week. It is safest to stay within the limit in any seven days, whichever day you start from. If a week was over, reduce the hours at once.
    .employer = Too many hours count as unpermitted work: up to 3 years' imprisonment, a fine up to 3 million yen, or both. From 1 April 2027 this is due to rise to 5 years and 5 million yen.
    .worker = The extra hours show in the tax certificate. Renewal, or a later change to a work status, can be refused. For dependants the file of the supporting family member suffers as well.
    .evidence = The permission on the back of the residence card, weekly time records, monthly statements on other jobs, the school calendar

o-equal-pay-to-japanese = Pay at least what a Japanese worker gets
    .duty = People on a work status are paid at least what a Japanese person gets for the same work. Technical interns, Highly Skilled Professionals and Designated Activities no. 46 have rules to the same effect. For Specified Skilled Workers hours and treatment are compared, too.
    .next = Make a one-page comparison with a Japanese colleague: work, responsibility, years. If the pay is lower, correct it from the next payday and issue a new notice. A changed contract of a Specified Skilled Worker must be reported to immigration. Without a Japanese colleague, be ready to show your wage rules.
    .deadline = All the time. Pay papers may be needed for the renewal, so it is best to correct pay some months before the application.
    .employer = The application can fail, and you lose the worker. For Specified Skilled Workers: an order to improve, or no longer being allowed as a host.
    .worker = Renewal may be refused or the period shortened. The worker need not be at fault: the job itself does not meet the criteria.
    .evidence = Wage rules, wage ledger, comparison sheet; for Specified Skilled Workers the explanation of remuneration (報酬に関する説明書, Form 1-4)

o-written-working-conditions = Give the working conditions in writing
    .duty = At hiring and at every renewal of the contract, give the main conditions in writing: term, renewal criteria and any cap, place and work (with the range in which they may change), hours and days off, pay, leaving. Part-timers with few hours are included.
    .next = Fill in the model notice of the labour ministry (労働条件通知書; bilingual versions in 13 languages) with today's conditions and keep a signed, dated copy. E-mail is fine if the worker wants it and can print it. See that pay and work agree with what was filed at immigration.
    .deadline = When the contract is made or renewed. If that has passed, giving it now still helps the renewal.
    .employer = A fine up to 300,000 yen is provided. If reality differs from the paper, the worker may quit at once; travel home within 14 days is at your cost if the worker had moved for the job.
    .worker = Work, pay and term cannot be shown at the renewal, which can delay it or lead to refusal. A short contract tends to bring a short period of stay.
    .evidence = Signed and dated copy of the notice or contract, with a translation; keep it 5 years (3 years for the time being)

o-minimum-wage = Pay at least the minimum wage
    .duty = Pay at least the minimum wage of the prefecture where the work is done, converting monthly or daily pay to an hourly rate, from the day the new amount starts there. If an industry minimum applies, the higher one counts.
    .next = Check amount and start day on the labour ministry's minimum wage page (our figures were copied from published tables; please confirm). If pay is short, correct it from the next payday, pay the difference since the start day, and hand out a corrected notice. Keep the calculation.
    .deadline = From the day the amount starts in your prefecture: for fiscal 2026 between 1 October and 2 December. If that has passed, pay the difference since then as soon as you can.
    .employer = The difference is owed. A fine up to 500,000 yen is provided, for the firm as well. A host fined for this may not take Specified Skilled Workers for five years.
    .worker = A contract below the minimum does not pass as equal pay, so renewal becomes difficult. An amount filed in summer can be overtaken by the autumn rise.
    .evidence = Wage ledger, contract, a calculation dated after the new amount started

o-no-passport-or-card-retention = Keep no passport or residence card
    .duty = Do not keep passports or residence cards, even with consent. The worker has to carry the residence card (在留カード). Looking at the document, and copying it with consent, is fine.
    .next = Hand everything back today and note the day with the worker's signature. If an original is needed for a renewal, look at it and return it on the spot. Ask for the return of whatever a dormitory or broker holds.
    .deadline = Today. There is no period for which keeping is allowed.
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
    .duty = Pay at least 25% extra for overtime, 50% above 60 hours a month, 35% on the legal rest day. Monthly allowances count in the base, apart from listed ones such as family and commuting allowance.
    .next = Recalculate from the time cards, to the minute, and pay what is missing with the next wages. Show hours and amounts separately in wage ledger and payslip. Fixed overtime pay must show for how many hours it stands; pay the excess on top.
    .deadline = Every payday. Arrears can be claimed for three years back, so settling early is best.
    .employer = Up to 6 months' imprisonment or a fine up to 300,000 yen is provided. A court may add the same amount again. A host fined for unpaid premiums may not take Specified Skilled Workers for five years.
    .worker = Payslips and tax certificate show less than the pay told to immigration, which may have to be explained at renewal.
    .evidence = Time cards, wage ledger with premium hours and amounts, payslips

o-night-premium-pay = Pay the night premium
    .duty = Add at least 25% for work between 22:00 and 5:00, on top of overtime or rest-day premiums where they meet. Farming, livestock and fishery are included.
    .next = Take the night hours from shift tables and time cards and see whether the 25% was paid. Pay what is missing with the next wages, and add night hours and amounts to the wage ledger.
    .deadline = Every payday. Arrears can be claimed for three years back.
    .employer = Up to 6 months' imprisonment or a fine up to 300,000 yen is provided. A host fined for unpaid premiums may not take Specified Skilled Workers for five years.
    .worker = Payslips and tax certificate show less than they should.
    .evidence = Time cards, wage ledger with night hours and amounts, payslips

o-overtime-agreement-36 = File an Article 36 agreement before overtime
    .duty = Before overtime beyond the legal hours or work on the legal rest day, sign an agreement (36協定) with the staff representative and file it. As a rule the caps are 45 hours a month and 360 a year. Drivers, construction and doctors have other caps.
    .next = Have the staff elect a representative and file the 時間外労働・休日労働に関する協定届 (Form 9, or 9-2 with a special clause) with the Labour Standards Inspection Office. Post it at work, and put a note in the calendar a month before it ends.
    .deadline = Before the overtime or rest-day work, for one year at most. If it has ended, avoid overtime until a new one is filed, and make it at once.
    .employer = For overtime without an agreement or beyond the caps, up to 6 months' imprisonment or a fine up to 300,000 yen is provided.
    .worker = On a work status overtime by itself does not breach the status. Unlawful conditions are a reason for immigration to look at the employer, though.
    .evidence = The current form with receipt stamp or online receipt, the record of the election, time records

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

o-paid-leave-five-days = Grant paid leave and see five days are taken
    .duty = Grant paid leave after six months with 80% attendance (10 days at first for full-time). Those granted 10 or more days must take five within a year of the grant. Part-timers and farm workers are included.
    .next = Keep a leave register (年次有給休暇管理簿) per person with grant date, days, and days taken. Where days are missing, ask for wishes and fix dates before the year ends. Let Specified Skilled Workers go home for a visit when they ask, unpaid if leave is used up.
    .deadline = Five days within a year of the grant. If it has passed, have remaining leave taken soon and fix next year's days now.
    .employer = Five days not taken: a fine up to 300,000 yen. Other breaches, such as granting no leave: up to 6 months' imprisonment or a fine up to 300,000 yen.
    .worker = Long unpaid trips home instead of leave reduce income and make it harder to show a continuous stay in Japan.
    .evidence = Leave register, leave applications

o-safety-education-understandable = Teach safety in a way that is understood
    .duty = When people start and when their work changes, teach dangers of machines and materials, protective gear, procedures and emergency action. For foreign staff use their language, pictures, video or the like. Dangerous work needs special training or a licence.
    .next = Choose material that fits your work from the labour ministry's multilingual safety material and show it at the real place. Let the worker do it, to see that it was understood. Note day, material, language and have it signed.
    .deadline = At the start of work and at a change of work. If it has not been done, do it before work on the next shift.
    .employer = No training at hiring: a fine up to 500,000 yen. No special training for dangerous work: up to 6 months' imprisonment or a fine up to 500,000 yen. After an injury damages can be claimed.
    .worker = No direct effect on renewal, but an injury interrupts work and income.
    .evidence = Training record with day, content, material, language and signature

o-yearly-health-check = Arrange health checks at hiring and every year
    .duty = For regular staff (常時使用する労働者) pay for a check at hiring and at least once a year, tell the worker the result and keep it five years. For night work and similar work it is every six months. Small workplaces are included.
    .next = Book a 定期健康診断 (regular health check) at a clinic nearby on a day that suits the worker. If there are findings, hear a doctor within three months. Workplaces of 50 or more report to the Labour Standards Inspection Office.
    .deadline = Within a year of the last check. If it has passed, book the first day you can get.
    .employer = A fine up to 500,000 yen is provided.
    .worker = An illness may be found late. Changes and new applications for Specified Skilled Workers need a recent health paper.
    .evidence = Individual record (健康診断個人票), result given to the worker, clinic's invoice

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

s-foreign-worker-guideline-text = Guideline on the employment management of foreign workers (外国人労働者の雇用管理の改善等に関して事業主が適切に対処するための指針), Japanese Law Translation
s-isa-side-work-page = Immigration Services Agency: permission for side work (資格外活動許可)
s-mhlw-conditions-notice-page = Ministry of Health, Labour and Welfare: notice of working conditions (労働条件の明示)
s-mhlw-part-time-page = Ministry of Health, Labour and Welfare: Part-Time and Fixed-Term Act (パートタイム・有期雇用労働法)
