// The structural check of the deploy room: what can be judged from the text alone. It reads the two
// shapes we write (a Dockerfile, a two-space compose file) and refuses what it does not understand,
// so it cannot pass by overlooking. Usage: lint-deploy.mjs ROOT
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = process.argv[2] ?? '.';
const problems = [];
const problem = (file, line, what) => problems.push(`${file}:${line}: ${what}`);

/** Instructions of a Dockerfile with continuation lines joined. */
function instructions(text) {
  const found = [];
  let pending;
  text.split('\n').forEach((raw, index) => {
    if (/^\s*(#|$)/.test(raw)) return;
    const more = /\\\s*$/.test(raw);
    const part = raw.replace(/\\\s*$/, '').trim();
    if (pending) pending.text += ` ${part}`;
    else pending = { line: index + 1, text: part };
    if (!more) {
      const [word, ...rest] = pending.text.split(/\s+/);
      found.push({ line: pending.line, word, rest });
      pending = undefined;
    }
  });
  return found;
}

const KNOWN = new Set(
  'FROM WORKDIR COPY RUN ENV EXPOSE USER VOLUME LABEL STOPSIGNAL HEALTHCHECK ENTRYPOINT CMD ARG'.split(' '),
);

function pinned(image) {
  return /^[a-z0-9][a-z0-9./_-]*:[A-Za-z0-9._-]+$/.test(image) && !image.endsWith(':latest');
}

function checkDockerfile(file) {
  const all = instructions(readFileSync(join(root, file), 'utf8'));
  const stages = new Set();
  let user = 'root';
  for (const { line, word, rest } of all) {
    if (!KNOWN.has(word)) problem(file, line, `unknown instruction ${word}`);
    if (word === 'FROM') {
      const [image, as, name] = rest;
      if (!stages.has(image) && !pinned(image)) problem(file, line, `${image} has no fixed tag`);
      if (as !== 'AS' || !name) problem(file, line, 'a stage needs a name (FROM … AS …)');
      stages.add(name);
      user = 'root';
    }
    if (word === 'USER') user = rest[0];
    if (word === 'COPY') {
      const from = rest.find((part) => part.startsWith('--from='))?.slice('--from='.length);
      const sources = rest.filter((part) => !part.startsWith('--')).slice(0, -1);
      if (from && !stages.has(from)) problem(file, line, `COPY from the unknown stage ${from}`);
      if (from) continue;
      for (const source of sources) {
        if (!existsSync(join(root, source))) problem(file, line, `COPY of ${source}, which does not exist`);
      }
    }
  }
  if (/^(root|0)(:|$)/.test(user)) problem(file, all.at(-1)?.line ?? 1, 'the last stage runs as root');
  for (const needed of ['HEALTHCHECK', 'ENTRYPOINT', 'STOPSIGNAL']) {
    if (!all.some(({ word }) => word === needed)) problem(file, 1, `${needed} is missing`);
  }
}

/** Block mappings and lists as nested objects; anchors, merges and flow values stay text. */
function outline(file, text) {
  const top = { children: new Map(), indent: -1, line: 0 };
  const open = [top];
  let block = -1;
  text.split('\n').forEach((raw, index) => {
    const line = index + 1;
    if (/\t/.test(raw)) problem(file, line, 'tab');
    if (/^\s*(#|$)/.test(raw)) return;
    const indent = raw.search(/\S/);
    if (block >= 0 && indent > block) return;
    block = -1;
    if (indent % 2) problem(file, line, `indented by ${indent}, not by steps of two`);
    while (open.at(-1).indent >= indent) open.pop();
    const parent = open.at(-1);
    const item = raw.trim().match(/^- (.*)$/);
    const pair = raw.trim().match(/^("?[^\s":]+"?|<<):(?:\s+(.*))?$/);
    if (!item && !pair) return problem(file, line, `neither a key nor a list item: ${raw.trim()}`);
    const key = item ? `- ${parent.children.size}` : pair[1].replaceAll('"', '');
    if (parent.children.has(key)) problem(file, line, `${key} appears twice`);
    const node = { children: new Map(), indent, line, value: (item ? item[1] : pair[2]) ?? '' };
    if (/^[|>]/.test(node.value)) block = indent;
    parent.children.set(key, node);
    open.push(node);
  });
  return top;
}

function checkCompose(file) {
  const text = readFileSync(join(root, file), 'utf8');
  const tree = outline(file, text);
  const services = tree.children.get('services')?.children ?? new Map();
  const volumes = tree.children.get('volumes')?.children ?? new Map();
  for (const needed of ['postgres', 'redis', 'smtp', 'migrate', 'gateway', 'worker']) {
    if (!services.has(needed)) problem(file, 1, `service ${needed} is missing`);
  }
  for (const [name, service] of services) {
    const has = (key) => service.children.get(key);
    const image = has('image')?.value;
    if (!image && !has('build') && !has('<<')) problem(file, service.line, `${name} has neither image nor build`);
    if (image && !image.startsWith('suanruam:') && !pinned(image)) {
      problem(file, service.line, `${name}: ${image} has no fixed tag`);
    }
    for (const [needs, { line, value }] of has('depends_on')?.children ?? []) {
      const target = needs.startsWith('- ') ? value : needs;
      if (!services.has(target)) problem(file, line, `${name} depends on the unknown service ${target}`);
    }
    for (const { line, value } of has('volumes')?.children.values() ?? []) {
      const source = value.replaceAll('"', '').split(':')[0];
      if (source.startsWith('.')) {
        if (!existsSync(join(root, 'deploy', source))) problem(file, line, `${source} does not exist`);
      } else if (!volumes.has(source)) problem(file, line, `volume ${source} is not declared`);
    }
    for (const { line, value } of has('ports')?.children.values() ?? []) {
      if (!value.replaceAll('"', '').startsWith('127.0.0.1:')) {
        problem(file, line, `${name} publishes a port on every address of the machine`);
      }
    }
  }
  const example = readFileSync(join(root, 'deploy/env.example'), 'utf8');
  for (const [, variable] of text.matchAll(/\$\{([A-Z_0-9]+)/g)) {
    if (!new RegExp(`^${variable}=`, 'm').test(example)) {
      problem('deploy/env.example', 1, `${variable} of ${file} is not explained`);
    }
  }
}

checkDockerfile('deploy/Dockerfile');
checkCompose('deploy/compose.yaml');
for (const script of ['deploy/healthcheck', 'deploy/dev/with-services', '.ci/run']) {
  if (!(statSync(join(root, script)).mode & 0o100)) problem(script, 1, 'is not executable');
}

for (const line of problems) console.error(line);
process.exitCode = problems.length > 0 ? 1 : 0;
