// Thai first, English on request. Thai is in the entry; the English messages load only for those who chose them.
import type { Lang } from '@suanruam/core/dates';
import th from '@suanruam/core/i18n/staff.th.json';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useSyncExternalStore } from 'react';

export type MessageKey = keyof typeof th;
export type Vars = Record<string, string | number>;
export type Translate = (key: MessageKey, vars?: Vars) => string;

const STORE_KEY = 'suanruam.lang';
const listeners = new Set<() => void>();
let lang: Lang = 'th';
let messages: Record<string, string> = th;

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
  const loaded = next === 'en' ? (await import('@suanruam/core/i18n/staff.en.json')).default : th;
  messages = loaded;
  lang = next;
  document.documentElement.lang = next;
  for (const listener of listeners) listener();
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

const LangContext = createContext<Lang>('th');

export function LangProvider({ children }: { children: ReactNode }) {
  const value = useSyncExternalStore(
    useCallback((changed: () => void) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    }, []),
    currentLang,
  );
  return <LangContext.Provider value={value}>{children}</LangContext.Provider>;
}

export function useLang(): Lang {
  return useContext(LangContext);
}

export function useT(): Translate {
  const current = useLang();
  // The identity changes with the language, so memoised children redraw.
  return useMemo(() => ((key, vars) => (current ? message(key, vars) : key)) as Translate, [current]);
}
