# E-mails.

mail-greeting = Hello,
mail-invitation-subject = { $organization } would like to hear from you: { $title }
mail-invitation-opening = { $organization } invites you to “{ $title }”. It takes a few minutes, on a phone or a computer, in your own language.
mail-invitation-until = You can answer until { $day }.
mail-invitation-link = Answer now
mail-invitation-privacy = Your answers are stored without your name. Results are shown only for groups of { $k } people or more. The first page says who sees what.
mail-invitation-personal = This link is yours alone and works once. Please do not pass it on.
mail-invitation-owner = { $owner } answers for this survey and will tell you what was heard.
mail-reminder-subject = Still time to be heard: { $title }
mail-reminder-opening = { $organization } would like to hear from you too: “{ $title }” is still open. It takes a few minutes.
mail-password-subject = Your link to set a password
mail-password-opening = Somebody asked for a link to set a new password for your account. It works once, for 15 minutes.
mail-password-link = Set a password
mail-password-ignore = If it was not you, there is nothing to do: your password stays as it is.
mail-ideas-subject = After “{ $title }”: what would you do?
mail-ideas-opening = { $organization } has heard what you all said. Now it would like your ideas: what should happen next? One or two sentences are enough.
mail-ideas-link = Write an idea
mail-ideas-privacy = Your ideas are stored without your name, department or time. Somebody reads them first; then everybody can vote for them.
mail-votes-subject = Ideas after “{ $title }”: which would you start with?
mail-votes-opening = The ideas of your colleagues at { $organization } are here. Please vote for up to three.
mail-votes-link = Read and vote
mail-votes-privacy = Nobody sees who voted for what. Counts are told only from { $k } people on, and the ballots are deleted once they are counted.
mail-voice-personal = This link is yours alone. Please do not pass it on.
