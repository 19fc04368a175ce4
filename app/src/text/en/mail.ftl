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
