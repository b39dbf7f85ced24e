import type { Item } from './item';

export const forumsItems: Item[] = [];
