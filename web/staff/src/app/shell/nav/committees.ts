import type { Item } from './item';

export const committeesItems: Item[] = [];
