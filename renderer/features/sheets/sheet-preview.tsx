import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { Ref, SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { forwardInput } from '../../components/idle.ts'
import { sizes } from '../../theme.ts'

const useStyles = makeStyles({
  frame: {
    flex: '1 1 auto',
    minHeight: sizes.shortestList,
    width: '100%',
    boxSizing: 'border-box',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
})

/** The sheets of a job: the very page that is printed. Says when all of its cards and fonts are there. */
export function SheetPreview({
  jobId,
  frame,
  onReady,
}: {
  jobId: string
  frame: Ref<HTMLIFrameElement>
  onReady: (jobId: string) => void
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const watched = useRef<MutationObserver | null>(null)
  useEffect(() => () => watched.current?.disconnect(), [])

  const watch = ({ currentTarget }: SyntheticEvent<HTMLIFrameElement>) => {
    const page = currentTarget.contentDocument?.documentElement
    if (!page) return
    if (currentTarget.contentWindow) forwardInput(currentTarget.contentWindow)
    const look = () => {
      if (page.dataset['sheets'] === 'ready') onReady(jobId)
    }
    watched.current?.disconnect()
    watched.current = new MutationObserver(look)
    watched.current.observe(page, { attributeFilter: ['data-sheets'] })
    look()
  }
  return (
    <iframe
      ref={frame}
      className={styles.frame}
      title={t('sheets.preview.frame')}
      src={`print.html?job=${jobId}`}
      onLoad={watch}
    />
  )
}
