# Qué ha pasado, qué se guardó, qué hacer.

error-home = A la página de inicio
error-sign-in = Iniciar sesión de nuevo
error-reference = Referencia: { $reference }

error-password-again-title = Escriba otra vez su contraseña, por favor
error-password-again-happened = Este es un paso delicado y su inicio de sesión fue hace más de diez minutos.
error-password-again-kept = No se guardó nada.
error-password-again-to-do = Inicie sesión de nuevo y repita el paso.

error-not-found-title = Aquí no hay nada
error-not-found-happened = Esta página no existe o no está destinada a usted.
error-not-found-kept = Todo está como estaba.
error-not-found-to-do = Revise la dirección. Si alguien le dio el enlace, pídale otro.

error-not-yours-title = No forma parte de su función
error-not-yours-happened = Ha iniciado sesión, pero esta página pertenece a otra función.
error-not-yours-kept = Todo está como estaba.
error-not-yours-to-do = Si la necesita para su trabajo, pregunte a su administración.

error-foreign-form-title = Este formulario vino de otro lugar
error-foreign-form-happened = Su navegador no indicó que este formulario se envió desde una de nuestras páginas; por eso se rechazó.
error-foreign-form-kept = No se guardó nada.
error-foreign-form-to-do = Abra la página de nuevo y envíe el formulario desde allí. Si vuelve a ocurrir, puede que una extensión de su navegador oculte de dónde vienen los formularios.

error-unreadable-form-title = No se pudo leer este formulario
error-unreadable-form-happened = Le falta algo o trae algo que no se pedía.
error-unreadable-form-kept = No se guardó nada.
error-unreadable-form-to-do = Vuelva atrás, cargue la página de nuevo y envíe el formulario otra vez.

error-wrong-method-title = Esta dirección no es una página
error-wrong-method-happened = Solo admite formularios y se abrió como una página.
error-wrong-method-kept = Todo está como estaba.
error-wrong-method-to-do = Vuelva a la página de la que venía.

error-too-large-title = Es demasiado grande
error-too-large-happened = Llegó más de lo que esta página admite.
error-too-large-kept = No se guardó nada.
error-too-large-to-do = Un archivo puede tener hasta 10 MB. Divídalo o deje fuera las columnas que no hagan falta.

error-too-slow-title = Tardó demasiado
error-too-slow-happened = La petición no llegó entera o no terminó a tiempo.
error-too-slow-kept = Si envió un formulario, mire si se guardó antes de enviarlo otra vez.
error-too-slow-to-do = Revise su conexión e inténtelo de nuevo.

error-overtaken-title = Alguien fue más rápido
error-overtaken-happened = Lo que usted vio ya no es el estado actual.
error-overtaken-kept = No se guardó nada suyo.
error-overtaken-to-do = Cargue la página de nuevo, mírela y repita el paso si todavía hace falta.

error-unavailable-title = En este momento no
error-unavailable-happened = Ahora mismo el servidor no puede guardar ni leer nada.
error-unavailable-kept = No se guardó nada. Lo que se confirmó antes está a salvo.
error-unavailable-to-do = Espere un minuto e inténtelo de nuevo. Lo que escribió sigue ahí si vuelve atrás en su navegador.

error-unexpected-title = Un error nuestro
error-unexpected-happened = Ha ocurrido algo que no debía.
error-unexpected-kept = Lo que se confirmó antes está a salvo.
error-unexpected-to-do = Inténtelo de nuevo. Si vuelve a ocurrir, dé esta referencia a su administración; está en el registro del servidor.

error-withheld-title = El resultado sigue cerrado
error-withheld-happened = Nuestra propia comprobación pudo deducir de este resultado lo que se prometió mantener oculto. Por eso no se publicó.
error-withheld-kept = Las respuestas se conservan, la ronda sigue cerrada y no se mostró nada a nadie.
error-withheld-to-do = Lo que encontró la comprobación está en el registro de administración. Envíelo a quien cuida de esta instalación; un mínimo más estricto en la página de la ronda puede bastar.

error-too-early-title = Esto viene un poco más tarde
error-too-early-happened = Aquello con lo que trabaja este paso todavía no está, o se puede mostrar demasiado poco de ello.
error-too-early-kept = No se guardó nada.
error-too-early-to-do = Vuelva atrás: la página de la que venía dice qué va primero. Para una hoja de ruta hace falta un resultado publicado con suficientes respuestas.
