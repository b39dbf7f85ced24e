import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useT } from '../../core/i18n';
import { onSignInNeeded, settleSignIn } from '../../core/reauth';
import { type SignedIn, sessionQuery, useSession } from '../../core/session';
import { Credentials } from '../../ui/Credentials';
import { PlainDialog } from '../../ui/Dialog';

/** Over the page, not instead of it: what was typed beneath stays, and the waiting request runs again after sign-in. */
export function ExpiredDialog() {
  const t = useT();
  const client = useQueryClient();
  const before = useSession();
  const [open, setOpen] = useState(false);
  useEffect(() => onSignInNeeded(setOpen), []);

  const signedIn = (session: SignedIn) => {
    if (session.staff.id !== before.staff.id || session.tenant.slug !== before.tenant.slug) {
      // Another person's page must not inherit this one's drafts or cached cases.
      window.location.assign('/staff/');
      return;
    }
    client.setQueryData(sessionQuery.queryKey, session);
    settleSignIn(true);
  };

  return (
    <PlainDialog above title={t('expired.title')} open={open} onClose={() => settleSignIn(false)}>
      <p>{t('expired.text')}</p>
      <Credentials tenant={before.tenant.slug} email={before.staff.email} fixed onSignedIn={signedIn} />
    </PlainDialog>
  );
}
