import type { keys as english } from '../en/keys.ts'
import type { Translation } from '../texts.ts'

export const keys: Translation<typeof english> = {
  title: 'Clave de las contraseñas',
  setUp: 'Establecer una frase de contraseña',
  change: 'Cambiar la frase de contraseña',
  remove: 'Quitar la frase de contraseña',
  removeQuestion: '¿Quitar la frase de contraseña?',
  removeMeaning:
    'Después, las contraseñas temporales de esta carpeta solo podrán abrirse como se abren en este equipo.',
  passphrase: 'Frase de contraseña',
  repeat: 'Repita la frase de contraseña',
  hint: 'Al menos {{min}} caracteres; cuatro palabras sin relación entre sí bastan. Nadie podrá decírsela de nuevo: guárdela donde guarda sus propias contraseñas.',
  short: 'Escriba al menos {{min}} caracteres.',
  differs: 'No es la misma frase de contraseña.',
  saved: 'La frase de contraseña está establecida.',
  removed: 'Se quitó la frase de contraseña.',
  with: 'La frase de contraseña abre esta carpeta en cualquier equipo.',
  stays:
    'Si mueve o restaura esta carpeta en otro equipo, allí no se podrán abrir sus contraseñas temporales. Establezca antes una frase de contraseña.',
  keyFile:
    'El archivo de clave se mueve con la carpeta. Una frase de contraseña la abre aunque ese archivo se haya quedado atrás.',
  locked: 'Las contraseñas temporales de esta carpeta todavía no se pueden abrir aquí.',
  unlock: 'Desbloquear',
  unlockTitle: 'Desbloquear las contraseñas temporales',
  remember: 'No volver a preguntar en este equipo',
  unlocked: 'Las contraseñas temporales se pueden abrir.',
  startOver: 'Empezar con una clave nueva',
  startOverQuestion: '¿Renunciar a las contraseñas que no se pueden abrir?',
  startOverMeaning:
    'Afecta a las contraseñas temporales de todos los clientes que aún están por entregar. Se apartan y ya no se podrán mostrar aquí. Los usuarios se conservan; restablezca sus contraseñas para crear otras.',
  startedOver: 'Ya se pueden crear contraseñas.',
}
