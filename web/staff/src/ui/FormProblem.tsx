import { useEffect, useRef } from 'react';
import { ApiError } from '../core/errors';
import { useT } from '../core/i18n';
import { Icon } from './icons';

/** The summary above a form. It takes the focus, so it is read out and seen before the fields are searched. */
export function FormProblem({ error }: { error: unknown }) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) box.current?.focus();
  }, [error]);
  if (!error) return null;
  const known = error instanceof ApiError ? error : undefined;
  const wait = known?.retryAfter ? ` ${t('error.retryAfter', { n: Math.ceil(known.retryAfter / 60) })}` : '';
  return (
    <div ref={box} className="form-problem" role="alert" tabIndex={-1}>
      <p>
        <Icon name="warning" /> <strong>{(known?.message || t('error.server')) + wait}</strong>
      </p>
      {known && known.fields.length > 0 && (
        <ul>
          {known.fields.map(({ field, message }) => (
            <li key={field + message}>{message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
