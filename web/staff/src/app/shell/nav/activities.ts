import type { Item } from './item';

export const activitiesItems: Item[] = [
  { to: '/activities', label: 'nav.activities', needs: 'participation_read' },
  { to: '/programmes', label: 'nav.programmes', needs: 'participation_read' },
  { to: '/centre', label: 'nav.centre', needs: 'participation_read' },
];
