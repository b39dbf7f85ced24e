// What screens keep on the device so that they open without network. Whoever signs out leaves none of it to the next
// person at the same device; entries that were not sent yet stay, because nothing typed is ever lost.
export const SNAPSHOT = 'suanruam.field.forum.';

export function forgetSnapshots(): void {
  for (let at = localStorage.length - 1; at >= 0; at -= 1) {
    const name = localStorage.key(at);
    if (name?.startsWith(SNAPSHOT)) localStorage.removeItem(name);
  }
}
