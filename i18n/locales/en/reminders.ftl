# Renewal cases and the reminders about them

worker-name = Worker { $number }
worker-name-nickname = Worker { $number } ({ $nickname })
worker-name-status = { $name }: { $status }
member-owner = owner (no. { $number })
member-hr = HR (no. { $number })
member-viewer = viewer (no. { $number })
place-here = Workplace: { $place }

reminders-title = { $count ->
    [one] A reminder
   *[other] { $count } reminders
 }
reminders-lead = { $title }
reminders-lead-maybe = May concern this worker: { $title }
reminders-day-left = Date: { $limit } ({ $count ->
    [one] 1 day left
   *[other] { $count } days left
 })
reminders-day-now = Date: { $limit } (the day itself)
reminders-day-past = Date: { $limit } ({ $count ->
    [one] 1 day ago
   *[other] { $count } days ago
 })
reminders-closed = Offices are closed that day; the counter is open until { $day }.
reminders-also = Also told: { $others }
reminders-more = { $count } more
reminders-alone = Nobody else has been told.
reminders-part-deputy = You get this as the deputy.
reminders-part-owner = You get this as the owner.
reminders-part-stand-in = You get this because the person responsible is away.
reminders-part-escalated = You get this because it could not be delivered to somebody else.
reminders-part-snoozed = You had put this off until now.
reminders-secondary = From practitioners' material; please confirm at the source.
reminders-unverified = Not yet checked against official material; please confirm at the source.
reminders-missed = Reminders that could not be delivered to you before:

case-title = Renewal of the stay
case-state = Now: { $state }
case-departure-left = Departure stay until { $day } ({ $count ->
        [one] { $count } day
       *[other] { $count } days
    } left)
case-departure-past = Departure stay until { $day } ({ $count ->
        [one] { $count } day
       *[other] { $count } days
    } ago)
case-departure-day = When does the stay end that was given after the refusal, to prepare departure? No work is allowed in it.
case-departure-done = ✓ Recorded: end of the departure stay → { $day }
case-stay-left = Stay until { $day } ({ $count ->
    [one] 1 day left
   *[other] { $count } days left
 })
case-stay-past = Stay until { $day } ({ $count ->
    [one] 1 day ago
   *[other] { $count } days ago
 })
case-card = Residence card until { $day }
case-filed = Filed on { $day } ({ $way })
case-special-period = Special period (特例期間) at most until { $day }
case-special-period-if = Special period (特例期間) at most until { $day } (none for stays of 30 days or less)
case-filed-early = That day is more than three months before the expiry ({ $day }). Once recorded, the reminders to file stop. Record it?
case-unrecorded-filed = You answered that it was filed, but the day is not recorded. Record it with “Filed”.
case-unrecorded-departing = You answered that the worker goes home without renewing. No work from the day after the expiry; record “Has left” once the last day has passed.
case-responsible = Responsible: { $member }
case-deputy = Deputy: { $member }
case-no-deputy = Deputy: nobody yet
case-next = Next reminders
case-nothing-next = No reminder is planned as things stand.
state-tracking = nothing begun yet
state-preparing = papers are being prepared
state-filed = filed, waiting for the decision
state-granted = permission given, the next period runs
state-refused = refused
state-left = no longer works here
way-counter = at the counter
way-online = online

case-filed-title = Filed
case-filed-text = How was it filed? Online, the application must have been received by the day before the expiry; at the counter, by the expiry itself. Record only an extension or change of status: an application for permanent residence alone gives no special period (特例期間).
case-filed-day = On which day did immigration receive it? Look at the stamp or the acceptance e-mail. The receipt number is not needed here.
case-granted-title = Permission given
case-granted-day = What is the new expiry of the period of stay? It stands on the new residence card. Please see the card itself.
case-refused-title = Refused
case-refused-day = On which day was the refusal told?
case-left-title = No longer works here
case-left-day = What was the last day at this workplace?
case-snooze-title = Put off
case-snooze-text = For how long? It comes again on an open day in the morning, and always before it would be too late.
case-snoozed = ✓ Put off. It comes again on { $day }, in the morning.
case-snooze-none = There is nothing to put off: no reminder is waiting for a reply, or the day is too near.
case-seen = ✓ Noted that you have seen it.
case-seen-daily = ✓ Noted as seen. The daily reminder about this stops. Record the outcome when you know it.
case-undone = ✓ Taken back. Now: { $state }
case-undone-answer = The answer about filing is “Not yet” again. Please correct it if that is not so.
case-not-now = It stands at “{ $state }”, so this cannot be recorded.
case-left-future = That day has not come yet. Record it once the last day has passed.
case-done-preparing = ✓ Recorded: papers are being prepared.
case-done-filed = ✓ Recorded as filed. Keep the proof where it can be shown.
case-done-granted = ✓ Recorded. The next period is tracked from now on.
case-done-refused = ✓ Recorded as refused.
case-refused-by-answer = Recorded as refused, as of today, in the renewal too. Work must stop. If it was told on another day, choose “Take back” on the renewal's screen, then “Refused” and the day.
case-still-refused = The renewal still stands at refused. On its screen choose “Take back” if that was a mistake, or “Filed” if a new application was made.
case-done-left = ✓ Recorded as left. You will be reminded of the notices still to be made.

days-title = Choose a day
days-today = Today ({ $day })
days-yesterday = Yesterday ({ $day })
days-tomorrow = Tomorrow ({ $day })
days-earlier-12 = « year
days-earlier-1 = ‹ month
days-later-1 = month ›
days-later-12 = year »
weekday-0 = Mo
weekday-1 = Tu
weekday-2 = We
weekday-3 = Th
weekday-4 = Fr
weekday-5 = Sa
weekday-6 = Su

hands-title = Who looks after this worker
hands-text = Reminders go to the person responsible; to the deputy too when it becomes urgent, and instead while the other is away.
hands-nobody = Nobody else can take this worker. Invite somebody from the team screen.
hands-away = { $member } (away)
hands-yours = You are now responsible for { $worker }.
hands-yours-at =
    You are now responsible for { $worker }.
    Workplace: { $place }
hands-deputy = You are now the deputy for { $worker }.
hands-deputy-at =
    You are now the deputy for { $worker }.
    Workplace: { $place }
hands-former = { $taker } now looks after { $worker } instead of you.
hands-former-at =
    { $taker } now looks after { $worker } instead of you.
    Workplace: { $place }
nickname-title = A nickname
nickname-text = Send a short nickname (12 characters) by which your team knows this worker, such as "Kitchen A" or "night 2". Please no real name and no number of a paper.
nickname-done = ✓ Recorded.
nickname-empty = There was nothing to read. Please send a nickname.
nickname-too-long = That is longer than 12 characters. Please send something shorter.
nickname-looks-like-name = That looks like a real name, so it was not stored. Please choose a nickname that only your team understands, such as the place or the shift.
nickname-looks-like-number = That looks like a personal number, so it was not stored. Please choose something else.
nickname-taken = Worker { $number } has this nickname already. Please choose another.
nickname-not-allowed = That has characters that cannot be stored. Please use letters, digits and simple signs.

workers-stay-left = until { $day } ({ $count ->
    [one] 1 day
   *[other] { $count } days
 }), { $state }
workers-stay-past = until { $day } ({ $count ->
    [one] 1 day ago
   *[other] { $count } days ago
 }), { $state }
workers-card = card until { $day }

button-case = Renewal and reminders
button-case-stay = Enter the expiry
button-case-correct = Correct the expiry
button-case-card = Enter the card's date
button-case-departure = End of the departure stay
button-case-prepare = Preparing
button-case-filed = Filed
button-case-granted = Permission given
button-case-refused = Refused
button-case-snooze = Put off
button-case-left = Has left
button-case-hands = Not mine / hand over
button-case-nickname = Nickname
button-case-undo = Take back
button-case-seen = Seen
button-case-open = Open renewal and reminders
button-case-back = ← Back to the renewal
button-answers-of = Questions about the worker
button-team-workers = ← Workers
button-filed-counter = At the counter
button-filed-online = Online
button-snooze-1 = 1 day
button-snooze-3 = 3 days
button-snooze-7 = 7 days
button-hands-responsible = Responsible: { $member }
button-hands-deputy = Deputy: { $member }
button-hands-alone = No deputy
button-nickname-none = No nickname
button-calendar = Choose in a calendar
toast-viewer = You can look at everything here, but not change it.
