// Builds the client into dist/client/. The server serves what is built; nothing is fetched from elsewhere.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  publicDir: 'client/public',
  build: {
    outDir: 'dist/client',
    // Every asset is a file of its own: the content policy allows no data: fonts or styles.
    assetsInlineLimit: 0,
    sourcemap: false,
  },
});
