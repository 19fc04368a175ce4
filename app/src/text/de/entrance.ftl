# Anmeldung, Einrichtung, Passwörter.

setup-title = Willkommen bei Daybreak
setup-lead = Nennen Sie Ihre Organisation und sich selbst. Sie sind dann ihre erste Administratorin oder ihr erster Administrator.
setup-code = Einrichtungscode
setup-code-help = Der Server hat ihn beim Start ausgegeben. Er gilt 15 Minuten; für einen neuen starten Sie den Server noch einmal.
setup-organization = Name der Organisation
setup-organization-help = So, wie Ihre Leute sie kennen. Er steht über der Befragung.
setup-name = Ihr Name
setup-submit = Organisation anlegen
setup-error-code = Dieser Code passt nicht, wurde schon benutzt oder ist zu alt. Nichts wurde gespeichert. Starten Sie den Server noch einmal; er gibt einen neuen Code aus.
setup-done = Daybreak ist schon eingerichtet. Bitte melden Sie sich an.

password-new = Neues Passwort
password-help = Mindestens 12 Zeichen. Ein Satz ist ein gutes Passwort.
password-error-short = Das Passwort hat weniger als 12 Zeichen. Bitte nehmen Sie ein längeres.
password-error-long = Das Passwort hat mehr als 128 Zeichen. Bitte nehmen Sie ein kürzeres.
password-error-common = Dieses Passwort steht auf der Liste der häufigen oder besteht aus Namen, die leicht zu erraten sind. Bitte wählen Sie ein anderes.

field-error-empty = Bitte füllen Sie dieses Feld aus.
field-error-long = Das ist zu lang: höchstens { $limit } Zeichen.
field-error-characters = Hier stehen Zeichen, die nicht gespeichert werden können. Bitte schreiben Sie es neu.
field-error-email = Das ist keine E-Mail-Adresse. Bitte prüfen Sie sie.

login-title = Anmelden
login-email = E-Mail-Adresse
login-password = Passwort
login-submit = Anmelden
login-reset = Passwort vergessen?
login-refused = Adresse und Passwort passen nicht zusammen.
login-refused-to-do = Bitte prüfen Sie beides und versuchen Sie es noch einmal. Nach mehreren Versuchen dauert jeder etwas länger.
login-signed-out = Sie sind abgemeldet.
login-password-set = Ihr neues Passwort gilt. Bitte melden Sie sich damit an.
login-first = Bitte melden Sie sich an, um weiterzumachen.

reset-title = Ein neues Passwort bekommen
reset-submit = Link zuschicken
reset-back = Zurück zur Anmeldung
reset-sent = Wenn es ein Konto mit dieser Adresse gibt, ist ein Link unterwegs.
reset-sent-to-do = Der Link gilt 15 Minuten. Nichts da? Sehen Sie im Spam-Ordner nach oder bitten Sie Ihre Administration um einen Link.
reset-no-mail = Dieser Server verschickt keine E-Mails.
reset-no-mail-to-do = Bitte wenden Sie sich an Ihre Administration: Ein Link für ein neues Passwort ist auf der Seite „Benutzer“ ein Klick.
reset-set-title = Passwort festlegen
reset-set = Passwort festlegen
reset-for = Für { $email }
reset-expired = Dieser Link wurde schon benutzt oder ist zu alt.
reset-expired-kept = Ihr Konto ist, wie es war.
reset-expired-to-do = Lassen Sie sich auf der Anmeldeseite einen neuen Link schicken oder fragen Sie Ihre Administration.

account-title = Ihr Konto
account-saved = Gespeichert.
account-profile = Name und Sprache
account-locale = Sprache
account-save = Speichern
account-password = Passwort
account-password-text = Ein neues Passwort beendet alle Ihre Sitzungen auf allen Geräten; Sie melden sich damit neu an.
account-password-current = Ihr bisheriges Passwort
account-password-wrong = Das ist nicht Ihr bisheriges Passwort. Nichts wurde gespeichert.
account-sessions = Wo Sie angemeldet sind
account-session-started = Angemeldet
account-session-seen = Zuletzt benutzt
account-session-here = Gerät
account-session-this = dieses
account-sessions-end = Überall sonst abmelden

organizations-title = Organisationen
organizations-none = Noch keine Organisation
organizations-none-text = Sie können sich anmelden, aber noch keine Organisation hat Ihnen eine Rolle gegeben. Bitten Sie deren Administration, Sie hinzuzufügen.
organizations-found = Eine weitere Organisation
organizations-found-text = Sie wird getrennt geführt: eigene Personen, Befragungen und Ergebnisse.
organizations-found-submit = Anlegen
organizations-error-name = Es gibt schon eine Organisation mit diesem Namen. Bitte wählen Sie einen anderen.

overview-lead = Was bereit ist und was als Nächstes kommt.
overview-steps = Vorbereitung
overview-done = Bereit
overview-next = Nächster Schritt
overview-people = Personen und Abteilungen
overview-people-none = Noch ist niemand eingetragen. Eine Datei aus Ihrem Personalsystem genügt.
overview-people-some = { $count ->
    [one] Eine Person kann eingeladen werden.
   *[other] { $count } Personen können eingeladen werden.
}
overview-people-action = Aus einer Datei einlesen
overview-notices = Impressum und Datenschutzhinweise
overview-notices-text = Ihre Leute lesen sie, bevor sie antworten.
overview-notices-action = Schreiben
overview-users = Wer mit Daybreak arbeitet
overview-users-some = { $count ->
    [one] Eine Person kann sich anmelden: Sie.
   *[other] { $count } Personen können sich anmelden.
}
overview-users-action = Jemanden hinzufügen
overview-no-waves = Noch keine Befragung
overview-no-waves-text = Sobald Personen und Abteilungen da sind, kann eine Befragung vorbereitet und geöffnet werden.
overview-wave-draft = in Vorbereitung
overview-wave-open = offen
overview-wave-closed = geschlossen
overview-wave-released = veröffentlicht
