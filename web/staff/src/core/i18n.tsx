// Thai first, English on request. Thai is in the entry; the English messages load only for those who chose them. The
// words of a register come with its screens: they import its file in `words/`, which adds them before anything is drawn.
import type { Lang } from '@suanruam/core/dates';
import th from '@suanruam/core/i18n/staff.th.json';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useSyncExternalStore } from 'react';

type Words<M> = Exclude<keyof M, 'default'>;
export type MessageKey =
  | keyof typeof th
  | Words<typeof import('@suanruam/core/i18n/staff_record.th.json')>
  | Words<typeof import('@suanruam/core/i18n/staff_measures.th.json')>
  | Words<typeof import('@suanruam/core/i18n/staff_committees.th.json')>
  | Words<typeof import('@suanruam/core/i18n/staff_forums.th.json')>
  | Words<typeof import('@suanruam/core/i18n/staff_activities.th.json')>
  | Words<typeof import('@suanruam/core/i18n/staff_consultations.th.json')>
  | Words<typeof import('@suanruam/core/i18n/staff_surveys.th.json')>
  | Words<typeof import('@suanruam/core/i18n/staff_disclosure.th.json')>
  | Words<typeof import('@suanruam/core/i18n/staff_reading.th.json')>;
export type Vars = Record<string, string | number>;
export type Translate = (key: MessageKey, vars?: Vars) => string;

const STORE_KEY = 'suanruam.lang';
const listeners = new Set<() => void>();
let lang: Lang = 'th';
let messages: Record<string, string> = th;

interface Chapter {
  th: Record<string, string>;
  en: () => Promise<{ default: Record<string, string> }>;
}
const chapters: Chapter[] = [];

/** The messages of a register, Thai at once and English when it is wanted. */
export function addMessages(thai: Record<string, string>, english: Chapter['en']): void {
  const chapter = { th: thai, en: english };
  chapters.push(chapter);
  // Thai stands in until the English words are there.
  messages = { ...chapter.th, ...messages };
  if (lang === 'en') void english().then(({ default: words }) => redraw({ ...messages, ...words }));
}

function redraw(next: Record<string, string>): void {
  messages = next;
  revision += 1;
  for (const listener of listeners) listener();
}

let revision = 0;

function fill(text: string, vars?: Vars): string {
  return vars ? text.replace(/\{(\w+)\}/g, (whole, name: string) => String(vars[name] ?? whole)) : text;
}

export function currentLang(): Lang {
  return lang;
}

/** For code outside React (errors of the client). */
export function message(key: MessageKey, vars?: Vars): string {
  return fill(messages[key] ?? key, vars);
}

export async function setLang(next: Lang): Promise<void> {
  try {
    localStorage.setItem(STORE_KEY, next);
  } catch {
    // Private windows may refuse storage; the choice then lasts for this page.
  }
  await show(next);
}

/** Switches what is shown without remembering it as a choice. */
export async function show(next: Lang): Promise<void> {
  const thai = Object.assign({}, th, ...chapters.map((chapter) => chapter.th)) as Record<string, string>;
  const loaded =
    next === 'en'
      ? await Promise.all([
          import('@suanruam/core/i18n/staff.en.json'),
          ...chapters.map((chapter) => chapter.en()),
        ])
      : [];
  lang = next;
  document.documentElement.lang = next;
  redraw(Object.assign(thai, ...loaded.map((part) => part.default)) as Record<string, string>);
}

/** A person's own setting counts until they choose otherwise on this machine. */
export function adoptLang(preferred: Lang): void {
  let chosen: string | null = null;
  try {
    chosen = localStorage.getItem(STORE_KEY);
  } catch {
    // No storage, no choice kept.
  }
  if (!chosen && preferred !== lang) void show(preferred);
}

export function rememberedLang(): Lang {
  try {
    return localStorage.getItem(STORE_KEY) === 'en' ? 'en' : 'th';
  } catch {
    return 'th';
  }
}

const LangContext = createContext<{ lang: Lang; revision: number }>({ lang: 'th', revision: 0 });

export function LangProvider({ children }: { children: ReactNode }) {
  const drawn = useSyncExternalStore(
    useCallback((changed: () => void) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    }, []),
    currentRevision,
  );
  const value = useMemo(() => ({ lang: currentLang(), revision: drawn }), [drawn]);
  return <LangContext.Provider value={value}>{children}</LangContext.Provider>;
}

function currentRevision(): number {
  return revision;
}

export function useLang(): Lang {
  return useContext(LangContext).lang;
}

export function useT(): Translate {
  const current = useContext(LangContext);
  // The identity changes with the language and with words that arrived, so memoised children redraw.
  return useMemo(() => ((key, vars) => (current ? message(key, vars) : key)) as Translate, [current]);
}
