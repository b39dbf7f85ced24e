// Steps that more than one story needs.
import { picture } from './picture.mjs';
import { portal } from './words.mjs';

export const TENANT = 'wattum';
const say = portal('th');

/** Fills the portal's form and sends it; leaves the page at the ticket. Works with and without JavaScript. */
export async function fileComplaint(page, { text, photo = false, email } = {}) {
  await page.goto(`/t/${TENANT}/complaints/new`);
  await page.locator('.tile').nth(1).click();
  await page
    .getByLabel(say('portal.form.details'))
    .fill(text ?? 'ผิวถนนหน้าศาลาประชาคมทรุดเป็นหลุมลึก รถจักรยานยนต์ล้มเมื่อคืนนี้');
  if (photo) await page.locator('#photos').setInputFiles(picture());
  await page.getByLabel(say('portal.form.village')).selectOption({ index: 1 });
  await page.getByLabel(say('portal.form.place'), { exact: true }).fill('หน้าศาลาประชาคม');
  if (email) {
    await page.locator('#email').fill(email);
    await page.getByLabel(say('portal.form.notify')).check();
  }
  await page.getByRole('button', { name: say('portal.form.send') }).click();
  return ticket(page);
}

/** What the ticket says. */
export async function ticket(page) {
  const number = await page.locator('#number').innerText();
  const secret = await page.locator('#secret').innerText();
  return { number, secret, path: new URL(page.url()).pathname };
}
