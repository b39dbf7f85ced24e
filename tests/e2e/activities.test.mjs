// An activity from its first line to five of five, with a photo; what the citizen reads of it; a task of the half-year
// round that it shows; and the centre's year.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { enter, OFFICE, openBrowser, PHONE, visit } from './browser.mjs';
import { startServer } from './harness.mjs';
import { picture } from './picture.mjs';
import { TENANT } from './stories.mjs';
import { register } from './words.mjs';

const say = register('th', 'activities');
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
const field = (page, key, values) => page.getByRole('textbox', { name: say(key, values), exact: true });
const NAME = 'ชาวบ้านร่วมปลูกต้นไม้ริมคลอง';

test('an activity becomes complete, gets a photo, is published, and shows a task of the round', async (t) => {
  const page = await visit(t, browser, server, OFFICE);
  await enter(page, TENANT, 'officer', '/staff/activities');
  await page.getByRole('link', { name: 'รวมพลังทำความสะอาดคลองและถนนรอบหมู่บ้าน' }).waitFor();
  await button(page, 'activity.new').click();
  await page.waitForURL('**/staff/activities/new');

  // Without a name nothing is lost and the field says why.
  await field(page, 'activity.topics').fill('1. ชนิดของต้นไม้\n2. ผู้ดูแลแต่ละจุด');
  await button(page, 'activity.save').click();
  await page.getByRole('alert').waitFor();
  assert.equal(await field(page, 'activity.topics').inputValue(), '1. ชนิดของต้นไม้\n2. ผู้ดูแลแต่ละจุด');

  await field(page, 'activity.name').fill(NAME);
  await field(page, 'record.startsOn').fill('15/11/2569');
  await button(page, 'activity.save').click();
  await page.waitForURL(/\/staff\/activities\/act_/);
  await page.getByText(say('activity.meter', { n: 2 })).waitFor();
  const address = new URL(page.url()).pathname.replace('/staff', `/t/${TENANT}`);

  await button(page, 'action.edit').click();
  await field(page, 'activity.total').fill('30');
  await field(page, 'activity.groupName', { n: 1 }).fill('อสม.');
  await field(page, 'activity.groupCount', { n: 1 }).fill('40');
  await field(page, 'activity.results').fill('ปลูกได้ 200 ต้น');
  await field(page, 'activity.uses').fill('จัดเวรรดน้ำร่วมกับหมู่บ้าน');
  await button(page, 'action.save').click();
  await page.getByText(say('activity.meter', { n: 5 })).waitFor();
  await page.getByText(say('activity.scoreFull')).waitFor();
  await page.getByText(say('activityWarning.TOTAL_BELOW_GROUPS')).waitFor();
  await page.getByText(say('activity.oitUnknown', { year: 2570 })).waitFor();

  await button(page, 'record.addFiles').first().click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(picture('planting.png'));
  await dialog.locator('img').first().waitFor();
  await dialog.getByRole('button', { name: say('record.addFiles'), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(say('activityWarning.PHOTO_WITHOUT_ALT')).waitFor();
  // The browser makes the photo smaller before it is sent, which may change the ending of its name.
  await page.getByRole('button', { name: new RegExp(`^${say('action.edit')}: planting`) }).click();
  await dialog.getByLabel(say('record.caption')).fill('ช่วยกันปลูกริมคลอง');
  await dialog.getByLabel(say('record.alt'), { exact: true }).fill('ชาวบ้านกำลังปลูกต้นไม้');
  await dialog.getByRole('button', { name: say('action.save'), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(say('activityWarning.PHOTO_WITHOUT_ALT')).waitFor({ state: 'detached' });
  await button(page, 'recordStep.PUBLISH').click();
  await page.locator('#page').getByText(say('record.published'), { exact: true }).waitFor();

  const citizen = await visit(t, browser, server, PHONE);
  await citizen.goto(`/t/${TENANT}/activities`);
  await citizen.getByRole('link', { name: NAME }).click();
  await citizen.waitForURL(`**${address}`);
  await citizen.getByText('ปลูกได้ 200 ต้น').waitFor();
  await citizen.getByText('ชนิดของต้นไม้', { exact: true }).waitFor();
  const photo = citizen.getByRole('img', { name: 'ชาวบ้านกำลังปลูกต้นไม้' });
  await photo.scrollIntoViewIfNeeded();
  await citizen.waitForFunction((img) => img.complete && img.naturalWidth > 0, await photo.elementHandle());
  await citizen.getByText('ช่วยกันปลูกริมคลอง').waitFor();

  // A round of its own for this test: 2571 is nobody's yet.
  await page.goto('/staff/programmes');
  await button(page, 'programme.open').click();
  await dialog.getByLabel(say('record.fiscalYear')).fill('2571');
  await dialog.getByRole('button', { name: say('programme.open'), exact: true }).click();
  await page.waitForURL(/\/staff\/programmes\/prg_/);
  const task = page.locator('li.task').filter({ hasText: '2.3 ' });
  await task.getByText(say('programme.noEvidence')).waitFor();
  await task.getByRole('button', { name: new RegExp(`^${say('record.addLink')}: 2\\.3`) }).click();
  await dialog.getByRole('combobox', { name: say('record.chooseRecord') }).fill('ปลูกต้นไม้');
  await page.getByRole('option', { name: new RegExp(NAME) }).click();
  await dialog.getByRole('button', { name: say('record.addLink'), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await task.getByRole('link', { name: new RegExp(NAME) }).waitFor();
  await task.getByText(say('programme.noEvidence')).waitFor({ state: 'detached' });
  assert.equal(await page.locator('li.task').count(), 16);
});

test('the year of the centre: what is done, what is due, and a duty done today', async (t) => {
  const page = await visit(t, browser, server, OFFICE);
  await enter(page, TENANT, 'officer', '/staff/centre');
  await page.getByText(say('centre.doneOf', { done: 2, all: 11 })).waitFor();
  for (const mission of [1, 9])
    await page.getByRole('heading', { name: `${mission}. ${say(`mission.${mission}`)}` }).waitFor();
  await page
    .locator('li.task')
    .filter({ hasText: 'จัดทำแผนปฏิบัติงานประจำปี' })
    .getByRole('button', { name: new RegExp(`^${say('centre.complete')}:`) })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: say('centre.complete'), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(say('centre.doneOf', { done: 3, all: 11 })).waitFor();
});
