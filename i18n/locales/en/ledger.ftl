# The ledger of reminders: why one came, or did not come

ledger-title = What became of your reminders
ledger-text = The last { $count } days, the newest first.
ledger-none = In the last { $count } days no reminder concerned you.
ledger-ask = Which day would you like to look at?
ledger-day-title = Reminders of { $day }
ledger-day-none = On that day no reminder fell due for you.
ledger-day-none-ahead = As things stand, no reminder falls due for you on that day.
ledger-before = The nearest one before:
ledger-before-none = There is none before it on record.
ledger-after = The nearest one after:
ledger-after-none = None is planned after it as things stand.
ledger-lead = { $title }
ledger-line = { $who }: { $became }
ledger-you = you
ledger-gone = somebody who has left the team
ledger-others = and { $count } more
ledger-who-part = { $who } ({ $part })
ledger-part-deputy = as the deputy
ledger-part-owner = as the owner
ledger-part-stand-in = standing in for somebody away
ledger-part-escalated = in place of somebody who could not be reached
ledger-part-snoozed = put off until then
ledger-moment = { $day }, { $time }

fate-planned = will be sent on { $at }
fate-waiting = waits for its turn (nothing is sent between 20:00 and 08:00)
fate-sent = sent on { $at }
fate-acknowledged = somebody replied or recorded something on { $at }
fate-answered = not sent, because an earlier one had been answered
fate-superseded = replaced by a later one, or by that to another person
fate-superseded-date = replaced, because the date has changed
fate-cancelled = withdrawn on { $at }, because something recorded or answered made it unnecessary; now: { $state }
fate-cancelled-left = withdrawn on { $at }, because it was not needed any more (this worker has left)
fate-cancelled-lapsed = not sent, because it would have come too late to be of use
fate-failed-to = could not be delivered, and went to { $member } instead
fate-failed = could not be delivered, and nobody else was there; it will be shown when this chat is used again
fate-failed-shown = could not be delivered; shown in this chat on { $at }

button-ledger-day = Choose a day
button-ledger-recent = ← Last 7 days
command-why = Why did a reminder come, or not come?
