import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The gateway serves the build under /staff/ with a strict CSP: nothing inlined, every asset hashed.
export default defineConfig({
  base: '/staff/',
  plugins: [react()],
  build: {
    target: ['chrome87', 'safari14'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: {
    proxy: { '/graphql': 'http://127.0.0.1:8080', '/staff/api': 'http://127.0.0.1:8080' },
  },
});
