import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptWindow, placeOnScreens } from '#main/hosts/window-place.ts'
import type { Area } from '#main/hosts/window-place.ts'

const LAPTOP: Area = { x: 0, y: 25, width: 1366, height: 743 }
const BESIDE: Area = { x: 1366, y: 0, width: 1920, height: 1080 }
const ABOVE: Area = { x: -200, y: -1080, width: 1920, height: 1080 }

describe('A window comes back', () => {
  it.each([
    ['where it was', { x: 100, y: 80, width: 900, height: 600 }, [LAPTOP]],
    ['on another screen', { x: 1500, y: 100, width: 900, height: 600 }, [LAPTOP, BESIDE]],
    ['on a screen above the first one', { x: 0, y: -900, width: 900, height: 600 }, [LAPTOP, ABOVE]],
    ['half beyond an edge, where it can be taken', { x: 1200, y: 80, width: 900, height: 600 }, [LAPTOP]],
    ['across two screens', { x: 1300, y: 80, width: 900, height: 600 }, [LAPTOP, BESIDE]],
  ])('%s', (_where, area, screens) => {
    expect(placeOnScreens(area, screens)).toEqual(area)
  })

  it.each([
    ['the screen that it was on is gone', { x: 1500, y: 100, width: 900, height: 600 }],
    ['too little of it is in sight', { x: 1300, y: 80, width: 900, height: 600 }],
    ['its upper edge is above the screen', { x: 100, y: -300, width: 900, height: 600 }],
    ['its upper edge is below the screen', { x: 100, y: 760, width: 900, height: 600 }],
  ])('into the middle of the first screen when %s', (_why, area) => {
    expect(placeOnScreens(area, [LAPTOP])).toEqual({ x: 233, y: 97, width: 900, height: 600 })
  })

  it('no larger than the screen', () => {
    const onLarge = { x: 1400, y: 10, width: 1800, height: 1000 }
    expect(placeOnScreens(onLarge, [LAPTOP])).toEqual(LAPTOP)
  })

  it('where its upper edge can be taken, whatever was kept and whatever screens there are', () => {
    const side = fc.integer({ min: 200, max: 4000 })
    const corner = fc.integer({ min: -5000, max: 5000 })
    const area = fc.record({ x: corner, y: corner, width: side, height: side })
    const screens = fc.array(area, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(area, screens, (kept, all) => {
        const there = placeOnScreens(kept, all)
        const holds = all.some((screen) => {
          const across =
            Math.min(there.x + there.width, screen.x + screen.width) - Math.max(there.x, screen.x)
          return across >= 120 && there.y >= screen.y && there.y + 40 <= screen.y + screen.height
        })
        expect(holds).toBe(true)
        expect(placeOnScreens(there, all)).toEqual(there)
      }),
    )
  })
})

describe('What was kept of a window', () => {
  const kept = { area: LAPTOP, maximized: false, zoom: 1.2 }

  it('is taken as it was', () => {
    expect(keptWindow(kept)).toEqual(kept)
  })

  it.each([
    ['nothing', null],
    ['a text', 'window'],
    ['no place', { ...kept, area: undefined }],
    ['no size', { ...kept, area: { ...LAPTOP, width: 0 } }],
    ['a place beyond all screens', { ...kept, area: { ...LAPTOP, x: 1e9 } }],
    ['half points', { ...kept, area: { ...LAPTOP, y: 0.5 } }],
    ['a size in words', { ...kept, area: { ...LAPTOP, width: '900' } }],
    ['no zoom', { ...kept, zoom: null }],
    ['a zoom at which nothing can be read', { ...kept, zoom: 0 }],
  ])('counts for nothing with %s', (_what, broken) => {
    expect(keptWindow(broken)).toBeNull()
  })
})
