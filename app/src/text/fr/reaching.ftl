### Qui une vague interroge, l’échantillon, et où s’arrêtera la participation.

audience-title = Qui la vague interroge
audience-lead = Par défaut, toutes les personnes de la liste sont invitées. Vous pouvez interroger une partie de l’organisation, et seulement autant de personnes que les chiffres en demandent. Les deux sont figés au lancement.
audience-lead-frozen = Cela a été figé au lancement.
audience-asked-title = Public
audience-everybody = Tout le monde est interrogé.
audience-origin = Les réponses ont été recueillies avec { $tool } et apportées le { $day }. Daybreak n’a rien promis aux personnes qui les ont données : ce qui leur a été dit là-bas n’est pas connu ici.
audience-departments = Sont interrogées les personnes de { $departments }, avec tout ce qui est en dessous.
audience-attributes = Sont interrogées les personnes avec : { $attributes }.
audience-both = Sont interrogées les personnes de { $departments }, avec tout ce qui est en dessous, avec : { $attributes }.
audience-attribute = { $name } : { $values }
audience-people = { $count ->
    [one] Cela fait { $count } personne.
   *[other] Cela fait { $count } personnes.
}
audience-drawn = Parmi elles, { $drawn } sont tirées au sort et invitées.
audience-choose = Qui est interrogé
audience-choose-help = Sans aucune coche, tout le monde est interrogé. Un service comprend tout ce qui est en dessous. De plusieurs attributs, tous doivent convenir ; d’un attribut, une des valeurs cochées. Seules les valeurs que dix personnes ou plus partagent peuvent être choisies.
audience-choose-departments = Services
audience-attributes-none = La liste des personnes n’a aucun attribut avec une valeur que dix personnes partagent.
audience-action = Garder le public
audience-notice = Le public est enregistré.
audience-error-unknown = Un élément coché n’est plus dans la liste des personnes. Rien n’a été enregistré ; veuillez choisir à nouveau.
audience-error-few = Ce public atteint moins de { $k } personnes, rien ne pourrait donc jamais en être montré. Le public précédent reste en place ; veuillez en choisir un plus grand.
audience-open = Choisir qui elle interroge
audience-details = En savoir plus
wave-launch-few = Le public, ou ce qui en serait tiré, est plus petit que le plus petit groupe montré. Rien n’a été lancé ; veuillez choisir un public plus grand.
wave-launch-few-asked = Rien n’a été lancé : une question dépend de la liste des personnes d’une façon qui en met moins de dix à part. Le brouillon est gardé ; ci-dessous, laquelle. Modifiez le questionnaire ou complétez la liste.
wave-by-list-title = Questions pour certaines personnes seulement
wave-by-list-text = Ce que dit la liste des personnes décide à qui elles sont posées. Leurs réponses sont gardées à part de toutes les autres et ne sont montrées que pour toute l’organisation.
wave-by-list-reached = { $question } – { $people } personnes
wave-by-list-reached-few = { $question } – moins de dix personnes
wave-by-list-few = Cette vague ne peut pas être ouverte : { $questions } mettrait moins de dix personnes à part des autres. Interrogez tout le monde, réunissez des valeurs ou complétez la liste des personnes.

sample-title = Échantillon
sample-text = Un échantillon fait gagner du temps aux personnes et donne malgré tout des chiffres solides pour l’organisation. Les petits services ont alors moins de réponses, et moins d’entre eux peuvent être montrés.
sample-kind = Qui est invité
sample-kind-help = « Par service » invite en proportion, mais assez de personnes de chaque service pour qu’il puisse être montré.
sample-kind-everybody = Tout le public
sample-kind-simple = Un échantillon, parmi tous de la même façon
sample-kind-stratified = Un échantillon par service
sample-margin = Marge, en points de pourcentage
sample-margin-help = Un nombre entier de 1 à 20 : jusque-là, une part de l’échantillon peut s’écarter de celle de tous.
sample-certainty = Certitude
sample-certainty-help = Dans autant d’échantillons sur cent, la marge tient.
sample-response = Participation attendue, en pourcentage
sample-response-help = Un nombre entier de 10 à 100 : autant de personnes invitées sur cent répondront.
sample-action = Garder l’échantillon
sample-notice = Le choix est enregistré.
sample-error-kind = Veuillez choisir qui est invité.
sample-error-margin = La marge est un nombre entier de 1 à 20.
sample-error-certainty = Veuillez choisir une certitude.
sample-error-response = La participation attendue est un nombre entier de 10 à 100.
sample-needed = Pour connaître une part à ± { $margin } points près avec une certitude de { $certainty }, il faut { $needed } réponses de { $people } personnes.
sample-invited = Si { $response } répondent, { $invited } personnes doivent être invitées ; cela atteint ± { $reached } points.
sample-invites-everybody = Si { $response } répondent, tout le monde doit être invité : ici un échantillon n’épargne rien.
sample-floor = De chaque service, au moins { $floor } personnes sont invitées, ou toutes, pour qu’il puisse être montré.
sample-cost = Des chances inégales coûtent un peu de précision : chaque réponse compte comme 1/{ $deff } de réponse. Les réponses sont pondérées pour que chaque service compte avec toutes ses personnes.
sample-formula = n₀ = z² · p · (1 − p) / e² et n = n₀ / (1 + (n₀ − 1) / N), avec p = 0,5, e = { $margin }, z = { $z }, N = { $people }. Source : Cochran, Sampling Techniques, 1977, section 4.4.
sample-guard = La marge suppose que ceux qui répondent ressemblent aux autres ; aucun échantillon ne peut le promettre. Ce qui protège les personnes ne compte que celles qui ont été invitées et ont répondu, jamais toutes.
sample-seed = Tiré au lancement avec cette graine. Avec elle et la liste des personnes de ce jour, le tirage peut être refait :
sample-table = Invités par service
sample-column-people = Personnes
sample-column-invited = Invités

projection-title = Où s’arrêtera la participation
projection-early = Il est trop tôt pour le dire. Il faut trois jours et trois comptages qui ont avancé.
projection-nearly = Presque tout le monde a répondu ; il n’y a plus rien à projeter.
projection-no-end = Aucun dernier jour n’est prévu, rien ne peut donc être projeté.
projection-over = Le dernier jour prévu est passé : la participation est là où elle est.
projection-ends = Si les jours à venir ressemblent aux précédents, environ { $rate } auront répondu à la fin du { $day }.
projection-interval = Avec une certitude de 95 %, ce sera entre { $low } et { $high }.
projection-method = Calculé seulement à partir des comptages montrés ci-dessus, jour après jour, et des jours des lettres ; cela ne dit rien de plus sur personne. Le modèle laisse la chance de répondre différer d’une personne à l’autre (bêta-géométrique : Weinberg et Gladen 1986, Fader et Hardie 2007), on attend donc moins de chaque rappel suivant.
next-title = Que faire maintenant
next-reminder = Le prochain rappel part le { $day }.
next-reminder-none = Aucun rappel n’est prévu. Qui a oublié en a besoin.
next-reminder-over = Tous les rappels prévus sont partis.
next-lag = Autant qu’on puisse le dire, sont en retrait jusqu’ici : { $departments }. Un mot de la direction aide plus qu’une lettre.
next-paper = { $count ->
    [one] { $count } personne invitée n’a pas d’adresse e-mail : donnez-lui une carte avec un code.
   *[other] { $count } personnes invitées n’ont pas d’adresse e-mail : donnez-leur des cartes avec un code.
}
next-bounced = { $count ->
    [one] La lettre à { $count } personne n’arrive pas : voyez à qui et pourquoi.
   *[other] Les lettres à { $count } personnes n’arrivent pas : voyez à qui et pourquoi.
}
next-nothing = Il n’y a rien à faire pour l’instant.
