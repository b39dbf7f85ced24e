// Runs the browser tests: all files, or those whose name begins with an argument (npm run e2e -- portal).
import { spawn } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadDemo, TEMPLATE } from './harness.mjs';

const wanted = process.argv.slice(2);
const files = readdirSync(import.meta.dirname)
  .filter(
    (name) =>
      name.endsWith('.test.mjs') && (wanted.length === 0 || wanted.some((one) => name.startsWith(one))),
  )
  .sort()
  .map((name) => join(import.meta.dirname, name));
if (files.length === 0) throw new Error(`no test file begins with ${wanted.join(' or ')}`);

const template = loadDemo();
process.once('exit', () => rmSync(template, { recursive: true, force: true }));
// One file at a time: each has a server and a browser of its own, and the process budget measures time.
const flags = ['--test', '--test-concurrency=1', '--test-reporter=spec', '--test-timeout=240000'];
const tests = spawn(process.execPath, [...flags, ...files], {
  stdio: 'inherit',
  env: { ...process.env, [TEMPLATE]: template },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => tests.kill(signal));
tests.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
