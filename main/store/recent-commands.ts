const REMEMBERED = 1000

/** Where in the journal the commits of the last 1,000 commands begin, by command id. */
export class RecentCommands {
  readonly #offsets: Map<string, number>

  constructor(entries: Iterable<readonly [commandId: string, offset: number]> = []) {
    this.#offsets = new Map(entries)
  }

  offsetOf(commandId: string): number | undefined {
    return this.#offsets.get(commandId)
  }

  add(commandId: string, offset: number): void {
    this.#offsets.set(commandId, offset)
    for (const oldest of this.#offsets.keys()) {
      if (this.#offsets.size <= REMEMBERED) break
      this.#offsets.delete(oldest)
    }
  }

  entries(): [string, number][] {
    return [...this.#offsets]
  }
}
