import '../../core/words/activities';
import '../../core/words/record';
import { Button } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useDates } from '../../core/calendar';
import { useCommand, useGql } from '../../core/data';
import { useT } from '../../core/i18n';
import { useIdempotencyKey } from '../../core/idempotency';
import { useDepartmentChoices } from '../../core/reference';
import { useMay } from '../../core/session';
import {
  NextProgrammeDocument,
  type ParticipationCategory,
  ProgrammeDocument,
  type ProgrammePartsFragment,
  type ProgrammeTaskPartsFragment,
  type RecordStep,
  StepProgrammeDocument,
} from '../../gql/graphql';
import { DueText } from '../../ui/DueText';
import { FormProblem } from '../../ui/FormProblem';
import { Icon } from '../../ui/icons';
import { Facts, Page, Section } from '../../ui/Page';
import { CATEGORIES } from '../../ui/record/face';
import { RecordFiles } from '../../ui/record/RecordFiles';
import { PublishedTag } from '../../ui/record/RecordTags';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import { useToast } from '../../ui/Toast';
import { AboutDialog, FileDialog } from './dialogs';
import { TaskCard } from './TaskCard';
import { TaskDialog } from './TaskDialog';

/** One round as a board: four categories, their tasks and what shows them, and who has not contributed yet. */
export function ProgrammePage() {
  const t = useT();
  const { id } = useParams({ from: '/inside/programmes/$id' });
  const { data, error, refetch } = useGql(ProgrammeDocument, { id });
  if (data?.programme) return <Programme of={data.programme} />;
  return (
    <Page title={t('programme.one')} back={<Back />}>
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <LoadingState />
      ) : (
        <EmptyState title={t('programme.gone')} />
      )}
    </Page>
  );
}

function Back() {
  const t = useT();
  return (
    <Link to="/programmes">
      <Icon name="chevronLeft" size={16} /> {t('programme.list')}
    </Link>
  );
}

type Open =
  | { what: 'about' | 'file' }
  | { what: 'task'; task: ProgrammeTaskPartsFragment | null; category: ParticipationCategory };

function Programme({ of }: { of: ProgrammePartsFragment }) {
  const t = useT();
  const say = useToast();
  const navigate = useNavigate();
  const { date } = useDates();
  const { key, renew } = useIdempotencyKey();
  const mayWork = useMay()('programme_work');
  const [open, setOpen] = useState<Open | null>(null);
  const step = useCommand(StepProgrammeDocument);
  const next = useCommand(NextProgrammeDocument);
  const { record } = of;
  const may = mayWork && !record.archivedAt;
  const take = (what: RecordStep) =>
    step.mutate({ id: of.id, step: what }, { onSuccess: () => say(t(`recordStep.${what}.done`)) });
  const generate = () =>
    next.mutate(
      { id: of.id, idempotencyKey: key },
      {
        onSuccess: ({ nextProgramme }) => {
          renew();
          const id = nextProgramme.programme?.id;
          if (id) void navigate({ to: '/programmes/$id', params: { id } as never });
        },
      },
    );
  return (
    <Page
      title={t('programme.roundOf', { round: of.round, year: of.fiscalYear })}
      back={<Back />}
      above={<PublishedTag record={record} />}
      actions={
        mayWork && (
          <>
            {may && <Button onClick={() => setOpen({ what: 'file' })}>{t('programme.file')}</Button>}
            {may && (
              <Button variant="default" onClick={() => setOpen({ what: 'about' })}>
                {t('action.edit')}
              </Button>
            )}
            <Button variant="default" loading={next.isPending} onClick={generate}>
              {t('programme.next')}
            </Button>
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
      <FormProblem error={step.error ?? next.error} />
      <Section title={t('programme.about')}>
        <p>{record.title}</p>
        {record.summary && <p className="prewrap muted">{record.summary}</p>}
        <Facts
          items={[
            [
              t('programme.due'),
              of.filedOn ? (
                t('programme.filedOn', { date: date(of.filedOn, 'long') })
              ) : (
                <DueText key="due" dueOn={of.dueOn} finished={Boolean(record.publishedAt)} />
              ),
            ],
            [t('programme.stakeholders'), of.stakeholders.map((one) => t(`stakeholder.${one}`)).join(' · ')],
          ]}
        />
        {of.warnings.length > 0 && (
          <div className="notice notice-warning" role="note">
            <ul>
              {of.warnings.map((warning) => (
                <li key={warning}>
                  <Icon name="warning" size={16} /> {t(`programmeWarning.${warning}`)}
                </li>
              ))}
            </ul>
          </div>
        )}
      </Section>
      <Contributions of={of} />
      {CATEGORIES.map((category, at) => {
        const count = of.counts.find((one) => one.category === category);
        const tasks = of.tasks.filter((task) => task.category === category);
        return (
          <Section
            key={category}
            title={`${at + 1}. ${t(`category.${category}`)}`}
            actions={
              <>
                <span className="muted">
                  {t('programme.doneOf', { done: count?.done ?? 0, tasks: count?.tasks ?? 0 })}
                </span>
                {may && (
                  <Button
                    size="compact-md"
                    variant="default"
                    leftSection={<Icon name="plus" size={16} />}
                    onClick={() => setOpen({ what: 'task', task: null, category })}
                  >
                    {t('programme.addTask')}
                  </Button>
                )}
              </>
            }
          >
            {tasks.length === 0 ? (
              <p className="muted">{t('programme.noTasks')}</p>
            ) : (
              <ul className="tasks">
                {tasks.map((task) => (
                  <TaskCard
                    key={task.id}
                    of={task}
                    programme={record.id}
                    mayChange={may}
                    onEdit={() => setOpen({ what: 'task', task, category })}
                  />
                ))}
              </ul>
            )}
          </Section>
        );
      })}
      <RecordFiles id={record.id} mayChange={may} title={t('programme.files')} />
      {open?.what === 'about' && <AboutDialog of={of} onClose={() => setOpen(null)} />}
      {open?.what === 'file' && <FileDialog of={of} onClose={() => setOpen(null)} />}
      {open?.what === 'task' && (
        <TaskDialog programme={of.id} of={open.task} category={open.category} onClose={() => setOpen(null)} />
      )}
    </Page>
  );
}

/** Every department, and whether it has shown anything in this round. */
function Contributions({ of }: { of: ProgrammePartsFragment }) {
  const t = useT();
  const departments = useDepartmentChoices();
  const name = (id: string) => departments.find((one) => one.value === id)?.label ?? '…';
  const missing = of.contributions.filter((one) => one.shown === 0);
  return (
    <Section title={t('programme.contributions')}>
      <p>
        {missing.length === 0
          ? t('programme.allContributed')
          : t('programme.missingN', { n: missing.length, all: of.contributions.length })}
      </p>
      <ul className="meter">
        {of.contributions.map((one) => (
          <li key={one.departmentId}>
            {name(one.departmentId)}{' '}
            <Tag tone={one.shown > 0 ? 'success' : 'warning'}>
              {one.shown > 0
                ? t('programme.shownN', { n: one.shown })
                : one.tasks > 0
                  ? t('programme.nothingShown', { n: one.tasks })
                  : t('programme.noTaskOfOwn')}
            </Tag>
          </li>
        ))}
      </ul>
    </Section>
  );
}
