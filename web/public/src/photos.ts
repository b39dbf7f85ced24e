// Photos before they are sent: made small enough for a bad line, shown, and removable one by one.
// The plain file input still carries them, so the form posts as it would without a script.
import { downscaleImage } from '@suanruam/core/image';
import { fill } from './controls';

export function photos(input: HTMLInputElement) {
  // Old browsers cannot put files back into the input; they send the originals.
  if (typeof DataTransfer !== 'function') return;
  const group = input.closest('.field');
  const list = group?.querySelector<HTMLElement>('[data-previews]');
  const said = group?.querySelector<HTMLElement>('[data-photos-said]');
  if (!group || !list || !said) return;
  let kept: File[] = [];

  const room = () =>
    Number(input.dataset.photos) -
    group.querySelectorAll('[name=staged]').length +
    group.querySelectorAll('[name=remove]:checked').length;

  const show = () => {
    const carrier = new DataTransfer();
    for (const file of kept) carrier.items.add(file);
    input.files = carrier.files;
    for (const image of list.querySelectorAll('img')) URL.revokeObjectURL(image.src);
    list.replaceChildren(...kept.map(item));
  };

  const item = (file: File, index: number) => {
    const entry = document.createElement('li');
    const image = new Image(104, 104);
    image.src = URL.createObjectURL(file);
    image.alt = fill(input.dataset.photo, { n: index + 1 });
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.className = 'link';
    remove.textContent = input.dataset.remove ?? '';
    remove.setAttribute('aria-label', `${remove.textContent} ${image.alt}`);
    remove.addEventListener('click', () => {
      kept = kept.filter((other) => other !== file);
      said.textContent = '';
      show();
      input.focus();
    });
    entry.append(image, remove);
    return entry;
  };

  input.addEventListener('change', async () => {
    said.textContent = input.dataset.shrinking ?? '';
    const chosen = [...(input.files ?? [])];
    for (const file of chosen) kept.push(await downscaleImage(file));
    const most = Math.max(0, room());
    said.textContent = kept.length > most ? (input.dataset.tooMany ?? '') : '';
    kept = kept.slice(0, most);
    show();
  });
}
