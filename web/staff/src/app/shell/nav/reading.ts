import type { Item } from './item';

export const readingItems: Item[] = [{ to: '/import', label: 'nav.import', needs: 'document_import' }];
