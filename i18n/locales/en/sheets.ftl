# Files with the list of workers

sheets-title = Workers
sheets-title-guide = How to fill it in
sheets-nickname = Nickname
sheets-guide =
    Please write no names, nationalities, residence card numbers, passport numbers or My Numbers.
    The nickname is a short word by which you tell the worker from others (up to { $characters } characters). It may be left empty.
    For the status of residence use the words on the residence card or in the list.
    The end of the period of stay is the date on the residence card. Leave it empty for permanent residents and others whose stay has no end.
    Write dates with the year first, such as 2027/3/31, or as 31 March 2027.
    The first day of work and the contracted hours may be left empty. They can be answered later.
    Up to { $workers } workers are read at once. Lines of explanation that begin with “{ $mark }”, and the example, are not read.
sheets-statuses = Words for the status of residence: { $statuses }
sheets-example = Example: Kitchen A
sheets-at-line = Row { $line }: { $text }
sheets-at-cell = Row { $line }, “{ $column }”: { $text }

# What else people call the columns, and words for an empty cell
heard-nickname = nick name|alias|label
heard-residence-status = residence status|status|visa|visa status
heard-stay-until = expiry|expiry date|date of expiration|period of stay (expiry)|stay until|end of stay
heard-hired-on = hired on|hire date|start date|first day|date of hire
heard-weekly-hours = weekly hours|hours a week|hours per week|contracted hours
heard-nothing = none|n/a|unlimited|no limit|-

sheet-not-a-spreadsheet = This could not be read as a table. Please open it in Excel or a similar program, save it as “Excel Workbook (.xlsx)” or “CSV (.csv)”, and send it again.
sheet-old-format = Old Excel files (.xls) cannot be read. Please open the file in Excel, choose “Save As”, then “Excel Workbook (.xlsx)” or “CSV (.csv)”, and send it again.
sheet-encrypted = A file that is protected by a password cannot be read. Please remove the password, save the file, and send it again.
sheet-macros = A file with macros cannot be read. Please save it as “Excel Workbook (.xlsx)”, without macros, and send it again.
sheet-unreadable = The file could not be read. It seems to be damaged or not in the right format. Please copy the list into the template and send that.
sheet-too-large = The file is too large (up to { $most } KB). Please remove pictures and sheets that are not needed, and send it again.
sheet-too-much-inside = There is too much in the workbook. Please delete rows that hold nothing but borders or formatting, and pictures and sheets that are not needed, and send it again.
sheet-too-many-rows = There are too many rows. Up to { $most } workers can be read at once.
sheet-too-many-columns = There are too many columns (up to { $most }). Please remove those that are not in the template.
sheet-no-heading = No row with headings was found. Please write headings such as “Status of residence” and “End of the period of stay” into the first row, or use the template.
sheet-no-rows = There are no workers in it. Please fill in one row for each worker, below the headings.
sheet-several-tables = More than one sheet holds a table ({ $sheets }). Please keep one.
sheet-quotation-mark = The double quotation marks do not match. Please check them in this row.
sheet-control-character = This row holds a control character, which cannot be seen. Please type the text again.
sheet-unknown-column = The column “{ $heading }” cannot be read. Please remove columns that are not in the template, such as names, nationalities and numbers.
sheet-missing-column = This column is missing. Please add it as in the template.
sheet-same-column = This column is there more than once. Please keep one.
sheet-beyond-the-columns = Something stands in a column without a heading. Please add the heading, or remove what stands there.
sheet-empty = This is empty.
sheet-formula-error = This is the error of a formula (such as #N/A). Please write the value, or remove the row.
sheet-too-long = This is too long. Please use up to { $most } characters.
sheet-not-an-option = This is not in the list. Please use the words from the list in the template.
sheet-several-options = This can mean more than one thing. Please be a little more precise, such as “SSW (i)”.
sheet-not-a-number = This could not be read as a number. Please write figures alone, such as 40.
sheet-not-whole = Please write full hours, and leave the minutes out.
sheet-out-of-range = Please write a number from { $least } to { $most }.
sheet-not-a-date = This could not be read as a date. Please write it with the year first, such as 2027/3/31, or as 31 March 2027.
sheet-no-such-day = There is no such day. Please check the month and the day.
sheet-wrong-weekday = The date and the day of the week do not match. Please check which of them is right.
sheet-year-out-of-range = This year is too far away. Please check it.
sheet-personal-number = This seems to hold a number. Please remove numbers of residence cards, passports and My Number, and send the file again.
sheet-no-end-of-stay = With this status the period of stay has no end. The validity of the card is something else; please leave this empty.
sheet-same-nickname = Row { $other } has the same nickname. Please change one, so that the two can be told apart.
sheet-nickname-too-long = Please use up to { $most } characters.
sheet-nickname-looks-like-name = This looks like a name. Names are not kept here; please use a word such as “Kitchen A”.
sheet-nickname-looks-like-number = This looks like a number or a date. Please use a word such as “Kitchen A”.
sheet-nickname-not-allowed = This holds line breaks, signs or other characters that cannot be used. Please use letters and figures.
