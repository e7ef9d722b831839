/** Lets calls through, and lets one of them be alone for a while. */
export class CallGate {
  #underWay = 0
  /** Starts the task that waits to be alone. */
  #next: (() => void) | null = null
  /** Ends when that task does. */
  #alone: Promise<void> | null = null

  /** Makes a call, after the task that is alone just now. */
  async pass<Value>(call: () => Promise<Value>): Promise<Value> {
    await this.opened()
    this.#underWay++
    try {
      return await call()
    } finally {
      this.#underWay--
      this.#startIfAlone()
    }
  }

  /** Waits until no task is alone. */
  async opened(): Promise<void> {
    while (this.#alone) await this.#alone
  }

  /**
   * Carries out a task once the call that asks for it is the only one under way; until it is done, others wait. Null
   * where another task waits for that already, or where calls go on for longer than `patience` milliseconds.
   */
  alone<Value>(task: () => Promise<Value>, patience: number): Promise<Value | null> {
    if (this.#next) return Promise.resolve(null)
    return new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => {
        this.#next = null
        resolve(null)
      }, patience)
      this.#next = () => {
        clearTimeout(giveUp)
        this.#next = null
        this.#alone = task()
          .then(resolve, reject)
          .finally(() => {
            this.#alone = null
          })
      }
      this.#startIfAlone()
    })
  }

  #startIfAlone(): void {
    if (this.#underWay <= 1) this.#next?.()
  }
}
