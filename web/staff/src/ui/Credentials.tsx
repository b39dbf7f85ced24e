import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { rest } from '../core/client';
import { fieldMessages, hasCode } from '../core/errors';
import { useT } from '../core/i18n';
import type { SignedIn } from '../core/session';
import { FormProblem } from './FormProblem';

interface Props {
  tenant: string;
  email?: string;
  /** The person is known (an expired session): only the password is asked. */
  fixed?: boolean;
  onSignedIn: (session: SignedIn) => void;
}

/** Password, then the six digits when the account asks for them. Used by the sign-in page and by the expired-session dialog. */
export function Credentials({ tenant, email = '', fixed = false, onSignedIn }: Props) {
  const t = useT();
  const [slug, setSlug] = useState(tenant);
  const [mail, setMail] = useState(email);
  const [password, setPassword] = useState('');
  const [digits, setDigits] = useState('');
  const [asksDigits, setAsksDigits] = useState(false);
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const wrong = fieldMessages(error);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setBusy(true);
    setError(undefined);
    try {
      const body = {
        tenant: slug.trim(),
        email: mail.trim(),
        password,
        ...(asksDigits ? { totp: digits.replace(/\s/g, '') } : {}),
      };
      onSignedIn(await rest<SignedIn>('/staff/api/sign-in', { method: 'POST', body, renew: false }));
    } catch (problem) {
      if (hasCode(problem, 'totp_required') && !asksDigits) setAsksDigits(true);
      else setError(problem);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="md">
        <FormProblem error={error} />
        {asksDigits ? (
          <TextInput
            label={t('signin.totp')}
            description={t('signin.totpHint')}
            value={digits}
            onChange={(event) => setDigits(event.currentTarget.value)}
            inputMode="numeric"
            autoComplete="one-time-code"
            error={wrong.totp}
            data-autofocus
            autoFocus
          />
        ) : (
          <>
            {!fixed && (
              <TextInput
                label={t('signin.tenant')}
                description={t('signin.tenantHint')}
                value={slug}
                onChange={(event) => setSlug(event.currentTarget.value)}
                autoComplete="organization"
                autoCapitalize="none"
                spellCheck={false}
                error={wrong.tenant}
                required
                withAsterisk={false}
              />
            )}
            <TextInput
              label={t('signin.email')}
              type="email"
              value={mail}
              readOnly={fixed}
              onChange={(event) => setMail(event.currentTarget.value)}
              autoComplete="username"
              error={wrong.email}
              required
              withAsterisk={false}
            />
            <PasswordInput
              label={t('signin.password')}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              autoComplete="current-password"
              error={wrong.password}
              required
              withAsterisk={false}
              data-autofocus={fixed || undefined}
              visibilityToggleButtonProps={{ 'aria-label': t('signin.showPassword') }}
            />
          </>
        )}
        <Button type="submit" loading={busy} fullWidth>
          {asksDigits ? t('signin.confirm') : t('signin.submit')}
        </Button>
      </Stack>
    </form>
  );
}
