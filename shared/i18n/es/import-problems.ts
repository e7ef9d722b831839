import type { problems as english } from '../en/import-problems.ts'
import type { Translation } from '../texts.ts'

export const problems: Translation<typeof english> = {
  'upn-missing': {
    what: 'Falta el nombre de usuario.',
    remedy: 'Escriba uno, por ejemplo, nombre@dominio.',
  },
  'upn-no-domain': {
    what: '«{{value}}» no tiene dominio.',
    remedy: 'Escriba el nombre de usuario completo, por ejemplo, nombre@dominio.',
  },
  'upn-alias-missing': {
    what: '«{{value}}» no tiene nada antes de la @.',
    remedy: 'Escriba el nombre antes de la @.',
  },
  'upn-alias-too-long': {
    what: 'La parte de «{{value}}» anterior a la @ tiene {{length, number}} caracteres; se permiten {{limit, number}}.',
    remedy: 'Acórtela.',
  },
  'upn-domain-too-long': {
    what: 'El dominio de «{{value}}» tiene {{length, number}} caracteres; se permiten {{limit, number}}.',
    remedy: 'Use un dominio más corto del cliente.',
  },
  'upn-too-long': {
    what: '«{{value}}» tiene {{length, number}} caracteres; se permiten {{limit, number}}.',
    remedy: 'Acorte el nombre de usuario.',
  },
  'upn-characters': {
    what: '«{{value}}» contiene caracteres no permitidos en un nombre de usuario: {{characters}}.',
    remedy: 'Use solo letras latinas sin acentos, dígitos y . - _',
  },
  'upn-dot': {
    what: '«{{value}}» empieza por un punto o tiene uno justo antes de la @.',
    remedy: 'Quite ese punto.',
  },
  'upn-foreign-domain': {
    what: '«{{domain}}» no es un dominio de este cliente.',
    remedy: 'Use uno de estos: {{domains}}. O agregue el dominio en los detalles del cliente.',
  },
  'upn-taken': {
    what: 'El cliente ya tiene un usuario llamado «{{value}}».',
    remedy:
      'Elija otro nombre de usuario, excluya la fila o elija que estos usuarios se omitan o se actualicen.',
  },
  'upn-twice': {
    what: '«{{value}}» ya aparece en la fila {{row, number}}.',
    remedy: 'Elija otro nombre de usuario o excluya la fila.',
  },
  'upn-of-deleted-user': {
    what: 'Un usuario eliminado tenía el nombre «{{value}}».',
    remedy: 'Si es la misma persona, restaure a ese usuario en lugar de crear uno nuevo.',
  },
  'upn-over-template-limit': {
    what: '«{{value}}» tiene {{length, number}} caracteres, más de los {{limit, number}} de la plantilla de Microsoft.',
    remedy: 'Aun así, el usuario se puede crear.',
  },
  'display-name-missing': {
    what: 'Falta el nombre para mostrar.',
    remedy: 'Escriba uno.',
  },
  'field-too-long': {
    what: 'El valor tiene {{length, number}} caracteres; se permiten {{limit, number}}.',
    remedy: 'Acórtelo.',
  },
  'email-invalid': {
    what: '«{{value}}» no es una dirección de correo electrónico.',
    remedy: 'Corríjala o quítela.',
  },
  'country-unknown': {
    what: '«{{value}}» no es un país conocido.',
    remedy: 'Escriba el nombre del país o su código de dos letras, por ejemplo, ES.',
  },
  'role-unknown': {
    what: '«{{value}}» no es un rol conocido.',
    remedy:
      'Escriba Usuario, Administrador global o administrador de facturación, contraseñas, servicios o administración de usuarios.',
  },
  'roles-mixed': {
    what: 'Un administrador global ya tiene todos los derechos; «{{value}}» nombra más roles.',
    remedy: 'Escriba solo Administrador global o solo los demás roles.',
  },
  'language-unknown': {
    what: '«{{value}}» no es un idioma de las hojas de contraseñas.',
    remedy: 'Escriba inglés, español o ruso, o bien en, es o ru.',
  },
  'license-unknown': {
    what: 'El cliente no tiene ninguna suscripción llamada «{{value}}».',
    remedy:
      'Escriba el nombre, el número de pieza o el id. de SKU del producto como aparece en Suscripciones, o vacíe la celda.',
  },
  'sign-in-unknown': {
    what: '«{{value}}» no indica si se permite el inicio de sesión.',
    remedy: 'Escriba Sí o No.',
  },
  'customer-unknown': {
    what: 'No está claro a qué cliente pertenece «{{value}}».',
    remedy: 'Escriba el nombre del cliente o uno de sus dominios.',
  },
  'object-id-invalid': {
    what: '«{{value}}» no es un id. de objeto.',
    remedy:
      'Escriba el id. del inquilino, por ejemplo, 62e90394-69f5-4237-9190-012177145e10, o vacíe la celda.',
  },
  'password-weak': {
    what: 'La contraseña del archivo no cumple las reglas de Microsoft 365.',
    remedy:
      'Debe tener de 8 a 256 caracteres, tres tipos entre minúsculas, mayúsculas, números y símbolos, y ninguna letra que no sea de la A a la Z. O bien, genere contraseñas nuevas.',
  },
  'password-missing': {
    what: 'El archivo no tiene contraseña para este usuario.',
    remedy: 'Escriba una o genere contraseñas nuevas.',
  },
  'too-many-cells': {
    what: 'La fila tiene más celdas que columnas hay en la lista.',
    remedy: 'Busque un delimitador dentro de un valor: ese valor debe ir entre comillas.',
  },
}
