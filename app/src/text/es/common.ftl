# What stands on many pages.

brand-name = Daybreak
skip-to-content = Ir al contenido
hidden-words = no se muestra, para proteger a las personas

nav-label = Navegación principal
nav-overview = Resumen
nav-people = Personas
nav-departments = Departamentos
nav-instruments = Cuestionarios
nav-waves = Encuestas
nav-trends = Evolución
nav-roadmaps = Hojas de ruta
nav-users = Usuarios
nav-settings = Ajustes
nav-account = Cuenta
nav-organizations = Organizaciones
account-label = Sesión iniciada como
language-label = Idioma
language-missed = esta página aún no existe en este idioma; por eso está en español.
sign-out = Cerrar sesión

role-administrator = Administración
role-consultant = Consultoría
role-executive = Dirección

footer-imprint = Aviso legal
footer-privacy = Privacidad
footer-made-with = Hecho con Daybreak

count-people = { $count ->
    [one] { $count } persona
   *[other] { $count } personas
}

breadcrumb-label = Usted está aquí
figure-data = Mostrar las cifras en una tabla
form-errors-title = { $count ->
    [one] Un punto necesita su atención
   *[other] { $count } puntos necesitan su atención
}
form-errors-kept = Todo lo que ha escrito sigue aquí. Revise estos puntos y envíe de nuevo:
