import type { MethodName } from '#shared/contract/index.ts'

/** Knows of the commands that are being carried out, so that nobody ends the application in the middle unasked. */
export class WorkUnderway {
  readonly #running = new Set<Promise<unknown>>()

  /** The same answer; while it is not there, a call that is a command counts as work. */
  track<Answer>(method: unknown, input: unknown, answer: Promise<Answer>): Promise<Answer> {
    if (!isCommand(input) && !WRITING.has(method)) return answer
    const running = answer.finally(() => this.#running.delete(running))
    this.#running.add(running)
    return running
  }

  get isAny(): boolean {
    return this.#running.size > 0
  }

  /** Resolves once nothing is being done any more. */
  async done(): Promise<void> {
    while (this.isAny) await Promise.allSettled(this.#running)
  }
}

/** Methods that write much and are no commands of one customer. */
const WRITING: ReadonlySet<unknown> = new Set<MethodName>([
  'sampleData.load',
  'sampleData.remove',
  'copies.restore',
])

/** What changes a customer has the id under which it is done once. */
const isCommand = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && 'commandId' in input
