# The words of the conversation itself

language-ask = Please choose your language.
language-name = English

consent-title = Before we start
consent-text =
    Tsuriai (釣り合い, "in balance") helps small workplaces in Japan that employ foreign nationals to check what they owe in insurance, contract, documentation and residence.

    • Stored: your Telegram user number, your language, your answers about the workplace and about each worker (status of residence, hours, dates and the like, by a number instead of a name), a worker's nickname if you give one and who is responsible, renewal dates and how far each renewal is, reminders and what became of them, roles in the team and absences, a record of what you did here (without the answers themselves), and when.
    • Not stored: company name, personal names, nationality, residence card numbers, photos, anything you write freely.
    • In the chat, only you and the members of the workplace's team can read this. Only an owner can let somebody into the team. Whoever runs the database can technically reach what is stored.
    • Telegram is a company outside Japan, and this chat is also kept on its servers.
    • Nothing is reported or passed on, to an authority or to anybody else.
    • Take it all with you by /export, erase it by /erase, at any time. Only the record of what was done stays, no longer linked to you.
    • This is general information, not legal advice on a single case.
consent-next = You are reminded before each worker's stay ends. For reminders alone, send /workers and enter a status and an expiry: that is all it takes. The check asks about the workplace first, 40 to 60 questions in most cases, then for each worker only what differs, some 20 to 30. You see the result at any moment, and can stop and go on later.
consent-invited = Once the workplace that invited you lets you in, you see its workers and get their reminders. Nothing about the workplace has to be answered again.
privacy-title = What is stored, and your rights
privacy-text =
    Stored: your Telegram user number, your language, the version you agreed to, the answers about the workplace and each worker (choices, numbers, dates; a worker is a number, not a name) and who gave them. For each worker a nickname if you give one, the person responsible and the deputy, renewal dates and how far the renewal is (preparing, filed, granted and so on), and the reminders: to whom, when, about what, and what became of each. Your role and number in a team, until when you are away, invitations (never the link itself). A list you sent, until you add or drop it, for a day at most; of a calendar address only what it is checked against. A record of what you did here (such as which question you answered, not the answer), messages until they are sent, and when each happened.
    Not stored: company name, personal names, nationality, residence card or passport numbers, My Number, photos. Of what you write only a worker's nickname is kept.

    In the chat, only you and the members of the workplace's team can read this; they see everything about the workplace and its workers. Only owners let people in or remove them, and who has been removed sees nothing more. There is no reporting of any kind. Whoever runs the database can technically reach what is stored. Telegram is a company outside Japan; what stands in this chat is also kept on its servers.

    /export sends you everything about you as a file, to an owner with everything about the workplace. /erase erases it: with its only owner the whole workplace goes, with anybody else that person's data alone, and their workers pass to others of the team. Nothing can bring it back; only the record of what was done stays, no longer linked to you. Messages already shown in this chat you can delete in Telegram yourself.
help-title = How to use this
help-text =
    Tap a button, or send its words or number, or send a number or a date. If you don't know, "Don't know" is a fine answer: you are told which paper to look at, and the result says "to confirm".

    /check start or go on
    /result the result so far
    /workers your workers
    /team the team: members, invitations, absence, other workplaces
    /why why a reminder came, or did not
    /calendar put the days into your calendar
    /language change the language
    /pause stop for now
    /privacy what is stored, and your rights
    /export your answers as a file
    /erase erase everything

    A tap that does not reach us within 150 seconds is lost at Telegram. If nothing happens, answer in words: those live 24 hours.

    The check has questions about the workplace and about each worker. As a renewal date comes near, whoever is responsible for the worker is reminded here in the morning.

    For your own case please ask a labour and social security attorney (社会保険労務士), an administrative scrivener (行政書士), the pension office, Hello Work, the Labour Standards Inspection Office or the Immigration Services Agency.
paused-text = Paused. All your answers are kept. Go on at any time with "Go on" or /check.
erase-title = Erase everything?
erase-text = This erases your settings and your user number. Every workplace whose only owner you are goes with its answers, workers and reminders; elsewhere your workers pass to others of the team. It cannot be undone. The record of what was done stays, no longer linked to you. To keep a copy, use /export first.
erased-text = Your data is erased. Thank you for using Tsuriai. To use it again, send /start.
export-caption = This is everything that is stored about you.
resumed = Thank you for waiting. Buttons tapped while we restarted may not have reached us. Please go on here.
copy-label = （再送 / sent again）
trouble = Something went wrong on our side with your last message. Your earlier answers are kept. /check goes on.
group-leave = This bot works in private chats only. It leaves this group now.

button-agree = Agree and start
button-privacy = What is stored
button-language = 言語 / Language
button-export = Send me the file
button-erase = Erase everything
button-erase-yes = Yes, erase everything
button-erase-no = No, go back
button-return = Back to the check
button-continue = Go on with the check
button-result = Result so far
button-answers = Change an answer
button-unknown = Don't know
button-why = Why do you ask?
button-close = Close the reason
button-back = ← Back
button-keep = Keep this answer
button-earlier = ← Earlier
button-later = More →
button-summary = Back to the summary
button-list = ← List
button-tasks = What to look up
button-outlook = What changes for you: { $count }
button-count = { $status }: { $count }
button-change = Change: { $short }
button-workers = Workers: { $count }
button-worker-add = Add a worker
button-worker-next = Add the next worker
button-worker-remove = Remove this worker
button-overall = Result of the workplace
button-remove-yes = Yes, remove this worker
button-remove-no = No, go back
button-schedule = Schedule of the renewal
button-papers = Papers for the renewal
button-dates = Deadlines within a year: { $count }

section-workplace = Workplace
section-insurance = Insurance
section-contract = Contract
section-documentation = Documentation
section-worker = Worker
section-residence = Residence

question-head = { $section } { $answered }/{ $total }
question-before = Your answer so far: { $answer }
hint-yesno = Tap a button, or send "yes" or "no".
hint-choice = Tap a button, or send its words.
hint-number = Send a number ({ $least } to { $most }).
hint-date = Send a date (for example 2027-03-01, 1 March 2027, 令和9年3月1日).
why-look = Where to look:

answer-yes = Yes
answer-no = No
answer-unknown = Don't know
typed-yes = yes|y|yeah|yep|true|ok
typed-no = no|n|nope|false
typed-back = back|go back|previous
typed-cancel = cancel|stop|never mind
typed-why = why|why do you ask|reason|source
typed-result = result|results|summary
typed-continue = continue|go on|resume
typed-unknown = don't know|dont know|do not know|i don't know|unknown|not sure|?

recorded = ✓ Recorded: { $short } → { $answer }
recorded-changed = ✓ Recorded (changed): { $short } → { $answer }
recorded-unknown = ✓ Recorded: { $short } → don't know. Look here later: { $look }

toast-stale = That button is old. This is where you are now.
toast-workers-full = The list is full. Remove a worker who has left to add another.

text-unclear = Sorry, that does not fit here. Please use the buttons below, or send a button's words or number.
text-personal-number = That looked like a personal number, so it was not stored. Please do not send residence card, passport or My Number digits. You can delete your message in Telegram.
unclear-empty = There was nothing to read. Please answer once more.
unclear-too-long = That was too long to read, and nothing of it was stored. Please answer with a few words or a button.
unclear-not-yes-no = Please answer "yes", "no" or "don't know".
unclear-not-an-option = That is not among the choices. Please tap a button below or send its words.
unclear-several-options = That fits more than one choice. Please write a little more or tap a button below.
unclear-not-a-number = That could not be read as a number. Please send digits only, such as 5.
unclear-not-whole = Please answer with a whole number.
unclear-out-of-range = Please send a number from { $least } to { $most }.
unclear-not-a-date = That could not be read as a date. Please send it with its year, such as 2027-03-01, 1 March 2027 or 令和9年3月1日.
unclear-no-such-day = The calendar has no such day. Please check month and day.
unclear-year-out-of-range = That year is too far away. Please check it.

misplaced-sticker = Thank you for the sticker. It cannot be read as an answer, so please use a button below or words.
misplaced-photo = Photos are not taken in, and this one was not stored. Photos of papers hold personal data, so you may want to delete it from the chat. Please use a button below or words.
misplaced-document = Files are not taken in, and this one was not stored. If it holds personal data, you may want to delete it from the chat. Please use a button below or words.
misplaced-other = That kind of message cannot be read here. Please use a button below or words.
misplaced-edited = Messages edited after sending are not read again. To change something, send it anew or use "Change an answer".
misplaced-command = There is no such command. /help lists them all.

summary-title = Result of the check
summary-date = As of { $day }
summary-complete = All questions are answered.
summary-remaining = This is the result so far. { $count ->
        [one] At most one more question.
       *[other] At most { $count } more questions.
    }
summary-count = { $status }: { $count }
summary-unasked = ({ $count ->
        [one] one of those to confirm is still to be asked
       *[other] { $count } of those to confirm are still to be asked
    })
summary-balance = The balance
summary-symmetry = { $hits } of the { $unmet } to do { $hits ->
        [one] is
       *[other] are
    } the employer's duty but would hit the worker.
summary-first = Where to start
summary-note = General information, not legal advice on your case. Tap to read each duty, its deadline, the next step and the source.
summary-add-workers = Next, add your workers one by one. For each there are some 20 to 30 questions about that person only.
summary-workers = { $count ->
    [one] { $count } worker
   *[other] { $count } workers
 } together: to do { $unmet }, to confirm { $possible }
workers-title = Workers
workers-text = Tap a number, or send a number or a nickname, to go to that worker. What you said about the workplace holds for all of them and is not asked again.
workers-none = No worker is listed yet. You are asked for no names and no card numbers; workers are shown as "Worker 1" and so on.
workers-left = { $count ->
    [one] at most { $count } question left
   *[other] at most { $count } questions left
 }
workers-clear = nothing to do
remove-title = Remove { $name }?
remove-text = This deletes the worker's answers, renewal, coming reminders and their record, and cannot be undone. If the worker has left, record “Has left” first: once removed, nobody is reminded of the notices.
schedule-title = Schedule of the renewal
schedule-text = What comes next, counted from the end of the stay and other dates. You are reminded on these days in the morning. A closed day is replaced by the open day before it.
schedule-none = By your answers there is nothing to plan.
schedule-now = Now
schedule-entry = { $due }: { $title }
schedule-limit = Date: { $limit }
papers-title = Papers for the renewal
papers-employer = From the employer
papers-worker = From the worker
papers-both = From both
papers-place = List { $place } of { $count }
papers-maybe = { " (in some cases)" }
papers-none = There is no list of papers to show for this worker. Please check the answer about the status of residence.
dates-title = Deadlines within a year
dates-text = These are the days that the law sets. If one falls on a closed day, be done by the open day before.
dates-none = By your answers no fixed deadline falls within this year.
dates-until = Until { $closes }
dates-span = { $opens } to { $closes }
status-unmet = To do
status-possible = To confirm
status-upcoming = Coming later
status-met = Done
status-not_applicable = Does not apply
list-unmet = Duties that are not yet met. Choose one to read the deadline and the next step.
list-possible = Not decided: an answer is missing or "don't know", or the rule itself is not yet confirmed.
list-upcoming = These apply from a day that is already fixed.
list-met = Met, according to your answers. Keep the paper that proves it at hand.
list-not_applicable = These do not apply at present, according to your answers.
list-join = {", "}
tasks-title = What to look up
tasks-text = These papers settle what is open. When you know, change the answer.
tasks-none = There is nothing to look up.
outlook-title = What changes for you
outlook-text = On these days the law or its amounts are due to change, as far as is known today. This is what it means with your present answers.
outlook-none = With your present answers, nothing that is fixed today changes for you.
outlook-from = From { $day }
outlook-turn = { $before } → { $after }
outlook-ends = This duty ends.
outlook-unknown = What applies from that day on is not known here yet. Please check at the source when the day is near.
outlook-as-of = As it will stand on { $day }, with your present answers:
answers-title = Your answers
answers-text = Choose the answer you want to change.
answers-none = There are no answers yet.

party-employer = the employer
party-worker = the worker
party-both = employer and worker
confidence-verified = Checked against the statute or an official page
confidence-secondary = Checked against secondary material such as practitioners' pages. Please confirm on the official page before you file anything.
confidence-unverified = Please confirm: this has not yet been checked against official material. See the official page below, or ask the office.
finding-from = Applies from { $day }
finding-may-from = May apply from { $day }
finding-duty = Duty:
finding-owed = Whose duty:
finding-falls = Who is affected:
finding-deadline = Deadline:
finding-next = Next step:
finding-evidence = What proves it:
finding-employer = For the employer:
finding-worker = For the worker:
finding-figure-from = from { $day }: { $value }
finding-because = Why we say so (your answers)
finding-missing = Knowing this settles it
finding-sources = Sources
source-checked = (checked on { $day })

command-start = Start
command-check = Start or go on with the check
command-result = The result so far
command-workers = Your workers: list and add
command-language = 言語を変える / Language
command-pause = Stop for now
command-privacy = What is stored, and your rights
command-export = Your answers as a file
command-erase = Erase everything
command-help = How to use this
bot-description = A check for small workplaces in Japan that employ foreign nationals. Question by question: insurance, contract, documentation and residence; whose duty, by when, the source and the next step. Nothing is reported to anybody. No names, no numbers.
bot-short-description = Insurance, contract, documentation and residence check for employers of foreign nationals in Japan.

# Whether work may go on. It always means: within the status of residence and its permissions.
right-unlimited = The stay has no end, but the residence card has. Work is allowed as far as the status of residence goes.
right-until-expiry = Stay until { $until }; work only within the status and valid permissions.
right-permission-unseen = The stay runs until { $until }, but the permission for other activity (資格外活動許可) or designation slip (指定書) that work needs has not been seen (after leaving school, a student may not work on that permission). Pause work until it has been seen; then answer about it under “This worker's questions”.
right-special-period = The special period (特例期間) runs: may work as before until { $until } or the decision (not for periods of stay of 30 days or less).
right-unsettled = It is not settled whether work may go on. Stop work until immigration has been asked.
right-unknown = The expiry is not known. Until somebody has read the residence card, nobody can say that work is allowed.
right-over = The period of stay is over. Stop work and ask immigration at once.
right-refused = Refused. No work is allowed.
right-left = No longer works here.
declined-stale = Something changed in the meantime. Please look at it as it is now.
declined-not-now = This cannot be recorded as things stand.
declined-already = It is recorded so already.
declined-future = A day that is still to come cannot be recorded.
declined-no-date = The expiry is not known, so a filing cannot be recorded. Enter the expiry first.
declined-online-closed = Online filing ends on the day before the expiry. Please check the day or the way.
declined-too-early = That day is before something that came first. Please check it.
declined-not-later = The new expiry must be later than the day of the permission, and another day than the old one. Please look at the new card.
declined-departure = The end of the stay after the refusal is not recorded. Record “End of the departure stay” first.
declined-new-stay = An expiry as late as that belongs to a new period of stay. If it was given, record it with “Permission given”.
declined-nothing = There is nothing to take back.
role-responsible = the person responsible
role-deputy = the deputy
role-owner = the owner
now-due = to be sent today
now-replaced = covered by a later one
now-lapsed = no longer of use
