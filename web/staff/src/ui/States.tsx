import { Button, Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { ApiError } from '../core/errors';
import { useT } from '../core/i18n';
import { Icon } from './icons';

export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="state" role="status">
      <p className="state-title">{title}</p>
      {children && <p className="state-text">{children}</p>}
      {action}
    </div>
  );
}

/** What went wrong in the reader's words, with a way on. The code is there to be read out on the phone. */
export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useT();
  const known = error instanceof ApiError ? error : undefined;
  return (
    <div className="state state-error" role="alert">
      <p className="state-title">
        <Icon name="warning" /> {t('state.errorTitle')}
      </p>
      <p className="state-text">{known?.message || t('error.server')}</p>
      {known && <p className="state-code">{t('state.errorCode', { code: known.code })}</p>}
      {retry && (
        <Button variant="default" onClick={retry}>
          {t('action.tryAgain')}
        </Button>
      )}
    </div>
  );
}

export function LoadingState() {
  const t = useT();
  return (
    <div className="state" role="status" aria-live="polite">
      <Loader size="sm" aria-hidden="true" /> <span>{t('state.loading')}</span>
    </div>
  );
}
