import { AIMS } from './aims.ts'
import type { Measure } from './aims.ts'

/** One line of the bench: a figure beside its floor, measured in the same run; some have none. */
export interface Figure {
  readonly name: Measure
  readonly value: number
  readonly unit: 'ms' | 's' | 'MB' | 'files'
  readonly floor?: number
  /** Another way to do the same, for comparison. */
  readonly peer?: { readonly name: string; readonly value: number }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Prints a figure as one JSON object a line, or as a row for people. */
export function print(figure: Figure, json: boolean): void {
  const { name, value, unit, floor, peer } = figure
  const ratio = floor === undefined ? undefined : value / floor
  const aim = AIMS[name]
  if (json) {
    const compared =
      floor === undefined || ratio === undefined ? {} : { floor: round(floor), ratio: round(ratio) }
    console.log(JSON.stringify({ name, value: round(value), unit, ...compared, aim }))
    return
  }
  const verdict = (ratio ?? value) <= aim ? 'kept' : 'missed'
  const beside = peer ? `   (${peer.name}: ${round(peer.value)} ${unit})` : ''
  console.log(
    name.padEnd(20) +
      `${round(value)} ${unit}`.padStart(14) +
      (floor === undefined ? '' : `floor ${round(floor)} ${unit}`).padStart(20) +
      (ratio === undefined ? '' : `ratio ${ratio.toFixed(2)}`).padStart(13) +
      `aim ${aim} ${verdict}`.padStart(16) +
      beside,
  )
}

const round = (value: number): number => Number(value.toPrecision(3))
