# People, departments, users, settings.

people-title = People
people-lead = { $count ->
    [one] One person found.
   *[other] { $count } people found.
}
people-none = Nobody is listed yet
people-none-text = A file with an e-mail address and a department per person is enough to begin.
people-import = Import from a file
people-search = Address or number
people-search-submit = Search
people-who = Person
people-department = Department
people-locale = Language
people-leads = Leads people
people-customers = Works with customers
people-state = Invitations
people-active = is invited
people-inactive = inactive
people-yes = yes
people-no = no
people-unknown = not known
people-pages = Pages
people-page = Page { $number } of { $last }
people-before = Previous page
people-after = Next page

departments-title = Departments
departments-lead = { $count ->
    [one] One department.
   *[other] { $count } departments.
}
departments-none = No departments yet
departments-none-text = Import the tree from a file, or import people: the departments they name are made for you.
departments-import = Import from a file
departments-name = Department
departments-code = Code
departments-direct = People directly
departments-total = With those below

import-title = Import people and departments
import-lead = Choose CSV files as your spreadsheet or personnel system writes them: comma, semicolon or tab, any usual encoding.
import-departments = Departments
import-departments-help = Columns: code, name, parent (the code above). The file is the whole tree. Leave it out to keep the departments there are.
import-people = People
import-people-help = Columns: email, department. If known also: external_id, manager, people_manager, customer_facing, locale, phone, chat. Up to 50,000 rows. Names are not kept.
import-whole = The file lists everybody
import-whole-help = People who are not in it become inactive: they are no longer invited. Nobody is deleted.
import-nothing-yet = Nothing is stored yet. You see first what would happen.
import-look = Look at it first
import-error-nothing = Please choose at least one file.
import-error-large = This file is too large to be looked at and stored in one go. Please leave out columns that are not needed, or split the people into several files.
import-error-sure = Please tick that you want this.
import-error-in-use = People belong to departments that are not in the file. Nothing was stored. Add these departments to the file, or import the people together with it.
import-departments-refused = The departments file needs attention
import-people-refused = The people file needs attention
import-refused-kept = Nothing was stored. Correct these lines in the file and choose it again.

import-look-title = Is this right?
import-look-lead = Nothing is stored yet. This is what the files say.
import-guess = A file does not say how its letters are written; it was read as Windows-1252, which is usual in Western Europe.
import-guess-to-do = Look at names with umlauts or accents below. If they look wrong, save the file as "CSV UTF-8" and choose it again.
import-new-departments = These departments will be made at the top of the tree, because people name them: { $names }.
import-new-departments-to-do = To arrange them as a tree, import a departments file.
import-unused = Columns that are not kept: { $names }.
import-first-departments = The first departments
import-first-people = The first people
import-above = Above
import-many = { $count ->
    [one] One person becomes inactive; that is more than one in ten.
   *[other] { $count } people become inactive; that is more than one in ten.
}
import-many-to-do = Please look whether the file is complete.
import-sure = Yes, the file is complete
import-confirm = Store this
import-cancel = Choose other files
import-done = Stored.
import-see-people = See the people
import-count-departments = Departments
import-count-added = New people
import-count-updated = People with new entries
import-count-unchanged = People as before
import-count-deactivated = People who become inactive

import-fault-line = Line { $line }: { $what }
import-fault-more = { $count ->
    [one] … and one more.
   *[other] … and { $count } more.
}
import-fault-empty-file = the file is empty; it needs a header line with the names of the columns.
import-fault-workbook = this is a workbook; save the sheet as CSV (UTF-8) and choose that file.
import-fault-encoding = the text is broken; save the file again as CSV (UTF-8).
import-fault-unnamed-column = column { $number } has no name; name it or remove it.
import-fault-cells = there are { $found } cells where the header has { $expected }; is a separator missing, or a text with a separator without quotation marks?
import-fault-quote = a quotation mark is opened here and never closed; close it or double it.
import-fault-missing-column = there is no column { $names }; add it or rename the one that holds it.
import-fault-duplicate-column = "{ $one }" and "{ $other }" mean the same; keep one of them.
import-fault-no-rows = there is only a header; add at least one row.
import-fault-too-many-rows = there are more than { $limit } rows; split the file.
import-fault-too-many-columns = there are more than { $limit } columns; leave out those that are not needed.
import-fault-empty-cell = "{ $column }" is empty; fill it in.
import-fault-forbidden-character = "{ $column }" holds invisible characters that can make a text read as another; type it again.
import-fault-too-long = "{ $column }" is longer than { $limit } characters; shorten it.
import-fault-address = "{ $value }" is not an e-mail address; correct it.
import-fault-phone = "{ $value }" is no phone number with the code of its country; write it like +49 170 1234567.
import-fault-chat = "{ $value }" is no name in a chat: letters, digits and . _ - @ : + only, without spaces.
import-fault-nameless = there is neither an address nor a number; fill one in.
import-fault-duplicate = "{ $value }" stands in line { $line } already; keep one of them.
import-fault-yes-no = "{ $column }" says "{ $value }"; write yes, no or nothing.
import-fault-number = "{ $column }" says "{ $value }"; write a whole number.
import-fault-language = "{ $value }" is not one of our languages; write en, de, es, fr or nothing.
import-fault-department = there is no department "{ $value }"; correct it, or import the departments first.
import-fault-ambiguous-department = several departments are called "{ $value }"; write the code.
import-fault-manager = the manager "{ $value }" is not in the file; add this person or leave the cell empty.
import-fault-manager-cycle = these people lead each other in a circle: { $path }; one of them needs another manager.
import-fault-duplicate-code = the code "{ $code }" stands in line { $line } already; codes are unique.
import-fault-parent = there is no department "{ $value }" to lie above; add it or correct the code.
import-fault-department-cycle = these departments lie above each other in a circle: { $path }; one of them needs another place.

users-title = Users
users-lead = Who can sign in to this organization, and as what.
users-saved = Saved. It holds from the next sign-in on.
users-confirm = To add somebody or edit roles, please give your password again.
users-confirm-to-do = Your sign-in is more than ten minutes old, and this is delicate.
users-confirm-action = Give the password
users-link-title = Link for { $email }
users-link = Link
users-link-copy = Copy it now and hand it over yourself; it is shown only once.
users-link-hours = { $count ->
    [one] It holds for one hour and works once.
   *[other] It holds for { $count } hours and works once.
}
users-scope = Only { $department }
users-no-password = no password yet
users-role-edit = Role and department
users-role = Role
users-department = Department
users-department-help = Only for executives: limits what they see to one department and those below.
users-department-everything = The whole organization
users-remove = Take the role from { $name }
users-new-link = New password link for { $name }
users-invite = Add somebody
users-invite-text = You get a link to hand over. With it the person sets a password and can sign in.
users-name = Name
users-invite-submit = Add and make a link
users-error-department = Only an executive can be limited to a department.
users-error-unknown-department = There is no such department any more. Please choose again.
users-error-role = Please choose a role.
users-error-last = Somebody has to administer this organization. Nothing was saved. Give another person this role first.

settings-title = Settings
settings-saved = Saved.
settings-organization = Organization
settings-locale = Language of documents
settings-time-zone = Time zone
settings-time-zone-help = By its name, for example Europe/Berlin or UTC.
settings-time-zone-error = There is no time zone of this name. Write for example Europe/Berlin.
settings-currency = Currency
settings-currency-error = Please choose one of the currencies.
settings-notices = What staff can read
settings-notices-text = Both are linked at the foot of every survey page. A language you leave empty shows the text of another.
settings-imprint = Imprint ({ $language })
settings-privacy = Privacy notice ({ $language })

history-title = What happened to departments
history-text = A trend compares a department only with itself. So that it knows what is the same, note here what moved, became one, became several, opened or closed, with the first day on which it held. Where nothing is noted, the trend breaks and says so.
history-none = Nothing is noted yet. An import that moves, adds or drops codes suggests what to note.
history-proposed = What the last import suggests
history-proposed-text = Is this right? Set the day back if it was earlier, then confirm. What is not right is dismissed; it never counts before you confirm.
history-confirm = Confirm
history-dismiss = Dismiss
history-delete = Delete
history-what = What happened
history-state = State
history-used = A released result is read with it, so it stays.
history-note = Note what happened
history-kind = What happened
history-kind-move = Went to another place, whole
history-kind-merge = Several became one
history-kind-split = One became several
history-kind-rename = Got another code
history-kind-opened = Opened, with people who were in no other
history-kind-closed = Closed, with people who are in no other
history-effective = First day on which it held
history-from = Codes before
history-from-help = Separated by commas. When several became one: all that went in, also the one whose code stays. Empty when a department opened.
history-to = Codes after
history-to-help = Separated by commas. Empty when a department went to another place with its code, or closed.
history-submit = Note it
history-saved = Saved.
history-error-kind = Please choose what happened.
history-error-day = Please give the day as 2026-03-01.
history-error-from = Please name the departments before: two or more where several became one, one where one became several or got another code, none where one opened.
history-error-to = Please name the departments after: one where several became one or one got another code, two or more where one became several, none where one closed.
history-error-twice = { $code } is named twice.
history-error-same = Before and after are the same.
history-error-code = “{ $code }” cannot be the code of a department.
history-error-unknown = There is no department { $code }, neither now nor in a wave.
history-error-known = This is noted for that day already.
history-error-used = A released result is read with this note, so it stays. Nothing was deleted.

look-title = Logo and colour
look-text = Both stand on covers and headers of the roadmap, its summary and the report, on the pages of links for readers, and in the header here.
look-preview = A cover as it looks now
look-logo = Logo
look-logo-other = Another logo
look-logo-help = PNG or JPEG, up to 1 MB, at least 48 pixels wide. Shown on white; empty margins are cut off, and what the file says about its maker is left out. SVG is not taken, because a drawing may hold scripts: please export it as PNG.
look-alternative = What is read out in its place
look-alternative-help = For people who do not see it, mostly the name that stands in it.
look-alternative-usual = Logo of { $organization }
look-logo-save = Save logo
look-logo-remove = Remove the logo
look-accent = Own colour
look-accent-help = As on the web, for example #3d4fb5. It must be readable on paper and under white text. Leave it empty for the colours of Daybreak.
look-accent-save = Save colour
look-accent-take = Take { $color }
look-error-none = Please choose a file. Nothing was saved.
look-error-heavy = The file is larger than { $most } kB. Please save the logo in a smaller size. Everything stays as it was.
look-error-no-picture = This file is no picture. Please choose a PNG or JPEG. Everything stays as it was.
look-error-drawing = This is an SVG drawing, which may hold scripts. Please export it as PNG and choose that file. Everything stays as it was.
look-error-kind = This is a picture of another kind. Please save it as PNG or JPEG. Everything stays as it was.
look-error-animated = This picture moves, paper does not. Please choose one that stands still. Everything stays as it was.
look-error-large = The picture has more pixels than we read (12 million, 8,000 on a side). Please save it smaller. Everything stays as it was.
look-error-small = What is seen of the picture is less than 48 pixels long or 16 pixels high, which is too little to print. Please choose a larger one. Everything stays as it was.
look-error-shape = The picture is more than eight times as wide as high, or more than twice as high as wide. Please choose another form of the logo. Everything stays as it was.
look-error-unseen = On white, nothing of this picture is seen. Please choose the form of the logo for light paper. Everything stays as it was.
look-error-damaged = The picture is damaged or breaks off. Please export it once more. Everything stays as it was.
look-error-color = This is no colour. Please write it as on the web, for example #3d4fb5. Everything stays as it was.
look-error-contrast = { $color } has a contrast of { $contrast } to 1 with paper or white text; { $least } is needed to be readable. The nearest colour that is: { $nearest }. Everything stays as it was.
