# What staff read: promise, survey, thanks.

## Promise

promise-title = Qui voit quoi
promise-stored = Vos réponses sont conservées sans votre nom, dans un lieu qui ne contient aucune clé menant à vous, et mêlées à celles des autres avant d’être classées.
promise-group = Personne ne voit de résultats pour moins de { $k } personnes. Si tout un groupe a participé, cela peut se voir.
promise-whether = Nous savons si vous avez répondu, afin de pouvoir vous le rappeler et d’éviter les doubles réponses. Votre responsable ne le voit pas.
promise-operator = Tant que vos réponses ne sont pas mêlées à au moins neuf autres (en général en une journée, au plus tard à la clôture de l’enquête), une personne ayant le contrôle technique complet du serveur pourrait les rattacher à vous ; ensuite, les données ne le permettent plus. Pendant ce temps, nous faisons confiance aux personnes qui gèrent ce serveur, et vous devez le faire aussi.
promise-comments = Ce que vous écrivez dans les commentaires peut suffire à vous identifier. Les commentaires ne sont affichés que pour des groupes d’au moins { $k } personnes.
promise-short = Les résultats ne sont affichés que pour des groupes d’au moins { $k } personnes.
promise-link = Qui voit quoi ?
survey-attributes-list = Outre votre service, les réponses sont comptées selon : { $attributes }, seulement là où au moins dix personnes qui les partagent ont été invitées. Cela vient de la liste des personnes de votre organisation.
survey-attributes-people-manager = encadrement de personnes
survey-attributes-customer-facing = contact avec la clientèle
survey-attributes-yes = oui
survey-attributes-no = non

## Survey

survey-minutes = environ { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
survey-optional = Vous pouvez laisser toute question sans réponse.
survey-choose = Veuillez choisir
survey-limit = { $count } caractères au plus.
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
survey-branch-hint = Répondez seulement si vous avez choisi « { $answer } » à « { $question } ».

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
flow-offline = Il n’y a pas de connexion pour l’instant. Vos réponses restent sur cet appareil et seront envoyées dès que vous serez de nouveau en ligne. Vous pouvez aussi appuyer plus tard sur « Envoyer mes réponses ».
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
unsubscribe-title = Ne plus recevoir de courriels sur les enquêtes ?
unsubscribe-what = Nous n’écrirons plus à { $email } au sujet des enquêtes. Vous pouvez toujours participer avec les liens que vous avez.
unsubscribe-do = Arrêter ces courriels
unsubscribe-done = Vous ne recevrez plus de courriels sur les enquêtes.
unsubscribe-done-next = Si vous souhaitez les recevoir de nouveau, dites-le à la personne qui vous a invité.
