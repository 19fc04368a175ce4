# PDF reports.

# Head and foot of every page.
report-page-of = Página { $page } de { $total }
report-status-indicated = Nivel: indicado por la encuesta
report-status-open = Nivel: aún sin nombrar
report-status-stated = Puntuaciones: indicadas por la organización
report-wave-closed = { $wave }, cerrada el { $date }
report-and = { $first } y { $last }
report-to-be-agreed = por acordar

# Executive maturity report.
executive-report-title = Informe de madurez para la dirección
executive-report-title-own = Informe de la encuesta
executive-report-subject = Dónde está { $organization }, para qué se sienten preparadas las personas y qué decidir
executive-report-subject-own = Lo que respondieron las personas de { $organization }

# A1: the result on one page.
executive-overview-bookmark = El resultado en una página
executive-overview-headline-gate = Hay primeros resultados; hacen falta más respuestas para nombrar un nivel
executive-overview-lead = Participaron { $sheets } de { $headcount } colegas. Cada cifra muestra el margen en el que honestamente puede estar. Los grupos pequeños están protegidos.
executive-overview-lead-own = Participaron { $sheets } de { $headcount } colegas. Los grupos pequeños están protegidos.
executive-tile-maturity = Madurez, puntos de 100
executive-tile-readiness = Disposición, puntos de 100
executive-tile-want = Quieren este futuro
executive-tile-part = Participaron
executive-tile-range = Margen { $range }
executive-tile-level = Nivel { $number }, { $name }
executive-tile-people = { $sheets } de { $headcount } invitadas
executive-tile-n = Respondieron { $n } personas
executive-strong = Lo que es fuerte
executive-grow = Espacio para crecer
executive-decide = Una decisión que pedimos
executive-decide-listen = ¿Quién informa a toda la plantilla en 30 días y quién escucha primero donde hay más preguntas abiertas?
executive-decide-build = ¿Qué dos pasos empiezan primero, quién responde de ellos y qué trabajo espera para que las personas tengan tiempo?
executive-decide-reconnect = ¿Qué buena práctica mantenemos tal cual y cómo volvemos a ganar a las personas para ella?
executive-decide-lead = ¿Qué departamentos muestran a los demás cómo funciona y cuánto tiempo tienen para ello?
executive-decide-gate = ¿Cómo damos a todas las personas una oportunidad justa de responder antes de nombrar un nivel?

# How sure a level is (clear, likely, open).
report-chance-of = unas { $n } de { $of }

# A2: who took part.
executive-part-bookmark = Quién participó
executive-part-headline = Participó el { $rate } de los colegas; se pueden mostrar { $shown } de { $total } departamentos
executive-part-headline-gate = Participó el { $rate } de los colegas: aún no basta para nombrar un nivel
executive-part-lead = Un nivel solo se nombra cuando se ha escuchado a suficientes personas. Los grupos con menos de { $minimum } respuestas no se muestran, para proteger a las personas.
executive-part-lead-own = Los grupos con menos de { $minimum } respuestas no se muestran, para proteger a las personas.
executive-part-column-invited = Invitadas
executive-part-column-answers = Respuestas
executive-part-column-rate = Participación
executive-gate-heading = ¿Basta para nombrar un nivel?
executive-gate-rate = Participación: { $value }; se necesita al menos { $needed }.
executive-gate-reportable = Personas en departamentos que se pueden mostrar: { $value }; se necesita al menos { $needed }.
executive-gate-flagged = Cuestionarios con señales de respuesta apresurada: { $value }. Se cuentan; no se señala a nadie.
executive-gate-open = Se cumplen ambas condiciones; se puede nombrar un nivel.
executive-gate-closed = No se cumplen ambas condiciones, por eso no se nombra ningún nivel. Las puntuaciones de los departamentos mostrados valen con sus márgenes.

# A3: practice by department.
executive-practice-bookmark = Dónde está la práctica
executive-practice-headline-shared = En { $n } de { $total } departamentos la práctica está en el nivel 3 o más
executive-practice-headline-started = En { $n } de { $total } departamentos la práctica está en camino
executive-practice-headline-first = En los departamentos mostrados la práctica da sus primeros pasos
executive-practice-lead = Puntos de 0 a 100. Cifras pequeñas: cuánto puede desviarse el valor real. Tono: nivel. Punto: visiones diversas en el departamento.
executive-practice-title = Madurez por departamento y dimensión

# A4: maturity and readiness by dimension.
executive-profile-bookmark = Lo que hay y para qué hay disposición
executive-profile-headline-ahead = En { $n } de { $total } dimensiones las personas se sienten preparadas para más de lo que hay
executive-profile-headline-behind = En { $n } de { $total } dimensiones la práctica va por delante de la disposición de las personas
executive-profile-headline-close = Lo que hay y lo que las personas se sienten preparadas para hacer están cerca
executive-profile-lead = Se cuentan diferencias de 5 puntos o más cuyos márgenes no se solapan. Abajo, los mismos valores como puntos, porque las áreas del radar engañan.
executive-profile-title = Madurez y disposición por dimensión

# A5: the ladder.
executive-ladder-bookmark = Nuestro lugar en la escalera
executive-ladder-headline = Estamos en el nivel { $number }, { $name }; el { $breadth } de los colegas trabaja en departamentos de este nivel o superior
executive-ladder-headline-plain = Estamos en el nivel { $number }, { $name }
executive-ladder-headline-gate = La escalera espera: primero más respuestas, después un nivel
executive-ladder-title = Niveles de madurez
executive-ladder-description = Cinco niveles, con la organización y sus departamentos.
executive-ladder-rule = La organización nunca está más de un nivel por encima de su departamento más bajo: nadie se queda atrás sobre el papel.
executive-ladder-next = Cómo es el siguiente nivel

# A6: the quadrant.
executive-quadrant-bookmark = Tiempo de escuchar, construir, reconectar o liderar
executive-quadrant-headline = Para { $n } de { $total } departamentos es «{ $name }»
executive-quadrant-headline-none = Aún no se puede situar ningún departamento
executive-quadrant-lead = A la derecha: más práctica. Hacia arriba: más disposición. Un punto hueco está entre cuadrantes, porque su margen cruza una línea.
executive-quadrant-title = Departamentos por madurez y disposición
executive-guide-listen = Primero escuchar. Preguntar qué necesitan las personas, responder en 30 días, empezar por participación, confianza y liderazgo. Los compromisos esperan.
executive-guide-build = Las personas están preparadas. Dar tiempo, ejemplos y pocas reglas compartidas, y empezar con dos pasos como máximo.
executive-guide-reconnect = La práctica está; la ilusión, menos. Mostrar lo que permanece, dar las gracias y preguntar qué lo hace más fácil.
executive-guide-lead = Que estos departamentos muestren el camino: visitas, ejemplos, tiempo para ayudar a otros.
executive-guide-departments = Departamentos: { $names }

# Appendix: figures as tables, and how scores work.
executive-data-bookmark = Las figuras en tablas
executive-data-headline = Cada figura de este informe, en números
executive-data-how = Cómo funcionan las puntuaciones: cada respuesta se convierte en puntos de 0 a 100; la puntuación de una persona es la media de sus respuestas y la de un departamento la media de sus personas, con un margen del 95 %. El porcentaje se usa solo para proporciones de personas. Los departamentos siguen el orden de la organización, nunca el de la puntuación.
executive-data-contract = Los grupos con menos de { $minimum } respuestas, y aquellos de los que se podría deducir un grupo así, no se muestran, para proteger a las personas.

# Future Roadmap.
future-title = Hoja de ruta al futuro
future-subject = Qué construye { $organization }, paso a paso, y cómo lo sabremos
future-period = { $from } a { $to }
future-months = { $n } meses

# B1: cover.
future-cover-bookmark = Nuestro futuro
future-cover-headline = Nuestro futuro: { $sentence }
future-cover-headline-plain = Nuestro futuro, paso a paso
future-cover-sponsors = Patrocinan: { $names }
future-cover-made = Hecha con { $n } colegas de { $departments } departamentos
future-cover-for = Para { $n } colegas de { $departments } departamentos

# B3: where we are today.
future-today-bookmark = Dónde estamos hoy
future-today-headline = Estamos en «{ $level }», { $index } de 100 puntos, y nos apoya «{ $strength }»
future-today-headline-gate = Estamos al comienzo, y nos apoya «{ $strength }»
future-today-lead = Las puntuaciones van de 0 a 100 puntos. Cada cifra muestra el margen en el que honestamente puede estar.
future-today-lead-stated = Las puntuaciones van de 0 a 100 puntos. Son la propia indicación de la organización; una encuesta las reemplazará.
future-today-strengths = Lo que nos apoya
future-today-grow = Dónde hay espacio para crecer
future-today-item = { $dimension }: { $score }
future-points = { $points } puntos

# B4: what each department brings.
future-brings-bookmark = Lo que aporta cada departamento
future-brings-headline = Cada departamento aporta una fortaleza
future-brings-strength = Dimensión más fuerte

# B5: ready to build.
future-ready-bookmark = Con ganas de construir
future-ready-headline = { $n } de { $total } departamentos se sienten preparados para construir
future-ready-headline-none = Primero escuchamos, después construimos
future-ready-first-step = Primer paso

# B7: the timeline.
future-timeline-bookmark = Ahora, después, más adelante
future-timeline-headline =
    { $n ->
        [one] Un paso
       *[other] { $n } pasos
    } en { $months } meses, nunca más de { $most } a la vez para todas las personas
future-timeline-lead = Una barra por paso y un rombo donde esperamos el resultado. Abajo: cuántos pasos llegan a las personas a la vez y sus horas al mes.
future-timeline-title = Pasos por mes
future-population-everyone = Todas las personas
future-population-managers = Responsables de equipo
future-population-customers = Con clientes
future-population-partners = Con socios

# B8 to B10: step cards.
future-steps-headline-now = Ahora: { $n ->
        [one] un paso
       *[other] { $n } pasos
    } desde { $from }
future-steps-headline-next = Después: { $n ->
        [one] un paso
       *[other] { $n } pasos
    } desde { $from }
future-steps-headline-later = Más adelante: { $n ->
        [one] un paso
       *[other] { $n } pasos
    } desde { $from }
future-step-from = De { $from } a { $to }
future-step-in = { $from }
future-step-stays = Lo que permanece
future-step-why = Por qué
future-step-goal = Objetivo
future-step-owner = Responsable
future-step-owner-open = habitualmente: { $role }
future-step-know = Lo sabremos
future-step-kpi = { $name }: { $from } → { $to } hasta { $month }
future-step-encouragement = Estímulo
future-step-commitment = Compromiso
future-step-by = { $text } (hasta { $month })
future-step-commitment-from = { $text } (desde { $month }, tras el estímulo y las comprobaciones)
future-step-commitment-holds = { $text } (desde { $month })
future-step-commitment-off = Ninguno por ahora: primero las personas necesitan tiempo. Los compromisos empiezan con { $needed } puntos de disposición.
future-step-moved = Empieza más tarde de lo posible, para no cargar demasiado a nadie a la vez.
future-why-dimension = { $dimension } está en { $points }; este paso ayuda desde ahí.
future-why-first = Escuchar va primero donde hay muchas preguntas abiertas.
future-why-prerequisite = Hace posible «{ $step }».
future-why-always = Escuchar forma parte de cada hoja de ruta.
future-why-chosen = Elegido por la dirección.

# B11: encouragements and commitments.
future-levers-bookmark = Estímulos y compromisos
future-levers-headline = Cada compromiso espera hasta que su estímulo esté
future-levers-headline-off = Primero los estímulos; los compromisos esperan por ahora
future-levers-step = Paso
future-levers-by = Hasta
future-levers-after = Empieza después de
future-gate-encouragement = estímulo entregado
future-gate-fairness = comprobación de equidad
future-gate-pay-rules = reglas de retribución
future-gate-co-determination = representación del personal
future-gate-data-protection = protección de datos
future-gate-partner-contracts = contratos con socios
future-levers-none = ninguno por ahora

# B13: how we will know.
future-know-bookmark = Cómo lo sabremos
future-know-headline = De { $today } a unos { $expected } puntos, si las personas participan como dicen
future-know-lead = Los valores iniciales son típicos hasta que midamos los nuestros; cada uno lleva su marca. Sin semáforos: una flecha y un número.
future-know-kpi = Qué contamos
future-know-baseline = Inicio
future-know-target = Objetivo
future-know-month = Hasta
future-know-expected = Madurez por dimensión: hoy, esperada y objetivo
future-know-targets = Un objetivo con «supuesto» es donde empieza el nivel siguiente, hasta que la organización nombre el suyo.
future-know-caveats = Qué tener en cuenta
future-caveat-effects = Estos efectos son nuestra mejor estimación; ningún estudio publicado da la magnitud de estos pasos. Los resultados medidos los reemplazarán tras dos trimestres.
future-caveat-adoption = Cuántas personas participan se deduce de la disposición declarada; las personas hacen menos de lo que dicen.
future-caveat-points = Los puntos no son dinero. Lo que los pasos cuestan y dan en dinero se muestra a la dirección con sus márgenes.

# B16: what we promise.
future-promise-bookmark = Lo que prometemos
future-promise-headline = Respondemos en 30 días, y cada compromiso espera a su estímulo
future-promise-what = Promesa
future-promise-when = Cuándo
future-promise-who = Quién
future-promise-report = Informamos: qué hemos escuchado, qué hacemos, qué no hacemos y por qué.
future-promise-report-when = en los 30 días siguientes a la encuesta
future-promise-pulse = Un breve pulso muestra si los pasos ayudan.
future-promise-fair = Antes de que empiece un compromiso, las personas afectadas dicen si es justo.
future-promise-fair-when = antes de cada compromiso
future-promise-open = Todas las personas pueden ver qué pasos se han escuchado, están previstos, en curso, hechos o no por ahora.
future-promise-open-when = en todo momento
future-promise-load = A nadie se le pide más pasos a la vez de los que muestra el calendario.
future-promise-survey = Volvemos a preguntar, con las mismas preguntas.
future-promise-sponsors = Quienes patrocinan
future-promise-owners = Responsables de los pasos
future-promise-sign = Firmas
future-promise-representatives = Representación del personal

# B17: how this was made.
future-made-bookmark = Cómo se ha hecho
future-made-headline = Esta hoja de ruta sigue de lo que dijeron las personas y de supuestos declarados
future-made-headline-stated = Esta hoja de ruta sigue de puntuaciones y supuestos declarados
future-made-who = Participaron { $sheets } de { $headcount } colegas. Los grupos con menos de { $minimum } respuestas no se muestran, para proteger a las personas.
future-made-who-stated = Aún no ha habido encuesta. Las puntuaciones son la indicación de la organización.
future-made-scores = Las respuestas se convierten en puntos de 0 a 100. La puntuación de un departamento es la media de sus personas, con un margen del 95 %. El porcentaje se usa solo para proporciones de personas.
future-made-steps = Los pasos proceden de una biblioteca. Un paso se elige donde ayuda en el nivel en que está una dimensión; un límite de carga mantiene pequeño el número de pasos a la vez. Biblioteca { $version }.
future-made-marks = Los valores iniciales marcados «típico», los efectos y los costes son supuestos; las puntuaciones y las plantillas proceden de la organización.
future-made-contact = Preguntas sobre esta hoja de ruta: { $name }, que responde de lo que sigue a la encuesta.
future-made-sources = Para leer más: Weiner (2009); Holt et al. (2007); Venus, Stam y van Knippenberg (2019); Oettingen y Reininger (2016); Ford, Ford y D'Amelio (2008).

executive-trend-bookmark = Desde la última vez
executive-trend-title = Madurez por dimensión a lo largo de las encuestas
executive-trend-lead = Puntos con el rango que honestamente podrían tener. Una línea une solo lo que se puede comparar; donde hay un hueco, una letra lleva al motivo.
executive-trend-broken = { $department } no se puede comparar con la última vez. { $why }

executive-sure = { $words } Probabilidad: { $levels }.
report-from-to = de { $low } a { $high }
report-chance-sure = casi seguro
executive-strong-view = { $dimension }: { $view }, { $score }.
executive-tile-recommend = Nos recomendarían, de −100 a 100
executive-tile-mean = Respuesta media { $mean } de 10

# ¿Ven las personas lo mismo?
executive-views-headline = Las personas comparten una visión en { $n } de { $total } dimensiones de la práctica
executive-views-headline-unknown = Aquí no se indica si las personas comparten una visión

# Con qué firmeza se sostienen las cifras.
executive-firm-bookmark = Con qué firmeza se sostienen las cifras
executive-firm-headline-tip = Otro nivel pediría { $gap } puntos entre quienes respondieron y quienes no
executive-firm-headline-heard = Se escuchó al { $rate }; los demás pesan poco
executive-firm-headline-open = Se escuchó al { $rate }; los demás quizá lo vean de otra forma

# Donde los departamentos no pueden distinguirse.
executive-practice-headline-noise = Los departamentos están cerca unos de otros: sus diferencias están dentro del ruido
executive-ladder-headline-between = Estamos en el nivel { $level }, podría ser el { $other }
executive-ladder-headline-open = Nuestro lugar en la escalera está abierto: no hay datos suficientes para un nivel
executive-quadrant-organization = De qué es momento, en la organización entera

# Qué va junto con un resultado.
executive-drivers-headline = «{ $dimension }» es lo que más claramente va junto con «{ $outcome }»
executive-drivers-headline-none = Ninguna dimensión va claramente junto con lo que las personas quieren o recomiendan

# Grupos por atributo.
executive-breakdowns-bookmark = Grupos a través de los departamentos
executive-breakdowns-headline = Se pueden mostrar { $shown } de { $total } grupos a través de los departamentos
executive-asked-headline = Se pueden mostrar { $told } de { $total } preguntas fuera de las escalas
executive-asked-headline-own = Se pueden mostrar { $told } de { $total } preguntas

# Anexo: cómo se calculó.
executive-method-bookmark = Cómo se calculó
executive-method-headline = Cómo se obtuvo cada cifra y qué puede sostener

# How sure a plan is, and what else was looked at.
future-sure-bookmark = Qué tan seguro es esto
future-sure-headline = Esperamos que cueste unos { $middle } y conviene reservar { $aside }
future-sure-lead = El plan se calculó { $draws } veces, cada vez con esfuerzo, costes, efectos y participación entre un valor bajo y uno alto.
future-odds-never = casi nunca
future-odds-about = en unos { $cases } de cada { $of } casos
future-odds-always = casi siempre
future-sure-back = En { $months } meses devuelve todo lo que cuesta { $odds }.
future-sure-return = También supera la tasa de descuento acordada, con un valor actual neto por encima de cero, { $odds }.
future-sure-budget = Los pasos se mantienen dentro del presupuesto de { $budget } { $odds }.
future-sure-aside = Presupuesto sugerido: { $aside }. Basta en 4 de cada 5 casos (P80).
future-sure-share = Los pasos para las personas son el { $share } del presupuesto del proyecto; las cifras publicadas van del 5 % (real) al 15 % (recomendado).
future-sure-figures = Las cifras y sus márgenes
future-sure-figure = Cifra
future-sure-plan = Plan
future-sure-p10 = P10: 1 de 10 por debajo
future-sure-p50 = P50: en el medio
future-sure-p80 = P80: 4 de 5 por debajo
future-sure-p90 = P90: 9 de 10 por debajo
future-sure-project = Coste del proyecto
future-sure-full = Coste total con el tiempo de las personas
future-sure-npv = Valor actual neto
future-sure-npv-36 = Valor actual neto, solo 36 meses
future-sure-cash = En dinero, sin tiempo dado ni ahorrado
future-sure-cash-view = Valor actual neto { $npv }; rendimiento { $roi }; recuperado en el mes: { $month }
future-sure-roi = Rendimiento sobre el coste total
future-sure-payback = Recuperado en el mes
future-sure-later = después del { $month }
future-fan-title = Lo recibido menos lo gastado, mes a mes
future-fan-description = Saldo acumulado sin descuento; la banda contiene 8 de cada 10 casos.
future-fan-month = Mes
future-fan-band = 8 de cada 10 casos (P10 a P90)
future-fan-middle = medio (P50)
future-fan-base = plan sin dispersión
future-fan-payback = recuperado entre el mes { $from } y el { $to }, en 8 de cada 10 casos
future-fan-payback-open = recuperado entre el mes { $from } y algún momento después del mes { $to }, en 8 de cada 10 casos
future-tornado-input = Supuesto
future-tornado-low = en su extremo desfavorable
future-tornado-high = en su extremo favorable
future-tornado-base = Plan: { $amount }
future-moved-adoption = Cuántas personas participan
future-moved-delivery = Esfuerzo y coste de la ejecución
future-moved-quarter = { $name }, ±25 %
future-moved-realization-rate = Tiempo ahorrado que se vuelve valor
future-moved-contribution-margin-per-deal = Margen por venta
future-moved-replacement-cost-share = Coste de cubrir un puesto
future-moved-partner-revenue-per-year = Ingresos con socios
future-moved-assisted-contacts-per-month = Contactos que atienden personas
future-moved-loaded-hourly-cost = Coste de una hora
future-moved-voluntary-turnover-rate = Personas que se van por decisión propia
future-moved-effect-time-saved = Efecto en el tiempo ahorrado
future-moved-effect-win-rate = Efecto en las ventas logradas
future-moved-effect-retention = Efecto en las personas que se quedan
future-moved-effect-partner-revenue = Efecto en los ingresos con socios
future-moved-effect-deflected-contacts = Efecto en los contactos que ya no hacen falta
future-caveat-overlap = Otros proyectos pueden contar el mismo ahorro. Pregunte quién más lo hace.
future-caveat-time = El tiempo ahorrado solo vale si se usa bien; por eso la vista en dinero está al lado.
future-caveat-leavers = Que se vayan menos personas o haya menos contactos ahorra solo donde el coste baja de verdad.
future-caveat-outside = No se incluye: indemnizaciones, subidas salariales, impuestos, licencias ya adquiridas, atención de la dirección.
future-caveat-middle = El medio del coste está por encima del plan, porque más esfuerzo es más probable que menos. No presupueste el plan.
future-caveat-small = Se prefieren muchas mejoras pequeñas a pocas grandes. Mire los pasos que quedaron fuera con sus propios ojos.
future-caveat-horizon = { $months } meses es una elección. Mirar más lejos aumenta el rendimiento, y la duda.
future-else-bookmark = Qué más se examinó
future-else-headline-proved = Ningún otro conjunto de estos pasos logra más dentro de los límites
future-else-headline-open = Un buen conjunto; otro podría lograr hasta { $gap } puntos más
future-else-headline-conflict = Ningún conjunto cumple todos los límites; este es un punto de partida
future-else-headline-listed = Estos pasos se nombraron, no se buscaron
future-else-counted = { $n } conjuntos de pasos cumplen todos los límites antes de exigir el rendimiento. Se eligió el de mayor mejora que lo alcanza.
future-else-cut = La búsqueda terminó antes de examinar todos los conjuntos.
future-else-next = El siguiente mejor conjunto
future-else-next-gain = Logra { $next } puntos del índice, contando los votos de la plantilla, cuesta { $cost } y tiene un valor actual neto de { $npv }.
future-else-next-without = Deja fuera: { $steps }.
future-else-next-with = Incluye en su lugar: { $steps }.
future-else-left-out = Pasos que quedaron fuera y qué necesitaría cada uno
future-else-why = Por qué no está
future-else-needs = Qué lo incluiría, cada cosa por sí sola
future-else-why-excluded = No se desea.
future-else-why-needs-excluded = Necesita «{ $step }», que no se desea.
future-else-why-gives-nothing = Con los niveles de hoy no mejora nada.
future-else-why-at-limit = Los pasos elegidos ya elevan { $dimensions } hasta donde se puede planificar.
future-else-why-worth-less = El mejor conjunto con él logra { $points } puntos menos.
future-else-why-costs-more = El mejor conjunto con él logra lo mismo y cuesta más.
future-else-why-beyond-budget = Con lo que siempre forma parte, cuesta más que el presupuesto.
future-else-why-beyond-capacity = Alguien tendría muy pocos días.
future-else-why-below-floor = Ningún conjunto con él alcanza el rendimiento.
future-else-why-never = Más de un límite lo deja fuera.
future-else-why-unknown = Abierto: averiguarlo tarda demasiado.
future-else-brings = Viene con { $steps }.
future-else-way-budget = Presupuesto de { $to } ({ $more } más)
future-else-way-capacity = { $more } días más: { $role }
future-else-way-floor = Valor actual neto por alcanzar: { $to }
future-else-way-none = Ningún límite por sí solo
future-else-floor = Valor actual neto por alcanzar
future-else-floor-off = ninguno
future-role-program-lead = responsable del programa
future-role-hr-partner = contacto de personal
future-role-trainer = formación
future-role-consultant = consultoría
future-role-dept-manager = responsables de departamento
future-role-ambassador = embajadores
future-role-comms = comunicación
future-role-it-engineer = informática
future-role-analyst = análisis

future-step-owned = Responsable: { $owner }
future-said-headline = { $replied } de { $subjects } temas que dijeron ya tienen respuesta, la mitad en { $days } días
future-said-headline-open = { $subjects } temas esperan su respuesta
future-said-lead = Lo que los colegas escribieron y pidieron, y lo que sale de ello.
future-said-what = Lo que se dijo
future-said-votes = Cuántos
future-said-reply = Lo que sale de ello
future-said-step = Paso, responsable, fecha
future-said-quote = «{ $words }»
future-said-by = hasta el { $date }
future-said-note = Las citas están en el idioma en que se escribieron. Todo lo que se dijo está, con su respuesta, en la página «{ $page }».
future-said-short = { $replied } de { $subjects } temas que dijeron los colegas ya tienen respuesta, la mitad en { $days } días.
future-said-short-steps = Lo que pidieron lo recogen: { $steps }.

future-promise-headline-by = Respondemos hasta el { $date }, y cada compromiso espera a su estímulo
future-promise-adviser = La asesoría promete
future-promise-adviser-data = Los datos, las fuentes y cada cálculo se entregan, en archivos que se abren sin la asesoría, antes de que acabe el último paso.
future-promise-adviser-skills = El saber se transmite: para entonces, dos personas nuestras llevan solas una encuesta y un plan.
future-promise-adviser-fee = Una parte de los honorarios depende de los objetivos medidos, si así se acordó.
future-promise-client = A cambio prometemos
future-promise-client-data = Los datos y las personas a quienes preguntar están ahí cuando empieza un paso.
future-promise-client-skills = Esas dos personas tienen tiempo para aprenderlo.
future-promise-client-fee = Los objetivos se miden y se muestran como se acordó, salgan como salgan.
future-know-typical = { $value } (típico)
future-know-measured = { $value } (medido)
future-step-asked = Consultados
future-step-waits = Todavía no en { $departments }: las personas necesitan primero tiempo.
asked-ideas = { $n ->
        [one] una idea de la plantilla
       *[other] { $n } ideas de la plantilla
    }
