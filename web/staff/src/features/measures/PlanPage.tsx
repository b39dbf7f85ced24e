import '../../core/words/measures';
import '../../core/words/record';
import './measures.css';
import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand, useGql } from '../../core/data';
import { useT } from '../../core/i18n';
import { useMay } from '../../core/session';
import {
  ArchivePlanDocument,
  PlanDocument,
  type PlanPartsFragment,
  PublishPlanDocument,
  RestorePlanDocument,
  WithdrawPlanDocument,
} from '../../gql/graphql';
import { DataTable } from '../../ui/DataTable';
import { FormProblem } from '../../ui/FormProblem';
import { Icon } from '../../ui/icons';
import { Facts, Page, Section } from '../../ui/Page';
import { RecordFiles } from '../../ui/record/RecordFiles';
import { RecordLinks } from '../../ui/record/RecordLinks';
import { ParticipationTags, PublishedTag } from '../../ui/record/RecordTags';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { MeasureTable } from './MeasureTable';
import { BudgetUsed, IndicatorsMet, StepsDone } from './MeasureTags';
import { PlanDialog } from './PlanDialog';
import { baht, headOf, yearsOf } from './texts';

/** The progress of a whole plan on one screen. */
export function PlanPage() {
  const { id } = useParams({ from: '/inside/measures/plan/$id' });
  const t = useT();
  const { data, error, refetch } = useGql(PlanDocument, { id });
  if (error && !data)
    return (
      <Page title={t('plan.list')}>
        <ErrorState error={error} retry={() => void refetch()} />
      </Page>
    );
  if (!data)
    return (
      <Page title={t('plan.list')}>
        <LoadingState />
      </Page>
    );
  if (!data.plan)
    return (
      <Page title={t('plan.list')}>
        <EmptyState title={t('plan.notFound')} />
      </Page>
    );
  return <Loaded plan={data.plan} />;
}

function Loaded({ plan }: { plan: PlanPartsFragment }) {
  const t = useT();
  const may = useMay();
  const work = may('measure_work');
  const [editing, setEditing] = useState(false);
  const publish = useCommand(PublishPlanDocument);
  const withdraw = useCommand(WithdrawPlanDocument);
  const archive = useCommand(ArchivePlanDocument);
  const restore = useCommand(RestorePlanDocument);
  const { record } = plan;
  const heads = [...plan.groups.map((group) => group.code), undefined];
  const busy = publish.isPending || withdraw.isPending || archive.isPending || restore.isPending;
  const act = (
    label: string,
    command: typeof publish | typeof withdraw | typeof archive | typeof restore,
  ) => (
    <Button variant="default" disabled={busy} onClick={() => command.mutate({ id: plan.id })}>
      {label}
    </Button>
  );
  return (
    <Page
      title={record.title}
      back={
        <Link to="/measures" search={{}}>
          {t('measures.title')}
        </Link>
      }
      above={
        <span className="measure-tags">
          <PublishedTag record={record} />
          <ParticipationTags record={record} />
        </span>
      }
      actions={
        work &&
        (record.archivedAt ? (
          act(t('measures.restore'), restore)
        ) : (
          <>
            {act(t('measures.archive'), archive)}
            {record.publishedAt ? act(t('measures.withdraw'), withdraw) : act(t('measures.publish'), publish)}
            <Button variant="default" onClick={() => setEditing(true)}>
              {t('plan.edit')}
            </Button>
            <Button
              component={Link}
              to="/measures/new"
              search={{ plan: plan.id } as never}
              leftSection={<Icon name="plus" />}
            >
              {t('measures.add')}
            </Button>
          </>
        ))
      }
    >
      <FormProblem error={publish.error ?? withdraw.error ?? archive.error ?? restore.error} />
      <div className="measure-facts">
        <Facts
          items={[
            [t('measures.years'), yearsOf(plan.firstYear, plan.lastYear)],
            plan.dimension ? [t('plan.dimension'), plan.dimension] : null,
            record.summary ? [t('record.summary'), record.summary] : null,
            [t('plan.measures'), plan.measures.length],
            [t('measures.steps'), <StepsDone key="s" progress={plan.progress} />],
            [t('measures.budget'), <BudgetUsed key="b" progress={plan.progress} />],
            [t('measures.indicators'), <IndicatorsMet key="i" progress={plan.progress} />],
          ]}
        />
      </div>
      {plan.measures.length === 0 ? (
        <EmptyState title={t('plan.noMeasures')} />
      ) : (
        heads.map((code) => {
          const own = plan.measures.filter((one) => headOf(plan.groups, one.code)?.code === code);
          const head = plan.groups.find((group) => group.code === code);
          if (own.length === 0) return null;
          const title = head ? `${head.code} ${head.title}` : t('plan.measures');
          return (
            <Section key={code ?? 'rest'} title={title}>
              <MeasureTable caption={title} rows={own} />
            </Section>
          );
        })
      )}
      {plan.years.length > 0 && (
        <Section title={t('plan.byYear')}>
          <DataTable
            caption={t('plan.byYear')}
            rows={plan.years}
            rowKey={(row) => String(row.year)}
            rowName={(row) => String(row.year)}
            columns={[
              { key: 'year', header: t('record.fiscalYear'), phone: 'head', cell: (row) => row.year },
              {
                key: 'budget',
                header: t('plan.yearBudget'),
                align: 'right',
                cell: (row) => baht(row.budget),
              },
              { key: 'spent', header: t('plan.yearSpent'), align: 'right', cell: (row) => baht(row.spent) },
            ]}
          />
          <p className="muted">{t('plan.byYearHint')}</p>
        </Section>
      )}
      <RecordFiles id={record.id} mayChange={work} />
      <RecordLinks id={record.id} mayChange={work} />
      {editing && <PlanDialog of={plan} onClose={() => setEditing(false)} />}
    </Page>
  );
}
