import { useRef } from 'react';

/** A key made when a form opens: a double click or a retry on a bad line files once. `renew` starts the next form. */
export function useIdempotencyKey(): { key: string; renew: () => void } {
  const key = useRef<string>('');
  if (!key.current) key.current = freshKey();
  return {
    key: key.current,
    renew: () => {
      key.current = freshKey();
    },
  };
}

// crypto.randomUUID is missing on plain http and in older browsers; getRandomValues is not.
export function freshKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
}
