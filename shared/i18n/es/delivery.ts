import type { delivery as english } from '../en/delivery.ts'
import type { Translation } from '../texts.ts'

export const delivery: Translation<typeof english> = {
  ways: {
    printed: 'Impresas',
    pdf: 'Guardadas como PDF',
    'pdf-each': 'Guardadas como un PDF por usuario',
    csv: 'Guardadas como CSV',
    'mail-each': 'Guardadas como borradores de correo',
    'mail-summary': 'Guardadas como un solo borrador de correo',
    'entra-csv': 'Guardadas como archivo para Entra',
    copied: 'Copiadas',
  },
  way: 'Entrega',
  title: 'Entregado hasta ahora',
  line_one: '{{way}}, {{count, number}} usuario',
  line_many: '{{way}}, {{count, number}} de usuarios',
  line_other: '{{way}}, {{count, number}} usuarios',
  by: '{{moment}}, {{actor}}',
  none: 'Aún sin enviar',
  more_one: 'Mostrar {{count, number}} entrega anterior',
  more_many: 'Mostrar {{count, number}} de entregas anteriores',
  more_other: 'Mostrar {{count, number}} entregas anteriores',
  column: 'Último envío',
  lastOf: '{{way}}, {{date}}',
  copy: 'Copiar contraseña',
  copied: 'La contraseña se ha copiado. Sale del Portapapeles al cabo de un minuto.',
  copiedToStay: 'La contraseña se ha copiado y permanece en el Portapapeles hasta que copie otra cosa.',
  notCopied: 'No se ha podido copiar la contraseña. Selecciónela y cópiela con el teclado.',
  pdfEach: 'Un PDF por usuario',
  makingPdfEach: 'Creando un PDF por usuario',
  markPrinted: 'Marcar como impresas',
  markedPrinted: 'Queda anotado que estas contraseñas se imprimieron.',
  printer: {
    label: 'Impresora',
    dialog: 'Elegir al imprimir',
    default: '{{name}} (predeterminada)',
    copies: 'Copias',
    copiesWrong: 'Escriba un número entero de 1 a {{max}}.',
  },
  hidden: {
    text: 'Oculto tras cinco minutos sin actividad.',
    show: 'Mostrar de nuevo',
  },
  waiting: {
    title_one: '{{count, number}} contraseña lleva mucho tiempo esperando. Entréguela o destrúyala.',
    title_many: '{{count, number}} de contraseñas llevan mucho tiempo esperando. Entréguelas o destrúyalas.',
    title_other: '{{count, number}} contraseñas llevan mucho tiempo esperando. Entréguelas o destrúyalas.',
    line_one: '{{customer}}: {{count, number}} contraseña desde el {{date}}',
    line_many: '{{customer}}: {{count, number}} de contraseñas desde el {{date}}',
    line_other: '{{customer}}: {{count, number}} contraseñas desde el {{date}}',
    more_one: 'y {{count, number}} lote más',
    more_many: 'y {{count, number}} de lotes más',
    more_other: 'y {{count, number}} lotes más',
  },
  settings: {
    title: 'Contraseñas en espera',
    remind: 'Recordar después de',
    remindHint: 'Días tras los que el panel recuerda las contraseñas que nadie ha entregado.',
    daysWrong: 'Escriba un número entero de 1 a {{max}}.',
    never: 'Partner Desk no destruye ninguna contraseña por sí mismo.',
    after_one:
      'Partner Desk destruye las contraseñas por sí mismo {{count, number}} día después de crearlas, aunque nadie las haya recibido.',
    after_many:
      'Partner Desk destruye las contraseñas por sí mismo {{count, number}} de días después de crearlas, aunque nadie las haya recibido.',
    after_other:
      'Partner Desk destruye las contraseñas por sí mismo {{count, number}} días después de crearlas, aunque nadie las haya recibido.',
    setUp: 'Destruirlas automáticamente',
    change: 'Cambiar',
    turnOff: 'Desactivar',
    off: 'Ninguna contraseña se destruye automáticamente.',
  },
  destroy: {
    title: '¿Destruir contraseñas automáticamente?',
    days: 'Días desde su creación',
    warning:
      'Al iniciarse y cada hora, Partner Desk destruye sin preguntar todas las contraseñas más antiguas de todos los clientes. No se pueden volver a mostrar ni imprimir: quien no haya recibido la suya necesitará otra.',
    now_one: '{{count, number}} contraseña ya es así de antigua y se destruirá en el plazo de una hora.',
    now_many:
      '{{count, number}} de contraseñas ya son así de antiguas y se destruirán en el plazo de una hora.',
    now_other:
      '{{count, number}} contraseñas ya son así de antiguas y se destruirán en el plazo de una hora.',
    confirm: 'Destruir automáticamente',
    actor_one: 'Partner Desk (automático tras {{count, number}} día)',
    actor_many: 'Partner Desk (automático tras {{count, number}} de días)',
    actor_other: 'Partner Desk (automático tras {{count, number}} días)',
  },
}
