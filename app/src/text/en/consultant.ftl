# Pages consultants work with: waves, instruments, scenarios, roadmaps.

waves-title = Waves
waves-lead = One wave is one run of a questionnaire with frozen departments and a frozen confidentiality contract.
waves-empty-title = No wave yet
waves-empty-text = Import people first, then create a wave. Nothing is sent before you launch it.
waves-empty-action = Import people
waves-new = New wave
waves-column-title = Wave
waves-column-state = State
waves-column-when = When
waves-column-took-part = Took part
wave-state-draft = Draft
wave-state-open = Open
wave-state-closed = Closed
wave-state-released = Released

wave-new-title = New wave
wave-new-instrument = Questionnaire
wave-new-name = Name of the wave
wave-new-name-help = For example “Spring 2027”.
wave-new-owner = Who is responsible for what follows
wave-new-owner-help = A name and role: no survey without follow-up.
wave-new-opens = Opens
wave-new-closes = Closes
wave-new-report-back = We report back by
wave-new-report-back-help = At most 30 days after the wave closes.
wave-new-min-group = Smallest group shown
wave-new-min-group-help = At least 5. It can be raised later, never lowered.
wave-new-min-comments = Smallest group whose comments are shown
wave-new-min-comments-help = At least 10.
wave-new-verbatims = What is shown of comments
wave-new-verbatims-help = Staff read it before the first question. After launch it can only become stricter.
wave-new-verbatims-themes = Themes only
wave-new-verbatims-verbatims = Comments in their own words as well
wave-new-action = Create the draft
wave-error-name = Please give the wave a name of at most 120 characters.
wave-error-owner = Please name who is responsible for what follows.
wave-error-date = Please enter a day.
wave-error-closes = The wave closes after it opens. Please choose a later day.
wave-error-report-back = Reporting back comes after closing, at most 30 days later.
wave-error-min-group = The smallest group is a whole number from 5 to 100.
wave-error-min-comments = The smallest group for comments is a whole number from 10 to 200, and not below the smallest group.
wave-error-instrument = Please choose a questionnaire.

wave-contract-title = What staff are promised
wave-contract-groups = Results are shown for groups of { $k } people or more, comments for { $comments } or more.
wave-contract-frozen = This contract is frozen at launch. It can be made stricter, never weaker.
wave-contract-owner = Responsible for what follows: { $owner }. Report back by { $date }.
wave-contract-attributes = Besides departments, people are counted by: { $attributes }, wherever at least ten were invited who share them.
wave-contract-departments = People are counted by department only.
wave-tighten-title = Make it stricter
wave-tighten-text = Both numbers can be raised until the result is released. They can never be lowered again. The audit log keeps what was raised.
wave-tighten-action = Raise the minimums
wave-error-tighten-group = The smallest group is a whole number from { $least } to 100: it can only be raised.
wave-error-tighten-comments = The smallest group for comments is a whole number from { $least } to 200: it can only be raised, and never lies below the smallest group.
wave-error-tighten-same = These are the minimums that hold already. Please raise one of them.
wave-attributes-title = What people are counted by
wave-attributes-text = Besides their department, people can be counted by attributes of the roster. Staff read which ones before the first question; at launch they are frozen. Each one more makes groups smaller.
wave-attributes-legend = Attributes, at most { $most }
wave-attributes-values = Shared by ten people or more: { $values }.
wave-attributes-few = { $count ->
    [one] 1 person has a value that fewer than ten share; that person is counted by department only.
   *[other] { $count } people have a value that fewer than ten share; they are counted by department only.
}
wave-attributes-unknown = { $count ->
    [one] The roster does not say it of 1 person.
   *[other] The roster does not say it of { $count } people.
}
wave-attributes-too-fine = Too fine to count by, since no value is shared by ten people: { $names }.
wave-attributes-none = The roster has no attribute with a value that ten people share. Further columns of the people file become attributes.
wave-attributes-action = Keep the choice
wave-attributes-outlook = With this choice, { $apart } of { $everybody } people would be counted by department and attributes (groups of their own: { $groups }). For all others such a group would be too small: they are counted by department only.
wave-error-attributes = Please choose at most { $most } attributes of the list.
wave-margins-legend = Weigh answers against the roster (raking)
wave-margins-help = By default departments count by their people. If you tick an attribute, answers are weighed so that departments and the values of this attribute have the same shares as among all people invited. This can be chosen until the launch, not after. It only works with attributes people are counted by. If weights would cost half of the answers or more, every answer counts the same, and the results say so.
wave-error-margins = Answers can only be weighed by attributes that are ticked above as well.
wave-contract-margins = Answers are weighed so that departments and these attributes have their shares of the roster: { $attributes }.
wave-contract-themes = Of comments, only themes are shown.
wave-contract-verbatims = Comments are shown in their own words as well.
wave-contract-page = The promise as staff read it
wave-launch-title = Launch
wave-launch-text =
    { $people ->
        [one] One person
       *[other] { $people } people
    } in { $departments ->
        [one] one department
       *[other] { $departments } departments
    } will be invited. Departments, headcounts and the contract freeze now.
wave-launch-action = Launch the wave
wave-launch-nobody = There is nobody to invite yet. Import people first; this draft is kept.
wave-delete-action = Delete the draft

wave-open-title = Open since { $date }
wave-participation-title = Participation
wave-participation-note = Shown in steps, and never so that a single answer could be told.
wave-participation-as-of = As of today’s count, { $date }: counted once a day, and a department moves on only when at least { $k } more people have answered.
wave-participation-department = Department
wave-participation-asked = Asked
wave-participation-answers = Answers
wave-participation-fewer = fewer than { $k }
wave-participation-nearly-all = nearly all
wave-participation-at-least = { $n } or more
wave-links-title = Invitations
wave-links-text = Every person has a link of their own. Anyone who holds this file could answer for others: keep it safe and delete it when it is used.
wave-links-action = Download the links (CSV)
wave-mail-action = Send invitations by e-mail
wave-mail-off = No mail server is set up, so nothing is sent. Use the links instead, or ask your administrator for SMTP settings.
wave-mail-state = { $sent } sent, { $waiting } waiting, { $failed } failed
wave-remind-action = Remind those who have not answered
wave-remind-text = Goes only to people who have not answered, once.
wave-close-title = Close
wave-close-text = Closing mixes all answers for good and ends answering. It cannot be reopened from here.
wave-close-action = Close the wave
wave-close-confirm = Yes, close it now
wave-closed-title = Closed on { $date }
wave-release-title = Release
wave-release-text = The result is computed once, protected as a whole, and shown to executives and consultants.
wave-release-action = Release the result
wave-release-none = Nobody answered, so there is no result to release.
wave-released-title = Released on { $date }
wave-released-action = See the result
wave-roadmap-action = Plan the roadmap
wave-notice-created = The draft is kept. Look through it, then launch.
wave-notice-launched = The wave is open.
wave-notice-launched-already = This wave was launched before. Nothing was sent twice.
wave-notice-closed = The wave is closed. All answers are mixed for good.
wave-notice-released = The result is released.
wave-notice-attributes = The choice is kept.
wave-notice-tightened = The contract is stricter now.
wave-notice-stands = Somebody else was faster: the contract had been raised further, or the result was released. The page shows what holds.
wave-notice-mail = { $count ->
    [one] One invitation is on its way.
   *[other] { $count } invitations are on their way.
}
wave-notice-deleted = The draft is deleted.

instruments-title = Questionnaires
instruments-lead = The questionnaires that come with Daybreak, in four languages. Their files can be read and edited by hand.
instruments-column-name = Questionnaire
instruments-column-version = Version
instruments-column-items = Questions
instruments-column-minutes = Minutes
instruments-column-languages = Languages
instrument-preview = Preview
instrument-preview-note = This is what staff see. Nothing is stored.
instrument-sections = Sections and questions

roadmaps-title = Roadmaps
roadmaps-lead = From the released result to a costed plan: choose steps, set the inputs, publish.
roadmaps-empty-title = No roadmap yet
roadmaps-empty-text = Release a wave first; its result suggests the steps.
roadmaps-new = Plan from the latest result
roadmaps-column-title = Plan
roadmaps-column-state = State
roadmaps-column-steps = Steps
roadmaps-column-cost = Project cost
roadmaps-state-draft = Scenario
roadmaps-state-published = Published

scenario-title = Scenario
scenario-steps = Steps
scenario-steps-note = Suggested by the result, each with its reason. Take out what does not fit.
scenario-reason = { $dimension } stands at level { $level } in { $department }; this step helps from { $from } to { $to }
scenario-reason-always = Listening comes first
scenario-reason-prerequisite = Prepares { $step }
scenario-inputs = Inputs
scenario-input-budget = Budget, in { $currency }
scenario-input-start = First month
scenario-input-future = Our future, in one sentence
scenario-input-future-help = The executive team says it. It stands on the cover.
scenario-input-sponsors = Sponsors
scenario-input-sponsors-help = Names, separated by commas.
scenario-input-hourly = Labour cost per hour, in { $currency }
scenario-input-turnover = People who leave by choice in a year, in percent
scenario-input-contacts = Customer contacts per month
scenario-input-opportunities = Qualified opportunities per year
scenario-input-margin = Margin per deal, in { $currency }
scenario-input-partner-revenue = Partner revenue per year, in { $currency }
scenario-input-partner-margin = Margin on partner revenue, in percent
scenario-input-technology = Wider technology budget, in { $currency }
scenario-input-managers = People who lead others
scenario-input-customers = People who talk with customers
scenario-input-sales = People in sales
scenario-input-partners = People who work with partners
scenario-name = Scenario of { $day }
scenario-input-blank = Leave blank what you do not know; its benefit is then left out.
scenario-owner = Owner
scenario-goal = Strategy goal
scenario-save = Save and compute
scenario-error-number = Please enter a number from { $min } to { $max }, or leave the field blank.
scenario-error-month = Please enter a month, for example 2027-01.
scenario-error-steps = Please keep at least one step.
scenario-result = What it takes and what it gives
scenario-project-cost = Project cost
scenario-participants = Participants' time
scenario-run-cost = Run cost to month { $months }
scenario-full-cost = Full cost to month { $months }
scenario-benefit = Benefit to month { $months }
scenario-npv = Net present value at { $rate }
scenario-roi = Return on full cost
scenario-payback = Earns its cost back in month
scenario-payback-never = not within { $months } months
scenario-cash = Cash view: net present value
scenario-people-share = People share of the project budget
scenario-people-share-note = Published figures range from 5% (actual) to 15% (recommended).
scenario-budget-fits = Within the budget by { $amount }.
scenario-budget-over = Over the budget by { $amount }. Take out steps or raise the budget.
scenario-timeline = Now, next, later
scenario-gain = Maturity index: { $today } today, { $expected } expected
scenario-caveats = Please read with care
scenario-caveat-effects = Effects are expert assumptions. Replace them with measured results after two quarters.
scenario-caveat-money = Survey points are not money. The link runs through five drivers only.
scenario-caveat-adoption = Adoption comes from stated readiness; people do less than they say.
scenario-caveat-budget = The base case is not the budget: overruns are likelier than savings.
scenario-publish = Publish as roadmap
scenario-publish-text = The roadmap is shown to executives and can be downloaded as a PDF.
scenario-findings = These words ring alarm bells. The roadmap is published once they are gone; everything you typed is kept.
scenario-finding = “{ $word }” in { $place }. Say instead: { $instead }
scenario-notice-saved = Saved and computed.
roadmap-notice-published = The roadmap is published.
roadmap-title = Future Roadmap
roadmap-pdf = Roadmap (PDF)
roadmap-published-on = Published on { $date }
roadmap-edit = Open the scenario
roadmap-step-when = { $from } to { $to }
roadmap-agreed = to be agreed
roadmap-horizon-now = Now
roadmap-horizon-next = Next
roadmap-horizon-later = Later
roadmap-encouragement = Encouragement
roadmap-commitment = Commitment
roadmap-commitment-later = after the encouragement is delivered
roadmap-kpi = We will know
roadmap-stays = What stays
plan-everyone = Everyone
plan-managers = Managers
plan-technology = Technology
plan-run-cost = Run cost
plan-month = month { $month }
plan-kind-practice = practice
plan-kind-enablement = support
plan-kind-recognition = recognition
plan-kind-structure = structure
plan-kind-technology = technology
plan-kind-measurement = measurement
