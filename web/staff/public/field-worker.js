// Lets the field form open without network (features/forums/field/shell.ts fills the cache). Everything else goes to the
// network as ever: nothing of an answer's data is kept here.
const PAGE = '/staff/field-shell';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (/^\/staff\/forums\/[^/]+\/field$/.test(url.pathname)) {
      event.respondWith(fetch(request).catch(async () => (await caches.match(PAGE)) ?? Response.error()));
    }
  } else if (url.pathname.startsWith('/staff/assets/')) {
    event.respondWith(caches.match(request, { ignoreVary: true }).then((kept) => kept ?? fetch(request)));
  }
});
