import { readdirSync, readFileSync } from 'node:fs'

const KILOBYTES = 1024
/** Of the clock in which Linux counts a process's time (sysconf(_SC_CLK_TCK)): 100 on every system of ours. */
const TICKS_A_SECOND = 100

/** A process and all that it has started, by their numbers. Linux alone tells. */
export function processesOf(root: number): number[] {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = Number(statOf(Number(name))?.[1])
    children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const below = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(below)]
  return below(root)
}

/** Megabytes of them all; what several share counts once (PSS). */
export function memoryOf(root: number): number {
  const sizes = processesOf(root).map((pid) => {
    const [, kilobytes = '0'] = /^Pss:\s+(\d+) kB/m.exec(readOr(`/proc/${pid}/smaps_rollup`)) ?? []
    return Number(kilobytes)
  })
  return sizes.reduce((sum, size) => sum + size, 0) / KILOBYTES
}

/** Seconds of CPU that they have used so far. */
export function cpuOf(root: number): number {
  const ticks = processesOf(root).map((pid) => {
    const stat = statOf(pid) ?? []
    return Number(stat[11] ?? 0) + Number(stat[12] ?? 0)
  })
  return ticks.reduce((sum, count) => sum + count, 0) / TICKS_A_SECOND
}

/** The fields of /proc/PID/stat from the third on, after the name, which may hold anything; null where it has gone. */
function statOf(pid: number): string[] | null {
  const stat = readOr(`/proc/${pid}/stat`)
  return stat === '' ? null : stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
