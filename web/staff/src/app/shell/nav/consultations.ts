import type { Item } from './item';

export const consultationsItems: Item[] = [
  { to: '/consultations', label: 'nav.consultations', needs: 'participation_read' },
  { to: '/information-requests', label: 'nav.requests', needs: 'information_request_read' },
];
