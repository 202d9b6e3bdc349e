# The calendar

calendar-title = Calendar
calendar-text = The days for renewals and notices of workers, for your calendar. When a date has moved, open a new file and the same entry moves. Entries carry a worker's number and nickname, so mind who shares your calendar.
days-owner = As an owner you choose a file with the workers entrusted to you or with all of this workplace.
days-hr = The file has the workers of this workplace for whom you are responsible or the deputy.
days-viewer = As a viewer you get the days of all workers of this workplace.
calendar-subscribe = For a calendar that keeps itself up to date, make a private address. It is shown once. It gives the days of every workplace to which you belong: of all workers where you are an owner or a viewer, elsewhere of those entrusted to you.
calendar-address = Your private address. Paste it where your calendar app adds a calendar by its URL. Whoever knows it can see these days, so please keep it to yourself.
calendar-revoked = The private address has ended. Nothing can be read there any more.
calendar-none = There is no day to put into a calendar yet. Enter when the stay of a worker ends, and there will be.
calendar-none-mine = No worker is entrusted to you, so there is no day to put in.
calendar-caption = Open it to put the days into your calendar.
calendar-name = Workers' days (Tsuriai)
calendar-entry = { $worker }: { $title }
calendar-maybe = Whether this concerns the worker is not yet known.

sure-calendar-renew = Make another address?
about-calendar-renew = The present address stops working at once, and every calendar that uses it has to be given the new one.
yes-calendar-renew = Yes, make it
sure-calendar-end = End the address?
about-calendar-end = Calendars that use it are no longer kept up to date. You can make a new address at any time.
yes-calendar-end = Yes, end it

button-calendar-file = File: entrusted to me
button-calendar-all = File: all workers
button-calendar-subscribe = Make an address
button-calendar-renew = Make another address
button-calendar-revoke = End the address
button-calendar-back = Back to the calendar
command-calendar = Put the days into your calendar
