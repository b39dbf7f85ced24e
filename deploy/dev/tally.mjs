// Adds up what the test runners themselves reported in their logs (cargo nextest or cargo test,
// vitest, node --test). Usage: tally.mjs FOLDER [FAILED-STAGE…]. A stage whose log carries no such line is named instead of guessed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const sum = (text, pattern) => [...text.matchAll(pattern)].reduce((n, hit) => n + Number(hit[1]), 0);

/** Each reader returns undefined when its runner's summary line is not in the text. */
const readers = {
  'rust-tests': (text) => {
    const line = text.match(/^\s*Summary \[[^\]]*\].*$/m)?.[0];
    if (line) {
      const count = (word) => Number(line.match(new RegExp(`(\\d+) ${word}`))?.[1] ?? 0);
      return { passed: count('passed'), failed: count('failed') + count('timed out') + count('exec failed') };
    }
    if (!/^test result: /m.test(text)) return undefined;
    return {
      passed: sum(text, /^test result: .*?(\d+) passed/gm),
      failed: sum(text, /^test result: .*?(\d+) failed/gm),
    };
  },
  'web-tests': (text) => {
    const lines = [...text.matchAll(/^\s*Tests\s+(.*)$/gm)].map((hit) => hit[1]).join('\n');
    if (!lines) return undefined;
    return { passed: sum(lines, /(\d+) passed/g), failed: sum(lines, /(\d+) failed/g) };
  },
  'browser-tests': (text) => {
    if (!/^(?:ℹ|#) pass \d+/m.test(text)) return undefined;
    return {
      passed: sum(text, /^(?:ℹ|#) pass (\d+)/gm),
      failed: sum(text, /^(?:ℹ|#) fail (\d+)/gm) + sum(text, /^(?:ℹ|#) cancelled (\d+)/gm),
    };
  },
};

const [folder, ...failedStages] = process.argv.slice(2);
const total = { passed: 0, failed: 0 };
const silent = [];
for (const [stage, read] of Object.entries(readers)) {
  const file = join(folder, `${stage}.log`);
  const text = existsSync(file) ? stripVTControlCharacters(readFileSync(file, 'utf8')) : '';
  const found = read(text);
  if (!found) {
    silent.push(stage.replace('-', ' '));
    continue;
  }
  total.passed += found.passed;
  total.failed += found.failed;
  console.log(`   ${stage.replace('-', ' ')}: ${found.passed} passed, ${found.failed} failed`);
}
if (silent.length > 0) console.log(`   without a result: ${silent.join(', ')}`);
if (failedStages.length > 0) console.log(`   failed stages: ${failedStages.join(', ')}`);
if (silent.length < Object.keys(readers).length) console.log(`${total.passed} passed, ${total.failed} failed`);
