import { makeStyles } from '@fluentui/react-components'

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
})

/** Class of a text that is only spoken. */
export function useVisuallyHidden(): string {
  return useStyles().hidden
}
