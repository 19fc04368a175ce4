# What staff read: promise, survey, thanks.

## Promise

promise-title = Who sees what
promise-stored = Your answers are stored without your name, in a place that holds no key back to you, and they are mixed with others’ before they are filed.
promise-group = Nobody is shown results for fewer than { $k } people. If everyone in a group took part, that much can be seen.
promise-whether = We do know whether you answered, so that we can remind you and stop double answers. Your manager does not see it.
promise-operator = Until your answers are mixed with at least nine others (usually within a day, at the latest when the survey closes), someone with full technical control of the server could match them to you; after that the records do not allow it. We trust the people who run this server for that time, and you have to as well.
promise-comments = What you write in comments may identify you by itself. Comments are shown only for groups of { $k } people or more.
promise-short = Results are shown only for groups of { $k } people or more.
promise-link = Who sees what?
survey-attributes-list = Besides your department, answers are counted by: { $attributes } – only where at least ten people were invited who share them. This comes from your organization’s list of people.
survey-attributes-people-manager = leading people
survey-attributes-customer-facing = dealing with customers
survey-attributes-yes = yes
survey-attributes-no = no

## Survey

survey-minutes = about { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
survey-optional = You may leave any question open.
survey-choose = Please choose
survey-limit = At most { $count } characters.
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
survey-branch-hint = Please answer only if you said “{ $answer }” to “{ $question }”.

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
flow-offline = There is no connection right now. Your answers are kept on this device and will be sent as soon as you are online again. You may also press “Send my answers” later.
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
unsubscribe-title = No more mail about surveys?
unsubscribe-what = We will not write to { $email } about surveys any more. You can still take part with the links you have.
unsubscribe-do = Stop these mails
unsubscribe-done = You will get no more mail about surveys.
unsubscribe-done-next = If you would like to receive them again, please tell whoever invited you.
