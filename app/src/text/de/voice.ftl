# Ideen, Stimmen und Antworten, wie die Belegschaft sie liest.

## Schreiben

voice-write-title = Was soll als Nächstes geschehen?
voice-write-lead = { $organization } hat gehört, was alle in der Befragung gesagt haben. Jetzt sind wieder Sie an der Reihe: Was würden Sie tun? Sie können bis zu { $most } Ideen senden.
voice-idea = Ihre Idee
voice-idea-help = Ein oder zwei Sätze: was geschehen soll und was dadurch leichter wird. Höchstens { $count } Zeichen.
voice-number = Das ist Idee { $number } von { $most }.
voice-send-idea = Meine Idee senden
voice-promise-owner = { $owner } steht dafür ein, was aus den Ideen wird.
voice-promise-read = Zuerst lesen die Menschen, die Ihre Organisation beraten, jede Idee. Was sie freigeben, lesen danach alle Kolleginnen und Kollegen und stimmen darüber ab.
voice-promise-kept = Mit Ihrer Idee werden weder Name noch Abteilung noch Zeit gespeichert. Wie viele Ideen Ihr Link gesendet hat, ist bekannt, bis das Sammeln endet; dann wird auch das gelöscht. Was Sie schreiben und in welcher Sprache, kann Sie für sich allein erkennbar machen.
voice-promise-operator = Bis das, was Sie senden, mit mindestens neun anderen gemischt ist (spätestens am Ende dieser Phase), könnte jemand mit voller technischer Kontrolle über den Server es Ihrem Link zuordnen; danach lassen die Daten das nicht mehr zu.
voice-wrote = Ihre Idee ist gespeichert. Danke.
voice-wrote-all-title = Danke für Ihre Ideen
voice-wrote-all = Ihre { $most } Ideen sind gespeichert. Sie erfahren, wann alle abstimmen können; derselbe Link führt dann zu den Ideen aller.
voice-sorting-title = Die Ideen werden gelesen
voice-sorting = Das Sammeln ist beendet. Jemand liest alle Ideen und legt zusammen, was dasselbe sagt. Derselbe Link führt danach zur Abstimmung.

## Abstimmen

voice-vote-title = Mit welchen Ideen würden Sie beginnen?
voice-vote-lead = Diese Ideen kommen aus Ihrem Kollegenkreis. Kreuzen Sie bis zu { $most } an und senden Sie ab.
voice-choices = Bis zu { $most } Ideen
voice-once = Sie können einmal abstimmen.
voice-send-ballot = Meine Stimme senden
voice-promise-order = Die Ideen stehen bei allen in einer anderen Reihenfolge, damit keine immer zuerst kommt.
voice-promise-votes = Niemand sieht, wer wofür gestimmt hat. Gezählt wird einmal, am Ende der Abstimmung. Zahlen werden in Schritten von { $k } genannt und nie für weniger als { $k } Personen.
voice-promise-voted = Dass Ihr Link abgestimmt hat, ist bis dahin bekannt, damit jede Stimme einmal zählt. Sobald gezählt ist, werden alle Stimmzettel gelöscht.
voice-voted-title = Ihre Stimme ist gespeichert
voice-voted = Danke. Wenn die Abstimmung endet, lesen Sie, was gewählt wurde und was daraus wird.
voice-closed-title = Diese Runde ist beendet
voice-closed = Danke für Ihren Besuch. Ideen, Stimmen und Antworten stehen für alle auf einer Seite.
voice-heard = Gesagt, getan

## Was nicht stimmen kann

voice-error-empty = Bitte schreiben Sie Ihre Idee, oder verlassen Sie die Seite, ohne zu senden.
voice-error-long = Das ist länger als { $count } Zeichen. Bitte kürzen Sie; alles, was Sie geschrieben haben, ist noch da.
voice-error-forbidden = Hier stehen Zeichen, die kein Text sind. Bitte entfernen Sie sie.
voice-error-another = Seit diese Seite geöffnet wurde, ist von Ihrem Link eine Idee angekommen. War es diese, ist nichts mehr zu tun. Ist dies eine andere, senden Sie sie bitte noch einmal.
voice-error-not-kept = Gerade konnte nichts gespeichert werden. Alles, was Sie eingegeben haben, ist noch da; bitte senden Sie in einer Minute noch einmal.
voice-error-none = Bitte kreuzen Sie mindestens eine Idee an, oder verlassen Sie die Seite, ohne zu senden.
voice-error-many = Bitte kreuzen Sie höchstens { $most } Ideen an.
voice-error-unknown = Eine Auswahl gehört nicht zu dieser Abstimmung. Bitte kreuzen Sie noch einmal an.
voice-other-phase = Die Runde ist weitergegangen. Was Sie gerade gesendet haben, wurde nicht gespeichert.
voice-other-phase-do = Diese Seite zeigt, was jetzt möglich ist.

## Gesagt, getan

heard-title = Gesagt, getan
heard-lead = Was { $organization } in „{ $wave }“ ({ $date }) gehört hat und was daraus wird.
heard-rate = Beantwortet
heard-rate-note = { $replied } von { $subjects }
heard-days = Tage bis zur Antwort
heard-days-note = die Hälfte der Antworten kam früher
heard-ideas = Ihre Ideen
heard-status-heard = gehört
heard-status-planned = geplant
heard-status-in-work = in Arbeit
heard-status-done = erledigt
heard-status-not-now = jetzt nicht
heard-no-reply = Eine Antwort gibt es noch nicht.
heard-by = Bis { $date }
heard-who = { $who }
heard-step = Schritt: { $step }
heard-empty-title = Noch nichts zu beantworten
heard-empty = Es wurde zu wenig geschrieben, um es zu zeigen, ohne auf jemanden zu deuten.
heard-note = Diese Seite behält ihre Adresse. Themen sind Wörter, die viele geschrieben haben; nichts hier zeigt, wer geschrieben oder abgestimmt hat.
votes-not-shown = Stimmen werden nicht gezeigt, zum Schutz der Menschen.
votes-fewer = weniger als { $k } Stimmen
votes-at-least = mindestens { $n } Stimmen
votes-nearly-all = von fast allen gewählt, die abgestimmt haben
turnout-not-shown = Wie viele abgestimmt haben, wird nicht gezeigt, zum Schutz der Menschen.
turnout-fewer = Weniger als { $k } Personen haben abgestimmt; darum werden keine Zahlen gezeigt.
turnout-at-least = Mindestens { $n } Personen haben abgestimmt.
turnout-nearly-all = Fast alle haben abgestimmt.
