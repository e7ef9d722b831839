import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { shippedPackage } from '#shared/contract/host.ts'
import { MAX_FILE_BYTES } from '#shared/domain/import-file.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Handler } from '../api/handlers.ts'
import type { ServiceContext } from './context.ts'

const MEGABYTE = 1024 * 1024

export function hostService({ ports, dataDir, vault, secretClipboard }: ServiceContext) {
  const capabilities: Handler<'host.capabilities'> = () =>
    ok({
      host: ports.host.kind,
      printsSheets: ports.sheetPrinter !== null,
      platform: ports.host.platform,
      version: ports.host.version,
      dataDir,
      systemLanguage: ports.host.systemLanguage,
      keySlot: vault.slot,
      clearsClipboard: secretClipboard !== null,
    })

  const about: Handler<'host.about'> = async () => {
    const { version, runtime } = ports.host
    const { licenseFiles, ...versions } = runtime
    const list: unknown = JSON.parse(await readFile(ports.licenses, 'utf8'))
    return ok({
      versions: { application: version, ...versions },
      packages: z.array(shippedPackage).parse(list),
      runtimeLicenses: [...licenseFiles],
    })
  }

  const copySecret: Handler<'host.copySecret'> = async ({ text }) => {
    if (secretClipboard === null) return refuse({ code: 'not-on-this-host' })
    await secretClipboard.copy(text)
    return ok({})
  }

  const takeOpenedFile: Handler<'host.takeOpenedFile'> = async () => {
    const file = (await ports.openedFiles?.take()) ?? null
    if (file === null || 'bytes' in file) return ok({ file })
    const { name } = file
    if (file.problem === 'unreadable') return refuse({ code: 'opened-file-unreadable', details: { name } })
    const details = { name, size: Math.ceil(file.size / MEGABYTE), limit: MAX_FILE_BYTES / MEGABYTE }
    return refuse({ code: 'opened-file-too-large', details })
  }

  return { capabilities, about, copySecret, takeOpenedFile }
}
