// Every main page and screen, Thai and English, phone and office: no rule of WCAG 2.0 to 2.2, A and AA, is broken.
// axe comes in through the debugger, so the pages' own policy stays in force while it looks.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { enter, OFFICE, openBrowser, PHONE, visit } from './browser.mjs';
import { signIn, startServer } from './harness.mjs';
import { fileComplaint, TENANT } from './stories.mjs';
import { staff } from './words.mjs';

const axe = readFileSync(
  createRequire(new URL('../../web/package.json', import.meta.url)).resolve('axe-core/axe.min.js'),
  'utf8',
);
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SCREENS = { 360: PHONE, 1366: OFFICE };

let server;
let browser;
let filed;
let caseId;
before(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  const page = await browser.newPage({ baseURL: server.origin, locale: 'th-TH' });
  filed = await fileComplaint(page, { photo: true });
  await page.close();
  const clerk = await signIn(server, TENANT, 'clerk');
  const { complaints } = await clerk(
    'query F($text: String) { complaints(filter: {text: $text}) { nodes { id } } }',
    {
      text: filed.number,
    },
  );
  caseId = complaints.nodes[0].id;
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

async function violations(page) {
  const debugging = await page.context().newCDPSession(page);
  const run = async (expression, awaitPromise = false) => {
    const { result, exceptionDetails } = await debugging.send('Runtime.evaluate', {
      expression,
      awaitPromise,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await run(`${axe};0`);
  const options = JSON.stringify({ runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations'] });
  const found = await run(
    `axe.run(document, ${options}).then((all) => all.violations.map((one) => one.id + ' ' + one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')))`,
    true,
  );
  await debugging.detach();
  return found;
}

/** Looks at every page before it complains, so that one run tells all. */
async function look(page, pages, ready) {
  const found = {};
  for (const [name, step] of Object.entries(pages)) {
    if (typeof step === 'string') await page.goto(step);
    else await step(page);
    await ready(page);
    const here = await violations(page);
    if (here.length > 0) found[name] = here;
  }
  assert.deepEqual(found, {});
}

/** Every test of this file is the same look with another language and screen. */
function everywhere(name, visitAll) {
  describe(name, () => {
    for (const lang of ['th', 'en']) {
      for (const [width, screen] of Object.entries(SCREENS)) {
        test(`${lang} at ${width}`, (t) => visitAll(t, lang, screen));
      }
    }
  });
}

everywhere('portal', async (t, lang, screen) => {
  const page = await visit(t, browser, server, screen);
  await page.goto(`/?lang=${lang}`);
  const pages = {
    front: '/',
    found: `/find?q=${encodeURIComponent('ตูม')}`,
    'nothing found': `/find?q=${encodeURIComponent('ไม่มีที่นี่')}`,
    home: `/t/${TENANT}/`,
    form: `/t/${TENANT}/complaints/new`,
    'form with mistakes': async () => {
      await page.locator('form[data-once] button.wide').click();
      await page.locator('.errors').waitFor();
    },
    ticket: `${filed.path}?sent=1`,
    tracking: filed.path,
    'tracking, adding': () => page.locator('details.fold summary').first().click(),
    track: `/t/${TENANT}/track`,
    corruption: `/t/${TENANT}/corruption`,
    'unknown administration': '/t/nobody/',
    privacy: '/privacy',
    accessibility: '/accessibility',
    mails: '/demo/mail',
    gallery: '/design',
  };
  await look(page, pages, async () => {
    assert.equal(await page.locator('html').getAttribute('lang'), lang);
    await page.locator('main h1').first().waitFor();
  });
});

/** The first page behind a list: the only way people come there too. */
async function opened(page, path) {
  await page.goto(path);
  const first = page.locator(`main a[href*="${path}/"]`);
  await page.goto(await first.first().getAttribute('href'));
}

const LISTS = [
  'plans',
  'measures',
  'committees',
  'meetings',
  'forums',
  'activities',
  'programmes',
  'consultations',
  'surveys',
  'evaluations',
  'publications',
  'procurements',
];

everywhere('portal of participation', async (t, lang, screen) => {
  const page = await visit(t, browser, server, screen);
  await page.goto(`/?lang=${lang}`);
  const town = `/t/${TENANT}`;
  const pages = {
    hub: `${town}/participation`,
    policy: '/t/bansong/participation/policy',
    calendar: `${town}/calendar`,
    disclosure: `${town}/disclosure`,
    'information request': `${town}/information-requests`,
    'following a request': `${town}/information-requests/track`,
  };
  for (const list of LISTS) {
    pages[list] = `${town}/${list}`;
    pages[`one of ${list}`] = () => opened(page, `${town}/${list}`);
  }
  await look(page, pages, async () => {
    assert.equal(await page.locator('html').getAttribute('lang'), lang);
    await page.locator('main h1').first().waitFor();
  });
});

/** Loaded means: the page's own heading and something under it, no longer "loading". */
const loaded = (lang) => async (page) => {
  await page.locator('h1').first().waitFor();
  // The gallery shows the loading state among the other parts.
  const waiting = page.locator('main').getByText(staff(lang)('state.loading'), { exact: true });
  if (!page.url().endsWith('/design')) await waiting.first().waitFor({ state: 'detached' });
  assert.equal(await page.locator('html').getAttribute('lang'), lang);
};

async function office(t, lang, screen, mailbox) {
  const page = await visit(t, browser, server, screen);
  await enter(page, TENANT, mailbox);
  await page.evaluate((chosen) => localStorage.setItem('suanruam.lang', chosen), lang);
  return page;
}

everywhere('console of the clerk', async (t, lang, screen) => {
  const page = await office(t, lang, screen, 'clerk');
  const dialog = () => page.getByRole('dialog').waitFor();
  const say = staff(lang);
  const pages = {
    queue: '/staff/complaints',
    'queue, chosen rows': () => page.locator('tbody input[type=checkbox]').first().check(),
    assigning: async () => {
      await page.getByRole('button', { name: say('queue.assign', { n: 1 }) }).click();
      await dialog();
    },
    'nothing in the queue': '/staff/complaints?text=ไม่มีเรื่องนี้',
    register: '/staff/complaints/new',
    'register with mistakes': () => page.getByRole('button', { name: say('register.submit') }).click(),
    case: `/staff/complaints/${caseId}`,
    'writing a result': async () => {
      await page.getByRole('button', { name: say('act.result'), exact: true }).click();
      await dialog();
    },
    late: '/staff/late',
    profile: '/staff/profile',
    gallery: '/staff/design',
    'no such page': '/staff/nowhere',
  };
  await look(page, pages, loaded(lang));
});

everywhere('console of the administrator', async (t, lang, screen) => {
  const page = await office(t, lang, screen, 'admin');
  const screens = [
    'staff',
    'departments',
    'categories',
    'settings',
    'reminders',
    'holidays',
    'outbox',
    'audit',
  ];
  const pages = Object.fromEntries(screens.map((name) => [name, `/staff/admin/${name}`]));
  await look(page, pages, loaded(lang));
});

const REGISTERS = [
  'measures',
  'committees',
  'meetings',
  'forums',
  'activities',
  'programmes',
  'consultations',
  'information-requests',
  'surveys',
  'evaluations',
  'disclosure',
  'publications',
  'procurements',
];
const FORMS = ['committees', 'forums', 'activities', 'consultations', 'information-requests', 'surveys'];

everywhere('console of participation', async (t, lang, screen) => {
  const page = await office(t, lang, screen, 'palad');
  const pages = {
    centre: '/staff/centre',
    visits: '/staff/visits',
    policy: '/staff/policy',
    import: '/staff/import',
  };
  for (const list of REGISTERS) {
    pages[list] = `/staff/${list}`;
    pages[`one of ${list}`] = async () => {
      const first = page.locator(`main a[href*="/staff/${list}/"]:not([href$="/new"])`).first();
      await page.goto(await first.getAttribute('href'));
    };
  }
  for (const form of FORMS) pages[`new: ${form}`] = `/staff/${form}/new`;
  await look(page, pages, loaded(lang));
});

everywhere('console of the corruption officer', async (t, lang, screen) => {
  const page = await office(t, lang, screen, 'corruption');
  const pages = {
    queue: '/staff/corruption',
    case: async () => {
      await page.locator('tbody .number').first().click();
      await page.locator('.timeline').waitFor();
    },
    register: '/staff/corruption/new',
  };
  await look(page, pages, loaded(lang));
});

everywhere('signing in', async (t, lang, screen) => {
  const page = await visit(t, browser, server, screen);
  await page.goto('/staff/sign-in');
  await page.evaluate((chosen) => localStorage.setItem('suanruam.lang', chosen), lang);
  const pages = {
    'sign in': '/staff/sign-in',
    forgot: '/staff/forgot',
    reset: '/staff/reset',
    invite: '/staff/invite',
  };
  await look(page, pages, loaded(lang));
});
