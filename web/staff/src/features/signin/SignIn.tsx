import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { useT } from '../../core/i18n';
import { replaceSession, type SignedIn, sessionQuery } from '../../core/session';
import { Credentials } from '../../ui/Credentials';
import { GuestPage } from './GuestPage';

export function SignIn() {
  const t = useT();
  const client = useQueryClient();
  const router = useRouter();
  const { t: slug, next } = useSearch({ from: '/sign-in' });
  const { data } = useQuery(sessionQuery);
  const tenant = slug ?? (data?.signedIn === false ? data.tenantSlug : undefined) ?? '';

  const signedIn = async (session: SignedIn) => {
    replaceSession(client, session);
    await router.invalidate();
    await router.navigate({ href: next?.startsWith('/staff/') ? next : '/staff/' });
  };

  return (
    <GuestPage title={t('signin.title')} lead={t('signin.lead')}>
      <Credentials tenant={tenant} onSignedIn={(session) => void signedIn(session)} />
      <p className="guest-foot">
        <Link to="/forgot" search={tenant ? { t: tenant } : {}}>
          {t('signin.forgot')}
        </Link>
      </p>
    </GuestPage>
  );
}
