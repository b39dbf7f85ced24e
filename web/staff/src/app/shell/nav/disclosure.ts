import type { Item } from './item';

export const disclosureItems: Item[] = [];
