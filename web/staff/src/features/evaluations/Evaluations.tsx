import '../../core/words/surveys';
import '../../core/words/record';
import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { today } from '../../core/calendar';
import { useCommand, useGql } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { useIdempotencyKey } from '../../core/idempotency';
import { useDepartmentChoices } from '../../core/reference';
import { useMay } from '../../core/session';
import { CreateEvaluationDocument, EvaluationCriteriaDocument, EvaluationsDocument } from '../../gql/graphql';
import { DataTable } from '../../ui/DataTable';
import { Dialog } from '../../ui/Dialog';
import { Icon } from '../../ui/icons';
import { Page } from '../../ui/Page';
import { Pager } from '../../ui/Pager';
import { emptyFace, faceInput, fiscalYearOf } from '../../ui/record/face';
import { RecordFilters, type RecordSearch, recordFilter } from '../../ui/record/RecordFilters';
import { PublishedTag } from '../../ui/record/RecordTags';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { Tag } from '../../ui/Tag';

/** Evaluation rounds, the latest first. */
export function Evaluations() {
  const t = useT();
  const may = useMay();
  const go = useNavigate();
  const [adding, setAdding] = useState(false);
  const search: RecordSearch = useSearch({ from: '/inside/evaluations' });
  const { data, error, refetch, isPlaceholderData } = useGql(
    EvaluationsDocument,
    { filter: recordFilter(['EVALUATION'], search), first: 50, after: search.after ?? null },
    { keep: true },
  );
  const { after, ...first } = search;
  const rows = data?.evaluations.nodes ?? [];
  const next = data?.evaluations.pageInfo.hasNextPage ? data.evaluations.pageInfo.endCursor : null;
  return (
    <Page
      title={t('evaluations.title')}
      actions={
        may('evaluation_work') && (
          <Button leftSection={<Icon name="plus" size={16} />} onClick={() => setAdding(true)}>
            {t('evaluations.new')}
          </Button>
        )
      }
    >
      <p className="muted">{t('evaluations.lead')}</p>
      <RecordFilters
        search={search}
        onChange={(to) => go({ to: '/evaluations', search: to as never, replace: true })}
      />
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : !data ? (
        <LoadingState />
      ) : rows.length === 0 ? (
        <EmptyState title={t('evaluations.none')} />
      ) : (
        <>
          <DataTable
            caption={t('evaluations.title')}
            rows={rows}
            rowKey={(one) => one.record.id}
            rowName={(one) => one.record.title}
            stale={isPlaceholderData}
            columns={[
              {
                key: 'title',
                header: t('record.title'),
                phone: 'head',
                cell: (one) => (
                  <Link to="/evaluations/$id" params={{ id: one.record.subjectId }}>
                    {one.record.title}
                  </Link>
                ),
              },
              {
                key: 'year',
                header: t('record.fiscalYear'),
                width: 120,
                cell: (one) => `${one.record.fiscalYear ?? ''} / ${one.round}`,
              },
              {
                key: 'state',
                header: t('evaluations.state'),
                width: 150,
                cell: (one) => (
                  <Tag tone={one.state === 'FINISHED' ? 'success' : 'info'}>
                    {t(`evaluationState.${one.state}`)}
                  </Tag>
                ),
              },
              {
                key: 'public',
                header: t('evaluations.public'),
                width: 150,
                cell: (one) => <PublishedTag record={one.record} />,
              },
            ]}
          />
          <Pager
            to="/evaluations"
            first={first as Record<string, string>}
            next={next ? ({ ...first, after: next } as Record<string, string>) : null}
            isFirst={!after}
            shown={rows.length}
          />
        </>
      )}
      {adding && <NewRound onClose={() => setAdding(false)} />}
    </Page>
  );
}

/** A round begins with a mission for every department and the starter criteria; both are changed on its own page. */
function NewRound({ onClose }: { onClose: () => void }) {
  const t = useT();
  const go = useNavigate();
  const { key } = useIdempotencyKey();
  const departments = useDepartmentChoices();
  const criteria = useGql(EvaluationCriteriaDocument, {});
  const [year, setYear] = useState<number | null>(fiscalYearOf(today()));
  const [round, setRound] = useState('1');
  const [title, setTitle] = useState('');
  const create = useCommand(CreateEvaluationDocument);
  const wrong = fieldMessages(create.error);
  const offered = t('evaluations.titleOf', { round, year: year ?? '' });
  const submit = () =>
    create.mutate(
      {
        idempotencyKey: key,
        input: {
          record: {
            ...faceInput({
              ...emptyFace(),
              title: title || offered,
              fiscalYear: year,
              level: 'INVOLVE',
              category: 'MONITOR_EVALUATE',
              statutoryDomain: 'PERFORMANCE_EVALUATION',
            }),
          },
          round: Number(round),
          missions: departments.map((one) => ({
            name: t('evaluations.missionOf', { name: one.label }),
            departmentId: one.value,
          })),
          criteria: criteria.data?.evaluationCriteria ?? [],
          evaluators: [],
        },
      },
      {
        onSuccess: (done) => {
          const id = done.createEvaluation.evaluation?.id;
          if (id) go({ to: '/evaluations/$id', params: { id } });
        },
      },
    );
  return (
    <Dialog
      title={t('evaluations.new')}
      open
      onClose={onClose}
      onSubmit={submit}
      submitLabel={t('evaluations.create')}
      busy={create.isPending}
      error={create.error}
      disabled={!criteria.data}
    >
      <NumberInput
        label={t('record.fiscalYear')}
        value={year ?? ''}
        onChange={(typed) => setYear(typeof typed === 'number' ? typed : null)}
        error={wrong.fiscalYear}
        allowDecimal={false}
        hideControls
      />
      <Select
        label={t('evaluations.round')}
        data={[
          { value: '1', label: t('evaluations.round1') },
          { value: '2', label: t('evaluations.round2') },
        ]}
        value={round}
        onChange={(value) => value && setRound(value)}
        allowDeselect={false}
        error={wrong.round}
      />
      <TextInput
        label={t('record.title')}
        placeholder={offered}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        error={wrong.title}
        maxLength={500}
      />
    </Dialog>
  );
}
