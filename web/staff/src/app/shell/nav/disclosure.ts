import type { Item } from './item';

export const disclosureItems: Item[] = [
  { to: '/disclosure', label: 'nav.disclosure', needs: 'disclosure_read' },
  { to: '/publications', label: 'nav.publications', needs: 'disclosure_read' },
  { to: '/procurements', label: 'nav.procurements', needs: 'disclosure_read' },
  { to: '/visits', label: 'nav.visits', needs: 'disclosure_read' },
];
