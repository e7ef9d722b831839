import { Worker } from 'node:worker_threads'
import type { Transferable } from 'node:worker_threads'
import type { Log } from '../ports.ts'
import { isPassing } from './worker-messages.ts'
import type { FinalAnswer, Numbered, PassingAnswer, WorkerNotice, WorkerRequest } from './worker-messages.ts'

interface Waiting {
  readonly hear: (answer: PassingAnswer) => void
  readonly resolve: (answer: FinalAnswer) => void
  readonly reject: (error: Error) => void
}

/** The line to the worker, which is started when it is first needed, and again after it has crashed. */
export class WorkerLink {
  readonly #workerPath: string | URL
  readonly #log: Log
  readonly #ended: () => void
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | null = null
  #lastNumber = 0

  /** `ended` is called when the worker has come to an end, and all that it knew is lost. */
  constructor(workerPath: string | URL, log: Log, ended: () => void) {
    this.#workerPath = workerPath
    this.#log = log
    this.#ended = ended
  }

  /** Gives the last answer; until then `hear` gets those on the way. Rejects when the worker ends before. */
  ask(
    message: WorkerRequest,
    hear: (answer: PassingAnswer) => void = () => undefined,
    transfer: readonly Transferable[] = [],
  ): Promise<FinalAnswer> {
    const number = ++this.#lastNumber
    const worker = (this.#worker ??= this.#start())
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { hear, resolve, reject })
      const numbered: Numbered<WorkerRequest> = { number, message }
      worker.postMessage(numbered, transfer)
    })
  }

  /** Says something that has no answer; a worker that is not there has nothing to hear. */
  tell(message: WorkerNotice): void {
    const numbered: Numbered<WorkerNotice> = { number: ++this.#lastNumber, message }
    this.#worker?.postMessage(numbered)
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
  }

  #start(): Worker {
    const worker = new Worker(this.#workerPath)
    worker.on('message', ({ number, message }: Numbered<PassingAnswer | FinalAnswer>) => {
      const waiting = this.#waiting.get(number)
      if (isPassing(message)) {
        waiting?.hear(message)
        return
      }
      this.#waiting.delete(number)
      waiting?.resolve(message)
    })
    worker.on('error', (error) => this.#log.error('csv-worker-crashed', error))
    worker.on('exit', () => {
      this.#worker = null
      this.#ended()
      const waiting = [...this.#waiting.values()]
      this.#waiting.clear()
      for (const { reject } of waiting) reject(new Error('The CSV worker has ended'))
    })
    return worker
  }
}
