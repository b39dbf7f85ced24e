// Keeps an unsent text until the window is closed. Phones are shared: nothing about a person is ever kept,
// and a confidential form asks for no draft at all.

/** Fields about a person, and those that belong to one visit only. */
const NEVER = new Set([
  'name',
  'phone',
  'email',
  'notify_email',
  'form_key',
  'staged',
  'remove',
  'photos',
  'lat',
  'lon',
]);

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const fields = (form: HTMLFormElement) =>
  [...form.elements].filter(
    (element): element is Field =>
      'value' in element && 'name' in element && !!element.name && !NEVER.has(element.name as string),
  );

export function draft(element: HTMLElement) {
  const sent = element.dataset.draftClear;
  if (sent !== undefined) {
    sessionStorage.removeItem(sent);
    return;
  }
  const form = element as HTMLFormElement;
  const key = form.dataset.draft ?? location.pathname;
  // After an error the server sends back what was typed; that is newer than the draft.
  if (!document.querySelector('.errors')) restore(form, key);
  form.addEventListener('input', () => {
    const typed: Record<string, string> = {};
    for (const field of fields(form)) {
      if (field.type !== 'radio' || (field as HTMLInputElement).checked) typed[field.name] = field.value;
    }
    sessionStorage.setItem(key, JSON.stringify(typed));
  });
}

function restore(form: HTMLFormElement, key: string) {
  const typed = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Record<string, string>;
  for (const field of fields(form)) {
    const value = typed[field.name];
    if (value === undefined) continue;
    if (field.type === 'radio') (field as HTMLInputElement).checked = field.value === value;
    else if (!field.value || field instanceof HTMLSelectElement) field.value = value;
  }
}
