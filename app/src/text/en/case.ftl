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
case-share-column = Share
case-share-column-what = What it is
case-share-column-source = Who says so
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
case-mark-client = client
case-mark-published = published
case-mark-assumption = assumption
case-input-open = open
case-input-day-rate = Day rate: { $role }
case-input-cap = Most that counts: { $driver }
case-input-departments = Departments
case-input-departments-value = { $n } with { $people } people
case-input-scope-headcount = People per scope
case-input-scores = Scores
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
case-input-max-gain-points = Most points that a dimension gains
case-input-max-parallel = Most steps at once
case-input-max-parallel-value = everyone { $everyone }, managers { $managers }, with customers { $customers }, with partners { $partners }
case-input-lowest-dimensions-served = Lowest dimensions that are served
case-input-vote-bonus = Bonus from the vote of staff
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
