import { createDarkTheme, createLightTheme } from '@fluentui/react-components'
import type { BrandVariants, Theme } from '@fluentui/react-components'

/** The only colours and sizes of our own. Everything else is a token of Fluent UI. */

const brand: BrandVariants = {
  10: '#020305',
  20: '#0f1a23',
  30: '#122b3d',
  40: '#123851',
  50: '#114666',
  60: '#0f547b',
  70: '#0c6391',
  80: '#0a72a7',
  90: '#2880b4',
  100: '#458ebf',
  110: '#5e9cca',
  120: '#76abd4',
  130: '#8ebade',
  140: '#a6c9e7',
  150: '#bed8ef',
  160: '#d7e7f7',
}

const fontFamilyMonospace = "'Roboto Mono', Consolas, 'Courier New', monospace"

export const lightTheme: Theme = {
  ...createLightTheme(brand),
  fontFamilyMonospace,
  // Of the ramp, 150 leaves a link in a selected row under the pointer a contrast of less than 4.5.
  colorBrandBackground2Hover: '#cbe0f3',
}

const dark = createDarkTheme(brand)
export const darkTheme: Theme = {
  ...dark,
  fontFamilyMonospace,
  colorBrandForeground1: brand[110],
  colorBrandForeground2: brand[120],
  colorBrandForegroundLink: brand[130],
  colorBrandForegroundLinkHover: brand[140],
  colorBrandForegroundLinkPressed: brand[120],
}

export const sizes = {
  /** Widest line of a form or of text that is read. */
  form: '640px',
  rail: '244px',
  narrowRail: '56px',
  /** Height of a row in a list, in pixels: the virtual list computes with it. */
  row: 40,
  /** A list keeps this height where the window is too low to show it whole. */
  shortestList: '280px',
} as const

/** What is printed is seen on white in every theme. */
export const paperColor = '#fff'

/** Below this width the rail shows icons alone and lists leave out their lesser columns (200 % zoom on a laptop). */
export const NARROW = '(max-width: 900px)'
export const narrowScreen = `@media ${NARROW}`
/** Colours are the system's own (Windows high contrast): states that we show by colour need an outline. */
export const forcedColors = '@media (forced-colors: active)'
