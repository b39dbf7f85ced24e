// Pictures of the main pages for people to look at, th at 360x740 and 1366x768, each as seen first and at full length.
// Usage: screens.mjs FOLDER
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { enter, OFFICE, openBrowser, PHONE } from './browser.mjs';
import { signIn, startServer } from './harness.mjs';
import { fileComplaint, TENANT } from './stories.mjs';

const folder = process.argv[2];
if (!folder) throw new Error('Usage: screens.mjs FOLDER');
mkdirSync(folder, { recursive: true });

const server = await startServer();
// With scroll bars, as an office's screen has them.
const browser = await openBrowser({ ignoreDefaultArgs: ['--hide-scrollbars'] });
const person = async (screen) => {
  const context = await browser.newContext({ baseURL: server.origin, locale: 'th-TH', ...screen });
  return context.newPage();
};
const take = async (page, name, size) => {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}-${size}.png`) });
  await page.screenshot({ path: join(folder, `${name}-${size}-full.png`), fullPage: true });
};

const filer = await person(PHONE);
const filed = await fileComplaint(filer, { photo: true });
await take(filer, 'portal-sent', 360);
const clerk = await signIn(server, TENANT, 'clerk');
const found = await clerk('query F($text: String) { complaints(filter: {text: $text}) { nodes { id } } }', {
  text: filed.number,
});
const id = found.complaints.nodes[0].id;
await clerk('mutation A($id: ID!) { acknowledgeComplaint(id: $id) { complaint { id } } }', { id });
await clerk(
  'mutation P($id: ID!, $text: String!) { reportProgress(id: $id, text: $text) { complaint { id } } }',
  {
    id,
    text: 'ช่างเข้าตรวจสอบแล้ว พบว่าฐานรากทรุด จะเข้าซ่อมภายในสัปดาห์นี้',
  },
);
await clerk('mutation N($id: ID!, $text: String!) { addNote(id: $id, text: $text) { complaint { id } } }', {
  id,
  text: 'ขอใบเสนอราคาจากร้านวัสดุแล้ว',
});

const portal = {
  'portal-front': '/',
  'portal-found': `/find?q=${encodeURIComponent('เทศบาล')}`,
  'portal-nothing': `/find?q=${encodeURIComponent('ไม่มีที่นี่แน่')}`,
  'portal-home': `/t/${TENANT}/`,
  'portal-form': `/t/${TENANT}/complaints/new`,
  'portal-track': `/t/${TENANT}/track`,
  'portal-tracking': filed.path,
  'portal-corruption': `/t/${TENANT}/corruption`,
  'portal-unknown': '/t/nobody/',
  'portal-mail': '/demo/mail',
  'portal-privacy': '/privacy',
  'portal-accessibility': '/accessibility',
  'portal-design': '/design',
};
const console_ = {
  'console-queue': '/staff/complaints',
  'console-late': '/staff/late',
  'console-case': `/staff/complaints/${id}`,
  'console-register': '/staff/complaints/new',
  'console-profile': '/staff/profile',
  'console-design': '/staff/design',
};
const admin = ['staff', 'departments', 'categories', 'settings', 'reminders', 'holidays', 'outbox', 'audit'];

for (const [screen, size] of [
  [PHONE, 360],
  [OFFICE, 1366],
]) {
  const citizen = await person(screen);
  for (const [name, path] of Object.entries(portal)) {
    await citizen.goto(path, { waitUntil: 'networkidle' });
    await take(citizen, name, size);
  }
  await citizen.goto(`/t/${TENANT}/complaints/new`);
  await citizen.locator('button[data-busy]').click();
  await citizen.locator('.errors').waitFor();
  await take(citizen, 'portal-form-errors', size);

  const officer = await person(screen);
  await officer.goto(`/staff/sign-in?t=${TENANT}`, { waitUntil: 'networkidle' });
  await take(officer, 'console-sign-in', size);
  await enter(officer, TENANT, 'clerk');
  for (const [name, path] of Object.entries(console_)) {
    await officer.goto(path);
    await officer.locator('main h1').waitFor();
    await officer.locator('.table, form, .facts, .empty').first().waitFor();
    await take(officer, name, size);
  }
  const manager = await person(screen);
  await enter(manager, TENANT, 'admin');
  for (const name of admin) {
    await manager.goto(`/staff/admin/${name}`);
    await manager.locator('main h1').waitFor();
    await manager.locator('.table, form, .empty').first().waitFor();
    await take(manager, `console-${name}`, size);
  }
  const confidant = await person(screen);
  await enter(confidant, TENANT, 'corruption');
  await confidant.locator('.table').waitFor();
  await take(confidant, 'console-corruption', size);
}
await browser.close();
await server.stop();
console.log(`pictures in ${folder}`);
