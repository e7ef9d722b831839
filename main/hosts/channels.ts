/** The two channels between the preload and the main process. */
export const CHANNELS = { call: 'call', notification: 'notification' } as const
