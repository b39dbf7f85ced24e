// The office's story at 1366x768: the queue, a case from the counter to its end, what is late, and what stays hidden.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { enter, OFFICE, openBrowser, PHONE, visit } from './browser.mjs';
import { signIn, startServer } from './harness.mjs';
import { picture } from './picture.mjs';
import { TENANT } from './stories.mjs';
import { portal, staff } from './words.mjs';

const say = staff('th');
const told = portal('th');
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
const rows = (page) => page.locator('tbody tr');
const said = (page, key, values) => page.getByRole('status').getByText(say(key, values)).waitFor();
/** The queue as it stands, not the one before it that is still shown while the next loads. */
const settled = (page) =>
  page
    .locator('.table-box:not(.is-stale)')
    .filter({ hasText: say('queue.caption') })
    .waitFor();

/** "เกิน 3 วัน" is -3, "เหลือ 2 วัน" is 2. */
function days(words) {
  if (words === 'ครบกำหนดวันนี้') return 0;
  const [, side, count] = words.match(/^(เกิน|เหลือ)\s(\d+)\sวัน$/) ?? [];
  assert.ok(side, `due in words: ${words}`);
  return side === 'เกิน' ? -Number(count) : Number(count);
}

/** Picks an option of a select that opens a list. */
async function choose(page, field, option) {
  await field.click();
  await page.getByRole('option', { name: option, exact: typeof option === 'string' }).click();
}

test('the queue is sorted by due date in words; a filter lives in the address', async (t) => {
  const page = await visit(t, browser, server, OFFICE);
  await page.goto('/staff/complaints');
  await page.waitForURL('**/staff/sign-in**');
  await enter(page, TENANT, 'clerk', page.url());
  await page.waitForURL('**/staff/complaints');
  await rows(page).first().waitFor();
  const left = (await page.locator('.due-words').allInnerTexts()).map(days);
  assert.ok(left.length > 20 && left[0] < 0 && left.at(-1) > 0, `${left}`);
  assert.deepEqual(
    left,
    left.toSorted((a, b) => a - b),
  );

  await choose(page, page.getByRole('combobox', { name: say('column.state') }), say('state.IN_PROGRESS'));
  await page.waitForURL('**?state=in_progress');
  await settled(page);
  const before = await page.locator('tbody .number').allInnerTexts();
  assert.ok(before.length > 1 && before.length < left.length);
  await page.reload();
  await rows(page).first().waitFor();
  assert.deepEqual(await page.locator('tbody .number').allInnerTexts(), before);
  assert.equal(
    await rows(page)
      .filter({ hasText: say('state.IN_PROGRESS') })
      .count(),
    before.length,
  );
  await button(page, 'queue.clear').click();
  await page.waitForURL('**/staff/complaints');
});

test('Thai words are found inside a sentence that has no spaces', async (t) => {
  const clerk = await signIn(server, TENANT, 'clerk');
  const { categories } = await clerk('query { categories { id } }');
  await clerk(
    'mutation R($input: RegisterComplaintInput!) { registerComplaint(input: $input) { complaint { id } } }',
    {
      input: {
        idempotencyKey: 'thai-search',
        kind: 'GRIEVANCE',
        channel: 'PHONE',
        categoryId: categories[0].id,
        title: 'ราวกันตกสะพานไม้เก่าหลังศาลเจ้าผุพัง',
        text: 'ราวกันตกผุพังทั้งสองข้าง',
      },
    },
  );
  const page = await visit(t, browser, server, OFFICE);
  await enter(page, TENANT, 'clerk');
  await page.getByRole('searchbox', { name: say('filter.text') }).fill('สะพานไม้เก่า');
  await page.waitForURL((url) => url.searchParams.get('text') === 'สะพานไม้เก่า');
  await rows(page).filter({ hasText: 'ราวกันตกสะพานไม้เก่าหลังศาลเจ้าผุพัง' }).waitFor();
  await settled(page);
  assert.equal(await rows(page).count(), 1);
});

test('several cases are handed out at once', async (t) => {
  const page = await visit(t, browser, server, OFFICE);
  await enter(page, TENANT, 'clerk', '/staff/complaints?view=unassigned');
  await rows(page).first().waitFor();
  const numbers = (await page.locator('tbody .number').allInnerTexts()).slice(0, 2);
  for (const number of numbers)
    await page.getByRole('checkbox', { name: say('table.select', { what: number }) }).check();
  await button(page, 'queue.assign', { n: 2 }).click();
  const dialog = page.getByRole('dialog');
  await choose(page, dialog.getByRole('combobox', { name: say('filter.assignee') }), /นายช่างโยธา/);
  await dialog.getByRole('button', { name: say('assign.submit') }).click();
  await said(page, 'assign.done', { n: 2 });
  await dialog.waitFor({ state: 'detached' });
  for (const number of numbers) await rows(page).filter({ hasText: number }).waitFor({ state: 'detached' });
});

test('a case from the counter to its end, and what the citizen reads of it', async (t) => {
  const page = await visit(t, browser, server, OFFICE);
  await enter(page, TENANT, 'clerk');
  await page
    .getByRole('link', { name: say('queue.register') })
    .last()
    .click();
  await choose(page, page.getByRole('combobox', { name: say('column.category') }), 'ถนน ทางเท้า และสะพาน');
  await page.getByLabel(say('register.subject')).fill('ทางเท้าหน้าสถานีอนามัยทรุด');
  await page.getByLabel(say('register.text')).fill('ผู้สูงอายุเดินสะดุดล้มเมื่อวานนี้ ขอให้ซ่อมโดยเร็ว');
  await choose(page, page.getByRole('combobox', { name: say('filter.village') }), 'หมู่ที่ 1 บ้านท่าน้ำ');
  await button(page, 'register.submit').click();
  await page.getByRole('heading', { name: say('register.done') }).waitFor();
  const number = await page.locator('.receipt-number').innerText();
  const link = await page.locator('.receipt a[href*="/c/"]').getAttribute('href');
  assert.match(number, /^\d+\/25\d\d$/);
  await page.getByRole('link', { name: say('register.open') }).click();
  await page.getByRole('heading', { level: 1, name: 'ทางเท้าหน้าสถานีอนามัยทรุด' }).waitFor();

  const dialog = page.getByRole('dialog');
  const act = async (kind, fill = async () => {}) => {
    await button(page, `act.${kind}`).click();
    await fill();
    await dialog.getByRole('button', { name: say(`act.${kind}.submit`), exact: true }).click();
    await said(page, `act.${kind}.done`);
    await dialog.waitFor({ state: 'detached' });
  };
  await act('acknowledge', () => dialog.locator('.letter').getByText(number).first().waitFor());
  await act('note', () => dialog.getByLabel(say('act.note.text')).fill('ผู้รับเหมารายเดิมยังอยู่ในประกัน'));
  const promised = new Date(Date.now() + 30 * 86_400_000);
  await act('explain_delay', async () => {
    const { day, month, year } = Object.fromEntries(
      new Intl.DateTimeFormat('th-TH-u-ca-buddhist-nu-latn', {
        day: 'numeric',
        month: 'numeric',
        year: 'numeric',
        timeZone: 'Asia/Bangkok',
      })
        .formatToParts(promised)
        .map((part) => [part.type, part.value]),
    );
    await dialog.getByLabel(say('notice.promisedOn')).fill(`${day}/${month}/${year}`);
    await dialog.getByLabel(say('act.explain_delay.text')).fill('ต้องรอวัสดุจากส่วนกลาง');
  });
  await act('result', async () => {
    await dialog.getByLabel(say('act.result.text')).fill('ปูทางเท้าใหม่ยาว 12 เมตรแล้ว');
    await dialog.locator('input[type=file]').first().setInputFiles(picture('ก่อน.png'));
    await dialog.locator('input[type=file]').last().setInputFiles(picture('หลัง.png', 2571));
    await dialog.locator('.upload-list img').nth(1).waitFor();
  });
  await act('close');
  await page.locator('.page-head').getByText(say('state.CLOSED')).waitFor();

  const citizen = await visit(t, browser, server, PHONE);
  await citizen.goto(link);
  for (const notice of ['receipt', 'time', 'delay', 'result', 'close']) {
    await citizen.getByRole('heading', { name: told(`portal.notice.${notice}`) }).waitFor();
  }
  await citizen.getByText('ต้องรอวัสดุจากส่วนกลาง').waitFor();
  await citizen.getByRole('img', { name: told('portal.case.before_alt', { n: '' }) }).waitFor();
  await citizen.getByRole('img', { name: told('portal.case.after_alt', { n: '' }) }).waitFor();
  assert.equal(
    (await citizen.content()).includes('ผู้รับเหมารายเดิม'),
    false,
    'internal notes stay in the office',
  );
});

test('a session that ends in mid-form asks for the password and loses nothing', async (t) => {
  const page = await visit(t, browser, server, OFFICE);
  await enter(page, TENANT, 'officer', '/staff/complaints?view=mine');
  await rows(page).first().waitFor();
  await page.locator('tbody .number').first().click();
  await button(page, 'act.note').click();
  const form = page.getByRole('dialog').first();
  await form.getByLabel(say('act.note.text')).fill('โทรนัดผู้ร้องพรุ่งนี้เก้าโมง');
  await page.context().clearCookies();
  await form.getByRole('button', { name: say('act.note.submit'), exact: true }).click();
  const again = page.getByRole('dialog', { name: say('expired.title') });
  await again.getByLabel(say('signin.password'), { exact: true }).fill('open-town-hall-2570');
  await again.getByRole('button', { name: say('signin.submit') }).click();
  await said(page, 'act.note.done');
  await page.locator('.timeline').getByText('โทรนัดผู้ร้องพรุ่งนี้เก้าโมง').waitFor();
});

test('heads and executives see what is late and go from a figure to its cases', async (t) => {
  const page = await visit(t, browser, server, OFFICE);
  await enter(page, TENANT, 'palad', '/staff/late');
  const figure = page.locator('.late-number').first();
  const late = Number(await figure.innerText());
  await figure.click();
  await page.waitForURL('**view=overdue**');
  await rows(page).first().waitFor();
  await settled(page);
  assert.equal(await rows(page).count(), late);
  assert.ok((await page.locator('.due-words').allInnerTexts()).every((words) => days(words) < 0));
});

test('corruption cases do not exist for the clerk and are a queue of their own for their officer', async (t) => {
  const clerk = await visit(t, browser, server, OFFICE);
  await enter(clerk, TENANT, 'clerk');
  await rows(clerk).first().waitFor();
  const menu = clerk.getByRole('navigation', { name: say('shell.menu') });
  assert.equal(await menu.getByText(say('nav.corruption')).count(), 0);
  await clerk.goto('/staff/corruption');
  await clerk.locator('main h1').waitFor();
  await clerk.getByText(say('state.errorTitle')).waitFor();
  assert.equal(await clerk.locator('tbody tr').count(), 0);

  const officer = await visit(t, browser, server, OFFICE);
  await enter(officer, TENANT, 'corruption');
  await rows(officer).first().waitFor();
  await officer.locator('tbody .number').first().click();
  await officer.getByRole('heading', { level: 1 }).waitFor();
  await officer.goto('/staff/complaints');
  await officer.getByText(say('state.errorTitle')).waitFor();
});

test('from the queue to an assignment with the keyboard alone', async (t) => {
  const page = await visit(t, browser, server, OFFICE);
  await enter(page, TENANT, 'clerk', '/staff/complaints?view=unassigned');
  await rows(page).first().waitFor();
  const key = (name) => page.keyboard.press(name);
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  const [first, second] = await page.locator('tbody .number').allInnerTexts();
  await key('j');
  assert.equal(await focused(), first);
  await key('j');
  assert.equal(await focused(), second);
  await key('x');
  await key('k');
  await key('x');
  const assign = say('queue.assign', { n: 2 });
  await button(page, 'queue.assign', { n: 2 }).waitFor();
  for (let step = 0; step < 40 && (await focused()) !== assign; step += 1) await key('Shift+Tab');
  assert.equal(await focused(), assign);
  await key('Enter');
  const field = page.getByRole('dialog').getByRole('combobox', { name: say('filter.department') });
  await field.waitFor();
  await page.waitForFunction(
    () =>
      document.activeElement?.getAttribute('role') === 'combobox' ||
      document.activeElement?.tagName === 'INPUT',
  );
  await key('ArrowDown');
  await key('ArrowDown');
  await key('Enter');
  assert.notEqual(await field.inputValue(), '');
  const submit = say('assign.submit');
  for (let step = 0; step < 15 && (await focused()) !== submit; step += 1) await key('Tab');
  await key('Enter');
  await said(page, 'assign.done', { n: 2 });
});
