// The citizen's story on a phone, without an account: find the administration, report, keep number and secret, follow
// the case, add, rate, reopen. And the mails the citizen gets on the way.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, PHONE, visit } from './browser.mjs';
import { signIn, startServer, until } from './harness.mjs';
import { picture } from './picture.mjs';
import { fileComplaint, TENANT, ticket } from './stories.mjs';
import { letters, portal } from './words.mjs';

const say = portal('th');
const mail = letters('th');
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

const button = (page, key) => page.getByRole('button', { name: say(key), exact: true });

test('a citizen finds the administration from the front page', async (t) => {
  const page = await visit(t, browser, server, PHONE);
  await page.goto('/');
  assert.equal(await page.locator('html').getAttribute('lang'), 'th');
  await page.getByLabel(say('portal.find.label')).fill('ไม่มีหน่วยงานชื่อนี้');
  await button(page, 'portal.find.button').click();
  await page.getByRole('heading', { name: say('portal.find.nothing', { q: 'ไม่มีหน่วยงานชื่อนี้' }) }).waitFor();
  for (const wanted of ['วัดตูม', 'อบต.วัดตูม', '13000']) {
    await page.getByLabel(say('portal.find.label')).fill(wanted);
    await button(page, 'portal.find.button').click();
    const found = page.getByRole('link', { name: /องค์การบริหารส่วนตำบลวัดตูม/ });
    await found.getByText(say('portal.find.inside')).waitFor();
  }
  await page.getByRole('link', { name: /องค์การบริหารส่วนตำบลวัดตูม/ }).click();
  await page.waitForURL(`**/t/${TENANT}/`);
  await page
    .getByRole('link', { name: say('portal.home.complain') })
    .first()
    .click();
  await page.waitForURL(`**/t/${TENANT}/complaints/new`);
});

test('a complaint with a photo: a mistake loses nothing, a double tap files once', async (t) => {
  const page = await visit(t, browser, server, PHONE);
  await page.goto(`/t/${TENANT}/complaints/new`);
  const short = 'สั้นไป';
  await page.locator('.tile').nth(1).click();
  await page.getByLabel(say('portal.form.details')).fill(short);
  await page.locator('#photos').setInputFiles(picture());
  await page.getByRole('img', { name: say('portal.form.photo_n', { n: 1 }) }).waitFor();
  await page.locator('#name').fill('นางสาวทดสอบ ตัวอย่างดี');
  await page.locator('#phone').fill('081 234 5678');
  await button(page, 'portal.form.send').click();

  const summary = page.getByRole('alert').filter({ hasText: say('portal.error.title') });
  await summary.waitFor();
  assert.ok(await summary.evaluate((box) => box === document.activeElement), 'the summary has the focus');
  assert.match(await page.title(), new RegExp(`^${say('portal.error.prefix')}`));
  await summary.getByText(say('portal.error.place')).waitFor();
  assert.equal(await page.getByLabel(say('portal.form.details')).inputValue(), short);
  assert.ok(await page.locator('.tile input').nth(1).isChecked(), 'the category is still chosen');
  assert.equal(await page.locator('#phone').inputValue(), '081 234 5678');
  assert.equal(await page.locator('[name=staged]').count(), 1, 'the photo is still attached');

  const text = 'ฝาท่อระบายน้ำหน้าตลาดเช้าหายไปสองฝา เด็กนักเรียนเกือบตกลงไป';
  await page.getByLabel(say('portal.form.details')).fill(text);
  await page.getByLabel(say('portal.form.place'), { exact: true }).fill('หน้าตลาดเช้า');
  await button(page, 'portal.form.send').dblclick();
  await page.locator('#secret').waitFor();
  const { number, secret } = await ticket(page);
  assert.match(number, /^\d+\/25\d\d$/);
  assert.match(secret, /^\w{4}-\w{4}-\w{4}$/);
  await page.getByRole('img', { name: say('portal.sent.qr') }).waitFor();

  const clerk = await signIn(server, TENANT, 'clerk');
  const found = await clerk(
    'query F($text: String) { complaints(filter: {text: $text}) { nodes { id number } } }',
    {
      text: 'ฝาท่อระบายน้ำหน้าตลาดเช้า',
    },
  );
  assert.deepEqual(
    found.complaints.nodes.map((one) => one.number),
    [number],
  );
  const { complaint } = await clerk('query C($id: ID!) { complaint(id: $id) { body files { id } } }', {
    id: found.complaints.nodes[0].id,
  });
  assert.deepEqual([complaint.body, complaint.files.length], [text, 1]);
});

test('number and secret open the case; the citizen adds, rates and reopens', async (t) => {
  const page = await visit(t, browser, server, PHONE);
  const filed = await fileComplaint(page, { text: 'ไฟทางหน้าโรงเรียนดับสามดวงติดกันมาสองสัปดาห์แล้ว' });

  await page.goto(`/t/${TENANT}/track`);
  await page.getByLabel(say('portal.sent.number')).fill(filed.number);
  await page.getByLabel(say('portal.sent.secret')).fill('AAAA-AAAA-AAAA');
  await button(page, 'portal.track.open').click();
  await page.getByRole('alert').getByText(say('portal.track.wrong')).waitFor();
  assert.equal(await page.getByLabel(say('portal.sent.number')).inputValue(), filed.number);
  // As people copy it from a paper: small letters, no hyphens.
  await page.getByLabel(say('portal.sent.secret')).fill(filed.secret.toLowerCase().replaceAll('-', ''));
  await button(page, 'portal.track.open').click();
  await page.getByRole('heading', { level: 1, name: filed.number }).waitFor();

  await page.getByText(say('portal.case.add'), { exact: true }).click();
  await page.getByLabel(say('portal.case.add_text')).fill('ดวงที่ดับอยู่ฝั่งประตูใหญ่');
  await page.locator('#photos').setInputFiles(picture('ประตู.png'));
  await page.getByRole('img', { name: say('portal.form.photo_n', { n: 1 }) }).waitFor();
  await button(page, 'portal.case.add_send').click();
  await page.getByText(say('portal.case.added')).waitFor();
  await page.getByText('ดวงที่ดับอยู่ฝั่งประตูใหญ่').waitFor();

  await answer(filed.number);
  await page.goto(filed.path);
  for (const notice of ['receipt', 'result', 'close', 'information']) {
    await page.getByRole('heading', { name: say(`portal.notice.${notice}`) }).waitFor();
  }
  await page.getByText('เปลี่ยนหลอดไฟครบสามดวงแล้ว').waitFor();

  await button(page, 'portal.rating.send').click();
  await page.getByRole('alert').getByText(say('portal.error.score')).waitFor();
  await page.getByLabel(say('portal.rating.4')).check();
  await page.getByLabel(say('portal.rating.comment')).fill('มาเร็วดี');
  await button(page, 'portal.rating.send').click();
  await page.getByText(say('portal.rating.given', { n: 4 })).waitFor();

  await page.getByText(say('portal.reopen.ask')).click();
  await page.getByLabel(say('portal.reopen.reason')).fill('ดับอีกแล้วหนึ่งดวง');
  await button(page, 'portal.reopen.send').click();
  await page.locator('.state').getByText(say('portal.state.reopened')).waitFor();
  await page.getByText('ดับอีกแล้วหนึ่งดวง').waitFor();
});

/** The office acknowledges, reports the result and closes. */
async function answer(number) {
  const clerk = await signIn(server, TENANT, 'clerk');
  const { complaints } = await clerk(
    'query F($text: String) { complaints(filter: {text: $text}) { nodes { id } } }',
    {
      text: number,
    },
  );
  const { id } = complaints.nodes[0];
  await clerk('mutation A($id: ID!) { acknowledgeComplaint(id: $id) { complaint { id } } }', { id });
  await clerk(
    'mutation R($id: ID!, $text: String!) { reportResult(id: $id, text: $text) { complaint { id } } }',
    {
      id,
      text: 'เปลี่ยนหลอดไฟครบสามดวงแล้ว',
    },
  );
  await clerk('mutation C($id: ID!) { closeComplaint(id: $id) { complaint { id } } }', { id });
}

test('who leaves an address gets the notices by mail, shown in the demonstration', async (t) => {
  const page = await visit(t, browser, server, PHONE);
  const email = 'citizen.story@mail.example';
  const filed = await fileComplaint(page, { text: 'น้ำประปาขุ่นเป็นสีแดงมาสามวันทั้งซอย', email });
  const clerk = await signIn(server, TENANT, 'clerk');
  const { complaints } = await clerk(
    'query F($text: String) { complaints(filter: {text: $text}) { nodes { id } } }',
    {
      text: filed.number,
    },
  );
  const { id } = complaints.nodes[0];
  await clerk('mutation A($id: ID!) { acknowledgeComplaint(id: $id) { complaint { id } } }', { id });

  const mine = (key) =>
    page
      .getByRole('link')
      .filter({ hasText: email })
      .filter({ hasText: mail(key, { number: filed.number }) });
  await until('both mails', async () => {
    await page.goto('/demo/mail');
    return (
      (await mine('notice.received.subject').count()) +
        (await mine('notice.acknowledged.subject').count()) ===
      2
    );
  });
  await mine('notice.received.subject').click();
  const text = page.locator('.said');
  assert.ok(
    (await text.innerText()).includes(server.origin + filed.path),
    'the receipt brings the link to the case',
  );
  await page.frameLocator('iframe').getByText(filed.number).first().waitFor();
  await page.goto('/demo/mail');
  await mine('notice.acknowledged.subject').click();
  assert.equal((await text.innerText()).includes(filed.secret), false, 'the secret goes out once only');
});

test('a corruption complaint is anonymous, has its own page and asks for no LINE', async (t) => {
  const page = await visit(t, browser, server, PHONE);
  await page.goto(`/t/${TENANT}/corruption`);
  await page.getByLabel(say('portal.corruption.details')).fill('มีการเรียกเงินก่อนออกใบอนุญาตก่อสร้างสองครั้งในเดือนนี้');
  await button(page, 'portal.corruption.send').click();
  await page.locator('#secret').waitFor();
  const filed = await ticket(page);
  assert.match(filed.path, /\/corruption\/c\//);
  assert.equal(await page.getByRole('link', { name: say('portal.sent.line') }).count(), 0);
  await page.goto(filed.path);
  await page.getByRole('heading', { level: 1, name: filed.number }).waitFor();
});
