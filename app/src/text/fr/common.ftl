# What stands on many pages.

brand-name = Daybreak
skip-to-content = Aller au contenu
hidden-words = non affiché, pour protéger les personnes

nav-label = Navigation principale
nav-overview = Vue d’ensemble
nav-people = Personnes
nav-departments = Services
nav-instruments = Questionnaires
nav-waves = Enquêtes
nav-trends = Évolution
nav-roadmaps = Feuilles de route
nav-users = Utilisateurs
nav-settings = Réglages
nav-account = Compte
nav-organizations = Organisations
account-label = Connecté en tant que
language-label = Langue
language-missed = cette page n’existe pas encore dans cette langue ; elle est donc en français.
sign-out = Se déconnecter

role-administrator = Administration
role-consultant = Conseil
role-executive = Direction

footer-imprint = Mentions légales
footer-privacy = Confidentialité
footer-made-with = Réalisé avec Daybreak

count-people = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}

breadcrumb-label = Vous êtes ici
figure-data = Afficher les chiffres dans un tableau
form-errors-title = { $count ->
    [one] Un point demande votre attention
   *[other] { $count } points demandent votre attention
}
form-errors-kept = Tout ce que vous avez saisi est encore là. Regardez ces points, puis envoyez à nouveau :
