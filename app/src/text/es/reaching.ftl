### A quién pregunta una oleada, la muestra, y dónde acabará la participación.

audience-title = A quién pregunta la oleada
audience-lead = Por defecto se invita a todas las personas de la lista. Puede preguntar a una parte de la organización, y solo a tantas personas como las cifras necesitan. Ambas cosas quedan fijas al iniciar.
audience-lead-frozen = Esto quedó fijo al iniciar.
audience-asked-title = Público
audience-everybody = Se pregunta a todas las personas.
audience-origin = Las respuestas se recogieron con { $tool } y se trajeron el { $day }. Daybreak no prometió nada a quienes las dieron: lo que se les dijo allí no se conoce aquí.
audience-departments = Se pregunta a las personas de { $departments }, con todo lo que está por debajo.
audience-attributes = Se pregunta a las personas con: { $attributes }.
audience-both = Se pregunta a las personas de { $departments }, con todo lo que está por debajo, con: { $attributes }.
audience-attribute = { $name }: { $values }
audience-people = { $count ->
    [one] Es { $count } persona.
   *[other] Son { $count } personas.
}
audience-drawn = De ellas, { $drawn } se eligen por sorteo y reciben invitación.
audience-choose = A quién se pregunta
audience-choose-help = Sin ninguna marca se pregunta a todas las personas. Un departamento incluye todo lo que está por debajo. De varios atributos deben cumplirse todos; de un atributo, uno de los valores marcados. Solo se pueden elegir valores que comparten diez personas o más.
audience-choose-departments = Departamentos
audience-attributes-none = La lista de personas no tiene ningún atributo con un valor que compartan diez personas.
audience-action = Guardar el público
audience-notice = El público está guardado.
audience-error-unknown = Algo que marcó ya no está en la lista de personas. No se guardó nada; elija de nuevo.
audience-error-few = Este público alcanza a menos de { $k } personas, así que nunca se podría mostrar nada de él. Sigue valiendo el público anterior; elija uno mayor.
audience-open = Elegir a quién pregunta
audience-details = Más detalles
wave-launch-few = El público, o lo que se sacaría de él, es menor que el grupo más pequeño que se muestra. No se inició nada; elija un público mayor.
wave-launch-few-asked = No se inició nada: una pregunta depende de la lista de personas de modo que separa a menos de diez. El borrador se conserva; abajo está cuál es. Edite el cuestionario o complete la lista.
wave-by-list-title = Preguntas solo para algunas personas
wave-by-list-text = Lo que dice la lista de personas decide a quién se hacen. Sus respuestas se guardan aparte de todas las demás y solo se muestran para toda la organización.
wave-by-list-reached = { $question } – { $people } personas
wave-by-list-reached-few = { $question } – menos de diez personas
wave-by-list-few = Esta oleada no puede abrirse: { $questions } separaría a menos de diez personas de las demás. Pregunte a todas, reúna valores o complete la lista de personas.

sample-title = Muestra
sample-text = Una muestra ahorra tiempo a las personas y da aun así cifras sólidas para la organización. Los departamentos pequeños tienen entonces menos respuestas, y se pueden mostrar menos de ellos.
sample-kind = A quién se invita
sample-kind-help = «Por departamento» invita en proporción, pero de cada departamento a tantas personas que se pueda mostrar.
sample-kind-everybody = A todo el público
sample-kind-simple = A una muestra, de todos por igual
sample-kind-stratified = A una muestra por departamento
sample-margin = Margen, en puntos porcentuales
sample-margin-help = Un número entero de 1 a 20: hasta ahí puede estar un porcentaje de la muestra del de todas las personas.
sample-certainty = Certeza
sample-certainty-help = En tantas de cien muestras se cumple el margen.
sample-response = Respuesta esperada, en porcentaje
sample-response-help = Un número entero de 10 a 100: tantas de cien personas invitadas responderán.
sample-action = Guardar la muestra
sample-notice = La elección está guardada.
sample-error-kind = Elija a quién se invita.
sample-error-margin = El margen es un número entero de 1 a 20.
sample-error-certainty = Elija una certeza.
sample-error-response = La respuesta esperada es un número entero de 10 a 100.
sample-needed = Para conocer un porcentaje con ± { $margin } puntos y una certeza del { $certainty }, hacen falta { $needed } respuestas de { $people } personas.
sample-invited = Si responde el { $response }, hay que invitar a { $invited } personas; eso alcanza ± { $reached } puntos.
sample-invites-everybody = Si responde el { $response }, hay que invitar a todas: aquí una muestra no ahorra nada.
sample-floor = De cada departamento se invita al menos a { $floor } personas, o a todas, para que se pueda mostrar.
sample-cost = Las probabilidades desiguales cuestan algo de precisión: cada respuesta cuenta como 1/{ $deff } de una. Las respuestas se ponderan para que cada departamento cuente con todas sus personas.
sample-formula = n₀ = z² · p · (1 − p) / e² y n = n₀ / (1 + (n₀ − 1) / N), con p = 0,5, e = { $margin }, z = { $z }, N = { $people }. Fuente: Cochran, Sampling Techniques, 1977, apartado 4.4.
sample-guard = El margen cuenta con que quienes responden se parecen a los demás; ninguna muestra puede prometerlo. Lo que protege a las personas cuenta solo a quienes fueron invitados y respondieron, nunca a todos.
sample-seed = Sorteada al iniciar con esta semilla. Con ella y la lista de personas de ese día se puede repetir el sorteo:
sample-table = Invitaciones por departamento
sample-column-people = Personas
sample-column-invited = Invitadas

projection-title = Dónde acabará la participación
projection-early = Es demasiado pronto para decirlo. Hacen falta tres días y tres recuentos que avanzaron.
projection-nearly = Casi todas las personas han respondido; no queda nada que proyectar.
projection-no-end = No hay un último día previsto, así que no se puede proyectar nada.
projection-over = El último día previsto ya pasó: la participación está donde está.
projection-ends = Si los próximos días son como los anteriores, al terminar el { $day } habrá respondido alrededor del { $rate }.
projection-interval = Con una certeza del 95 % estará entre el { $low } y el { $high }.
projection-method = Calculado solo con los recuentos que se muestran arriba, día a día, y con los días de las cartas; no dice nada más sobre nadie. El modelo deja que la probabilidad de responder difiera de una persona a otra (beta-geométrico: Weinberg y Gladen 1986, Fader y Hardie 2007), por eso se espera menos de cada recordatorio siguiente.
next-title = Qué hacer ahora
next-reminder = El próximo recordatorio sale el { $day }.
next-reminder-none = No hay ningún recordatorio previsto. Quien lo olvidó necesita uno.
next-reminder-over = Todos los recordatorios previstos ya han salido.
next-lag = Por lo que se puede decir, van por detrás: { $departments }. Unas palabras de la dirección ayudan más que una carta.
next-paper = { $count ->
    [one] { $count } persona invitada no tiene correo electrónico: entréguele una tarjeta con código.
   *[other] { $count } personas invitadas no tienen correo electrónico: entrégueles tarjetas con código.
}
next-bounced = { $count ->
    [one] La carta a { $count } persona no llega: vea a quién y por qué.
   *[other] Las cartas a { $count } personas no llegan: vea a quién y por qué.
}
next-nothing = Ahora no hay que hacer nada.
