# Connexion, mise en service, mots de passe.

setup-title = Bienvenue dans Daybreak
setup-lead = Indiquez le nom de votre organisation et le vôtre. Vous serez la première personne à l’administrer.
setup-code = Code de mise en service
setup-code-help = Le serveur l’a affiché à son démarrage. Il vaut 15 minutes ; pour en obtenir un autre, redémarrez le serveur.
setup-organization = Nom de l’organisation
setup-organization-help = Tel que vos équipes le connaissent. Il figure au-dessus de l’enquête.
setup-name = Votre nom
setup-submit = Créer l’organisation
setup-error-code = Ce code ne convient pas, a déjà servi ou est trop ancien. Rien n’a été enregistré. Redémarrez le serveur ; il en affichera un nouveau.
setup-done = Daybreak est déjà en service. Veuillez vous connecter.

password-new = Nouveau mot de passe
password-help = Au moins 12 caractères. Une phrase fait un bon mot de passe.
password-error-short = Le mot de passe a moins de 12 caractères. Prenez-en un plus long.
password-error-long = Le mot de passe a plus de 128 caractères. Prenez-en un plus court.
password-error-common = Ce mot de passe figure parmi les plus courants ou se compose de noms faciles à deviner. Choisissez-en un autre.

field-error-empty = Veuillez remplir ce champ.
field-error-long = C’est trop long : { $limit } caractères au plus.
field-error-characters = Ce texte contient des caractères qui ne peuvent pas être enregistrés. Saisissez-le à nouveau.
field-error-email = Ce n’est pas une adresse e-mail. Veuillez la vérifier.

login-title = Se connecter
login-email = Adresse e-mail
login-password = Mot de passe
login-submit = Se connecter
login-reset = Mot de passe oublié ?
login-refused = L’adresse et le mot de passe ne vont pas ensemble.
login-refused-to-do = Vérifiez les deux et réessayez. Après plusieurs essais, chacun prend un peu plus de temps.
login-signed-out = Vous êtes déconnecté.
login-password-set = Votre nouveau mot de passe est en place. Connectez-vous avec lui.
login-first = Veuillez vous connecter pour continuer.

reset-title = Obtenir un nouveau mot de passe
reset-submit = M’envoyer un lien
reset-back = Retour à la connexion
reset-sent = S’il existe un compte à cette adresse, un lien est en route.
reset-sent-to-do = Le lien vaut 15 minutes. Rien reçu ? Regardez dans les courriers indésirables ou demandez un lien à votre administration.
reset-no-mail = Ce serveur n’envoie pas de courrier.
reset-no-mail-to-do = Adressez-vous à votre administration : un lien pour un nouveau mot de passe se crée d’un clic sur la page « Utilisateurs ».
reset-set-title = Définir votre mot de passe
reset-set = Définir le mot de passe
reset-for = Pour { $email }
reset-expired = Ce lien a déjà servi ou est trop ancien.
reset-expired-kept = Votre compte est resté tel quel.
reset-expired-to-do = Demandez un nouveau lien sur la page de connexion ou à votre administration.

account-title = Votre compte
account-saved = Enregistré.
account-profile = Nom et langue
account-locale = Langue
account-save = Enregistrer
account-password = Mot de passe
account-password-text = Un nouveau mot de passe ferme toutes vos sessions sur tous vos appareils ; vous vous reconnectez avec lui.
account-password-current = Votre mot de passe actuel
account-password-wrong = Ce n’est pas votre mot de passe actuel. Rien n’a été enregistré.
account-sessions = Où vous êtes connecté
account-session-started = Connexion
account-session-seen = Dernier usage
account-session-here = Appareil
account-session-this = celui-ci
account-sessions-end = Se déconnecter partout ailleurs

organizations-title = Organisations
organizations-none = Pas encore d’organisation
organizations-none-text = Vous pouvez vous connecter, mais aucune organisation ne vous a donné de rôle. Demandez à son administration de vous ajouter.
organizations-found = Une autre organisation
organizations-found-text = Elle est tenue à part : ses propres personnes, enquêtes et résultats.
organizations-found-submit = La créer
organizations-error-name = Une organisation porte déjà ce nom. Choisissez-en un autre.

overview-lead = Ce qui est prêt, et ce qui vient ensuite.
overview-steps = Préparation
overview-done = Prêt
overview-next = Prochaine étape
overview-people = Personnes et services
overview-people-none = Personne n’est encore inscrit. Un fichier de votre système du personnel suffit.
overview-people-some = { $count ->
    [one] Une personne peut être invitée.
   *[other] { $count } personnes peuvent être invitées.
}
overview-people-action = Importer d’un fichier
overview-notices = Mentions légales et confidentialité
overview-notices-text = Vos équipes les lisent avant de répondre.
overview-notices-action = Les rédiger
overview-users = Qui travaille avec Daybreak
overview-users-some = { $count ->
    [one] Une personne peut se connecter : vous.
   *[other] { $count } personnes peuvent se connecter.
}
overview-users-action = Ajouter quelqu’un
overview-no-waves = Pas encore d’enquête
overview-no-waves-text = Dès que les personnes et les services sont là, une enquête peut être préparée et ouverte.
overview-wave-draft = en préparation
overview-wave-open = ouverte
overview-wave-closed = close
overview-wave-released = publiée
