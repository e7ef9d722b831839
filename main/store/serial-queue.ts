/** Carries out tasks one after the other, in the order in which they came. */
export class SerialQueue {
  #last: Promise<unknown> = Promise.resolve()

  /** Runs the task after all that came before it, whether those failed or not. */
  run<Value>(task: () => Promise<Value>): Promise<Value> {
    const result = this.#last.then(task)
    this.#last = result.catch(() => undefined)
    return result
  }

  /** Waits until nothing is left to do. */
  async idle(): Promise<void> {
    for (let last; last !== this.#last;) {
      last = this.#last
      await last
    }
  }
}
