# Courriels.

mail-greeting = Bonjour,
mail-invitation-subject = { $organization } souhaite vous entendre : { $title }
mail-invitation-opening = { $organization } vous invite à « { $title } ». Cela prend quelques minutes, sur un téléphone ou un ordinateur, dans votre langue.
mail-invitation-until = Vous pouvez répondre jusqu’au { $day }.
mail-invitation-link = Répondre maintenant
mail-invitation-privacy = Vos réponses sont conservées sans votre nom. Les résultats ne sont montrés que pour des groupes d’au moins { $k } personnes. La première page dit qui voit quoi.
mail-invitation-personal = Ce lien n’est qu’à vous et ne sert qu’une fois. Merci de ne pas le transmettre.
mail-invitation-owner = { $owner } répond de cette enquête et vous dira ce qui a été entendu.
mail-reminder-subject = Il est encore temps de vous faire entendre : { $title }
mail-reminder-opening = { $organization } souhaite vous entendre aussi : « { $title } » est encore ouverte. Cela prend quelques minutes.
mail-password-subject = Votre lien pour définir un mot de passe
mail-password-opening = Quelqu’un a demandé un lien pour définir un nouveau mot de passe pour votre compte. Il sert une fois, pendant 15 minutes.
mail-password-link = Définir un mot de passe
mail-password-ignore = Si ce n’était pas vous, il n’y a rien à faire : votre mot de passe reste tel quel.
mail-ideas-subject = Après « { $title } » : que feriez-vous ?
mail-ideas-opening = { $organization } a entendu ce que chacun a dit. Place à vos idées : que faire ensuite ? Une ou deux phrases suffisent.
mail-ideas-link = Écrire une idée
mail-ideas-privacy = Vos idées sont conservées sans nom, service ni heure. Une personne les lit d’abord ; ensuite, tout le monde peut voter.
mail-votes-subject = Idées après « { $title } » : par laquelle commencer ?
mail-votes-opening = Les idées de vos collègues de { $organization } sont là. Merci de voter pour trois d’entre elles au plus.
mail-votes-link = Lire et voter
mail-votes-privacy = Personne ne voit qui a voté pour quoi. Les nombres ne sont dits qu’à partir de { $k } personnes, et les bulletins sont effacés une fois comptés.
mail-voice-personal = Ce lien est à vous seul. Merci de ne pas le transmettre.
