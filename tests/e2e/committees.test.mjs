// A secretary enters a committee against a rule profile and sees what it misses, with the source; plans and holds a
// meeting with its quorum and an action item; a citizen sees the members.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { enter, OFFICE, openBrowser, PHONE, visit } from './browser.mjs';
import { startServer } from './harness.mjs';
import { TENANT } from './stories.mjs';

/** The product's own texts of these files. */
function texts(...files) {
  const read = (file) =>
    JSON.parse(
      readFileSync(new URL(`../../web/packages/core/i18n/${file}.th.json`, import.meta.url), 'utf8'),
    );
  const all = Object.assign({}, ...files.map(read));
  return (key, values = {}) => {
    if (!(key in all)) throw new Error(`no text ${key}`);
    return all[key].replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap);
  };
}
const say = texts('staff', 'staff_record', 'staff_committees');
const told = texts('committees');
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

const button = (page, key, values) => page.getByRole('button', { name: say(key, values), exact: true });
const section = (page, key) => page.getByRole('region', { name: say(key), exact: true });
async function choose(page, field, option) {
  await field.click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Today as a clerk types it: 22/11/2569. */
function todayTyped() {
  const [year, month, day] = new Date(Date.now() + 7 * 3600_000).toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${Number(year) + 543}`;
}

test('a committee from its profile to a meeting with a quorum, and the citizen sees its members', async (t) => {
  const page = await visit(t, browser, server, OFFICE);
  await page.goto('/staff/committees');
  await page.waitForURL('**/staff/sign-in**');
  await enter(page, TENANT, 'secretary', page.url());
  await page.getByRole('link', { name: say('committees.add') }).click();

  const name = 'คณะกรรมการติดตามแผนชุดทดสอบ';
  await page.getByLabel(say('committees.name')).fill(name);
  await choose(
    page,
    page.getByRole('combobox', { name: say('committees.profile') }),
    'คณะกรรมการติดตามและประเมินผลแผนพัฒนาท้องถิ่น (ข้อ 28)',
  );
  await page.getByText(say('committees.profileRules', { n: 9 })).waitFor();
  await button(page, 'action.save').click();
  await page.getByRole('heading', { level: 1, name }).waitFor();

  // The composition, ordered by keyboard.
  await button(page, 'committees.compose').click();
  const position = page.getByLabel(say('committees.position'));
  await position.nth(0).fill('สมาชิกสภาองค์การบริหารส่วนตำบล');
  await position.nth(1).fill('ปลัดองค์การบริหารส่วนตำบล');
  await page.getByLabel(say('committees.person')).nth(1).fill('นายทดสอบ ตัวอย่างดี');
  await position.nth(1).press('Alt+ArrowUp');
  assert.equal(await position.nth(0).inputValue(), 'ปลัดองค์การบริหารส่วนตำบล');
  await button(page, 'committees.addSeat').click();
  // A row with neither position nor person is named, and nothing typed is lost.
  await button(page, 'action.save').click();
  await page.getByRole('alert').waitFor();
  assert.equal(await position.nth(0).inputValue(), 'ปลัดองค์การบริหารส่วนตำบล');
  await position.nth(2).fill('ผู้แทนประชาคม');
  await button(page, 'action.save').click();
  await page.getByText(say('committees.counted', { seats: 3, heads: 3 })).waitFor();

  // What it misses, each with its source; it is published all the same.
  const warning = page.locator('.rule-warning').filter({ hasText: 'ผู้ทรงคุณวุฒิ 2 คน' });
  await warning.getByText('ข้อ 28').waitFor();
  await warning.getByText(say('certainty.MEMORY')).waitFor();
  await button(page, 'recordTurn.PUBLISH').click();
  await button(page, 'recordTurn.WITHDRAW').waitFor();
  const committee = new URL(page.url()).pathname.split('/').at(-1);

  // A meeting today, marked by keyboard.
  await button(page, 'meetings.plan').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('meetings.day')).fill(todayTyped());
  await dialog.getByRole('button', { name: say('action.save') }).click();
  await page.waitForURL('**/staff/meetings/**');
  await page.getByText(say('meetings.quorumText', { present: 0, of: 3, needed: 2 })).waitFor();
  await button(page, 'meetings.markAttendance').click();
  await page.locator('.attendance-row').first().focus();
  await page.keyboard.press('1');
  await page.keyboard.press('1');
  await page.keyboard.press('3');
  await section(page, 'meetings.attendance')
    .getByRole('button', { name: say('action.save') })
    .click();
  await page.getByText(say('meetings.quorumText', { present: 2, of: 3, needed: 2 })).waitFor();
  await page.getByText(say('meetings.quorumMet'), { exact: true }).waitFor();
  await button(page, 'meetings.hold').click();
  await button(page, 'meetings.approve').waitFor();

  await button(page, 'meetings.addAction').click();
  await dialog.getByLabel(say('meetings.action')).fill('รวบรวมผลโครงการ');
  await dialog.getByRole('button', { name: say('action.save') }).click();
  await dialog.getByRole('alert').waitFor();
  await dialog.getByLabel(say('meetings.ownerText')).fill('ผู้แทนประชาคม');
  await dialog.getByLabel(say('meetings.due')).fill(todayTyped());
  await dialog.getByRole('button', { name: say('action.save') }).click();
  await section(page, 'meetings.actions').getByText('รวบรวมผลโครงการ').waitFor();
  await page.goto('/staff/meetings');
  await section(page, 'meetings.openActions').getByRole('link', { name: 'รวบรวมผลโครงการ' }).waitFor();

  const citizen = await visit(t, browser, server, PHONE);
  await citizen.goto(`/t/${TENANT}/committees`);
  await citizen.getByRole('link', { name }).click();
  await citizen.waitForURL(`**/committees/${committee}`);
  await citizen.getByText('นายทดสอบ ตัวอย่างดี').waitFor();
  await citizen.getByRole('heading', { name: told('portal.committee.members') }).waitFor();
  const wide = await citizen.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 360, `${wide} px wide`);
});
