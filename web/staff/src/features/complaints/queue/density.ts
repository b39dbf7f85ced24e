import { useState } from 'react';

const KEY = 'suanruam.density';
type Density = 'line' | 'loose';

/** One line a case by default (about 14 on an office screen); remembered on this machine. */
export function useDensity(): [Density, () => void] {
  const [density, setDensity] = useState<Density>(() => {
    try {
      return localStorage.getItem(KEY) === 'loose' ? 'loose' : 'line';
    } catch {
      return 'line';
    }
  });
  const toggle = () => {
    const next = density === 'line' ? 'loose' : 'line';
    setDensity(next);
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // The choice lasts for this page only.
    }
  };
  return [density, toggle];
}
