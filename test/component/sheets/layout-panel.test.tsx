import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import { firstOwnGrid } from '#shared/domain/sheet-layout.ts'
import { openWithBatch } from '#test/support/batches.ts'
import { renderApp } from '#test/support/render-app.tsx'

/** The view before printing, of this many cards. */
async function showLayouts(count = 40) {
  const batch = await openWithBatch(count)
  const address = addresses.printSheets(batch.customerId, batch.batchId)
  const { user } = await renderApp({ app: batch.app, address })
  const panel = within(await screen.findByRole('group', { name: 'Layout and order' }))
  const choose = async (field: string, option: string) => {
    await user.click(panel.getByRole('combobox', { name: field }))
    await user.click(await screen.findByRole('option', { name: option }))
  }
  /** What the job that the preview shows was prepared with. */
  const optionsShown = async () => {
    const frame = await screen.findByTitle<HTMLIFrameElement>('Preview of the sheets')
    const jobId = new URL(frame.src).searchParams.get('job')!
    return (await batch.app.ask('sheets.get', { jobId })).options
  }
  return { ...batch, user, panel, choose, optionsShown }
}

describe('the layout of the sheets', () => {
  it('is chosen beside the preview, and kept for the next time', async () => {
    const { app, choose, optionsShown } = await showLayouts()
    await choose('Layout', '36 cards a page')
    await screen.findByText('40 cards, 2 pages')
    expect(await optionsShown()).toMatchObject({ layout: 'cards-36', paper: 'A4', cutLines: true })
    expect((await app.ask('settings.get', {})).sheets.layout).toBe('cards-36')
  })

  it('on label stock has the stock’s paper, says so, and no cut lines unless they are asked for', async () => {
    const { panel, user, choose, optionsShown } = await showLayouts()
    await choose('Layout', 'Labels Avery 5160 (Letter)')
    await panel.findByText('These labels come on Letter.')
    expect(panel.getByRole<HTMLButtonElement>('combobox', { name: 'Paper' }).disabled).toBe(true)
    await waitFor(async () =>
      expect(await optionsShown()).toMatchObject({ paper: 'Letter', cutLines: false }),
    )
    await user.click(panel.getByRole('checkbox', { name: 'Cut lines' }))
    await waitFor(async () => expect(await optionsShown()).toMatchObject({ cutLines: true }))
    await choose('Layout', 'Labels Avery L7160 (A4)')
    await panel.findByText('These labels come on A4.')
    await waitFor(async () => expect(await optionsShown()).toMatchObject({ paper: 'A4', cutLines: true }))
  })

  it('offers cut lines and stacks only where something is cut', async () => {
    const { panel, choose } = await showLayouts(3)
    await choose('Layout', 'Letter, one a page')
    await screen.findByText('3 cards, 3 pages')
    expect(panel.queryByRole('checkbox', { name: 'Stack for cutting' })).toBeNull()
    panel.getByRole('checkbox', { name: 'Cut lines' })
    await choose('Layout', 'List for the person in charge')
    await screen.findByText('3 cards, 1 page')
    expect(panel.queryByRole('checkbox', { name: 'Cut lines' })).toBeNull()
  })

  it('is in the order that was asked for', async () => {
    const { panel, user, choose, optionsShown } = await showLayouts(3)
    await choose('Sort by', 'City')
    for (const [tick, option] of [
      ['Descending', 'descending'],
      ['Group by department', 'groupByDepartment'],
      ['Stack for cutting', 'stacked'],
    ] as const) {
      await user.click(panel.getByRole('checkbox', { name: tick }))
      await waitFor(async () => expect(await optionsShown()).toMatchObject({ sort: 'city', [option]: true }))
    }
  })
})

describe('own labels', () => {
  async function measure() {
    const page = await showLayouts()
    await page.choose('Layout', 'Own labels')
    await page.user.click(await page.panel.findByRole('button', { name: 'Change measures' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Measures of the labels' }))
    const type = async (field: string, text: string) => {
      const input = dialog.getByRole('spinbutton', { name: field })
      await page.user.clear(input)
      if (text !== '') await page.user.type(input, text)
    }
    return { ...page, dialog, type }
  }

  it('are measured in a dialog that says at once whether they fit', async () => {
    const { dialog, type, user, optionsShown } = await measure()
    dialog.getByText('21 labels a page fit on A4.')
    await type('Width of a label', '70')
    dialog.getByText(/^These labels don’t fit the paper/)
    await type('Columns', '2')
    dialog.getByText('14 labels a page fit on A4.')
    await user.click(dialog.getByRole('button', { name: 'Save' }))
    await screen.findByText('40 cards, 3 pages')
    expect((await optionsShown()).own).toEqual({ ...firstOwnGrid('A4'), width: 70, columns: 2 })
  })

  it('that do not fit, or miss a measure, are not kept', async () => {
    const { app, dialog, type, user } = await measure()
    await type('Rows', '')
    await user.click(dialog.getByRole('button', { name: 'Save' }))
    dialog.getByText(/^These labels don’t fit the paper/)
    await user.click(dialog.getByRole('button', { name: 'Cancel' }))
    expect((await app.ask('settings.get', {})).sheets.own).toEqual(firstOwnGrid('A4'))
  })

  it('for another paper than the one chosen are said not to fit, in place of the preview', async () => {
    const { app, choose } = await showLayouts(1)
    const { sheets } = await app.ask('settings.get', {})
    await app.ask('settings.update', { sheets: { ...sheets, own: { ...sheets.own, top: 30 } } })
    await choose('Paper', 'Letter')
    await choose('Layout', 'Own labels')
    await screen.findByText(/^These labels don’t fit the paper/)
    await waitFor(() => expect(screen.queryByTitle('Preview of the sheets')).toBeNull())
  })
})
