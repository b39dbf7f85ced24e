import type { Item } from './item';

export const activitiesItems: Item[] = [];
