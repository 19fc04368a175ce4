# The method page: how a wave's numbers are made and what stands behind them, for works councils and everybody else.

method-title = How these numbers are made
method-lead = For everybody who wants to know what stands behind “{ $wave }”: what was counted, how sure each figure is, what is never shown, and what nobody should read into it.
method-status = Result released { $date }. All figures on this page are of the whole organization.
method-contents = On this page
method-formula = Formula and source
method-figures = The figures as a table
method-not-told = Not told for { $name }: { $reason }. { $help }
method-not-told-here = Not told: { $reason }. { $help }
method-hidden = Too few people answered for figures of this kind. The rules on this page hold all the same.
method-absent = This result holds no figures of this kind: they are kept for results released from now on. The rules on this page hold all the same.
method-dimension = Dimension
method-construct = Asks for
method-overall = All dimensions together
method-people = People
method-range = { $value } ({ $low } to { $high })
method-statement = Statement

method-asked-title = Who was asked, and who answered
method-asked = { $headcount } people were invited and { $sheets } answered: { $share }. Nobody had to answer, and every question could be left open.
method-asked-protected = { $headcount } people were invited. Too few answered for anything to be shown.
method-asked-unknown = { $sheets } people answered. How many were invited is not known, so no share is told and every answer weighs the same.
method-asked-more = { $sheets } people answered, but only { $headcount } are known to work here. The number of people is out of date, so ranges that depend on it are left out.

method-protected-title = What is never shown, and why
method-protected-people = Nothing is shown for fewer than { $k } people. Staff were promised this before the first question. It is fixed with the wave and can only be made stricter.
method-protected-subtract = A group is also hidden when it could be worked out from figures around it, for example by subtracting teams from a division. Every page, chart and file of the wave is looked at together for this.
method-protected-comments = What people write is shown for groups of { $k } people or more only, without names as far as a program can find them, in random order and without a date.
method-protected-extremes = A mean close to an end of the scale would tell what every single person answered. A range is told instead.
method-protected-spread = How far answers lie apart is told from { $spread_from } people on: beside a mean, it would leave few ways to answer. The range of a smaller group is as wide as for answers that lie apart more than in nearly every group, so it is rather too wide.
method-protected-words = The words are the same whatever the reason: “{ $words }”. Nobody can learn from them what was hidden.
method-protected-count = In this wave { $shown } of { $all } departments are shown on their own; the others count in a larger one.

method-score-title = How a score is made
method-score-item = From answer to points. Each answer lies between 0 points (the lowest option) and 100 points (the highest). Statements worded the other way round are turned first.
method-score-person = From answers to a person. A person’s score is the mean of the statements this person answered, if these are at least half of a dimension’s statements. Nobody ever sees the score of one person.
method-score-group = From people to a group. A group’s score is the mean over its people. In larger units every department counts by the number of people who work there, so that a team that answered eagerly does not speak for the others.
method-score-missing = “Not applicable”, “don’t know” and open questions are missing answers. They never count as zero and never as the middle.
method-score-points = Scores are told in points from 0 to 100, never in percent: 60 points do not mean that 60 of 100 people agree.
method-items = Statements
method-scored = With a score
method-unscored = Too few answers for one

method-reliability-title = Do the statements of a dimension measure one thing?
method-reliability = If statements belong together, people who agree with one tend to agree with the others. Alpha and omega say how closely, from 0 to 1. With two statements the standardised alpha is the one to read, from three on omega.
method-reliability-label = Not the value decides but the lower end of the range it could honestly have: from { $good } it is good, from { $fair } fair. Below that the dimension mixes different things, and its statements are better read one by one. These limits are a convention, not a law.
method-reliability-sum = Of { $count } scales { $good } read as good and { $fair } as fair; { $mixed } mix different things.
method-alpha = Alpha
method-standardised = Standardised
method-omega = Omega
method-label = Reads as
method-label-good = good
method-label-fair = fair
method-label-mixed = mixes different things
method-doubtful = The calculation reached its limit for { $names }: read the statements themselves.
method-covers = Fewer than 80% of the people with a score answered every statement of { $names }: read these figures with care.
method-weak-title = Statements that fit weakly
method-weak = These go along with the others of their dimension less than they should, or the dimension holds better without them. They were counted like all others; they are named so that the next questionnaire can word them better.
method-weak-none = Every statement fits the others of its dimension.
method-with-others = Goes along with the others
method-without = Alpha without it

method-agreement-title = Do people see it alike?
method-agreement = A mean stands for a group only if its people see things in a similar way. From { $cut } on we say “shared view”, below it “mixed views”. That is why agreement stands before every mean.
method-agreement-nulls = It is told twice: against people who answer at random (even), and against people who lean to the friendly end (leaning). The first flatters, so the second stands beside it.
method-uniform = Even
method-skewed = Leaning
method-within = Median within departments
method-views = Views

method-differences-title = Do departments differ?
method-differences = People differ everywhere. The question is whether departments differ more than chance would make them. ICC1 says which part of all differences lies between departments; ICC2 how reliably their means can be told apart; the chance column how often such differences would appear if departments were alike.
method-differences-rule = Departments are compared only where these figures and agreement allow it. Otherwise differences are within noise, and no ranking is shown.
method-differences-sum = Of { $count } scales { $supported } can be compared between departments and { $caution } with care; { $noise } are within noise.
method-departments = Departments
method-chance = Chance
method-chance-below = below { $limit }
method-verdict = What follows
method-verdict-supported = can be compared
method-verdict-caution = with care
method-verdict-noise = within noise, no ranking
method-verdict-none = not compared
method-pseudo = { $names }: people everywhere answer alike. They agree strongly, but that says nothing about single departments.

method-small-title = Small departments are drawn towards the others
method-small = Where few people answered, one of them can move the mean a lot. So the mean of a small department is also told the way all departments together suggest it: the fewer answers, the stronger the pull. Both figures stand side by side, and the raw one is never taken away.
method-small-none = No department’s mean moves by a point or more in this wave. Drawing takes at least three departments of five people or more.
method-own-mean = Own mean
method-drawn-mean = Drawn towards the others
method-strongest = The strongest pulls of this wave

method-levels-title = Which level, and how sure
method-levels = The limits of the levels are a convention of the model, not a finding. The mean and its range tell how probable each level is. One level is named only if it reaches 80%. If two neighbours together reach 80% we say “{ $example }”. Otherwise there is not enough data for a level.
method-levels-normal = With fewer than three departments the probabilities come from the mean and its own spread alone.
method-level = Level
method-from = From
method-probability = Probability

method-rest-title = A department beside the rest
method-rest = Each department is compared with all others together, never with a total that holds the department itself. The difference and its range come first.
method-rest-many = Who compares many departments on many dimensions finds some differences by chance. All comparisons of the wave are therefore corrected together. Up to { $margin } points count as practically nothing.
method-rest-count = How often we said so
method-rest-none = No comparison of this kind is told in this wave.
method-wording = Wording
method-wording-higher = higher
method-wording-lower = lower
method-wording-same = practically the same
method-wording-unclear = unclear
method-wording-small = different, but small
method-wording-higher-help = The difference is beyond chance, upwards.
method-wording-lower-help = The difference is beyond chance, downwards.
method-wording-same-help = Surely smaller than { $margin } points either way.
method-wording-unclear-help = The answers leave open whether there is a difference.
method-wording-small-help = Beyond chance, and surely smaller than { $margin } points.

method-silent-title = People who did not answer
method-silent = Nobody knows what they would have said, and no formula can guess it. What can be told without guessing is how far they could move a score.
method-silent-enough = In this wave { $share } answered. Where 70% or more answer, these bounds are not told beside scores, because others weigh more.

method-careless-title = Answers given in haste
method-careless = Signs of haste are the same answer to most statements in a row although some are worded the other way round, answers that hardly ever stand together, more than half of the statements left open, and less than two seconds a statement. Nothing is deleted because of it, no sign is kept with a person, and no department is ever told its share.
method-careless-share = { $share } of the sheets show two or more signs.
method-careless-none = Too few people answered to tell figures with and without them.
method-index = Index
method-everybody = Everybody
method-without-them = Without them
method-moved = Moves it?
method-moved-yes = yes, by more than 1 point
method-moved-no = no

method-weights-title = How answers are weighed
method-weights-none = Every answer counts the same, because the numbers of people are not known.
method-weights-department = Departments count by the number of people who work there. Within a department every answer counts the same.
method-weights-raked = Answers are weighed so that departments and attributes of the roster have the shares they have among all people. The roster was fixed at the invitation; nothing comes from the answers.
method-weights-effective = { $n } answers weighed this way are as sure as { $effective } answers of equal weight.
method-weights-deff = Design effect
method-weights-deff-help = Above 2, weights are refused.
method-weights-smallest = Smallest weight
method-weights-largest = Largest weight
method-weights-notable = Without weights a score of the organization would differ by 2 points or more.
method-weights-alike = Every answer counts the same.
method-weights-refused = Weighing against attributes of the roster was chosen, but could not be done: { $reason }
method-weights-refused-headcounts-unknown = it is not known how many people there are.
method-weights-refused-nothing-apart = the groups that share a value are too small, or too few of them answered, to be counted apart. Within such a group all answers weigh the same.
method-weights-refused-margin-below-answers = more people answered than the roster has in one of the groups.
method-weights-refused-not-converged = no weights give all groups their shares at once.
method-weights-refused-design-effect = the design effect would be above 2, and the weights would cost half of the answers or more.
method-weights-attributes = Attributes used
method-weights-margin-error = Largest deviation from a share of the roster after trimming

method-drivers-title = What goes with it
method-drivers = For the whole organization we look at which dimensions go with an outcome: people who score higher on one tend to score higher on the other. We say “goes with”, because a questionnaire cannot tell causes. Outcome and dimensions come from the same people on the same day, so the link looks stronger than it is.
method-drivers-recommend = Recommending the organization
method-drivers-willing = Wanting this future
method-explained = All dimensions together go with { $share } of the differences between people ({ $adjusted } when corrected for their number; { $n } people).
method-unranked = That is too little for a ranking, so none is shown.
method-inseparable = { $names } cannot be told apart: who scores high on one scores high on the other.
method-order-unsure = Two ways of computing put the dimensions in a different order. Do not read the order closely.
method-weight = Share of what is explained
method-shapley = Second way
method-together = Correlation
method-vif = Overlap
method-clear = More than chance?
method-clear-yes = yes
method-clear-no = not clear

method-answers-title = Questions that many could not answer
method-answers = Where more than 30% chose “not applicable or don’t know”, the question does not fit everybody. Its score then speaks for those who could answer.
method-answers-none = There is none in this wave.
method-answers-all = All statements of this wave
method-no-answer = Could not say
method-skipped = Left open
method-mean = Points
method-shares = Favourable, neutral, unfavourable

method-limits-title = What is not claimed
method-limits-compare = No comparison with other organizations. There is no sample that is named, dated and comparable.
method-limits-person = No score of a single person, and no figure that could be traced to one.
method-limits-cause = No causes. What goes together need not depend on one another.
method-limits-language = It was not tested whether the statements mean the same in every language and country. Before you compare languages, have this tested.
method-limits-source = No correction for the fact that everything comes from one questionnaire. Links between its parts are somewhat inflated.
method-limits-future = No forecast. A score tells how people saw it in the weeks of the wave.

method-check-title = How this can be checked
method-check = Before a result is shown, a release plan lists every group that will ever be shown for the wave. A second program that knows nothing of the first then tries to work out hidden groups from everything that is shown. If it gets to fewer than { $k } people, the release is refused.
method-check-observer = An observer you trust can repeat this at home, without seeing a single answer:
method-check-files = RESULTS.json is the document that can be downloaded beside the result. RELEASE-PLAN.json holds the groups with their numbers of answers; it is kept with the wave and is for an observer only. The command ends with “passed”, or it names line by line what does not hold.
method-check-hash = Fingerprint of this result. If a single figure were edited, it would no longer fit:
method-check-versions = Questionnaire { $instrument }, version { $version }; model version { $model }.

## Why a figure is not told, and what would help. One pair per reason.

reason-too-few-respondents = too few people answered
reason-too-few-respondents-help = More answers in the next wave would help.
reason-too-few-items = too few statements
reason-too-few-items-help = A single statement cannot be checked against others; a second one would help.
reason-too-few-groups = too few departments
reason-too-few-groups-help = It takes at least five departments and 30 people.
reason-zero-variance = all answers are alike
reason-zero-variance-help = Where nobody differs there is nothing to measure with. A finer scale may help.
reason-not-identified = not defined for this scale
reason-not-identified-help = Another figure stands beside it, such as the standardised alpha for two statements.
reason-no-valid-answers = nobody gave an answer that counts
reason-no-valid-answers-help = See whether the questions fit the people who are asked.
reason-singular-matrix = some dimensions repeat each other exactly
reason-singular-matrix-help = Read them as one, or ask for fewer of them.
reason-empty-level = nobody answered in one of the groups that weighting needs
reason-empty-level-help = Invite that group personally, or weigh by departments only.
reason-headcount-below-n = more answers than people
reason-headcount-below-n-help = Bring the number of people up to date before the next wave.
reason-not-converged = the computation did not settle
reason-not-converged-help = Nothing is told rather than something half done. More answers usually help.
reason-below-threshold = not shown, to protect people
reason-below-threshold-help = It is told for larger groups only.
