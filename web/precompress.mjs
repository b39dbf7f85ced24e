// After the build: a .br (level 11) beside every text asset, so the gateway never compresses at request time.
// index.html is left alone, its nonce is filled in per response.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const root = process.argv[2] ?? 'dist';
let files = 0;
let bytes = 0;

function walk(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) walk(path);
    else if (/\.(js|css|svg|json|map)$/.test(name)) {
      const raw = readFileSync(path);
      const packed = brotliCompressSync(raw, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length },
      });
      writeFileSync(`${path}.br`, packed);
      files += 1;
      bytes += packed.length;
    }
  }
}

walk(root);
console.log(`precompressed ${files} files, ${(bytes / 1000).toFixed(1)} KB brotli`);
