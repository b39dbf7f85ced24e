// What this screen needs to open again without network: its page and the files it has loaded go into the browser's
// cache, and a small worker serves them from there. Only this screen does so; the rest of the console needs the network.

const CACHE = 'suanruam-field';
/** The name the worker looks for; no address of its own. */
const PAGE = '/staff/field-shell';

export function canOpenOffline(): boolean {
  return 'serviceWorker' in navigator && 'caches' in window;
}

/** Resolves to true when the screen will open without network. */
export async function prepare(): Promise<boolean> {
  if (!canOpenOffline()) return false;
  try {
    await navigator.serviceWorker.register('/staff/field-worker.js', { scope: '/staff/' });
    await navigator.serviceWorker.ready;
    const page = await fetch('/staff/', { credentials: 'same-origin' });
    if (!page.ok) return false;
    const cache = await caches.open(CACHE);
    const needed = new Set(
      performance
        .getEntriesByType('resource')
        .map((entry) => new URL(entry.name))
        .filter((url) => url.origin === location.origin && url.pathname.startsWith('/staff/assets/'))
        .map((url) => url.pathname),
    );
    const named = (await page.clone().text()).matchAll(/(?:src|href)="(\/staff\/assets\/[^"]+)"/g);
    for (const [, path] of named) if (path) needed.add(path);
    const there = new Set((await cache.keys()).map((request) => new URL(request.url).pathname));
    // Files of an earlier release are of no use to this page.
    for (const path of there) if (path !== PAGE && !needed.has(path)) await cache.delete(path);
    await cache.addAll([...needed].filter((path) => !there.has(path)));
    await cache.put(PAGE, page);
    return true;
  } catch {
    return false;
  }
}
