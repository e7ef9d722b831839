import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import { addPeople, openFabrikam } from '#test/support/people-at-fabrikam.ts'
import { renderApp } from '#test/support/render-app.tsx'
import { catchSavedFiles } from '#test/support/saved-files.ts'
import { resultsOfScript } from '#test/support/script-results.ts'
import { commandId } from '#test/support/test-app.ts'

const ARCHIVE = 'Carry out Fabrikam WITH PASSWORDS.zip'

/** The list of Fabrikam: Anna and Berta are to be created, Clara, created already, gets another department. */
async function showToDo() {
  const fabrikam = await openFabrikam(['Clara Vogel'])
  const { app, customerId, ids } = fabrikam
  const selection = { ids: [ids[0] ?? ''] }
  await app.ask('handOff.tick', {
    commandId: commandId(),
    customerId,
    selection: { keys: [`create:${ids[0]}`] },
  })
  const change = { profile: { department: 'Sales' } }
  await app.ask('selectedUsers.edit', { commandId: commandId(), customerId, selection, change })
  await addPeople(app, customerId, ['Anna Schmidt', 'Berta Klein'])
  const page = await renderApp({ app, address: addresses.toDo(customerId) })
  const list = within(await screen.findByRole('grid', { name: 'What has to be carried out' }))
  await list.findByText(/^Create Anna Schmidt/)
  const items = () =>
    list
      .getAllByRole('row')
      .slice(1)
      .map(({ textContent }) => textContent)
  return { ...fabrikam, ...page, list, items }
}

const tab = (name: string) => screen.findByRole('link', { name })
const press = (name: string) => screen.getByRole('button', { name })

describe('the to-do list of a customer', () => {
  it('says in words what is to do, and the tab how much it is', async () => {
    const { items } = await showToDo()
    await tab('To do (3)')
    expect(items()).toEqual([
      expect.stringMatching(/^Create Anna Schmidt \(.+@.+\)$/),
      expect.stringMatching(/^Create Berta Klein \(.+@.+\)$/),
      expect.stringMatching(/^Edit Clara Vogel \(.+@.+\): Department: Sales$/),
    ])
  })

  it('shows one kind alone', async () => {
    const { user, items } = await showToDo()
    await user.click(screen.getByRole('combobox', { name: 'Kind' }))
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Edit (1)' }))
    await waitFor(() => expect(items()).toHaveLength(1))
  })

  it('goes out as files, which are named as what they hold, and asks before it goes out again', async () => {
    const { user, list } = await showToDo()
    const files = catchSavedFiles()
    await user.click(press('Export'))
    const dialog = () => within(screen.getByRole('dialog', { name: 'Export 3 items' }))
    await user.click(dialog().getByRole('button', { name: 'Export' }))
    await screen.findByText('The file holds temporary passwords. Delete it when all is carried out.')
    expect([...files.keys()]).toEqual([ARCHIVE])
    await user.click(press('Close'))
    await screen.findByText('3 items went out in files and have no result yet.')
    expect(list.getAllByText(/^Exported on .+, without a result$/)).toHaveLength(3)

    await user.click(press('Export'))
    await user.click(dialog().getByRole('button', { name: 'Export' }))
    await dialog().findByText(/^3 of the chosen items went out before/)
    await user.click(dialog().getByRole('button', { name: 'Export again' }))
    await screen.findByText(/^3 items exported to/)
  })

  it('takes results: what failed stays with its reason, until nothing is left', async () => {
    const { app, customerId, user, items } = await showToDo()
    const files = catchSavedFiles()
    await user.click(press('Export'))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Export' }))
    await user.click(await screen.findByRole('button', { name: 'Close' }))
    const archive = new Uint8Array(await files.get(ARCHIVE)!.arrayBuffer())
    const { rows } = await app.ask('handOff.list', {
      customerId,
      filter: { shown: 'to-do', kinds: ['edit'] },
      offset: 0,
      limit: 1,
    })
    const failure = { status: 403, code: 'Authorization_RequestDenied', message: 'Insufficient privileges' }

    const record = async (bytes: Uint8Array) => {
      await user.click(press('Record results'))
      const dialog = within(screen.getByRole('alertdialog', { name: 'Record results' }))
      const input = document.querySelector<HTMLInputElement>('[role=alertdialog] input[type=file]')
      await user.upload(input!, new File([Uint8Array.from(bytes)], 'results.jsonl'))
      await dialog.findByRole('status')
      await user.click(dialog.getByRole('button', { name: 'Record results' }))
    }
    await record(resultsOfScript(archive, { [rows[0]?.key ?? '']: failure }))
    await screen.findByRole('region', { name: '1 item could not be carried out' })
    await waitFor(() => expect(items()).toEqual([expect.stringContaining('Failed. Whoever carried it out')]))
    await record(resultsOfScript(archive, {}))
    await screen.findByText('Everything is carried out.')
    await tab('To do')
  })

  it('leaves out what is set aside, and what was done by hand', async () => {
    const { user, list, items } = await showToDo()
    await user.click(list.getAllByRole('checkbox')[1]!)
    await user.click(press('Set aside'))
    await tab('To do (2)')
    await waitFor(() => expect(items()).toHaveLength(2))
    await user.click(list.getAllByRole('checkbox')[1]!)
    await user.click(press('Mark as done'))
    const question = within(screen.getByRole('alertdialog', { name: 'Is this done in Microsoft 365?' }))
    await user.click(question.getByRole('button', { name: 'Mark as done' }))
    await tab('To do (1)')
    await user.click(screen.getByRole('combobox', { name: 'Show' }))
    await user.click(await screen.findByRole('option', { name: 'Set aside (1)' }))
    await waitFor(() => expect(items()).toEqual([expect.stringMatching(/^Create Anna Schmidt .+Set aside$/)]))
    await user.click(list.getAllByRole('checkbox')[1]!)
    await user.click(press('Put back'))
    await tab('To do (2)')
  })

  it('is a checklist of what is selected, with what has to be entered and no password', async () => {
    const { app, customerId, user, list } = await showToDo()
    await user.click(list.getAllByRole('checkbox')[1]!)
    await user.click(press('Print checklist'))
    const checklist = (await screen.findAllByRole('region', { name: 'Checklist' }))[0]!
    expect(checklist.textContent).toContain('To carry out at Fabrikam')
    expect(checklist.textContent).toContain('Create Anna Schmidt')
    expect(checklist.textContent).not.toMatch(/Berta|Clara/)
    const { rows } = await app.ask('batches.list', { customerId, offset: 0, limit: 10 })
    for (const { batchId } of rows) {
      const shown = await app.ask('batches.credentials', { customerId, batchId, offset: 0, limit: 10 })
      for (const { password } of shown.rows) expect(checklist.textContent).not.toContain(password ?? 'none')
    }
  })

  it('shows the first hundred, and holds all when it is printed', async () => {
    const { app, customerId } = await openFabrikam([])
    await addPeople(
      app,
      customerId,
      Array.from({ length: 102 }, (_, at) => `Person ${at}`),
    )
    await renderApp({ app, address: addresses.checklist(customerId) })
    await screen.findByText('and 2 more on the paper')
    const lists = () => screen.getAllByRole('region', { name: 'Checklist', hidden: true })
    const boxes = () => lists().map((list) => list.textContent.match(/Create Person/g)?.length)
    expect(boxes()).toEqual([100])
    act(() => void window.dispatchEvent(new Event('beforeprint')))
    expect(boxes()).toEqual([100, 102])
    act(() => void window.dispatchEvent(new Event('afterprint')))
    expect(boxes()).toEqual([100])
  })

  it('is remembered when it is printed, and asks before it is printed again', async () => {
    const print = vi.spyOn(window, 'print').mockReturnValue(undefined)
    const { app, customerId, user } = await showToDo()
    await user.click(press('Print checklist'))
    await user.click(await screen.findByRole('button', { name: 'Print' }))
    await waitFor(() => expect(print).toHaveBeenCalledTimes(1))
    expect(await app.ask('handOff.counts', { customerId })).toMatchObject({ exported: 3 })

    await user.click(press('Print'))
    await screen.findByText(/^3 of the chosen items went out before/)
    expect(print).toHaveBeenCalledTimes(1)
    await user.click(press('Print again'))
    await waitFor(() => expect(print).toHaveBeenCalledTimes(2))
    print.mockRestore()
  })
})
