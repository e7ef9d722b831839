import { describe, expect, it } from 'vitest'
import { whyElectronFailed, whyNotElectron } from '#build/lib/why-not-electron.mjs'

describe('Whether Electron can open a window', () => {
  it('is not doubted on Windows and macOS', () => {
    expect(whyNotElectron({ platform: 'win32', uid: undefined, env: {} })).toBeNull()
    expect(whyNotElectron({ platform: 'darwin', uid: 0, env: {} })).toBeNull()
  })

  it('takes a display on Linux, of X11 or Wayland', () => {
    expect(whyNotElectron({ platform: 'linux', uid: 1000, env: {} })).toMatch('no display')
    expect(whyNotElectron({ platform: 'linux', uid: 1000, env: { DISPLAY: '' } })).toMatch('no display')
    expect(whyNotElectron({ platform: 'linux', uid: 1000, env: { DISPLAY: ':0' } })).toBeNull()
    expect(whyNotElectron({ platform: 'linux', uid: 1000, env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBeNull()
  })

  it('takes another user than root on Linux, whose sandbox would be off', () => {
    expect(whyNotElectron({ platform: 'linux', uid: 0, env: { DISPLAY: ':0' } })).toMatch('root')
  })
})

describe('How Electron ended', () => {
  it('is a failure to start where a library is missing or Chromium gave up at once', () => {
    expect(whyElectronFailed({ code: 127, signal: null, seconds: 0.1 })).toMatch('library')
    expect(whyElectronFailed({ code: null, signal: 'SIGTRAP', seconds: 0.3 })).toMatch('SIGTRAP')
  })

  it('is the end of the application where it was closed, interrupted or had run for a while', () => {
    expect(whyElectronFailed({ code: 0, signal: null, seconds: 0.5 })).toBeNull()
    expect(whyElectronFailed({ code: 1, signal: null, seconds: 0.5 })).toBeNull()
    expect(whyElectronFailed({ code: null, signal: 'SIGTERM', seconds: 0.5 })).toBeNull()
    expect(whyElectronFailed({ code: null, signal: 'SIGSEGV', seconds: 600 })).toBeNull()
  })
})
