import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Refusal } from '#build/lib/refusal.mjs'
import { parseStartOptions } from '#build/lib/start-options.mjs'

const parse = (line: string) => parseStartOptions(line.split(' ').filter(Boolean), '/home/ana')

describe('The options of npm start', () => {
  it('are all optional: Electron opens, on the default folder', () => {
    expect(parse('')).toEqual({ help: false, browser: false, shared: [], browserOnly: [] })
  })

  it('choose the browser when asked to', () => {
    expect(parse('--browser').browser).toBe(true)
  })

  it('choose the browser with the options that only it has', () => {
    expect(parse('--no-open')).toMatchObject({ browser: true, browserOnly: ['--no-open'] })
    expect(parse('--port 4100')).toMatchObject({ browser: true, browserOnly: ['--port', '4100'] })
  })

  it('hand either host the folder for the data as an absolute path', () => {
    const folder = resolve('/home/ana', 'data')
    expect(parse('--data-dir data')).toMatchObject({ browser: false, shared: ['--data-dir', folder] })
    expect(parse('--data-dir=data').shared).toEqual(['--data-dir', folder])
  })

  it.each(['--colour', 'data', '--data-dir', '--data-dir --no-open', '--data-dir=', '--port'])(
    'are refused before anything is done: %s',
    (line) => {
      expect(() => parse(line)).toThrow(Refusal)
    },
  )
})
