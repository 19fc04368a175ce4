# Was geschehen ist, was gespeichert ist, was zu tun ist.

error-home = Zur Startseite
error-sign-in = Neu anmelden
error-reference = Kennzeichen: { $reference }

error-password-again-title = Bitte geben Sie Ihr Passwort noch einmal ein
error-password-again-happened = Das ist ein heikler Schritt, und Ihre Anmeldung ist mehr als zehn Minuten her.
error-password-again-kept = Nichts wurde gespeichert.
error-password-again-to-do = Melden Sie sich neu an und wiederholen Sie den Schritt.

error-not-found-title = Hier ist nichts
error-not-found-happened = Diese Seite gibt es nicht, oder sie ist nicht für Sie bestimmt.
error-not-found-kept = Alles ist, wie es war.
error-not-found-to-do = Prüfen Sie die Adresse. Wenn Sie den Link bekommen haben, bitten Sie um einen neuen.

error-not-yours-title = Nicht Teil Ihrer Rolle
error-not-yours-happened = Sie sind angemeldet, aber diese Seite gehört zu einer anderen Rolle.
error-not-yours-kept = Alles ist, wie es war.
error-not-yours-to-do = Wenn Sie sie für Ihre Arbeit brauchen, fragen Sie Ihre Administration.

error-foreign-form-title = Dieses Formular kam von anderswo
error-foreign-form-happened = Ihr Browser hat nicht gesagt, dass dieses Formular von einer unserer Seiten kommt; darum wurde es abgelehnt.
error-foreign-form-kept = Nichts wurde gespeichert.
error-foreign-form-to-do = Öffnen Sie die Seite neu und senden Sie das Formular von dort. Geschieht es wieder, verbirgt vielleicht eine Erweiterung Ihres Browsers, woher Formulare kommen.

error-unreadable-form-title = Dieses Formular war nicht lesbar
error-unreadable-form-happened = Etwas darin fehlt oder war nicht gefragt.
error-unreadable-form-kept = Nichts wurde gespeichert.
error-unreadable-form-to-do = Gehen Sie zurück, laden Sie die Seite neu und senden Sie das Formular noch einmal.

error-wrong-method-title = Diese Adresse ist keine Seite
error-wrong-method-happened = Sie nimmt nur Formulare an und wurde wie eine Seite geöffnet.
error-wrong-method-kept = Alles ist, wie es war.
error-wrong-method-to-do = Gehen Sie zurück zu der Seite, von der Sie kamen.

error-too-large-title = Das ist zu groß
error-too-large-happened = Es kam mehr an, als diese Seite annimmt.
error-too-large-kept = Nichts wurde gespeichert.
error-too-large-to-do = Eine Datei darf bis zu 10 MB haben. Teilen Sie sie oder lassen Sie Spalten weg, die nicht gebraucht werden.

error-too-slow-title = Das hat zu lange gedauert
error-too-slow-happened = Die Anfrage kam nicht ganz an oder wurde nicht rechtzeitig fertig.
error-too-slow-kept = Wenn Sie ein Formular gesendet haben, sehen Sie nach, ob es gespeichert ist, bevor Sie es noch einmal senden.
error-too-slow-to-do = Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.

error-overtaken-title = Jemand war schneller
error-overtaken-happened = Was Sie gesehen haben, ist nicht mehr der Stand.
error-overtaken-kept = Von Ihnen wurde nichts gespeichert.
error-overtaken-to-do = Laden Sie die Seite neu, sehen Sie sie an und wiederholen Sie den Schritt, wenn er noch nötig ist.

error-unavailable-title = Im Moment nicht
error-unavailable-happened = Der Server kann gerade nichts speichern oder lesen.
error-unavailable-kept = Nichts wurde gespeichert. Was vorher bestätigt wurde, ist sicher.
error-unavailable-to-do = Warten Sie eine Minute und versuchen Sie es noch einmal. Was Sie geschrieben haben, ist noch da, wenn Sie im Browser zurückgehen.

error-unexpected-title = Ein Fehler von uns
error-unexpected-happened = Etwas ist schiefgegangen, das nicht sollte.
error-unexpected-kept = Was vorher bestätigt wurde, ist sicher.
error-unexpected-to-do = Versuchen Sie es noch einmal. Geschieht es wieder, nennen Sie Ihrer Administration dieses Kennzeichen; es steht im Protokoll des Servers.

error-withheld-title = Das Ergebnis bleibt geschlossen
error-withheld-happened = Unsere eigene Prüfung konnte aus diesem Ergebnis errechnen, was laut Zusage verborgen bleibt. Deshalb wurde es nicht veröffentlicht.
error-withheld-kept = Die Antworten sind aufbewahrt, die Welle bleibt geschlossen, und niemandem wurde etwas gezeigt.
error-withheld-to-do = Was die Prüfung gefunden hat, steht im Protokoll der Verwaltung. Bitte geben Sie es an die Person weiter, die diese Installation betreut; ein strengeres Minimum auf der Seite der Welle kann genügen.

error-too-early-title = Das kommt etwas später
error-too-early-happened = Womit dieser Schritt arbeitet, ist noch nicht da, oder es darf noch zu wenig davon gezeigt werden.
error-too-early-kept = Nichts wurde gespeichert.
error-too-early-to-do = Gehen Sie zurück: Die Seite, von der Sie kamen, sagt, was zuerst kommt. Für eine Roadmap braucht es ein veröffentlichtes Ergebnis mit genügend Antworten.
