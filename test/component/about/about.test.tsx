import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import { openTestApp } from '#test/support/test-app.ts'
import { testPorts } from '#test/support/ports.ts'
import { renderApp } from '#test/support/render-app.tsx'

const facts = testPorts({ csvWorker: '' }).host

/** The application as the desktop host opens it. */
const onElectron = () =>
  openTestApp({
    ports: {
      host: {
        ...facts,
        version: '3.2.1',
        runtime: {
          electron: '45.3.4',
          chromium: '150.0.1.2',
          node: '24.1.0',
          licenseFiles: ['/opt/Partner Desk/LICENSES.chromium.html'],
        },
      },
    },
  })

describe('the page about the application', () => {
  it('is reached from the settings and says which versions run', async () => {
    const { user } = await renderApp({ app: await onElectron(), address: addresses.settings })
    await user.click(await screen.findByRole('link', { name: 'About Partner Desk' }))
    await screen.findByRole('heading', { level: 1, name: 'About Partner Desk' })
    const versions = within(await screen.findByRole('group', { name: 'Versions' }))
    expect(versions.getAllByRole('term').map(({ textContent }) => textContent)).toEqual([
      'Partner Desk',
      'Electron',
      'Chromium',
      'Node.js',
    ])
    expect(versions.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual([
      '3.2.1',
      '45.3.4',
      '150.0.1.2',
      '24.1.0',
    ])
  })

  it('names what does not run here by no version, nor a file that is not there', async () => {
    await renderApp({ address: addresses.about })
    await screen.findByText('Node.js')
    expect(screen.queryByText('Electron')).toBeNull()
    expect(screen.queryByText(/Electron and Chromium/)).toBeNull()
  })

  it('shows the license of each package when it is asked for', async () => {
    const { user } = await renderApp({ address: addresses.about })
    const button = await screen.findByRole('button', { name: 'a-package 1.2.3 · ISC' })
    expect(screen.queryByText('Permission to use it is granted.')).toBeNull()
    await user.click(button)
    await screen.findByText('Permission to use it is granted.')
  })

  it('says where the licenses of Electron and Chromium lie', async () => {
    await renderApp({ app: await onElectron(), address: addresses.about })
    await screen.findByText('/opt/Partner Desk/LICENSES.chromium.html')
  })
})
