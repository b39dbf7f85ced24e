import type { Item } from './item';

export const committeesItems: Item[] = [
  { to: '/committees', label: 'nav.committees', needs: 'participation_read' },
  { to: '/meetings', label: 'nav.meetings', needs: 'participation_read' },
];
