import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dataDirArgument, defaultDataDir } from '#main/hosts/data-dir.ts'

describe("The platform's own folder for application data", () => {
  it.each([
    [
      'win32',
      { APPDATA: 'C:\\Users\\Ana\\AppData\\Roaming' },
      'C:\\Users\\Ana',
      'C:\\Users\\Ana\\AppData\\Roaming\\Partner Desk',
    ],
    ['win32', {}, 'C:\\Users\\Ana', 'C:\\Users\\Ana\\AppData\\Roaming\\Partner Desk'],
    [
      'darwin',
      { XDG_CONFIG_HOME: '/elsewhere' },
      '/Users/ana',
      '/Users/ana/Library/Application Support/Partner Desk',
    ],
    ['linux', { XDG_CONFIG_HOME: '/elsewhere' }, '/home/ana', '/elsewhere/Partner Desk'],
    ['linux', { XDG_CONFIG_HOME: '' }, '/home/ana', '/home/ana/.config/Partner Desk'],
    ['linux', { XDG_CONFIG_HOME: 'relative' }, '/home/ana', '/home/ana/.config/Partner Desk'],
    ['freebsd', {}, '/home/ana', '/home/ana/.config/Partner Desk'],
  ])('on %s with %o', (platform, env, home, folder) => {
    expect(defaultDataDir({ platform, env, home })).toBe(folder)
  })
})

describe('The folder in the arguments', () => {
  it('is absolute, wherever it stands among switches of the runtime', () => {
    expect(dataDirArgument(['.', '--data-dir', '/data', '--inspect=0'])).toBe('/data')
    expect(dataDirArgument(['--remote-debugging-port=0', '--data-dir=/data'])).toBe('/data')
    expect(dataDirArgument(['--data-dir', 'data'])).toBe(resolve('data'))
  })

  it('is none when it is not given', () => {
    expect(dataDirArgument(['.', '--password-store=gnome-libsecret'])).toBeNull()
    expect(dataDirArgument(['--data-dir='])).toBeNull()
    expect(dataDirArgument(['--data-dir'])).toBeNull()
  })
})
