# Lists of workers, brought and taken away as files

import-title = Import a list
import-text =
    1. Take the template and fill in one row for each worker.
    2. Send the file (.xlsx or .csv) in this chat.
    3. You will see what was read. Nobody is added before you have looked at it and pressed “Add”.

    A list only adds workers. Leave out those who are here already.

    Please write no names, nationalities or numbers. The file itself is not kept. What was read of it waits until you add or cancel, for a day at most. The file stays in the chat at Telegram, so you may want to delete it there afterwards.
import-export = { $count ->
    [one] The worker who is
   *[other] The { $count } workers who are
 } here already can be had as a file, too.
import-template-name = workers-template
import-export-name = workers
import-not-fetched = The file could not be fetched. Please wait a little and send it again.
import-refused = { $count ->
    [one] There is one thing to mend.
   *[other] There are { $count } things to mend.
 } Nobody has been added.
import-mend = Please mend this, save the file, and send it here again.
import-nickname-taken = Row { $line }: worker { $number } has this nickname already. Please choose another one, or remove the row.
import-read = { $count ->
    [one] One worker was read
   *[other] { $count } workers were read
 }
import-nameless = no nickname
import-until = until { $day }
import-more = and { $count } more
import-more-people = and { $count } more
import-hidden = { $count ->
    [one] One of them was read from a hidden row
   *[other] { $count } of them were read from hidden rows
 } (such as rows that a filter hides). Please check whether they are to be added.
import-same = { $count ->
    [one] One of them is
   *[other] { $count } of them are
 } the same as workers who are here already (rows: { $lines }). Please make sure that nobody is added twice.
import-confirm = Shall they be added? You will be responsible for them, and their reminders will be planned. The other questions can be answered later, for one worker after another.
import-full = That would be { $count } more than there is room for. Please remove workers who have left, or take rows out of the list, and send it again.
import-done = ✓ { $count ->
    [one] One worker was added.
   *[other] { $count } workers were added.
 } Their reminders are planned.
import-dropped = What was read has been deleted. Nobody was added.

button-import = Import a list
button-template-xlsx = Template (Excel)
button-template-csv = Template (CSV)
button-export-xlsx = Present list (Excel)
button-export-csv = Present list (CSV)
button-import-add = { $count ->
    [one] Add this worker
   *[other] Add all { $count }
 }
button-import-drop = Cancel
