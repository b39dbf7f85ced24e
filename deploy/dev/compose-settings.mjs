// Gives the binary exactly the settings of deploy/compose.yaml and asks it to show them: a renamed or
// mistyped setting is refused here and not on somebody's server. Usage: compose-settings.mjs BINARY
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const binary = process.argv[2];
const deploy = join(import.meta.dirname, '..');
// Values for the placeholders: what the example gives, else something of the right shape for a key.
const example = new Map(
  readFileSync(join(deploy, 'env.example'), 'utf8')
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line))
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
);
const filled = (text) => text.replace(/\$\{([A-Z_0-9]+)[^}]*\}/g, (_, name) => example.get(name) || 'ab'.repeat(32));

const settings = {};
for (const line of readFileSync(join(deploy, 'compose.yaml'), 'utf8').split('\n')) {
  const pair = line.match(/^\s+(SUANRUAM_[A-Z_]*__[A-Z_]+): (.+)$/);
  if (pair) settings[pair[1]] = filled(pair[2].replace(/^"(.*)"$/, '$1'));
}
const names = Object.keys(settings);
if (names.length < 5) throw new Error('deploy/compose.yaml carries fewer settings than it can work with');

// An empty folder: no suanruam.toml of the developer's may fill a gap.
const folder = mkdtempSync(join(tmpdir(), 'suanruam-settings-'));
const { status, error, stdout, stderr } = spawnSync(binary, ['config', 'show'], {
  cwd: folder,
  env: { PATH: process.env.PATH, ...settings },
  encoding: 'utf8',
});
rmSync(folder, { recursive: true });
if (error || status !== 0) {
  console.error(error?.message ?? `${stdout}${stderr}`);
  process.exit(1);
}
const unheard = names.filter((name) => !stdout.includes(name));
if (unheard.length > 0) {
  console.error(`config show does not name as origin: ${unheard.join(', ')}`);
  process.exit(1);
}
console.log(`   the binary takes all ${names.length} settings of deploy/compose.yaml`);
