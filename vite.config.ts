import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { serviceWorker } from './src/web/build/service-worker.ts';

const web = (path: string) => fileURLToPath(new URL(`./src/web/${path}`, import.meta.url));

// Whoever starts the build may name the project as its root; the pages stand here all the same.
const ownRoot: Plugin = { name: 'tongxin:root', config: () => ({ root: web('') }) };

export default defineConfig({
  root: web(''),
  base: '/',
  plugins: [ownRoot, react(), serviceWorker(['portal', 'field'])],
  build: {
    outDir: fileURLToPath(new URL('./dist/web', import.meta.url)),
    emptyOutDir: true,
    assetsDir: 'assets',
    // The content policy forbids data: fonts and scripts; small files stay files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rollupOptions: { input: { portal: web('index.html'), field: web('field.html'), console: web('console.html') } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
