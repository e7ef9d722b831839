import { Button, makeStyles, tokens, Tooltip } from '@fluentui/react-components'
import { Checkmark20Regular, Copy20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

const useStyles = makeStyles({
  box: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    maxWidth: '100%',
  },
  text: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase400,
    overflowWrap: 'anywhere',
    userSelect: 'all',
  },
})

/** Puts a text on the clipboard; tells whether that was done. */
export const copyText = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )

/**
 * A user name or a temporary password to be read off, in a type that tells 0 from O, with a button that copies it: by
 * `copy`, where that is more than the clipboard (see `useCopySecret`).
 */
export function Secret({
  value,
  label,
  copy = copyText,
}: {
  value: string
  label: string
  /** Tells whether it was copied. */
  copy?: (text: string) => Promise<boolean>
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  const name = copied ? t('common.copied', { label }) : t('common.copy', { label })
  return (
    <span className={styles.box}>
      <span className={styles.text} translate="no">
        {value}
      </span>
      <Tooltip
        content={name}
        relationship="label"
        onVisibleChange={(_, { visible }) => visible || setCopied(false)}
      >
        <Button
          size="small"
          appearance="subtle"
          icon={copied ? <Checkmark20Regular /> : <Copy20Regular />}
          onClick={() => void copy(value).then(setCopied)}
        />
      </Tooltip>
    </span>
  )
}
