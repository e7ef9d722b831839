import { parentPort } from 'node:worker_threads'
import type { Draft } from './draft.ts'
import type { DraftOptions } from './draft-types.ts'
import { readDraft } from './read-draft.ts'
import { readNameList } from './read-name-list.ts'
import type {
  DraftQuestion,
  Numbered,
  Progress,
  ReadRequest,
  WorkerAnswer,
  WorkerNotice,
  WorkerRequest,
} from './worker-messages.ts'

/** Shortest time between two messages of progress, in milliseconds. */
const PROGRESS_INTERVAL = 50

interface ReadFile {
  readonly bytes: Uint8Array
  readonly options: DraftOptions
  readonly draft: Draft
}

if (!parentPort) throw new Error('This file runs as a worker')
const port = parentPort
const files = new Map<string, ReadFile>()

/** Messages are answered one after the other, also where a reading waits; an error ends the worker. */
let last = Promise.resolve()
port.on('message', (message: Numbered<WorkerRequest | WorkerNotice>) => {
  last = last.then(() => hear(message))
})

async function hear({ number, message }: Numbered<WorkerRequest | WorkerNotice>): Promise<void> {
  if (message.type === 'forget') {
    files.delete(message.draftId)
    return
  }
  const say = (answer: Progress | WorkerAnswer) => {
    const numbered: Numbered<Progress | WorkerAnswer> = { number, message: answer }
    port.postMessage(numbered)
  }
  say(await answerTo(message, say))
}

async function answerTo(request: WorkerRequest, say: (progress: Progress) => void): Promise<WorkerAnswer> {
  switch (request.type) {
    case 'read':
      return read(request, request.bytes, request.options, say)
    case 'reread': {
      const { bytes, options, draft } = fileOf(request.draftId)
      if (draft.summary.source.kind !== request.source.kind)
        return { type: 'refused', refusal: { code: 'source-of-another-kind' } }
      return read(request, bytes, { ...options, rules: draft.rules, source: request.source }, say)
    }
    case 'names': {
      const list = await readNameList(request.bytes)
      return list.ok ? { type: 'names', list: list.value } : { type: 'names-refused', refusal: list.refusal }
    }
    default:
      return answerOf(fileOf(request.draftId).draft, request)
  }
}

/** Reads and keeps a list. Where that is refused, the draft stays as it was. */
async function read(
  { draftId, cancel }: ReadRequest,
  bytes: Uint8Array,
  options: DraftOptions,
  say: (progress: Progress) => void,
): Promise<WorkerAnswer> {
  let told = Date.now()
  const result = await readDraft(bytes, options, {
    cancelled: () => Atomics.load(cancel, 0) !== 0,
    progress: (done, total) => {
      const now = Date.now()
      if (now - told < PROGRESS_INTERVAL) return
      told = now
      say({ type: 'progress', done, total })
    },
  })
  if (!result.ok) return { type: 'refused', refusal: result.refusal }
  files.set(draftId, { bytes, options, draft: result.value })
  return { type: 'summary', summary: result.value.summary }
}

function answerOf(draft: Draft, request: DraftQuestion): WorkerAnswer {
  switch (request.type) {
    case 'change':
      return { type: 'summary', summary: draft.apply(request.change) }
    case 'rows':
      return { type: 'rows', window: draft.rows(request.question) }
    case 'find-problem':
      return { type: 'position', position: draft.findProblem(request.question) }
    case 'outcome':
      return { type: 'outcome', block: draft.outcome(request.block) }
    case 'rejects':
      return { type: 'rejects', rejects: draft.rejects() }
  }
}

/** The main side asks only for drafts that were read: for another one the worker ends with this error. */
function fileOf(draftId: string): ReadFile {
  const found = files.get(draftId)
  if (!found) throw new Error('No such draft')
  return found
}
