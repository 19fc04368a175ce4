# Ce qui s’est passé, ce qui a été conservé, ce qu’il faut faire.

error-home = Vers la page d’accueil
error-sign-in = Se reconnecter
error-reference = Référence : { $reference }

error-password-again-title = Veuillez redonner votre mot de passe
error-password-again-happened = C’est une étape délicate, et votre connexion date de plus de dix minutes.
error-password-again-kept = Rien n’a été enregistré.
error-password-again-to-do = Reconnectez-vous, puis répétez l’étape.

error-not-found-title = Il n’y a rien ici
error-not-found-happened = Cette page n’existe pas, ou elle ne vous est pas destinée.
error-not-found-kept = Tout est resté tel quel.
error-not-found-to-do = Vérifiez l’adresse. Si quelqu’un vous a donné le lien, demandez-lui-en un nouveau.

error-not-yours-title = Pas dans votre rôle
error-not-yours-happened = Vous êtes connecté, mais cette page appartient à un autre rôle.
error-not-yours-kept = Tout est resté tel quel.
error-not-yours-to-do = Si vous en avez besoin pour votre travail, demandez à votre administration.

error-foreign-form-title = Ce formulaire vient d’ailleurs
error-foreign-form-happened = Votre navigateur n’a pas indiqué que ce formulaire a été envoyé depuis l’une de nos pages ; il a donc été refusé.
error-foreign-form-kept = Rien n’a été enregistré.
error-foreign-form-to-do = Rouvrez la page et envoyez le formulaire de là. Si cela se répète, une extension de votre navigateur cache peut-être d’où viennent les formulaires.

error-unreadable-form-title = Ce formulaire est illisible
error-unreadable-form-happened = Il y manque quelque chose, ou il contient ce qui n’était pas demandé.
error-unreadable-form-kept = Rien n’a été enregistré.
error-unreadable-form-to-do = Revenez en arrière, rechargez la page et envoyez le formulaire à nouveau.

error-wrong-method-title = Cette adresse n’est pas une page
error-wrong-method-happened = Elle ne reçoit que des formulaires et a été ouverte comme une page.
error-wrong-method-kept = Tout est resté tel quel.
error-wrong-method-to-do = Revenez à la page d’où vous veniez.

error-too-large-title = C’est trop volumineux
error-too-large-happened = Il est arrivé plus que cette page n’accepte.
error-too-large-kept = Rien n’a été enregistré.
error-too-large-to-do = Un fichier peut avoir jusqu’à 10 Mo. Divisez-le ou laissez de côté les colonnes inutiles.

error-too-slow-title = Cela a pris trop de temps
error-too-slow-happened = La demande n’est pas arrivée entière ou n’a pas abouti à temps.
error-too-slow-kept = Si vous avez envoyé un formulaire, regardez s’il a été enregistré avant de l’envoyer à nouveau.
error-too-slow-to-do = Vérifiez votre connexion et réessayez.

error-overtaken-title = Quelqu’un a été plus rapide
error-overtaken-happened = Ce que vous avez vu n’est plus l’état actuel.
error-overtaken-kept = Rien de vous n’a été enregistré.
error-overtaken-to-do = Rechargez la page, regardez-la et répétez l’étape si elle est encore nécessaire.

error-unavailable-title = Pas pour le moment
error-unavailable-happened = Le serveur ne peut rien enregistrer ni lire pour l’instant.
error-unavailable-kept = Rien n’a été enregistré. Ce qui a été confirmé auparavant est en sûreté.
error-unavailable-to-do = Attendez une minute et réessayez. Ce que vous avez écrit est toujours là si vous revenez en arrière dans votre navigateur.

error-unexpected-title = Une erreur de notre part
error-unexpected-happened = Il s’est passé quelque chose qui ne devait pas arriver.
error-unexpected-kept = Ce qui a été confirmé auparavant est en sûreté.
error-unexpected-to-do = Réessayez. Si cela se répète, donnez cette référence à votre administration ; elle figure dans le journal du serveur.

error-withheld-title = Le résultat reste fermé
error-withheld-happened = Notre propre contrôle a pu déduire de ce résultat ce qui doit rester caché selon la promesse. Il n’a donc pas été publié.
error-withheld-kept = Les réponses sont conservées, la vague reste fermée et rien n’a été montré à personne.
error-withheld-to-do = Ce que le contrôle a trouvé figure dans le journal d’administration. Transmettez-le à la personne qui s’occupe de cette installation ; un minimum plus strict sur la page de la vague peut suffire.

error-too-early-title = Cela vient un peu plus tard
error-too-early-happened = Ce avec quoi cette étape travaille n’est pas encore là, ou trop peu peut en être montré.
error-too-early-kept = Rien n’a été enregistré.
error-too-early-to-do = Revenez en arrière : la page d’où vous veniez dit ce qui vient d’abord. Pour une feuille de route, il faut un résultat publié avec assez de réponses.
