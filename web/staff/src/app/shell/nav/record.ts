import type { Item } from './item';

export const recordItems: Item[] = [{ to: '/policy', label: 'nav.policy', needs: 'participation_read' }];
