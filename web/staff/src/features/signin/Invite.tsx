import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { rest } from '../../core/client';
import { useT } from '../../core/i18n';
import { NewPassword } from '../../ui/NewPassword';
import { ErrorState, LoadingState } from '../../ui/States';
import { GuestPage } from './GuestPage';

interface Invitation {
  name: string;
  email: string;
  tenantName: string;
}

export function Invite() {
  const t = useT();
  const { token = '' } = useSearch({ from: '/invite' });
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) =>
      rest<Invitation>(`/staff/api/invite?token=${encodeURIComponent(token)}`, { signal, renew: false }),
    retry: false,
    enabled: token !== '',
  });
  const accept = useMutation({
    mutationFn: (password: string) =>
      rest<void>('/staff/api/invite/accept', { method: 'POST', body: { token, password }, renew: false }),
  });
  const who = invitation.data;
  return (
    <GuestPage
      title={t('invite.title')}
      lead={
        who && !accept.isSuccess
          ? t('invite.lead', { name: who.name, tenant: who.tenantName, email: who.email })
          : undefined
      }
    >
      {!token && <p role="alert">{t('reset.noToken')}</p>}
      {invitation.isLoading && <LoadingState />}
      {invitation.error && <ErrorState error={invitation.error} />}
      {accept.isSuccess && <p role="status">{t('invite.done')}</p>}
      {who && !accept.isSuccess && (
        <NewPassword
          submitLabel={t('invite.submit')}
          busy={accept.isPending}
          error={accept.error}
          onSubmit={(next) => accept.mutate(next)}
        />
      )}
      <p className="guest-foot">
        <Link to="/sign-in">{t('signin.back')}</Link>
      </p>
    </GuestPage>
  );
}
