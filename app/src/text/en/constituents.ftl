### Open links: surveys of people whom the organization works with, and what they say beside the staff.

constituent-partners = Partners
constituent-suppliers = Suppliers
constituent-customers = Customers
constituent-community = Community

## The page of the wave

constituents-title = Groups asked
constituents-text = This questionnaire asks people whom the organization works with. Nobody of the staff is invited, and no people list is needed. At launch each group gets one link that all of its people share.
constituents-legend = Groups
constituents-opens = Open on { $day }
constituents-opens-help = Until then the draft can be edited. Without this, you launch by hand.
constituents-action = Keep the choice
constituents-contract-page = The promise as people read it
constituents-notice = The choice is kept.
constituents-error-none = Please tick at least one group. The choice before is kept.
constituents-error-unknown = Something you ticked is not in the questionnaire. Nothing was kept; please choose again.
constituents-launch = Groups and promise freeze now, and each group gets its link. Nothing is sent: you hand the links on, in a mail of your own, on a web page or on a poster.
constituents-links-title = Open links
constituents-links-text = One link for each group. It is no secret: put it in a mail, on a web page or on a poster.
open-links-limit = Open link: answers are not limited to one per person, and nobody knows how many were asked.
constituents-flood = To keep floods out, one network gives only so many answers in an hour, one link takes at most { $ceiling }, and each form counts once. No other company’s service is involved.
constituents-enough = { $k } or more have answered: enough to show this group.
constituents-few = Fewer than { $k } have answered: too few to show this group.
constituents-ceiling = On { $at } this link had taken { $ceiling } answers within an hour, and further ones were turned away
constituents-ceiling-do = If you did not expect so many, read the results of this group with care, and say so where you show them.
constituents-poster = Poster (PDF)
constituents-poster-of = Poster (PDF) for { $group }
open-link-end = Stop or renew this link
open-link-end-text = Whoever still has this link, in a mail or on a poster, is told kindly that it is over. Answers that have come in are kept. With a new link, people answer for the same group; hand it on and print its poster anew.
open-link-again = A new link for this group
open-link-again-text = The link that was stopped stays over. With a new one, people answer for the same group.
open-link-stop = Stop the link of { $group }
open-link-renew = A new link for { $group }
open-link-stopped = This link is stopped: no more answers are taken through it.
open-link-notice-stopped = The link is stopped. Answers that have come in are kept.
open-link-notice-renewed = There is a new link now; the old one says that it is over. Please hand the new one on, and print its poster anew.
open-link-notice-otherwise = Nothing was done: this link has been stopped or renewed in the meantime, or the survey is closed. Below is how things stand now.
constituents-counted = Answers are counted by the group whose link was used, and by nothing else.
constituents-contract-title = What people are promised

## The survey

open-group = For: { $group }
open-refused-kept = Nothing was stored. Everything you entered is still on this page.
open-stale = This form was open for more than a day, so it could not be sent
open-stale-do = The page has a fresh form now: please send again.
open-sent = This form has been sent before
open-sent-kept = Its answers arrived and are kept, once.
open-sent-do = There is nothing more to do. Only if somebody else has filled in this form since, please send again.
open-young = That was faster than anybody can read the questions
open-young-do = This is how we keep out programs that fill in forms. Please wait a moment, then send again.
open-network = Many answers have come from your network within the hour
open-full = Many answers have come through this link within the hour
open-later-do = To keep floods out, no more are taken for now. Please keep this page open and send again later; an hour is enough.
open-empty = Nothing was answered yet, so nothing was sent
open-empty-do = Please answer at least one question.
open-retry = So many answers are coming in that no more are taken for now. Nothing was stored; please leave this page open, it is tried again by itself.
open-over-do = { $organization } will tell what was said.
open-over-heard = What was said, and what follows
open-renewed-title = This link is over
open-renewed-what = Thank you for coming. The survey itself goes on, but no answers are taken through this link any more. Nothing of what you may have filled in here just now was stored.
open-renewed-do = { $organization } has ended this link and may have handed out a new one: please ask whoever gave you this one.

## The promise

promise-open-stored = Nobody asks who you are: with your answers, neither a name nor an address nor a time is stored. They are mixed with others’ before they are filed.
promise-open-shared = This link is the same for everybody in your group, so we do not know who has answered. Nothing keeps one person from answering twice; whoever reads the results is told so.
promise-open-network = So that nobody floods the survey, answers from one network are counted for an hour, in memory only. Your address is neither stored nor logged, nor joined to your answers.
promise-open-operator = Until your answers are mixed (usually within a day, at the latest when the survey closes), someone with full technical control of the server could watch them come in. We trust the people who run this server for that time, and you have to as well.
promise-open-grouped = Results are grouped by the link that was used and by nothing else. A group with too few answers is counted together with another one.
promise-open-redacted = Before a comment is stored, names from the organization’s people list, e-mail addresses, telephone and other long numbers and web addresses are replaced, for example by “[name]”. Only this version is stored.
promise-open-limits = Whoever has this link can answer, whether they belong to the group or not.

## The poster

poster-file = Poster for { $group }
poster-question = How do you see working with { $organization }?
poster-text = Scan the code or type the address. It takes about { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}, and nobody asks for your name.
poster-qr = QR code that opens { $address }

## The result

mirror-title = How people see { $organization } whom it works with
mirror-report = The view from outside
mirror-status = told by people outside, released { $date }
mirror-lead = { $sheets ->
    [one] One answer came in.
   *[other] { $sheets } answers came in.
} Every number shows the range it could honestly have. Small groups are protected.
mirror-lead-few = Fewer than { $k } answers came in, so nothing of them is shown.
mirror-apart = This is a view of its own beside the staff’s: it enters no score, no level, no trend and no roadmap of the organization.
mirror-groups-title = Group by group
mirror-note = Points from 0 to 100, in brackets the range they could honestly have, with the number of answers. Groups with fewer than { $k } answers are counted together with another one and are not shown alone. Ranges take people like those who answered as many without end, because nobody knows how many were asked.
mirror-cell = { $score } · n = { $n }
mirror-recommend = Would recommend working together, −100 to 100
mirror-recommend-cell = { $score } ({ $low } to { $high }) · mean answer { $mean } of 10 · n = { $n }
mirror-all = All together
mirror-reversed = { $statement } (turned around: more points mean less of it)
mirror-statements = What was asked
mirror-staff = Staff
mirror-beside-title = How staff see it, and how others see it
mirror-beside-note = Points from 0 to 100 for the topics that both were asked about. The view of the others is from “{ $wave }” and does not count in the level.
mirror-beside-link = All about the view from outside
export-about-open = How people were asked
method-asked-open = So there is no response rate, and nothing is said about those who did not answer. Ranges are those of a sample from very many: no part of them is taken off for people who were asked anyway.
