// The product's own texts, so that a better wording changes one file and no test.
import { readFileSync } from 'node:fs';

function messages(part, lang) {
  const file = new URL(`../../web/packages/core/i18n/${part}.${lang}.json`, import.meta.url);
  const all = JSON.parse(readFileSync(file, 'utf8'));
  return (key, values = {}) => {
    if (!(key in all)) throw new Error(`${part}.${lang}.json has no ${key}`);
    return all[key].replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap);
  };
}

export const portal = (lang) => messages('portal', lang);
export const staff = (lang) => messages('staff', lang);
export const letters = (lang) => messages('mail', lang);
export const surveys = (lang) => messages('surveys', lang);
export const staffSurveys = (lang) => messages('staff_surveys', lang);
