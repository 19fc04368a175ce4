# E-Mails.

mail-greeting = Guten Tag,
mail-invitation-subject = { $organization } möchte von Ihnen hören: { $title }
mail-invitation-opening = { $organization } lädt Sie zu „{ $title }“ ein. Es dauert wenige Minuten, am Telefon oder am Rechner, in Ihrer Sprache.
mail-invitation-until = Sie können bis { $day } antworten.
mail-invitation-link = Jetzt antworten
mail-invitation-privacy = Ihre Antworten werden ohne Ihren Namen gespeichert. Ergebnisse werden nur für Gruppen ab { $k } Personen gezeigt. Auf der ersten Seite steht, wer was sieht.
mail-invitation-personal = Dieser Link gehört nur Ihnen und gilt einmal. Bitte geben Sie ihn nicht weiter.
mail-invitation-owner = { $owner } steht für diese Umfrage ein und wird berichten, was gehört wurde.
mail-reminder-subject = Noch ist Zeit, gehört zu werden: { $title }
mail-reminder-opening = { $organization } möchte auch von Ihnen hören: „{ $title }“ ist noch offen. Es dauert wenige Minuten.
mail-password-subject = Ihr Link zum Festlegen eines Passworts
mail-password-opening = Für Ihr Konto wurde ein Link zum Festlegen eines neuen Passworts angefordert. Er gilt einmal und 15 Minuten lang.
mail-password-link = Passwort festlegen
mail-password-ignore = Wenn Sie das nicht waren, ist nichts zu tun: Ihr Passwort bleibt, wie es ist.
