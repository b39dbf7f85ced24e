import type { KeyboardEvent } from 'react';

interface Props {
  label: string;
  value: string;
  /** The highest digit taken; the lowest is 1. */
  most: number;
  onChange: (value: string) => void;
}

/** All controls of the grid a cell stands in, in reading order. */
function cells(from: HTMLElement): HTMLElement[] {
  return Array.from(from.closest('[data-digits]')?.querySelectorAll<HTMLElement>('input,button') ?? []);
}

function move(from: HTMLElement, by: number) {
  const all = cells(from);
  all[all.indexOf(from) + by]?.focus();
}

/** One cell for one digit: typing it moves on, 0 or space leaves it blank, Backspace in an empty cell goes back. */
export function DigitCell({ label, value, most, onChange }: Props) {
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const cell = event.currentTarget;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const thai = '๐๑๒๓๔๕๖๗๘๙'.indexOf(event.key);
    const digit = thai >= 0 ? thai : /^\d$/.test(event.key) ? Number(event.key) : null;
    if (event.key === ' ' || digit === 0) {
      onChange('');
      move(cell, 1);
    } else if (digit !== null && digit <= most) {
      onChange(String(digit));
      move(cell, 1);
    } else if (event.key === 'Backspace' && !value) {
      move(cell, -1);
    } else if (event.key === 'Backspace' || event.key === 'Delete') {
      onChange('');
    } else if (event.key === 'ArrowRight') {
      move(cell, 1);
    } else if (event.key === 'ArrowLeft') {
      move(cell, -1);
    } else if (event.key.length > 1) {
      return;
    }
    event.preventDefault();
  };
  return (
    <input
      aria-label={label}
      inputMode="numeric"
      autoComplete="off"
      value={value}
      onKeyDown={press}
      onFocus={(event) => event.currentTarget.select()}
      // Screen keyboards of phones send no key, only the new text.
      onChange={(event) => {
        const typed = event.currentTarget.value.replace(/\D/g, '').slice(-1);
        if (typed && Number(typed) >= 1 && Number(typed) <= most) {
          onChange(typed);
          move(event.currentTarget, 1);
        } else if (!event.currentTarget.value) {
          onChange('');
        }
      }}
    />
  );
}
