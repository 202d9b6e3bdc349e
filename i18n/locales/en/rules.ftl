# Words for reading the rulebook (the pages under /rules, and `tsuriai rules tables`)

rules-name = Rulebook
rules-brand = Tsuriai 釣り合い
rules-edition = Edition { $version }, as of { $day }
rules-lead = How answers decide what a workplace owes, all of it in the open: conditions, decision tables, deadlines and the articles they rest on, for anybody to read.
rules-skip = Skip to the content
rules-general = This is general information, not legal advice. Each source was last looked at on the day written beside it.
rules-search = Search
rules-search-label = Search titles, duties, articles and ids
rules-search-hint = For example: pension, art. 36, notice
rules-found = { $count ->
    [one] { $count } duty matches “{ $query }”
   *[other] { $count } duties match “{ $query }”
 }
rules-found-none = Nothing matches “{ $query }”. Try a shorter or a different word.
rules-clear = Show all
rules-areas = Areas
rules-count = { $count ->
    [one] { $count } duty
   *[other] { $count } duties
 }
rules-map = Map of the questions
rules-map-title = Map of the questions: { $section }
rules-map-lead = The answer to a question on the left decides the duties on the right to which its lines lead. The list below says the same as the drawing.
rules-map-applies = decides whether it applies
rules-map-met = decides whether it is met
rules-map-both = decides both
rules-map-crowded = Not drawn, because so many duties depend on it:
rules-map-list = The same as a list
rules-back = Back to the rulebook
rules-missing = This page was not found
rules-missing-text = The address may have changed, or this edition does not hold that duty. Please look for it in the rulebook.
rules-badge-verified = checked
rules-badge-secondary = second-hand
rules-badge-unverified = unverified
rules-languages = Language
rules-here = You are here
rules-id = Id: { $id }

rules-more-to-read = More to read
rules-papers = Papers for a renewal
rules-papers-lead = Which papers a renewal of stay needs, by status of residence, and who brings them. Immigration can always ask for more; its own list of the day decides.
rules-calendar = Calendar
rules-calendar-lead = Deadlines that the calendar sets, the next one first. They are the days that the law names; where an office is closed that day, it is safer to be earlier.
rules-notes = Notes
rules-notes-lead = What is worth knowing and is no duty to be checked: changes to come and changes made, options, how days are counted, sentences that are wrong, and open questions.
rules-coverage = From the fact sheets
rules-coverage-lead = Every record of the fact sheets behind this rulebook, and what it has become here, or why it is left out.
rules-none = This edition holds nothing here.
rules-duties-about = About { $scope }
rules-brought = Brought by { $party }
rules-only-when = Only if:
rules-concerns = Whom it concerns
rules-yearly = every year
rules-once = once
rules-over = Already past
rules-coming = Next
rules-term-window = { $start } to { $end }
rules-term-by = by { $day }
rules-held = In the rulebook
rules-left-out = Left out, and why
rules-records = { $count ->
    [one] { $count } record
   *[other] { $count } records
 }
rules-noun-question = question
rules-noun-obligation = duty
rules-noun-amount = figure
rules-noun-pack = renewal papers
rules-noun-deadline = calendar
rules-noun-note = note
rules-found-more = Papers, calendar and notes
rules-map-part = Questions about { $scope }, duties in “{ $section }”

note-kind-announced = Changes to come
note-kind-changed = Changes made
note-kind-option = What one may do
note-kind-rule = How days and words are meant
note-kind-claim = Often said, and wrong
note-kind-open = Open questions

rules-duty = The duty
rules-owed = Whose duty it is
rules-falls = On whom the consequence falls
rules-scope = About
rules-scope-workplace = the workplace
rules-scope-worker = each worker
rules-force = In force
rules-force-now = now
rules-force-from = from { $day }
rules-force-until = until { $day }
rules-force-span = from { $start } until { $end }
rules-confidence = How certain
rules-deadline = Deadline
rules-next = Next step
rules-evidence = What proves it
rules-consequences = When it is not met
rules-employer = For the employer
rules-worker = For the worker
rules-applies = Applies when
rules-met = Met when
rules-terms = Terms used above
rules-table = Decision table
rules-table-note = Every combination of answers fits exactly one row. While an answer is missing, or is “don't know”, the result is “to confirm”. A dash means that no answer matters there. The law and the figures are those of { $day }.
rules-status = Result
rules-any = any
rules-amounts = Figures set by law
rules-amount-later = from { $day }: { $value }
rules-amount-none = no figure is known for this day
rules-amount-ends = The figures from { $day } on are not known yet.
rules-sources = Sources
rules-questions = Questions that decide it
rules-why = Why it is asked
rules-look = Where to look
rules-checked = looked at on { $day }
rules-read = Read the rule

rules-all = All of these
rules-either = At least one of these
rules-always = Always
rules-fact = { $short }: { $answer }
rules-holds = { $name }: Yes
rules-fails = { $name }: No
rules-except = other than { $options }
rules-equal = { $value }
rules-other = other than { $value }
rules-at-least = { $value } or more
rules-more = more than { $value }
rules-at-most = { $value } or fewer
rules-less = less than { $value }
rules-between = { $low } to { $high }
rules-from = on { $value } or later
rules-after = after { $value }
rules-until = on { $value } or earlier
rules-before = before { $value }
rules-unknown-figure = no figure is known
rules-today = today
rules-months-ago = { $count ->
    [one] the day { $count } month ago
   *[other] the day { $count } months ago
 }
rules-months-ahead = { $count ->
    [one] the day { $count } month ahead
   *[other] the day { $count } months ahead
 }
rules-days-ago = { $count ->
    [one] the day { $count } day ago
   *[other] the day { $count } days ago
 }
rules-days-ahead = { $count ->
    [one] the day { $count } day ahead
   *[other] the day { $count } days ahead
 }
rules-and = { ", and " }
rules-or = { " or " }
rules-figure = { $name } ({ $value })
rules-figure-by = { $name } (by { $short })

unit-people = { $value } people
unit-hours_per_week = { $value } hours a week
unit-yen_per_hour = { $value } yen an hour

a-short_time_size_line = size line for part-timers
a-employment_insurance_hours = hours line of employment insurance
a-minimum_wage = minimum wage

d-covered_corporation = Corporation covered by social insurance
d-covered_proprietor = Sole proprietor covered by social insurance
d-covered_workplace = Workplace covered by social insurance by law
d-listed_industry = Industry listed in the social insurance Acts
d-shaho_workplace = Social insurance workplace
d-short_time_reached = Workplace where 20-hour part-timers are enrolled
d-someone_works = At least one person is employed
d-employs_foreigners = Foreign nationals are employed
d-primary_proprietor = Sole proprietor in farming, livestock, forestry or fishery
d-employment_insurance_free = Employment insurance is optional here
d-accident_insurance_free = Workers' accident insurance is optional here
d-hours_rules_apply = Industry that the rules on working hours reach
a-illegal_work_prison = longest imprisonment for promoting illegal work
a-illegal_work_fine = highest fine for promoting illegal work
unit-years = { $value } years
unit-yen = JPY { $value }
rules-noun-lead = reminder
