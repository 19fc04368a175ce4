# Ideas, votos y respuestas, como los lee la plantilla.

## Escribir

voice-write-title = ¿Qué debería venir después?
voice-write-lead = { $organization } ha escuchado lo que dijeron todos en la encuesta. Ahora le toca de nuevo a usted: ¿qué haría? Puede enviar hasta { $most } ideas.
voice-idea = Su idea
voice-idea-help = Una o dos frases: qué debería hacerse y qué facilita. Como máximo { $count } caracteres.
voice-number = Esta es la idea { $number } de { $most }.
voice-send-idea = Enviar mi idea
voice-promise-owner = { $owner } responde de lo que siga a las ideas.
voice-promise-read = Primero leen cada idea las personas que asesoran a su organización. Lo que aprueban lo leen después todos sus colegas, que votan.
voice-promise-kept = Con su idea no se guarda nombre, departamento ni hora. Cuántas ideas envió su enlace se sabe hasta que termina la recogida; entonces también eso se borra. Lo que escribe, y el idioma en que lo escribe, puede identificarle por sí solo.
voice-promise-operator = Hasta que lo que envía se mezcla con al menos otros nueve envíos (a más tardar al final de esta fase), alguien con pleno control técnico del servidor podría relacionarlo con su enlace; después los datos ya no lo permiten.
voice-wrote = Su idea está guardada. Gracias.
voice-wrote-all-title = Gracias por sus ideas
voice-wrote-all = Sus { $most } ideas están guardadas. Sabrá cuándo pueden votar todos; el mismo enlace lleva entonces a las ideas de todos.
voice-sorting-title = Se están leyendo las ideas
voice-sorting = La recogida ha terminado. Alguien lee todas las ideas y junta las que dicen lo mismo. El mismo enlace lleva después a la votación.

## Votar

voice-vote-title = ¿Por qué ideas empezaría?
voice-vote-lead = Estas ideas son de sus colegas. Marque hasta { $most } y envíe.
voice-choices = Hasta { $most } ideas
voice-once = Puede votar una vez.
voice-send-ballot = Enviar mi voto
voice-promise-order = Las ideas aparecen en otro orden para cada persona, para que ninguna sea siempre la primera.
voice-promise-votes = Nadie ve quién votó qué. Los votos se cuentan una vez, al final de la votación. Los números se dicen en pasos de { $k } y nunca para menos de { $k } personas.
voice-promise-voted = Que su enlace ha votado se sabe hasta entonces, para que cada voto cuente una vez. Una vez contados, se borran todos los votos.
voice-voted-title = Su voto está guardado
voice-voted = Gracias. Al final de la votación leerá qué se eligió y qué será de ello.
voice-closed-title = Esta ronda ha terminado
voice-closed = Gracias por venir. Las ideas, los votos y las respuestas están en una página para todos.
voice-heard = Dicho y hecho

## Lo que puede fallar

voice-error-empty = Escriba su idea, por favor, o deje esta página sin enviar.
voice-error-long = Esto tiene más de { $count } caracteres. Acórtelo, por favor; todo lo que escribió sigue aquí.
voice-error-forbidden = Aquí hay caracteres que no son texto. Quítelos, por favor.
voice-error-another = Desde que se abrió esta página llegó una idea de su enlace. Si era esta, no hay nada más que hacer. Si es otra, envíela de nuevo, por favor.
voice-error-not-kept = Ahora mismo no se pudo guardar nada. Todo lo que introdujo sigue aquí; envíelo de nuevo en un minuto, por favor.
voice-error-none = Marque al menos una idea, por favor, o deje esta página sin enviar.
voice-error-many = Marque { $most } ideas como máximo, por favor.
voice-error-unknown = Una de las opciones no es de esta votación. Marque de nuevo, por favor.
voice-other-phase = La ronda ha avanzado. Lo que acaba de enviar no se guardó.
voice-other-phase-do = Esta página muestra lo que se puede hacer ahora.

## Dicho y hecho

heard-title = Dicho y hecho
heard-lead = Lo que { $organization } escuchó en «{ $wave }» ({ $date }) y qué será de ello.
heard-rate = Con respuesta
heard-rate-note = { $replied } de { $subjects }
heard-days = Días hasta la respuesta
heard-days-note = la mitad de las respuestas llegó antes
heard-ideas = Sus ideas
heard-status-heard = escuchado
heard-status-planned = previsto
heard-status-in-work = en marcha
heard-status-done = hecho
heard-status-not-now = ahora no
heard-no-reply = Todavía no hay respuesta.
heard-by = Hasta el { $date }
heard-who = { $who }
heard-step = Paso: { $step }
heard-empty-title = Todavía no hay nada que responder
heard-empty = Se escribió demasiado poco para mostrarlo sin señalar a alguien.
heard-note = Esta página conserva su dirección. Los temas son palabras que escribieron muchos; nada aquí muestra quién escribió o votó.
votes-not-shown = Los votos no se muestran, para proteger a las personas.
votes-fewer = menos de { $k } votos
votes-at-least = al menos { $n } votos
votes-nearly-all = elegida por casi todos los que votaron
turnout-not-shown = Cuántos votaron no se muestra, para proteger a las personas.
turnout-fewer = Votaron menos de { $k } personas; por eso no se muestran números.
turnout-at-least = Votaron al menos { $n } personas.
turnout-nearly-all = Votaron casi todos.
