import type { Item } from './item';

export const measuresItems: Item[] = [
  { to: '/measures', label: 'nav.measures', needs: 'participation_read' },
];
