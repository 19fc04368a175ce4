# A questionnaire from elsewhere, and what became of it.

import-instrument-title = Apporter un questionnaire
import-instrument-lead = Depuis LimeSurvey (.lss), XLSForm (.xlsx, .csv), SurveyJS (.json), Qualtrics (.qsf), ou comme notre propre fichier (.toml). Vous voyez ce qu’il deviendrait avant que rien ne soit gardé.
import-instrument-file = Questionnaire
import-instrument-file-help = Le questionnaire, pas les réponses ; 10 Mo au plus.
import-instrument-tool = D’où il vient
import-instrument-guess = Reconnaître au contenu
import-instrument-toml = Notre propre fichier (TOML)
import-instrument-language = Langue des textes qui n’en indiquent pas
import-instrument-language-help = Par exemple en ou de ; peut rester vide.
import-instrument-look = Regarder
import-instrument-error-file = Choisissez un fichier.
import-instrument-error = Rien n’a été gardé. { $why }
import-instrument-error-language = Écrivez un code de langue comme en ou de, ou laissez le champ vide.
import-instrument-faults = Ce fichier a des défauts. Rien n’a été gardé ; corrigez-les et choisissez-le à nouveau.
import-instrument-summary = { $questions } questions dans la source : { $taken } telles quelles, { $simplified } simplifiées, { $out } omises.
import-instrument-items = { $items } questions en { $sections } sections, environ { $minutes } minutes, en { $languages }.
import-instrument-taken = Tel quel
import-instrument-simplified = Simplifié
import-instrument-out = Omis
import-instrument-keep = Garder ce questionnaire
import-instrument-not-scored = Aucune de ses questions ne compte pour une dimension avant que quelqu’un ne l’indique dans le fichier.
import-instrument-again = Choisir un autre fichier
import-instrument-known = Cette version du questionnaire est déjà ici. Rien n’a été gardé ; augmentez la version dans le fichier.
import-instrument-kept = Le questionnaire est gardé. Il peut être choisi pour une nouvelle vague.
import-place-line = ligne { $line }
import-place-row = feuille { $sheet }, ligne { $row }
import-place-file = le fichier

refused-too-large = le fichier dépasse { $mb } Mo ; aucun questionnaire n’est si grand, regardez s’il contient des réponses ou des images.
refused-unpacks = le classeur dépasse { $mb } Mo une fois décompressé ; ne gardez que les feuilles « survey », « choices » et « settings ».
refused-too-many = le questionnaire donne plus de { $most } questions, ou plus de texte qu’une enquête ne peut en montrer ; importez-le par parties.
refused-letters = { $place } : le texte n’est pas du { $encoding } valide ; enregistrez le fichier en UTF-8.
refused-unknown = ce n’est ni LimeSurvey .lss, ni XLSForm .xlsx ou .csv, ni SurveyJS JSON, ni Qualtrics .qsf ; exportez le questionnaire (pas les réponses) dans l’un d’eux.
refused-broken = { $place } : { $flaw } ; exportez le fichier à nouveau.
refused-forbidden = { $place } : { $flaw } ; cela n’est jamais suivi, exportez le questionnaire sans cela.
refused-nothing = aucune question du fichier ne peut être posée ici ; le rapport dit pourquoi pour chacune.
refused-refused = le questionnaire ne peut pas être écrit comme instrument : { $faults }

flaw-xml = le XML est abîmé ({ $detail })
flaw-no-letter = une référence à une lettre qui n’existe pas
flaw-no-lime-survey = ce XML n’est pas un fichier LimeSurvey
flaw-no-questions = le fichier LimeSurvey ne contient aucune question
flaw-workbook = le classeur ne s’ouvre pas ({ $detail })
flaw-csv = le CSV est abîmé
flaw-no-sheet = il n’y a pas de feuille « survey » avec les colonnes « type » et « name »
flaw-ends-too-often = « { $written } » termine ce qui n’a jamais commencé
flaw-never-ends = groupes ou parties répétées qui ne finissent jamais : { $count }
flaw-json = le JSON est abîmé ({ $detail })
flaw-no-pages = ce JSON n’a ni « pages », ni « elements », ni « questions »
flaw-no-survey-elements = ce JSON n’a pas de « SurveyElements »
flaw-too-deep = plus de { $most } niveaux sont imbriqués
flaw-document-type = le XML a un type de document (« <!DOCTYPE …> »)
flaw-entity = le XML utilise une entité à lui
import-kind-question = question
import-kind-section = section
import-kind-text = texte
import-kind-rule = règle
import-kind-setting = réglage
import-column-what = Quoi
import-column-place = Où dans la source
import-column-became = Ce qui en est resté
import-more = et { $count } de plus

loss-only-shown = seulement affiché, rien à répondre
loss-computed = calculé à partir d’autres réponses
loss-never-shown = masqué dans la source
loss-upload = demande un fichier, une image, un enregistrement ou une signature
loss-tracking = enregistre un lieu, un appareil ou une heure, ce que cette enquête ne fait jamais
loss-control = un élément de la page, pas une question
loss-unused = dans la corbeille de la source, ou dans aucun bloc
loss-no-options = n’a pas d’options
loss-one-option = a moins de deux options
loss-too-many-options = a { $count } options ou lignes ; 200 peuvent être montrées
loss-unknown-type = son type « { $name } » n’est pas connu
loss-options-elsewhere = ses options se trouvent dans un autre fichier
loss-no-questions = n’a aucune question qui puisse être posée
loss-no-place = il n’y a pas de place pour cela
loss-quota = les quotas ne sont pas repris
loss-skip = les sauts ne sont pas repris : écrivez une condition aux questions qui suivent
loss-flow = le parcours n’est pas repris : tout le monde voit toutes les sections
loss-quiz = une enquête n’a pas de bonnes réponses
loss-time-limit = personne n’est pressé
loss-program = les programmes ne sont pas exécutés
loss-rows-as-items = une affirmation pour chaque ligne ({ $rows })
loss-several = plusieurs pouvaient être cochées, désormais oui ou non pour chacune
loss-number-limits = le nombre était sans limites, ici il est entre { $min } et { $max }
loss-date = la date ou l’heure s’écrit comme texte
loss-table-as-fields = le tableau est une liste de champs
loss-comment-as-item = le commentaire est une question à part
loss-comments-gone = les commentaires à côté de ses options sont absents
loss-long-range = le curseur est un nombre écrit comme texte
loss-order-as-value = ses options comptent 1, 2, 3 dans leur ordre
loss-asked-once = était répété, est demandé une fois
loss-not-translated = non traduit en { $languages } ; le texte d’une autre langue y figure
loss-renamed = renommé, car son nom était pris ou a des lettres qu’aucun identifiant n’a
loss-option-renamed = un code était en double ou manquait, c’est maintenant « { $code } »
loss-no-words = n’a pas de mots ; son nom y figure
loss-cut = un texte est coupé après { $characters } caractères
loss-always-shown = toujours affiché, sa condition ne peut être reprise : { $condition }
loss-condition-fails = toujours affiché, sa condition attend une réponse à « { $question } » qu’on ne peut attendre
loss-condition-partly = affiché plus souvent, une partie de sa condition manque : { $condition }
loss-options-filtered = les options qui dépendaient d’autres réponses sont toutes affichées
loss-earlier-answer = « … » figure là où une réponse antérieure était répétée
loss-pictures = les images, films ou sons sont absents
loss-program-in-text = un programme dans son texte est absent
loss-may-be-skipped = était obligatoire, peut être laissée comme toute question
loss-checks = les contrôles de la réponse sont absents
loss-random-order = l’ordre aléatoire est absent
loss-filled-in = les réponses préremplies sont absentes
loss-formatting = gras, listes, tableaux et liens sont du texte simple
loss-looks = a l’aspect de toute autre question
loss-language-code = la langue « { $from } » est ici « { $to } »
loss-our-words = la source n’en a pas, les nôtres y figurent
loss-our-promise = qui voit quoi est promis dans nos mots, car le programme tient cette promesse
loss-one-end = tous finissent sur la même page

# A questionnaire on paper
paper-title = Questionnaire à imprimer
paper-subject = Ce qui sera demandé, avec de la place pour chaque réponse
paper-how = Cochez vos réponses avec un stylo foncé. Vous pouvez laisser de côté toute question.
paper-mark-one = Cochez une case par ligne
paper-mark-any = Cochez tout ce qui convient
paper-rank = Inscrivez des nombres : 1 pour le premier, jusqu’à { $places }
paper-divide = Répartissez { $total } points
paper-now = Comment c’est aujourd’hui
paper-preferred = Comment cela devrait être
paper-grid = Cochez ce qui convient, et une réponse à côté de chaque ligne cochée
paper-only-if = Seulement si { $condition } :

# Answers of another tool, as a wave.

answers-title = Apporter des réponses
answers-lead = Les réponses recueillies avec Qualtrics, LimeSurvey, Viva Glint, Forms ou un autre outil deviennent une enquête à part entière, par exemple la première à laquelle comparer. Elle est publiée selon les mêmes règles que toute enquête.
answers-link = Apporter des réponses
answers-file = Réponses en CSV
answers-file-help = Une ligne par personne ; 10 Mo au plus. Virgules, points-virgules ou tabulations, dans tout encodage.
answers-instrument = Questionnaire
answers-instrument-help = Publié ici, avec les questions qui ont été posées. Vous pouvez d’abord apporter le questionnaire.
answers-private = Les colonnes qui disent qui a répondu, quand ou où sont vidées à la lecture : noms, adresses e-mail, numéros de personnes, adresses IP, heures. Elles ne sont jamais enregistrées, et l’ordre des lignes est perdu.
answers-look = Lire le fichier
answers-no-departments = Il n’y a pas encore de services auxquels des réponses pourraient appartenir.
answers-no-departments-to-do = Demandez à l’administration d’apporter d’abord services et personnes.
answers-error-instrument = Veuillez choisir un questionnaire.
answers-error-travels = Ce fichier contient trop de texte pour être attribué ici. Veuillez retirer les colonnes dont personne n’a besoin. Rien n’a été enregistré.
answers-error-departments = Les services viennent d’être modifiés à l’instant. Rien n’a été apporté ; choisissez le fichier encore une fois.
answers-refused-too-large = Le fichier dépasse { $most } Mo. Veuillez l’apporter en plusieurs parties.
answers-refused-no-text = Ce n’est pas un fichier texte. Veuillez enregistrer la feuille en CSV (UTF-8) et choisir ce fichier.
answers-refused-letters = Le texte est abîmé. Veuillez enregistrer à nouveau le fichier en CSV (UTF-8).
answers-refused-open-quote = Ligne { $line } : un guillemet est ouvert et jamais fermé. Veuillez exporter à nouveau le fichier.
answers-refused-empty = Il n’y a aucune ligne de réponses. Veuillez exporter les réponses, pas le résumé.
answers-refused-many-columns = Il y a { $found } colonnes ; { $most } au plus sont lues. Veuillez retirer celles dont personne n’a besoin.
answers-refused-many-rows = Il y a plus de { $most } lignes. Veuillez apporter le fichier en plusieurs parties.
answers-refused-long-cell = Ligne { $line } : une cellule contient plus de { $most } caractères. Veuillez vérifier le séparateur.
answers-refused-ragged = Ligne { $line } : { $found } cellules là où l’en-tête en a { $expected }. Veuillez exporter à nouveau le fichier.
answers-map-title = Que contiennent les colonnes ?
answers-map-lead = { $tool }, { $rows ->
    [one] une ligne
   *[other] { $rows } lignes
}, pour « { $instrument } ». Veuillez regarder ce qui a été deviné. Rien n’est encore enregistré.
answers-recalled = Un fichier avec les mêmes colonnes a déjà été apporté : tout est choisi comme alors.
answers-check = Vérifier
answers-columns = Colonnes
answers-columns-help = Sous le nom de chaque colonne figurent quelques-unes de ses valeurs.
answers-reversed = ses nombres vont en sens inverse
answers-apart = les valeurs de cette question sont attribuées à part
answers-leave-column = laisser de côté
answers-is-department = le service
answers-values-none = Aucune valeur.
answers-values-many = { $count } valeurs différentes ; elles ne sont pas affichées.
answers-places = Services
answers-everybody = Service de toutes les réponses
answers-everybody-help = Aucune colonne ne dit le service, donc toutes les réponses appartiennent à un seul.
answers-please-choose = veuillez choisir
answers-leave-rows = laisser ces lignes de côté
answers-leave-value = pas de réponse
answers-values = Valeurs de « { $scale } »
answers-values-of = Valeurs de { $field } : « { $scale } »
answers-never = Jamais reprises
answers-never-help = Ces colonnes ont été vidées à la lecture. Si l’une d’elles est une réponse, donnez-lui un autre nom dans votre fichier.
answers-column = Colonne
answers-why = Pourquoi
answers-item = Répond à
answers-private-time = dit quand quelqu’un a répondu
answers-private-address = dit quel ordinateur a servi
answers-private-mailbox = est une adresse ou un numéro de téléphone
answers-private-name = nomme des personnes
answers-private-number = a un mot propre à chaque personne
answers-private-place = dit où quelqu’un se trouvait
answers-private-technical = écrite par l’outil pour lui-même
answers-open-no-field = Veuillez choisir une question pour au moins une colonne.
answers-open-twice = Une autre colonne répond déjà à { $field }. Veuillez en laisser une de côté.
answers-open-no-department = Veuillez choisir la colonne qui contient le service, ou un service pour toutes les réponses.
answers-open-value = Veuillez dire ce que signifie « { $value } ».
answers-open-place = Veuillez dire quel service est « { $value } ».
answers-open-many = Cette colonne contient trop de valeurs différentes. Veuillez la laisser de côté ou choisir autre chose.
answers-check-title = Est-ce exact ?
answers-check-lead = { $sheets ->
    [one] Une feuille de réponses vient
   *[other] { $sheets } feuilles de réponses viennent
} de { $rows ->
    [one] une ligne
   *[other] { $rows } lignes
}. Rien n’est encore enregistré.
answers-lost = Laissé de côté
answers-taken = Repris
answers-lost-column = aucune question n’a été choisie
answers-lost-rows = { $count ->
    [one] Une ligne
   *[other] { $count } lignes
}
answers-lost-previews = aperçus et tests, tels que leur outil les marque
answers-lost-no-department = sans service auquel elles pourraient appartenir
answers-lost-blank = rien n’y a été répondu
answers-lost-value = « { $value } » compte comme pas de réponse ; { $count ->
    [one] une fois
   *[other] { $count } fois
}
answers-lost-misfit = { $count ->
    [one] une réponse que la question n’admet pas
   *[other] { $count } réponses que la question n’admet pas
}
answers-lost-hidden = { $count ->
    [one] une réponse qui n’est demandée qu’après une autre
   *[other] { $count } réponses qui ne sont demandées qu’après une autre
}
answers-wave = L’enquête
answers-title-default = Enquête 0 ({ $tool })
answers-owner-help = Une personne, avec nom et fonction, qui répond de la suite.
answers-day = Jour des réponses
answers-day-help = Le dernier jour où l’on a répondu. Il dit où l’enquête se place parmi les autres.
answers-people = Personnes à ce moment-là
answers-people-text = Le nombre de personnes protège les réponses : il décide quels groupes sont assez grands pour être montrés, et ce que les chiffres disent de tous. Personnes et réponses sont comptées directement dans chaque service, sans ceux au-dessous.
answers-people-known = Combien de personnes il y avait
answers-people-given = comme écrit ci-dessous
answers-people-unknown = personne ne le sait
answers-people-help = Si personne ne le sait, il compte autant de personnes que de réponses : rien n’est dit des autres, et aucun taux n’est montré. C’est le choix prudent.
answers-of-place = Réponses directement dans ce service : { $answers }
answers-error-day = Veuillez écrire le jour des réponses. Il ne peut pas être dans l’avenir.
answers-error-people = Veuillez écrire un nombre entier, ou laisser le champ vide s’il n’y a personne.
answers-error-more = Davantage de personnes ont répondu. Veuillez corriger le nombre, ou choisir que personne ne le sait.
answers-error-none = Aucune ligne du fichier n’est devenue une feuille de réponses. Veuillez regarder ce qui est laissé de côté et revenir aux colonnes.
answers-then = Les réponses sont mélangées et enregistrées sans noms, heures ni ordre, comme celles de toute enquête. L’enquête est alors fermée ; vous publiez son résultat quand vous voulez. D’ici là, elle peut être retirée.
answers-before = Ces réponses sont déjà là
answers-before-text = Le même fichier a été apporté le { $day } sous le nom « { $title } ». S’il revient, les mêmes réponses comptent dans deux enquêtes.
answers-once-more = Les apporter encore une fois malgré tout
answers-error-before = Dites que vous voulez deux fois les mêmes réponses. Rien n’a été apporté.
answers-error-before-now = Quelqu’un vient d’apporter le même fichier. Rien n’a été apporté deux fois ; regardez d’abord les enquêtes.
answers-bring = Reprendre les réponses
answers-again = Revenir aux colonnes
answers-notice-brought = Les réponses sont là et mélangées. Rien n’en est montré avant que vous ne publiiez le résultat.
answers-brought-title = Réponses de { $tool }
answers-brought-text = Elles ont été recueillies ailleurs puis apportées. Jusqu’à la publication du résultat, l’enquête peut être retirée avec toutes ses réponses.
answers-remove = Retirer cette enquête
