# The calendar

calendar-title = Calendar
calendar-text = The days for renewals and notices of the workers entrusted to you, for your calendar. When a date has moved, open a new file and the same entry moves. Entries carry a worker's number and nickname, so mind who shares your calendar.
calendar-subscribe = For a calendar that keeps itself up to date, make a private address. It is shown once. Making another one ends the one before.
calendar-address = Your private address. Paste it where your calendar app adds a calendar by its URL. Whoever knows it can see these days, so please keep it to yourself.
calendar-revoked = The private address has ended. Nothing can be read there any more.
calendar-none = There is no day to put into a calendar yet. Enter when the stay of a worker ends, and there will be.
calendar-caption = Open it to put the days into your calendar.
calendar-name = Workers' days (Tsuriai)
calendar-entry = { $worker }: { $title }
calendar-maybe = Whether this concerns the worker is not yet known.

button-calendar-file = File: entrusted to me
button-calendar-all = File: all workers
button-calendar-subscribe = Make an address
button-calendar-revoke = End the address
command-calendar = Put the days into your calendar
