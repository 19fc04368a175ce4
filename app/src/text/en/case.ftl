# The business case of a roadmap: its maps, its money, its inputs.

# What steps have to do with each other, and with people.
case-builds-on = Builds on
case-value-open = open
case-staff = Staff
case-customers = Customers
case-partners = Partners
case-suppliers = Suppliers
case-community = Community
case-quarter = { $from }–{ $to } { $year }
case-quarter-months = Months { $from }–{ $to }
case-role = Role
case-role-others = Other roles
case-role-exec-sponsor = executive sponsor
case-together = Together

# B2: the day we look forward to.
case-forward-bookmark = The day we look forward to
case-forward-headline = This is what many of us look forward to
case-forward-lead = Words that many colleagues wrote, each in their own language. Who wrote them is not known.
case-forward-at-least = { $n } and more
case-forward-quote = “{ $words }”
case-stays-headline = What carries us stays
case-stays-lead = What people look forward to is told here once enough of them write about it. What they want to keep, and what stays with each step, is part of the plan.
case-stays-with-steps = What stays with the first steps
case-stays-with-each = What stays with each step
case-stays-lead-plan = What stays is part of the plan, for all of us and with each step.
case-stays-practices = What works best today goes on: { $practices }.
case-stays-confirmed = Confirmed by { $name }
case-stays-confirmed-on = Confirmed by { $name } on { $date }

# B6: the big picture.
case-tree-bookmark = The big picture
case-tree-headline = Every step serves a goal, and steps support each other
case-tree-headline-apart = Every step serves a goal
case-tree-lead = From left to right: what we want, the part of our culture that carries it, the steps. An arrow on the right leads to a step that builds on another.
case-tree-title = Goals, dimensions and steps

# B12: value for everyone.
case-value-bookmark = Value for everyone
case-value-headline = Every step gives something to at least two sides
case-value-headline-plain = What the steps give, and to whom
case-value-lead = A dot stands for a value that the step states; what it is stands below.
case-value-open-columns = Still open: { $names }. No step states a value there yet; ideas are welcome.
case-value-title = Steps and whom they serve
case-value-gives = What it gives
case-value-lines = What each step gives

# B13: range of what is expected.
case-outlook-range = Pale band: from every effect and participation at its low end to all of them at their high end.

# B14: what it takes.
case-budget-bookmark = What it takes
case-budget-headline = The steps take { $project }; with everybody's time and running cost it is { $full } over { $months } months
case-budget-lead = Filled bars are money that is paid out. The dashed bar is the time of those who take part, in money.
case-budget-title = What it takes, part by part
case-budget-aside = enough in 4 of 5 cases (P80): { $amount }
case-share-heading = How much of it goes to people
case-share-alone = No wider technology budget is named, so this is the share of the steps alone.
case-share-actual = { $share }
case-share-actual-what = Actual average in system projects
case-share-actual-source = Gartner (2011), as reported by Emergent Consultants
case-share-typical = about { $share }
case-share-typical-what = Typical in large programmes
case-share-typical-source = Prosci, quoting Best Practices research
case-share-above = over { $share }
case-share-above-what = Projects above this share succeeded in 43% of cases, those below in 35%
case-share-above-source = IBM (2008), about 1,500 practitioners, as reported by practitioners
case-share-recommended = { $share }
case-share-recommended-what = Recommended, training included; more where people are wary
case-share-recommended-source = Gartner (2011), same report
case-share-note = These figures rest on surveys of practitioners, not on experiments. What the steps really take, added up, says more than any percentage.

# B15: who does what, and how much time it takes.
case-capacity-bookmark = Who does what, and how much time it takes
case-capacity-headline = { $days } person-days in all, most of them in { $quarter }
case-capacity-lead = One bar per quarter. Each part carries the letter of its role and its days.
case-capacity-title = Person-days by role and quarter
case-capacity-set-aside = Set aside for { $role }: { $used } of { $days } days.
case-hours-title = Hours that one person gives
case-hours-who = Who
case-hours-departments = Hours by department, for the steps that reach everyone
case-hours-people = People
case-hours-each = Hours each
case-hours-sum = Hours together
case-hours-note = People who lead, or who work with customers or partners, give the hours of the table above.

# B16: what we promise.
case-promise-report-by = by { $date }
case-promise-unowned = { $n ->
    [one] Before we sign, one step gets an owner; the line for the name is on its card.
   *[other] Before we sign, { $n } steps get an owner; the lines for the names are on their cards.
}

# B17: inputs and assumptions.
case-inputs-bookmark = Inputs and assumptions
case-inputs-headline = Every input says whether it is yours, published or assumed
case-inputs-lead = “Client” was stated or measured by the organization. “Published” can be looked up. “Assumption” is ours, until your own figure replaces it. Cost, uplift and effects of the steps are assumptions of the library, each with a low, a likely and a high value.
case-inputs-input = Input
case-inputs-value = Value
case-inputs-unit = Unit
case-inputs-mark = Mark
case-inputs-source = Source
case-deviations-none = All steps stand as they come in library { $version }; nothing deviates from it.
case-deviations-some = { $count ->
        [one] One value is the organization’s own:
       *[other] { $count } values are the organization’s own:
    }
case-deviation = { $step }, { $field }: { $own }; in the library { $shipped } ({ $origin })
case-mark-client = client
case-mark-published = published
case-mark-assumption = assumption
case-input-open = open
case-input-day-rate = Day rate: { $role }
case-input-cap = Most that counts: { $driver }
case-input-day-rates = Day rates
case-input-caps = Most that counts
case-input-departments = Departments
case-input-departments-value = { $n } with { $people } people
case-input-scope-headcount = People per scope
case-input-scores = Scores
case-input-target-scores = Targets by dimension
case-input-target-scores-next = else the next level
case-input-readiness = Readiness
case-input-loaded-hourly-cost = Labour cost of an hour
case-input-salary-cost-per-year = Labour cost of a person
case-input-voluntary-turnover-rate = People who leave by choice in a year
case-input-replacement-cost-share = Cost of filling a position, of a yearly salary
case-input-working-weeks-per-year = Working weeks in a year
case-input-realization-rate = Saved time that becomes value
case-input-assisted-contacts-per-month = Contacts that people answer
case-input-cost-per-assisted-contact = Cost of a contact that people answer
case-input-cost-per-self-help-contact = Cost of a contact that customers settle themselves
case-input-qualified-opportunities-per-year = Qualified opportunities
case-input-contribution-margin-per-deal = Margin of a deal
case-input-partner-revenue-per-year = Revenue with partners
case-input-contribution-margin-rate = Margin on revenue with partners
case-input-client-technology-budget = Wider technology budget
case-input-budget = Budget
case-input-return-floor = Net present value to reach
case-input-capacity-days = Person-days there are
case-input-discount-rate = Discount rate in a year
case-input-horizon-months = Months that are looked at
case-input-fade-per-year = Effect that fades in a year
case-input-adoption-bounds = Participation: lowest / highest
case-input-adoption-spread = Participation: below / above
case-input-delivery-factor = Factor on all cost: low / likely / high
case-input-delivery-results = What finished steps really cost
case-input-delivery-results-value = { $steps ->
    [one] { $factor } times what was expected, from one step; the plan counts with it
   *[other] { $factor } times what was expected, from { $steps } steps; the plan counts with it
}
case-input-max-gain-points = Most points that a dimension gains
case-input-max-parallel = Most steps at once
case-input-max-parallel-value = everyone { $everyone }, managers { $managers }, with customers { $customers }, with partners { $partners }
case-input-lowest-dimensions-served = Lowest dimensions that are served
case-input-vote-bonus = Bonus from the vote of staff
case-input-measured-effects = Measured effects of finished steps
case-input-measured-effect-of = { $driver }: { $factor } of what was expected, from { $results } measured
case-input-start-months = Months that steps wait for
case-input-start-month-of = { $step } from month { $month }
case-input-mandatory = Always part of the plan
case-input-excluded = Steps not wanted
case-input-in-place = Steps already there
case-driver-retention = people who stay
case-driver-time-saved = time saved
case-driver-deflected-contacts = contacts no longer needed
case-driver-win-rate = deals won
case-driver-partner-revenue = revenue with partners
case-scope-all = everyone
case-scope-managers = managers
case-scope-customer-facing = with customers
case-scope-sales = sales
case-scope-partner-facing = with partners
case-unit-hour = per hour
case-unit-day = per day
case-unit-person-year = per person and year
case-unit-contact = per contact
case-unit-deal = per deal
case-unit-year = per year
case-unit-weeks = weeks
case-unit-contacts-month = a month
case-unit-per-year = a year
case-unit-months = months
case-unit-points = points
case-unit-minutes-week = minutes a week
case-source-client = your figure, or your survey
case-source-day-rates = usual rates; replace them with your own
case-source-caps = limit for all steps together
case-source-loaded-hourly-cost = Eurostat, average hourly labour cost in the euro area, 2024
case-source-salary-cost-per-year = hourly cost × 1,600 hours
case-source-replacement-cost-share = Boushey and Glynn (2012), median of 27 case studies
case-source-working-weeks-per-year = a year without holidays and absence
case-source-realization-rate = saved minutes are scattered; about a third becomes value
case-source-cost-per-assisted-contact = near the 8.01 USD of a poll by Gartner (2019)
case-source-cost-per-self-help-contact = the same poll says 0.10 USD
case-source-discount-rate = replace it with your own
case-source-horizon-months = a choice; 36 months are shown too
case-source-fade-per-year = habits fade without care
case-source-adoption = read from stated readiness; people do less than they say
case-source-delivery-factor = more effort is likelier than less
case-source-max-gain-points = in 24 months
case-source-max-parallel = the load guard: nobody carries too much at once
case-source-lowest-dimensions-served = no blind spot
case-source-mandatory = listening comes first
case-source-target-scores = where the next level begins
case-source-return-floor = half of the highest return, proposed
case-source-budget = proposed from your own figures; take your own

# The workbook of the business case.
case-book-title = Business case
case-sheet-summary = Summary
case-sheet-inputs = Inputs
case-sheet-rates = Roles and rates
case-sheet-steps = Steps
case-sheet-schedule = Schedule
case-sheet-effects = Effects
case-sheet-months = Effects by month
case-sheet-cash = Cash flow
case-sheet-gain = Gain in points
case-sheet-notes = How to read this
case-book-low = low
case-book-likely = likely
case-book-high = high
case-book-name = Name in formulas
case-book-inputs-note = Blue on yellow can be written over; everything else follows. An empty cell counts as 0.
case-book-participation = People who really take part
case-book-people = People: { $scope }
case-book-adoption-low = Participation, lowest
case-book-adoption-high = Participation, highest
case-book-rates-note = Shares of the effort by role. Together they are 100%.
case-book-rate = Money per day
case-book-rate-of-role = Money per day of the role
case-book-days-of-role = Person-days of the role
case-book-schedule-note = Months of the roadmap. Move a step by its first and last month.
case-book-first = First month
case-book-last = Last month
case-book-count = Months
case-book-ramp = Months to full effect
case-book-planned = As planned
case-book-steps-note = Expected value: (low + 4 × likely + high) / 6, times its factor. Money in the currency of the inputs.
case-book-is-people = People step: 1
case-book-scope = For whom
case-book-effort = Days
case-book-factor = Factor
case-book-delivery = Real cost of finished steps, times what was expected
case-book-days = Person-days
case-book-effort-cost = Cost of the days
case-book-external = Paid to others
case-book-external-cost = Paid to others, expected
case-book-hours = Hours per person
case-book-run = Run cost per year
case-book-run-month = Run cost per month
case-book-effects-note = What steps give, if everybody takes part and with those who do. Below: what one unit is worth.
case-book-driver = What it moves
case-book-whose = Whose
case-book-full = If everybody takes part
case-book-with-participation = With participation
case-book-worth = Worth of a unit per year
case-book-cap = Most that counts
case-book-percentage-points = percentage points
case-book-percent = percent
case-book-contacts = contacts
case-book-months-note = A straight line up after the last month of a step, then a yearly fade.
case-book-cash-note = One-off cost is spread evenly over the months of a step; run cost follows. Only months that count enter the sums.
case-book-calendar = Calendar
case-book-counts = Counts
case-book-full-cost = Full cost
case-book-benefit = Benefit
case-book-net = Net
case-book-running = Running net
case-book-discount = Discount factor
case-book-present = Present value
case-book-since = Earned back since
case-book-cash-cost = In cash: cost
case-book-cash-benefit = In cash: benefit
case-book-cash-net = In cash: net
case-book-cash-running = In cash: running net
case-book-cash-present = In cash: present value
case-book-cash-since = In cash: earned back since
case-book-summary-note = Every figure up here is a formula; write over an input and it follows.
case-book-with-time = With people's time
case-book-in-cash = In cash, without time
case-book-run-to-horizon = Run cost to the horizon
case-book-full-to-horizon = Full cost to the horizon
case-book-benefit-to-horizon = Benefit to the horizon
case-book-budget-left = Budget that is left
case-book-drawn-note = Drawn { $draws } times when the roadmap was published; these do not follow the inputs.
case-book-chance-npv = Chance of a net present value above zero
case-book-chance-back = Chance that it earns back to the horizon
case-book-chance-budget = Chance to stay within the budget
case-book-gain-note = Points that each step is expected to give where people take part, as far as a dimension has room; and what that makes of the index. This, within the limits, is what the steps were chosen by.
case-book-dimension = Dimension
case-book-fit = Fit to the level
case-book-weight = Weight
case-book-today = Today
case-book-together = All steps together
case-book-most = At most
case-book-gain = Gain
case-book-expected = Expected
case-book-index = Maturity index
case-book-index-today = Maturity index today
case-book-index-after = Maturity index expected
case-book-moves = What moves the net present value most
case-book-found-note = As it was found when the plan was worked out; no formulas.
case-book-how-inputs = Cells in blue on yellow are inputs. All other figures are formulas that lead back to them, in the currency of the organization.
case-book-how-choice = Which steps are part of the plan, and when they run, was found by a search; it is not searched again here. Months can be moved on the schedule.
case-book-how-drawn = Ranges and chances come from drawing every uncertain figure many times. They stand beside the formulas as they were found.
case-book-not-counted = Not counted, because their figures are open: { $names }. Fill in the empty inputs and they count.

# The summary on two pages.
case-short-title = Our future on two pages
case-short-subject = What { $organization } builds, what it takes and what we promise, on two pages
case-short-bookmark = On one page
case-short-steps-bookmark = Steps, promises, signatures
case-short-steps-headline = { $n ->
    [one] One step, and what we promise
   *[other] { $n } steps, and what we promise
}
case-short-cost = What it takes, in the middle (P50)
case-short-cost-note = Set aside { $aside }: enough in 4 of 5 cases (P80)
case-short-cost-plan = What it takes, as planned
case-short-cost-plan-note = How sure this is was not worked out yet
case-short-back = Earns back what it takes
case-short-back-note = within { $months } months, people's time included
case-short-back-month = Earned back in month
case-short-back-month-note = of { $months }, as planned
case-short-people = For people
case-short-people-note = Published: 5% (actual) to 15% (recommended)
case-short-care = Costs and effects are our best estimate; measured results will replace them. The roadmap tells every range and assumption.
case-short-when = When
case-short-pdf = Summary (PDF)
case-short-book = Business case (XLSX)
case-short-plan = Plan (JSON)
