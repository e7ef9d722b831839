import type { ServerResponse } from 'node:http'
import type { App } from '../../app.ts'
import type { Reply } from './reply.ts'

/** A page that leaves this much unread is let go; when it reads again, it connects anew and asks for everything. */
const MAX_UNREAD_BYTES = 1024 * 1024

/**
 * Sends every notification as a server-sent event until the page goes. No heartbeat: between two sockets of one
 * machine nothing cuts a silent connection, and its end is seen at once.
 */
export function streamNotifications(app: App): Reply {
  const body = (response: ServerResponse) => {
    response.flushHeaders()
    const end = app.subscribe((notification) => {
      response.write(`data: ${JSON.stringify(notification)}\n\n`)
      if (response.writableLength > MAX_UNREAD_BYTES) response.destroy()
    })
    response.on('close', end)
  }
  return { status: 200, headers: { 'Content-Type': 'text/event-stream' }, body }
}
