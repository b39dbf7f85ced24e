// A survey's story: staff open it from a template, a citizen answers on a phone without a script, paper is typed by keyboard,
// and results show n and hide what is under five.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { enter, OFFICE, openBrowser, PHONE, visit } from './browser.mjs';
import { startServer } from './harness.mjs';
import { TENANT } from './stories.mjs';
import { messages } from './words.mjs';

const say = messages('staff_surveys', 'th');
const told = messages('surveys', 'th');
let server;
let browser;
before(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

const button = (page, key, values) => page.getByRole('button', { name: say(key, values), exact: true });

test('a survey from template to results', async (t) => {
  const office = await visit(t, browser, server, OFFICE);
  await enter(office, TENANT, 'officer', `/staff/sign-in?t=${TENANT}`);
  await office.goto('/staff/surveys/new');
  await office.getByRole('radio', { name: /หน้าเคาน์เตอร์/ }).check();
  await button(office, 'surveys.create').click();
  await office.waitForURL(/\/staff\/surveys\/srv_/);
  const id = office.url().match(/srv_[0-9a-f]{32}/)[0];
  await button(office, 'surveys.open').click();
  await button(office, 'surveys.close').waitFor();

  // A citizen, on a phone, without a script: a mistake keeps what was chosen.
  const phone = await visit(t, browser, server, PHONE, { javaScriptEnabled: false });
  await phone.goto(`/t/${TENANT}/surveys`);
  await phone.locator(`a[href$="${id}"]`).click();
  await phone.getByText(told('portal.survey.device')).waitFor();
  const asked = phone.locator('.scale');
  const count = await asked.count();
  assert.ok(count >= 8, `${count} questions`);
  await asked.first().locator('.tile').nth(4).click();
  const send = phone.getByRole('button', { name: told('portal.survey.send') });
  await send.click();
  await phone.getByRole('alert').waitFor();
  assert.equal(await asked.first().locator('input[value="5"]').isChecked(), true, 'what was chosen is kept');
  assert.equal((await phone.context().cookies()).length, 0, 'no cookie before an answer is kept');
  for (let at = 1; at < count; at += 1) await asked.nth(at).locator('.tile').nth(3).click();
  await send.click();
  await phone.getByRole('heading', { level: 1, name: told('portal.survey.thanks') }).waitFor();
  const kept = await phone.context().cookies();
  assert.deepEqual(
    kept.map((one) => [one.name, one.httpOnly, one.path]),
    [[id, true, `/t/${TENANT}/surveys/${id}`]],
  );
  await phone.goto(`/t/${TENANT}/surveys/${id}`);
  await phone.getByRole('heading', { level: 1, name: told('portal.survey.already') }).waitFor();

  // One answer: nothing is shown.
  await office.goto(`/staff/surveys/${id}?view=results`);
  await office.getByText(say('results.tooFew', { n: 5 })).waitFor();

  // Paper, by keyboard alone: digits move on, Enter keeps the form.
  await office.goto(`/staff/surveys/${id}?view=paper`);
  await office.getByLabel(say('paper.batch')).fill('เคาน์เตอร์ 1');
  await office.getByLabel(say('paper.cell', { name: '1' }), { exact: true }).focus();
  for (let form = 1; form <= 4; form += 1) {
    await office.keyboard.type('5'.repeat(count));
    await office.keyboard.press('Enter');
    await office.getByText(say('paper.kept', { n: form })).waitFor();
  }
  await office.goto(`/staff/surveys/${id}?view=results`);
  await office.getByText('n = 5', { exact: true }).waitFor();

  // Closed: the results are public.
  await phone.goto(`/t/${TENANT}/surveys/${id}/results`);
  await phone.getByText(told('portal.results.waiting')).waitFor();
  await office.goto(`/staff/surveys/${id}`);
  await button(office, 'surveys.close').click();
  await office.getByRole('dialog').getByRole('button', { name: say('surveys.close'), exact: true }).click();
  await office.getByText(say('surveyState.CLOSED'), { exact: true }).waitFor();
  await phone.goto(`/t/${TENANT}/surveys/${id}/results`);
  await phone.getByText('n = 5', { exact: true }).waitFor();
  await phone.goto(`/t/${TENANT}/surveys/${id}/poster`);
  await phone.getByRole('img', { name: told('portal.poster.scan') }).waitFor();
});

test('a finished evaluation round is read by citizens', async (t) => {
  const phone = await visit(t, browser, server, PHONE, { javaScriptEnabled: false });
  await phone.goto(`/t/${TENANT}/evaluations`);
  await phone.locator('.list a').first().click();
  await phone.getByText(told('evaluation.decision.develop')).first().waitFor();
  await phone.getByText(told('portal.evaluation.who', { n: 4, citizens: 2 })).waitFor();
});
