import { useState } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import { api } from '../../api/client.ts'
import type { ShownRefusal } from '../../components/refusal-text.ts'
import { handInCopy, megabytes } from './parts.ts'
import { useCopyWork } from './use-copy-work.ts'

export interface CheckedCopy {
  readonly copyId: string
  readonly contents: OutputOf<'copies.check'>
}

/** Hands a chosen file in and has it checked; what came of it, and how far it is. */
export function useCheckCopy() {
  const { work, begin, end, show, isCurrent } = useCopyWork<'handingIn' | 'checking'>()
  const [file, setFile] = useState('')
  const [notRead, setNotRead] = useState<ShownRefusal | 'unreadable'>()
  const [checked, setChecked] = useState<CheckedCopy>()

  const forget = () => {
    end()
    setChecked(undefined)
    setNotRead(undefined)
  }

  const check = async (chosen: File) => {
    setChecked(undefined)
    setNotRead(undefined)
    setFile(chosen.name)
    const copyId = begin('handingIn')
    const total = megabytes(chosen.size)
    const handedIn = await handInCopy(copyId, chosen, (done) =>
      show(copyId, { stage: 'handingIn', done: megabytes(done), total }),
    )
    if (!isCurrent(copyId)) return
    show(copyId, { stage: 'checking', done: 0, total: 0 })
    const answer = handedIn?.ok === true ? await api.copies.check({ copyId }) : handedIn
    if (!show(copyId, null)) return
    if (answer?.ok === true) setChecked({ copyId, contents: answer.value })
    else {
      end()
      setNotRead(answer?.refusal ?? 'unreadable')
    }
  }
  return { check, forget, work, file, notRead, checked }
}
