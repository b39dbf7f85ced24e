// A citizen comments on a draft plan without JavaScript and asks for information; the office answers and refuses.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { enter, OFFICE, openBrowser, PHONE, visit } from './browser.mjs';
import { startServer } from './harness.mjs';
import { TENANT } from './stories.mjs';
import { messages } from './words.mjs';

const told = messages('consultations', 'th');
const say = messages('staff_consultations', 'th');
const PLAIN = { javaScriptEnabled: false };
let server;
let browser;
before(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  assert.equal(await server?.stop(), 0, 'the process ends cleanly');
});

const button = (page, key, values) => page.getByRole('button', { name: say(key, values), exact: true });

test('a comment is sent, looked at, answered and read', async (t) => {
  const citizen = await visit(t, browser, server, PHONE, PLAIN);
  await citizen.goto(`/t/${TENANT}/consultations`);
  const first = citizen.locator('.list a').first();
  await first.getByText(told('consultation.stage.open')).waitFor();
  await first.click();
  const plan = citizen.url();
  await citizen
    .getByRole('link', { name: told('consultation.say_section') })
    .nth(2)
    .click();
  assert.match(citizen.url(), /section=sec_[0-9a-f]+#comment$/);
  await citizen.getByRole('button', { name: told('consultation.send') }).click();
  await citizen.getByRole('alert').waitFor();
  const words = 'ขอให้ทำสะพานลอยหน้าโรงเรียนด้วย';
  await citizen.getByLabel(told('consultation.your_comment')).fill(words);
  await citizen.getByRole('button', { name: told('consultation.send') }).click();
  await citizen.getByText(told('consultation.told.pending')).waitFor();
  const own = citizen.url();
  await citizen.goto(plan);
  assert.equal(await citizen.getByText(words).count(), 0, 'nothing is shown before it was looked at');

  const page = await visit(t, browser, server, OFFICE);
  await page.goto('/staff/consultations');
  await page.waitForURL('**/staff/sign-in**');
  await enter(page, TENANT, 'officer', page.url());
  await page.waitForURL('**/staff/consultations');
  await page.getByRole('link', { name: /2571/ }).first().click();
  await page
    .locator('.tab')
    .filter({ hasText: say('consultation.part.comments') })
    .click();
  const line = page.locator('.event').filter({ hasText: words });
  await line.getByRole('button', { name: say('comment.show'), exact: true }).click();
  await line.getByText(say('commentState.SHOWN')).waitFor();
  await line.getByRole('button', { name: say('comment.answer'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('comment.reason')).fill('เพิ่มไว้ในโครงการปีที่สองของแผนแล้ว');
  await dialog.getByRole('button', { name: say('comment.sendAnswer') }).click();
  await dialog.waitFor({ state: 'hidden' });

  await citizen.goto(plan);
  await citizen.getByText(words).waitFor();
  await citizen.getByText('เพิ่มไว้ในโครงการปีที่สองของแผนแล้ว').waitFor();
  await citizen.goto(own);
  await citizen.getByText(told('consultation.told.shown')).waitFor();
});

test('a request for information is refused with its ground and the way of appeal', async (t) => {
  const citizen = await visit(t, browser, server, PHONE, PLAIN);
  await citizen.goto(`/t/${TENANT}/information-requests`);
  const words = 'ขอสำเนาเวชระเบียนของผู้ป่วยในตำบล';
  await citizen.getByLabel(told('portal.information.body')).fill(words);
  await citizen.getByRole('button', { name: told('portal.information.send') }).click();
  await citizen.getByRole('alert').getByText(told('field.no_contact')).waitFor();
  assert.equal(await citizen.locator('#body').inputValue(), words, 'nothing typed is lost');
  await citizen.locator('#email').fill('asker@mail.example');
  await citizen.getByRole('button', { name: told('portal.information.send') }).click();
  const number = await citizen.locator('#number').innerText();
  await citizen.getByRole('link', { name: told('portal.information.open') }).click();
  const own = citizen.url();

  const page = await visit(t, browser, server, OFFICE);
  await page.goto('/staff/information-requests');
  await page.waitForURL('**/staff/sign-in**');
  await enter(page, TENANT, 'clerk', page.url());
  await page.waitForURL('**/staff/information-requests');
  await page.getByRole('link', { name: number, exact: true }).click();
  await button(page, 'request.decide').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: say('request.decision') }).click();
  await page.getByRole('option', { name: say('decision.REFUSE') }).click();
  await dialog.getByLabel(say('request.answer')).fill('เป็นข้อมูลสุขภาพของบุคคลอื่น');
  await dialog.getByRole('button', { name: say('request.sendDecision') }).click();
  await dialog.getByRole('alert').waitFor();
  await dialog.getByRole('combobox', { name: say('request.ground') }).click();
  await page.getByRole('option', { name: say('ground.PRIVACY') }).click();
  await dialog.getByRole('button', { name: say('request.sendDecision') }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(say('requestState.REFUSED')).first().waitFor();

  await citizen.goto(own);
  await citizen.getByText(told('information.ground.m15_5'), { exact: true }).waitFor();
  await citizen.getByRole('heading', { name: told('portal.information.appeal') }).waitFor();
  await citizen.getByText('มาตรา 18').first().waitFor();
});
