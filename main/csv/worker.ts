import { parentPort } from 'node:worker_threads'
import type { List } from './list.ts'
import { readList } from './read-list.ts'
import { readNameList } from './read-name-list.ts'
import type { Numbered, Progress, WorkerAnswer, WorkerNotice, WorkerRequest } from './worker-messages.ts'

/** Shortest time between two messages of progress, in milliseconds. */
const PROGRESS_INTERVAL = 50

if (!parentPort) throw new Error('This file runs as a worker')
const port = parentPort
const drafts = new Map<string, { readonly bytes: Uint8Array; readonly list: List }>()

port.on('message', ({ number, message }: Numbered<WorkerRequest | WorkerNotice>) => {
  if (message.type === 'forget') {
    drafts.delete(message.draftId)
    return
  }
  const say = (answer: Progress | WorkerAnswer) => {
    const numbered: Numbered<Progress | WorkerAnswer> = { number, message: answer }
    port.postMessage(numbered)
  }
  say(answerTo(message, say))
})

function answerTo(request: WorkerRequest, say: (progress: Progress) => void): WorkerAnswer {
  switch (request.type) {
    case 'read':
      return read(request, say)
    case 'names': {
      const list = readNameList(request.bytes)
      return list.ok ? { type: 'names', list: list.value } : { type: 'refused', refusal: list.refusal }
    }
    case 'rows':
      return { type: 'rows', rows: draft(request.draftId).list.rows(request.indexes) }
    case 'block': {
      const { blocks, summary } = draft(request.draftId).list
      return { type: 'block', columns: summary.columns, rows: blocks[request.index] ?? null }
    }
  }
}

/** Reads and keeps a list. Where that is refused, the draft stays as it was. */
function read(
  { draftId, bytes: given, options, cancel }: Extract<WorkerRequest, { type: 'read' }>,
  say: (progress: Progress) => void,
): WorkerAnswer {
  const bytes = given ?? draft(draftId).bytes
  let told = Date.now()
  const result = readList(bytes, options, {
    cancelled: () => Atomics.load(cancel, 0) !== 0,
    progress: (done, total) => {
      const now = Date.now()
      if (now - told < PROGRESS_INTERVAL) return
      told = now
      say({ type: 'progress', done, total })
    },
  })
  if (!result.ok) return { type: 'refused', refusal: result.refusal }
  drafts.set(draftId, { bytes, list: result.value })
  const { names, ...summary } = result.value.summary
  return { type: 'list', summary, names: names.join('\n') }
}

/** The main side asks only for drafts that were read: for another one the worker ends with this error. */
function draft(draftId: string) {
  const found = drafts.get(draftId)
  if (!found) throw new Error('No such draft')
  return found
}
