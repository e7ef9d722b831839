import { useCallback, useEffect, useRef, useState } from 'react'
import type { ImportDraft } from '#shared/contract/imports.ts'
import { MAX_FILE_BYTES } from '#shared/domain/import-file.ts'
import { refuse } from '#shared/domain/result.ts'
import type { AnswerOf } from '../../api/client.ts'
import { api } from '../../api/client.ts'
import type { ShownRefusal } from '../../components/refusal-text.ts'

const MEGABYTE = 1024 * 1024

/** Why a file could not become a draft: refused by main, or not one file that this page can read. */
export type NotRead =
  | { readonly fileName: string; readonly refusal: ShownRefusal }
  | { readonly fileName: string; readonly refusal: 'unreadable' | 'more-than-one' }

export interface FileReading {
  /** The draft that is being made; null while none is. */
  readonly current: { readonly draftId: string; readonly fileName: string } | null
  readonly notRead: NotRead | null
  readonly read: (files: readonly File[]) => void
  readonly cancel: () => void
}

/** Makes the draft of a chosen or dropped file and goes on with it. Leaving the page cancels what is being read. */
export function useReadFile(customerId: string | null, goOn: (draft: ImportDraft) => void): FileReading {
  const [current, setCurrent] = useState<FileReading['current']>(null)
  const [notRead, setNotRead] = useState<NotRead | null>(null)
  const underway = useRef<string | null>(null)
  const latest = useRef(goOn)
  useEffect(() => {
    latest.current = goOn
  })

  const stop = useCallback(() => {
    const draftId = underway.current
    underway.current = null
    if (draftId !== null) void api.imports.cancel({ draftId })
  }, [])
  useEffect(() => stop, [stop])

  const readOne = useCallback(
    async (file: File) => {
      stop()
      const draftId = crypto.randomUUID()
      const fileName = file.name
      underway.current = draftId
      setCurrent({ draftId, fileName })
      setNotRead(null)
      const answer = await readInMain({ draftId, customerId, fileName }, file)
      if (underway.current !== draftId) return
      underway.current = null
      setCurrent(null)
      if (!answer) setNotRead({ fileName, refusal: 'unreadable' })
      else if (!answer.ok) setNotRead({ fileName, refusal: answer.refusal })
      else latest.current(answer.value)
    },
    [customerId, stop],
  )

  const read = useCallback(
    (files: readonly File[]) => {
      const [file] = files
      if (file === undefined) return
      if (files.length > 1) setNotRead({ fileName: file.name, refusal: 'more-than-one' })
      else void readOne(file)
    },
    [readOne],
  )
  const cancel = useCallback(() => {
    stop()
    setCurrent(null)
  }, [stop])
  return { current, notRead, read, cancel }
}

/** Main's answer; null where the system does not give the bytes. */
async function readInMain(
  draft: { readonly draftId: string; readonly customerId: string | null; readonly fileName: string },
  file: File,
): Promise<AnswerOf<'imports.read'> | null> {
  if (file.size > MAX_FILE_BYTES) {
    const details = { size: Math.ceil(file.size / MEGABYTE), limit: MAX_FILE_BYTES / MEGABYTE }
    return refuse({ code: 'file-too-large', details })
  }
  const bytes = await bytesOf(file)
  return bytes && api.imports.read({ ...draft, bytes })
}

/** Null where there are none to be had: of a folder, or of a file that is gone by now. */
async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return null
  }
}
