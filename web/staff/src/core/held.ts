import { type RefObject, useRef } from 'react';

/**
 * The version a form that stays open is filled from. A live refresh fills it anew only while nothing is typed: what is
 * typed stays, under the version it was begun from, so that a change by somebody else is met as a conflict.
 */
export function useHeld(version: number | string): { key: string; typing: RefObject<boolean> } {
  const typing = useRef(false);
  const held = useRef(version);
  if (!typing.current) held.current = version;
  return { key: String(held.current), typing };
}
