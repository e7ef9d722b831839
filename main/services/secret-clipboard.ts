import type { Clipboard } from '../ports.ts'

/** Passwords on the clipboard of the system: each is taken off after a while, unless something else lies there. */
export class SecretClipboard {
  readonly #clipboard: Clipboard
  #copied: { readonly text: string; readonly timer: NodeJS.Timeout } | null = null

  constructor(clipboard: Clipboard) {
    this.#clipboard = clipboard
  }

  async copy(text: string): Promise<void> {
    await this.#clipboard.write(text)
    if (this.#copied) clearTimeout(this.#copied.timer)
    const timer = setTimeout(() => void this.clear(), this.#clipboard.keepsFor).unref()
    this.#copied = { text, timer }
  }

  /** Takes the password off now, if it is still there. */
  async clear(): Promise<void> {
    if (!this.#copied) return
    const { text, timer } = this.#copied
    this.#copied = null
    clearTimeout(timer)
    if ((await this.#clipboard.read()) === text) this.#clipboard.clear()
  }
}
