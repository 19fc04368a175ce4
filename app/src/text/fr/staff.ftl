# What staff read: promise, survey, thanks.

## Promise

promise-title = Qui voit quoi
promise-stored = Vos réponses sont conservées sans votre nom, dans un lieu qui ne contient aucune clé menant à vous, et mêlées à celles des autres avant d’être classées.
promise-group = Personne ne voit de résultats pour moins de { $k } personnes. Si tout un groupe a participé, cela peut se voir.
promise-whether = Nous savons si vous avez répondu, afin de pouvoir vous le rappeler et d’éviter les doubles réponses. Votre responsable ne le voit pas.
promise-operator = Tant que vos réponses ne sont pas mêlées à au moins neuf autres (en général en une journée, au plus tard à la clôture de l’enquête), une personne ayant le contrôle technique complet du serveur pourrait les rattacher à vous ; ensuite, les données ne le permettent plus. Pendant ce temps, nous faisons confiance aux personnes qui gèrent ce serveur, et vous devez le faire aussi.
promise-short = Les résultats ne sont affichés que pour des groupes d’au moins { $k } personnes.
promise-link = Qui voit quoi ?
survey-attributes-list = Outre votre service, les réponses sont comptées selon : { $attributes }, seulement là où au moins dix personnes qui les partagent ont été invitées. Cela vient de la liste des personnes de votre organisation.
survey-asked-by-list = Les questions qui vous sont posées dépendent aussi de la liste des personnes de votre organisation : { $attributes }. Une telle question va à dix personnes au moins, et ses réponses ne sont montrées que pour toute l’organisation ; ce qui est écrit, là où dix personnes au moins ont écrit.
survey-attributes-people-manager = encadrement de personnes
survey-attributes-customer-facing = contact avec la clientèle
survey-attributes-yes = oui
survey-attributes-no = non
promise-comments-themes = Ce que vous écrivez dans les commentaires peut suffire à vous identifier. Aucune page ne montre vos commentaires avec vos mots : seuls les thèmes que beaucoup de personnes évoquent sont affichés, pour des groupes d’au moins { $comments } personnes.
promise-comments-verbatims = Ce que vous écrivez dans les commentaires peut suffire à vous identifier. Les commentaires sont affichés avec vos mots, pour des groupes d’au moins { $comments } personnes.
promise-full-link = Tout ce qui est promis, et ce qui ne l’est pas
promise-page-title = Ce qui est promis, et ce qui ne l’est pas
promise-page-lead = Voici ce que { $organization } et le programme de cette enquête vous promettent au sujet de vos réponses.
promise-owner = Responsable de cette enquête et de ses suites : { $owner }.
promise-report-back = Vous saurez ce qui a été dit au plus tard le { $date }.
promise-answers-title = Vos réponses
promise-marks = À la clôture de l’enquête, les marques indiquant qui a répondu sont effacées ; seuls les nombres restent.
promise-holds-title = Ce qui vaut pour cette enquête
promise-frozen = Les résultats sont affichés à partir de { $k } personnes, les commentaires à partir de { $comments }. Ces nombres ont été fixés au début de l’enquête ; ils peuvent être relevés, jamais abaissés.
promise-attributes = Les résultats sont regroupés par service. Rien d’autre à votre sujet ne sert à les regrouper, comme l’âge, le genre ou le lieu de travail.
promise-attributes-too = Les résultats sont regroupés par service et, au sein des grands services, selon ces indications de la liste des personnes : { $attributes }. Rien d’autre à votre sujet ne sert à les regrouper.
promise-department = Votre service est celui qui figurait dans la liste des personnes au début de l’enquête. Les services de peu de personnes sont comptés avec d’autres avant que quoi que ce soit ne soit conservé.
promise-branches = Les questions posées à quelques personnes seulement, par exemple à celles qui en dirigent d’autres, sont conservées à part de vos autres réponses.
promise-release = Les résultats ne sont calculés qu’après la clôture de l’enquête.
promise-written-title = Ce que vous écrivez
promise-redacted = Avant la conservation d’un commentaire, les noms de la liste des personnes, les adresses e-mail, les numéros de téléphone et autres longs numéros, les adresses web et les noms de petits services sont remplacés, par exemple par « [nom] ». Seule cette version est conservée.
promise-limits = Ce n’est pas parfait : un programme connaît les orthographes, pas le sens. Merci de ne nommer ni personne ni fonction qu’une seule personne occupe.
promise-apart = Chaque commentaire est conservé seul, sans date, dans un ordre aléatoire. Il n’est relié ni à vos réponses ni à vos autres commentaires.
promise-harm = Les commentaires ne servent jamais à trouver qui les a écrits, pas même quand quelqu’un évoque un danger.
promise-time-title = Combien de temps tout est conservé
promise-time-people = Qui a été invité, avec liens et lettres : jusqu’à 30 jours après la clôture de l’enquête.
promise-time-comments = Commentaires : 12 mois après la clôture de l’enquête.
promise-time-answers = Réponses : 24 mois après la clôture de l’enquête. Les résultats publiés restent.
promise-time-copies = Les sauvegardes contiennent ce que le serveur contenait au moment où elles ont été faites, y compris des réponses pas encore mêlées. La personne qui gère le serveur devrait les garder 30 jours au plus.
promise-not-title = Ce qui n’est pas promis
promise-not-program = Personne ne peut vous promettre qu’un serveur exécute le programme prévu : qui le contrôle entièrement pourrait en mettre un autre à sa place.
promise-not-device = Nous ne pouvons pas vous protéger de quelqu’un qui observe votre écran, votre appareil ou votre réseau pendant que vous répondez.
promise-not-again = Une fois vos réponses mêlées, personne ne peut les retrouver pour les montrer, les corriger ou les effacer, pas même pour vous.
promise-not-colleagues = Des collègues qui se racontent leurs réponses en savent plus sur le reste de leur groupe.
promise-help-title = Si quelqu’un est en danger
promise-help = Personne ne lit les commentaires tant que l’enquête est ouverte. Si vous ou un proche êtes en danger, n’attendez pas : appelez le numéro d’urgence (112 en Europe) ou parlez à une personne de confiance.
promise-help-link = Contacts de votre organisation, dans sa notice de confidentialité

## Survey

survey-minutes = environ { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
survey-optional = Vous pouvez laisser toute question sans réponse.
survey-choose = Veuillez choisir
survey-limit = { $count } caractères au plus.
survey-redaction = Les noms, adresses et numéros que nous reconnaissons sont remplacés avant que votre texte ne soit conservé, par exemple par « [nom] ». Ce n’est pas parfait : merci de ne nommer ni personne ni fonction qu’une seule personne occupe.
survey-redacted = Une partie de ce que vous avez écrit apparaît telle qu’elle serait conservée
survey-redacted-do = Merci de relire vos commentaires avant d’envoyer.
survey-send-title = C’était la dernière question
survey-send-once = Une fois envoyées, personne ne peut retrouver vos réponses pour les modifier, pas même vous. Relisez-les si vous le souhaitez.
survey-send = Envoyer mes réponses
survey-error-option = Veuillez choisir l’une des réponses affichées.
survey-error-range = Veuillez choisir un nombre de { $min } à { $max }.
survey-error-long = Ce texte dépasse { $count } caractères. Veuillez le raccourcir.
survey-error-field = Un champ n’appartient pas à cette enquête. Veuillez rouvrir votre lien.
survey-not-kept = Vos réponses ne sont pas encore conservées
survey-not-kept-what = L’enquête n’a rien pu enregistrer à l’instant. Tout ce que vous avez saisi est encore sur cette page.
survey-not-kept-do = Veuillez envoyer à nouveau dans une minute. Gardez cette page ouverte jusque-là.
survey-other-text = « { $option } » : qu’est-ce que c’est ?
survey-ticks-any = Plusieurs réponses sont possibles.
survey-ticks-most = Choisissez-en jusqu’à { $max }.
survey-ticks-range = Choisissez-en de { $min } à { $max }.
survey-ticks-exactly = Choisissez-en { $count }.
survey-number-whole = Un nombre entier de { $min } à { $max }.
survey-number-decimal = Un nombre de { $min } à { $max }, avec au plus { $digits ->
    [one] un chiffre
   *[other] { $digits } chiffres
} après la virgule.
survey-rank-hint = { $count ->
    [one] Donnez une place.
   *[other] Donnez jusqu’à { $count } places ; il n’est pas nécessaire de toutes les donner.
}
survey-rank-place = place { $place }
survey-rank-none = aucune place
survey-rank-up = Monter : { $option }
survey-rank-down = Descendre : { $option }
survey-sum = Réparti jusqu’ici
survey-sum-hint = Des nombres entiers dont la somme est { $total }. Ce qui reste vide compte pour 0.
survey-now = Comme c’est maintenant
survey-preferred = Comme vous le souhaitez
survey-error-number = Écrivez un nombre de { $min } à { $max }, avec { $digits ->
    [0] aucun chiffre
    [one] un chiffre au plus
   *[other] { $digits } chiffres au plus
} après la virgule.
survey-error-ticks = { $max ->
    [one] Choisissez une réponse.
   *[other] Choisissez de { $min } à { $max } réponses. Tout ce que vous avez coché est encore là.
}
survey-error-alone = Une de vos réponses ne va que seule. Retirez-la, ou retirez les autres.
survey-error-place = Deux réponses ont la place { $place }. Donnez à chacune la sienne.
survey-error-sum = La somme de vos points est { $given }. Faites-en { $total } ; tout ce que vous avez saisi est encore là.
survey-branch-hint = Répondez seulement si { $condition }.
condition-and = { $first } et { $last }
condition-or = { $first } ou { $last }
condition-not = il n’est pas vrai que { $condition }
condition-quoted = « { $answer } »
condition-either = { $first } ou { $last }
condition-chosen = « { $question } » { $holds ->
    [no] n’est pas
   *[yes] est
} { $answer }
condition-ticked = { $answer } { $holds ->
    [no] n’est pas choisi
   *[yes] est choisi
} à « { $question } »
condition-at-least = « { $question } » { $holds ->
    [no] n’est pas { $number } ou plus
   *[yes] est { $number } ou plus
}
condition-at-most = « { $question } » { $holds ->
    [no] n’est pas { $number } ou moins
   *[yes] est { $number } ou moins
}
condition-answered = « { $question } » { $holds ->
    [no] reste ouverte
   *[yes] a une réponse
}
condition-attribute = la liste des personnes { $holds ->
    [no] n’indique pas
   *[yes] indique
} { $answer } pour « { $attribute } »

## One section at a time

flow-progress = Partie { $number } sur { $total } · { $left ->
    [0] moins d’une minute restante
    [one] environ { $left } minute restante
   *[other] environ { $left } minutes restantes
}
flow-start = Commencer
flow-back = Retour
flow-next = Suivant
flow-saved = conservé sur cet appareil
flow-unsaved = non conservé sur cet appareil ; veuillez répondre en une fois
flow-resumed = Heureux de vous revoir. Vos réponses précédentes sont là, sur cet appareil seulement.
flow-clear = Effacer mes réponses
flow-clear-sure = Effacer tout ce que vous avez saisi sur cet appareil ?
flow-cleared = Vos réponses ont été effacées de cet appareil.
flow-shared = Sur un appareil partagé, effacez vos réponses avant de partir.
flow-sending = Envoi de vos réponses …
flow-offline = Vous êtes hors ligne. Vos réponses sont gardées chiffrées sur cet appareil et seront envoyées dès qu’il y aura de nouveau une connexion. Laissez cette page ouverte ou revenez à ce lien.
flow-offline-open = Il n’y a pas de connexion pour l’instant et rien n’a été envoyé. Ce navigateur ne garde rien : laissez cette page ouverte. Vos réponses seront envoyées dès que vous serez de nouveau en ligne.
flow-offline-kiosk = Il n’y a pas de connexion pour l’instant et rien n’a été envoyé. Restez sur cette page jusqu’à l’envoi de vos réponses : quand vous partez, rien n’en reste sur cet appareil.
flow-locked = Vous êtes hors ligne. Ce que vous avez saisi tout à l’heure est chiffré sur cet appareil et reviendra ici dès qu’il y aura une connexion.
flow-waiting = Vous êtes hors ligne. Vos réponses sont chiffrées sur cet appareil et seront envoyées dès qu’il y aura de nouveau une connexion. Laissez cette page ouverte ou revenez à ce lien.
flow-offline-language = Il n’y a pas de connexion pour l’instant : la page reste dans cette langue. Toutes vos réponses sont encore là ; choisissez à nouveau la langue dès que vous serez en ligne.
flow-retry = L’enquête n’a pas répondu. Vos réponses restent sur cet appareil ; nous réessayons dans un instant.

## After

thanks-page-title = Merci
thanks-kept = Vos réponses sont conservées. Vous pouvez fermer cette page.
volunteer-title = Souhaitez-vous aider à façonner la suite ?
volunteer-apart = Cette page est conservée à part de vos réponses. Rien ne relie les deux.
volunteer-name = Votre nom
volunteer-email = Votre adresse e-mail
volunteer-email-help = Seulement pour que l’équipe du projet puisse vous écrire.
volunteer-send = M’ajouter à la liste
volunteer-skip = Non merci
volunteer-done = Merci. Vous êtes sur la liste des volontaires.
volunteer-done-next = L’équipe du projet vous écrira.
volunteer-error-name = Veuillez saisir votre nom.
volunteer-error-email = Veuillez saisir une adresse comme nom@example.org.
volunteer-error-tick = Veuillez cocher la case, ou quitter cette page sans envoyer.

## A shared device

kiosk-back = Retour au début
kiosk-start-note = Cet appareil sert à plusieurs personnes, l’une après l’autre. Rien de ce que vous saisissez n’y reste.
kiosk-code-unknown = Ce n’est pas un code de cette enquête. Regardez encore la carte : { $characters } lettres et chiffres. Rien n’a été envoyé.
kiosk-code-used = Les réponses de ce code sont arrivées. Nous gardons une réponse par personne ; il n’y a rien d’autre à faire.
kiosk-code-pause = La saisie des codes fait ici une pause d’environ { $minutes ->
    [one] une minute
   *[other] { $minutes } minutes
}.
kiosk-code-pause-kept = Trop de codes étaient faux ; la pause protège la place de chacun dans l’enquête. D’ici là aucun code court n’est examiné et rien n’est perdu.
kiosk-code-pause-do = Essayez de nouveau ensuite. Le lien, le carré et le code long de votre carte fonctionnent entre-temps.
kiosk-stop = Arrêter et tout effacer
kiosk-stop-why = Vous revenez alors au début. Rien de ce que vous avez saisi n’est gardé ni envoyé.
kiosk-stop-noscript = Ce navigateur n’exécute pas de scripts, rien ne s’efface donc tout seul, et son bouton de retour peut ramener cette page telle que vous la laissez : fermez la fenêtre quand vous avez fini.
kiosk-idle-title = Y a-t-il encore quelqu’un ?
kiosk-idle-text = Personne n’a utilisé cette page depuis un moment. Pour protéger la personne qui était là, tout ce qui a été saisi sera effacé dans { $seconds } secondes si vous ne dites pas que vous êtes là.
kiosk-idle-left = Secondes avant que tout soit effacé
kiosk-idle-here = Je suis toujours là
kiosk-idle-gone = Tout ce qui a été saisi est effacé. Il n’y a pas de connexion pour l’instant ; la page de départ revient dès qu’il y en a une.
kiosk-thanks-kept = Vos réponses sont enregistrées. Rien n’en reste sur cet appareil.
kiosk-thanks-returns = Dans { $seconds } secondes, cette page revient au début pour la personne suivante.
kiosk-thanks-stay = Rester sur cette page
kiosk-device-title = Partager cet appareil
kiosk-device-lead = Les collègues sans appareil à eux peuvent répondre ici, l’un après l’autre, chacun avec le code de sa carte.
kiosk-device-what = À partir de là, le navigateur de cet appareil demande un code et ne garde rien : ni brouillon, ni historique, ni rien de la personne précédente. Si personne n’est là pendant un moment, ce qui a été saisi est effacé. Si quelqu’un est connecté sur cet appareil, il est déconnecté.
kiosk-device-browser = Lancez aussi le navigateur dans son propre mode kiosque ou invité, pour que personne n’ait besoin de la barre d’adresse et qu’il ne propose de rien retenir.
kiosk-device-give = Partager cet appareil pour l’enquête
kiosk-device-is-shared = Cet appareil est partagé : sa page de départ demande un code.
kiosk-device-take-back = Ne plus partager cet appareil
kiosk-device-taken-back = Cet appareil n’est plus partagé. Ce qu’il avait de l’enquête a disparu.

## Links that lead nowhere

link-unknown-title = Nous ne connaissons pas ce lien
link-unknown-what = Une partie s’est peut-être perdue en route, par exemple à un retour à la ligne dans votre courriel.
link-unknown-do = Veuillez rouvrir le lien de votre invitation. S’il ne fonctionne toujours pas, demandez-en un nouveau à la personne qui vous a invité.
link-used-title = Vos réponses sont arrivées
link-used-what = Ce lien a été utilisé une fois, et nous gardons une réponse par personne. Merci.
link-used-do = Il n’y a plus rien à faire. Si ce n’était pas vous, prévenez la personne qui vous a invité.
link-closed-title = Cette enquête est close
link-closed-what = Merci d’être venu. Plus aucune réponse n’est acceptée.
link-closed-do = Votre organisation vous dira ce qui a été entendu et ce qui vient ensuite.
link-closed-draft = Ce qui était conservé sur cet appareil pour cette enquête ne peut plus être lu et peut être effacé.
link-early-title = Cette enquête n’a pas encore commencé
link-early-what = Votre lien est valable. Il s’ouvre le { $date }.
link-early-do = Veuillez revenir à ce moment-là avec le même lien.
link-cookie-title = Veuillez rouvrir votre lien
link-cookie-what = Cette adresse ne fonctionne qu’après l’ouverture de votre lien personnel dans ce navigateur. Rien n’a été enregistré.
link-cookie-do = Revenez à votre invitation et ouvrez-y le lien. Si votre navigateur bloque les cookies, autorisez-les pour ce site : un cookie garde votre lien jusqu’à l’envoi de vos réponses.

## Legal pages and mail

imprint-title = Mentions légales
imprint-empty = L’organisation n’a pas encore saisi ses mentions légales.
imprint-empty-do = Demandez à la personne qui vous a invité qui gère cette enquête.
privacy-title = Informations sur la confidentialité
privacy-survey-title = Ce que cette enquête fait de vos réponses
privacy-more-title = Ce que votre organisation ajoute
unsubscribe-title = Plus de rappels sur les enquêtes ?
unsubscribe-what = Vous recevrez une invitation par enquête, mais plus de rappels, de remerciements ni de nouvelles. Vous pouvez toujours participer avec les liens que vous avez.
unsubscribe-do = Arrêter ces messages
unsubscribe-done = Vous ne recevrez plus de rappels sur les enquêtes.
unsubscribe-done-next = Une invitation arrivera encore à l’ouverture d’une nouvelle enquête. Si vous souhaitez recevoir à nouveau les rappels, dites-le à la personne qui vous a invité.
code-title = Votre code
code-lead = Le code figure sur votre carte. Il ouvre l’enquête qui vous est destinée.
code-label = Code
code-help = { $characters } lettres et chiffres ; les espaces et les majuscules ne comptent pas.
code-action = Ouvrir l’enquête
code-error = Nous ne connaissons pas ce code. Regardez à nouveau la carte : { $characters } lettres et chiffres. Rien n’a été envoyé.
code-short = C’est le code court, qui ne vaut que sur un appareil partagé. Ici, saisissez le code long de votre carte, { $characters } lettres et chiffres, ou visez le carré avec l’appareil photo de votre téléphone. Rien n’a été envoyé.

part-title = Qui est interrogé
part-asked = Cette fois, une partie de l’organisation est interrogée.
part-drawn = Sur { $people } personnes, { $drawn } ont été tirées au sort. Le sort ne connaissait d’elles que leur service, et avoir été tiré ne dit rien sur une personne.
