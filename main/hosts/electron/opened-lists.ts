import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { app, dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import type { TFunction } from 'i18next'
import { MAX_FILE_BYTES } from '#shared/domain/import-file.ts'
import type { OpenedFile, OpenedFiles } from '../../ports.ts'
import { KeptFile } from '../kept-file.ts'
import { LIST_ENDINGS, recentFiles, withRecent } from '../listed-files.ts'

/** Lists that the person opens outside of the page: by the system, the command line, the menu. */
export interface OpenedLists extends OpenedFiles {
  /** Puts a list on the shelf from which the page takes it. */
  open(path: string): void
  /** Asks for one with the dialogue of the system. */
  choose(window: BrowserWindow, texts: () => TFunction): Promise<void>
  recent(): readonly string[]
  forgetRecent(): void
  /** Hears when there is one to be taken, and when the recent ones have changed. */
  onChange(listener: (what: 'opened' | 'recent') => void): void
}

/** `folder` is where the host keeps what it remembers. */
export function openedLists(folder: string): OpenedLists {
  const waiting: string[] = []
  const listeners: ((what: 'opened' | 'recent') => void)[] = []
  const file = new KeptFile(join(folder, 'recent-lists.json'), recentFiles)
  const tell = (what: 'opened' | 'recent') => listeners.forEach((listener) => listener(what))
  const recent = () => file.read() ?? []

  function open(path: string): void {
    waiting.push(path)
    tell('opened')
  }

  function remember(path: string): void {
    app.addRecentDocument(path)
    if (file.write(withRecent(recent(), path))) tell('recent')
  }

  return {
    open,
    recent,
    onChange: (listener) => listeners.push(listener),
    forgetRecent() {
      app.clearRecentDocuments()
      if (file.write([])) tell('recent')
    },
    async choose(window, texts) {
      const extensions = LIST_ENDINGS.map((ending) => ending.slice(1))
      const filters = [{ name: texts()('hosts.lists'), extensions }]
      const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters })
      for (const path of filePaths) open(path)
    },
    async take() {
      const path = waiting.shift()
      if (path === undefined) return null
      const taken = await read(path)
      if ('bytes' in taken) remember(path)
      return taken
    },
  }
}

/** The macOS way of opening a file; elsewhere it stands on the command line. May come before Electron is ready. */
export function openFromSystem(lists: OpenedLists): void {
  app.on('open-file', (event, path) => {
    event.preventDefault()
    lists.open(path)
  })
}

async function read(path: string): Promise<OpenedFile> {
  const name = basename(path)
  try {
    const { size } = await stat(path)
    if (size > MAX_FILE_BYTES) return { name, problem: 'too-large', size }
    return { name, bytes: await readFile(path) }
  } catch {
    return { name, problem: 'unreadable' }
  }
}
