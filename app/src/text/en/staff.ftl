# What staff read: promise, survey, thanks.

## Promise

promise-title = Who sees what
promise-stored = Your answers are stored without your name, in a place that holds no key back to you, and they are mixed with others’ before they are filed.
promise-group = Nobody is shown results for fewer than { $k } people. If everyone in a group took part, that much can be seen.
promise-whether = We do know whether you answered, so that we can remind you and stop double answers. Your manager does not see it.
promise-operator = Until your answers are mixed with at least nine others (usually within a day, at the latest when the survey closes), someone with full technical control of the server could match them to you; after that the records do not allow it. We trust the people who run this server for that time, and you have to as well.
promise-short = Results are shown only for groups of { $k } people or more.
promise-link = Who sees what?
survey-attributes-list = Besides your department, answers are counted by: { $attributes } – only where at least ten people were invited who share them. This comes from your organization’s list of people.
survey-asked-by-list = Which questions you are asked also follows from your organization’s list of people: { $attributes }. Such a question goes to at least ten people, and its answers are only shown for the whole organization; what is written, where at least ten people wrote.
survey-attributes-people-manager = leading people
survey-attributes-customer-facing = dealing with customers
survey-attributes-yes = yes
survey-attributes-no = no
promise-comments-themes = What you write in comments may identify you by itself. No page shows your comments in your own words: only themes that many people name are shown, for groups of { $comments } people or more.
promise-comments-verbatims = What you write in comments may identify you by itself. Comments are shown in your own words, for groups of { $comments } people or more.
promise-full-link = Everything that is promised, and what is not
promise-page-title = What is promised, and what is not
promise-page-lead = This is what { $organization } and the program behind this survey promise you about your answers.
promise-owner = Responsible for this survey and for what follows from it: { $owner }.
promise-report-back = You will hear what was said by { $date }.
promise-answers-title = Your answers
promise-marks = When the survey closes, the marks who answered are deleted; only counts stay.
promise-holds-title = What holds for this survey
promise-frozen = Results are shown from { $k } people on, comments from { $comments } on. These numbers were fixed when the survey started; they can be raised, never lowered.
promise-attributes = Results are grouped by department. Nothing else about you is used to group them, such as age, gender or place of work.
promise-attributes-too = Results are grouped by department, and within large departments by what the people list says on: { $attributes }. Nothing else about you is used to group them.
promise-department = Your department is the one in the people list when the survey started. Departments with few people are counted together with others before anything is stored.
promise-branches = Questions that only some people are asked, for example those who lead others, are stored apart from your other answers.
promise-release = Results are computed only after the survey has closed.
promise-written-title = What you write
promise-redacted = Before a comment is stored, names from the people list, e-mail addresses, telephone and other long numbers, web addresses and names of small departments are replaced, for example by “[name]”. Only this version is stored.
promise-limits = This is not perfect: a program knows spellings, not what is meant. Please name no people and no role that only one person has.
promise-apart = Each comment is stored by itself, without a date, in random order. It is joined neither to your answers nor to your other comments.
promise-harm = Comments are never used to find out who wrote them, not even when somebody writes of harm.
promise-time-title = How long things are kept
promise-time-people = Who was invited, with links and letters: until 30 days after the survey has closed.
promise-time-comments = Comments: 12 months after the survey has closed.
promise-time-answers = Answers: 24 months after the survey has closed. Published results stay.
promise-time-copies = Backups hold what the server held when they were made, also answers that were not mixed yet. Whoever runs the server should keep them for 30 days at most.
promise-not-title = What is not promised
promise-not-program = Nobody can promise you that a server runs the program it should: someone with full control of it could put another one in its place.
promise-not-device = We cannot protect you from somebody who watches your screen, your device or your network while you answer.
promise-not-again = Once your answers are mixed, nobody can find them again to show, correct or delete them, not even for you.
promise-not-colleagues = Colleagues who tell one another what they answered know more about the rest of their group.
promise-help-title = If somebody is in danger
promise-help = Nobody reads comments while the survey is open. If you or someone near you is in danger, please do not wait: call the emergency number (112 in Europe) or speak to someone you trust.
promise-help-link = Contacts of your organization, in its privacy notice

## Survey

survey-minutes = about { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
survey-optional = You may leave any question open.
survey-choose = Please choose
survey-limit = At most { $count } characters.
survey-redaction = Names, addresses and numbers that we recognize are replaced before your text is stored, for example by “[name]”. This is not perfect: please name no people and no role that only one person has.
survey-redacted = Some of what you wrote is shown as it would be stored
survey-redacted-do = Please read your comments again before you send.
survey-send-title = That was the last question
survey-send-once = Once sent, nobody can find your answers again to edit them, not even you. Please take a last look if you like.
survey-send = Send my answers
survey-error-option = Please choose one of the options shown.
survey-error-range = Please choose a number from { $min } to { $max }.
survey-error-long = This text is longer than { $count } characters. Please shorten it.
survey-error-field = One field does not belong to this survey. Please open your link again.
survey-not-kept = Your answers have not been kept yet
survey-not-kept-what = The survey could not store anything just now. Everything you entered is still on this page.
survey-not-kept-do = Please send again in a minute. Keep this page open until then.
survey-other-text = “{ $option }”: what is it?
survey-ticks-any = You may choose several.
survey-ticks-most = Choose up to { $max }.
survey-ticks-range = Choose from { $min } to { $max }.
survey-ticks-exactly = Choose { $count }.
survey-number-whole = A whole number from { $min } to { $max }.
survey-number-decimal = A number from { $min } to { $max }, with up to { $digits ->
    [one] one digit
   *[other] { $digits } digits
} after the decimal mark.
survey-rank-hint = { $count ->
    [one] Give one place.
   *[other] Give up to { $count } places. You need not give all of them.
}
survey-rank-place = place { $place }
survey-rank-none = no place
survey-rank-up = Move up: { $option }
survey-rank-down = Move down: { $option }
survey-sum = Divided so far
survey-sum-hint = Whole numbers that add up to { $total }. What stays empty counts as 0.
survey-now = How it is now
survey-preferred = How you would like it
survey-error-number = Please write a number from { $min } to { $max }, with at most { $digits ->
    [0] no digit
    [one] one digit
   *[other] { $digits } digits
} after the decimal mark.
survey-error-ticks = { $max ->
    [one] Please choose one answer.
   *[other] Please choose from { $min } to { $max } answers. All your ticks are still there.
}
survey-error-alone = One of your answers only fits alone. Please take it away, or the others.
survey-error-place = Two answers have place { $place }. Please give each its own.
survey-error-sum = Your points add up to { $given }. Please make it { $total }; everything you entered is still there.
survey-branch-hint = Please answer only if { $condition }.
condition-and = { $first } and { $last }
condition-or = { $first } or { $last }
condition-not = it is not so that { $condition }
condition-quoted = “{ $answer }”
condition-either = { $first } or { $last }
condition-chosen = “{ $question }” { $holds ->
    [no] is not
   *[yes] is
} { $answer }
condition-ticked = { $answer } { $holds ->
    [no] is not chosen
   *[yes] is chosen
} at “{ $question }”
condition-at-least = “{ $question }” { $holds ->
    [no] is not { $number } or more
   *[yes] is { $number } or more
}
condition-at-most = “{ $question }” { $holds ->
    [no] is not { $number } or less
   *[yes] is { $number } or less
}
condition-answered = “{ $question }” { $holds ->
    [no] is left open
   *[yes] is answered
}
condition-attribute = the list of people { $holds ->
    [no] does not say
   *[yes] says
} { $answer } for “{ $attribute }”

## One section at a time

flow-progress = Section { $number } of { $total } · { $left ->
    [0] less than a minute left
    [one] about { $left } minute left
   *[other] about { $left } minutes left
}
flow-start = Start
flow-back = Back
flow-next = Next
flow-saved = saved on this device
flow-unsaved = not saved on this device; please finish in one go
flow-resumed = Welcome back. Your answers from before are here, on this device only.
flow-clear = Clear my answers
flow-clear-sure = Clear everything you entered on this device?
flow-cleared = Your answers were cleared from this device.
flow-shared = On a shared device, please clear your answers before you leave.
flow-sending = Sending your answers …
flow-offline = You are offline. Your answers are kept encrypted on this device and will be sent when there is a connection again. Keep this page open, or come back to this link.
flow-offline-open = There is no connection right now, and nothing has been sent. This browser keeps nothing: please leave this page open. Your answers will be sent as soon as you are online again.
flow-offline-kiosk = There is no connection right now, and nothing has been sent. Please stay at this page until your answers are sent: nothing is kept on this device once you leave.
flow-locked = You are offline. What you entered before lies encrypted on this device and comes back here as soon as there is a connection.
flow-waiting = You are offline. Your answers lie encrypted on this device and will be sent when there is a connection again. Keep this page open, or come back to this link.
flow-offline-language = There is no connection right now, so the page stays in this language. Your answers are all still here; choose the language again once you are online.
flow-retry = The survey did not answer. Your answers are kept on this device; we will try again in a moment.

## After

thanks-page-title = Thank you
thanks-kept = Your answers are kept. You can close this page.
volunteer-title = Would you like to help shape what comes next?
volunteer-apart = This page is stored apart from your answers. Nothing connects the two.
volunteer-name = Your name
volunteer-email = Your e-mail address
volunteer-email-help = Only so that the project team can write to you.
volunteer-send = Add me to the list
volunteer-skip = No, thank you
volunteer-done = Thank you. You are on the list of volunteers.
volunteer-done-next = The project team will write to you.
volunteer-error-name = Please enter your name.
volunteer-error-email = Please enter an e-mail address such as name@example.org.
volunteer-error-tick = Please tick the box, or leave this page without sending.

## A shared device

kiosk-back = Back to the start
kiosk-start-note = People use this device one after the other. Nothing you enter is kept on it.
kiosk-code-unknown = This is no code of this survey. Please look at the card again: { $characters } letters and digits. Nothing was sent.
kiosk-code-used = The answers of this code have arrived. One answer per person is all we keep; there is nothing more to do.
kiosk-code-pause = Entering codes pauses here for about { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}.
kiosk-code-pause-kept = Too many codes were wrong; the pause protects everybody’s place in the survey. Until then no short code is looked at, and nothing is lost.
kiosk-code-pause-do = Please try again then. The link, square and long code of your card work meanwhile.
kiosk-stop = Stop and clear everything
kiosk-stop-why = This takes you back to the start. Nothing you entered is kept or sent.
kiosk-stop-noscript = This browser runs no scripts, so nothing is cleared by itself, and its back button may bring this page back as you left it: please close the window when you are done.
kiosk-idle-title = Is somebody still here?
kiosk-idle-text = Nobody has used this page for a while. To protect whoever was here, everything entered is cleared in { $seconds } seconds unless you say that you are here.
kiosk-idle-left = Seconds until everything is cleared
kiosk-idle-here = I am still here
kiosk-idle-gone = Everything entered was cleared. There is no connection right now; the start page comes back as soon as there is one.
kiosk-thanks-kept = Your answers are kept. Nothing of them is left on this device.
kiosk-thanks-returns = In { $seconds } seconds this page goes back to the start for the next person.
kiosk-thanks-stay = Stay on this page
kiosk-device-title = Share this device
kiosk-device-lead = Colleagues without a device of their own can answer here, one after the other, each with the code on their card.
kiosk-device-what = From then on the browser of this device asks for a code and keeps nothing: no draft, no history, nothing of the person before. When nobody is here for a while, what was typed is cleared. Whoever is signed in on this device is signed out.
kiosk-device-browser = Please also let the browser run in its own kiosk or guest mode, so that nobody needs its address bar and it offers to remember nothing.
kiosk-device-give = Share this device for the survey
kiosk-device-is-shared = This device is shared: its start page asks for a code.
kiosk-device-take-back = Stop sharing this device
kiosk-device-taken-back = This device is not shared any more. What it held of the survey is gone.

## Links that lead nowhere

link-unknown-title = We do not know this link
link-unknown-what = Perhaps part of it was lost on the way, for example at a line break in your mail.
link-unknown-do = Please open the link in your invitation again. If it still does not work, ask whoever invited you for a new one.
link-used-title = Your answers have arrived
link-used-what = This link was used once, and one answer per person is all we keep. Thank you.
link-used-do = There is nothing more to do. If it was not you, please tell whoever invited you.
link-closed-title = This survey is closed
link-closed-what = Thank you for coming. No more answers are taken.
link-closed-do = You will hear what was said, and what comes next, from your organization.
link-closed-draft = Anything saved on this device for this survey can no longer be read and may be cleared.
link-early-title = This survey has not started yet
link-early-what = Your link is good. It opens on { $date }.
link-early-do = Please come back then, with the same link.
link-cookie-title = Please open your link again
link-cookie-what = This address only works after your personal link was opened in this browser. Nothing was stored.
link-cookie-do = Go back to your invitation and open the link there. If your browser blocks cookies, please allow them for this site: one cookie keeps your link until your answers are sent.

## Legal pages and mail

imprint-title = Imprint
imprint-empty = The organization has not entered its imprint yet.
imprint-empty-do = Please ask whoever invited you who runs this survey.
privacy-title = Privacy notice
privacy-survey-title = What this survey does with your answers
privacy-more-title = What your organization adds
unsubscribe-title = No more reminders about surveys?
unsubscribe-what = You will get one invitation per survey, and no reminders, thanks or news any more. You can still take part with the links you have.
unsubscribe-do = Stop these mails
unsubscribe-done = You will get no more reminders about surveys.
unsubscribe-done-next = An invitation still comes when a new survey opens. If you would like the reminders back, please tell whoever invited you.
code-title = Your code
code-lead = The code stands on your card. It opens the survey that is meant for you.
code-label = Code
code-help = { $characters } letters and digits; spaces and capitals do not matter.
code-action = Open the survey
code-error = This is no code we know. Please look at the card again: { $characters } letters and digits. Nothing was sent.
code-short = This is the short code, which is for a shared device only. Here, please type the long code of your card, { $characters } letters and digits, or point your phone’s camera at the square. Nothing was sent.

part-title = Who is asked
part-asked = This time a part of the organization is asked.
part-drawn = Of { $people } people, { $drawn } were drawn by lot. The lot knew nothing of them but their department, and that somebody was drawn says nothing about them.
