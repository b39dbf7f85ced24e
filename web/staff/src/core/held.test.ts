import { renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useHeld } from './held';

it('a refresh fills a form anew only while nothing is typed', () => {
  const { result, rerender } = renderHook(({ version }) => useHeld(version), {
    initialProps: { version: 1 },
  });
  rerender({ version: 2 });
  expect(result.current.key).toBe('2');
  result.current.typing.current = true;
  rerender({ version: 3 });
  expect(result.current.key).toBe('2');
  result.current.typing.current = false;
  rerender({ version: 3 });
  expect(result.current.key).toBe('3');
});
