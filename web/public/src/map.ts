// The map, fetched on the first tap: the administration's own outline and villages, no tiles, so nobody learns where
// the citizen looks. Expects a GeoJSON FeatureCollection with `bbox`; polygons are the boundary, points have a `name`.
import type { Feature, FeatureCollection, Point } from 'geojson';
import * as module from 'leaflet';

// Leaflet is CommonJS: bundlers hand it over with or without `default`.
const L = (module as unknown as { default?: typeof module }).default ?? module;

const PIN =
  '<svg width="32" height="42" viewBox="0 0 32 42" aria-hidden="true"><path d="M16 1C7.7 1 1 7.6 1 15.7 1 27 16 41 16 41s15-14 15-25.3C31 7.6 24.3 1 16 1z" fill="#a8201a" stroke="#fff" stroke-width="2"/><circle cx="16" cy="16" r="6" fill="#fff"/></svg>';

type Put = (lat: number, lon: number) => void;

/** Puts the map in the button's place; the answer moves the pin. */
export async function open(button: HTMLElement, put: Put, lat?: string, lon?: string): Promise<Put> {
  const [data] = await Promise.all([load(button.dataset.map ?? ''), style(button.dataset.css ?? '')]);
  const frame = document.createElement('div');
  frame.className = 'map';
  frame.setAttribute('role', 'application');
  frame.setAttribute('aria-label', button.dataset.label ?? '');
  button.parentElement?.after(frame);
  button.remove();

  const map = L.map(frame, { attributionControl: false });
  const outline = L.geoJSON(data, {
    style: (feature) =>
      feature?.geometry.type === 'Point'
        ? {}
        : { color: '#0b4a7d', weight: 2, dashArray: '6 5', fillColor: '#e4f4ea', fillOpacity: 1 },
    pointToLayer: (feature: Feature<Point, { name?: string }>, at) =>
      L.circleMarker(at, {
        radius: 5,
        color: '#4a5866',
        fillColor: '#fff',
        fillOpacity: 1,
        weight: 2,
      }).bindTooltip(feature.properties.name ?? '', { permanent: true, direction: 'right' }),
  }).addTo(map);
  const box = data.bbox;
  map.fitBounds(
    box && box.length === 4 ? L.latLngBounds([box[1], box[0]], [box[3], box[2]]) : outline.getBounds(),
  );

  let marker: module.Marker | undefined;
  const move: Put = (toLat, toLon) => {
    if (marker) marker.setLatLng([toLat, toLon]);
    else {
      marker = L.marker([toLat, toLon], {
        icon: L.divIcon({ className: '', html: PIN, iconSize: [32, 42], iconAnchor: [16, 41] }),
        draggable: true,
        alt: button.dataset.marker ?? '',
      }).addTo(map);
      marker.on('dragend', () => {
        const at = marker?.getLatLng();
        if (at) put(at.lat, at.lng);
      });
    }
  };
  map.on('click', ({ latlng }) => {
    move(latlng.lat, latlng.lng);
    put(latlng.lat, latlng.lng);
  });
  if (lat && lon) {
    move(Number(lat), Number(lon));
    map.setView([Number(lat), Number(lon)], map.getZoom() + 1);
  }
  return move;
}

async function load(address: string): Promise<FeatureCollection> {
  const answer = await fetch(address, { credentials: 'same-origin' });
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()) as FeatureCollection;
}

function style(address: string): Promise<void> {
  return new Promise((done, failed) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.onload = () => done();
    link.onerror = failed;
    document.head.append(link);
  });
}
