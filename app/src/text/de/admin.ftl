# Personen, Abteilungen, Benutzer, Einstellungen.

people-title = Personen
people-lead = { $count ->
    [one] Eine Person gefunden.
   *[other] { $count } Personen gefunden.
}
people-none = Noch ist niemand eingetragen
people-none-text = Für den Anfang genügt eine Datei mit E-Mail-Adresse und Abteilung je Person.
people-import = Aus einer Datei einlesen
people-search = Adresse oder Nummer
people-search-submit = Suchen
people-who = Person
people-department = Abteilung
people-locale = Sprache
people-leads = Führt Menschen
people-customers = Hat Kundenkontakt
people-state = Einladungen
people-active = wird eingeladen
people-inactive = inaktiv
people-yes = ja
people-no = nein
people-unknown = nicht bekannt
people-pages = Seiten
people-page = Seite { $number } von { $last }
people-before = Vorige Seite
people-after = Nächste Seite

departments-title = Abteilungen
departments-lead = { $count ->
    [one] Eine Abteilung.
   *[other] { $count } Abteilungen.
}
departments-none = Noch keine Abteilungen
departments-none-text = Lesen Sie den Baum aus einer Datei ein, oder lesen Sie Personen ein: Die Abteilungen, die dort stehen, werden für Sie angelegt.
departments-import = Aus einer Datei einlesen
departments-name = Abteilung
departments-code = Kürzel
departments-direct = Personen direkt
departments-total = Mit allen darunter

import-title = Personen und Abteilungen einlesen
import-lead = Wählen Sie CSV-Dateien, wie Ihre Tabelle oder Ihr Personalsystem sie schreibt: Komma, Semikolon oder Tabulator, jede übliche Kodierung.
import-departments = Abteilungen
import-departments-help = Spalten: Kürzel, Bezeichnung, übergeordnet (das Kürzel darüber). Die Datei ist der ganze Baum. Ohne Datei bleiben die Abteilungen, wie sie sind.
import-people = Personen
import-people-help = Spalten: E-Mail, Abteilung. Wenn bekannt auch: Personalnummer, Führungskraft, Führungsverantwortung, Kundenkontakt, Sprache, Telefon, Chat. Bis zu 50.000 Zeilen. Namen werden nicht gespeichert.
import-whole = Die Datei enthält alle Personen
import-whole-help = Wer nicht darin steht, wird inaktiv und nicht mehr eingeladen. Niemand wird gelöscht.
import-nothing-yet = Noch wird nichts gespeichert. Sie sehen zuerst, was geschehen würde.
import-look = Erst ansehen
import-error-nothing = Bitte wählen Sie mindestens eine Datei.
import-error-large = Diese Datei ist zu groß, um sie in einem Zug anzusehen und zu speichern. Bitte lassen Sie Spalten weg, die nicht gebraucht werden, oder teilen Sie die Personen auf mehrere Dateien auf.
import-error-sure = Bitte kreuzen Sie an, dass Sie das möchten.
import-error-in-use = Es gehören Personen zu Abteilungen, die nicht in der Datei stehen. Nichts wurde gespeichert. Ergänzen Sie diese Abteilungen, oder lesen Sie die Personen zusammen mit der Datei ein.
import-departments-refused = Die Datei der Abteilungen braucht Ihre Hilfe
import-people-refused = Die Datei der Personen braucht Ihre Hilfe
import-refused-kept = Nichts wurde gespeichert. Berichtigen Sie diese Zeilen in der Datei und wählen Sie sie neu.

import-look-title = Ist das richtig?
import-look-lead = Noch ist nichts gespeichert. Das sagen die Dateien.
import-guess = Eine Datei sagt nicht, wie ihre Buchstaben geschrieben sind; sie wurde als Windows-1252 gelesen, wie in Westeuropa üblich.
import-guess-to-do = Sehen Sie sich unten Namen mit Umlauten oder Akzenten an. Sehen sie falsch aus, speichern Sie die Datei als „CSV UTF-8“ und wählen Sie sie neu.
import-new-departments = Diese Abteilungen werden oben im Baum angelegt, weil Personen sie nennen: { $names }.
import-new-departments-to-do = Um sie als Baum zu ordnen, lesen Sie eine Datei der Abteilungen ein.
import-unused = Spalten, die nicht gespeichert werden: { $names }.
import-first-departments = Die ersten Abteilungen
import-first-people = Die ersten Personen
import-above = Darüber
import-many = { $count ->
    [one] Eine Person wird inaktiv; das ist mehr als jede zehnte.
   *[other] { $count } Personen werden inaktiv; das ist mehr als jede zehnte.
}
import-many-to-do = Bitte sehen Sie nach, ob die Datei vollständig ist.
import-sure = Ja, die Datei ist vollständig
import-confirm = Speichern
import-cancel = Andere Dateien wählen
import-done = Gespeichert.
import-see-people = Zu den Personen
import-count-departments = Abteilungen
import-count-added = Neue Personen
import-count-updated = Personen mit neuen Angaben
import-count-unchanged = Personen wie bisher
import-count-deactivated = Personen, die inaktiv werden

import-fault-line = Zeile { $line }: { $what }
import-fault-more = { $count ->
    [one] … und eine weitere.
   *[other] … und { $count } weitere.
}
import-fault-empty-file = Die Datei ist leer; sie braucht eine Kopfzeile mit den Namen der Spalten.
import-fault-workbook = Das ist eine Arbeitsmappe; speichern Sie das Blatt als CSV (UTF-8) und wählen Sie diese Datei.
import-fault-encoding = Der Text ist beschädigt; speichern Sie die Datei noch einmal als CSV (UTF-8).
import-fault-unnamed-column = Spalte { $number } hat keinen Namen; benennen oder entfernen Sie sie.
import-fault-cells = Hier stehen { $found } Zellen, in der Kopfzeile { $expected }. Fehlt ein Trennzeichen, oder steht ein Text mit Trennzeichen ohne Anführungszeichen?
import-fault-quote = Ein Anführungszeichen wird hier geöffnet und nie geschlossen; schließen oder verdoppeln Sie es.
import-fault-missing-column = Es gibt keine Spalte { $names }; fügen Sie sie hinzu oder benennen Sie die richtige um.
import-fault-duplicate-column = „{ $one }“ und „{ $other }“ bedeuten dasselbe; behalten Sie eine davon.
import-fault-no-rows = Es gibt nur eine Kopfzeile; ergänzen Sie mindestens eine Zeile.
import-fault-too-many-rows = Es sind mehr als { $limit } Zeilen; teilen Sie die Datei.
import-fault-too-many-columns = Es sind mehr als { $limit } Spalten; lassen Sie weg, was nicht gebraucht wird.
import-fault-empty-cell = „{ $column }“ ist leer; füllen Sie die Zelle aus.
import-fault-forbidden-character = „{ $column }“ enthält unsichtbare Zeichen, durch die ein Text wie ein anderer aussehen kann; schreiben Sie es neu.
import-fault-too-long = „{ $column }“ ist länger als { $limit } Zeichen; kürzen Sie es.
import-fault-address = „{ $value }“ ist keine E-Mail-Adresse; berichtigen Sie sie.
import-fault-phone = „{ $value }“ ist keine Telefonnummer mit Landesvorwahl; schreiben Sie sie wie +49 170 1234567.
import-fault-chat = „{ $value }“ ist kein Chatname: nur Buchstaben, Ziffern und . _ - @ : +, ohne Leerzeichen.
import-fault-nameless = Hier steht weder Adresse noch Nummer; tragen Sie eine ein.
import-fault-duplicate = „{ $value }“ steht schon in Zeile { $line }; behalten Sie eine davon.
import-fault-yes-no = „{ $column }“ sagt „{ $value }“; schreiben Sie ja, nein oder nichts.
import-fault-number = „{ $column }“ sagt „{ $value }“; schreiben Sie eine ganze Zahl.
import-fault-language = „{ $value }“ ist keine unserer Sprachen; schreiben Sie en, de, es, fr oder nichts.
import-fault-department = Es gibt keine Abteilung „{ $value }“; berichtigen Sie sie oder lesen Sie zuerst die Abteilungen ein.
import-fault-ambiguous-department = Mehrere Abteilungen heißen „{ $value }“; schreiben Sie das Kürzel.
import-fault-manager = Die Führungskraft „{ $value }“ steht nicht in der Datei; ergänzen Sie diese Person oder lassen Sie die Zelle leer.
import-fault-manager-cycle = Diese Personen führen einander im Kreis: { $path }; eine davon braucht eine andere Führungskraft.
import-fault-duplicate-code = Das Kürzel „{ $code }“ steht schon in Zeile { $line }; jedes gibt es nur einmal.
import-fault-parent = Es gibt keine Abteilung „{ $value }“, die darüber liegen könnte; ergänzen Sie sie oder berichtigen Sie das Kürzel.
import-fault-department-cycle = Diese Abteilungen liegen im Kreis übereinander: { $path }; eine davon braucht einen anderen Platz.

users-title = Benutzer
users-lead = Wer sich bei dieser Organisation anmelden kann, und in welcher Rolle.
users-saved = Gespeichert. Es gilt ab der nächsten Anmeldung.
users-confirm = Um jemanden hinzuzufügen oder Rollen zu bearbeiten, geben Sie bitte Ihr Passwort noch einmal ein.
users-confirm-to-do = Ihre Anmeldung ist mehr als zehn Minuten her, und dies ist heikel.
users-confirm-action = Passwort eingeben
users-link-title = Link für { $email }
users-link = Link
users-link-copy = Kopieren Sie ihn jetzt und geben Sie ihn selbst weiter; er wird nur einmal gezeigt.
users-link-hours = { $count ->
    [one] Er gilt eine Stunde und einmal.
   *[other] Er gilt { $count } Stunden und einmal.
}
users-scope = Nur { $department }
users-no-password = noch kein Passwort
users-role-edit = Rolle und Abteilung
users-role = Rolle
users-department = Abteilung
users-department-help = Nur für die Rolle Leitung: begrenzt die Sicht auf eine Abteilung und die darunter.
users-department-everything = Die ganze Organisation
users-remove = { $name } die Rolle nehmen
users-new-link = Neuer Passwort-Link für { $name }
users-invite = Jemanden hinzufügen
users-invite-text = Sie bekommen einen Link zum Weitergeben. Damit legt die Person ein Passwort fest und kann sich anmelden.
users-name = Name
users-invite-submit = Hinzufügen und Link erzeugen
users-error-department = Nur die Rolle Leitung kann auf eine Abteilung begrenzt werden.
users-error-unknown-department = Diese Abteilung gibt es nicht mehr. Bitte wählen Sie neu.
users-error-role = Bitte wählen Sie eine Rolle.
users-error-last = Jemand muss diese Organisation administrieren. Nichts wurde gespeichert. Geben Sie zuerst einer anderen Person diese Rolle.

settings-title = Einstellungen
settings-saved = Gespeichert.
settings-organization = Organisation
settings-locale = Sprache der Dokumente
settings-time-zone = Zeitzone
settings-time-zone-help = Mit ihrem Namen, zum Beispiel Europe/Berlin oder UTC.
settings-time-zone-error = Eine Zeitzone mit diesem Namen gibt es nicht. Schreiben Sie zum Beispiel Europe/Berlin.
settings-currency = Währung
settings-currency-error = Bitte wählen Sie eine der Währungen.
settings-notices = Was Ihre Leute lesen können
settings-notices-text = Beides ist am Fuß jeder Befragungsseite verlinkt. Lassen Sie eine Sprache leer, erscheint der Text einer anderen.
settings-imprint = Impressum ({ $language })
settings-privacy = Datenschutzhinweise ({ $language })

history-title = Was mit Abteilungen geschah
history-text = Ein Verlauf vergleicht eine Abteilung nur mit sich selbst. Damit klar ist, was dasselbe ist, vermerken Sie hier, was umgezogen ist, zusammengelegt, geteilt, eröffnet oder geschlossen wurde, mit dem ersten Tag, an dem es galt. Wo nichts vermerkt ist, bricht der Verlauf ab und sagt es.
history-none = Noch ist nichts vermerkt. Ein Import, der Kürzel verschiebt, hinzufügt oder weglässt, schlägt vor, was zu vermerken ist.
history-proposed = Was der letzte Import nahelegt
history-proposed-text = Stimmt das? Setzen Sie den Tag zurück, wenn es früher war, und bestätigen Sie. Was nicht stimmt, verwerfen Sie; vor Ihrer Bestätigung zählt nichts davon.
history-confirm = Bestätigen
history-dismiss = Verwerfen
history-delete = Löschen
history-what = Was geschah
history-state = Stand
history-used = Ein veröffentlichtes Ergebnis wird damit gelesen, deshalb bleibt es.
history-note = Vermerken, was geschah
history-kind = Was geschah
history-kind-move = Ganz an eine andere Stelle umgezogen
history-kind-merge = Aus mehreren wurde eine
history-kind-split = Aus einer wurden mehrere
history-kind-rename = Ein anderes Kürzel bekommen
history-kind-opened = Eröffnet, mit Menschen, die in keiner anderen waren
history-kind-closed = Geschlossen, mit Menschen, die in keiner anderen sind
history-effective = Erster Tag, an dem es galt
history-from = Kürzel vorher
history-from-help = Durch Kommas getrennt. Wurde aus mehreren eine: alle, die darin aufgingen, auch die, deren Kürzel bleibt. Leer, wenn eine eröffnet wurde.
history-to = Kürzel nachher
history-to-help = Durch Kommas getrennt. Leer, wenn eine mit ihrem Kürzel umgezogen ist oder geschlossen wurde.
history-submit = Vermerken
history-saved = Gespeichert.
history-error-kind = Bitte wählen Sie, was geschah.
history-error-day = Bitte geben Sie den Tag als 2026-03-01 an.
history-error-from = Bitte nennen Sie die Abteilungen vorher: zwei oder mehr, wo aus mehreren eine wurde; eine, wo aus einer mehrere wurden oder das Kürzel ein anderes ist; keine bei einer Eröffnung.
history-error-to = Bitte nennen Sie die Abteilungen nachher: eine, wo aus mehreren eine wurde oder das Kürzel ein anderes ist; zwei oder mehr, wo aus einer mehrere wurden; keine bei einer Schließung.
history-error-twice = { $code } ist zweimal genannt.
history-error-same = Vorher und nachher sind gleich.
history-error-code = „{ $code }“ kann kein Kürzel einer Abteilung sein.
history-error-unknown = Eine Abteilung { $code } gibt es nicht, weder jetzt noch in einer Befragung.
history-error-known = Das ist für diesen Tag schon vermerkt.
history-error-used = Ein veröffentlichtes Ergebnis wird mit diesem Vermerk gelesen, deshalb bleibt er. Nichts wurde gelöscht.

look-title = Logo und Farbe
look-text = Beides steht auf Titelseiten und Kopfzeilen der Roadmap, ihrer Kurzfassung und des Berichts, auf den Seiten von Links für Leser und in der Kopfzeile hier.
look-preview = So sieht eine Titelseite jetzt aus
look-logo = Logo
look-logo-other = Anderes Logo
look-logo-help = PNG oder JPEG, bis 1 MB, mindestens 48 Pixel breit. Es steht auf Weiß; leere Ränder werden abgeschnitten, und was die Datei über ihre Herkunft sagt, entfällt. SVG wird nicht angenommen, weil eine Zeichnung Skripte enthalten kann: Bitte exportieren Sie sie als PNG.
look-alternative = Was an seiner Stelle vorgelesen wird
look-alternative-help = Für Menschen, die es nicht sehen; meist der Name, der darin steht.
look-alternative-usual = Logo von { $organization }
look-logo-save = Logo speichern
look-logo-remove = Logo entfernen
look-accent = Eigene Farbe
look-accent-help = Wie im Web, zum Beispiel #3d4fb5. Sie muss auf Papier und unter weißer Schrift lesbar sein. Leer stehen die Farben von Daybreak.
look-accent-save = Farbe speichern
look-accent-take = { $color } nehmen
look-error-none = Bitte wählen Sie eine Datei. Nichts wurde gespeichert.
look-error-heavy = Die Datei ist größer als { $most } kB. Bitte speichern Sie das Logo kleiner. Alles bleibt, wie es war.
look-error-no-picture = Diese Datei ist kein Bild. Bitte wählen Sie ein PNG oder JPEG. Alles bleibt, wie es war.
look-error-drawing = Das ist eine SVG-Zeichnung, die Skripte enthalten kann. Bitte exportieren Sie sie als PNG und wählen Sie diese Datei. Alles bleibt, wie es war.
look-error-kind = Das ist ein Bild anderer Art. Bitte speichern Sie es als PNG oder JPEG. Alles bleibt, wie es war.
look-error-animated = Dieses Bild bewegt sich, Papier nicht. Bitte wählen Sie eines, das stillsteht. Alles bleibt, wie es war.
look-error-large = Das Bild hat mehr Pixel, als wir lesen (12 Millionen, 8.000 je Seite). Bitte speichern Sie es kleiner. Alles bleibt, wie es war.
look-error-small = Was man vom Bild sieht, ist weniger als 48 Pixel lang oder 16 Pixel hoch, zu wenig zum Drucken. Bitte wählen Sie ein größeres. Alles bleibt, wie es war.
look-error-shape = Das Bild ist mehr als achtmal so breit wie hoch oder mehr als doppelt so hoch wie breit. Bitte wählen Sie eine andere Form des Logos. Alles bleibt, wie es war.
look-error-unseen = Auf Weiß sieht man von diesem Bild nichts. Bitte wählen Sie die Form des Logos für helles Papier. Alles bleibt, wie es war.
look-error-damaged = Das Bild ist beschädigt oder bricht ab. Bitte exportieren Sie es noch einmal. Alles bleibt, wie es war.
look-error-color = Das ist keine Farbe. Bitte schreiben Sie sie wie im Web, zum Beispiel #3d4fb5. Alles bleibt, wie es war.
look-error-contrast = { $color } hat zu Papier oder weißer Schrift einen Kontrast von { $contrast } zu 1; lesbar ist es ab { $least }. Die nächste lesbare Farbe: { $nearest }. Alles bleibt, wie es war.
