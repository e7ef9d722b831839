import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'

export type Display = {
  /** What the environment has to say for a window to land there. */
  env: Record<string, string>
  stop: () => Promise<void>
}

/**
 * A display of our own, where nobody else's windows are: an Xvfb that picks a free number by itself
 * and takes connections of every local user (`-ac`); where there is no Xvfb, the system's.
 */
export async function openDisplay(): Promise<Display> {
  if (!hasXvfb()) return { env: ownDisplay(), stop: () => Promise.resolve() }
  const options = ['-displayfd', '3', '-ac', '-screen', '0', '1366x768x24', '-nolisten', 'tcp']
  const server = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const ended = once(server, 'exit')
  const answer = server.stdio[3]
  const number = answer instanceof Readable ? await firstLine(answer) : undefined
  if (number === undefined) throw new Error('Xvfb ended before it had a display')
  return {
    env: { DISPLAY: `:${number}` },
    stop: async () => {
      server.kill()
      await ended
    },
  }
}

function hasXvfb(): boolean {
  return spawnSync('Xvfb', ['-help'], { stdio: 'ignore' }).error === undefined
}

function ownDisplay(): Record<string, string> {
  const names = ['DISPLAY', 'WAYLAND_DISPLAY', 'XAUTHORITY', 'XDG_RUNTIME_DIR']
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
}

async function firstLine(stream: Readable): Promise<string | undefined> {
  for await (const line of createInterface(stream)) return line
  return undefined
}
