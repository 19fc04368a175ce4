# Páginas para la dirección: resumen, resultado, un departamento.

overview-title = Resumen
overview-empty-title = Aún no se ha publicado nada
overview-empty-text = En cuanto se cierre y publique una encuesta, su resultado aparecerá aquí. Hasta entonces puede seguir la participación.
overview-empty-action = Ver las encuestas
overview-latest = Último resultado
overview-waves = Encuestas anteriores

results-crumb = Resultado
results-headline-level = { $organization } está en el nivel { $level }, { $name }: { $points } de 100 puntos, y unas { $tenths } de cada 10 personas quieren este futuro
results-headline-level-only = { $organization } está en el nivel { $level }, { $name }: { $points } de 100 puntos
results-headline-between = { $organization } está en el nivel { $level }, podría ser el { $other }: { $points } de 100 puntos
results-headline-open = { $organization } está en { $points } de 100 puntos; no hay datos suficientes para un nivel
results-headline-gate = { $organization } solo se ha escuchado en parte; un nivel necesita más voces
results-headline-own = Lo que respondieron { $sheets } personas
results-lead = { $sheets } de { $headcount } compañeros participaron. Cada cifra muestra el margen que honestamente puede tener. Los grupos pequeños están protegidos.
results-lead-own = { $sheets } de { $headcount } compañeros participaron. Cada pregunta se muestra para toda la organización. Los grupos pequeños están protegidos.
results-lead-unknown = Han participado { $sheets } colegas. Cada cifra muestra el margen en que honestamente puede estar. Los grupos pequeños están protegidos.
results-lead-own-unknown = Han participado { $sheets } colegas. Cada pregunta se muestra para toda la organización. Los grupos pequeños están protegidos.
results-lead-protected = Se preguntó a { $headcount } compañeros. Cada cifra muestra el margen que honestamente puede tener. Los grupos pequeños están protegidos.
results-report = Informe (PDF)
results-roadmap = Hoja de ruta
results-data = Datos
results-data-xlsx = Libro de cálculo (XLSX)
results-data-csv = Tabla (CSV)
results-data-json = Documento (JSON)
results-data-plan = Plan de publicación (JSON)
results-status = indicado por la encuesta, publicado el { $date }
results-status-own = respondido en la encuesta, publicado el { $date }

tile-maturity = Madurez, puntos de 100
tile-readiness = Disposición, puntos de 100
tile-lightbulb = Quieren este futuro
tile-participation = Participaron
tile-lightbulb-value = { $tenths } de cada 10
tile-lightbulb-range = { $share } de las personas ({ $low }–{ $high })
share-over = más del { $low }
share-under = menos del { $high }
share-between = del { $low } al { $high }
shares-about = cerca de { $shares }
tile-recommend-about = cerca de { $score }
tile-participation-range = { $sheets } de { $headcount } personas
tile-range-level = { $range } · nivel { $level }, { $name }
tile-range-words = { $range } · { $words }
tile-range-band = { $range } · { $band }
tile-range = { $range }

ladder-title = Nuestro lugar en la escalera
ladder-rule-held = La encuesta por sí sola indica el nivel { $indicated }. { $department } mantiene a la organización en el nivel { $level }: una organización puede estar como mucho un nivel por encima de su departamento más bajo.
ladder-rule = La organización puede estar como mucho un nivel por encima de su departamento más bajo.
ladder-breadth = El { $share } de las personas trabaja en departamentos en este nivel o por encima.
ladder-clear = Claro: todo el margen está en el nivel { $level }.
ladder-likely = Probablemente nivel { $level }; el nivel { $other } es posible (unas { $tenths } de cada 10 veces).
ladder-open = Abierto: nivel { $level } o nivel { $other }.
gate-title = Qué falta para un nivel
gate-reportable = El { $share } de las personas trabaja en departamentos que pueden mostrarse; un nivel necesita el 80 %.
gate-response = Participó el { $share }; un nivel necesita el 30 %.

heat-title = Dónde está la práctica, departamento por departamento
heat-title-readiness = Para qué se sienten listas las personas, departamento por departamento
heat-note = Puntos, de 0 a 100. Cifras pequeñas: cuánto puede alejarse el valor real hacia arriba o hacia abajo. Tono: nivel. Punto: visiones diversas.
heat-show-maturity = Madurez
heat-show-readiness = Disposición
heat-toggle = Mostrar
heat-index = Índice
heat-department = Departamento
heat-organization = Toda la organización
heat-people = { $n } respuestas
heat-legend = Niveles

profile-title = Qué existe ya y para qué se sienten listas las personas
profile-note = La madurez es la práctica que las personas ven hoy. La disposición es lo que quieren y se sienten capaces de hacer. Nunca se mezclan.
profile-maturity = Madurez
profile-readiness = Disposición

quadrant-title = Tiempo de escuchar, construir, reconectar o liderar
quadrant-note = Cada punto es un departamento, su tamaño el número de personas, su cruz el margen. Hueco: entre dos lugares.
quadrant-between = entre ambos
quadrant-axis-maturity = Madurez, puntos
quadrant-axis-readiness = Disposición, puntos
quadrant-listen = Empiece por escuchar: un ritmo de escucha, un círculo de promotores, un deseo rápido por equipo. Un paso cada vez, aún sin compromisos.
quadrant-build = Las personas lo quieren; falta la práctica. Empiece ya pasos de estructura y apoyo: reglas claras, tiempo, un árbol de objetivos. Cuente con voluntarios.
quadrant-reconnect = La práctica existe, pero las personas no la acompañan. Pregunte por qué, aligere la carga, revise la equidad, retire una regla. Pause los compromisos nuevos.
quadrant-lead = Comparta la práctica con otros departamentos y socios. Deje que los equipos fijen sus propios compromisos.

participation-title = Quién participó
participation-note = Respuestas y personas preguntadas, departamento por departamento. Los grupos demasiado pequeños solo aparecen dentro de uno mayor.
participation-department = Departamento
participation-answers = Respuestas
participation-asked = Preguntadas
participation-rate = Parte
participation-flagged = El { $share } de las hojas muestra señales de prisa; se conservan y cuentan.

strengths-title = Lo que es fuerte
growth-title = Dónde hay espacio para crecer
strengths-line = { $dimension }: { $score } · { $people }

department-title = { $department }: { $points } de 100 puntos, { $name }
department-title-plain = { $department }
department-thanks = Gracias: participaron { $sheets } de { $headcount } compañeros.
department-thanks-unknown = Gracias: han participado { $sheets } colegas.
department-hidden-title = { $department } está protegido
department-hidden-text = Hay muy pocas respuestas, u otras cifras las delatarían. Nada se pierde: las respuestas cuentan en los departamentos superiores.
department-strength = Una fortaleza
department-growth = Un lugar con espacio para crecer
department-scores = Valores por dimensión
department-scores-note = Puntos con su margen. La línea fina es toda la organización.
department-scores-note-plain = Puntos con su margen.
department-dimension = Dimensión
department-score = Valor
department-range = Margen
department-people = Personas
department-views = Visiones
department-shared = visión compartida
department-mixed = visiones diversas
department-views-unknown = –
department-below = Departamentos incluidos
department-next = Y ahora
department-back = Volver al resultado

# Acuerdo, veredictos, niveles, diferencias: lo que va delante y al lado de las puntuaciones.
results-heard = Dicho y hecho
results-method = Cómo se obtienen estas cifras
level-one = nivel { $level }
level-two = nivel { $level }, podría ser { $other }
level-probabilities = Probabilidad: { $levels }.
level-open = sin datos suficientes para un nivel

verdict-supported = Los departamentos se diferencian y dentro de ellos las personas coinciden: las diferencias pueden leerse.
verdict-caution = Los departamentos se diferencian, pero lea las diferencias con cuidado.
verdict-noise = Las diferencias entre departamentos están dentro del ruido. Cada departamento muestra su propia puntuación, sin clasificación ni tintes.
verdict-noise-but = En conjunto, las diferencias entre departamentos están dentro del ruido. Los departamentos solo se diferencian en lo siguiente, que debe leerse con cuidado: { $names }.
verdict-none = No se indica si los departamentos se diferencian más allá del ruido: { $reason }. Lea cada departamento por separado.
verdict-untold = No se comprobó si los departamentos se diferencian más allá del ruido. Lea cada departamento por separado.
verdict-one = Aquí solo hay un departamento, así que no hay nada que comparar.
verdict-some = Dentro del ruido y por eso sin tintes: { $names }.
heat-note-plain = Puntos, de 0 a 100. Cifras pequeñas: cuánto puede alejarse el valor real. Punto: visiones diversas.
heat-levels = Los departamentos por debajo del segundo nivel están en la página del departamento superior.
heat-pages = Departamentos { $from } a { $to } de { $all }
heat-before = Departamentos anteriores
heat-after = Más departamentos

views-title = ¿Lo ven igual las personas?
views-note = El acuerdo va primero: donde las visiones son diversas, la media representa a pocas personas.
views-shares = Visión · favorable, neutral, desfavorable
views-beside = Junto a los demás
views-index = { $index } junto a los demás: { $words }.
score-range = { $points } ({ $range })
score-pulled = acercado de { $from } a { $to } porque solo respondieron { $n } personas
score-equal = todas las respuestas iguales
rest-higher = más alto: { $difference } puntos (de { $low } a { $high })
rest-lower = más bajo: { $difference } puntos (de { $low } a { $high })
rest-same = prácticamente igual (de { $low } a { $high } puntos)
rest-unclear = poco claro (de { $low } a { $high } puntos)
rest-small = distinto, pero poco: { $difference } puntos (de { $low } a { $high })

silent-title = ¿Y si quienes no respondieron lo ven de otra forma?
silent-text = Respondió el { $share }. Las demás personas quizá piensen lo mismo, quizá no: nadie lo sabe. Esto es lo que podrían mover la puntuación.
silent-bounds = { $index }: { $points } puntos. Si todas las demás hubieran dado las respuestas más bajas o todas las más altas, estaría entre { $low } y { $high }.
silent-lower = Quienes no respondieron tendrían que puntuar { $gap } puntos menos para que bajara de { $cut } (nivel { $level }).
silent-higher = Quienes no respondieron tendrían que puntuar { $gap } puntos más para que llegara a { $cut } (nivel { $level }).
silent-never-lower = Ni las respuestas más bajas de todas las demás podrían llevarla por debajo de { $cut } (nivel { $level }).
silent-never-higher = Ni las respuestas más altas de todas las demás podrían llevarla a { $cut } (nivel { $level }).

tile-recommend = Nos recomendarían, de −100 a 100
tile-recommend-note = de { $low } a { $high } · respuesta media { $mean } de 10 · { $n } personas

breakdown-title = Por { $attribute }
breakdown-note = Grupos por atributos de la lista de personal, donde el plan de publicación lo permite.
breakdown-value = Grupo

careless-moved = { $index }: { $everybody } puntos, { $without } sin esos cuestionarios.
careless-still = Sin esos cuestionarios ningún índice se movería más de 1 punto.

drivers-title = Qué va junto con ello
drivers-note = Dimensiones cuya práctica va junto con un resultado, para la organización entera. «Va junto con» no es «causa»: ambos vienen de un mismo cuestionario.
drivers-line = { $dimension }: { $weight } de lo explicado ({ $low }–{ $high })
drivers-line-plain = { $dimension }: { $weight } de lo explicado
drivers-more = Cómo se calcula

odd-hidden-title = No puede mostrarse nada de esta encuesta
odd-hidden = Se preguntó a { $headcount } colegas, y menos de { $k } respuestas no se muestran nunca: así se prometió antes de la primera pregunta.
odd-hidden-do = No se pierde nada. Invite a más personas a la próxima encuesta; en cuanto respondan { $k } o más, el resultado aparece.
odd-more-title = Más respuestas que personas
odd-more = Llegaron { $sheets } respuestas de { $headcount } personas conocidas. Las puntuaciones valen; faltan las proporciones y los márgenes que necesitan el número de personas.
odd-more-do = Ponga al día el número de personas antes de la próxima encuesta.
odd-departments-title = Ningún departamento puede mostrarse por separado
odd-departments = En cada uno respondieron muy pocas personas. Sus respuestas cuentan en la organización entera.
odd-departments-do = Grupos mayores en la próxima encuesta, o más respuestas, hacen visibles los departamentos.
odd-empty-title = Hay cuestionarios, pero no puntuaciones
odd-empty = { $sheets } personas enviaron un cuestionario, pero muy pocas respondieron a suficientes afirmaciones de una dimensión.
odd-empty-do = Mire en la vista previa del cuestionario si sus preguntas encajan con las personas a quienes se pregunta.

department-within = Los departamentos de dentro, en cifras
department-path = Por encima

# Palabras en las figuras, las mismas en pantalla y en papel.
figure-department = Departamento
figure-organization = Toda la organización
figure-others = Otros departamentos
figure-answers = Respuestas
figure-invited = Preguntadas
figure-took-part = Participaron
figure-points = puntos
figure-range = Margen del 95 %
figure-level = Nivel
figure-dimension = Dimensión
figure-maturity = Madurez
figure-readiness = Disposición
figure-index = Índice
figure-target = Objetivo
figure-mixed = visiones diversas
figure-between = entre ambos
figure-place = Lugar
figure-step = Paso
figure-kind = Tipo
figure-start = Inicio
figure-end = Fin
figure-result = Resultado
figure-moved = más tarde, para que nadie cargue demasiado
figure-at-once = Pasos a la vez
figure-hours = Horas por persona y mes
figure-today = Hoy
figure-expected = Esperado
figure-amount = Importe
figure-total = Total

trend-since = Desde la última vez
trend-index = Todas las dimensiones juntas
trend-higher = Más alto: { $difference } puntos, entre { $low } y { $high }
trend-lower = Más bajo: { $difference } puntos, entre { $low } y { $high }
trend-higher-small = Un poco más alto: { $difference } puntos, entre { $low } y { $high }
trend-lower-small = Un poco más bajo: { $difference } puntos, entre { $low } y { $high }
trend-same = Prácticamente igual: { $difference } puntos, entre { $low } y { $high }
trend-unclear = No está claro: { $difference } puntos, entre { $low } y { $high }
trend-small-up = Sube: entre { $low } y { $high } puntos
trend-small-same = Igual, hasta donde pueden decirlo tan pocas respuestas: entre { $low } y { $high } puntos
trend-small-down = Baja: entre { $low } y { $high } puntos
trend-broken = No se puede comparar con la última vez
trend-nothing-before = La última vez no hubo valor
trend-untold-hidden = Sin movimiento que contar, un valor: no se muestra, para proteger a las personas
trend-untold-band = Sin movimiento que contar: uno de los dos valores se da solo como franja
trend-untold = No se puede calcular ningún movimiento
trend-not-asked = No se preguntó por esto.
trend-cause-move = { $day }: { $from } pasó a otra división.
trend-cause-merge = { $day }: { $from } pasó a ser { $to }.
trend-cause-split = { $day }: { $from } pasó a ser { $to }.
trend-cause-rename = { $day }: { $from } es ahora { $to }.
trend-cause-opened = { $day }: abrió { $to }.
trend-cause-closed = { $day }: cerró { $from }.
trend-cause-elsewhere = { $name } está en otro lugar entre los departamentos; ningún registro dice desde cuándo.
trend-cause-appeared = { $name } no existía la última vez; ningún registro dice de dónde viene.
trend-cause-vanished = { $name } ya no existe; ningún registro dice qué fue de él.
trend-cause-items = La versión { $after } del cuestionario hace otras preguntas que la versión { $before }.
trend-cause-wording = La versión { $after } del cuestionario pregunta con otras palabras que la versión { $before }.
trend-cause-scale = La versión { $after } del cuestionario ofrece otras respuestas que la versión { $before }.
trend-cause-order = La versión { $after } del cuestionario pregunta en otro orden que la versión { $before }.
trend-cause-version = Antes se usó la versión { $before } del cuestionario y ahora la { $after }; no se sabe si las preguntas son las mismas.
trend-cause-weights = El modelo pondera las dimensiones de otra manera desde la versión { $after }.
trend-cause-weighed = Las respuestas se ponderaron de otra manera.
trend-cause-asked = Se preguntó a otras personas: no a las que tienen los mismos atributos.
trend-cause-parts = El valor de todas las dimensiones juntas se apoya en otras dimensiones, porque algunas no se muestran.
trend-cause-more = { $count ->
    [one] Un motivo más.
   *[other] { $count } motivos más.
}
trend-beside = Aun así se puede comparar. { $what }
trend-why-broken = No se puede comparar con «{ $wave }». { $why }
trend-moved-line = { $dimension } ({ $construct }): { $movement }
trend-headline-up = { $up } de { $total } dimensiones están más altas que la última vez
trend-headline-down = { $down } de { $total } dimensiones están más bajas que la última vez
trend-headline-both = { $up } de { $total } dimensiones están más altas que la última vez; { $down }, más bajas
trend-headline-none = Ninguna dimensión se ha movido con claridad desde la última vez
trend-headline-broken = No se puede comparar con la última vez: los motivos están abajo
trend-figure-maturity = Madurez por dimensión
trend-figure-readiness = Disposición por dimensión
trend-figure-note = Puntos con el rango que honestamente podrían tener; todos los paneles muestran la misma parte de la escala. Una línea une solo lo que se puede comparar. Donde hay un hueco, una letra lleva al motivo.
trend-cautious = Las respuestas no están unidas a personas. Muchas participaron las dos veces, así que los rangos de los movimientos son prudentes: más bien demasiado anchos que demasiado estrechos.
trend-detectable = Con otras tantas respuestas, la próxima vez se podrá reconocer un movimiento a partir de unos { $points } puntos, según la dimensión.
trend-all = Todas las encuestas, una al lado de otra
trend-none-one = Una encuesta es un comienzo. Lo que se ha movido se puede decir a partir de la segunda.
trend-none-others = Las otras encuestas usaron otro cuestionario. Lo que se ha movido se podrá decir cuando se haya usado dos veces el mismo.
trend-how-title = Cómo se cuentan los movimientos
trend-how-source = Solo se comparan resultados publicados. Lo que allí no se muestra tampoco se muestra aquí, y en esta página no se puede leer más que en todos ellos juntos.
trend-how-words = Todos los movimientos de una página se examinan juntos, para que entre muchos no cuente cada golpe de suerte. «Más alto» y «más bajo» significan más que el azar; «prácticamente igual», menos de 5 puntos; «no está claro», que las respuestas no lo dicen.
trend-how-small = Con menos de diez personas, un movimiento se cuenta en tres palabras, sube, igual y baja, con su rango.

trends-title = Lo que se ha movido
trends-lead = Un departamento se compara solo consigo mismo: los mismos equipos, las mismas preguntas.
trends-empty-title = Aún no hay resultados
trends-empty-text = En cuanto se publique una encuesta, su resultado estará aquí y, a partir de la segunda, lo que se ha movido desde entonces.
trends-one-title = La primera de muchas
trends-departments-maturity = Madurez, departamento a departamento
trends-departments-readiness = Disposición, departamento a departamento
trends-departments-note = Todas las dimensiones juntas. Los departamentos en su propio orden, nunca por puntos.
trends-table = Departamentos en las dos últimas encuestas
trends-ended = Departamentos que ya no existen
trends-ended-line = { $name }, escuchado por última vez en «{ $wave }». { $why }
trends-left-out = No entra en esta comparación, porque usó otro cuestionario: { $waves }

## Questions that enter no scale

asked-title = Qué más se preguntó
asked-title-own = Pregunta por pregunta
asked-note = En toda la organización; cada respuesta cuenta igual. Una respuesta que dieron menos de { $minimum } personas, o todas menos tan pocas, no se muestra. Las medias de afirmaciones se muestran a partir de { $minimum } personas; las de números y lugares, a partir de 20 cuyas respuestas difieren; sus intervalos, a partir de 50.
asked-few = No se muestra, para proteger a las personas: respondieron muy pocas.
asked-people = Respondieron { $n } personas
asked-answer = Respuesta
asked-share = Personas
asked-mean = Media
asked-worth = Valor, 100 = primer lugar
asked-given = Puntos dados, media
asked-points = Puntos, de 0 a 100
asked-interval = Intervalo del 95 %
asked-indices = Lo que algunas personas dicen de su propio trabajo
asked-indices-note = A quienes dirigen personas o hablan con clientes se les pregunta más. Nada de ello entra en una puntuación, un nivel o la hoja de ruta.
asked-index-sponsor = Quienes dirigen, sobre lo que hacen (Sponsor Strength)
asked-index-leadership = Para comparar: «Líderes que van por delante», como lo ve toda la plantilla
asked-index-conversation = Conversaciones con clientes, según quienes las tienen
asked-about = Quién lo dice
asked-statements = Afirmaciones
asked-statements-of-some = Afirmaciones que se preguntaron solo a algunas personas
asked-statement = Afirmación
asked-of-some = Solo se preguntó a algunas personas.
asked-channels-note = Alcance: quienes usan un canal cada semana o más. Ayuda neta: cuánto facilita o dificulta el trabajo; el uso frecuente cuenta más; 0 es ni una cosa ni otra.
asked-channels-load = { $share } usan siete canales o más que en conjunto dificultan más de lo que ayudan.
asked-channel = Canal
asked-reach = Alcance
asked-net-help = Ayuda neta, de −100 a 100
asked-channel-mark = Para pensarlo
asked-channel-candidate = muchas personas lo usan, y dificulta

reach-part = Se preguntó a una parte de la organización: { $people } personas. Todas las cifras tratan de ellas.
reach-sample = Se preguntó a una muestra: { $invited } de { $people } personas. Las cifras se ponderan hasta representarlas a todas.
reach-part-sample = Se preguntó a una muestra de una parte de la organización: { $invited } de { $people } personas. Las cifras se ponderan hasta representarlas a todas.
