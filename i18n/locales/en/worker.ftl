# One worker (questions that several areas need)

q-residence_status = Which status of residence does this worker have?
    .short = Status of residence
    .why = The status decides which work is allowed, which procedures are due, and which papers a renewal needs.
    .look = See the field “status” (在留資格) on the residence card. For Designated Activities (特定活動) also read the designation slip (指定書) in the passport. Special permanent residents and the statuses Diplomat and Official are outside this check.
    .option_gijinkoku = Engineer/Humanities (技人国)
    .option_skilled_labour = Skilled Labor (技能)
    .option_specified_skilled_1 = SSW (i) (特定技能1号)
    .option_specified_skilled_2 = SSW (ii) (特定技能2号)
    .option_technical_intern = Technical Intern (技能実習)
    .option_nursing_care = Nursing Care (介護)
    .option_intra_company = Transferee (企業内転勤)
    .option_business_manager = Manager (経営・管理)
    .option_highly_skilled_1 = HSP (i) (高度専門職1号)
    .option_highly_skilled_2 = HSP (ii) (高度専門職2号)
    .option_other_work = Professor, Researcher, ...
    .option_designated_activities = Designated (特定活動)
    .option_working_holiday = Working holiday (特定活動)
    .option_student = Student (留学)
    .option_dependant = Dependent (家族滞在)
    .option_permanent_resident = Permanent Resident (永住者)
    .option_spouse_of_japanese = Spouse/child of Japanese
    .option_spouse_of_permanent = Spouse/child of PR
    .option_long_term_resident = Long-Term Resident (定住者)
    .option_no_work = Visitor, Trainee, ...
    .typed_gijinkoku = gijinkoku|engineer|humanities|engineer/specialist in humanities/international services
    .typed_specified_skilled_1 = ssw1
    .typed_specified_skilled_2 = ssw2
    .typed_technical_intern = intern|technical intern|technical intern trainee
    .typed_highly_skilled_1 = hsp1
    .typed_other_work = professor|artist|religious activities|journalist|legal/accounting services|medical services|researcher|instructor|entertainer
    .typed_designated_activities = designated activities
    .typed_working_holiday = working holiday|wh
    .typed_student = student|ryugaku
    .typed_dependant = dependent|dependant|family stay
    .typed_permanent_resident = pr|permanent resident
    .typed_spouse_of_japanese = spouse of japanese|spouse of a japanese national
    .typed_spouse_of_permanent = spouse of permanent resident
    .typed_no_work = cultural activities

q-hired_on = On which day did this worker start? (For someone still to come, the planned day.)
    .short = First day of work
    .why = Several rules count from the first day of work: notices, paid leave, health checks.
    .look = See the start of the contract in the working-conditions notice (労働条件通知書), or the hiring date in the worker roster (労働者名簿).

q-weekly_hours = How many hours a week does the contract say? (Without overtime; leave minutes out.)
    .short = Contracted hours a week
    .why = The contracted hours decide about employment insurance and social insurance.
    .look = See “prescribed working hours” (所定労働時間) in the working-conditions notice. If weeks differ, take the average. Hours at other employers do not count. For a director without contracted hours, give the hours usually worked for the company.

q-contract_term = How long does this worker's contract run?
    .short = Contract term
    .why = Only a short contract without any prospect of going on can keep a worker out of social insurance or employment insurance.
    .look = See “contract period” and “renewal” in the working-conditions notice. If it says that renewal is possible, or if people with such contracts have been renewed, choose the answer with renewal.
    .option_permanent = No fixed term
    .option_over_two_months = Longer than 2 months
    .option_short_may_renew = Up to 2 months, renewable
    .option_short_final = Up to 2 months, no renewal
    .option_under_31_days = Under 31 days, no renewal

q-employed_as = How does this worker stand to the company?
    .short = Position in the company
    .why = A representative or director is normally no employee: the rules on working-conditions notices, paid leave and health checks do not reach them.
    .look = Named as an officer in the registry certificate (登記事項証明書) and without an employment contract: a director. Directors who also work as employees (使用人兼務役員) answer “employee”. If unsure, ask a labour and social security attorney or Hello Work.
    .option_director = Representative or director
    .option_employee = Employee

q-age_band = How old is this worker?
    .short = Age
    .why = The long-term care premium is due from 40 to 64; employees' pension ends at 70 and the company's health insurance at 75.
    .look = In law an age is reached on the day before the birthday.
    .option_under_40 = 39 or younger
    .option_from_40 = 40 to 64
    .option_from_65 = 65 to 69
    .option_from_70 = 70 to 74
    .option_from_75 = 75 or older

q-daytime_student = Is this worker a student at a day school?
    .short = Daytime student
    .why = Daytime students stay outside employment insurance and outside the 20-hour rule of social insurance. (At three quarters of regular hours students are enrolled, too.)
    .look = See the certificate of enrolment (在学証明書) or the student card. The school must be one of the School Education Act or similar (miscellaneous schools: courses of 1 year or more); if unsure, as with a language school, choose “don't know” and ask the school. Evening, part-time and correspondence students, people on leave of absence, and graduates who stay with you answer no.

q-stay_until = On which day does this worker's period of stay end?
    .short = End of the period of stay
    .why = Preparation and filing of a renewal count from this day. After it nobody may work, unless an application is pending.
    .look = See the field “period of stay (expiry)” (在留期間の満了日) on the residence card. A permanent resident's card date is something else.

d-employee = works as an employee
d-job_bound = status tied to this job
d-specified_skilled = Specified Skilled Worker (特定技能)
d-side_worker = works by a permission for other activity (資格外活動許可)
d-family_status = family-type status (permanent, spouse, long-term)
d-unlimited_stay = stay without an end
d-studies_by_day = daytime student
