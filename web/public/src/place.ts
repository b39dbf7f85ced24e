// The place, for those whose device gives it: "near me", the present position, a pin on a map fetched on the first tap.
// A text is always enough; nothing here is asked for before a button is pressed.
import { fill } from './controls';

const field = (root: ParentNode, name: string) => root.querySelector<HTMLInputElement>(`[name=${name}]`);

function locate(found: (lat: number, lon: number) => void, refused: () => void) {
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => found(coords.latitude, coords.longitude),
    refused,
    {
      enableHighAccuracy: true,
      timeout: 15_000,
      maximumAge: 60_000,
    },
  );
}

/** The front page's "near me": fills the hidden fields, then posts the form. */
export function near(form: HTMLFormElement) {
  const said = form.querySelector('[data-said]');
  if (!navigator.geolocation || !said) return;
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    said.textContent = form.dataset.waiting ?? '';
    locate(
      (lat, lon) => {
        // About 100 m is enough to find an administration, and says less about the person.
        set(form, lat.toFixed(3), lon.toFixed(3));
        form.submit();
      },
      () => {
        said.textContent = form.dataset.refused ?? '';
      },
    );
  });
}

function set(root: ParentNode, lat: string, lon: string) {
  const [a, b] = [field(root, 'lat'), field(root, 'lon')];
  if (a) a.value = lat;
  if (b) b.value = lon;
}

/** The complaint form's pin. */
export function pin(box: HTMLElement) {
  const said = box.querySelector('[data-said]');
  const clear = box.querySelector<HTMLElement>('[data-unpin]');
  const here = box.querySelector<HTMLElement>('[data-here]');
  const map = box.querySelector<HTMLElement>('[data-map]');
  if (!said || !clear) return;
  let moved: ((lat: number, lon: number) => void) | undefined;
  const say = (text: string | undefined) => {
    said.textContent = text ?? '';
  };
  const put = (lat: number, lon: number) => {
    set(box, lat.toFixed(6), lon.toFixed(6));
    say(fill(box.dataset.set, { lat: lat.toFixed(5), lon: lon.toFixed(5) }));
    clear.hidden = false;
  };

  box.hidden = false;
  const [lat, lon] = [field(box, 'lat')?.value, field(box, 'lon')?.value];
  if (lat && lon) put(Number(lat), Number(lon));

  clear.addEventListener('click', () => {
    set(box, '', '');
    clear.hidden = true;
    say(box.dataset.cleared);
  });

  if (here) {
    here.hidden = !navigator.geolocation;
    here.addEventListener('click', () => {
      say(box.dataset.waiting);
      locate(
        (foundLat, foundLon) => {
          put(foundLat, foundLon);
          moved?.(foundLat, foundLon);
        },
        () => say(box.dataset.refused),
      );
    });
  }

  map?.addEventListener('click', async () => {
    try {
      const { open } = await import('./map');
      moved = await open(map, put, field(box, 'lat')?.value, field(box, 'lon')?.value);
    } catch {
      say(box.dataset.failed);
    }
  });
}
