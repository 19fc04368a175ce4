# The business case of a roadmap: its maps, its money, its inputs.

# What steps have to do with each other, and with people.
case-builds-on = Se apoya en
case-value-open = abierto
case-staff = Plantilla
case-customers = Clientes
case-partners = Socios
case-suppliers = Proveedores
case-community = Entorno
case-quarter = { $from }–{ $to } { $year }
case-quarter-months = Meses { $from }–{ $to }
case-role = Función
case-role-others = Otras funciones
case-role-exec-sponsor = patrocinio de la dirección
case-together = En total

# B2: the day we look forward to.
case-forward-bookmark = El día que esperamos
case-forward-headline = Esto es lo que muchos esperamos con ilusión
case-forward-lead = Palabras que escribieron muchas personas, cada una en su idioma. No se sabe quién las escribió.
case-forward-at-least = { $n } y más
case-forward-quote = «{ $words }»
case-stays-headline = Lo que nos sostiene permanece
case-stays-lead = Lo que las personas esperan con ilusión se cuenta aquí en cuanto bastantes escriban sobre ello. Lo que quieren conservar, y lo que permanece con cada paso, forma parte del plan.
case-stays-with-steps = Lo que permanece con los primeros pasos
case-stays-with-each = Lo que permanece con cada paso
case-stays-lead-plan = Lo que permanece forma parte del plan, para todos y con cada paso.
case-stays-practices = Lo que mejor funciona hoy sigue adelante: { $practices }.
case-stays-confirmed = Confirmado por { $name }
case-stays-confirmed-on = Confirmado por { $name } el { $date }

# B6: the big picture.
case-tree-bookmark = La visión de conjunto
case-tree-headline = Cada paso sirve a un objetivo y los pasos se apoyan entre sí
case-tree-headline-apart = Cada paso sirve a un objetivo
case-tree-lead = De izquierda a derecha: lo que queremos, la parte de nuestra cultura que lo sostiene y los pasos. Una flecha a la derecha lleva a un paso que se apoya en otro.
case-tree-title = Objetivos, dimensiones y pasos

# B12: value for everyone.
case-value-bookmark = Valor para todos
case-value-headline = Cada paso aporta algo al menos a dos partes
case-value-headline-plain = Qué aportan los pasos y a quién
case-value-lead = Un punto indica un valor que el paso declara; debajo se explica cuál es.
case-value-open-columns = Aún abierto: { $names }. Ningún paso declara todavía un valor ahí; las ideas son bienvenidas.
case-value-title = Los pasos y a quién sirven
case-value-gives = Qué aporta
case-value-lines = Qué aporta cada paso

# B13: range of what is expected.
case-outlook-range = Banda clara: desde todos los efectos y la participación en su extremo bajo hasta todos en su extremo alto.

# B14: what it takes.
case-budget-bookmark = Qué requiere
case-budget-headline = Los pasos requieren { $project }; con el tiempo de todos y los costes corrientes son { $full } en { $months } meses
case-budget-lead = Las barras llenas son dinero que se paga. La barra discontinua es el tiempo de quienes participan, en dinero.
case-budget-title = Qué requiere, parte por parte
case-budget-aside = basta en 4 de cada 5 casos (P80): { $amount }
case-share-heading = Qué parte va a las personas
case-share-alone = No se indica un presupuesto tecnológico más amplio; esta es la parte de los pasos por sí solos.
case-share-actual = { $share }
case-share-actual-what = Media real en proyectos de sistemas
case-share-actual-source = Gartner (2011), según Emergent Consultants
case-share-typical = cerca del { $share }
case-share-typical-what = Habitual en grandes programas
case-share-typical-source = Prosci, que cita investigación de Best Practices
case-share-above = más del { $share }
case-share-above-what = Los proyectos por encima salieron bien en el 43 % de los casos; los de debajo, en el 35 %
case-share-above-source = IBM (2008), unos 1.500 profesionales, según profesionales
case-share-recommended = { $share }
case-share-recommended-what = Recomendado, formación incluida; más donde hay cautela
case-share-recommended-source = Gartner (2011), mismo informe
case-share-note = Estas cifras se basan en encuestas a profesionales, no en experimentos. La suma de lo que los pasos requieren dice más que cualquier porcentaje.

# B15: who does what, and how much time it takes.
case-capacity-bookmark = Quién hace qué y cuánto tiempo requiere
case-capacity-headline = { $days } días-persona en total, la mayoría en { $quarter }
case-capacity-lead = Una barra por trimestre. Cada parte lleva la letra de su función y sus días.
case-capacity-title = Días-persona por función y trimestre
case-capacity-set-aside = Reservado para { $role }: { $used } de { $days } días.
case-hours-title = Horas que aporta una persona
case-hours-who = Quién
case-hours-departments = Horas por departamento, para los pasos que llegan a todos
case-hours-people = Personas
case-hours-each = Horas cada una
case-hours-sum = Horas en total
case-hours-note = Quienes dirigen, o trabajan con clientes o socios, aportan las horas de la tabla anterior.

# B16: what we promise.
case-promise-report-by = hasta el { $date }
case-promise-unowned = { $n ->
    [one] Antes de firmar, un paso recibe un responsable; la línea para el nombre está en su ficha.
   *[other] Antes de firmar, { $n } pasos reciben un responsable; las líneas para los nombres están en sus fichas.
}

# B17: inputs and assumptions.
case-inputs-bookmark = Datos y supuestos
case-inputs-headline = Cada dato dice si es suyo, publicado o supuesto
case-inputs-lead = «Cliente» lo indicó o midió la organización. «Publicado» se puede consultar. «Supuesto» es nuestro, hasta que su propia cifra lo sustituya. Los costes, las mejoras y los efectos de los pasos son supuestos de la biblioteca, cada uno con un valor bajo, uno probable y uno alto.
case-inputs-input = Dato
case-inputs-value = Valor
case-inputs-unit = Unidad
case-inputs-mark = Origen
case-inputs-source = Fuente
case-deviations-none = Todos los pasos están tal como vienen en la biblioteca { $version }; nada se aparta de ella.
case-deviations-some = { $count ->
        [one] Un valor es propio de la organización:
       *[other] { $count } valores son propios de la organización:
    }
case-deviation = { $step }, { $field }: { $own }; en la biblioteca { $shipped } ({ $origin })
case-mark-client = cliente
case-mark-published = publicado
case-mark-assumption = supuesto
case-input-open = abierto
case-input-day-rate = Tarifa diaria: { $role }
case-input-cap = Máximo que cuenta: { $driver }
case-input-day-rates = Tarifas diarias
case-input-caps = Máximo que cuenta
case-input-departments = Departamentos
case-input-departments-value = { $n } con { $people } personas
case-input-scope-headcount = Personas por ámbito
case-input-scores = Puntuaciones
case-input-target-scores = Objetivos por dimensión
case-input-target-scores-next = si no, el nivel siguiente
case-input-readiness = Disposición
case-input-loaded-hourly-cost = Coste laboral de una hora
case-input-salary-cost-per-year = Coste laboral de una persona
case-input-voluntary-turnover-rate = Personas que se van por decisión propia en un año
case-input-replacement-cost-share = Coste de cubrir un puesto, sobre un salario anual
case-input-working-weeks-per-year = Semanas de trabajo en un año
case-input-realization-rate = Tiempo ahorrado que se convierte en valor
case-input-assisted-contacts-per-month = Contactos que atienden personas
case-input-cost-per-assisted-contact = Coste de un contacto que atienden personas
case-input-cost-per-self-help-contact = Coste de un contacto que el cliente resuelve solo
case-input-qualified-opportunities-per-year = Oportunidades cualificadas
case-input-contribution-margin-per-deal = Margen de una venta
case-input-partner-revenue-per-year = Ingresos con socios
case-input-contribution-margin-rate = Margen sobre los ingresos con socios
case-input-client-technology-budget = Presupuesto tecnológico más amplio
case-input-budget = Presupuesto
case-input-return-floor = Valor actual neto que alcanzar
case-input-capacity-days = Días-persona disponibles
case-input-discount-rate = Tasa de descuento en un año
case-input-horizon-months = Meses que se miran
case-input-fade-per-year = Efecto que se pierde en un año
case-input-adoption-bounds = Participación: mínima / máxima
case-input-adoption-spread = Participación: por debajo / por encima
case-input-delivery-factor = Factor sobre todo coste: bajo / probable / alto
case-input-delivery-results = Lo que costaron de verdad los pasos terminados
case-input-delivery-results-value = { $steps ->
    [one] { $factor } veces lo esperado, de un paso; el plan cuenta con ello
   *[other] { $factor } veces lo esperado, de { $steps } pasos; el plan cuenta con ello
}
case-input-max-gain-points = Máximo de puntos que gana una dimensión
case-input-max-parallel = Máximo de pasos a la vez
case-input-max-parallel-value = todos { $everyone }, mandos { $managers }, con clientes { $customers }, con socios { $partners }
case-input-lowest-dimensions-served = Dimensiones más bajas que se atienden
case-input-vote-bonus = Bonificación por la votación de la plantilla
case-input-measured-effects = Efectos medidos de pasos terminados
case-input-measured-effect-of = { $driver }: { $factor } de lo esperado, de { $results } medidos
case-input-start-months = Meses que esperan los pasos
case-input-start-month-of = { $step } desde el mes { $month }
case-input-mandatory = Siempre en el plan
case-input-excluded = Pasos no deseados
case-input-in-place = Pasos ya existentes
case-driver-retention = personas que se quedan
case-driver-time-saved = tiempo ahorrado
case-driver-deflected-contacts = contactos ya no necesarios
case-driver-win-rate = ventas ganadas
case-driver-partner-revenue = ingresos con socios
case-scope-all = todos
case-scope-managers = mandos
case-scope-customer-facing = con clientes
case-scope-sales = ventas
case-scope-partner-facing = con socios
case-unit-hour = por hora
case-unit-day = por día
case-unit-person-year = por persona y año
case-unit-contact = por contacto
case-unit-deal = por venta
case-unit-year = al año
case-unit-weeks = semanas
case-unit-contacts-month = al mes
case-unit-per-year = al año
case-unit-months = meses
case-unit-points = puntos
case-unit-minutes-week = minutos a la semana
case-source-client = dato suyo o de su encuesta
case-source-day-rates = tarifas habituales; sustitúyalas por las suyas
case-source-caps = límite para todos los pasos juntos
case-source-loaded-hourly-cost = Eurostat, coste laboral medio por hora en la zona del euro, 2024
case-source-salary-cost-per-year = coste por hora × 1.600 horas
case-source-replacement-cost-share = Boushey y Glynn (2012), mediana de 27 estudios de caso
case-source-working-weeks-per-year = un año sin vacaciones ni ausencias
case-source-realization-rate = los minutos ahorrados están dispersos; cerca de un tercio se convierte en valor
case-source-cost-per-assisted-contact = cerca de los 8,01 USD de una encuesta de Gartner (2019)
case-source-cost-per-self-help-contact = la misma encuesta dice 0,10 USD
case-source-discount-rate = sustitúyala por la suya
case-source-horizon-months = una elección; también se muestran 36 meses
case-source-fade-per-year = los hábitos se pierden sin cuidado
case-source-adoption = según la disposición declarada; se hace menos de lo que se dice
case-source-delivery-factor = más esfuerzo es más probable que menos
case-source-max-gain-points = en 24 meses
case-source-max-parallel = el límite de carga: nadie lleva demasiado a la vez
case-source-lowest-dimensions-served = ningún punto ciego
case-source-mandatory = escuchar va primero
case-source-target-scores = ahí empieza el nivel siguiente
case-source-return-floor = la mitad del mayor retorno, como propuesta
case-source-budget = propuesta a partir de sus propias cifras; indique la suya

# The workbook of the business case.
case-book-title = Caso de negocio
case-sheet-summary = Resumen
case-sheet-inputs = Datos
case-sheet-rates = Funciones y tarifas
case-sheet-steps = Pasos
case-sheet-schedule = Calendario
case-sheet-effects = Efectos
case-sheet-months = Efectos por mes
case-sheet-cash = Flujo de caja
case-sheet-gain = Ganancia en puntos
case-sheet-notes = Cómo leer esto
case-book-low = bajo
case-book-likely = probable
case-book-high = alto
case-book-name = Nombre en fórmulas
case-book-inputs-note = Lo azul sobre amarillo se puede sobrescribir; todo lo demás se deriva de ello. Una celda vacía cuenta como 0.
case-book-participation = Personas que de verdad participan
case-book-people = Personas: { $scope }
case-book-adoption-low = Participación, mínima
case-book-adoption-high = Participación, máxima
case-book-rates-note = Partes del esfuerzo por función. Juntas son el 100 %.
case-book-rate = Dinero por día
case-book-rate-of-role = Dinero por día de la función
case-book-days-of-role = Días-persona de la función
case-book-schedule-note = Meses de la hoja de ruta. Un paso se mueve con su primer y su último mes.
case-book-first = Primer mes
case-book-last = Último mes
case-book-count = Meses
case-book-ramp = Meses hasta el pleno efecto
case-book-planned = Según el plan
case-book-steps-note = Valor esperado: (bajo + 4 × probable + alto) / 6, por su factor. Dinero en la moneda de los datos.
case-book-is-people = Paso para personas: 1
case-book-scope = Para quién
case-book-effort = Días
case-book-factor = Factor
case-book-delivery = Coste real de los pasos terminados, en veces lo esperado
case-book-days = Días-persona
case-book-effort-cost = Coste de los días
case-book-external = Pagado a terceros
case-book-external-cost = Pagado a terceros, esperado
case-book-hours = Horas por persona
case-book-run = Coste corriente al año
case-book-run-month = Coste corriente al mes
case-book-effects-note = Qué aportan los pasos, si todos participan y con quienes lo hacen. Debajo: cuánto vale una unidad.
case-book-driver = Qué mueve
case-book-whose = De quién
case-book-full = Si todos participan
case-book-with-participation = Con participación
case-book-worth = Valor de una unidad al año
case-book-cap = Máximo que cuenta
case-book-percentage-points = puntos porcentuales
case-book-percent = por ciento
case-book-contacts = contactos
case-book-months-note = Una línea recta hacia arriba tras el último mes de un paso; después el efecto se pierde cada año.
case-book-cash-note = El coste único se reparte por igual entre los meses de un paso; después sigue el corriente. Solo los meses que cuentan entran en las sumas.
case-book-calendar = Calendario
case-book-counts = Cuenta
case-book-full-cost = Coste total
case-book-benefit = Beneficio
case-book-net = Neto
case-book-running = Neto acumulado
case-book-discount = Factor de descuento
case-book-present = Valor actual
case-book-since = Recuperado desde
case-book-cash-cost = En dinero: coste
case-book-cash-benefit = En dinero: beneficio
case-book-cash-net = En dinero: neto
case-book-cash-running = En dinero: neto acumulado
case-book-cash-present = En dinero: valor actual
case-book-cash-since = En dinero: recuperado desde
case-book-summary-note = Cada cifra de aquí arriba es una fórmula; sobrescriba un dato y la cifra lo sigue.
case-book-with-time = Con el tiempo de las personas
case-book-in-cash = En dinero, sin tiempo
case-book-run-to-horizon = Coste corriente hasta el horizonte
case-book-full-to-horizon = Coste total hasta el horizonte
case-book-benefit-to-horizon = Beneficio hasta el horizonte
case-book-budget-left = Lo que queda del presupuesto
case-book-drawn-note = Sorteado { $draws } veces al publicar la hoja de ruta; esto no sigue a los datos.
case-book-chance-npv = Probabilidad de un valor actual neto por encima de cero
case-book-chance-back = Probabilidad de recuperarlo hasta el horizonte
case-book-chance-budget = Probabilidad de quedar dentro del presupuesto
case-book-gain-note = Puntos que se espera de cada paso donde las personas participan y la dimensión aún tiene margen; y lo que eso supone para el índice. Con ello, dentro de los límites, se eligieron los pasos.
case-book-dimension = Dimensión
case-book-fit = Ajuste al nivel
case-book-weight = Peso
case-book-today = Hoy
case-book-together = Todos los pasos juntos
case-book-most = Como máximo
case-book-gain = Ganancia
case-book-expected = Esperado
case-book-index = Índice de madurez
case-book-index-today = Índice de madurez hoy
case-book-index-after = Índice de madurez esperado
case-book-moves = Lo que más mueve el valor actual neto
case-book-found-note = Tal como se encontró al calcular el plan; no son fórmulas.
case-book-how-inputs = Las celdas en azul sobre amarillo son datos. Todas las demás cifras son fórmulas que llevan a ellos, en la moneda de la organización.
case-book-how-choice = Qué pasos forman el plan y cuándo se dan se encontró con una búsqueda; aquí no se vuelve a buscar. Los meses se pueden mover en el calendario.
case-book-how-drawn = Los rangos y las probabilidades salen de sortear muchas veces cada cifra incierta. Están junto a las fórmulas tal como se hallaron.
case-book-not-counted = No se cuenta, porque sus cifras están abiertas: { $names }. Rellene los datos vacíos y contará.

# The summary on two pages.
case-short-title = Nuestro futuro en dos páginas
case-short-subject = Qué construye { $organization }, qué requiere y qué prometemos, en dos páginas
case-short-bookmark = En una página
case-short-steps-bookmark = Pasos, promesas, firmas
case-short-steps-headline = { $n ->
    [one] Un paso, y lo que prometemos
   *[other] { $n } pasos, y lo que prometemos
}
case-short-cost = Qué requiere, en el centro (P50)
case-short-cost-note = Reservar { $aside }: basta en 4 de cada 5 casos (P80)
case-short-cost-plan = Qué requiere, según el plan
case-short-cost-plan-note = Aún no se ha calculado cuán seguro es
case-short-back = Recupera lo que requiere
case-short-back-note = en { $months } meses, con el tiempo de las personas
case-short-back-month = Recuperado en el mes
case-short-back-month-note = de { $months }, según el plan
case-short-people = Para las personas
case-short-people-note = Publicado: del 5 % (real) al 15 % (recomendado)
case-short-care = Los costes y los efectos son nuestra mejor estimación; los resultados medidos los sustituirán. La hoja de ruta indica cada rango y cada supuesto.
case-short-when = Cuándo
case-short-pdf = Resumen (PDF)
case-short-book = Caso de negocio (XLSX)
case-short-plan = Plan (JSON)
