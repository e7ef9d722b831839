import { Worker } from 'node:worker_threads'
import type { Transferable } from 'node:worker_threads'
import type { Log } from '../ports.ts'
import type { Numbered, Progress, WorkerAnswer, WorkerNotice, WorkerRequest } from './worker-messages.ts'

/** Rows die young: a small nursery costs no time and saves the size of a large file. */
const RESOURCE_LIMITS = { maxYoungGenerationSizeMb: 16 }

interface Waiting {
  readonly hear: (progress: Progress) => void
  readonly resolve: (answer: WorkerAnswer) => void
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

  /** Gives the answer; until then `hear` gets the progress. Rejects when the worker ends before. */
  ask(
    message: WorkerRequest,
    hear: (progress: Progress) => void = () => undefined,
    transfer: readonly Transferable[] = [],
  ): Promise<WorkerAnswer> {
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
    const worker = new Worker(this.#workerPath, { resourceLimits: RESOURCE_LIMITS })
    worker.on('message', ({ number, message }: Numbered<Progress | WorkerAnswer>) => {
      const waiting = this.#waiting.get(number)
      if (message.type === 'progress') {
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
