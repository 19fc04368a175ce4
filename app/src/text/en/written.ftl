# What people wrote: themes on result pages and in the report, comments in their own words.

themes-title = What people here write about more than others
themes-note = Words that stand in comments here clearly more often than in the rest of the organization. Counts are lower limits, told in steps of { $step }, so that nobody can work out who wrote what. No sentence is quoted.
many-title = What many people write about
many-note = Words that many people wrote. There is no rest to compare them with, so they tell what is common, not what is special. Counts are lower limits, told in steps of { $step }. No sentence is quoted.
many-note-exact = Words that many people wrote. There is no rest to compare them with, so they tell what is common, not what is special.
themes-note-exact = Words that stand in comments here clearly more often than in the rest of the organization.
theme-comments = in at least { $count } comments
theme-comments-times = in at least { $count } comments, at least { $times } times as often as elsewhere
themes-from = From { $count } comments.
themes-none = From { $count } comments. No word stands out from the rest of the organization.
many-none = From { $count } comments. No word was written by enough people to be told.
themes-hidden = Not shown, to protect people: themes need at least { $minimum } comments here, and at least as many in what is left without them.
themes-hidden-all = Themes of comments are not shown here, to protect people: they need at least { $minimum } comments here, and at least as many in what is left without them.
themes-verbatims = Read the comments

comments-title = Comments, in people’s own words
comments-title-of = { $group }: comments, in people’s own words
comments-lead = As people wrote them, in an order that says nothing. Names, addresses and numbers were taken out before anything was stored. Nobody reworded or chose them.
comments-each-once = Each comment is read in one place: in the smallest group that may show it.
comments-told-title = Only themes are shown
comments-told = Before they answered, people were told that of their comments only themes are shown. So nobody can read a comment.
comments-gone-title = These comments are not kept any longer
comments-gone = Comments are deleted 12 months after a survey has closed, as people were told before they answered. Their themes stay.
comments-here = { $count } comments are read here.
comments-some = { $shown } of { $count } comments, drawn by lot.
comments-none = All comments to this question are read in the departments within.
comments-hidden = Not shown here, to protect people: comments need at least { $minimum } of them, and at least as many in what is left without them. They are read in the next larger group that may show them.
comments-within = Departments within
comments-within-line = { $count } comments
comments-back = Back to the results

report-themes-bookmark = What people write about
report-themes-headline = What many people write about, and what departments write about more than others
report-themes-lead = Words from comments, counted in steps so that nobody can be recognized. A word tells what is written about, not how it is meant.
report-themes-many = Whole organization: written by many
report-themes-parts = Departments: written clearly more often than by others
report-themes-theme = Words
report-themes-comments = Comments, at least
report-themes-times = Times as often, at least
report-themes-department = Department
