import { describe, expect, it } from 'vitest'
import { appAddress, appPath, isAppAddress, isAppBlob } from '#main/hosts/app-address.ts'
import { isMailDraft } from '#main/hosts/mail-draft-address.ts'
import { isOwnMainFrame } from '#main/hosts/own-frame.ts'
import { isPermitted } from '#main/hosts/permissions.ts'
import { printOutcome } from '#main/hosts/print-outcome.ts'
import { within } from '#main/hosts/within.ts'

describe("The desktop host's own addresses", () => {
  it('are those of its scheme and its host, and no others', () => {
    expect(isAppAddress(appAddress('index.html'))).toBe(true)
    for (const foreign of [
      'app://partner-desk.evil.example/',
      'app://partner-desk@evil.example/',
      'app://partner-desk:1/',
      'app://evil.example/app://partner-desk/',
      'https://partner-desk/',
      'file:///app://partner-desk/',
      'data:text/html,app://partner-desk/',
      'about:blank',
      '',
    ]) {
      expect(isAppAddress(foreign), foreign).toBe(false)
      expect(appPath(foreign), foreign).toBeNull()
    }
  })

  it('name a file by their path alone', () => {
    expect(appPath(appAddress('print.html?job=1'))).toBe('/print.html')
    expect(appPath(appAddress('index.html#/customers'))).toBe('/index.html')
    expect(appPath(appAddress('assets/main.js'))).toBe('/assets/main.js')
  })

  it('hold the bytes that its pages make, and no page of another', () => {
    expect(isAppBlob(`blob:${appAddress('1b671a64')}`)).toBe(true)
    expect(isAppBlob('blob:https://evil.example/1b671a64')).toBe(false)
    expect(isAppBlob('blob:null/1b671a64')).toBe(false)
    expect(isAppBlob(appAddress('index.html'))).toBe(false)
  })
})

describe('What is handed to the mail program', () => {
  it.each([
    ['mailto:ana@example.com?subject=Hola&body=Una%20cuenta', true],
    ['mailto:?subject=Hola', true],
    ['mailto:ana@example.com?attach=/etc/passwd', false],
    ['mailto:ana@example.com?subject=Hola&bcc=evil@example.com', false],
    ['https://example.com/?mailto:', false],
    ['file:///etc/passwd', false],
    ['ms-msdt:/id', false],
    ['', false],
  ])('%s: %s', (address, isDraft) => {
    expect(isMailDraft(address)).toBe(isDraft)
  })
})

describe('Who may call the application', () => {
  const page = { parent: null, url: appAddress('index.html') }

  it.each([
    ['the page of one of our windows', { isOwnWindow: true, frame: page }, true],
    ['a frame within it', { isOwnWindow: true, frame: { ...page, parent: page } }, false],
    ['a foreign page in our window', { isOwnWindow: true, frame: { ...page, url: 'about:blank' } }, false],
    ['our page in another window', { isOwnWindow: false, frame: page }, false],
    ['a frame that has gone', { isOwnWindow: true, frame: null }, false],
  ])('%s: %o -> %s', (_who, sender, may) => {
    expect(isOwnMainFrame(sender)).toBe(may)
  })
})

describe('What a page may use of the system', () => {
  it('is the clipboard, to write text on it, for our own pages alone', () => {
    const own = 'app://partner-desk'
    expect(isPermitted('clipboard-sanitized-write', own)).toBe(true)
    expect(isPermitted('clipboard-sanitized-write', `${own}/`)).toBe(true)
    expect(isPermitted('clipboard-sanitized-write', 'https://evil.example')).toBe(false)
    expect(isPermitted('clipboard-sanitized-write', '')).toBe(false)
    for (const power of [
      'clipboard-read',
      'media',
      'geolocation',
      'notifications',
      'openExternal',
      'unknown',
    ]) {
      expect(isPermitted(power, own), power).toBe(false)
    }
  })
})

describe('What became of a print job', () => {
  it.each([
    [true, '', 'printed'],
    [false, 'Print job canceled', 'cancelled'],
    [false, 'cancelled', 'cancelled'],
    [false, 'Print job failed', 'failed'],
    [false, 'Invalid printer settings', 'failed'],
    [false, '', 'failed'],
  ] as const)('%s, "%s" -> %s', (success, reason, outcome) => {
    expect(printOutcome(success, reason)).toBe(outcome)
  })
})

describe('A limit of time', () => {
  it('lets what comes in time through, failures too', async () => {
    await expect(within(60_000, Promise.resolve('ready'))).resolves.toBe('ready')
    await expect(within(60_000, Promise.reject(new Error('gone')))).rejects.toThrow('gone')
  })

  it('ends the waiting for what does not come', async () => {
    await expect(within(1, new Promise(() => undefined))).rejects.toThrow('not within 1 ms')
  })
})
