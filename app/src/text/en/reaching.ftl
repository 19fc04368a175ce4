### Whom a wave asks, the sample of them, and where participation will end.

audience-title = Whom the wave asks
audience-lead = By default everybody of the people list is invited. You can ask a part of the organization, and you can ask only as many people as the figures need. Both are frozen at launch.
audience-lead-frozen = This was frozen at launch.
audience-asked-title = Audience
audience-everybody = Everybody is asked.
audience-origin = The answers were collected with { $tool } and brought in on { $day }. Daybreak promised nothing to the people who gave them: what they were told there is not known here.
audience-departments = Asked are people of { $departments }, with everything below.
audience-attributes = Asked are people for whom the people list says { $attributes }.
audience-both = Asked are people of { $departments }, with everything below, for whom the people list says { $attributes }.
audience-attribute = { $name }: { $values }
audience-people = { $count ->
    [one] This is { $count } person.
   *[other] These are { $count } people.
}
audience-drawn = Of them, { $drawn } are drawn by lot and invited.
audience-choose = Who is asked
audience-choose-help = Nothing ticked means everybody. A department stands for everything below it. Of several attributes all must fit, of one attribute any value you tick. Of attributes, only values that ten people or more share can be chosen.
audience-choose-departments = Departments
audience-attributes-none = The people list has no attribute with a value that ten people share.
audience-action = Keep the audience
audience-notice = The audience is kept.
audience-error-unknown = Something you ticked is not in the people list any more. Nothing was kept; please choose again.
audience-error-few = This audience reaches fewer than { $k } people, so nothing could ever be shown of it. The audience before is kept; please choose a larger one.
audience-open = Choose whom it asks
audience-details = More about it
wave-launch-few = The audience, or what would be drawn from it, is smaller than the smallest group shown. Nothing was launched; please choose a larger audience.
wave-launch-few-asked = Nothing was launched: a question asks for the list of people in a way that sets fewer than ten people apart. The draft is kept; below is which one. Edit the questionnaire or complete the list.
wave-by-list-title = Questions for some only
wave-by-list-text = What the list of people says decides who is asked them. Their answers are kept apart from all others and only shown for the whole organization.
wave-by-list-reached = { $question } – { $people } people
wave-by-list-reached-few = { $question } – fewer than ten people
wave-by-list-few = This wave cannot be opened: { $questions } would set fewer than ten people apart from the others. Ask everybody, or put values together, or complete the list of people.

sample-title = Sample
sample-text = A sample saves people time and still gives sound figures for the organization. Small departments then have fewer answers, so fewer of them can be shown.
sample-kind = Who is invited
sample-kind-help = “By department” invites in proportion, but enough people of each department that it can be shown.
sample-kind-everybody = Everybody of the audience
sample-kind-simple = A sample, from all alike
sample-kind-stratified = A sample by department
sample-margin = Margin, in percentage points
sample-margin-help = A whole number from 1 to 20: so far a share of the sample may lie from that of all.
sample-certainty = Certainty
sample-certainty-help = In so many of a hundred samples the margin holds.
sample-response = Expected response, in percent
sample-response-help = A whole number from 10 to 100: so many of a hundred invited people will answer.
sample-action = Keep the sample
sample-notice = The choice is kept.
sample-error-kind = Please choose who is invited.
sample-error-margin = The margin is a whole number from 1 to 20.
sample-error-certainty = Please choose a certainty.
sample-error-response = The expected response is a whole number from 10 to 100.
sample-needed = To know a share within ± { $margin } points with a certainty of { $certainty }, { $needed } answers of { $people } people are needed.
sample-invited = If { $response } answer, { $invited } people have to be invited; that reaches ± { $reached } points.
sample-invites-everybody = If { $response } answer, everybody has to be invited: here a sample saves nothing.
sample-floor = Of each department at least { $floor } people are invited, or all of it, so that it can be shown.
sample-cost = Unequal chances cost some precision: each answer counts as 1/{ $deff } of one. Answers are weighed so that every department counts with all its people.
sample-formula = n₀ = z² · p · (1 − p) / e² and n = n₀ / (1 + (n₀ − 1) / N), with p = 0.5, e = { $margin }, z = { $z }, N = { $people }. Source: Cochran, Sampling Techniques, 1977, section 4.4.
sample-guard = The margin counts on those who answer being like those who do not; no sample can promise that. Whatever protects people counts those who were invited and answered, never all.
sample-seed = Drawn at launch with this seed. With it and the people list of that day, the draw can be repeated:
sample-table = Invited by department
sample-column-people = People
sample-column-invited = Invited

projection-title = Where participation will end
projection-early = It is too early to say. That takes three days and three counts that moved on.
projection-nearly = Nearly all have answered; there is nothing left to project.
projection-no-end = No last day is planned, so nothing can be projected.
projection-over = The last day that was planned is over: participation is where it is.
projection-ends = If the days to come are like those so far, about { $rate } will have answered when { $day } is over.
projection-interval = With a certainty of 95 % it will be between { $low } and { $high }.
projection-method = Made only from the counts that are told above, day by day, and from the days of letters; it tells nothing more about anybody. The model lets chances to answer differ from person to person (beta-geometric: Weinberg and Gladen 1986, Fader and Hardie 2007), so that less is expected of each further reminder.
next-title = What to do next
next-reminder = The next reminder goes out on { $day }.
next-reminder-none = No reminder is planned. People who forgot need one.
next-reminder-over = All reminders that were planned have gone out.
next-lag = So far behind the others, as far as can be told: { $departments }. A word from the head of the department helps more than a letter.
next-paper = { $count ->
    [one] { $count } invited person has no e-mail address: hand out a card with a code.
   *[other] { $count } invited people have no e-mail address: hand out cards with a code.
}
next-bounced = { $count ->
    [one] The letter to { $count } person does not arrive: see whom and why.
   *[other] Letters to { $count } people do not arrive: see whom and why.
}
next-nothing = Nothing has to be done now.
