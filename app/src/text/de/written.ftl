# Was Menschen geschrieben haben: Themen auf Ergebnisseiten und im Bericht, Kommentare im Wortlaut.

themes-title = Worüber Menschen hier mehr schreiben als andere
themes-note = Wörter, die in Kommentaren hier deutlich häufiger stehen als im Rest der Organisation. Zahlen sind Untergrenzen in Schritten von { $step }, damit niemand errechnen kann, wer was geschrieben hat. Kein Satz wird zitiert.
many-title = Worüber viele schreiben
many-note = Wörter, die viele Menschen geschrieben haben. Es gibt keinen Rest, mit dem man sie vergleichen könnte: Sie sagen, was verbreitet ist, nicht, was besonders ist. Zahlen sind Untergrenzen in Schritten von { $step }. Kein Satz wird zitiert.
many-note-exact = Wörter, die viele Menschen geschrieben haben. Es gibt keinen Rest, mit dem man sie vergleichen könnte: Sie sagen, was verbreitet ist, nicht, was besonders ist.
themes-note-exact = Wörter, die in Kommentaren hier deutlich häufiger stehen als im Rest der Organisation.
theme-comments = in mindestens { $count } Kommentaren
theme-comments-times = in mindestens { $count } Kommentaren, mindestens { $times }-mal so oft wie anderswo
themes-from = Aus { $count } Kommentaren.
themes-none = Aus { $count } Kommentaren. Kein Wort hebt sich vom Rest der Organisation ab.
many-none = Aus { $count } Kommentaren. Kein Wort haben so viele geschrieben, dass es gezeigt werden kann.
themes-hidden = Nicht gezeigt, zum Schutz der Menschen: Themen brauchen hier mindestens { $minimum } Kommentare und ebenso viele in dem, was ohne sie bleibt.
themes-hidden-all = Themen aus Kommentaren werden hier zum Schutz der Menschen nicht gezeigt: Sie brauchen hier mindestens { $minimum } Kommentare und ebenso viele in dem, was ohne sie bleibt.
themes-verbatims = Kommentare lesen

comments-title = Kommentare im Wortlaut
comments-title-of = { $group }: Kommentare im Wortlaut
comments-lead = So, wie sie geschrieben wurden, in einer Reihenfolge, die nichts sagt. Namen, Adressen und Nummern wurden vor dem Speichern herausgenommen. Niemand hat sie umformuliert oder ausgewählt.
comments-each-once = Jeder Kommentar steht an einer Stelle: in der kleinsten Gruppe, die ihn zeigen darf.
comments-told-title = Gezeigt werden nur Themen
comments-told = Vor dem Antworten wurde zugesagt, dass von Kommentaren nur Themen gezeigt werden. Darum kann niemand einen Kommentar lesen.
comments-gone-title = Diese Kommentare werden nicht mehr aufbewahrt
comments-gone = Kommentare werden 12 Monate nach dem Ende einer Befragung gelöscht, wie es vor dem Antworten zugesagt war. Ihre Themen bleiben.
comments-here = Hier stehen { $count } Kommentare.
comments-some = { $shown } von { $count } Kommentaren, durch Los gezogen.
comments-none = Alle Kommentare zu dieser Frage stehen bei den Abteilungen darin.
comments-hidden = Hier nicht gezeigt, zum Schutz der Menschen: Es braucht mindestens { $minimum } Kommentare und ebenso viele in dem, was ohne sie bleibt. Sie stehen in der nächstgrößeren Gruppe, die sie zeigen darf.
comments-within = Abteilungen darin
comments-within-line = { $count } Kommentare
comments-back = Zurück zum Ergebnis

report-themes-bookmark = Worüber Menschen schreiben
report-themes-headline = Worüber viele schreiben, und worüber Abteilungen mehr schreiben als andere
report-themes-lead = Wörter aus Kommentaren, in Schritten gezählt, damit niemand erkennbar wird. Ein Wort sagt, worüber geschrieben wird, nicht, wie es gemeint ist.
report-themes-many = Ganze Organisation: von vielen geschrieben
report-themes-parts = Abteilungen: deutlich häufiger geschrieben als von anderen
report-themes-theme = Wörter
report-themes-comments = Kommentare, mindestens
report-themes-times = Mal so oft, mindestens
report-themes-department = Abteilung
