import { act, fireEvent, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { forwardInput, HIDES_AFTER, useIdle } from '#renderer/components/idle.ts'

const pass = (ms: number): void =>
  act(() => {
    vi.advanceTimersByTime(ms)
  })

describe('a page that nobody touches', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is idle after five minutes, and stays so until it is woken', () => {
    const { result } = renderHook(() => useIdle())
    pass(HIDES_AFTER - 1)
    expect(result.current.idle).toBe(false)
    pass(1)
    expect(result.current.idle).toBe(true)
    fireEvent.pointerMove(window)
    expect(result.current.idle).toBe(true)
    act(() => result.current.wake())
    expect(result.current.idle).toBe(false)
    pass(HIDES_AFTER)
    expect(result.current.idle).toBe(true)
  })

  for (const [name, touch] of [
    ['a key', () => fireEvent.keyDown(document.body, { key: 'a' })],
    ['the pointer', () => fireEvent.pointerMove(document.body)],
    ['the wheel', () => fireEvent.wheel(document.body)],
  ] as const)
    it(`is not idle when ${name} was used meanwhile`, () => {
      const { result } = renderHook(() => useIdle())
      pass(HIDES_AFTER - 1)
      touch()
      pass(HIDES_AFTER - 1)
      expect(result.current.idle).toBe(false)
      pass(1)
      expect(result.current.idle).toBe(true)
    })

  it('is not idle when a page within it was used', () => {
    const frame = document.body.appendChild(document.createElement('iframe'))
    forwardInput(frame.contentWindow!)
    const { result } = renderHook(() => useIdle())
    pass(HIDES_AFTER - 1)
    fireEvent.wheel(frame.contentDocument!.body)
    pass(HIDES_AFTER - 1)
    expect(result.current.idle).toBe(false)
    frame.remove()
  })
})
