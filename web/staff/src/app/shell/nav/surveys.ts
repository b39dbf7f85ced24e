import type { Item } from './item';

export const surveysItems: Item[] = [
  { to: '/surveys', label: 'nav.surveys', needs: 'participation_read' },
  { to: '/evaluations', label: 'nav.evaluations', needs: 'participation_read' },
];
