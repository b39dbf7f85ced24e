import type { Item } from './item';

export const forumsItems: Item[] = [{ to: '/forums', label: 'nav.forums', needs: 'participation_read' }];
