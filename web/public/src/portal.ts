// What JavaScript adds to the citizen pages. Every page works without this file: forms post, links lead on,
// and whatever needs a script is hidden until the script shows it.
import { buttons, count, once } from './controls';
import { draft } from './draft';
import { photos } from './photos';
import { near, pin } from './place';

const each = <T extends HTMLElement>(selector: string, start: (element: T) => void) =>
  document.querySelectorAll<T>(selector).forEach((element) => {
    // One enhancement that fails on an old phone must not take the others with it.
    try {
      start(element);
    } catch {
      // The page keeps working as it came from the server.
    }
  });

each<HTMLElement>('.errors', (box) => box.focus());
each('form[data-draft],[data-draft-clear]', draft);
each('input[data-photos]', photos);
each('textarea[data-max]', count);
each('form[data-near]', near);
each('[data-pin]', pin);
each('[data-copy],[data-print]', buttons);
each('form[data-once]', once);
