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
results-headline-gate = { $organization } solo se ha escuchado en parte; un nivel necesita más voces
results-lead = { $sheets } de { $headcount } compañeros participaron. Cada cifra muestra el margen que honestamente puede tener. Los grupos pequeños están protegidos.
results-lead-protected = Se preguntó a { $headcount } compañeros. Cada cifra muestra el margen que honestamente puede tener. Los grupos pequeños están protegidos.
results-report = Informe (PDF)
results-roadmap = Hoja de ruta
results-data = Datos
results-data-csv = Tabla (CSV)
results-data-json = Documento (JSON)
results-status = indicado por la encuesta, publicado el { $date }

tile-maturity = Madurez, puntos de 100
tile-readiness = Disposición, puntos de 100
tile-lightbulb = Quieren este futuro
tile-participation = Participaron
tile-lightbulb-value = { $tenths } de cada 10
tile-lightbulb-range = { $share } de las personas ({ $low }–{ $high })
tile-participation-range = { $sheets } de { $headcount } personas
tile-range-level = { $range } · nivel { $level }, { $name }
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
strengths-line = { $dimension }: { $points } ({ $range })

department-title = { $department }: { $points } de 100 puntos, { $name }
department-title-plain = { $department }
department-thanks = Gracias: participaron { $sheets } de { $headcount } compañeros.
department-hidden-title = { $department } está protegido
department-hidden-text = Hay muy pocas respuestas, u otras cifras las delatarían. Nada se pierde: las respuestas cuentan en los departamentos superiores.
department-strength = Una fortaleza
department-growth = Un lugar con espacio para crecer
department-scores = Valores por dimensión
department-scores-note = Puntos con su margen. La línea fina es toda la organización.
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
