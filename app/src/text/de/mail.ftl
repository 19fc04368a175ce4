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
mail-ideas-subject = Nach „{ $title }“: Was würden Sie tun?
mail-ideas-opening = { $organization } hat gehört, was alle gesagt haben. Jetzt sind Ihre Ideen gefragt: Was soll als Nächstes geschehen? Ein oder zwei Sätze genügen.
mail-ideas-link = Eine Idee schreiben
mail-ideas-privacy = Ihre Ideen werden ohne Namen, Abteilung und Zeit gespeichert. Zuerst liest sie jemand durch; danach können alle darüber abstimmen.
mail-votes-subject = Ideen nach „{ $title }“: Womit würden Sie beginnen?
mail-votes-opening = Die Ideen Ihrer Kolleginnen und Kollegen bei { $organization } sind da. Bitte stimmen Sie für bis zu drei davon.
mail-votes-link = Lesen und abstimmen
mail-votes-privacy = Niemand sieht, wer wofür gestimmt hat. Zahlen werden erst ab { $k } Personen genannt, und die Stimmzettel werden gelöscht, sobald sie gezählt sind.
mail-voice-personal = Dieser Link gehört nur Ihnen. Bitte geben Sie ihn nicht weiter.
