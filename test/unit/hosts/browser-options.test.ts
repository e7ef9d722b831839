import { describe, expect, it } from 'vitest'
import { browserCommand, openBrowser } from '#main/hosts/browser/open-browser.ts'
import { parseOptions } from '#main/hosts/browser/options.ts'

const parse = (line: string) => parseOptions(line === '' ? [] : line.split(' '))

describe('The arguments of the browser host', () => {
  it('may all be left out', () => {
    expect(parse('')).toEqual({ ok: true, value: { dataDir: null, port: 0, open: true } })
  })

  it('name folder and port, and keep the browser closed', () => {
    const value = { dataDir: '/data', port: 4123, open: false }
    expect(parse('--data-dir /data --port 4123 --no-open')).toEqual({ ok: true, value })
    expect(parse('--no-open --port=4123 --data-dir=/data')).toEqual({ ok: true, value })
  })

  it.each([
    ['--colour', { code: 'unknownOption', details: { option: '--colour' } }],
    ['-p', { code: 'unknownOption', details: { option: '-p' } }],
    ['4123', { code: 'unknownOption', details: { option: '4123' } }],
    ['--', { code: 'unknownOption', details: { option: '--' } }],
    ['--toString', { code: 'unknownOption', details: { option: '--toString' } }],
    ['--port', { code: 'valueMissing', details: { option: '--port' } }],
    ['--data-dir --no-open', { code: 'valueMissing', details: { option: '--data-dir' } }],
    ['--data-dir=', { code: 'valueMissing', details: { option: '--data-dir' } }],
    ['--port 65536', { code: 'portInvalid', details: { value: '65536' } }],
    ['--port -1', { code: 'portInvalid', details: { value: '-1' } }],
    ['--port 80a', { code: 'portInvalid', details: { value: '80a' } }],
  ])('are refused with what is wrong: %s', (line, refusal) => {
    expect(parse(line)).toEqual({ ok: false, refusal })
  })
})

describe("The system's browser", () => {
  it.each([
    ['darwin', {}, ['open']],
    ['win32', {}, ['rundll32', 'url.dll,FileProtocolHandler']],
    ['linux', { DISPLAY: ':0' }, ['xdg-open']],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open']],
  ])('is opened on %s with %o', (platform, env, command) => {
    expect(browserCommand(platform, env)).toEqual(command)
  })

  it('is not looked for where there is no screen', () => {
    expect(browserCommand('linux', {})).toBeNull()
    expect(browserCommand('linux', { DISPLAY: '' })).toBeNull()
  })

  it('gets the address as it is, through no shell', async () => {
    const address = 'http://127.0.0.1:1/open/$(id);"&|'
    const isAsGiven = `process.exit(process.argv[1] === ${JSON.stringify(address)} ? 7 : 0)`
    await new Promise<void>((failed) => openBrowser([process.execPath, '-e', isAsGiven], address, failed))
  })

  it('is told of when there is no such program', async () => {
    await new Promise<void>((failed) => openBrowser(['no-such-browser'], 'http://127.0.0.1:1/', failed))
  })
})
