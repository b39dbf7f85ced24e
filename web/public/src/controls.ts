// Small help around controls: one press sends once, characters left, copy, print.

/** "{n}" in a text of the page. */
export const fill = (text: string | undefined, values: Record<string, string | number>) =>
  (text ?? '').replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));

/** Disables the button after the first press. The server's key already files once; this spares the waiting. */
export function once(form: HTMLFormElement) {
  const button = form.querySelector<HTMLButtonElement>('button[data-busy]');
  if (!button) return;
  const label = button.textContent;
  let sent = false;
  form.addEventListener('submit', (event) => {
    if (sent) {
      event.preventDefault();
      return;
    }
    sent = true;
    // After the browser has read the form: a disabled button must not change what is sent.
    setTimeout(() => {
      button.disabled = true;
      button.textContent = button.dataset.busy ?? label;
    });
  });
  // Coming back with the back button finds the form usable.
  addEventListener('pageshow', () => {
    sent = false;
    button.disabled = false;
    button.textContent = label;
  });
}

/** Says how many characters are left, late enough not to nag. Never cuts: a text pasted too long stays whole. */
export function count(area: HTMLTextAreaElement) {
  const max = Number(area.dataset.max);
  const said = document.createElement('p');
  said.className = 'hint';
  said.setAttribute('aria-live', 'polite');
  area.after(said);
  const show = () => {
    // The server counts characters, not UTF-16 units.
    const left = max - [...area.value].length;
    said.textContent =
      left < 0
        ? fill(area.dataset.over, { n: -left })
        : left <= max / 4
          ? fill(area.dataset.left, { n: left })
          : '';
  };
  area.addEventListener('input', show);
  show();
}

/** Copy and print need a script, so their buttons come hidden. */
export function buttons(button: HTMLElement) {
  // Word joiners keep lines whole on a page and have no business in a message.
  const text = button.dataset.copy?.replace(/\u2060/g, '');
  if (text === undefined) {
    button.hidden = false;
    button.addEventListener('click', () => print());
    return;
  }
  if (!navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text);
    const said = button.parentElement?.parentElement?.querySelector('[data-copied]');
    if (said) said.textContent = button.dataset.done ?? '';
  });
}
