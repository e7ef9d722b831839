import type { refusals as english } from '../en/refusals.ts'
import type { Translation } from '../texts.ts'

export const refusals: Translation<typeof english> = {
  'invalid-input':
    'Partner Desk no ha entendido estos datos. Compruebe lo que ha escrito e inténtelo de nuevo.',
  'unknown-method':
    'Esto no forma parte de Partner Desk. Reinicie la aplicación para que todas sus partes encajen.',
  'store-failed':
    'No se ha podido guardar: no se puede escribir en la carpeta de datos. Compruebe que el disco tiene espacio y está conectado, e inténtelo de nuevo.',
  internal:
    'Algo ha fallado en Partner Desk. No se ha cambiado nada. Inténtelo de nuevo; si sigue igual, reinicie la aplicación.',
  disconnected:
    'Partner Desk no responde. Lo guardado está a salvo. Si la aplicación se ha cerrado, vuelva a iniciarla; esta página seguirá después.',

  'customer-not-found': 'Este cliente ya no está. Puede que se haya quitado en otra ventana.',
  'customer-damaged':
    'No se pueden leer los datos de este cliente. Se han dejado como están, sin sobrescribir nada. Recupere la carpeta del cliente de una copia de seguridad.',
  'customer-name-missing': 'Escriba el nombre del cliente.',
  'domain-missing': 'Escriba el dominio principal del cliente, por ejemplo, fabrikam.com.',
  'domain-invalid':
    '«{{value}}» no es un dominio. Necesita dos partes o más, solo letras sin acentos, dígitos y guiones, y 48 caracteres como máximo.',
  'domain-twice': '«{{value}}» está dos veces. Quite uno de los dos.',
  'domain-in-use':
    'No se puede quitar {{value}}: hay nombres de usuarios activos que terminan en él ({{count, number}}). Asígneles antes otro dominio.',
  'domain-of-another-customer':
    '{{value}} pertenece a {{customer}}. Un dominio solo puede ser de un cliente: quítelo antes de allí.',
  'country-unknown': 'Elija un país de la lista.',
  'email-invalid':
    '«{{value}}» no es una dirección de correo electrónico. Debe ser parecida a nombre@fabrikam.com.',
  'field-too-long': 'Tiene {{length, number}} caracteres y se permiten {{limit, number}}. Acórtelo.',
  'user-name-pattern-missing':
    'Escriba un patrón para los nombres de usuario, por ejemplo, {given}.{family}.',
  'user-name-pattern-no-placeholder':
    'Todos los nombres de usuario serían iguales. Use {given} o {family} en el patrón, por ejemplo, {given}.{family}.',
  'user-name-pattern-placeholder-unknown':
    '{{placeholder}} no se conoce. Puede usar {given}, {middle}, {family} y, para las iniciales, {g}, {m}, {f}.',
  'user-name-pattern-characters':
    'Un nombre de usuario no puede tener estos caracteres: «{{characters}}». Use solo marcadores, letras latinas sin acentos, dígitos y . - _',
  'user-name-pattern-too-long':
    'El patrón tiene {{length, number}} caracteres; se permiten {{limit, number}}. Acórtelo.',
  'name-does-not-match': 'No es el nombre del cliente. Escríbalo exactamente como se muestra.',
  'sample-data-loaded': 'Los datos de ejemplo ya están cargados.',

  'placeholder-unknown': 'Línea {{line, number}}: no se conoce {{placeholder}}. Se pueden usar: {{known}}.',
  'logo-no-picture':
    'Esto no es una imagen PNG ni JPEG, diga lo que diga su nombre. Elija una de estas o guárdela antes como PNG.',
  'logo-file-too-large':
    'La imagen ocupa {{size, number}} KB; se permiten {{limit, number}} KB. Redúzcala o guárdela como JPEG.',
  'logo-damaged':
    'La imagen está dañada o contiene algo más que una imagen. Ábrala en un programa de gráficos y guárdela de nuevo.',
  'logo-too-many-pixels':
    'La imagen tiene {{width, number}} x {{height, number}} píxeles; se permiten {{limit, number}} por lado. Redúzcala.',

  'seats-invalid': 'Escriba un número entero de puestos, de 1 a {{limit, number}}.',
  'product-unknown': 'Este producto no está en el catálogo. Elija uno de la lista.',
  'subscription-not-found': 'Esta suscripción ya no está.',

  'upn-missing': 'Escriba un nombre de usuario.',
  'upn-no-domain':
    '«{{value}}» no tiene dominio. Escriba el nombre de usuario completo, por ejemplo, nombre@fabrikam.com.',
  'upn-alias-missing': 'Escriba la parte del nombre de usuario que va antes de @.',
  'upn-alias-too-long':
    'La parte anterior a @ tiene {{length, number}} caracteres y se permiten {{limit, number}}. Acórtela.',
  'upn-domain-too-long':
    'El dominio tiene {{length, number}} caracteres y se permiten {{limit, number}}. Use un dominio más corto del cliente.',
  'upn-too-long':
    'El nombre de usuario tiene {{length, number}} caracteres y se permiten {{limit, number}}. Acórtelo.',
  'upn-characters':
    'Un nombre de usuario no puede tener estos caracteres: «{{characters}}». Use solo letras latinas sin acentos, dígitos y . - _',
  'upn-dot': 'La parte anterior a @ no puede empezar ni terminar con un punto. Quítelo.',
  'upn-foreign-domain': '«{{domain}}» no es un dominio de este cliente. Use uno de estos: {{domains}}',
  'upn-taken': 'El cliente ya tiene un usuario llamado {{value}}. Elija otro nombre de usuario.',
  'upn-twice': '{{value}} está dos veces. Elija otro nombre de usuario para uno de los dos.',
  'display-name-missing': 'Escriba un nombre para mostrar.',
  'roles-mixed':
    'Un administrador global ya tiene todos los derechos. Elija solo este rol o un conjunto personalizado.',
  'user-not-found':
    'Este usuario ya no está. Puede que se haya eliminado la cuenta; mire en Usuarios eliminados.',
  'selection-stale':
    'Los usuarios han cambiado desde que los seleccionó. No se ha hecho nada. Revise la lista y selecciónelos de nuevo.',
  'command-not-found': 'Ya no se conoce este cambio, así que no se puede mostrar ni deshacer nada de él.',
  'undo-impossible': 'Este cambio no se puede deshacer.',
  'undo-changed-since':
    'Ya no se puede deshacer: algo de este cambio se ha vuelto a modificar desde entonces. Consulte el historial para ver qué.',
  'undo-handed-over':
    'Ya no se puede deshacer: se entregaron contraseñas o ya se llevó a cabo. En su lugar, elimine los usuarios.',
  'undo-needs-restore':
    'Desde entonces, el nombre de usuario o una licencia se asignó a otra persona. Restaure el usuario desde Usuarios eliminados, donde se puede resolver.',
  'restore-too-late': 'Han pasado los 30 días: este usuario ya no se puede restaurar.',

  'license-not-subscribed':
    'El cliente no tiene ninguna suscripción de este producto. Agréguela antes en Suscripciones.',
  'license-twice': 'El mismo producto está elegido dos veces. Elíjalo una sola vez.',
  'plan-unknown':
    'Un plan de servicio desactivado no forma parte de {{product}}. Elija de nuevo los planes de servicio.',
  'seats-short':
    'No hay suficientes puestos: hacen falta {{needed, number}} y hay libres {{free, number}}. Asigne menos licencias o agregue puestos en Suscripciones.',
  'usage-location-missing': 'Elija una ubicación de uso: Microsoft 365 la exige para las licencias.',

  'keys-locked':
    'Las contraseñas temporales están protegidas con una clave que no se puede abrir aquí. Inicie Partner Desk como cuando se crearon, o vea qué se puede hacer en Configuración, «Clave de las contraseñas».',
  'passphrase-not-set':
    'Esta carpeta no tiene frase de contraseña. Inicie Partner Desk donde se inició antes.',
  'passphrase-wrong':
    'Esta no es la frase de contraseña de la carpeta. Inténtelo de nuevo y compruebe el idioma del teclado.',
  'passphrase-only-key':
    'Aquí solo la frase de contraseña abre esta carpeta. Desbloquéela antes con «No volver a preguntar en este equipo».',
  'keys-unreadable':
    'No se pueden leer estas contraseñas temporales: su archivo o su clave está dañado o falta. No se ha dañado nada más. Restablezca las contraseñas de estos usuarios para crear otras.',

  'opened-file-too-large':
    'No se ha abierto {{name}}: tiene {{size, number}} MB y se permiten {{limit, number}} MB. Divídalo.',
  'opened-file-unreadable':
    'No se ha abierto {{name}}: el sistema no permite leerlo. ¿Es una carpeta o se ha movido?',
  'file-empty': 'El archivo está vacío. Elija el que contiene la lista.',
  'file-binary':
    'No es un archivo de texto ni un libro de Excel (.xlsx). Guarde la lista en uno de estos formatos y elija ese archivo.',
  'file-no-header':
    'No se ha encontrado ninguna lista de usuarios en el archivo. Debe tener una fila por usuario, con columnas como el nombre y el nombre de usuario.',
  'file-too-large': 'El archivo tiene {{size, number}} MB y se permiten {{limit, number}} MB. Divídalo.',
  'file-too-many-rows': 'El archivo tiene más de {{limit, number}} filas. Divídalo.',
  'file-too-many-columns':
    'El archivo tiene {{columns, number}} columnas y se permiten {{limit, number}}. Quite las que no hagan falta.',
  'file-workbook-unreadable':
    'No se puede leer el libro. Puede que esté dañado o protegido con contraseña. Guárdelo en Excel sin contraseña como .xlsx o CSV y elija ese archivo.',
  'file-json-unreadable':
    'El archivo JSON no contiene ninguna lista de usuarios. Guarde la respuesta de Microsoft Graph tal cual, con su «value».',
  'source-of-another-kind':
    'El archivo es de otro tipo y no se puede leer así. Se mantiene lo que se había leído.',
  'meanings-wrong':
    'Estos significados no corresponden a las columnas: cada significado solo puede ser de una columna. Elíjalos de nuevo.',
  'draft-undecided':
    'Algunos de estos usuarios ya existen. Elija antes si se omiten, se actualizan o se detiene la importación.',
  'draft-not-found': 'Esta importación ya no está. No se ha creado nada; elija el archivo de nuevo.',
  'draft-has-errors': 'Algunas filas tienen errores, así que no se ha creado nada. Corríjalas o exclúyalas.',
  'import-cancelled': 'La importación se ha cancelado. No se ha creado nada.',

  'batch-not-found': 'Estas contraseñas ya no están.',
  'credentials-gone':
    'Estas contraseñas se han entregado o sustituido y están destruidas. Restablézcalas para crear otras.',
  'sheets-not-found': 'Estas hojas ya no están preparadas. Vuelva a las contraseñas e imprima desde allí.',
  'labels-do-not-fit':
    'Estas etiquetas no caben en el papel, se superponen o son demasiado pequeñas para leerse. Corrija las medidas.',
  'not-on-this-host':
    'Esto solo funciona en la aplicación instalada. Aquí, imprima con el cuadro de diálogo del navegador.',
  'printer-not-found': 'Esta impresora ya no está disponible. Elija otra o guarde un PDF.',
  'pdf-cancelled': 'Los archivos PDF no se han creado: se ha cancelado.',
  'not-a-result':
    'Este archivo no contiene resultados. Elija el archivo de resultados del script, las respuestas de Graph o los resultados que Entra ofrece para descargar tras una operación en masa.',
  'nothing-to-do': 'Ya no queda nada de esto por hacer. Mire la lista de nuevo.',
  'not-an-export':
    'Esto no es una exportación de un inquilino. Descargue los usuarios en el centro de administración de Microsoft Entra o en el de Microsoft 365, o guarde la respuesta de Graph como JSON, y elija ese archivo.',
  'other-tenant':
    'Nadie en este archivo tiene un nombre de usuario de este cliente ({{domains}}). Elija una exportación del inquilino correcto.',
  'nothing-to-adopt':
    'El inquilino no tiene otra versión de esto: las creaciones y las contraseñas existen solo aquí. Déjelas en la lista o cambie aquí los usuarios.',
  'nothing-exportable':
    'Los archivos de este tipo no pueden expresar nada del trabajo elegido. Elija otra forma.',
  'exported-already':
    '{{count, number}} de los elementos elegidos ya se exportaron y nadie ha dicho qué fue de ellos. Registre antes esos resultados, o continúe si lo que se exportó antes no se usó.',
  'print-failed': 'No se ha podido imprimir. Compruebe la impresora e inténtelo de nuevo, o guarde un PDF.',

  'copy-not-found':
    'Esta copia ya no está: mientras tanto se empezó otra o se reinició Partner Desk. No se ha cambiado nada; empiece de nuevo.',
  'copy-too-large':
    'Es más de lo que cabe en una copia: 1 GB por cliente y 8 GB en total. Cierre Partner Desk y copie en su lugar la carpeta de datos.',
  'copy-newer':
    'Esta copia se creó con una versión más reciente de Partner Desk. Instale antes esa versión. No se ha cambiado nada.',
  'copy-damaged':
    'La copia está dañada donde dice lo que contiene, así que no se puede restaurar nada de ella. No se ha cambiado nada; elija otra copia.',
  'file-no-copy':
    'No es una copia de los datos de Partner Desk, o le falta una parte. Elija un archivo guardado con «Guardar una copia».',
  'restore-busy':
    'Todavía hay algo en marcha, como la creación de usuarios o una impresión. No se ha cambiado nada; espere a que termine e inténtelo de nuevo.',
}
