// Disclosure: an officer publishes a document for a catalogue item, a citizen downloads it, a second edition replaces it and
// the old address still works; a procurement project's warning goes with the third channel.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { enter, OFFICE, openBrowser, PHONE, visit } from './browser.mjs';
import { startServer } from './harness.mjs';
import { TENANT } from './stories.mjs';
import { messages, staff } from './words.mjs';

const word = staff('th');
const say = messages('staff_disclosure', 'th');
const shared = messages('staff_record', 'th');
const told = messages('disclosure', 'th');
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

const button = (page, text) => page.getByRole('button', { name: text, exact: true });
const file = (name, text) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

/** Sends a file in the open dialog and waits until the server has it. */
async function attach(dialog, name, text) {
  await dialog.locator('input[type=file]').last().setInputFiles(file(name, text));
  await dialog.locator('.upload-list').last().getByText(name).waitFor();
}

test('a document meets its item, is downloaded, and keeps its old edition', async (t) => {
  const page = await visit(t, browser, server, OFFICE);
  await enter(page, TENANT, 'officer', '/staff/disclosure?status=OVERDUE');
  await page.getByRole('heading', { level: 1, name: say('disclosure.title') }).waitFor();
  await page.getByRole('link', { name: 'แผนการดำเนินงาน' }).click();
  await page.locator('.page-head').getByText(say('disclosureStatus.OVERDUE')).waitFor();
  const item = page.url();
  await page.getByRole('link', { name: say('disclosure.addDocument') }).click();

  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(shared('record.title')).fill('แผนการดำเนินงาน ประจำปี');
  await dialog.getByLabel(say('publication.oitItem')).fill('020');
  await attach(dialog, 'แผน-1.txt', 'ฉบับแรก');
  await button(dialog, word('action.save')).click();
  await dialog.getByRole('alert').getByText(told('field.bad_oit_item')).waitFor();
  assert.equal(await dialog.getByLabel(shared('record.title')).inputValue(), 'แผนการดำเนินงาน ประจำปี');
  await dialog.getByLabel(say('publication.oitItem')).fill('O12');
  await button(dialog, word('action.save')).click();
  await page.getByRole('heading', { level: 1, name: 'แผนการดำเนินงาน ประจำปี' }).waitFor();
  await button(page, say('publication.publish')).click();
  const open = page.getByRole('link', { name: say('publication.openPublic') });
  const address = await open.getAttribute('href');

  const citizen = await visit(t, browser, server, PHONE, { javaScriptEnabled: false });
  await citizen.goto(address);
  const [download] = await Promise.all([
    citizen.waitForEvent('download'),
    citizen.getByRole('link', { name: told('portal.publications.download', { name: 'แผน-1.txt' }) }).click(),
  ]);
  assert.equal(download.suggestedFilename(), 'แผน-1.txt');
  await citizen.reload();
  await citizen.getByText(told('portal.publications.times', { n: '1' }), { exact: true }).waitFor();

  await button(page, say('publication.addEdition')).click();
  await dialog.getByLabel(say('publication.edition')).fill('2.0');
  await attach(dialog, 'แผน-2.txt', 'ฉบับที่สอง');
  await button(dialog, word('action.save')).click();
  await page.getByRole('heading', { name: say('publication.editionNamed', { label: '2.0' }) }).waitFor();
  await citizen.reload();
  await citizen.getByRole('link', { name: told('portal.publications.download', { name: 'แผน-2.txt' }) }).waitFor();
  await citizen.getByRole('link', { name: told('portal.publications.edition_n', { label: '1.0' }) }).click();
  await citizen.getByText(told('portal.publications.old'), { exact: true }).waitFor();
  await citizen.getByRole('link', { name: told('portal.publications.download', { name: 'แผน-1.txt' }) }).waitFor();

  await page.goto(item);
  await page.locator('.page-head').getByText(say('disclosureStatus.DONE')).waitFor();
  await page.getByText(word('channel.WEBSITE')).first().waitFor();
});

test("a project's warning goes with the third channel", async (t) => {
  const page = await visit(t, browser, server, OFFICE);
  await enter(page, TENANT, 'officer', '/staff/procurements');
  await page.getByRole('link', { name: 'จ้างเหมาปรับปรุงระบบไฟฟ้าสาธารณะ' }).click();
  const kind = say('announcementKind.REFERENCE_PRICE');
  const warning = page.getByText(say('procurementWarning.too_few_channels', { kind, n: 2, min: 3 }));
  await warning.waitFor();
  const section = page.getByRole('region', { name: kind });
  await section.getByRole('button', { name: say('disclosure.addChannel') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: say('disclosure.channel') }).click();
  await page.getByRole('option', { name: word('channel.LETTER') }).click();
  await dialog.getByLabel(say('disclosure.proofUrl')).fill('www.example.go.th');
  await button(dialog, word('action.save')).click();
  await dialog.getByRole('alert').getByText(told('field.bad_url')).waitFor();
  await dialog.getByLabel(say('disclosure.proofUrl')).fill('https://www.example.go.th/letter');
  await button(dialog, word('action.save')).click();
  await warning.waitFor({ state: 'detached' });
  await section.getByText(say('procurement.channelCount', { n: 3, min: 3 })).waitFor();
});

test('the counter takes a visitor and the month counts it', async (t) => {
  const page = await visit(t, browser, server, OFFICE);
  await enter(page, TENANT, 'clerk', '/staff/visits');
  const total = page.getByText(/^รวม [\d,]+ คน$/);
  const before = Number((await total.innerText()).replace(/\D/g, ''));
  await page.getByLabel(say('visit.people'), { exact: true }).fill('4');
  await button(page, say('visit.save')).click();
  await page.getByText(say('visit.total', { n: (before + 4).toLocaleString('en') })).waitFor();
});

test('the index is searched on a phone without a script', async (t) => {
  const page = await visit(t, browser, server, PHONE, { javaScriptEnabled: false });
  await page.goto(`/t/${TENANT}/disclosure`);
  await page.getByLabel(told('portal.disclosure.search')).fill('รายรับรายจ่าย');
  await page.locator('form.search button').click();
  await page.getByText('8. รายรับรายจ่าย').click();
  await page.getByText(told('portal.publications.of_item', { title: 'รายรับรายจ่าย' })).waitFor();
  await page.getByRole('link', { name: /รายงานรายรับรายจ่ายประจำเดือน/ }).waitFor();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 360, `no sideways scrolling: ${wide}`);
});
