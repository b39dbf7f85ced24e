// Chromium as people use it, and a watch over every page: no policy violation, no script error, nobody else's server,
// no lost asset. What the watch sees fails the test it happened in.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { PASSWORD } from './harness.mjs';
import { staff } from './words.mjs';

const { chromium } = createRequire(new URL('../../web/package.json', import.meta.url))('playwright-core');

export const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
export const OFFICE = { viewport: { width: 1366, height: 768 } };

export function openBrowser(more = {}) {
  return chromium.launch({
    ...more,
    executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A fresh person at the browser: own cookies, nothing remembered. */
export async function visit(t, browser, server, screen, more = {}) {
  const context = await browser.newContext({ baseURL: server.origin, locale: 'th-TH', ...screen, ...more });
  context.setDefaultTimeout(20_000);
  const seen = watch(context, server.origin);
  t.after(async () => {
    await context.close();
    assert.deepEqual(seen, [], 'what the watch saw');
  });
  return context.newPage();
}

function watch(context, origin) {
  const seen = [];
  const assets = new Set(['document', 'stylesheet', 'script', 'font', 'image']);
  context.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) seen.push(message.text());
  });
  context.on('weberror', (error) => seen.push(String(error.error().stack)));
  context.on('request', (request) => {
    const url = new URL(request.url());
    const inside = ['blob:', 'data:'].includes(url.protocol);
    if (!inside && url.origin !== origin) seen.push(`third party: ${request.url()}`);
  });
  context.on('response', (response) => {
    const kind = response.request().resourceType();
    const lost = response.status() >= 400 && assets.has(kind) && kind !== 'document';
    if (lost || response.status() >= 500) seen.push(`${response.status()} ${kind} ${response.url()}`);
  });
  context.on('requestfailed', (request) => {
    // Leaving a page cuts off what was still coming; that is no failure.
    const why = request.failure()?.errorText ?? '';
    if (assets.has(request.resourceType()) && !why.includes('ERR_ABORTED'))
      seen.push(`${why} ${request.url()}`);
  });
  return seen;
}

/** Signs in at the console's own form. */
export async function enter(page, tenant, mailbox, path = '/staff/') {
  const say = staff('th');
  await page.goto(path);
  await page.getByLabel(say('signin.tenant')).fill(tenant);
  await page.getByLabel(say('signin.email')).fill(`${mailbox}@${tenant}.demo.example`);
  await page.getByLabel(say('signin.password'), { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: say('signin.submit') }).click();
  await page.locator('main#page').waitFor();
}
