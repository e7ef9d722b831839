// @ts-check
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { inRoot } from './lib/paths.mjs'

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
    },
  },
})
