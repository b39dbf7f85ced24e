// The complaint form from end to end without JavaScript, as in an old browser or on a line that lost the script.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, PHONE, visit } from './browser.mjs';
import { startServer } from './harness.mjs';
import { picture } from './picture.mjs';
import { fileComplaint, TENANT, ticket } from './stories.mjs';
import { portal } from './words.mjs';

const say = portal('th');
const PLAIN = { javaScriptEnabled: false };
let server;
let browser;
before(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

test('a photo survives a mistake, and the case can be followed', async (t) => {
  const page = await visit(t, browser, server, PHONE, PLAIN);
  await page.goto(`/t/${TENANT}/complaints/new`);
  await page.getByLabel(say('portal.form.details')).fill('ต้นไม้ใหญ่ล้มขวางทางเข้าหมู่บ้านตั้งแต่เช้ามืด');
  await page.locator('#photos').setInputFiles(picture());
  await page.getByRole('button', { name: say('portal.form.send') }).click();

  await page.getByRole('alert').getByText(say('portal.error.category')).waitFor();
  await page.getByText(say('portal.form.staged', { n: 1 })).waitFor();
  await page.locator('.tile').first().click();
  await page.getByLabel(say('portal.form.village')).selectOption({ index: 2 });
  await page.getByRole('button', { name: say('portal.form.send') }).click();
  const filed = await ticket(page);
  assert.match(filed.number, /^\d+\/25\d\d$/);

  await page.getByRole('link', { name: say('portal.sent.open') }).click();
  await page.getByRole('heading', { level: 1, name: filed.number }).waitFor();
  const photo = page.getByRole('img', { name: say('portal.case.photo_alt', { n: 1 }) });
  assert.ok(await photo.evaluate((image) => image.naturalWidth > 0), 'the photo is shown');

  await page.getByText(say('portal.case.add'), { exact: true }).click();
  await page.getByLabel(say('portal.case.add_text')).fill('รถดับเพลิงยังผ่านไม่ได้');
  await page.getByRole('button', { name: say('portal.case.add_send') }).click();
  await page.getByText(say('portal.case.added')).waitFor();
});

test('the same form sent again leads to the same case', async (t) => {
  const page = await visit(t, browser, server, PHONE, PLAIN);
  await page.goto(`/t/${TENANT}/complaints/new`);
  const key = await page.locator('[name=form_key]').getAttribute('value');
  const category = await page.locator('[name=category]').first().getAttribute('value');
  const kind = await page.locator('#kind').inputValue();
  const form = {
    form_key: key,
    category,
    kind,
    details: 'ขอให้ตัดหญ้าสองข้างทางเข้าโรงเรียน',
    place: 'หน้าโรงเรียน',
  };
  const send = () => page.request.post(`/t/${TENANT}/complaints/new`, { multipart: form, maxRedirects: 0 });
  const answers = await Promise.all([send(), send(), send()]);
  const places = new Set(answers.map((answer) => answer.headers().location));
  assert.deepEqual(
    answers.map((answer) => answer.status()),
    [303, 303, 303],
  );
  assert.equal(places.size, 1, [...places].join(' '));
});

test('what a script would do is not offered', async (t) => {
  const page = await visit(t, browser, server, PHONE, PLAIN);
  await page.goto('/');
  assert.equal(await page.getByRole('button', { name: say('portal.near.button') }).isVisible(), false);
  await page.goto(`/t/${TENANT}/complaints/new`);
  assert.equal(await page.getByRole('button', { name: say('portal.pin.map') }).isVisible(), false);
  await fileComplaint(page);
  assert.equal(
    await page.getByRole('button', { name: say('portal.sent.copy'), exact: true }).isVisible(),
    false,
  );
});

test('files that are no photos are named and the text stays', async (t) => {
  const page = await visit(t, browser, server, PHONE, PLAIN);
  const text = 'น้ำท่วมขังหน้าอนามัยทุกครั้งที่ฝนตก';
  for (const [file, key] of [
    [{ name: 'ว่าง.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(0) }, 'portal.error.photo_empty'],
    [
      { name: 'ปลอม.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('MZ is no photo') },
      'portal.error.photo_kind',
    ],
  ]) {
    await page.goto(`/t/${TENANT}/complaints/new`);
    await page.locator('.tile').first().click();
    await page.getByLabel(say('portal.form.details')).fill(text);
    await page.getByLabel(say('portal.form.place'), { exact: true }).fill('หน้าอนามัย');
    await page.locator('#photos').setInputFiles(file);
    await page.getByRole('button', { name: say('portal.form.send') }).click();
    await page
      .getByRole('alert')
      .getByText(say(key, { name: file.name }))
      .waitFor();
    assert.equal(await page.getByLabel(say('portal.form.details')).inputValue(), text);
  }
});
