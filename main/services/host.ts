import { ok } from '#shared/domain/result.ts'
import type { Handler } from '../api/handlers.ts'
import type { ServiceContext } from './context.ts'

export function hostService({ ports, dataDir, vault }: ServiceContext) {
  const capabilities: Handler<'host.capabilities'> = () =>
    ok({
      host: ports.host.kind,
      printsSheets: ports.sheetPrinter !== null,
      platform: ports.host.platform,
      version: ports.host.version,
      dataDir,
      systemLanguage: ports.host.systemLanguage,
      keySlot: vault.slot,
    })

  return { capabilities }
}
