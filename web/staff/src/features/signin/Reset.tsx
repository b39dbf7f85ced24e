import { useMutation } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { rest } from '../../core/client';
import { useT } from '../../core/i18n';
import { NewPassword } from '../../ui/NewPassword';
import { GuestPage } from './GuestPage';

export function Reset() {
  const t = useT();
  const { token } = useSearch({ from: '/reset' });
  const save = useMutation({
    mutationFn: (password: string) =>
      rest<void>('/staff/api/password/reset', { method: 'POST', body: { token, password }, renew: false }),
  });
  return (
    <GuestPage title={t('reset.title')}>
      {!token ? (
        <p role="alert">{t('reset.noToken')}</p>
      ) : save.isSuccess ? (
        <p role="status">{t('reset.done')}</p>
      ) : (
        <NewPassword
          submitLabel={t('reset.submit')}
          busy={save.isPending}
          error={save.error}
          onSubmit={(next) => save.mutate(next)}
        />
      )}
      <p className="guest-foot">
        <Link to="/sign-in">{t('signin.back')}</Link>
      </p>
    </GuestPage>
  );
}
