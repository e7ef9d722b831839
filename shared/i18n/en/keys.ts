export const keys = {
  title: 'Key of the passwords',
  setUp: 'Set a passphrase',
  change: 'Change the passphrase',
  remove: 'Remove the passphrase',
  removeQuestion: 'Remove the passphrase?',
  removeMeaning:
    'After this, temporary passwords in this folder can be opened only the way they are opened on this computer.',
  passphrase: 'Passphrase',
  repeat: 'Passphrase again',
  hint: 'At least {{min}} characters; four words that do not belong together do well. Nobody can tell it to you again: keep it where you keep your own passwords.',
  short: 'Enter at least {{min}} characters.',
  differs: 'This is not the same passphrase.',
  saved: 'The passphrase is set.',
  removed: 'The passphrase is removed.',
  with: 'The passphrase opens this folder on any computer.',
  stays:
    'If you move or restore this folder to another computer, the temporary passwords in it can’t be opened there. Set a passphrase first.',
  keyFile:
    'The key file moves with the folder. A passphrase opens it even where the key file was left behind.',
  locked: 'The temporary passwords in this folder can’t be opened here yet.',
  unlock: 'Unlock',
  unlockTitle: 'Unlock the temporary passwords',
  remember: 'Do not ask again on this computer',
  unlocked: 'The temporary passwords can be opened.',
  startOver: 'Begin with a new key',
  startOverQuestion: 'Give up the passwords that can’t be opened?',
  startOverMeaning:
    'It concerns the temporary passwords of all customers that are still to be handed over. They are set aside and can’t be shown here any more. The users stay; reset their passwords to make new ones.',
  startedOver: 'New passwords can be made.',
} as const
