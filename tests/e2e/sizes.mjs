// The budgets of the pages, read from what is built and embedded: the citizens' script and style at most 15 KB, the
// console's entry and its queue at most 240 KB, all brotli 11 as served. Fonts, the map and other screens come apart.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const web = join(import.meta.dirname, '../../web');
const KB = 1000;
const size = (file) =>
  brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

function portal() {
  const dist = join(web, 'public/dist');
  const names = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));
  return ['portal.js', 'portal.css'].map((name) => [name, size(join(dist, names[name]))]);
}

/** What the browser fetches for the queue: the page's own links, then every static import of what it fetched. */
function console_() {
  const dist = join(web, 'staff/dist');
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const first = [...page.matchAll(/(?:src|href)="\/staff\/(assets\/[^"]+\.(?:js|css))"/g)].map(
    (hit) => hit[1],
  );
  const entry = first.find((name) => /assets\/index-[^/]+\.js$/.test(name));
  const text = (name) => readFileSync(join(dist, name), 'utf8');
  const queue =
    text(entry).match(/assets\/Queue-[\w-]+\.js/)?.[0] ?? text(entry).match(/Queue-[\w-]+\.js/)?.[0];
  if (!queue) throw new Error('the entry names no chunk of the queue');
  const wanted = new Set([...first, queue.startsWith('assets/') ? queue : `assets/${queue}`]);
  for (const name of wanted) {
    if (!name.endsWith('.js')) continue;
    // A lazy import() has a parenthesis; a static one names its file straight after `from` or `import`.
    for (const hit of text(name).matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g))
      wanted.add(`assets/${hit[1]}`);
  }
  const lost = [...wanted].filter((name) => !existsSync(join(dist, name)));
  if (lost.length > 0) throw new Error(`not built: ${lost.join(', ')}`);
  return [...wanted].map((name) => [name.replace('assets/', ''), size(join(dist, name))]);
}

let over = false;
for (const [title, budget, files] of [
  ['Citizens: script and style', 15 * KB, portal()],
  ['Console: entry and queue', 240 * KB, console_()],
]) {
  const sum = files.reduce((bytes, [, part]) => bytes + part, 0);
  over ||= sum > budget;
  console.log(`${title}`);
  for (const [name, part] of files.sort((a, b) => b[1] - a[1]))
    console.log(`  ${name.padEnd(48)} ${`${part}`.padStart(8)} B`);
  console.log(
    `  ${'together'.padEnd(48)} ${`${sum}`.padStart(8)} B of ${budget}${sum > budget ? '  OVER' : ''}\n`,
  );
}
if (over) process.exit(1);
