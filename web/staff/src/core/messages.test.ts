import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(__dirname, '..');
const texts = join(root, '../../packages/core/i18n');
/** All the console's messages of a language: the entry's and those that come with a register. */
const said = (lang: string): Record<string, string> =>
  Object.assign(
    {},
    ...readdirSync(texts)
      .filter((name) => /^staff(_\w+)?\./.test(name) && name.endsWith(`.${lang}.json`))
      .sort()
      .map((name) => JSON.parse(readFileSync(join(texts, name), 'utf8'))),
  );
const th = said('th');
const en = said('en');

function sources(folder = root): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return name === 'gql' ? [] : sources(path);
    return /(?<!\.test)\.tsx?$/.test(name) ? [path] : [];
  });
}

const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();

describe('messages', () => {
  it('say everything in both languages, with the same holes to fill', () => {
    expect(Object.keys(en)).toEqual(Object.keys(th));
    for (const [key, text] of Object.entries(th)) {
      expect(text, key).not.toBe('');
      expect(holes(en[key] ?? ''), key).toEqual(holes(text));
    }
  });

  it('are all used', () => {
    const code = sources()
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    // Keys built from a value, `channel.${…}`, are used as a family.
    const families = [...code.matchAll(/`([A-Za-z.]+)\.\$\{[^}]+\}(\.\w+)?`/g)].map((match) => ({
      head: `${match[1]}.`,
      tail: match[2] ?? '',
    }));
    const unused = Object.keys(th).filter(
      (key) =>
        !code.includes(`'${key}'`) &&
        !code.includes(`"${key}"`) &&
        !families.some(({ head, tail }) => key.startsWith(head) && key.endsWith(tail)),
    );
    expect(unused).toEqual([]);
  });
});

describe('the house', () => {
  it('lets a feature import ui, core and gql, never another feature or the app', () => {
    const trespasses = sources(join(root, 'features')).flatMap((path) => {
      const feature = relative(join(root, 'features'), path).split('/')[0] ?? '';
      return [...readFileSync(path, 'utf8').matchAll(/from '(\.[^']+)'/g)]
        .map(([, target = '']) => relative(root, join(path, '..', target)))
        .filter((target) => !/^(ui|core|gql)\//.test(target) && !target.startsWith(`features/${feature}/`))
        .map((target) => `${relative(root, path)} -> ${target}`);
    });
    expect(trespasses).toEqual([]);
  });

  it('keeps ui and core free of features', () => {
    const trespasses = [...sources(join(root, 'ui')), ...sources(join(root, 'core'))].filter((path) =>
      /from '(\.\.\/)+(features|app)\//.test(readFileSync(path, 'utf8')),
    );
    expect(trespasses).toEqual([]);
  });
});
