// The product's own texts, so that a better wording changes one file and no test.
import { readFileSync } from 'node:fs';

export function messages(part, lang) {
  const file = new URL(`../../web/packages/core/i18n/${part}.${lang}.json`, import.meta.url);
  const all = JSON.parse(readFileSync(file, 'utf8'));
  return (key, values = {}) => {
    if (!(key in all)) throw new Error(`${part}.${lang}.json has no ${key}`);
    return all[key].replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap);
  };
}

/** The console's own words with those of the records and of one register. */
export const register = (lang, name) => {
  const parts = ['staff', 'staff_record', `staff_${name}`].map((part) => messages(part, lang));
  return (key, values) => {
    for (const say of parts.slice(0, -1)) {
      try {
        return say(key, values);
      } catch {
        // In the next one.
      }
    }
    return parts.at(-1)(key, values);
  };
};
export const portal = (lang) => messages('portal', lang);
export const staff = (lang) => messages('staff', lang);
export const letters = (lang) => messages('mail', lang);
/** The words of one group of screens: `of('consultations', 'th')`, `of('staff_consultations', 'th')`. */
export const of = (chapter, lang) => messages(chapter, lang);
