import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the CSV worker, bundled once for all tests. */
    csvWorker: string
  }
}

/** Bundles the CSV worker as the build does, so that tests run the real one. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'partner-desk-worker-'))
  const csvWorker = join(folder, 'csv-worker.cjs')
  await build({
    entryPoints: ['main/csv/worker.ts'],
    bundle: true,
    platform: 'node',
    target: 'node16.17',
    format: 'cjs',
    outfile: csvWorker,
    logLevel: 'error',
  })
  project.provide('csvWorker', csvWorker)
  return () => {
    rmSync(folder, { recursive: true, force: true })
  }
}
