# What stands on many pages.

brand-name = Daybreak
skip-to-content = Zum Inhalt
hidden-words = nicht gezeigt, zum Schutz der Menschen

nav-label = Hauptnavigation
nav-overview = Überblick
nav-people = Personen
nav-departments = Abteilungen
nav-instruments = Fragebögen
nav-waves = Befragungen
nav-trends = Verläufe
nav-roadmaps = Roadmaps
nav-users = Benutzer
nav-settings = Einstellungen
nav-account = Konto
nav-organizations = Organisationen
account-label = Angemeldet als
language-label = Sprache
language-missed = Diese Seite gibt es in dieser Sprache noch nicht; sie steht deshalb auf Deutsch.
sign-out = Abmelden

role-administrator = Administration
role-consultant = Beratung
role-executive = Leitung

footer-imprint = Impressum
footer-privacy = Datenschutz
footer-made-with = Erstellt mit Daybreak

count-people = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}

breadcrumb-label = Sie sind hier
figure-data = Zahlen als Tabelle zeigen
form-errors-title = { $count ->
    [one] Ein Punkt braucht Ihre Aufmerksamkeit
   *[other] { $count } Punkte brauchen Ihre Aufmerksamkeit
}
form-errors-kept = Alles, was Sie eingegeben haben, ist noch da. Bitte sehen Sie sich dies an und senden Sie dann noch einmal:
