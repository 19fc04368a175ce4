# Questionnaires while they are written.

draft-begin-title = Write a questionnaire
draft-begin-lead = From nothing, or from one that is here. Everything you write is kept as a draft until you publish it.
draft-begin-from = Begin with
draft-begin-nothing = An empty questionnaire
draft-begin-as = As
draft-begin-as-help = Only where you begin with one that is here.
draft-begin-version = its next version
draft-begin-copy = another questionnaire with the same questions
draft-begin-title-help = For an empty questionnaire or a copy. Can be said better later.
draft-begin-id-help = A short name for files, such as onboarding: letters, digits, - and _. May stay empty here.
draft-begin-language = Language it is written in first
draft-begin = Begin
draft-default-intro = Thank you for taking {"{minutes}"} minutes. Your answers help {"{org_name}"} decide its next steps. You may skip any question.
draft-begin-many = There are { $most } drafts already. Nothing was begun; please publish or delete one of them.
draft-begin-error-from = Please choose one of the list.
draft-copy-of = { $title } (copy)
drafts-title = Drafts
drafts-lead = Being written; nobody outside this workspace sees them.
drafts-column-open = Still open
drafts-column-saved = Saved
drafts-open = { $count ->
    [0] nothing
    [one] { $count } point
   *[other] { $count } points
}
draft-next-version = Write the next version

draft-untitled = Untitled questionnaire
draft-chip = Draft
draft-saved = Saved.
draft-save = Save
draft-back = To the outline
draft-back-scales = To the scales
draft-id = Short name
draft-code = Code
draft-value = Number
draft-missing = no answer, such as “don’t know”
draft-lead = { $items ->
    [one] { $items } question
   *[other] { $items } questions
}, about { $minutes } of { $most } minutes.
draft-lead-branches = { $items ->
    [one] { $items } question
   *[other] { $items } questions
}, about { $minutes } minutes, { $longest } on the longest path, of { $most }.
draft-preview = Preview
draft-map = Paths
draft-scales = Scales
draft-settings = Settings
draft-publication = Publish the questionnaire
draft-to-publication = Publish
draft-languages = Languages
draft-languages-add = Add or remove a language
draft-language-first = { $language } (written first)
draft-complete = { $done } of { $all } texts
draft-open = { $count ->
    [one] { $count } point still open
   *[other] { $count } points still open
}
draft-open-none = Nothing is open: it can be published.
draft-open-here = Still open here
draft-hints-here = Could be said better; blocks nothing
draft-hints = { $count ->
    [one] { $count } hint on wording
   *[other] { $count } hints on wording
}
draft-undo = Take the last step back
draft-redo = Take the step again
draft-drag-how = Drag ≡ to move, or press Alt with an arrow key.
draft-add-section = Add a section
draft-add-kind = Kind of question
draft-add-item = Add
draft-no-heading = Section without a heading
draft-nameless = no. { $n }
draft-section-empty = No question here yet. Choose a kind below and add it.
draft-unwritten = Not written yet
draft-chip-open = open
draft-shown-if = Shown if { $condition }
draft-shown-always = Shown to everybody.
draft-section-up = Move section { $name } up
draft-section-down = Move section { $name } down
draft-section-copy = Copy section { $name }
draft-section-remove = Remove section { $name }
draft-item-up = Move { $name } up
draft-item-down = Move { $name } down
draft-item-copy = Copy { $name }
draft-item-remove = Remove { $name }
draft-remove = Delete this draft
draft-remove-text = The draft and its earlier steps are gone for good. Published questionnaires stay.
draft-removed = The draft is deleted.
draft-done-removed = Removed. The step can be taken back.
draft-done-undo = The last step was taken back.
draft-done-redo = The step was taken again.
draft-done-nothing = There was no such step. Nothing is different.
draft-overtaken = Somebody else saved this questionnaire in between.
draft-overtaken-kept = Nothing of yours was saved yet; it is still in the fields below.
draft-overtaken-do = Save again to keep your words; they then stand in the place of theirs. Or open the outline in another tab to see theirs first.
draft-overtaken-outline = Somebody else saved this questionnaire in between. Your press did nothing; below is how it is now.
draft-removed-meanwhile = Somebody else removed this in between.
draft-removed-do = Take what you need from the fields, or take the removal back in the outline and save again here.

draft-kind = Kind of question
draft-kind-scale = Statement on a scale
draft-kind-single = One choice
draft-kind-multiple = Several choices
draft-kind-number = Number
draft-kind-ranking = Ranking
draft-kind-division = Points to divide
draft-kind-pair = How it is, and how it should be
draft-kind-grid = Grid
draft-kind-rating = Rating on a line
draft-kind-short = Short text
draft-kind-text = Open text
draft-kind-texts = Several short texts

draft-scale = Scale
draft-scale-none = none chosen
draft-scale-kind = Kind of scale
draft-scale-ordinal = Steps from less to more
draft-scale-nominal = Options without an order
draft-scale-numeric = Line of numbers
draft-scale-users = { $count ->
    [0] Used by no question
    [one] Used by { $count } question
   *[other] Used by { $count } questions
}
draft-scale-used = Used by these questions; all of them follow.
draft-scale-title = Scale { $id }
draft-scale-id-help = Questions that use it follow.
draft-scale-add = Add a scale
draft-scale-ready = Ready, with words in four languages
draft-scale-take = Take it
draft-scale-new = Begin an empty one
draft-scale-copy = Copy this scale
draft-scale-remove = Remove this scale
draft-scales-lead = What questions are answered on. Several questions can share one.
draft-options = Options
draft-option = Option
draft-option-add = Add an option
draft-options-ordinal = From less to more. The number counts in results; what is no answer has none.
draft-options-nominal = The code stands in files; people read the words.
draft-line = The line
draft-min = Smallest number
draft-max = Largest number
draft-parts-none = None yet.

draft-section-title = Section
draft-section-id-help = Stays in files; people never read it.
draft-section-random = Statements in random order
draft-section-random-help = The statements of this section come in an order that differs from person to person and stays the same for each. Choices, grids, texts and questions with a condition keep their places.
draft-section-is-random = Statements in random order

draft-item-words = What people read, in { $language }
draft-item-help-help = One line below the question; may stay empty.
draft-item-answer = How it is answered
draft-item-kind-help = Another kind shows its fields after saving. What only the old kind had is kept.
draft-item-scale-help = Another scale shows its options after saving.
draft-item-shared = { $count ->
    [one] { $count } question uses this scale.
   *[other] { $count } questions share this scale.
}
draft-item-shared-edit = Edit its options
draft-item-id-help = Same name and wording mean comparable from wave to wave. A new meaning needs a new name.
draft-other = Option with a text beside it
draft-other-none = none
draft-other-help = Such as “other”. The text is a comment and is kept apart.
draft-exclusive = Options that stand alone, such as “none of these”
draft-min-choices = Fewest ticks
draft-max-choices = Most ticks
draft-max-choices-help = May stay empty: as many as there are.
draft-decimals = Digits after the decimal mark
draft-places = Places to give
draft-places-help = May stay empty: all.
draft-total = Points to divide
draft-total-help = May stay empty: 100.
draft-max-chars = Longest text, in characters
draft-fields = Fields
draft-field = Field
draft-field-add = Add a field
draft-rows = Rows
draft-row = Row
draft-row-add = Add a row
draft-columns = Columns
draft-column = Column
draft-column-add = Add a column
draft-more = Name, time and roster
draft-seconds = Seconds to plan
draft-seconds-help = About 7 for a statement, 45 for an open text.
draft-prefill = Attribute that answers it
draft-prefill-help = People of whom the list of people knows it are not asked, and their answer is not kept. Leading people and dealing with customers need the codes yes and no; any other attribute answers with the option whose code or words it has.
draft-prefill-none = None: everybody is asked
draft-seeds = Where the wording comes from
draft-seeds-help = For your own records, separated by commas.
draft-measures = What it measures
draft-measures-note = Only where its answers count in levels and scores of the Social Business model. May stay as it is.
draft-scored = Counts for
draft-scored-none = nothing more than its own figures
draft-scored-core = dimension scores of the core survey
draft-scored-pulse = item means of a pulse
draft-scored-sponsor = sponsor strength
draft-scored-conversation = customer conversation
draft-scored-mirror = the mirror survey
draft-scored-channels = the channel inventory
draft-scored-recommend = recommendation
draft-scored-themes = themes of comments
draft-dimension = Dimension
draft-dimension-none = none
draft-construct = Construct
draft-construct-none = none
draft-construct-readiness = Readiness
draft-construct-maturity = Maturity
draft-facet = Facet of readiness
draft-facet-none = none
draft-facet-willing = wants to
draft-facet-able = feels able to
draft-reverse = Agreeing means less

draft-shown = When it is shown
draft-rows-legend = Shown if
draft-rows-help = Empty rows do not count. Save to get another one.
draft-rows-none = This condition has brackets, which rows cannot show. Edit its line.
draft-join = Together
draft-join-and = all of these hold
draft-join-or = one of these holds
draft-row-of = Question
draft-row-nobody = nothing
draft-row-roster = the list of people: { $attribute }
draft-row-test = Test
draft-row-value = Answer or number
draft-test-is = is
draft-test-is-not = is not
draft-test-ticked = has ticked
draft-test-not-ticked = has not ticked
draft-test-at-least = at least
draft-test-at-most = at most
draft-test-answered = is answered
draft-test-not-answered = is not answered
draft-shown-line = As one line, for experts
draft-shown-line-label = Condition
draft-shown-line-help = Such as: Q1 is yes and not (Q2 at most 2 or Q3 answered). Whatever is different here wins over the rows.

draft-text-title = Title
draft-text-intro = First words
draft-text-privacy = Who sees what
draft-text-thanks = Last words
draft-text-heading = Heading
draft-text-question = Question
draft-text-help = Help
draft-text-unit = What is counted
draft-text-column = Column { $id }
draft-text-row = Row { $id }
draft-text-field = Field { $id }
draft-text-option = Option { $code }
draft-text-min = What the smallest number means
draft-text-max = What the largest number means

draft-settings-texts = What people read, in { $language }
draft-settings-placeholders = These are filled in when it is shown: {"{org_name}"}, {"{minutes}"}, {"{min_group}"}, {"{min_group_comments}"}.
draft-settings-rules = Rules
draft-minutes = Longest path, in minutes
draft-minutes-help = More than ten costs answers.
draft-audience = Who is asked
draft-audience-staff = people of the organization
draft-audience-constituents = people it works with
draft-constituents = Groups asked
draft-constituents-help = Only for people it works with, separated by commas: partner, customer.
draft-subset = Repeats questions of
draft-subset-help = Only for a pulse: short name of the questionnaire.
draft-interval = Days between waves
draft-language-default = Written first
draft-language-default-help = What is not translated stands there in this language in the preview.
draft-language-new = Another language
draft-language-new-help = A code such as de or pt-BR.
draft-language-add = Add it
draft-language-remove = Remove { $language } with all its texts
draft-after = After sending
draft-after-note = Asked on a page of its own, stored apart: whether somebody would like to take part in something.
draft-after-add = Add a question
draft-translate-title = Texts in { $language }
draft-translate-note = On the left what stands in { $first }. Empty fields stay open; save as often as you like.

draft-map-lead = { $count ->
    [0] Everybody is asked everything.
    [one] { $count } question is shown to some only.
   *[other] { $count } questions are shown to some only.
}
draft-map-opens = Its answer decides on { $items }.
draft-map-prefilled = Not asked where the list of people knows { $attribute }.

draft-who = As
draft-who-unknown = anybody
draft-who-manager = somebody who leads people
draft-who-customer = somebody who talks with customers
draft-who-both = somebody who does both
draft-who-neither = somebody who does neither
draft-who-listed = somebody with { $attribute }: { $value }
draft-who-other = somebody with another { $attribute }
draft-in = In
draft-width = Width
draft-width-phone = phone
draft-width-screen = screen
draft-pseudo = longer words, to look at the layout
draft-show = Show
draft-beside = As staff see it
draft-beside-how = What you are writing stands in a frame. Nothing can be sent from here.
draft-beside-unsaved = Not everything in the form is saved; “Show what is typed” shows it as it would be.
draft-beside-show = Show what is typed
draft-beside-whole = The whole preview
draft-beside-frame = The survey as staff see it
draft-beside-not-asked = Somebody of whom the people list knows this is not asked this question. Choose another “As” to see it.
draft-beside-left-out = What you are writing has open points. Until they are settled, it is not in the survey.
draft-preview-nothing = There is nothing to show yet.
draft-preview-left-out = Questions with open points are left out below.

draft-ready = Nothing is open.
draft-not-ready = It can be published once these are done.
draft-version = Version
draft-version-help = Three numbers. The proposal follows from what is different.
draft-publish = Publish
draft-publish-text = It can then be chosen for waves, and stays exactly as it is. What you think of later becomes its next version.
draft-error-version = Please write three numbers, such as 1.0.0.
draft-error-known = Version { $version } of this questionnaire is here already. Nothing was published; please choose another number.
draft-error-faults = It has open points. Nothing was published.
draft-difference = Different from { $version }
draft-difference-none = Nothing is different.
draft-difference-added = new
draft-difference-removed = gone
draft-difference-moved = in another place
draft-difference-text = reads differently in { $language }:
draft-difference-label = an answer reads differently in { $language }:
draft-difference-answer = is answered in another way
draft-difference-measures = measures something else
draft-difference-condition = is shown to others
draft-difference-planning = other time or attribute
draft-difference-language = { $language } is new.
draft-difference-language-gone = { $language } is gone.
draft-difference-heading = The heading of { $id } reads differently.
draft-difference-order = The statements of { $id } now come in random order.
draft-difference-order-gone = The statements of { $id } no longer come in random order.
draft-difference-whole = Title, first words, who sees what or last words read differently.
draft-difference-rules = Other rules: who is asked, limit or language written first.
draft-difference-after = Other questions after sending.
draft-comparable-if = comparable if it means the same
draft-comparable-no = no longer comparable
draft-comparable-rule = Same name and wording mean comparable from wave to wave. What is marked is another question under an old name: give it a new short name, so that nobody compares the two.

draft-place-settings = Settings
draft-place-scale = Scale { $id }
draft-place-section = Section { $name }
draft-place-item = Question { $id }
draft-place-after = After sending { $id }
draft-place-language = { $language }

draft-trouble-no-items = There is no question yet. Add one to a section.
draft-trouble-no-sections = There is no section yet. Add one.
draft-trouble-unwritten = { $what } is not written in { $language }.
draft-trouble-untranslated = { $count ->
    [one] { $count } text is missing. Write it, or remove the language.
   *[other] { $count } texts are missing. Write them, or remove the language.
}
draft-trouble-no-constituents = It asks people the organization works with, but names no group. Name one.
draft-trouble-too-long = The longest path takes { $longest } minutes, { $most } are allowed. Ask less, or allow more.
draft-trouble-options = It has { $count } options. Between 2 and 200 are needed.
draft-trouble-no-value = Option { $code } has no number. Give it one, or say that it is no answer.
draft-trouble-same-values = At least two options need different numbers.
draft-trouble-range = Smallest and largest number do not fit. The smallest comes first, at most 100 steps apart on a line.
draft-trouble-no-scale = No scale is chosen. Choose one.
draft-trouble-wrong-scale = Scale { $id } does not fit this kind of question. Choose another one.
draft-trouble-no-columns = It has no columns. Add one.
draft-trouble-no-rows = It has no rows. Add one.
draft-trouble-no-fields = It has no fields. Add one.
draft-trouble-unreadable = Its condition “{ $line }” cannot be read.
draft-trouble-asks-nobody = Its condition asks for { $id }, which is not there.
draft-trouble-asks-later = Its condition asks for { $id }, which comes later. Move one of the two.
draft-trouble-circle = It waits for { $id }, which waits for it: neither is ever shown.
draft-trouble-no-option = Its condition asks whether { $item } is { $code }, which is no option there.
draft-trouble-asks-unknown = Its condition asks for { $name }, which is no attribute of people. Ask for one of these: { $known }; or for a column attr.… of the list of people.
draft-trouble-never-so = Its condition asks whether “{ $attribute }” is { $value }. It is only ever yes or no.
draft-trouble-prefill-unknown = It is to be answered from { $name }, which is no attribute of people. Choose one of these: { $known }; a column attr.… of the list of people; or none.
draft-trouble-prefill-no-choice = Only “One choice” without a text beside an option can be answered from the list of people. Choose that kind, or no attribute.
draft-trouble-prefill-no-option = It is to be answered from the list of people with { $code }, which is no option of it. Give its options the codes yes and no, or choose no attribute.
draft-trouble-measures-nothing = It counts, but for no dimension. Choose one, or let it count for nothing.
draft-trouble-measures-half = Dimension and construct go together: choose both, or neither.

draft-hint-long = { $language }: { $words } words. Up to 25 are read in one go.
draft-hint-double = { $language }: two statements joined by “{ $word }”? Who agrees with one half only cannot answer.
draft-hint-negations = { $language }: two negations in one sentence are easily misread.
draft-hint-hard = { $language }: hard to read (reading ease { $ease } of 100).
draft-hint-options = { $count } options: few people compare them all.
draft-hint-empty-section = No question here; the section is not shown.
draft-hint-nothing-to-shuffle = Random order: fewer than two statements can trade places here, so nothing happens.
draft-hint-not-listed = The list of people has no column { $attribute }. Until it has, this is asked as if nothing were known.
draft-hint-few-have = Fewer than ten people of the list have “{ $value }” in { $attribute }. A wave that asked so few apart would not open, because their answers could not be shown.

draft-error-text = Please write at most { $most } characters.
draft-error-number = Please write a whole number, or leave the field empty.
draft-error-decimal = Please write a number such as 2.5.
draft-error-minutes = Please write a whole number from 1 to 120.
draft-error-id = “{ $id }” cannot be a short name. Use letters, digits, - and _, at most 60.
draft-error-taken = “{ $id }” is taken. Choose another name.
draft-error-in-use = “{ $id }” is still needed by { $by }. Nothing was removed.
draft-error-language = “{ $code }” is no language code. Write one such as de or pt-BR.
draft-error-language-known = { $language } is there already.
draft-error-language-first = The language written first stays.
draft-error-many = Not more than { $most } of these. Nothing was added.
draft-error-long = A text has more than { $most } characters. Nothing was saved.
draft-error-row = Please choose an answer, or write a number.
draft-error-gone = It is not there any more. Nothing is different.

# What only the reader of files finds.
draft-fault-asks-option = Its condition asks { $b } for an option, which that question is not answered with. Ask for its ticks, for a number or whether it was answered.
draft-fault-compares = Its condition compares { $b } with a number, which that question is not answered with. Ask for an option, or about a scale, a rating or a number.
draft-fault-never = { $a } is never { $b }, so it is never shown. Correct the number.
draft-fault-after-grid = Its condition asks about the grid { $b }, which opens nothing. Ask a question of its own for it.
draft-fault-repeats-later = It repeats the answer to { $b }, which does not come before it. Move one of the two.
draft-fault-repeats-long = It repeats the answer to { $b }, which is more than a few words. Repeat a choice, a rating, a number or a short text.
draft-fault-placeholder = The placeholder “{ $a }” cannot be read. Write the id of an earlier question, a bar, and the words for whoever has not answered it.
draft-fault-ticks = It asks for at least { $b } and at most { $c } ticks. Make the first number the smaller one.
draft-fault-digits = It has more than { $b } digits after the decimal mark. Allow fewer.
draft-fault-no-number = No number fits between its limits. Write the smaller one first, with no more decimals than are allowed.
draft-fault-points = It divides { $b } points. Divide between 1 and 1000000.
draft-fault-code = The option code { $b } cannot be part of a name of a field. Use letters, digits, - and _ only.
draft-fault-names = It names the option { $c }, which its scale does not have. Choose one that is there.
draft-fault-characters = It allows { $b } characters. Allow between 1 and 10000.
draft-fault-reserved = { $a } is a column of its own in files of answers. Choose another id.
draft-fault-no-statement = It is no statement and cannot measure a dimension. Make it a statement, or let it measure nothing.
draft-fault-facet = It measures maturity, which has no facets. Leave the facet empty.
draft-fault-two = Two parts are called { $b }. Give each a name of its own.
draft-fault-id = The id { $a } has other characters than letters, digits, - and _. Write it without them.
draft-fault-wrong-scale = Scale { $a } does not fit this kind of question. Choose another one.
draft-fault-no-such-scale = It uses the scale { $b }, which is not there. Choose another one.
draft-fault-missing-value = An option is no answer and has a number. Keep one of the two.
draft-fault-required = Everybody may skip any question. Do not require it.
draft-fault-range = It needs whole numbers from and to, the smaller one first, at most 100 apart.
draft-fault-version = { $a } is no version. Write three numbers, such as 1.0.0.
draft-fault-language = { $a } is no language code. Write one such as en or pt-BR.
draft-fault-language-twice = The language { $a } is there twice. Remove one of them.
draft-fault-default-language = The language written first, { $a }, is not among the languages. Choose one of them.
draft-fault-other-language = A text is in { $c }, which is not among the languages. Add the language, or remove the text.
draft-fault-no-language = A text is missing in { $c }. Write it, or remove the language.
draft-fault-empty = “{ $a }” is empty. Write something there.
draft-fault-number = “{ $a }” is { $c }, which is outside of what is allowed. Write another number.
draft-fault-parts = It has { $b } parts of one kind. Between 1 and 200 can be shown, of options at least 2.
draft-fault-lacks = “{ $b }” is missing. Add it.
draft-fault-word = “{ $a }” is nothing that “{ $b }” can be. Choose from the list.
draft-fault-unknown-key = “{ $b }” does not belong to this kind of part. Remove it.
draft-fault-asks-nobody = Its condition asks for { $b }, which is not there or cannot be read yet. Name a question that comes before it.
draft-fault-asks-later = Its condition asks for { $b }, which does not come before it. Move one of the two.
draft-fault-circle = { $a } and { $b } wait for each other: neither is ever shown. Take one condition away.
draft-fault-no-option = { $a } has no option { $b }, so { $c } is never shown. Name an option that is there.
