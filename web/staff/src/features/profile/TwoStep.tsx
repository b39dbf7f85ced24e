import { Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { rest } from '../../core/client';
import { useGql } from '../../core/data';
import { useT } from '../../core/i18n';
import { ViewerDocument } from '../../gql/graphql';
import { FormProblem } from '../../ui/FormProblem';
import { Section } from '../../ui/Page';
import { Tag } from '../../ui/Tag';
import { useToast } from '../../ui/Toast';

interface Begun {
  secret: string;
  uri: string;
  qrSvg: string;
}

/** Sign-in in two steps: scan, type the six digits once, done. */
export function TwoStep() {
  const t = useT();
  const say = useToast();
  const viewer = useGql(ViewerDocument, {});
  const on = viewer.data?.viewer.staff.totpEnabled ?? false;
  const [code, setCode] = useState('');
  const [password, setPassword] = useState('');
  const begin = useMutation({
    mutationFn: () => rest<Begun>('/staff/api/totp/begin', { method: 'POST', body: {} }),
  });
  const settle = (text: string) => {
    setCode('');
    setPassword('');
    begin.reset();
    say(text);
    void viewer.refetch();
  };
  const confirm = useMutation({
    mutationFn: () =>
      rest<void>('/staff/api/totp/confirm', { method: 'POST', body: { code: code.replace(/\s/g, '') } }),
    onSuccess: () => settle(t('totp.nowOn')),
  });
  const disable = useMutation({
    mutationFn: () => rest<void>('/staff/api/totp/disable', { method: 'POST', body: { password } }),
    onSuccess: () => settle(t('totp.nowOff')),
  });

  return (
    <Section
      title={t('totp.title')}
      actions={viewer.data && (on ? <Tag tone="success">{t('totp.on')}</Tag> : <Tag>{t('totp.off')}</Tag>)}
    >
      <FormProblem error={begin.error ?? confirm.error ?? disable.error} />
      {on ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            disable.mutate();
          }}
        >
          <Stack gap="sm">
            <PasswordInput
              label={t('totp.passwordToDisable')}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              autoComplete="current-password"
              visibilityToggleButtonProps={{ 'aria-label': t('signin.showPassword') }}
            />
            <Group>
              <Button type="submit" variant="default" loading={disable.isPending} disabled={!password}>
                {t('totp.disable')}
              </Button>
            </Group>
          </Stack>
        </form>
      ) : begin.data ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            confirm.mutate();
          }}
        >
          <Stack gap="sm">
            <p>{t('totp.scan')}</p>
            <div
              className="totp-code"
              role="img"
              aria-label={t('totp.qr')}
              // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own gateway; a data: image would need a wider CSP
              dangerouslySetInnerHTML={{ __html: begin.data.qrSvg }}
            />
            <p>
              {t('totp.secret')} <code className="totp-secret">{begin.data.secret}</code>
            </p>
            <TextInput
              label={t('signin.totp')}
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
              inputMode="numeric"
              autoComplete="one-time-code"
            />
            <Group>
              <Button type="submit" loading={confirm.isPending} disabled={code.replace(/\s/g, '').length < 6}>
                {t('totp.confirm')}
              </Button>
              <Button variant="default" onClick={() => begin.reset()}>
                {t('action.cancel')}
              </Button>
            </Group>
          </Stack>
        </form>
      ) : (
        <>
          <p className="register-lead">{t('totp.text')}</p>
          <Button variant="default" loading={begin.isPending} onClick={() => begin.mutate()}>
            {t('totp.begin')}
          </Button>
        </>
      )}
    </Section>
  );
}
