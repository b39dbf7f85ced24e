// The real binary, once a test file: a free port, a data folder of its own, the demo in it. Loading the demo takes
// seconds, so it is loaded once into a template folder (run.mjs) and copied.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { stripVTControlCharacters } from 'node:util';

const root = join(import.meta.dirname, '../..');
const binary = process.env.SUANRUAM_TEST_BIN || join(root, 'target/debug/suanruam');

/** Of everybody in the demo; it is printed at every start of the demonstration. */
export const PASSWORD = 'open-town-hall-2570';
/** Where run.mjs has put the loaded demo. The prefix is one the binary does not read as a setting. */
export const TEMPLATE = 'SUANRUAM_TEST_TEMPLATE';
const GIVE_UP_MS = 30_000;

/** Nothing of the developer's own settings may reach the process. */
function settings(folder, port, more = {}) {
  return {
    PATH: process.env.PATH,
    HOME: folder,
    // As `make run` and the images start it: freed memory goes back at once.
    MIMALLOC_PURGE_DELAY: '0',
    SUANRUAM_DEMO: 'true',
    SUANRUAM_HTTP__BIND: `127.0.0.1:${port}`,
    SUANRUAM_DATABASE__URL: `sqlite:${join(folder, 'suanruam.db')}`,
    SUANRUAM_FILES__DIR: join(folder, 'files'),
    SUANRUAM_MAIL__DIR: join(folder, 'mail'),
    SUANRUAM_SECRETS__KEY_FILE: join(folder, 'master.key'),
    // All requests of a test file come from one address.
    SUANRUAM_LIMITS__REQUESTS_PER_MINUTE: '100000',
    ...more,
  };
}

export const temporaryFolder = () => mkdtempSync(join(tmpdir(), 'suanruam-e2e-'));

/** Loads the demo into a fresh folder. The caller removes it. */
export function loadDemo() {
  if (!existsSync(binary)) throw new Error(`${binary} is missing: cargo build -p suanruam`);
  const folder = temporaryFolder();
  const loaded = spawnSync(binary, ['--quiet', 'demo'], {
    cwd: folder,
    env: settings(folder, 8080),
    encoding: 'utf8',
  });
  if (loaded.status !== 0) {
    rmSync(folder, { recursive: true });
    throw new Error(`the demo did not load: ${loaded.error ?? loaded.stderr}`);
  }
  return folder;
}

function freePort() {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}

/** Asks again until the answer is truthy. For what happens in another process, where there is no event to wait for. */
export async function until(what, ask, within = GIVE_UP_MS) {
  const begun = performance.now();
  while (performance.now() - begun < within) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((next) => setTimeout(next, 10));
  }
  throw new Error(`${what}: not within ${within} ms`);
}

/** Starts `suanruam up` on a copy of the demo and waits until it is ready. */
export async function startServer({ env = {} } = {}) {
  const template = process.env[TEMPLATE] ?? loadDemo();
  const folder = temporaryFolder();
  cpSync(template, folder, { recursive: true });
  if (template !== process.env[TEMPLATE]) rmSync(template, { recursive: true });

  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  let log = '';
  const begun = performance.now();
  const child = spawn(binary, ['up'], { cwd: folder, env: settings(folder, port, env) });
  const ended = new Promise((end) => child.once('exit', (code, signal) => end(code ?? signal)));
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      log += stripVTControlCharacters(text);
    });
  }
  const kill = () => child.kill('SIGKILL');
  const remove = () => rmSync(folder, { recursive: true, force: true });
  // A test file that dies half way leaves neither a process nor a folder behind.
  const abandon = () => {
    kill();
    remove();
  };
  process.once('exit', abandon);

  await until('the first good answer', async () => {
    if (child.exitCode !== null) throw new Error(`suanruam up ended: ${log}`);
    return (await fetch(`${origin}/readyz`).catch(() => undefined))?.ok;
  });
  const startedIn = performance.now() - begun;

  return {
    origin,
    startedIn,
    log: () => log,
    /** What the process itself calls an error: a story may pass and still have left one behind. */
    errors: () => log.split('\n').filter((line) => /^\S+ +ERROR /.test(line)),
    /** Memory in bytes that belongs to the process and to no file. */
    memory: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      const kilobytes = (name) => Number(status.match(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm'))?.[1]);
      return { resident: kilobytes('VmRSS') * 1024, own: kilobytes('RssAnon') * 1024 };
    },
    async stop() {
      child.kill('SIGTERM');
      const slow = setTimeout(kill, GIVE_UP_MS);
      const code = await ended;
      clearTimeout(slow);
      process.removeListener('exit', abandon);
      remove();
      return code;
    },
  };
}

/** A member of staff without a browser: signs in and speaks GraphQL as the console does. */
export async function signIn(server, tenant, mailbox) {
  const post = async (path, body, cookie) => {
    const response = await fetch(`${server.origin}${path}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Requested-With': 'suanruam',
        ...(cookie && { cookie }),
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  const email = `${mailbox}@${tenant}.demo.example`;
  const answer = await post('/staff/api/sign-in', { tenant, email, password: PASSWORD });
  const cookie = answer.headers.getSetCookie()[0].split(';')[0];
  return async (query, variables = {}) => {
    const { data, errors } = await (await post('/graphql', { query, variables }, cookie)).json();
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
}
