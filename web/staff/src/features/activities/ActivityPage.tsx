import '../../core/words/activities';
import '../../core/words/record';
import { Button, Group } from '@mantine/core';
import { Link, useBlocker, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useDates } from '../../core/calendar';
import { useCommand, useGql } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { useMay } from '../../core/session';
import {
  ActivityDocument,
  type ActivityPartsFragment,
  ChangeActivityDocument,
  type RecordStep,
  StepActivityDocument,
} from '../../gql/graphql';
import { FormProblem } from '../../ui/FormProblem';
import { Icon } from '../../ui/icons';
import { Facts, Page, Section } from '../../ui/Page';
import { RecordFiles } from '../../ui/record/RecordFiles';
import { RecordLinks } from '../../ui/record/RecordLinks';
import { ParticipationTags, PublishedTag } from '../../ui/record/RecordTags';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { useToast } from '../../ui/Toast';
import { ActivityFields } from './ActivityFields';
import { formInput, formOf } from './form';
import { Completeness } from './Meter';

/** One activity: what the report asks for, how complete it is, its photos and what it belongs to. */
export function ActivityPage() {
  const t = useT();
  const { id } = useParams({ from: '/inside/activities/$id' });
  const { data, error, refetch } = useGql(ActivityDocument, { id });
  if (data?.activity) return <Activity of={data.activity} />;
  return (
    <Page title={t('activity.one')} back={<Back />}>
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <LoadingState />
      ) : (
        <EmptyState title={t('activity.gone')} />
      )}
    </Page>
  );
}

function Back() {
  const t = useT();
  return (
    <Link to="/activities">
      <Icon name="chevronLeft" size={16} /> {t('activity.list')}
    </Link>
  );
}

function Activity({ of }: { of: ActivityPartsFragment }) {
  const t = useT();
  const may = useMay()('activity_work');
  const [editing, setEditing] = useState(false);
  const step = useCommand(StepActivityDocument);
  const say = useToast();
  const take = (what: RecordStep) =>
    step.mutate({ id: of.id, step: what }, { onSuccess: () => say(t(`recordStep.${what}.done`)) });
  const { record } = of;
  return (
    <Page
      title={record.title}
      width="form"
      back={<Back />}
      above={<PublishedTag record={record} />}
      actions={
        may &&
        !editing && (
          <>
            {!record.archivedAt && <Button onClick={() => setEditing(true)}>{t('action.edit')}</Button>}
            {(record.archivedAt
              ? (['RESTORE'] as const)
              : record.publishedAt
                ? (['WITHDRAW', 'ARCHIVE'] as const)
                : (['PUBLISH', 'ARCHIVE'] as const)
            ).map((what) => (
              <Button key={what} variant="default" loading={step.isPending} onClick={() => take(what)}>
                {t(`recordStep.${what}`)}
              </Button>
            ))}
          </>
        )
      }
    >
      <FormProblem error={step.error} />
      <Completeness of={of} />
      {editing ? <Edit of={of} onDone={() => setEditing(false)} /> : <Shown of={of} />}
      <RecordFiles id={record.id} mayChange={may} title={t('activity.photos')} purpose="PHOTO" />
      <RecordLinks id={record.id} mayChange={may} />
    </Page>
  );
}

function Shown({ of }: { of: ActivityPartsFragment }) {
  const t = useT();
  const { date } = useDates();
  const { record } = of;
  const days = [record.startsOn, record.endsOn === record.startsOn ? null : record.endsOn];
  const list = (items: string[]) =>
    items.length === 0 ? (
      <p className="muted">{t('activity.nothingYet')}</p>
    ) : (
      <ol className="meter">
        {items.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    );
  const counted = (['women', 'youth', 'elderly'] as const).filter((name) => of[name] != null);
  return (
    <>
      <Section title={t('activity.about')}>
        {record.summary && <p className="prewrap">{record.summary}</p>}
        <Facts
          items={[
            [
              t('activity.days'),
              days
                .filter((day) => day != null)
                .map((day) => date(day, 'long'))
                .join(' – '),
            ],
            [t('record.place'), record.place],
            [t('record.fiscalYear'), record.fiscalYear],
            [t('activity.tags'), <ParticipationTags key="tags" record={record} />],
          ]}
        />
      </Section>
      <Section title={t('activityElement.TOPICS')}>{list(of.topics)}</Section>
      <Section title={t('activityElement.PARTICIPANTS')}>
        <p>
          {of.participants == null ? (
            <span className="muted">{t('activity.nothingYet')}</span>
          ) : (
            t('activity.peopleN', { n: of.participants })
          )}
        </p>
        <ul className="meter">
          {of.groups.map((group) => (
            <li key={group.name}>
              {group.name}
              {group.count != null && <> {t('activity.peopleN', { n: group.count })}</>}
            </li>
          ))}
          {counted.map((name) => (
            <li key={name}>
              {t(`activity.${name}`)} {t('activity.peopleN', { n: of[name] ?? 0 })}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('activityElement.RESULTS')}>{list(of.results)}</Section>
      <Section title={t('activityElement.USES')}>
        {list(of.uses)}
        {of.expectation && <Facts items={[[t('activity.expectation'), of.expectation]]} />}
      </Section>
    </>
  );
}

function Edit({ of, onDone }: { of: ActivityPartsFragment; onDone: () => void }) {
  const t = useT();
  const say = useToast();
  const [form, setForm] = useState(() => formOf(of));
  // The version the form was filled from: a change by somebody else meanwhile is told, not overwritten.
  const [version] = useState(of.record.version);
  const [touched, setTouched] = useState(false);
  const change = useCommand(ChangeActivityDocument);
  useBlocker({
    shouldBlockFn: () => touched && !window.confirm(t('form.leave')),
    enableBeforeUnload: () => touched,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (change.isPending) return;
    change.mutate(
      { id: of.id, version, input: formInput(form) },
      {
        onSuccess: () => {
          say(t('word.saved'));
          onDone();
        },
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <FormProblem error={change.error} />
      <ActivityFields
        form={form}
        onChange={(next) => {
          setTouched(true);
          setForm(next);
        }}
        wrong={fieldMessages(change.error)}
      />
      <Group justify="flex-end" gap="sm" className="form-foot">
        <Button variant="default" onClick={onDone}>
          {t('action.cancel')}
        </Button>
        <Button type="submit" loading={change.isPending}>
          {t('action.save')}
        </Button>
      </Group>
    </form>
  );
}
