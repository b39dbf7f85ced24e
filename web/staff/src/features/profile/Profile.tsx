import { Button, Group, Radio } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { rest } from '../../core/client';
import { type MessageKey, setLang, useLang, useT } from '../../core/i18n';
import { replaceSession, sessionQuery, useSession } from '../../core/session';
import { FormProblem } from '../../ui/FormProblem';
import { NewPassword } from '../../ui/NewPassword';
import { Facts, Page, Section } from '../../ui/Page';
import { useToast } from '../../ui/Toast';
import { TwoStep } from './TwoStep';

export function Profile() {
  const t = useT();
  const lang = useLang();
  const session = useSession();
  return (
    <Page title={t('profile.title')} width="form">
      <div className="profile-columns">
        <div>
          <Section title={t('profile.me')}>
            <Facts
              items={[
                [t('contact.name'), session.staff.name],
                [t('staff.position'), session.staff.position],
                [t('contact.email'), session.staff.email],
                [t('profile.tenant'), session.tenant.name],
                [
                  t('staff.roles'),
                  session.roles.map((role) => t(`role.${role.toUpperCase()}` as MessageKey)).join(', '),
                ],
              ]}
            />
          </Section>
          <Section title={t('profile.language')}>
            <Radio.Group
              aria-label={t('profile.language')}
              value={lang}
              onChange={(value) => void setLang(value as 'th' | 'en')}
            >
              <Group>
                <Radio value="th" label="ภาษาไทย" lang="th" />
                <Radio value="en" label="English" lang="en" />
              </Group>
            </Radio.Group>
          </Section>
          <Everywhere />
        </div>
        <div>
          <PasswordSection />
          <TwoStep />
        </div>
      </div>
    </Page>
  );
}

function PasswordSection() {
  const t = useT();
  const say = useToast();
  const change = useMutation({
    mutationFn: (body: { current: string; next: string }) =>
      rest<void>('/staff/api/password/change', { method: 'POST', body }),
    onSuccess: () => say(t('password.changed')),
  });
  return (
    <Section title={t('password.title')}>
      {/* A new key empties the fields after a change, so the old password does not stay on the screen. */}
      <NewPassword
        key={change.submittedAt && change.isSuccess ? change.submittedAt : 'typing'}
        asksCurrent
        submitLabel={t('password.submit')}
        busy={change.isPending}
        error={change.error}
        onSubmit={(next, current) => change.mutate({ current, next })}
      />
    </Section>
  );
}

function Everywhere() {
  const t = useT();
  const client = useQueryClient();
  const router = useRouter();
  const { tenant } = useSession();
  const leave = useMutation({
    mutationFn: () => rest<void>('/staff/api/sign-out-everywhere', { method: 'POST', body: {} }),
    onSuccess: async () => {
      replaceSession(client, { signedIn: false, tenantSlug: tenant.slug, demo: false });
      await client.invalidateQueries(sessionQuery);
      await router.navigate({ to: '/sign-in', search: { t: tenant.slug } });
    },
  });
  return (
    <Section title={t('profile.sessions')}>
      <FormProblem error={leave.error} />
      <p className="register-lead">{t('profile.sessionsText')}</p>
      <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
        {t('profile.everywhere')}
      </Button>
    </Section>
  );
}
