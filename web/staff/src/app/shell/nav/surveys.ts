import type { Item } from './item';

export const surveysItems: Item[] = [];
