// The product's own texts, so that a better wording changes one file and no test.
import { readFileSync } from 'node:fs';

/** The words of one file of messages: `messages('portal', 'th')`, `messages('staff_measures', 'en')`. */
export function messages(part, lang) {
  return said([part], lang);
}

/** The console's words on one register's screens: its own, the records' and the console's. */
export const register = (lang, name) => said(['staff', 'staff_record', `staff_${name}`], lang);

function said(parts, lang) {
  const read = (part) =>
    JSON.parse(
      readFileSync(new URL(`../../web/packages/core/i18n/${part}.${lang}.json`, import.meta.url), 'utf8'),
    );
  const all = Object.assign({}, ...parts.map(read));
  return (key, values = {}) => {
    if (!(key in all)) throw new Error(`${parts.join(', ')} (${lang}) have no ${key}`);
    return all[key].replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap);
  };
}

export const portal = (lang) => messages('portal', lang);
export const staff = (lang) => messages('staff', lang);
export const letters = (lang) => messages('mail', lang);
