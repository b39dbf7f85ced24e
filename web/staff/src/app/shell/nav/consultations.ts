import type { Item } from './item';

export const consultationsItems: Item[] = [];
