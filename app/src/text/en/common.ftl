# What stands on many pages.

brand-name = Daybreak
skip-to-content = Skip to the content
hidden-words = not shown, to protect people

nav-label = Main navigation
nav-overview = Overview
nav-people = People
nav-departments = Departments
nav-instruments = Questionnaires
nav-waves = Waves
nav-trends = Trends
nav-roadmaps = Roadmaps
nav-users = Users
nav-settings = Settings
nav-account = Account
nav-organizations = Organizations
account-label = Signed in as
language-label = Language
language-missed = this page does not exist in this language yet, so it stands in English.
sign-out = Sign out

role-administrator = Administrator
role-consultant = Consultant
role-executive = Executive

footer-imprint = Imprint
footer-privacy = Privacy
footer-made-with = Made with Daybreak

count-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}

breadcrumb-label = You are here
figure-data = Show the figures as a table
form-errors-title = { $count ->
    [one] One thing needs your attention
   *[other] { $count } things need your attention
}
form-errors-kept = Everything you entered is still here. Please look at these, then send again:
