import type { Item } from './item';

export const measuresItems: Item[] = [];
