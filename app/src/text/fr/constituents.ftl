### Liens ouverts : enquêtes auprès des personnes avec qui l’organisation travaille, et ce qu’elles disent à côté du personnel.

constituent-partners = Partenaires
constituent-suppliers = Fournisseurs
constituent-customers = Clients
constituent-community = Voisinage

## La page de l’enquête

constituents-title = Groupes interrogés
constituents-text = Ce questionnaire s’adresse aux personnes avec qui l’organisation travaille. Personne du personnel n’est invité, et aucune liste de personnes n’est nécessaire. Au lancement, chaque groupe reçoit un lien que toutes ses personnes partagent.
constituents-legend = Groupes
constituents-opens = Ouvrir le { $day }
constituents-opens-help = D’ici là, le brouillon reste modifiable. Sans cette case, vous lancez à la main.
constituents-action = Enregistrer le choix
constituents-contract-page = La promesse telle que les personnes la lisent
constituents-notice = Le choix est enregistré.
constituents-error-none = Cochez au moins un groupe. Le choix d’avant reste enregistré.
constituents-error-unknown = Un élément coché n’est pas dans le questionnaire. Rien n’a été enregistré ; choisissez de nouveau.
constituents-launch = Les groupes et la promesse sont maintenant fixés, et chaque groupe reçoit son lien. Rien n’est envoyé : vous transmettez les liens, dans un message à vous, sur une page web ou sur une affiche.
constituents-links-title = Liens ouverts
constituents-links-text = Un lien par groupe. Ce n’est pas un secret : mettez-le dans un message, sur une page web ou sur une affiche.
open-links-limit = Lien ouvert : les réponses ne sont pas limitées à une par personne, et nul ne sait combien ont été interrogées.
constituents-flood = Contre les afflux, un réseau ne donne qu’un certain nombre de réponses par heure, un lien en accepte au plus { $ceiling }, et chaque formulaire compte une fois. Aucun service d’une autre entreprise n’intervient.
constituents-enough = { $k } personnes ou plus ont répondu : assez pour montrer ce groupe.
constituents-few = Moins de { $k } personnes ont répondu : trop peu pour montrer ce groupe.
constituents-ceiling = Le { $at }, ce lien avait reçu { $ceiling } réponses en une heure, et les suivantes ont été refusées
constituents-ceiling-do = Si vous n’en attendiez pas autant, lisez avec prudence les résultats de ce groupe et dites-le là où vous les montrez.
constituents-poster = Affiche (PDF)
constituents-poster-of = Affiche (PDF) pour { $group }
open-link-end = Arrêter ou renouveler ce lien
open-link-end-text = Quiconque a encore ce lien, dans un courriel ou sur une affiche, apprend aimablement qu’il n’est plus valable. Les réponses déjà arrivées sont conservées. Avec un nouveau lien, on répond pour le même groupe ; diffusez-le et imprimez de nouveau son affiche.
open-link-again = Un nouveau lien pour ce groupe
open-link-again-text = Le lien arrêté le reste. Avec un nouveau, on répond pour le même groupe.
open-link-stop = Arrêter le lien de { $group }
open-link-renew = Un nouveau lien pour { $group }
open-link-stopped = Ce lien est arrêté : plus aucune réponse n’est acceptée par lui.
open-link-notice-stopped = Le lien est arrêté. Les réponses déjà arrivées sont conservées.
open-link-notice-renewed = Il y a maintenant un nouveau lien ; l’ancien dit qu’il n’est plus valable. Diffusez le nouveau et imprimez de nouveau son affiche.
open-link-notice-otherwise = Rien n’a été fait : ce lien a été arrêté ou renouvelé entre-temps, ou l’enquête est close. Voici où en sont les choses.
constituents-counted = Les réponses sont comptées par le groupe dont le lien a servi, et par rien d’autre.
constituents-contract-title = Ce qui est promis aux personnes

## L’enquête

open-group = Pour : { $group }
open-refused-kept = Rien n’a été enregistré. Tout ce que vous avez saisi est encore sur cette page.
open-stale = Ce formulaire était ouvert depuis plus d’un jour et n’a pas pu être envoyé
open-stale-do = La page a maintenant un formulaire neuf : envoyez de nouveau.
open-sent = Ce formulaire a déjà été envoyé
open-sent-kept = Ses réponses sont arrivées et enregistrées, une fois.
open-sent-do = Il n’y a plus rien à faire. Seulement si une autre personne a rempli ce formulaire depuis, envoyez de nouveau.
open-young = C’était plus rapide que quiconque ne peut lire les questions
open-young-do = C’est ainsi que nous écartons les programmes qui remplissent des formulaires. Attendez un instant, puis envoyez de nouveau.
open-network = Beaucoup de réponses sont venues de votre réseau cette heure-ci
open-full = Beaucoup de réponses sont venues par ce lien cette heure-ci
open-later-do = Contre les afflux, nous n’en acceptons plus pour le moment. Laissez cette page ouverte et envoyez plus tard ; une heure suffit.
open-empty = Rien n’est encore répondu, donc rien n’a été envoyé
open-empty-do = Répondez à une question au moins.
open-retry = Tant de réponses arrivent que nous n’en acceptons plus pour le moment. Rien n’a été enregistré ; laissez cette page ouverte, un nouvel essai se fait de lui-même.
open-over-do = { $organization } racontera ce qui a été dit.
open-over-heard = Ce qui a été dit, et ce qui suit
open-renewed-title = Ce lien n’est plus valable
open-renewed-what = Merci d’être venu. L’enquête continue, mais plus aucune réponse n’est acceptée par ce lien. Rien de ce que vous venez peut-être de remplir ici n’a été conservé.
open-renewed-do = { $organization } a mis fin à ce lien et en a peut-être diffusé un nouveau : demandez à qui vous a donné celui-ci.

## La promesse

promise-open-stored = Personne ne demande qui vous êtes : avec vos réponses, ni nom, ni adresse, ni heure ne sont enregistrés. Elles sont mêlées à celles d’autres personnes avant d’être classées.
promise-open-shared = Ce lien est le même pour tout votre groupe, nous ne savons donc pas qui a répondu. Rien n’empêche une personne de répondre deux fois ; qui lit les résultats en est averti.
promise-open-network = Pour que personne ne noie l’enquête, les réponses d’un réseau sont comptées pendant une heure, en mémoire seulement. Votre adresse n’est ni enregistrée, ni journalisée, ni jointe à vos réponses.
promise-open-operator = Tant que vos réponses ne sont pas mêlées (en général un jour, au plus tard à la clôture), une personne ayant le contrôle technique complet du serveur pourrait les voir arriver. Pendant ce temps, nous faisons confiance aux personnes qui gèrent ce serveur, et vous devez le faire aussi.
promise-open-grouped = Les résultats sont regroupés par le lien utilisé et par rien d’autre. Un groupe avec trop peu de réponses est compté avec un autre.
promise-open-redacted = Avant qu’un commentaire soit enregistré, les noms de la liste de l’organisation, les adresses e-mail, les numéros de téléphone et autres longs numéros et les adresses web sont remplacés, par exemple par « [nom] ». Seule cette version est enregistrée.
promise-open-limits = Toute personne qui a ce lien peut répondre, qu’elle soit du groupe ou non.

## L’affiche

poster-file = Affiche pour { $group }
poster-question = Comment voyez-vous le travail avec { $organization } ?
poster-text = Scannez le code ou tapez l’adresse. Cela prend environ { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}, et personne ne demande votre nom.
poster-qr = Code QR qui ouvre { $address }

## Le résultat

mirror-title = Comment { $organization } est vue par les personnes avec qui elle travaille
mirror-report = Le regard de l’extérieur
mirror-status = raconté par des personnes extérieures, publié le { $date }
mirror-lead = { $sheets ->
    [one] Une réponse est arrivée.
   *[other] { $sheets } réponses sont arrivées.
} Chaque nombre montre l’intervalle qu’il peut honnêtement avoir. Les petits groupes sont protégés.
mirror-lead-few = Moins de { $k } réponses sont arrivées, rien n’en est donc montré.
mirror-apart = C’est un regard à part, à côté de celui du personnel : il n’entre dans aucun score, aucun niveau, aucune évolution et aucune feuille de route de l’organisation.
mirror-groups-title = Groupe par groupe
mirror-note = Points de 0 à 100, entre parenthèses l’intervalle qu’ils peuvent honnêtement avoir, avec le nombre de réponses. Les groupes de moins de { $k } réponses sont comptés avec un autre et ne sont pas montrés seuls. Les intervalles supposent un nombre illimité de personnes comme celles qui ont répondu, car nul ne sait combien ont été interrogées.
mirror-cell = { $score } · n = { $n }
mirror-recommend = Recommanderaient de travailler ensemble, de −100 à 100
mirror-recommend-cell = { $score } ({ $low } à { $high }) · réponse moyenne { $mean } sur 10 · n = { $n }
mirror-all = Tous ensemble
mirror-reversed = { $statement } (à l’envers : plus de points veut dire moins de cela)
mirror-statements = Ce qui a été demandé
mirror-staff = Personnel
mirror-beside-title = Comment le personnel le voit, et comment les autres le voient
mirror-beside-note = Points de 0 à 100 pour les thèmes sur lesquels les deux ont été interrogés. Le regard des autres vient de « { $wave } » et ne compte pas dans le niveau.
mirror-beside-link = Tout sur le regard de l’extérieur
export-about-open = Comment on a demandé
method-asked-open = Il n’y a donc pas de taux de réponse, et rien n’est dit de celles et ceux qui n’ont pas répondu. Les intervalles sont ceux d’un échantillon tiré d’un très grand nombre : rien n’en est retiré parce qu’une partie a été interrogée de toute façon.
