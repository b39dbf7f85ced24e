// The forum's story: typed from paper by keyboard alone, one item answered and one adopted, one entry made where there
// is no network, and the citizen who reads what became of it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { enter, OFFICE, openBrowser, PHONE, visit } from './browser.mjs';
import { signIn, startServer, until } from './harness.mjs';
import { TENANT } from './stories.mjs';
import { staff } from './words.mjs';

const texts = new URL('../../web/packages/core/i18n/staff_forums.th.json', import.meta.url);
const words = JSON.parse(readFileSync(texts, 'utf8'));
const say = (key, values = {}) => {
  const text = words[key] ?? staff('th')(key, values);
  return Object.entries(values).reduce((all, [name, value]) => all.replace(`{${name}}`, value), text);
};
const MADE = `mutation M($key: String!, $input: ForumInput!) {
  createForum(idempotencyKey: $key, state: HELD, input: $input) { status forum { id } }
}`;
const ITEMS =
  'query I($id: ID!) { forum(id: $id) { attendance { total } items { text kind votes villageId outcome } } }';

let server;
let browser;
before(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  assert.equal(await server?.stop(), 0, 'the process ends cleanly');
  assert.deepEqual(server.errors(), [], 'the process reports no error of its own');
});

/** A forum held last week, published, without items. */
async function forum(title) {
  const officer = await signIn(server, TENANT, 'officer');
  const startsOn = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10);
  const input = { record: { title, startsOn }, forumLevel: 'VILLAGE', subject: 'DEVELOPMENT_PLAN' };
  const made = await officer(MADE, { key: title, input });
  assert.equal(made.createForum.status, 'DONE');
  const { id } = made.createForum.forum;
  await officer('mutation P($id: ID!) { publishForum(id: $id, published: true) { status } }', { id });
  return { id, read: async () => (await officer(ITEMS, { id })).forum };
}

test('items are typed by keyboard alone, answered and adopted, and the citizen reads it', async (t) => {
  const { id, read } = await forum('เวทีทดสอบตาราง');
  const page = await visit(t, browser, server, OFFICE);
  await enter(page, TENANT, 'officer', `/staff/forums/${id}/grid`);
  await page.locator('[data-cell="0.kind"]').waitFor();
  await page.waitForFunction(() => document.querySelectorAll('#grid-villages option').length > 0);
  const type = async (...cells) => {
    for (const [at, cell] of cells.entries()) {
      if (at > 0) await page.keyboard.press('Tab');
      await page.keyboard.insertText(cell);
    }
  };
  await type('ป', 'ถนนหน้าวัดมืด', '๑๒', '1');
  await page.keyboard.press('Enter');
  await type('ต', 'ขอลานกีฬา', 'สิบ');
  await page.keyboard.press('Control+Enter');
  await page.getByText(say('gridProblem.votes')).waitFor();
  assert.equal((await read()).items.length, 0, 'a bad row keeps all back');
  assert.equal(
    await page.evaluate(() => document.activeElement?.getAttribute('data-cell')),
    '1.votes',
    'the cursor is in the cell to be mended',
  );
  // A reload loses nothing.
  await page.reload();
  await page.locator('[data-cell="1.text"]').waitFor();
  assert.equal(await page.locator('[data-cell="1.text"]').inputValue(), 'ขอลานกีฬา');
  await page.locator('[data-cell="1.votes"]').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText('8');
  await page.keyboard.press('Control+Enter');
  await page.getByText(say('grid.saved', { n: 2 })).waitFor();
  const { items } = await read();
  assert.deepEqual(
    items.map(({ text, kind, votes }) => [text, kind, votes]),
    [
      ['ถนนหน้าวัดมืด', 'PROBLEM', 12],
      ['ขอลานกีฬา', 'NEED', 8],
    ],
  );
  assert.ok(items[0].villageId);

  await page.goto(`/staff/forums/${id}`);
  const act = (key, n) =>
    page.getByRole('button', { name: say('item.actOn', { what: say(key), n }), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await act('item.answerIt', 1);
  await dialog.getByLabel(say('item.project'), { exact: true }).fill('โครงการขยายเขตไฟฟ้าหน้าวัด');
  await dialog.getByRole('button', { name: say('action.save') }).click();
  await dialog.waitFor({ state: 'detached' });
  await act('item.answerIt', 2);
  await dialog.getByLabel(say('answerOutcome.DECLINED')).check();
  await dialog.getByRole('button', { name: say('action.save') }).click();
  await dialog.locator('[aria-invalid=true]').first().waitFor();
  await dialog.getByLabel(say('item.reason'), { exact: true }).fill('ยังไม่มีที่สาธารณะที่เหมาะสม');
  await dialog.getByRole('button', { name: say('action.save') }).click();
  await dialog.waitFor({ state: 'detached' });

  const citizen = await visit(t, browser, server, PHONE, { javaScriptEnabled: false });
  await citizen.goto(`/t/${TENANT}/forums`);
  await citizen.getByRole('link', { name: 'เวทีทดสอบตาราง' }).click();
  await citizen.getByText('โครงการขยายเขตไฟฟ้าหน้าวัด').waitFor();
  await citizen.getByText('ยังไม่มีที่สาธารณะที่เหมาะสม').waitFor();
  const wide = await citizen.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  assert.equal(wide, false, 'the page fits a phone');
});

test('an entry made without network is kept over a reload and sent once', async (t) => {
  const { id, read } = await forum('เวทีทดสอบในพื้นที่');
  const page = await visit(t, browser, server, PHONE);
  await enter(page, TENANT, 'officer', `/staff/forums/${id}`);
  await page.goto(`/staff/forums/${id}/field`);
  await page.getByText(say('field.ready')).waitFor();

  const context = page.context();
  await context.setOffline(true);
  await page.getByText(say('fieldLine.offline'), { exact: true }).waitFor();
  const put = async (text) => {
    await page.getByRole('textbox', { name: say('item.text'), exact: true }).fill(text);
    await page.getByRole('button', { name: say('field.keepItem') }).click();
  };
  await put('ขอสะพานข้ามคลอง');
  await put('น้ำประปาไหลอ่อน');
  await page.locator('[data-waiting="2"]').waitFor();
  await page.reload();
  await page.locator('[data-waiting="2"]').waitFor();
  await put('ขุดลอกคลองหน้าโรงเรียน');
  await page.locator('[data-waiting="3"]').waitFor();
  await page.getByLabel(say('attendance.total'), { exact: true }).fill('๕๔');
  await page.getByRole('button', { name: say('field.keepAttendance') }).click();
  await page.locator('[data-waiting="4"]').waitFor();
  assert.equal((await read()).items.length, 0);

  // The network comes back but every answer is lost on the way: the same entries go out again, and are not doubled.
  let lost = 0;
  await page.route('**/graphql**', async (route) => {
    if (lost < 2 && route.request().postData()?.includes('EnterForum')) {
      lost += 1;
      await route.fetch();
      await route.abort();
    } else await route.continue();
  });
  await context.setOffline(false);
  await until('an answer is lost', () => lost > 0);
  await page.getByText(say('fieldLine.offline'), { exact: true }).waitFor();
  await page.reload();
  await until('the second answer is lost', () => lost > 1);
  await page.reload();
  await page.getByText(say('fieldLine.online'), { exact: true }).waitFor();
  await page.locator('[data-waiting]').waitFor({ state: 'detached' });
  const now = await read();
  assert.deepEqual(
    now.items.map(({ text }) => text),
    ['ขอสะพานข้ามคลอง', 'น้ำประปาไหลอ่อน', 'ขุดลอกคลองหน้าโรงเรียน'],
  );
  assert.equal(now.attendance.total, 54);
  await page.unrouteAll();
});

test('an entry that came too late stays on the device in words and can be corrected', async (t) => {
  const { id, read } = await forum('เวทีทดสอบแก้ไขพร้อมกัน');
  const page = await visit(t, browser, server, PHONE);
  await enter(page, TENANT, 'officer', `/staff/forums/${id}`);
  await page.goto(`/staff/forums/${id}/field`);
  await page.getByText(say('field.ready')).waitFor();
  const context = page.context();
  await context.setOffline(true);
  await page.getByText(say('fieldLine.offline'), { exact: true }).waitFor();
  await page.getByLabel(say('attendance.total'), { exact: true }).fill('60');
  await page.getByRole('button', { name: say('field.keepAttendance') }).click();
  await page.locator('[data-waiting="1"]').waitFor();
  const office = await signIn(server, TENANT, 'officer');
  await office(
    `mutation A($id: ID!) { enterForum(id: $id, input: { idempotencyKey: "office", attendance: { total: 80, version: 0 } }) { status } }`,
    { id },
  );
  await context.setOffline(false);
  await page.getByText(say('fieldEntry.refused'), { exact: true }).waitFor();
  assert.equal((await read()).attendance.total, 80, 'the newer number stays');
  await page.getByRole('button', { name: say('field.mend') }).click();
  await page.getByText(say('field.officeHas')).waitFor();
  await page.getByLabel(say('attendance.total'), { exact: true }).fill('82');
  await page.getByRole('button', { name: say('field.keepAttendance') }).click();
  await page.locator('[data-waiting]').waitFor({ state: 'detached' });
  assert.equal((await read()).attendance.total, 82);
});
