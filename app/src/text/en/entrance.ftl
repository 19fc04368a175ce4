# Sign-in, set-up, passwords.

setup-title = Welcome to Daybreak
setup-lead = Name your organization and yourself. You will be its first administrator.
setup-code = Set-up code
setup-code-help = The server printed it when it started. It holds for 15 minutes; start the server again for a new one.
setup-organization = Name of the organization
setup-organization-help = As your people know it. They will read it above the survey.
setup-name = Your name
setup-submit = Create the organization
setup-error-code = This code does not fit, was used or is too old. Nothing was stored. Start the server again; it prints a new code.
setup-done = Daybreak is already set up. Please sign in.

password-new = New password
password-help = At least 12 characters. A sentence is a good password.
password-error-short = The password has fewer than 12 characters. Please use a longer one.
password-error-long = The password has more than 128 characters. Please use a shorter one.
password-error-common = This password is on the list of common ones, or made of names that are easy to guess. Please choose another.

field-error-empty = Please fill this in.
field-error-long = This is too long: at most { $limit } characters.
field-error-characters = This holds characters that cannot be kept. Please type it again.
field-error-email = This is not an e-mail address. Please check it.

login-title = Sign in
login-email = E-mail address
login-password = Password
login-submit = Sign in
login-reset = Forgot your password?
login-refused = Address and password do not fit together.
login-refused-to-do = Please check both and try again. After several attempts each one takes a little longer.
login-signed-out = You are signed out.
login-password-set = Your new password is set. Please sign in with it.
login-first = Please sign in to go on.

reset-title = Get a new password
reset-submit = Send me a link
reset-back = Back to sign-in
reset-sent = If there is an account with this address, a link is on its way.
reset-sent-to-do = The link holds for 15 minutes. Nothing there? Look into the spam folder, or ask your administrator for a link.
reset-no-mail = This server does not send mail.
reset-no-mail-to-do = Please ask your administrator: a link for a new password takes one click on the page "Users".
reset-set-title = Set your password
reset-set = Set the password
reset-for = For { $email }
reset-expired = This link was used already or is too old.
reset-expired-kept = Your account is as it was.
reset-expired-to-do = Ask for a new link on the sign-in page, or ask your administrator.

account-title = Your account
account-saved = Saved.
account-profile = Name and language
account-locale = Language
account-save = Save
account-password = Password
account-password-text = A new password ends all your sessions, on all devices; you sign in again with it.
account-password-current = Your password so far
account-password-wrong = This is not your password so far. Nothing was saved.
account-sessions = Where you are signed in
account-session-started = Signed in
account-session-seen = Last used
account-session-here = Device
account-session-this = this one
account-sessions-end = Sign out everywhere else

organizations-title = Organizations
organizations-none = No organization yet
organizations-none-text = You can sign in, but no organization has given you a role. Ask its administrator to add you.
organizations-found = Another organization
organizations-found-text = It is kept apart from the others: its own people, surveys and results.
organizations-found-submit = Create it
organizations-error-name = There is an organization of this name already. Please choose another name.

overview-lead = What is ready, and what comes next.
overview-steps = Getting ready
overview-done = Ready
overview-next = Next step
overview-people = People and departments
overview-people-none = Nobody is listed yet. A file from your personnel system is enough.
overview-people-some = { $count ->
    [one] One person can be invited.
   *[other] { $count } people can be invited.
}
overview-people-action = Import from a file
overview-notices = Imprint and privacy notice
overview-notices-text = Staff read them before they answer.
overview-notices-action = Write them
overview-users = People who work with Daybreak
overview-users-some = { $count ->
    [one] One person can sign in: you.
   *[other] { $count } people can sign in.
}
overview-users-action = Add somebody
overview-no-waves = No survey yet
overview-no-waves-text = When people and departments are there, a survey can be prepared and opened.
overview-wave-draft = being prepared
overview-wave-open = open
overview-wave-closed = closed
overview-wave-released = released
