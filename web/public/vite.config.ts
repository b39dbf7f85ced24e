// Builds the citizen pages' style sheet and script into hashed files, and a manifest from logical to hashed names.
import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

/** The names the gateway asks for. A name without a file is a build error there, not a broken page. */
const LOGICAL: [RegExp, string][] = [
  [/^portal-[\w-]+\.js$/, 'portal.js'],
  [/^style-[\w-]+\.css$/, 'portal.css'],
  [/^mapstyle-[\w-]+\.css$/, 'map.css'],
  [/^map-[\w-]+\.js$/, 'map.js'],
  [/^sarabun-thai-400-normal-[\w-]+\.woff2$/, 'thai-400.woff2'],
  [/^icon-[\w-]+\.svg$/, 'icon.svg'],
  [/^sample-[\w-]+\.svg$/, 'sample.svg'],
];

const manifest = (): Plugin => ({
  name: 'portal-manifest',
  apply: 'build',
  buildStart() {
    for (const name of ['icon.svg', 'sample.svg']) {
      this.emitFile({ type: 'asset', name, source: readFileSync(new URL(`./src/${name}`, import.meta.url)) });
    }
  },
  generateBundle(_options, bundle) {
    const names: Record<string, string> = {};
    for (const file of Object.keys(bundle)) {
      // An entry that holds only a style sheet leaves an empty script behind.
      const item = bundle[file];
      if (item?.type === 'chunk' && item.isEntry && item.name !== 'portal') {
        delete bundle[file];
        continue;
      }
      const logical = LOGICAL.find(([pattern]) => pattern.test(file));
      if (logical) names[logical[1]] = file;
    }
    const missing = LOGICAL.filter(([, name]) => !names[name]).map(([, name]) => name);
    if (missing.length > 0) throw new Error(`no file for ${missing.join(', ')}`);
    this.emitFile({
      type: 'asset',
      fileName: 'manifest.json',
      source: `${JSON.stringify(names, Object.keys(names).sort(), 2)}\n`,
    });
  },
});

export default defineConfig({
  base: './',
  plugins: [manifest()],
  build: {
    target: ['chrome87', 'safari14'],
    cssTarget: ['chrome87', 'safari14'],
    assetsInlineLimit: 0,
    // No preload helper: the one lazy chunk has no style sheet of its own.
    modulePreload: false,
    outDir: 'dist',
    emptyOutDir: true,
    rollupOptions: {
      input: { portal: 'src/portal.ts', style: 'src/portal.css', mapstyle: 'src/map.css' },
      output: {
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name]-[hash][extname]',
      },
    },
  },
});
