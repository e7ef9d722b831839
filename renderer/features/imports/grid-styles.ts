import { makeStyles, tokens } from '@fluentui/react-components'
import { forcedColors, sizes } from '../../theme.ts'
import { NUMBER_LEFT } from './grid-layout.ts'

const row = `${String(sizes.row)}px`
const focusRing = {
  outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
  outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
} as const

export const useGridStyles = makeStyles({
  scroller: {
    position: 'relative',
    flex: '1 1 0',
    minHeight: sizes.shortestList,
    overflow: 'auto',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    // Where the view scrolls to the grid, what stands below it comes into sight too.
    scrollMarginBottom: '160px',
    // On a laptop the suggestions below the grid are in sight without scrolling.
    '@media (max-height: 820px)': { minHeight: '200px' },
    // At 200 % on a laptop the grid is all that fits between the bars.
    '@media (max-height: 500px)': { minHeight: '200px', scrollMarginBottom: '64px' },
    // The focus is the grid's; the eye looks for it at the cell that the keys act on.
    ':focus': { outlineStyle: 'none' },
    ':focus [data-active="true"]': focusRing,
    ':focus-visible:not(:has([data-active="true"]))': focusRing,
  },
  body: { position: 'relative' },
  line: { display: 'grid', boxSizing: 'border-box', height: row, width: 'max-content', minWidth: '100%' },
  header: { position: 'sticky', top: 0, zIndex: 2, width: 'max-content', minWidth: '100%' },
  headings: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    cursor: 'default',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  cell: {
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    lineHeight: row,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    // Where the keys will act, while another part of the window has the focus.
    '&[data-active="true"]': {
      outline: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThin})`,
    },
  },
  frozen: { position: 'sticky', backgroundColor: 'inherit', zIndex: 1 },
  taken: { left: 0, display: 'flex', alignItems: 'center', justifyContent: 'center', padding: 0 },
  number: {
    left: `${String(NUMBER_LEFT)}px`,
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground3,
  },
  result: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  resultText: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  icon: { flexShrink: 0 },
  ok: { color: tokens.colorPaletteGreenForeground1 },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  made: { fontStyle: 'italic' },
  edited: { fontWeight: tokens.fontWeightSemibold },
  mark: { color: tokens.colorBrandForeground1, marginRight: tokens.spacingHorizontalXS },
  out: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  wrong: {
    boxShadow: `inset 0 -3px 0 ${tokens.colorPaletteRedBorder2}`,
    [forcedColors]: { outline: '1px dashed' },
  },
  doubtful: {
    boxShadow: `inset 0 -3px 0 ${tokens.colorPaletteDarkOrangeBorder2}`,
    [forcedColors]: { outline: '1px dashed' },
  },
  editor: {
    boxSizing: 'border-box',
    width: '100%',
    height: row,
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: 'none',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    ...focusRing,
  },
  open: { padding: 0, overflow: 'visible' },
  placeholder: {
    height: '12px',
    width: '60%',
    marginTop: '14px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralStencil1,
  },
  empty: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalL,
  },
})
