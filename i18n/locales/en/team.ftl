# The team of a workplace: members, invitations, absences

standing-owner = Owner
standing-hr = HR
standing-viewer = Viewer
may-owner = Owner: can do everything, including changing the team.
may-hr = HR: can do everything but change the team, and gets the reminders about the workers entrusted to them.
may-viewer = Viewer: can see everything, change nothing, and gets no reminders.

team-title = Team
team-me = You are here: { $member }
team-here = This workplace: { $place }
team-you = you
team-workers = { $count ->
    [one] responsible for { $count } worker
   *[other] responsible for { $count } workers
 }
team-away = away until { $day }
team-unreachable = cannot be reached (has blocked the bot)
team-invited = Invitations
team-open = { $place }. { $standing }: not opened yet, good until { $until }
team-waiting = { $place }. { $standing }: waits to be let in, check number { $number }
team-text-owner = Nobody has a name here: members are told apart by their numbers. Everybody in the team can see all answers about this workplace and its workers.
team-places = Your other workplaces:
team-place = { $member }: { $place }
team-entrusted = { $count ->
    [0] Responsible for no worker.
    [one] Responsible for { $count } worker.
   *[other] Responsible for { $count } workers.
 }
team-changed = ✓ Changed: { $member }
team-removed = ✓ No longer in the team: { $member }
team-took-over = { $count ->
    [one] You have taken over { $count } worker.
   *[other] You have taken over { $count } workers.
 }
team-you-are = An owner has changed what you can do here. You are now: { $who }
team-you-left = You no longer belong to the team of a workplace. You will get no more reminders about its workers.
team-left = ✓ You have left the team. Your workers have been handed on.
team-member-left = Has left the team: { $who }. Their workers have been handed on.
team-gone = The owner has erased a workplace to which you belonged. Its answers, workers and reminders are gone.
team-last-owner = You are the only owner. Make somebody else of the team an owner first. To give the workplace up altogether, use /erase.
team-full = The team is full ({ $count } members).
toast-owners-only = Only an owner can change the team.

invite-title = Invite somebody
invite-text = As what? Whoever you let in can see everything about this workplace and its workers.
invite-message = An invitation to the team of a workplace in Tsuriai (釣り合い). Open this link in Telegram and press Start. It works for one person, until { $until }.

    { $link }
invite-made = ✓ The message with the link is above. Please forward it to exactly one person. When they have opened it, you are asked whether to let them in.
invite-no-address = The link cannot be made just now. Please try again in a minute.
invite-too-many = You have made { $count } invitations within an hour. Please wait a little before you make another.
invite-full = { $count } invitations are open. Please cancel one, or wait until one has been used.
invite-unknown = This invitation cannot be used. Please ask whoever invited you for a new link.
invite-member = You belong to this team already. The link is for somebody else, and can still be used.
invite-first = Thank you for coming. First come the language and what is stored; then the owner of the workplace is asked to let you in.
invite-in = They have been let in already.
invite-over = This invitation does not hold any more.
invite-late = The seven days of this invitation are over. Please make a new one.
invite-not-agreed = They have not yet agreed to what is stored. You get a message as soon as they have.
invite-welcome = ✓ In the team now: { $member }
invite-declined = ✓ Not let in. The link cannot be used again.
invite-revoked = ✓ Cancelled. The link cannot be used any more.
invite-opened = Somebody has opened this link and waits. You can let them in or not.
guest-waits = Somebody has opened an invitation ({ $standing }) and waits to be let in. Ask the person you meant for their check number: it must be { $number }. If it is another, or they see none, do not let them in.
guest-welcome = You have been let in. You are part of the team now.
guest-declined = You were not let into the team. If that surprises you, please ask whoever invited you.

door-title = Your workplaces
door-waiting = The owner of the workplace has been asked to let you in; you get a message as soon as that is done. If they ask for your check number, tell them. Until then nothing of the workplace is shown.
door-claim = Waiting to be let in ({ $standing }), check number { $number }
door-outside = You belong to no workplace here at present. You can start a check for a workplace of your own, or open the link of an invitation.
door-inside = What was shown here before is no longer current. Please go on from here.

away-title = Away until
away-text = Until which day are you away, that day included? Reminders that fall due until then go to the deputy, otherwise to an owner.
away-done = ✓ You are away until { $day }. Reminders go to somebody else of the team until then.
away-alone = ✓ You are away until { $day }. Nobody else can take the reminders, so they still come to you.
away-back = ✓ Welcome back. Reminders come to you again.
away-past = That day is over. Please choose today or a later day.
away-too-far = That is more than a year ahead. Please choose a nearer day, or hand your workers on.

sure-bye = Leave the team?
about-bye = The workers entrusted to you go to the deputy of each, otherwise to an owner. What you have entered stays with the workplace. To come back you need a new invitation.
yes-bye = Yes, leave the team
sure-out = Remove { $member } from the team?
about-out = From then on they see nothing of this workplace. The workers entrusted to them go to the deputy of each, otherwise to an owner. What their chat has shown before stays there.
yes-out = Yes, remove
sure-owner = Make { $member } an owner?
about-owner = An owner can do everything: invite and remove people, you too, and change anything. Afterwards you can give up being an owner.
yes-owner = Yes, make an owner

button-team = Team
button-member = No. { $number }
button-make = Make: { $standing }
button-out = Remove from the team
button-bye = Leave the team
button-invite = Invite somebody
button-let-in = Let in
button-turn-away = Do not let in
button-let-in-number = Let in: { $place }
button-turn-away-number = Do not: { $place }
button-revoke = Cancel invitation { $place }
button-away = I am away…
button-back-again = I am back
button-door-workers = Workers
button-door-look = Look again
button-door-own = Start a check of my own
command-team = Team: members, invitations, absence
