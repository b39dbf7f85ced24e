import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand, useGql } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { type MessageKey, useT } from '../../core/i18n';
import {
  ReminderPoliciesDocument,
  type ReminderPoliciesQuery,
  SaveReminderPolicyDocument,
} from '../../gql/graphql';
import { DataTable } from '../../ui/DataTable';
import { Dialog } from '../../ui/Dialog';
import { Page } from '../../ui/Page';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import { useToast } from '../../ui/Toast';
import { EditButton } from './EditButton';
import { readDays } from './reminderDays';

type Policy = ReminderPoliciesQuery['reminderPolicies'][number];

/** When whom is reminded of what, kind by kind. */
export function Reminders() {
  const t = useT();
  const [editing, setEditing] = useState<Policy | null>(null);
  const { data, error, refetch } = useGql(ReminderPoliciesDocument, {});
  const name = (one: Policy) => kindName(t, one.kind);
  return (
    <Page title={t('nav.reminders')}>
      <p className="muted register-lead">{t('reminders.lead')}</p>
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!error && !data && <LoadingState />}
      {data?.reminderPolicies.length === 0 && <EmptyState title={t('reminders.none')} />}
      {data && data.reminderPolicies.length > 0 && (
        <DataTable
          caption={t('nav.reminders')}
          rows={data.reminderPolicies}
          rowKey={(one) => one.kind}
          rowName={name}
          columns={[
            { key: 'kind', header: t('reminders.kind'), phone: 'head', cell: name },
            {
              key: 'before',
              header: t('reminders.before'),
              width: 210,
              cell: (one) => [...one.daysBefore].sort((a, b) => b - a).join(', ') || '–',
            },
            {
              key: 'every',
              header: t('reminders.every'),
              width: 170,
              cell: (one) =>
                one.overdueEveryDays > 0 ? t('reminders.everyDays', { n: one.overdueEveryDays }) : '–',
            },
            {
              key: 'head',
              header: t('reminders.head'),
              width: 150,
              cell: (one) => t('reminders.afterDays', { n: one.headAfterDays }),
            },
            {
              key: 'clerk',
              header: t('reminders.clerk'),
              width: 150,
              cell: (one) => t('reminders.afterDays', { n: one.clerkAfterDays }),
            },
            {
              key: 'active',
              header: t('column.state'),
              width: 110,
              cell: (one) =>
                one.active ? <Tag tone="success">{t('word.active')}</Tag> : <Tag>{t('word.inactive')}</Tag>,
            },
            {
              key: 'act',
              header: t('table.actions'),
              width: 90,
              cell: (one) => <EditButton name={name(one)} onClick={() => setEditing(one)} />,
            },
          ]}
        />
      )}
      {editing && <PolicyDialog of={editing} onClose={() => setEditing(null)} />}
    </Page>
  );
}

/** Later duties bring kinds this console does not know yet: their identifier is shown rather than nothing. */
function kindName(t: ReturnType<typeof useT>, kind: string): string {
  const key = `deadline.${kind.toLowerCase()}` as MessageKey;
  const name = t(key);
  return name === key ? kind : name;
}

function PolicyDialog({ of, onClose }: { of: Policy; onClose: () => void }) {
  const t = useT();
  const say = useToast();
  const [before, setBefore] = useState(of.daysBefore.join(', '));
  const [every, setEvery] = useState(String(of.overdueEveryDays));
  const [head, setHead] = useState(String(of.headAfterDays));
  const [clerk, setClerk] = useState(String(of.clerkAfterDays));
  const [active, setActive] = useState(of.active);
  const save = useCommand(SaveReminderPolicyDocument);
  const wrong = fieldMessages(save.error);
  const days = readDays(before);
  const number = (text: string) => (/^\d{1,3}$/.test(text.trim()) ? undefined : t('form.number'));
  const blocked = !days || !!number(every) || !!number(head) || !!number(clerk);
  const submit = () =>
    save.mutate(
      {
        input: {
          kind: of.kind,
          daysBefore: days ?? [],
          overdueEveryDays: Number(every),
          headAfterDays: Number(head),
          clerkAfterDays: Number(clerk),
          active,
        },
      },
      {
        onSuccess: () => {
          say(t('word.saved'));
          onClose();
        },
      },
    );
  return (
    <Dialog
      open
      title={kindName(t, of.kind)}
      onClose={onClose}
      onSubmit={submit}
      submitLabel={t('action.save')}
      busy={save.isPending}
      error={save.error}
      disabled={blocked}
    >
      <TextInput
        label={t('reminders.before')}
        description={t('reminders.beforeHint')}
        value={before}
        onChange={(event) => setBefore(event.currentTarget.value)}
        error={wrong.daysBefore ?? (days ? undefined : t('reminders.beforeWrong'))}
        data-autofocus
      />
      <TextInput
        label={t('reminders.every')}
        description={t('reminders.everyHint')}
        value={every}
        inputMode="numeric"
        onChange={(event) => setEvery(event.currentTarget.value)}
        error={wrong.overdueEveryDays ?? number(every)}
      />
      <TextInput
        label={t('reminders.head')}
        value={head}
        inputMode="numeric"
        onChange={(event) => setHead(event.currentTarget.value)}
        error={wrong.headAfterDays ?? number(head)}
      />
      <TextInput
        label={t('reminders.clerk')}
        value={clerk}
        inputMode="numeric"
        onChange={(event) => setClerk(event.currentTarget.value)}
        error={wrong.clerkAfterDays ?? number(clerk)}
      />
      <Checkbox
        label={t('reminders.active')}
        checked={active}
        onChange={(event) => setActive(event.currentTarget.checked)}
      />
    </Dialog>
  );
}
