import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import type { ShippedPackage } from '#shared/contract/host.ts'

const useStyles = makeStyles({
  list: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
  head: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, overflowWrap: 'anywhere' },
  less: { color: tokens.colorNeutralForeground3 },
  text: {
    margin: 0,
    paddingBottom: tokens.spacingVerticalM,
    fontFamily: 'inherit',
    // Their lines are broken at 80 letters, which fit in.
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'break-spaces',
    overflowWrap: 'anywhere',
  },
})

/** The packages, each with its version and its licence; the text of a licence unfolds under it. */
export function PackageLicenses({ packages }: { packages: readonly ShippedPackage[] }) {
  const styles = useStyles()
  return (
    <Accordion className={styles.list} collapsible multiple>
      {packages.map(({ name, version, license, text }) => (
        <AccordionItem key={`${name} ${version}`} value={`${name} ${version}`}>
          <AccordionHeader size="small">
            <span className={styles.head}>
              <span>{name}</span>{' '}
              <span className={styles.less}>
                {version} · {license}
              </span>
            </span>
          </AccordionHeader>
          <AccordionPanel collapseMotion={null}>
            <pre className={styles.text} lang="en">
              {text}
            </pre>
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  )
}
