// @ts-check
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { inRoot } from './lib/paths.mjs'

/**
 * What the application starts with comes in two pieces, of which the sheets need one as well: in thirty small ones, as
 * the bundler would cut it, each waits for an answer of the main process. Null for what is in neither.
 *
 * @type {import('rolldown').CodeSplittingNameFunction}
 */
function pieceOfStart(id, chunking) {
  // A style sheet comes with each page that links it.
  if (id.endsWith('.css')) return null
  const above = new Set([id])
  for (const one of above)
    for (const importer of chunking.getModuleInfo(one)?.importers ?? []) above.add(importer)
  if (!above.has(inRoot('renderer/index.html'))) return null
  return above.has(inRoot('renderer/print.html')) ? 'pages' : 'index'
}

/**
 * The pages of the application. They are loaded from files or from the loopback host under a strict
 * Content-Security-Policy: relative addresses, nothing inlined, no preload polyfill.
 */
export default defineConfig({
  root: inRoot('renderer'),
  base: './',
  plugins: [react()],
  build: {
    target: 'chrome108',
    outDir: inRoot('dist/renderer'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: [inRoot('renderer/index.html'), inRoot('renderer/print.html'), inRoot('renderer/card.html')],
      output: {
        codeSplitting: {
          // In this order: of what a piece needs, it takes what none before it has.
          groups: ['pages', 'index'].map((piece) => ({
            debugName: piece,
            name: (id, chunking) => (pieceOfStart(id, chunking) === piece ? piece : null),
          })),
        },
      },
    },
  },
})
