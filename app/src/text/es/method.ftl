# La página de métodos: cómo se obtienen las cifras de una encuesta y qué hay detrás, para comités de empresa y todos los demás.

method-title = Cómo se obtienen estas cifras
method-lead = Para quien quiera saber qué hay detrás de «{ $wave }»: qué se contó, qué seguridad tiene cada cifra, qué no se muestra nunca y qué no debería leerse en ellas.
method-status = Resultado publicado el { $date }. Todas las cifras de esta página son de la organización entera.
method-contents = En esta página
method-formula = Fórmula y fuente
method-figures = Las cifras en una tabla
method-not-told = No se indica para { $name }: { $reason }. { $help }
method-not-told-here = No se indica: { $reason }. { $help }
method-hidden = Han respondido muy pocas personas para dar cifras de este tipo. Las reglas de esta página valen igualmente.
method-absent = Este resultado no contiene cifras de este tipo: se guardan con los resultados que se publiquen a partir de ahora. Las reglas de esta página valen igualmente.
method-dimension = Dimensión
method-construct = Pregunta por
method-overall = Todas las dimensiones juntas
method-people = Personas
method-range = { $value } (de { $low } a { $high })
method-statement = Afirmación

method-asked-title = A quién se preguntó y quién respondió
method-asked = Se invitó a { $headcount } personas y respondieron { $sheets }: { $share }. Nadie tenía que responder, y toda pregunta podía dejarse en blanco.
method-asked-protected = Se invitó a { $headcount } personas. Han respondido muy pocas para poder mostrar algo.
method-asked-unknown = Respondieron { $sheets } personas. No se sabe a cuántas se invitó; por eso no se indica ninguna proporción y todas las respuestas pesan lo mismo.
method-asked-more = Respondieron { $sheets } personas, pero solo consta que trabajan aquí { $headcount }. El número de personas no está al día; por eso faltan los márgenes que dependen de él.

method-protected-title = Qué no se muestra nunca, y por qué
method-protected-people = No se muestra nada de menos de { $k } personas. Así se prometió a la plantilla antes de la primera pregunta. Queda fijado con la encuesta y solo puede hacerse más estricto.
method-protected-subtract = Un grupo también se oculta cuando podría calcularse con las cifras de alrededor, por ejemplo restando equipos de una división. Para ello se miran juntas todas las páginas, gráficos y archivos de la encuesta.
method-protected-comments = Lo que las personas escriben se muestra solo para grupos de { $k } personas o más, sin nombres hasta donde un programa puede encontrarlos, en orden aleatorio y sin fecha.
method-protected-extremes = Una media pegada al extremo de la escala diría lo que respondió cada persona. En su lugar se indica un margen.
method-protected-spread = Cuánto se separan las respuestas se indica a partir de { $spread_from } personas: junto a una media, dejaría pocas posibilidades abiertas. El margen de un grupo menor es tan ancho como si las respuestas estuvieran más separadas que en casi cualquier grupo, así que peca más bien de ancho.
method-protected-words = Las palabras son siempre las mismas, sea cual sea el motivo: «{ $words }». Nadie puede saber por ellas qué se ha ocultado.
method-protected-count = En esta encuesta se muestran por separado { $shown } de { $all } departamentos; los demás cuentan dentro de uno mayor.

method-score-title = Cómo se obtiene una puntuación
method-score-item = De la respuesta a los puntos. Cada respuesta está entre 0 puntos (la opción más baja) y 100 puntos (la más alta). Las afirmaciones formuladas al revés se giran antes.
method-score-person = De las respuestas a la persona. La puntuación de una persona es la media de las afirmaciones que respondió, si son al menos la mitad de las de una dimensión. La puntuación de una sola persona no la ve nadie.
method-score-group = De las personas al grupo. La puntuación de un grupo es la media de sus personas. En unidades mayores, cada departamento cuenta según las personas que trabajan en él; así, un equipo muy participativo no habla por los demás.
method-score-missing = «No procede», «no lo sé» y las preguntas en blanco son respuestas que faltan. Nunca cuentan como cero ni como punto medio.
method-score-points = Las puntuaciones se dan en puntos de 0 a 100, nunca en porcentaje: 60 puntos no significan que 60 de cada 100 personas estén de acuerdo.
method-items = Afirmaciones
method-scored = Con puntuación
method-unscored = Muy pocas respuestas para tenerla

method-reliability-title = ¿Miden una misma cosa las afirmaciones de una dimensión?
method-reliability = Si unas afirmaciones van juntas, quien está de acuerdo con una suele estarlo con las demás. Alfa y omega dicen cuánto, de 0 a 1. Con dos afirmaciones se lee el alfa estandarizado; a partir de tres, omega.
method-reliability-label = No decide el valor, sino el extremo inferior del margen en que honestamente puede estar: desde { $good } es buena, desde { $fair } aceptable. Por debajo, la dimensión mezcla cosas distintas y conviene leer sus afirmaciones una a una. Estos límites son una convención, no una ley.
method-reliability-sum = De { $count } escalas, { $good } se leen como buenas y { $fair } como aceptables; { $mixed } mezclan cosas distintas.
method-alpha = Alfa
method-standardised = Estandarizado
method-omega = Omega
method-label = Se lee como
method-label-good = buena
method-label-fair = aceptable
method-label-mixed = mezcla cosas distintas
method-doubtful = El cálculo llegó a su límite en { $names }: lea las afirmaciones mismas.
method-covers = Menos del 80 % de las personas con puntuación respondieron a todas las afirmaciones de { $names }: lea estas cifras con cuidado.
method-weak-title = Afirmaciones que encajan poco
method-weak = Van con las demás de su dimensión menos de lo que deberían, o la dimensión se sostiene mejor sin ellas. Se contaron como todas; se nombran para que el próximo cuestionario pueda formularlas mejor.
method-weak-none = Cada afirmación encaja con las demás de su dimensión.
method-with-others = Va con las demás
method-without = Alfa sin ella

method-agreement-title = ¿Lo ven igual las personas?
method-agreement = Una media representa a un grupo solo si sus personas ven las cosas de forma parecida. Desde { $cut } decimos «visión compartida»; por debajo, «visiones diversas». Por eso el acuerdo va delante de toda media.
method-agreement-nulls = Se indica dos veces: frente a personas que responden al azar (uniforme) y frente a personas que tienden al extremo amable (inclinado). El primero favorece, por eso el segundo va al lado.
method-uniform = Uniforme
method-skewed = Inclinado
method-within = Mediana en los departamentos
method-views = Visión

method-differences-title = ¿Se diferencian los departamentos?
method-differences = Las personas se diferencian en todas partes. La pregunta es si los departamentos se diferencian más de lo que haría el azar. ICC1 dice qué parte de todas las diferencias está entre departamentos; ICC2, con qué fiabilidad pueden distinguirse sus medias; la columna del azar, con qué frecuencia aparecerían tales diferencias si los departamentos fueran iguales.
method-differences-rule = Los departamentos se comparan solo donde estas cifras y el acuerdo lo permiten. Si no, las diferencias están dentro del ruido y no se muestra ninguna clasificación.
method-differences-sum = De { $count } escalas, { $supported } pueden compararse entre departamentos y { $caution } con cuidado; { $noise } están dentro del ruido.
method-departments = Departamentos
method-chance = Azar
method-chance-below = menos de { $limit }
method-verdict = Qué se deduce
method-verdict-supported = comparables
method-verdict-caution = con cuidado
method-verdict-noise = dentro del ruido, sin clasificación
method-verdict-none = sin comparar
method-pseudo = { $names }: las personas responden igual en todas partes. Coinciden mucho, pero eso no dice nada de cada departamento.

method-small-title = Los departamentos pequeños se acercan a los demás
method-small = Donde respondieron pocas personas, una sola puede mover mucho la media. Por eso la media de un departamento pequeño se indica también como la sugieren todos los departamentos juntos: cuantas menos respuestas, más fuerte el acercamiento. Las dos cifras van juntas, y la propia no desaparece nunca.
method-small-none = En esta encuesta, la media de ningún departamento se acerca un punto o más a las otras. Hacen falta al menos tres departamentos de cinco personas o más.
method-own-mean = Media propia
method-drawn-mean = Acercada a los demás
method-strongest = El acercamiento más fuerte de esta encuesta

method-levels-title = Qué nivel, y con qué seguridad
method-levels = Los límites de los niveles son una convención del modelo, no un hallazgo. La media y su margen dicen qué probabilidad tiene cada nivel. Se nombra un solo nivel si llega al 80 %. Si dos vecinos juntos llegan al 80 %, decimos «{ $example }». Si no, no hay datos suficientes para un nivel.
method-levels-normal = Con menos de tres departamentos, las probabilidades salen solo de la media y de su propia dispersión.
method-level = Nivel
method-from = Desde
method-probability = Probabilidad

method-rest-title = Un departamento junto a los demás
method-rest = Cada departamento se compara con todos los demás juntos, nunca con un total que lo contenga. Primero van la diferencia y su margen.
method-rest-many = Quien compara muchos departamentos en muchas dimensiones encuentra algunas diferencias por azar. Por eso se corrigen juntas todas las comparaciones de la encuesta. Hasta { $margin } puntos cuentan como prácticamente nada.
method-rest-count = Cuántas veces lo dijimos
method-rest-none = En esta encuesta no se indica ninguna comparación de este tipo.
method-wording = Palabras
method-wording-higher = más alto
method-wording-lower = más bajo
method-wording-same = prácticamente igual
method-wording-unclear = poco claro
method-wording-small = distinto, pero poco
method-wording-higher-help = La diferencia va más allá del azar, hacia arriba.
method-wording-lower-help = La diferencia va más allá del azar, hacia abajo.
method-wording-same-help = Seguro menos de { $margin } puntos arriba o abajo.
method-wording-unclear-help = Las respuestas dejan abierto si hay diferencia.
method-wording-small-help = Más allá del azar, y seguro menos de { $margin } puntos.

method-silent-title = Personas que no respondieron
method-silent = Nadie sabe qué habrían dicho, y ninguna fórmula puede adivinarlo. Lo que puede decirse sin adivinar es cuánto podrían mover una puntuación.
method-silent-enough = En esta encuesta respondió el { $share }. Donde responde el 70 % o más, estos límites no van junto a las puntuaciones, porque otras cosas pesan más.

method-careless-title = Respuestas con prisa
method-careless = Son señales de prisa la misma respuesta a la mayoría de las afirmaciones seguidas, aunque algunas estén formuladas al revés; respuestas que casi nunca van juntas; más de la mitad de las afirmaciones en blanco, y menos de dos segundos por afirmación. No se borra nada por ello, ninguna señal se guarda con una persona y a ningún departamento se le dice su proporción.
method-careless-share = El { $share } de los cuestionarios muestra dos señales o más.
method-careless-none = Han respondido muy pocas personas para dar cifras con ellas y sin ellas.
method-index = Índice
method-everybody = Con todas
method-without-them = Sin ellas
method-moved = ¿Lo mueve?
method-moved-yes = sí, más de 1 punto
method-moved-no = no

method-weights-title = Cómo se ponderan las respuestas
method-weights-none = Todas las respuestas cuentan lo mismo, porque no se conoce el número de personas.
method-weights-department = Los departamentos cuentan según las personas que trabajan en ellos. Dentro de un departamento, todas las respuestas cuentan lo mismo.
method-weights-raked = Las respuestas se ponderan para que departamentos y atributos de la lista de personal tengan el peso que tienen entre todas las personas. La lista quedó fijada con la invitación; nada sale de las respuestas.
method-weights-effective = { $n } respuestas ponderadas así son tan seguras como { $effective } respuestas de igual peso.
method-weights-deff = Efecto de diseño
method-weights-deff-help = Por encima de 2 se rechazan los pesos.
method-weights-smallest = Peso menor
method-weights-largest = Peso mayor
method-weights-notable = Sin pesos, una puntuación de la organización diferiría 2 puntos o más.
method-weights-alike = Todas las respuestas cuentan lo mismo.
method-weights-refused = Se eligió ponderar según datos de la lista de personal, pero no fue posible: { $reason }
method-weights-refused-headcounts-unknown = no se sabe cuántas personas hay.
method-weights-refused-nothing-apart = los grupos que comparten un valor son demasiado pequeños, o respondieron muy pocos, para contarse por separado. Dentro de un grupo así todas las respuestas pesan lo mismo.
method-weights-refused-margin-below-answers = en uno de los grupos respondieron más personas de las que hay en la lista.
method-weights-refused-not-converged = ningún conjunto de pesos da a todos los grupos su proporción a la vez.
method-weights-refused-design-effect = el efecto de diseño superaría 2, y los pesos costarían la mitad de las respuestas o más.
method-weights-attributes = Datos utilizados
method-weights-margin-error = Mayor desviación de una proporción de la lista tras recortar

method-drivers-title = Qué va junto con ello
method-drivers = Para la organización entera miramos qué dimensiones van junto con un resultado: quien puntúa más en una suele puntuar más en el otro. Decimos «va junto con», porque un cuestionario no conoce causas. Ambos vienen de las mismas personas el mismo día; por eso la relación parece más fuerte de lo que es.
method-drivers-recommend = Recomendar la organización
method-drivers-willing = Querer este futuro
method-explained = Todas las dimensiones juntas van con el { $share } de las diferencias entre personas ({ $adjusted } corregido por su número; { $n } personas).
method-unranked = Es muy poco para una clasificación, así que no se muestra ninguna.
method-inseparable = { $names } no pueden distinguirse: quien puntúa alto en una puntúa alto en la otra.
method-order-unsure = Dos formas de calcular ordenan las dimensiones de manera distinta. No lea el orden con detalle.
method-weight = Parte de lo explicado
method-shapley = Segunda forma
method-together = Correlación
method-vif = Solapamiento
method-clear = ¿Más que azar?
method-clear-yes = sí
method-clear-no = poco claro

method-answers-title = Preguntas que muchas personas no pudieron responder
method-answers = Donde más del 30 % eligió «no procede o no lo sé», la pregunta no encaja con todo el mundo. Su puntuación habla entonces por quienes pudieron responder.
method-answers-none = En esta encuesta no hay ninguna.
method-answers-all = Todas las afirmaciones de esta encuesta
method-no-answer = No podían decirlo
method-skipped = En blanco
method-mean = Puntos
method-shares = Favorable, neutral, desfavorable

method-limits-title = Qué no se afirma
method-limits-compare = Ninguna comparación con otras organizaciones. No existe una muestra con nombre y fecha que sea comparable.
method-limits-person = Ninguna puntuación de una sola persona, ni cifra que pueda llevar a una.
method-limits-cause = Ninguna causa. Lo que va junto no tiene por qué depender lo uno de lo otro.
method-limits-language = No se ha comprobado si las afirmaciones significan lo mismo en cada idioma y país. Antes de comparar idiomas, haga que se compruebe.
method-limits-source = Ninguna corrección por venir todo de un mismo cuestionario. Las relaciones entre sus partes están algo infladas.
method-limits-future = Ningún pronóstico. Una puntuación dice cómo lo veían las personas en las semanas de la encuesta.

method-check-title = Cómo puede comprobarse
method-check = Antes de mostrar un resultado, un plan de publicación enumera todos los grupos que alguna vez se mostrarán de la encuesta. Un segundo programa, que no sabe nada del primero, intenta entonces calcular grupos ocultos con todo lo que se muestra. Si llega a menos de { $k } personas, la publicación se rechaza.
method-check-observer = Una persona de su confianza puede repetirlo por su cuenta, sin ver una sola respuesta:
method-check-files = RESULTS.json es el documento que puede descargarse junto al resultado. RELEASE-PLAN.json contiene los grupos con su número de respuestas; se guarda con la encuesta y es solo para esa persona. El comando termina con «passed» (superado), o nombra línea por línea lo que no se sostiene.
method-check-hash = Huella de este resultado. Si se editara una sola cifra, ya no coincidiría:
method-check-versions = Cuestionario { $instrument }, versión { $version }; modelo versión { $model }.

## Por qué falta una cifra y qué ayudaría. Un par por motivo.

reason-too-few-respondents = han respondido muy pocas personas
reason-too-few-respondents-help = Ayudarían más respuestas en la próxima encuesta.
reason-too-few-items = muy pocas afirmaciones
reason-too-few-items-help = Una sola afirmación no puede contrastarse con otras; una segunda ayudaría.
reason-too-few-groups = muy pocos departamentos
reason-too-few-groups-help = Hacen falta al menos cinco departamentos y 30 personas.
reason-zero-variance = todas las respuestas son iguales
reason-zero-variance-help = Donde nadie se diferencia no hay nada con que medir. Una escala más fina puede ayudar.
reason-not-identified = no definido para esta escala
reason-not-identified-help = Al lado va otra cifra, como el alfa estandarizado con dos afirmaciones.
reason-no-valid-answers = nadie dio una respuesta que cuente
reason-no-valid-answers-help = Mire si las preguntas encajan con las personas a quienes se pregunta.
reason-singular-matrix = algunas dimensiones se repiten exactamente
reason-singular-matrix-help = Léalas como una sola, o pregunte por menos.
reason-empty-level = nadie respondió en uno de los grupos que la ponderación necesita
reason-empty-level-help = Invite a ese grupo personalmente, o pondere solo por departamentos.
reason-headcount-below-n = más respuestas que personas
reason-headcount-below-n-help = Ponga al día el número de personas antes de la próxima encuesta.
reason-not-converged = el cálculo no llegó a estabilizarse
reason-not-converged-help = Mejor ninguna cifra que una a medias. Más respuestas suelen ayudar.
reason-below-threshold = no se muestra, para proteger a las personas
reason-below-threshold-help = Se indica solo para grupos mayores.
