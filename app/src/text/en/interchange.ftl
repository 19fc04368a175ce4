# A questionnaire from elsewhere, and what became of it.

import-instrument-title = Bring a questionnaire along
import-instrument-lead = From LimeSurvey (.lss), XLSForm (.xlsx, .csv), SurveyJS (.json), Qualtrics (.qsf), or as our own file (.toml). You see what would become of it before anything is kept.
import-instrument-file = Questionnaire
import-instrument-file-help = The questionnaire, not the answers; at most 10 MB.
import-instrument-tool = Where it comes from
import-instrument-guess = Guess from the content
import-instrument-toml = Our own file (TOML)
import-instrument-language = Language of texts that name none
import-instrument-language-help = Such as en or de; may stay empty.
import-instrument-look = Look at it
import-instrument-error-file = Please choose a file.
import-instrument-error = Nothing was kept. { $why }
import-instrument-error-language = Please write a language code such as en or de, or leave the field empty.
import-instrument-faults = This file has faults. Nothing was kept; please mend them and choose it again.
import-instrument-summary = { $questions } questions of the source: { $taken } taken as they are, { $simplified } simplified, { $out } left out.
import-instrument-items = { $items } items in { $sections } sections, about { $minutes } minutes, in { $languages }.
import-instrument-taken = Taken as it is
import-instrument-simplified = Simplified
import-instrument-out = Left out
import-instrument-keep = Keep this questionnaire
import-instrument-not-scored = No question of it counts for a dimension before somebody says so in the file.
import-instrument-again = Choose another file
import-instrument-known = This version of the questionnaire is here already. Nothing was kept; please raise the version in the file.
import-instrument-kept = The questionnaire is kept. It can be chosen for a new wave.
import-place-line = line { $line }
import-place-row = sheet { $sheet }, row { $row }
import-place-file = the file

refused-too-large = the file is larger than { $mb } MB; no questionnaire is, so look whether it holds answers or pictures.
refused-unpacks = the workbook unpacks to more than { $mb } MB; take everything out but the sheets “survey”, “choices” and “settings”.
refused-too-many = the questionnaire makes more than { $most } items, or more text than one survey can show; import it in parts.
refused-letters = { $place }: the text is not valid { $encoding }; save the file as UTF-8.
refused-unknown = this is none of LimeSurvey .lss, XLSForm .xlsx or .csv, SurveyJS JSON, Qualtrics .qsf; export the questionnaire (not the answers) in one of them.
refused-broken = { $place }: { $flaw }; export the file again.
refused-forbidden = { $place }: { $flaw }; this is never followed, export the questionnaire without it.
refused-nothing = no question of the file can be asked here; the report tells why for each of them.
refused-refused = the questionnaire cannot be written as an instrument: { $faults }

flaw-xml = the XML is broken ({ $detail })
flaw-no-letter = a reference to a letter that does not exist
flaw-no-lime-survey = this XML is no LimeSurvey file
flaw-no-questions = the LimeSurvey file holds no questions
flaw-workbook = the workbook cannot be opened ({ $detail })
flaw-csv = the CSV is broken
flaw-no-sheet = there is no sheet “survey” with the columns “type” and “name”
flaw-ends-too-often = “{ $written }” ends what was never begun
flaw-never-ends = groups or repeated parts that never end: { $count }
flaw-json = the JSON is broken ({ $detail })
flaw-no-pages = this JSON has none of “pages”, “elements” and “questions”
flaw-no-survey-elements = this JSON has no “SurveyElements”
flaw-too-deep = things lie more than { $most } deep in each other
flaw-document-type = the XML has a document type (“<!DOCTYPE …>”)
flaw-entity = the XML uses an entity of its own
import-kind-question = question
import-kind-section = section
import-kind-text = text
import-kind-rule = rule
import-kind-setting = setting
import-column-what = What
import-column-place = Where in the source
import-column-became = What became of it
import-more = and { $count } more

loss-only-shown = only shown, nothing to answer
loss-computed = computed from other answers
loss-never-shown = hidden in the source
loss-upload = asks for a file, a picture, a recording or a signature
loss-tracking = records a place, a device or a time, which this survey never does
loss-control = a control of the page, no question
loss-unused = in the bin of the source, or in no block
loss-no-options = has no options
loss-one-option = has fewer than two options
loss-too-many-options = has { $count } options or rows; 200 can be shown
loss-unknown-type = its type “{ $name }” is not known
loss-options-elsewhere = its options lie in another file
loss-no-questions = has no question that can be asked
loss-no-place = there is no place for it
loss-quota = quotas are not kept
loss-skip = skipping ahead is not kept: write a condition at the questions behind it
loss-flow = the path is not kept: everybody sees every section
loss-quiz = there are no right answers in a survey
loss-time-limit = nobody is hurried
loss-program = programs are not run
loss-rows-as-items = one statement for each of its rows ({ $rows })
loss-several = several could be ticked, now yes or no for each
loss-number-limits = the number had no limits, here it is between { $min } and { $max }
loss-date = the date or time is written as text
loss-table-as-fields = the table is a list of fields
loss-comment-as-item = the comment is an item of its own
loss-comments-gone = the comments beside its options are gone
loss-long-range = the slider is a number written as text
loss-order-as-value = its options count 1, 2, 3 in their order
loss-asked-once = was repeated, is asked once
loss-not-translated = not translated into { $languages }; the text of another language stands there
loss-renamed = renamed, because its name was taken or has letters that no id has
loss-option-renamed = an option’s code came twice or was missing, it is “{ $code }” now
loss-no-words = has no words; its name stands there
loss-cut = a text is cut after { $characters } characters
loss-always-shown = always shown, its condition cannot be kept: { $condition }
loss-condition-fails = always shown, its condition waits for an answer to “{ $question }” that cannot be waited for
loss-condition-partly = shown more often, a part of its condition is gone: { $condition }
loss-options-filtered = options that came and went with other answers are all shown
loss-earlier-answer = “…” stands where an earlier answer was repeated
loss-pictures = pictures, films or sounds in it are gone
loss-program-in-text = a program in its text is gone
loss-may-be-skipped = had to be answered, may be skipped now like every question
loss-checks = checks of the answer are gone
loss-random-order = random order is gone
loss-filled-in = answers filled in beforehand are gone
loss-formatting = bold, lists, tables and links are plain text
loss-looks = looks like every other question
loss-language-code = the language “{ $from }” is “{ $to }” here
loss-our-words = the source has none, ours stands there
loss-our-promise = who sees what is promised in our words, because the program keeps that promise
loss-one-end = all end on the same page

# A questionnaire on paper
paper-title = Printable questionnaire
paper-subject = What will be asked, with room for every answer
paper-how = Mark your answers with a dark pen. You may leave out any question.
paper-mark-one = Mark one per line
paper-mark-any = Mark all that apply
paper-rank = Write numbers: 1 for the first, up to { $places }
paper-divide = Divide { $total } points
paper-now = How it is now
paper-preferred = How it should be
paper-grid = Tick what applies, and mark one answer beside each
paper-only-if = Only if { $condition }:

# Answers of another tool, as a wave.

answers-title = Bring answers along
answers-lead = Answers that were collected with Qualtrics, LimeSurvey, Viva Glint, Forms or any other tool become a wave of their own, such as a first one to compare with. It is released by the same rules as every wave.
answers-link = Bring answers along
answers-file = Answers as CSV
answers-file-help = One row for each person; at most 10 MB. Commas, semicolons or tabs, in any encoding.
answers-instrument = Questionnaire
answers-instrument-help = Published here, with the questions that were asked. You can bring the questionnaire along first.
answers-private = Columns that say who answered, or when and where, are emptied as the file is read: names, e-mail addresses, numbers of people, IP addresses, times. They are never stored, and the order of the rows is lost.
answers-look = Read the file
answers-no-departments = There are no departments yet that answers could belong to.
answers-no-departments-to-do = Ask an administrator to bring departments and people in first.
answers-error-instrument = Please choose a questionnaire.
answers-error-travels = This file holds too much text to be mapped here. Please leave out columns that nobody needs. Nothing was kept.
answers-error-departments = Departments were edited in this very moment. Nothing was brought in; please choose the file once more.
answers-refused-too-large = The file is larger than { $most } MB. Please bring it along in parts.
answers-refused-no-text = This is no text file. Please save the sheet as CSV (UTF-8) and choose that file.
answers-refused-letters = The text is broken. Please save the file again as CSV (UTF-8).
answers-refused-open-quote = Line { $line }: a quotation mark is opened and never closed. Please export the file again.
answers-refused-empty = There is no row with answers. Please export the answers, not the summary.
answers-refused-many-columns = There are { $found } columns; at most { $most } are read. Please remove those that nobody needs.
answers-refused-many-rows = There are more than { $most } rows. Please bring the file along in parts.
answers-refused-long-cell = Line { $line }: a cell holds more than { $most } characters. Please look whether the separator is right.
answers-refused-ragged = Line { $line }: { $found } cells where the header has { $expected }. Please export the file again.
answers-map-title = What do the columns hold?
answers-map-lead = { $tool }, { $rows ->
    [one] one row
   *[other] { $rows } rows
}, for “{ $instrument }”. Please look at what was guessed. Nothing is kept yet.
answers-recalled = A file with the same columns was brought along before: everything is chosen as it was then.
answers-check = Check
answers-columns = Columns
answers-columns-help = Below the name of each column stand some of its values.
answers-reversed = its numbers run the other way round
answers-apart = values of this question are assigned by themselves
answers-leave-column = leave out
answers-is-department = the department
answers-values-none = No values.
answers-values-many = { $count } different values; they are not shown.
answers-places = Departments
answers-everybody = Department of all answers
answers-everybody-help = No column says the department, so all answers belong to one.
answers-please-choose = please choose
answers-leave-rows = leave these rows out
answers-leave-value = no answer
answers-values = Values from “{ $scale }”
answers-values-of = Values of { $field }: “{ $scale }”
answers-never = Never taken
answers-never-help = These columns were emptied when the file was read. If one of them is an answer, give it another name in your file.
answers-column = Column
answers-why = Why
answers-item = Answers
answers-private-time = says when somebody answered
answers-private-address = says which computer was used
answers-private-mailbox = is an address or a telephone number
answers-private-name = names people
answers-private-number = has a word of its own for each person
answers-private-place = says where somebody was
answers-private-technical = written by the tool for itself
answers-open-no-field = Please choose a question for at least one column.
answers-open-twice = Another column answers { $field } already. Please leave one of them out.
answers-open-no-department = Please choose the column that holds the department, or one department for all answers.
answers-open-value = Please say what “{ $value }” stands for.
answers-open-place = Please say which department “{ $value }” is.
answers-open-many = This column holds too many different values. Please leave it out, or choose something else.
answers-check-title = Is this right?
answers-check-lead = { $sheets ->
    [one] One answer sheet comes
   *[other] { $sheets } answer sheets come
} of { $rows ->
    [one] one row
   *[other] { $rows } rows
}. Nothing is kept yet.
answers-lost = Left out
answers-taken = Taken
answers-lost-column = no question was chosen for it
answers-lost-rows = { $count ->
    [one] One row
   *[other] { $count } rows
}
answers-lost-previews = previews and tests, as their tool marks them
answers-lost-no-department = without a department that answers can belong to
answers-lost-blank = nothing was answered in them
answers-lost-value = “{ $value }” counts as no answer; { $count ->
    [one] once
   *[other] { $count } times
}
answers-lost-misfit = { $count ->
    [one] one answer that the question does not allow
   *[other] { $count } answers that the question does not allow
}
answers-lost-hidden = { $count ->
    [one] one answer that is only asked for after another answer
   *[other] { $count } answers that are only asked for after another answer
}
answers-wave = The wave
answers-title-default = Wave 0 ({ $tool })
answers-owner-help = A person with name and role who answers for what follows.
answers-day = Day of the answers
answers-day-help = The last day on which people answered. It says where the wave stands among others.
answers-people = People at that time
answers-people-text = How many people there were guards the answers: it decides which groups are large enough to be shown, and how much the figures say about everybody. People and answers are counted directly in each department, without those below.
answers-people-known = How many people there were
answers-people-given = as written below
answers-people-unknown = nobody knows
answers-people-help = If nobody knows, people count as many as answered: nothing is said about those who did not, and no rate is shown. That is the careful choice.
answers-of-place = Answers directly in it: { $answers }
answers-error-day = Please write the day of the answers. It cannot lie ahead.
answers-error-people = Please write a whole number, or leave the field empty for none.
answers-error-more = More people answered than this. Please correct the number, or choose that nobody knows.
answers-error-none = No row of the file became an answer sheet. Please look at the list of what is left out, and go back to the columns.
answers-then = The answers are mixed and stored without names, times and order, as those of every wave. The wave is closed then; you release its result when you like. Until then it can be removed.
answers-before = These answers are here already
answers-before-text = The same file was brought in on { $day }, as “{ $title }”. If it comes once more, the same answers count in two waves.
answers-once-more = Bring them in once more all the same
answers-error-before = Please say that you want the same answers twice. Nothing was brought in.
answers-error-before-now = Somebody has just brought in the same file. Nothing was brought in twice; please look at the waves first.
answers-bring = Bring the answers in
answers-again = Back to the columns
answers-notice-brought = The answers are here and mixed. Nothing is shown of them before you release the result.
answers-brought-title = Answers from { $tool }
answers-brought-text = They were collected elsewhere and brought along. Until the result is released, the wave can be removed with all its answers.
answers-remove = Remove this wave
