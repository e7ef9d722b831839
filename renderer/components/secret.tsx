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

/** A user name or a temporary password to be read off, in a type that tells 0 from O, with a button that copies it. */
export function Secret({ value, label }: { value: string; label: string }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  const copy = () =>
    void navigator.clipboard.writeText(value).then(
      () => setCopied(true),
      () => setCopied(false),
    )
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
          onClick={copy}
        />
      </Tooltip>
    </span>
  )
}
