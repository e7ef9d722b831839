import type { hosts as english } from '../en/hosts.ts'
import type { Translation } from '../texts.ts'

export const hosts: Translation<typeof english> = {
  menu: {
    file: '&Archivo',
    openList: 'Abrir lista…',
    recent: 'Abrir recientes',
    forgetRecent: 'Vaciar la lista',
    settings: 'Configuración…',
    quit: 'Salir',
    services: 'Servicios',
    hide: 'Ocultar Partner Desk',
    hideOthers: 'Ocultar otros',
    showAll: 'Mostrar todo',
    edit: '&Edición',
    undo: 'Deshacer',
    redo: 'Rehacer',
    cut: 'Cortar',
    copy: 'Copiar',
    paste: 'Pegar',
    selectAll: 'Seleccionar todo',
    view: '&Ver',
    actualSize: 'Tamaño real',
    zoomIn: 'Acercar',
    zoomOut: 'Alejar',
    fullScreen: 'Pantalla completa',
    developerTools: 'Herramientas de desarrollo',
    window: 'Ve&ntana',
    minimize: 'Minimizar',
    close: 'Cerrar',
    help: 'A&yuda',
    showLog: 'Mostrar el archivo de registro',
  },
  lists: 'Listas de usuarios',
  writing: {
    question: '¿Cerrar cuando todo esté guardado?',
    detail: 'Partner Desk todavía está guardando lo que ha pedido. Se cierra por sí solo en cuanto termine.',
    close: 'Cerrar al terminar',
    stay: 'Quedarse aquí',
  },
  unsaved: {
    question: '¿Cerrar sin guardar?',
    detail: 'Los cambios que ha hecho aquí aún no se han guardado.',
    close: 'Cerrar sin guardar',
    stay: 'Seguir editando',
  },
  page: {
    reloaded: 'La ventana dejó de funcionar y se ha vuelto a cargar.',
    repeated: 'La ventana deja de funcionar una y otra vez.',
    hangs: 'La ventana no responde.',
    nothingLost:
      'Todo lo que se guardó se conserva. Lo que se escribió y no se guardó se pierde al volver a cargar la ventana.',
    loadAgain: 'Volver a cargar',
    wait: 'Esperar',
    ok: 'Aceptar',
  },
  folder: {
    'folder-in-use':
      'Partner Desk ya está en ejecución con los datos de {{dataDir}}: use esa ventana o ciérrela primero.',
    'folder-unusable':
      'Partner Desk no puede usar la carpeta {{dataDir}}: compruebe que es una carpeta y que tiene permiso para leer y escribir en ella.',
    'folder-newer':
      'Los datos de {{dataDir}} se guardaron con una versión más reciente de Partner Desk: inicie esa versión para abrirlos.',
  },
  fault: 'Partner Desk debe cerrarse debido a un error. Todo lo guardado se conserva: vuelva a iniciarlo.',
  terminal: {
    opened: 'Partner Desk está abierto en el explorador. Presione Ctrl+C aquí para cerrarlo.',
    openThis:
      'Abra esta dirección en un explorador de este equipo; solo funciona una vez. Presione Ctrl+C aquí para cerrar Partner Desk.',
    portTaken: 'Otro programa usa el puerto {{port}}: elija otro con --port u omita la opción.',
    unknownOption: 'Partner Desk no reconoce {{option}}. Admite --data-dir DIR, --port N y --no-open.',
    valueMissing: '{{option}} requiere un valor.',
    portInvalid: '--port admite un número entre 0 y 65535, no {{value}}.',
  },
  noPage: {
    'address-used':
      'Esta dirección ya se ha usado o no es válida. Vuelva a iniciar Partner Desk para obtener una nueva.',
    'no-session':
      'Este explorador no está conectado con Partner Desk. Vuelva a iniciar Partner Desk para obtener una dirección nueva.',
  },
}
