/** Whether the keyboard has Cmd in the place of Ctrl. */
export const hasCommandKey = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent)

/** How the keys of the search are written here. */
export const searchKeys = (): string => (hasCommandKey() ? '⌘K' : 'Ctrl+K')
