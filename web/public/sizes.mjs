// The budget of the citizen pages: script and style sheet together at most 15 KB brotli. Fonts and the map come apart.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const BUDGET = { 'portal.js': 4_000, 'portal.css': 6_000 };
const dist = new URL('./dist/', import.meta.url);
const names = JSON.parse(readFileSync(new URL('manifest.json', dist), 'utf8'));
const br = (name) =>
  brotliCompressSync(readFileSync(new URL(names[name], dist)), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
  }).length;

let over = false;
for (const [name, most] of Object.entries(BUDGET)) {
  const size = br(name);
  over ||= size > most;
  console.log(`${name.padEnd(12)} ${size} B br (at most ${most})`);
}
console.log(`${'map.js'.padEnd(12)} ${br('map.js')} B br, on demand`);
if (over) {
  console.error('The citizen pages are over their budget.');
  process.exit(1);
}
