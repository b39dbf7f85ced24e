// A measure's way: the officer writes it, the approver announces it, the officer notes what was done, the citizen sees
// it. Whoever still has the form open when it is announced is refused in words and keeps what was typed.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { enter, OFFICE, openBrowser, PHONE, visit } from './browser.mjs';
import { startServer } from './harness.mjs';
import { TENANT } from './stories.mjs';
import { messages, staff } from './words.mjs';

const say = staff('th');
const word = messages('staff_measures', 'th');
const told = messages('measures', 'th');
const NAME = 'เปิดบ้านให้ประชาชนเยี่ยมชมงาน';
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

const button = (page, key, values) => page.getByRole('button', { name: word(key, values), exact: true });
/** A field by the beginning of its name: one that may stay empty says so behind it. */
const field = (page, key) => page.getByRole('textbox', { name: new RegExp(`^${word(key)}`) }).first();

test('a measure is drafted, announced, worked on and seen; the frozen version refuses in words', async (t) => {
  const officer = await visit(t, browser, server, OFFICE);
  await enter(officer, TENANT, 'officer', '/staff/measures');
  await officer.waitForURL('**/staff/measures');
  await officer.locator('tbody a').first().click();
  await officer.waitForURL('**/staff/measures/plan/**');
  // The demo's plan: one step is late, and it is said in a word.
  await officer
    .getByText(word('measures.lateSteps', { n: 1 }), { exact: true })
    .first()
    .waitFor();

  await officer.getByRole('link', { name: word('measures.add') }).click();
  await field(officer, 'measures.code').fill('๑.๒.๙');
  await field(officer, 'measures.name').fill(NAME);
  await field(officer, 'measures.stepText').fill('กำหนดวันเปิดบ้าน');
  await field(officer, 'measures.dueOn').fill('31/12/2569');
  await officer.getByRole('button', { name: word('measures.addStep') }).click();
  await officer
    .getByRole('textbox', { name: word('measures.stepText') })
    .nth(1)
    .fill('เปิดให้เยี่ยมชม');
  await field(officer, 'measures.indicatorName').fill('ผู้เข้าเยี่ยมชม');
  await field(officer, 'measures.target').fill('50');
  await officer.getByLabel(word('measures.budgetBaht')).fill('1500');
  await field(officer, 'measures.firstYear').fill('2026');
  await button(officer, 'measures.saveDraft').click();
  // A year of the other era is refused beside its field and nothing typed is lost.
  await officer.getByText('ปีงบประมาณไม่ถูกต้อง').first().waitFor();
  assert.equal(await field(officer, 'measures.name').inputValue(), NAME);
  await field(officer, 'measures.firstYear').fill('2570');
  await button(officer, 'measures.saveDraft').click();
  await officer.waitForURL(/measures\/msr_/);
  await officer.getByRole('heading', { level: 1, name: `1.2.9 มาตรการ ${NAME}` }).waitFor();
  await officer.getByText(word('measures.draftNo', { n: 1 }), { exact: true }).waitFor();
  const address = new URL(officer.url()).pathname;
  const id = address.split('/').at(-1);

  // Nobody outside sees a draft.
  const citizen = await visit(t, browser, server, PHONE);
  await citizen.goto(`/t/${TENANT}/measures`);
  assert.equal(await citizen.getByText(NAME).count(), 0);

  // The officer opens the form again and types; meanwhile it is announced.
  await officer.getByRole('link', { name: word('measures.editDraft') }).click();
  await field(officer, 'measures.area').fill('สำนักงาน');
  const approver = await visit(t, browser, server, OFFICE);
  await enter(approver, TENANT, 'palad', address);
  await button(approver, 'measures.announce').click();
  const dialog = approver.getByRole('dialog');
  // Empty headings are told and do not stop anybody.
  await dialog.getByText(word('measureHeading.rationale'), { exact: false }).waitFor();
  await dialog.getByRole('button', { name: word('measures.announce'), exact: true }).click();
  await approver.getByText(word('measures.inForce', { n: 1 }), { exact: true }).waitFor();

  await button(officer, 'measures.saveDraft').click();
  await officer.getByRole('alert').getByText(told('refused.measure_version_frozen')).waitFor();
  assert.equal(await field(officer, 'measures.area').inputValue(), 'สำนักงาน');

  officer.on('dialog', (asked) => asked.accept());
  await officer.goto(address);
  await button(officer, 'measures.noteStepNo', { n: 1 }).click();
  await officer.getByRole('radio', { name: word('measureStep.DONE'), exact: true }).check();
  await officer
    .getByRole('dialog')
    .getByRole('button', { name: say('action.save'), exact: true })
    .click();
  await officer.getByText(word('measures.stepsDone', { done: 1, n: 2 }), { exact: true }).waitFor();
  await button(officer, 'measures.noteActualNo', { n: 1 }).click();
  await officer.getByRole('dialog').getByLabel(word('measures.actual'), { exact: true }).fill('61');
  await officer
    .getByRole('dialog')
    .getByRole('button', { name: say('action.save'), exact: true })
    .click();
  await officer.getByText(word('measures.met'), { exact: true }).waitFor();

  await citizen.goto(`/t/${TENANT}/plans`);
  await citizen.locator('.list a').first().click();
  await citizen.locator('.list a', { hasText: NAME }).click();
  await citizen.waitForURL(`**/t/${TENANT}/measures/${id}`);
  await citizen.getByText(told('portal.measure.steps_done', { done: 1, n: 2 })).waitFor();
  await citizen.getByText(told('portal.measure.verdict.met')).waitFor();
  assert.ok(
    await citizen.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    'nothing is wider than the phone',
  );
});
