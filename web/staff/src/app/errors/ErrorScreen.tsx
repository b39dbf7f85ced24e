import { Button, Group } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useT } from '../../core/i18n';
import { ErrorState } from '../../ui/States';

/** The last net: a broken page says so and offers a way on, inside the shell when the shell still stands. */
export function ErrorScreen({ error, reset }: ErrorComponentProps) {
  const t = useT();
  return (
    <div className="page">
      <ErrorState error={error} />
      <Group justify="center">
        <Button onClick={reset}>{t('action.tryAgain')}</Button>
        <Button variant="default" onClick={() => window.location.reload()}>
          {t('action.reload')}
        </Button>
      </Group>
    </div>
  );
}
