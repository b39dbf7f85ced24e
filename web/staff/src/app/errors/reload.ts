const KEY = 'suanruam.reloadedAt';
const ONCE_PER_MS = 30_000;

/** After an upgrade an open tab may ask for a chunk that is gone: load the new console, but never in a circle. */
export function reloadOnLostChunk(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(KEY) ?? 0);
    if (Date.now() - last < ONCE_PER_MS) return;
    event.preventDefault();
    sessionStorage.setItem(KEY, String(Date.now()));
    window.location.reload();
  });
}
