import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { parseClockTime } from '@suanruam/core/dates';
import { useState } from 'react';
import { useCommand, useGql } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { SaveSettingsDocument, SettingsDocument, type SettingsQuery } from '../../gql/graphql';
import { FormProblem } from '../../ui/FormProblem';
import { Page, Section } from '../../ui/Page';
import { ErrorState, LoadingState } from '../../ui/States';
import { useToast } from '../../ui/Toast';

/** The promise may be stricter than the fifteen days, never longer (domain.md c3). */
const LONGEST_PROMISE = 15;

export function Settings() {
  const t = useT();
  const { data, error, refetch } = useGql(SettingsDocument, {}, { staleTime: 60_000 });
  return (
    <Page title={t('nav.settings')} width="form">
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!error && !data && <LoadingState />}
      {data && <SettingsForm of={data.settings} />}
    </Page>
  );
}

function SettingsForm({ of }: { of: SettingsQuery['settings'] }) {
  const t = useT();
  const say = useToast();
  const [promise, setPromise] = useState(String(of.promiseDays));
  const [ack, setAck] = useState(String(of.ackWorkingDays));
  const [reopen, setReopen] = useState(String(of.reopenDays));
  const [from, setFrom] = useState(of.sendFrom.slice(0, 5));
  const [to, setTo] = useState(of.sendTo.slice(0, 5));
  const [urgent, setUrgent] = useState(of.urgentAnyDay);
  const [hours, setHours] = useState(of.serviceHours);
  const save = useCommand(SaveSettingsDocument);
  const wrong = fieldMessages(save.error);
  const within = (text: string, least: number, most: number) =>
    /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most
      ? undefined
      : t('settings.between', { least, most });
  const clock = (text: string) => (parseClockTime(text) ? undefined : t('time.unreadable'));
  const trouble = {
    promise: within(promise, 1, LONGEST_PROMISE),
    ack: within(ack, 1, LONGEST_PROMISE),
    reopen: within(reopen, 0, 365),
    from: clock(from),
    to: clock(to),
  };
  const blocked = Object.values(trouble).some(Boolean);
  const submit = () =>
    save.mutate(
      {
        input: {
          promiseDays: Number(promise),
          ackWorkingDays: Number(ack),
          reopenDays: Number(reopen),
          sendFrom: parseClockTime(from) ?? from,
          sendTo: parseClockTime(to) ?? to,
          urgentAnyDay: urgent,
          serviceHours: hours.trim(),
        },
      },
      { onSuccess: () => say(t('word.saved')) },
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!blocked) submit();
      }}
    >
      <FormProblem error={save.error} />
      <Section title={t('settings.promise')}>
        <div className="form-grid">
          <TextInput
            label={t('settings.promiseDays')}
            description={t('settings.promiseDaysHint')}
            value={promise}
            inputMode="numeric"
            onChange={(event) => setPromise(event.currentTarget.value)}
            error={wrong.promiseDays ?? trouble.promise}
          />
          <TextInput
            label={t('settings.ack')}
            description={t('settings.ackHint')}
            value={ack}
            inputMode="numeric"
            onChange={(event) => setAck(event.currentTarget.value)}
            error={wrong.ackWorkingDays ?? trouble.ack}
          />
          <TextInput
            label={t('settings.reopen')}
            description={t('settings.reopenHint')}
            value={reopen}
            inputMode="numeric"
            onChange={(event) => setReopen(event.currentTarget.value)}
            error={wrong.reopenDays ?? trouble.reopen}
          />
          {/* One line of the portal's foot, but longer than a phone is wide. */}
          <Textarea
            autosize
            minRows={1}
            label={t('settings.hours')}
            description={t('settings.hoursHint')}
            value={hours}
            maxLength={200}
            onChange={(event) => setHours(event.currentTarget.value.replace(/\n/g, ' '))}
            error={wrong.serviceHours}
          />
        </div>
      </Section>
      <Section title={t('settings.window')}>
        <p className="muted register-lead">{t('settings.windowHint')}</p>
        <div className="form-grid">
          <TextInput
            label={t('settings.from')}
            value={from}
            inputMode="numeric"
            onChange={(event) => setFrom(event.currentTarget.value)}
            error={wrong.sendFrom ?? trouble.from}
          />
          <TextInput
            label={t('settings.to')}
            value={to}
            inputMode="numeric"
            onChange={(event) => setTo(event.currentTarget.value)}
            error={wrong.sendTo ?? trouble.to}
          />
          <Checkbox
            className="is-wide"
            label={t('settings.urgent')}
            checked={urgent}
            onChange={(event) => setUrgent(event.currentTarget.checked)}
          />
        </div>
      </Section>
      <Button type="submit" loading={save.isPending} disabled={blocked}>
        {t('action.save')}
      </Button>
    </form>
  );
}
