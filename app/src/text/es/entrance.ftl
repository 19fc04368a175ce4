# Acceso, puesta en marcha, contraseñas.

setup-title = Le damos la bienvenida a Daybreak
setup-lead = Indique el nombre de su organización y el suyo. Usted será la primera persona que la administre.
setup-code = Código de puesta en marcha
setup-code-help = El servidor lo mostró al arrancar. Vale 15 minutos; para obtener otro, arranque el servidor de nuevo.
setup-organization = Nombre de la organización
setup-organization-help = Tal como la conoce su gente. Aparecerá encima de la encuesta.
setup-name = Su nombre
setup-submit = Crear la organización
setup-error-code = Este código no coincide, ya se usó o ha caducado. No se guardó nada. Arranque el servidor de nuevo; mostrará otro código.
setup-done = Daybreak ya está en marcha. Inicie sesión, por favor.

password-new = Contraseña nueva
password-help = Al menos 12 caracteres. Una frase es una buena contraseña.
password-error-short = La contraseña tiene menos de 12 caracteres. Elija una más larga.
password-error-long = La contraseña tiene más de 128 caracteres. Elija una más corta.
password-error-common = Esta contraseña está en la lista de las más usadas o se compone de nombres fáciles de adivinar. Elija otra.

field-error-empty = Rellene este campo, por favor.
field-error-long = Es demasiado largo: como máximo { $limit } caracteres.
field-error-characters = Contiene caracteres que no se pueden guardar. Escríbalo de nuevo.
field-error-email = No es una dirección de correo. Revísela, por favor.

login-title = Iniciar sesión
login-email = Dirección de correo
login-password = Contraseña
login-submit = Iniciar sesión
login-reset = ¿Olvidó su contraseña?
login-refused = La dirección y la contraseña no coinciden.
login-refused-to-do = Revise las dos e inténtelo de nuevo. Tras varios intentos, cada uno tarda un poco más.
login-signed-out = Ha cerrado la sesión.
login-password-set = Su contraseña nueva ya vale. Inicie sesión con ella.
login-first = Inicie sesión para continuar.

reset-title = Obtener una contraseña nueva
reset-submit = Enviarme un enlace
reset-back = Volver al inicio de sesión
reset-sent = Si hay una cuenta con esta dirección, el enlace va en camino.
reset-sent-to-do = El enlace vale 15 minutos. ¿No llega nada? Mire en la carpeta de correo no deseado o pida un enlace a su administración.
reset-no-mail = Este servidor no envía correo.
reset-no-mail-to-do = Diríjase a su administración: un enlace para una contraseña nueva se crea con un clic en la página «Usuarios».
reset-set-title = Fijar su contraseña
reset-set = Fijar la contraseña
reset-for = Para { $email }
reset-expired = Este enlace ya se usó o ha caducado.
reset-expired-kept = Su cuenta está como estaba.
reset-expired-to-do = Pida otro enlace en la página de inicio de sesión o a su administración.

account-title = Su cuenta
account-saved = Guardado.
account-profile = Nombre e idioma
account-locale = Idioma
account-save = Guardar
account-password = Contraseña
account-password-text = Una contraseña nueva cierra todas sus sesiones en todos los dispositivos; después inicia sesión con ella.
account-password-current = Su contraseña actual
account-password-wrong = Esta no es su contraseña actual. No se guardó nada.
account-sessions = Dónde tiene la sesión abierta
account-session-started = Inicio
account-session-seen = Último uso
account-session-here = Dispositivo
account-session-this = este
account-sessions-end = Cerrar la sesión en los demás

organizations-title = Organizaciones
organizations-none = Todavía ninguna organización
organizations-none-text = Puede iniciar sesión, pero ninguna organización le ha dado una función. Pida a su administración que le añada.
organizations-found = Otra organización
organizations-found-text = Se lleva por separado: sus propias personas, encuestas y resultados.
organizations-found-submit = Crearla
organizations-error-name = Ya hay una organización con este nombre. Elija otro, por favor.

overview-lead = Lo que está listo y lo que viene después.
overview-steps = Preparación
overview-done = Listo
overview-next = Siguiente paso
overview-people = Personas y departamentos
overview-people-none = Todavía no hay nadie en la lista. Basta un archivo de su sistema de personal.
overview-people-some = { $count ->
    [one] Se puede invitar a una persona.
   *[other] Se puede invitar a { $count } personas.
}
overview-people-action = Importar de un archivo
overview-notices = Aviso legal y privacidad
overview-notices-text = Su gente los lee antes de responder.
overview-notices-action = Escribirlos
overview-users = Quién trabaja con Daybreak
overview-users-some = { $count ->
    [one] Una persona puede iniciar sesión: usted.
   *[other] { $count } personas pueden iniciar sesión.
}
overview-users-action = Añadir a alguien
overview-no-waves = Todavía ninguna encuesta
overview-no-waves-text = Cuando haya personas y departamentos, se podrá preparar y abrir una encuesta.
overview-wave-draft = en preparación
overview-wave-open = abierta
overview-wave-closed = cerrada
overview-wave-released = publicada
