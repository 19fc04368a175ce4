# PDF reports.

# Head and foot of every page.
report-page-of = Page { $page } of { $total }
report-status-indicated = Level: indicated by the survey
report-status-open = Level: not named yet
report-status-stated = Scores: stated by the organization
report-wave-closed = { $wave }, closed { $date }
report-and = { $first } and { $last }
report-to-be-agreed = to be agreed

# Executive maturity report.
executive-report-title = Executive maturity report
executive-report-title-own = Survey report
executive-report-subject = Where { $organization } stands, what people feel ready for, and what to decide
executive-report-subject-own = What people at { $organization } answered

# A1: the result on one page.
executive-overview-bookmark = The result on one page
executive-overview-headline-gate = First results are in; more answers are needed before a level can be named
executive-overview-lead = { $sheets } of { $headcount } colleagues took part. Every number shows the range it could honestly have. Small groups are protected.
executive-overview-lead-own = { $sheets } of { $headcount } colleagues took part. Small groups are protected.
executive-tile-maturity = Maturity, points of 100
executive-tile-readiness = Readiness, points of 100
executive-tile-want = Want this future
executive-tile-part = Took part
executive-tile-range = Range { $range }
executive-tile-level = Level { $number }, { $name }
executive-tile-people = { $sheets } of { $headcount } invited
executive-tile-n = { $n } people answered
executive-strong = What is strong
executive-grow = Room to grow
executive-decide = One decision we ask for
executive-decide-listen = Who reports back to all staff within 30 days, and who listens first where most questions are open?
executive-decide-build = Which two steps start first, who owns them, and which work waits so that people have time for them?
executive-decide-reconnect = Which good practice do we keep as it is, and how do we win people for it again?
executive-decide-lead = Which departments show others how it works, and how much time do they get for it?
executive-decide-gate = How do we give everyone a fair chance to answer before we name a level?

# How sure a level is (clear, likely, open).
report-chance-of = about { $n } in { $of }

# A2: who took part.
executive-part-bookmark = Who took part
executive-part-headline = { $rate } of colleagues took part; { $shown } of { $total } departments can be shown
executive-part-headline-gate = { $rate } of colleagues took part: not yet enough to name a level
executive-part-lead = A level is named only when enough people were heard. Groups with fewer than { $minimum } answers are not shown, to protect people.
executive-part-lead-own = Groups with fewer than { $minimum } answers are not shown, to protect people.
executive-part-column-invited = Invited
executive-part-column-answers = Answers
executive-part-column-rate = Took part
executive-gate-heading = Is it enough to name a level?
executive-gate-rate = Took part: { $value }; at least { $needed } are needed.
executive-gate-reportable = People in departments that can be shown: { $value }; at least { $needed } are needed.
executive-gate-flagged = Answer sheets with signs of hurried answering: { $value }. They are counted; nobody is singled out.
executive-gate-open = Both are met, so a level can be named.
executive-gate-closed = Not both are met, so no level is named. The scores of departments that can be shown still hold with their ranges.

# A3: practice by department.
executive-practice-bookmark = Where practice stands
executive-practice-headline-shared = Practice is at level 3 or higher in { $n } of { $total } departments
executive-practice-headline-started = Practice is on its way in { $n } of { $total } departments
executive-practice-headline-first = Practice takes its first steps in the departments shown
executive-practice-lead = Points from 0 to 100. Small figures: how far the true value may lie either way. Tint: level. Dot: mixed views within the department.
executive-practice-title = Maturity by department and dimension

# A4: maturity and readiness by dimension.
executive-profile-bookmark = What is in place, what people feel ready for
executive-profile-headline-ahead = People feel ready for more than is in place on { $n } of { $total } dimensions
executive-profile-headline-behind = Practice is ahead of what people feel ready for on { $n } of { $total } dimensions
executive-profile-headline-close = What is in place and what people feel ready for lie close together
executive-profile-lead = Counted are differences of 5 points and more whose ranges do not overlap. The same figures as dots below, because areas in a radar mislead.
executive-profile-title = Maturity and readiness by dimension

# A5: the ladder.
executive-ladder-bookmark = Our place on the ladder
executive-ladder-headline = We are at level { $number }, { $name }; { $breadth } of colleagues work in departments at this level or above
executive-ladder-headline-plain = We are at level { $number }, { $name }
executive-ladder-headline-gate = The ladder waits: more answers first, then a level
executive-ladder-title = Levels of maturity
executive-ladder-description = Five levels, with the organization and its departments on them.
executive-ladder-rule = The organization is never more than one level above its lowest department: nobody is left behind on paper.
executive-ladder-next = What the next level looks like

# A6: the quadrant.
executive-quadrant-bookmark = Time to listen, build, reconnect or lead
executive-quadrant-headline = For { $n } of { $total } departments it is “{ $name }”
executive-quadrant-headline-none = No department can be placed yet
executive-quadrant-lead = To the right: more practice in place. Upwards: more readiness. A hollow point lies between quadrants, because its range crosses a line.
executive-quadrant-title = Departments by maturity and readiness
executive-guide-listen = Listen first. Ask what people need, answer within 30 days, begin with voice, trust and leadership. Commitments wait.
executive-guide-build = People are ready. Give time, examples and a few shared rules, and start with two steps at most.
executive-guide-reconnect = Practice is there, the heart less so. Show what stays, thank people, ask what makes it easier.
executive-guide-lead = Let these departments show the way: visits, examples, time to help others.
executive-guide-departments = Departments: { $names }

# Appendix: figures as tables, and how scores work.
executive-data-bookmark = The figures as tables
executive-data-headline = Every figure of this report, as numbers
executive-data-how = How scores work: every answer is turned into points from 0 to 100; a person's score is the mean of their answers, a department's score the mean of its people, with a 95% range. Percent is used for shares of people only. Departments stand in the order of the organization, never by score.
executive-data-contract = Groups with fewer than { $minimum } answers, and groups from which such a group could be worked out, are not shown, to protect people.

# Future Roadmap.
future-title = Future Roadmap
future-subject = What { $organization } builds, step by step, and how we will know
future-period = { $from } to { $to }
future-months = { $n } months

# B1: cover.
future-cover-bookmark = Our future
future-cover-headline = Our future: { $sentence }
future-cover-headline-plain = Our future, step by step
future-cover-sponsors = Sponsors: { $names }
future-cover-made = Made with { $n } colleagues in { $departments } departments
future-cover-for = For { $n } colleagues in { $departments } departments

# B3: where we are today.
future-today-bookmark = Where we are today
future-today-headline = We are at “{ $level }”, { $index } of 100 points, and { $strength } carries us
future-today-headline-gate = We are at the start, and { $strength } carries us
future-today-lead = Scores run from 0 to 100 points. Every number shows the range it could honestly have.
future-today-lead-stated = Scores run from 0 to 100 points. They are the organization's own statement; a survey will replace them.
future-today-strengths = What carries us
future-today-grow = Where there is room to grow
future-today-item = { $dimension }: { $score }
future-points = { $points } points

# B4: what each department brings.
future-brings-bookmark = What each department brings
future-brings-headline = Every department brings a strength of its own
future-brings-strength = Strongest dimension

# B5: ready to build.
future-ready-bookmark = Ready to build
future-ready-headline = { $n } of { $total } departments feel ready to build
future-ready-headline-none = We listen first, then we build
future-ready-first-step = First step

# B7: the timeline.
future-timeline-bookmark = Now, next, later
future-timeline-headline =
    { $n ->
        [one] One step
       *[other] { $n } steps
    } in { $months } months, never more than { $most } at once for everyone
future-timeline-lead = One bar per step, a diamond where we expect the result. Below: how many steps reach people at once, and their hours per month.
future-timeline-title = Steps by month
future-population-everyone = Everyone
future-population-managers = Managers
future-population-customers = With customers
future-population-partners = With partners

# B8 to B10: step cards.
future-steps-headline-now = Now: { $n ->
        [one] one step
       *[other] { $n } steps
    } from { $from } on
future-steps-headline-next = Next: { $n ->
        [one] one step
       *[other] { $n } steps
    } from { $from } on
future-steps-headline-later = Later: { $n ->
        [one] one step
       *[other] { $n } steps
    } from { $from } on
future-step-from = From { $from } to { $to }
future-step-in = In { $from }
future-step-stays = What stays
future-step-why = Why
future-step-goal = Goal
future-step-owner = Owner
future-step-owner-open = usually: { $role }
future-step-know = We will know
future-step-kpi = { $name }: { $from } → { $to } by { $month }
future-step-encouragement = Encouragement
future-step-commitment = Commitment
future-step-by = { $text } (by { $month })
future-step-commitment-from = { $text } (from { $month }, after the encouragement and the checks)
future-step-commitment-holds = { $text } (since { $month })
future-step-commitment-off = None for now: people first need time. Commitments begin at { $needed } points of readiness.
future-step-moved = Starts later than it could, so that nobody carries too much at once.
future-why-dimension = { $dimension } stands at { $points }; this step helps from there.
future-why-first = Listening comes first where many questions are open.
future-why-prerequisite = It makes “{ $step }” possible.
future-why-always = Listening is part of every roadmap.
future-why-chosen = Chosen by the executive team.

# B11: encouragements and commitments.
future-levers-bookmark = Encouragements and commitments
future-levers-headline = Every commitment waits until its encouragement is there
future-levers-headline-off = Encouragements come first; commitments wait for now
future-levers-step = Step
future-levers-by = Delivered by
future-levers-after = Starts after
future-gate-encouragement = encouragement delivered
future-gate-fairness = fairness check
future-gate-pay-rules = pay rules
future-gate-co-determination = employee representatives
future-gate-data-protection = data protection
future-gate-partner-contracts = partner contracts
future-levers-none = none for now

# B13: how we will know.
future-know-bookmark = How we will know
future-know-headline = From { $today } to about { $expected } points, if people take part as they say
future-know-lead = Start values are typical ones until we have measured our own; each is marked. No traffic lights: an arrow and a number.
future-know-kpi = What we count
future-know-baseline = Start
future-know-target = Target
future-know-month = By
future-know-expected = Maturity by dimension: today, expected and target
future-know-targets = A target marked “assumption” is where the next level begins, until the organization names its own.
future-know-caveats = What to keep in mind
future-caveat-effects = These effects are our best estimate; no published study gives effect sizes for these steps. Measured results will replace them after two quarters.
future-caveat-adoption = How many people take part is read from stated readiness; people do less than they say.
future-caveat-points = Points are not money. What the steps take and give in money is shown to the executive team with its ranges.

# B16: what we promise.
future-promise-bookmark = What we promise
future-promise-headline = We answer within 30 days, and every commitment waits for its encouragement
future-promise-what = Promise
future-promise-when = When
future-promise-who = Who
future-promise-report = We report back: what we heard, what we do, what we do not do and why.
future-promise-report-when = within 30 days of the survey
future-promise-pulse = A short pulse shows whether the steps help.
future-promise-fair = Before a commitment starts, the people concerned say whether it is fair.
future-promise-fair-when = before each commitment
future-promise-open = Everyone can see which steps are heard, planned, in work, done or not now.
future-promise-open-when = at any time
future-promise-load = Nobody is asked to take more steps at once than shown on the timeline.
future-promise-survey = We ask again, with the same questions.
future-promise-sponsors = Sponsors
future-promise-owners = Owners of the steps
future-promise-sign = Signatures
future-promise-representatives = Employee representatives

# B17: how this was made.
future-made-bookmark = How this was made
future-made-headline = This roadmap follows from what people said and from stated assumptions
future-made-headline-stated = This roadmap follows from stated scores and stated assumptions
future-made-who = { $sheets } of { $headcount } colleagues took part. Groups with fewer than { $minimum } answers are not shown, to protect people.
future-made-who-stated = There was no survey yet. The scores are the organization's own statement.
future-made-scores = Answers become points from 0 to 100. A department's score is the mean of its people, with a 95% range. Percent is used for shares of people only.
future-made-steps = Steps come from a library. A step is chosen where it helps at the level a dimension stands at; a load guard keeps the number of steps at once small. Step library { $version }.
future-made-marks = Start values marked “typical”, effects and costs are assumptions; scores and headcounts come from the organization.
future-made-contact = Questions about this roadmap: { $name }, who answers for what follows from the survey.
future-made-sources = Read with it: Weiner (2009); Holt et al. (2007); Venus, Stam and van Knippenberg (2019); Oettingen and Reininger (2016); Ford, Ford and D'Amelio (2008).

executive-trend-bookmark = Since last time
executive-trend-title = Maturity by dimension over the waves
executive-trend-lead = Points with the range they could honestly have. A line joins only what is comparable; where it has a gap, a letter leads to the reason.
executive-trend-broken = { $department } is not comparable with last time. { $why }

executive-sure = { $words } How likely: { $levels }.
report-from-to = { $low } to { $high }
report-chance-sure = almost certain
executive-strong-view = { $dimension }: { $view }, { $score }.
executive-tile-recommend = Would recommend us, −100 to 100
executive-tile-mean = Mean answer { $mean } of 10

# Do people see it alike?
executive-views-headline = People share one view on { $n } of { $total } dimensions of practice
executive-views-headline-unknown = Whether people share one view is not told here

# How firmly the numbers stand.
executive-firm-bookmark = How firmly the numbers stand
executive-firm-headline-tip = Another level would take { $gap } points between those who answered and those who did not
executive-firm-headline-heard = { $rate } were heard, so those who were not weigh little
executive-firm-headline-open = { $rate } were heard; the others may see it differently

# Where departments cannot be told apart.
executive-practice-headline-noise = Departments lie close together: their differences are within noise
executive-ladder-headline-between = We are at level { $level }, could be { $other }
executive-ladder-headline-open = Our place on the ladder is open: there is not enough data for one level
executive-quadrant-organization = What it is time for, for the whole organization

# What goes with an outcome.
executive-drivers-headline = “{ $dimension }” goes with “{ $outcome }” most clearly
executive-drivers-headline-none = No single dimension clearly goes with what people want or recommend

# Groups by attribute.
executive-breakdowns-bookmark = Groups across departments
executive-breakdowns-headline = { $shown } of { $total } groups across departments can be shown
executive-asked-headline = { $told } of { $total } questions beside the scales can be told
executive-asked-headline-own = { $told } of { $total } questions can be told

# Appendix: how this was computed.
executive-method-bookmark = How this was computed
executive-method-headline = How each number was computed, and what it can bear

# How sure a plan is, and what else was looked at.
future-sure-bookmark = How sure this is
future-sure-headline = We expect it to take about { $middle }, and should set aside { $aside }
future-sure-lead = The plan was worked out { $draws } times, each time with effort, cost, effects and participation drawn between low and high.
future-odds-never = hardly ever
future-odds-about = in about { $cases } of { $of } cases
future-odds-always = almost always
future-sure-back = Over { $months } months it earns back everything it takes { $odds }.
future-sure-return = It also beats the agreed discount rate, so that its net present value is above zero, { $odds }.
future-sure-budget = The steps stay within the budget of { $budget } { $odds }.
future-sure-aside = Suggested budget: { $aside }. It is enough in 4 of 5 cases (P80).
future-sure-share = People steps are { $share } of the project budget; published figures range from 5% (actual) to 15% (recommended).
future-sure-figures = The figures and their ranges
future-sure-figure = Figure
future-sure-plan = Plan
future-sure-p10 = P10: 1 in 10 below
future-sure-p50 = P50: in the middle
future-sure-p80 = P80: 4 in 5 below
future-sure-p90 = P90: 9 in 10 below
future-sure-project = Project cost
future-sure-full = Full cost with people's time
future-sure-npv = Net present value
future-sure-npv-36 = Net present value, only 36 months
future-sure-cash = In cash, without time given or saved
future-sure-cash-view = Net present value { $npv }; return { $roi }; earned back in month: { $month }
future-sure-roi = Return on full cost
future-sure-payback = Earned back in month
future-sure-later = after { $month }
future-fan-title = What has come back less what has gone out, month by month
future-fan-description = Running net without discounting; the band holds 8 of 10 cases.
future-fan-month = Month
future-fan-band = 8 of 10 cases (P10 to P90)
future-fan-middle = middle (P50)
future-fan-base = plan without spread
future-fan-payback = earned back between month { $from } and { $to }, in 8 of 10 cases
future-fan-payback-open = earned back between month { $from } and some time after month { $to }, in 8 of 10 cases
future-tornado-input = Input
future-tornado-low = at its worse end
future-tornado-high = at its better end
future-tornado-base = Plan: { $amount }
future-moved-adoption = How many people take part
future-moved-delivery = Effort and cost of delivery
future-moved-quarter = { $name }, ±25%
future-moved-realization-rate = Saved time that becomes value
future-moved-contribution-margin-per-deal = Margin per deal
future-moved-replacement-cost-share = Cost of filling a position
future-moved-partner-revenue-per-year = Revenue with partners
future-moved-assisted-contacts-per-month = Contacts that people answer
future-moved-loaded-hourly-cost = Cost of an hour
future-moved-voluntary-turnover-rate = People who leave by choice
future-moved-effect-time-saved = Effect on time saved
future-moved-effect-win-rate = Effect on deals won
future-moved-effect-retention = Effect on people who stay
future-moved-effect-partner-revenue = Effect on revenue with partners
future-moved-effect-deflected-contacts = Effect on contacts no longer needed
future-caveat-overlap = Other projects may count the same saving. Ask who else does.
future-caveat-time = Saved time becomes value only if people use it well; that is why the view in cash stands beside it.
future-caveat-leavers = Fewer people who leave and fewer contacts save money only where cost really falls.
future-caveat-outside = Not included: severance, pay rises, taxes, licences already owned, attention of management.
future-caveat-middle = The middle of the cost lies above the plan, because more effort is likelier than less. Do not budget the plan.
future-caveat-small = Many small gains are favoured over few large ones. Look at the steps left out with your own eyes.
future-caveat-horizon = { $months } months is a choice. A longer view raises the return, and doubt.
future-else-bookmark = What else was looked at
future-else-headline-proved = No other set of these steps gains more within the limits
future-else-headline-open = A good set of steps; another could gain up to { $gap } points more
future-else-headline-conflict = No set of steps meets every limit; this one is a place to start
future-else-headline-listed = These steps were named, not searched for
future-else-counted = { $n } sets of steps meet every limit before the return is asked for. Among them the one with the largest gain that reaches the return was chosen.
future-else-cut = The search was ended before every set was looked at.
future-else-next = The set that ranks next
future-else-next-gain = It gains { $next } points of the index, votes of staff counted, costs { $cost } and has a net present value of { $npv }.
future-else-next-without = It leaves out: { $steps }.
future-else-next-with = It has instead: { $steps }.
future-else-left-out = Steps left out, and what each would need
future-else-why = Why it is not in
future-else-needs = What lets it in, each for itself
future-else-why-excluded = It is not wanted.
future-else-why-needs-excluded = It needs “{ $step }”, which is not wanted.
future-else-why-gives-nothing = At today's levels it lifts nothing.
future-else-why-at-limit = The chosen steps already lift { $dimensions } as far as can be planned.
future-else-why-worth-less = The best set with it gains { $points } points less.
future-else-why-costs-more = The best set with it gains as much and costs more.
future-else-why-beyond-budget = With what is always part, it costs more than the budget.
future-else-why-beyond-capacity = Somebody would have too few days.
future-else-why-below-floor = No set with it reaches the return.
future-else-why-never = More than one limit keeps it out.
future-else-why-unknown = Open: it takes too long to find out.
future-else-brings = It comes with { $steps }.
future-else-way-budget = Budget of { $to } ({ $more } more)
future-else-way-capacity = { $more } more days: { $role }
future-else-way-floor = Net present value to reach: { $to }
future-else-way-none = No single limit
future-else-floor = Net present value to reach
future-else-floor-off = none
future-role-program-lead = program lead
future-role-hr-partner = HR partner
future-role-trainer = trainer
future-role-consultant = consultant
future-role-dept-manager = department managers
future-role-ambassador = ambassadors
future-role-comms = communications
future-role-it-engineer = IT
future-role-analyst = analyst

future-step-owned = Owner: { $owner }
future-said-headline = { $replied } of { $subjects } things you said have their answer, half of them within { $days } days
future-said-headline-open = { $subjects } things were said and wait for their answer
future-said-lead = What colleagues wrote and asked for, and what becomes of it.
future-said-what = What was said
future-said-votes = How many
future-said-reply = What becomes of it
future-said-step = Step, owner, date
future-said-quote = “{ $words }”
future-said-by = by { $date }
future-said-note = Quotes stand in the language they were written in. Everything that was said stands on the page “{ $page }”, with its answer.
future-said-short = { $replied } of { $subjects } things that colleagues said have their answer, half of them within { $days } days.
future-said-short-steps = What they asked for is taken up by: { $steps }.

future-promise-headline-by = We answer by { $date }, and every commitment waits for its encouragement
future-promise-adviser = The adviser promises
future-promise-adviser-data = Data, sources and every calculation are handed over, in files that open without the adviser, before the last step ends.
future-promise-adviser-skills = Skills are passed on: by then two people of ours can run a survey and a plan by themselves.
future-promise-adviser-fee = A share of the fee hangs on the measured objectives, if that was agreed.
future-promise-client = We promise in return
future-promise-client-data = Figures and people to ask are there when a step begins.
future-promise-client-skills = Those two people have the time to learn it.
future-promise-client-fee = Objectives are measured and shown as agreed, whichever way they turn out.
future-know-typical = { $value } (typical)
future-know-measured = { $value } (measured)
future-step-asked = Asked
future-step-waits = Not yet in { $departments }: people first need time.
asked-ideas = { $n ->
        [one] an idea of colleagues
       *[other] { $n } ideas of colleagues
    }
