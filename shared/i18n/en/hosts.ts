/** What the hosts say outside of the pages: in the desktop's menu and dialogs, in the terminal, in place of a page. */
export const hosts = {
  menu: {
    file: '&File',
    openList: 'Open list…',
    recent: 'Open recent',
    forgetRecent: 'Clear the list',
    settings: 'Settings…',
    quit: 'Quit',
    services: 'Services',
    hide: 'Hide Partner Desk',
    hideOthers: 'Hide others',
    showAll: 'Show all',
    edit: '&Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: '&View',
    actualSize: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fullScreen: 'Full screen',
    developerTools: 'Developer tools',
    window: '&Window',
    minimize: 'Minimize',
    close: 'Close',
    help: '&Help',
    showLog: 'Show the log file',
  },
  lists: 'Lists of users',
  writing: {
    question: 'Close when everything is written?',
    detail:
      'Partner Desk is still writing what you have asked for. It closes by itself as soon as that is done.',
    close: 'Close when it is done',
    stay: 'Stay here',
  },
  unsaved: {
    question: 'Close without saving?',
    detail: 'What you have changed here is not saved yet.',
    close: 'Close without saving',
    stay: 'Keep editing',
  },
  page: {
    reloaded: 'The window stopped working and was loaded again.',
    repeated: 'The window stops working again and again.',
    hangs: 'The window does not answer.',
    nothingLost:
      'Everything that was saved is kept. What was typed and not saved is gone when the window is loaded again.',
    loadAgain: 'Load again',
    wait: 'Wait',
    ok: 'OK',
  },
  folder: {
    'folder-in-use':
      'Partner Desk is already running with the data in {{dataDir}}: use that one, or close it first.',
    'folder-unusable':
      'Partner Desk can’t use the folder {{dataDir}}: make sure that it is a folder that you may read and write.',
    'folder-newer':
      'The data in {{dataDir}} was written by a newer version of Partner Desk: start that version to open it.',
  },
  fault: 'Partner Desk has to close because of a fault. Everything that was saved is kept: start it again.',
  terminal: {
    opened: 'Partner Desk is open in your browser. Press Ctrl+C here to end it.',
    openThis:
      'Open this address in a browser on this computer; it works once. Press Ctrl+C here to end Partner Desk.',
    portTaken: 'Port {{port}} is used by another program: choose another one with --port, or leave it out.',
    unknownOption: 'Partner Desk does not know {{option}}. It takes --data-dir DIR, --port N and --no-open.',
    valueMissing: '{{option}} needs a value.',
    portInvalid: '--port takes a number from 0 to 65535, not {{value}}.',
  },
  noPage: {
    'address-used': 'This address has been used or is not valid. Start Partner Desk again to get a new one.',
    'no-session':
      'This browser is not connected with Partner Desk. Start Partner Desk again to get a new address.',
  },
} as const
