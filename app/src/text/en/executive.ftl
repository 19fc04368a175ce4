# Pages executives read: overview, results, one department.

overview-title = Overview
overview-empty-title = Nothing is released yet
overview-empty-text = As soon as a wave is closed and released, its result appears here. Until then you can watch participation.
overview-empty-action = See the waves
overview-latest = Latest result
overview-waves = Earlier waves

results-crumb = Results
results-headline-level = { $organization } is at level { $level }, { $name }: { $points } of 100 points, and about { $tenths } in 10 people want this future
results-headline-level-only = { $organization } is at level { $level }, { $name }: { $points } of 100 points
results-headline-between = { $organization } is at level { $level }, could be { $other }: { $points } of 100 points
results-headline-open = { $organization } is at { $points } of 100 points; there is not enough data for one level
results-headline-gate = { $organization } has been heard in part; a level needs more voices
results-headline-own = What { $sheets } people answered
results-lead = { $sheets } of { $headcount } colleagues took part. Every number shows the range it could honestly have. Small groups are protected.
results-lead-own = { $sheets } of { $headcount } colleagues took part. Every question is told over the whole organization. Small groups are protected.
results-lead-unknown = { $sheets } colleagues took part. Every number shows the range it could honestly have. Small groups are protected.
results-lead-own-unknown = { $sheets } colleagues took part. Every question is told over the whole organization. Small groups are protected.
results-lead-protected = { $headcount } colleagues were asked. Every number shows the range it could honestly have. Small groups are protected.
results-report = Report (PDF)
results-roadmap = Roadmap
results-data = Data
results-data-xlsx = Workbook (XLSX)
results-data-csv = Table (CSV)
results-data-json = Document (JSON)
results-data-plan = Release plan (JSON)
results-status = indicated by the survey, released { $date }
results-status-own = answered in the survey, released { $date }

tile-maturity = Maturity, points of 100
tile-readiness = Readiness, points of 100
tile-lightbulb = Want this future
tile-participation = Took part
tile-lightbulb-value = { $tenths } in 10
tile-lightbulb-range = { $share } of people ({ $low }–{ $high })
share-over = over { $low }
share-under = under { $high }
share-between = { $low } to { $high }
shares-about = about { $shares }
tile-recommend-about = about { $score }
tile-participation-range = { $sheets } of { $headcount } people
tile-range-level = { $range } · level { $level }, { $name }
tile-range-words = { $range } · { $words }
tile-range-band = { $range } · { $band }
tile-range = { $range }

ladder-title = Our place on the ladder
ladder-rule-held = The survey alone indicates level { $indicated }. { $department } holds the organization at level { $level }: an organization can be at most one level above its lowest department.
ladder-rule = The organization can be at most one level above its lowest department.
ladder-breadth = { $share } of people work in departments at or above this level.
ladder-clear = Clear: the whole range lies within level { $level }.
ladder-likely = Likely level { $level }; level { $other } is possible (about { $tenths } in 10).
ladder-open = Open: level { $level } or level { $other }.
gate-title = What is missing for a level
gate-reportable = { $share } of people work in departments that can be shown; a level needs 80%.
gate-response = { $share } of people took part; a level needs 30%.

heat-title = Where practice stands, department by department
heat-title-readiness = What people feel ready for, department by department
heat-note = Points, 0 to 100. Small figures: how far the true value may lie either way. Tint: level. Dot: mixed views.
heat-show-maturity = Maturity
heat-show-readiness = Readiness
heat-toggle = Show
heat-index = Index
heat-department = Department
heat-organization = Whole organization
heat-people = { $n } answers
heat-legend = Levels

profile-title = What is in place, and what people feel ready for
profile-note = Maturity is the practice people see today. Readiness is what they want and feel able to do. The two are never averaged together.
profile-maturity = Maturity
profile-readiness = Readiness

quadrant-title = Time to listen, build, reconnect or lead
quadrant-note = Each point is a department, its size the number of people, its cross the range. Hollow: between two places.
quadrant-between = between
quadrant-axis-maturity = Maturity, points
quadrant-axis-readiness = Readiness, points
quadrant-listen = Begin with listening: a listening rhythm, a sponsor circle, one quick wish per team. One step at a time, no commitments yet.
quadrant-build = People want it; practice is missing. Start structure and enablement steps now: clear rules, time, a goal tree. Use volunteers.
quadrant-reconnect = Practice exists, but people are not with it. Ask why, lighten the load, check fairness, retire a rule. Pause new commitments.
quadrant-lead = Share the practice with other departments and partners. Let teams set their own commitments.

participation-title = Who took part
participation-note = Answers and people asked, department by department. Groups that are too small are shown only as part of a larger one.
participation-department = Department
participation-answers = Answers
participation-asked = Asked
participation-rate = Share
participation-flagged = { $share } of the answer sheets show signs of haste; they are kept and counted.

strengths-title = What is strong
growth-title = Where there is room to grow
strengths-line = { $dimension }: { $score } · { $people }

department-title = { $department }: { $points } of 100 points, { $name }
department-title-plain = { $department }
department-thanks = Thank you: { $sheets } of { $headcount } colleagues took part.
department-thanks-unknown = Thank you: { $sheets } colleagues took part.
department-hidden-title = { $department } is protected
department-hidden-text = There are too few answers to show, or other figures would give them away. Nothing is lost: the answers count in the departments above.
department-strength = One strength
department-growth = One place with room to grow
department-scores = Scores by dimension
department-scores-note = Points with their range. The thin line is the whole organization.
department-scores-note-plain = Points with their range.
department-dimension = Dimension
department-score = Score
department-range = Range
department-people = People
department-views = Views
department-shared = shared view
department-mixed = mixed views
department-views-unknown = –
department-below = Departments within
department-next = What now
department-back = Back to the result

# Agreement, verdicts, levels, differences: what stands before and beside scores.
results-heard = You said, we did
results-method = How these numbers are made
level-one = level { $level }
level-two = level { $level }, could be { $other }
level-probabilities = Probability: { $levels }.
level-open = not enough data for one level

verdict-supported = Departments differ, and people within them agree: differences can be read.
verdict-caution = Departments differ, but read the differences with care.
verdict-noise = Differences between departments are within noise. Every department’s own score is shown, without a ranking and without tints.
verdict-noise-but = On the whole, differences between departments are within noise. Only on { $names } do departments differ; read these with care.
verdict-none = Whether departments differ beyond noise is not told: { $reason }. Read each department by itself.
verdict-untold = It was not tested whether departments differ beyond noise. Read each department by itself.
verdict-one = There is only one department here, so there is nothing to compare.
verdict-some = Within noise, and so without tints: { $names }.
heat-note-plain = Points, 0 to 100. Small figures: how far the true value may lie either way. Dot: mixed views.
heat-levels = Departments below the second level stand on the page of the department above.
heat-pages = Departments { $from } to { $to } of { $all }
heat-before = Earlier departments
heat-after = Further departments

views-title = Do people see it alike?
views-note = Agreement comes first: where views are mixed, the mean stands for few.
views-shares = Views · favourable, neutral, unfavourable
views-beside = Beside the rest
views-index = { $index } beside the rest: { $words }.
score-range = { $points } ({ $range })
score-pulled = pulled from { $from } to { $to } because only { $n } people answered
score-equal = all answers equal
rest-higher = higher: { $difference } points ({ $low } to { $high })
rest-lower = lower: { $difference } points ({ $low } to { $high })
rest-same = practically the same ({ $low } to { $high } points)
rest-unclear = unclear ({ $low } to { $high } points)
rest-small = different but small: { $difference } points ({ $low } to { $high })

silent-title = What if those who did not answer see it differently?
silent-text = { $share } answered. The others may think the same, or not: nobody knows. This is how far they could move the score.
silent-bounds = { $index }: { $points } points. Had all others given the lowest or all the highest answers, it would lie between { $low } and { $high }.
silent-lower = Those who did not answer would have to score { $gap } points lower for this to fall under { $cut } (level { $level }).
silent-higher = Those who did not answer would have to score { $gap } points higher for this to reach { $cut } (level { $level }).
silent-never-lower = Even the lowest answers of all others could not bring it under { $cut } (level { $level }).
silent-never-higher = Even the highest answers of all others could not bring it to { $cut } (level { $level }).

tile-recommend = Would recommend us, −100 to 100
tile-recommend-note = { $low } to { $high } · mean answer { $mean } of 10 · { $n } people

breakdown-title = By { $attribute }
breakdown-note = Groups by attributes of the roster, where the release plan allows it.
breakdown-value = Group

careless-moved = { $index }: { $everybody } points, { $without } without those sheets.
careless-still = Without those sheets no index would move by more than 1 point.

drivers-title = What goes with it
drivers-note = Dimensions whose practice goes with an outcome, for the whole organization. “Goes with” is not “causes”: both come from one questionnaire.
drivers-line = { $dimension }: { $weight } of what is explained ({ $low }–{ $high })
drivers-line-plain = { $dimension }: { $weight } of what is explained
drivers-more = How this is computed

odd-hidden-title = Nothing of this wave can be shown
odd-hidden = { $headcount } colleagues were asked, and fewer than { $k } answers may never be shown: this was promised before the first question.
odd-hidden-do = Nothing is lost. Invite more people with the next wave; as soon as { $k } or more answer, the result shows.
odd-more-title = More answers than people
odd-more = { $sheets } answers came from { $headcount } people who are known. Scores hold; shares and ranges that need the number of people are left out.
odd-more-do = Bring the number of people up to date before the next wave.
odd-departments-title = No department can be shown on its own
odd-departments = Too few people answered in each of them. Their answers count in the whole organization.
odd-departments-do = Larger groups at the next wave, or more answers, make departments visible.
odd-empty-title = There are answer sheets, but no scores
odd-empty = { $sheets } people sent a sheet, but too few answered enough statements of a dimension.
odd-empty-do = See in the preview of the questionnaire whether its questions fit the people who are asked.

department-within = Departments within, in figures
department-path = Above

# Words on figures, the same on screen and in print.
figure-department = Department
figure-organization = Whole organization
figure-others = Other departments
figure-answers = Answers
figure-invited = Asked
figure-took-part = Took part
figure-points = points
figure-range = 95% range
figure-level = Level
figure-dimension = Dimension
figure-maturity = Maturity
figure-readiness = Readiness
figure-index = Index
figure-target = Target
figure-mixed = mixed views
figure-between = between
figure-place = Place
figure-step = Step
figure-kind = Kind
figure-start = Start
figure-end = End
figure-result = Result
figure-moved = later, so that nobody carries too much
figure-at-once = Steps at once
figure-hours = Hours per person and month
figure-today = Today
figure-expected = Expected
figure-amount = Amount
figure-total = Total

trend-since = Since last time
trend-index = All dimensions together
trend-higher = Higher: { $difference } points, between { $low } and { $high }
trend-lower = Lower: { $difference } points, between { $low } and { $high }
trend-higher-small = A little higher: { $difference } points, between { $low } and { $high }
trend-lower-small = A little lower: { $difference } points, between { $low } and { $high }
trend-same = Practically the same: { $difference } points, between { $low } and { $high }
trend-unclear = Unclear: { $difference } points, between { $low } and { $high }
trend-small-up = Up: between { $low } and { $high } points
trend-small-same = Same, as far as so few answers can tell: between { $low } and { $high } points
trend-small-down = Down: between { $low } and { $high } points
trend-broken = Not comparable with last time
trend-nothing-before = No value last time
trend-untold-hidden = No movement to tell, one value: not shown, to protect people
trend-untold-band = No movement to tell: one of the two values is told as a band
trend-untold = No movement can be computed
trend-not-asked = Nothing was asked about this.
trend-cause-move = { $day }: { $from } went to another division.
trend-cause-merge = { $day }: { $from } became { $to }.
trend-cause-split = { $day }: { $from } became { $to }.
trend-cause-rename = { $day }: { $from } is now { $to }.
trend-cause-opened = { $day }: { $to } opened.
trend-cause-closed = { $day }: { $from } closed.
trend-cause-elsewhere = { $name } stands in another place among the departments; no record says since when.
trend-cause-appeared = { $name } was not there last time; no record says where it came from.
trend-cause-vanished = { $name } is no longer there; no record says what became of it.
trend-cause-items = Version { $after } of the questionnaire asks other questions than version { $before }.
trend-cause-wording = Version { $after } of the questionnaire asks in other words than version { $before }.
trend-cause-scale = Version { $after } of the questionnaire offers other answers than version { $before }.
trend-cause-order = Version { $after } of the questionnaire asks in another order than version { $before }.
trend-cause-version = Version { $before } of the questionnaire was asked before, { $after } now; whether the questions are the same is not known.
trend-cause-weights = The model has weighed dimensions in another way since version { $after }.
trend-cause-weighed = Answers were weighed in another way.
trend-cause-asked = Other people were asked: not those with the same attributes.
trend-cause-parts = All dimensions together rests on other dimensions, since some are not shown.
trend-cause-more = { $count ->
    [one] One more reason.
   *[other] { $count } more reasons.
}
trend-beside = Comparable all the same. { $what }
trend-why-broken = Not comparable with “{ $wave }”. { $why }
trend-moved-line = { $dimension } ({ $construct }): { $movement }
trend-headline-up = { $up } of { $total } dimensions are higher than last time
trend-headline-down = { $down } of { $total } dimensions are lower than last time
trend-headline-both = { $up } of { $total } dimensions are higher than last time, { $down } lower
trend-headline-none = No dimension has clearly moved since last time
trend-headline-broken = Last time cannot be compared: the reasons are below
trend-figure-maturity = Maturity by dimension
trend-figure-readiness = Readiness by dimension
trend-figure-note = Points with the range they could honestly have; all panels show the same part of the scale. A line joins only what is comparable. Where it has a gap, a letter leads to the reason.
trend-cautious = Answers are not linked to people. Many took part both times, so the ranges of movements are cautious: rather too wide than too narrow.
trend-detectable = With as many answers next time, a movement can be told from about { $points } points on, depending on the dimension.
trend-all = All waves side by side
trend-none-one = One wave is a beginning. What moved can be told from the second one on.
trend-none-others = The other waves asked another questionnaire. What moved can be told once the same one has been asked twice.
trend-how-title = How movements are told
trend-how-source = Only published results are compared. What is not shown there is not shown here, and nothing more can be read from this page than from them together.
trend-how-words = All movements of a page are tested together, so that among many not every lucky one counts. “Higher” and “lower” stand for more than chance; “practically the same” for less than 5 points; “unclear” where the answers do not tell.
trend-how-small = For fewer than ten people a movement is told in three words, up, same and down, with its range.

trends-title = What moved
trends-lead = A department is compared only with itself: the same teams, the same questions.
trends-empty-title = No result yet
trends-empty-text = As soon as a wave is released, its result stands here, and from the second one on what moved since.
trends-one-title = The first of many
trends-departments-maturity = Maturity, department by department
trends-departments-readiness = Readiness, department by department
trends-departments-note = All dimensions together. Departments in their own order, never by score.
trends-table = Departments over the last two waves
trends-ended = Departments that are no longer there
trends-ended-line = { $name }, last heard in “{ $wave }”. { $why }
trends-left-out = Not in this comparison, because it asked another questionnaire: { $waves }

## Questions that enter no scale

asked-title = What else was asked
asked-title-own = Question by question
asked-note = Over the whole organization; every answer counts the same. An answer that fewer than { $minimum } people gave, or all but so few, is not shown. Means of statements are shown of { $minimum } people and more, of numbers and ranks of 20 whose answers differ; their ranges of 50 and more.
asked-few = Not shown, to protect people: too few answered.
asked-people = { $n } people answered
asked-answer = Answer
asked-share = People
asked-mean = Mean
asked-worth = Worth, 100 = first place
asked-given = Points given, mean
asked-points = Points, 0 to 100
asked-interval = 95 % interval
asked-indices = What some say of their own work
asked-indices-note = Leaders, and people who talk with customers, are asked more. None of it enters a score, a level or the roadmap.
asked-index-sponsor = Leaders about what they do themselves (Sponsor Strength)
asked-index-leadership = For comparison: “Leaders Going First”, as everybody sees it
asked-index-conversation = Conversations with customers, by those who have them
asked-about = Who says it
asked-statements = Statements
asked-statements-of-some = Statements that only some were asked
asked-statement = Statement
asked-of-some = Asked of some only.
asked-channels-note = Reach: people who use a channel weekly or more. Net help: how much it helps or hinders their work, frequent use counting more; 0 is neither.
asked-channels-load = { $share } have seven channels or more in use that together hinder more than they help.
asked-channel = Channel
asked-reach = Reach
asked-net-help = Net help, −100 to 100
asked-channel-mark = To think about
asked-channel-candidate = many use it, and it hinders

reach-part = A part of the organization was asked: { $people } people. All figures are about them.
reach-sample = A sample was asked: { $invited } of { $people } people. Figures are weighed up to all of them.
reach-part-sample = A sample of a part of the organization was asked: { $invited } of { $people } people. Figures are weighed up to all of these.
