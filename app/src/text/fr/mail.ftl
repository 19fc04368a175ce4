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
