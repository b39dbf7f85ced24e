import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { rest } from '../../core/client';
import { useT } from '../../core/i18n';
import { FormProblem } from '../../ui/FormProblem';
import { GuestPage } from './GuestPage';

/** The answer is the same whether the address is known or not, so the page cannot be used to find out who works where. */
export function Forgot() {
  const t = useT();
  const { t: slug } = useSearch({ from: '/forgot' });
  const [tenant, setTenant] = useState(slug ?? '');
  const [email, setEmail] = useState('');
  const send = useMutation({
    mutationFn: () =>
      rest<void>('/staff/api/password/forgot', {
        method: 'POST',
        body: { tenant: tenant.trim(), email: email.trim() },
        renew: false,
      }),
  });

  return (
    <GuestPage title={t('forgot.title')} lead={send.isSuccess ? undefined : t('forgot.lead')}>
      {send.isSuccess ? (
        <p role="status">{t('forgot.sent')}</p>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            send.mutate();
          }}
          noValidate
        >
          <Stack gap="md">
            <FormProblem error={send.error} />
            <TextInput
              label={t('signin.tenant')}
              description={t('signin.tenantHint')}
              value={tenant}
              onChange={(event) => setTenant(event.currentTarget.value)}
              autoCapitalize="none"
              spellCheck={false}
            />
            <TextInput
              label={t('signin.email')}
              type="email"
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
              autoComplete="username"
            />
            <Button type="submit" loading={send.isPending} disabled={!tenant.trim() || !email.trim()}>
              {t('forgot.submit')}
            </Button>
          </Stack>
        </form>
      )}
      <p className="guest-foot">
        <Link to="/sign-in" search={tenant ? { t: tenant } : {}}>
          {t('signin.back')}
        </Link>
      </p>
    </GuestPage>
  );
}
