import type { Item } from './item';

export const readingItems: Item[] = [];
