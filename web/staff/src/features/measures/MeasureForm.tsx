import '../../core/words/measures';
import '../../core/words/record';
import './measures.css';
import { Button, Checkbox, MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { Link, useBlocker, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { useCommand, useGql } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { useIdempotencyKey } from '../../core/idempotency';
import { useDepartmentChoices } from '../../core/reference';
import {
  ChangeMeasureDocument,
  CreateMeasureDocument,
  type MeasureForm as Form,
  MeasureDocument,
  type MeasurePartsFragment,
  PlanDocument,
  type PlanPartsFragment,
} from '../../gql/graphql';
import { FormProblem } from '../../ui/FormProblem';
import { Optional } from '../../ui/Optional';
import { Page, Section } from '../../ui/Page';
import { faceInput } from '../../ui/record/face';
import { RecordFields } from '../../ui/record/RecordFields';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { type Draft, draftOf, emptyDraft, inputOf, pruned } from './draft';
import { IndicatorRows } from './IndicatorRows';
import { StepRows } from './StepRows';

const FORMS: Form[] = ['MEASURE', 'PROJECT', 'ACTIVITY'];

/** A new measure of the plan named in the address. */
export function NewMeasure() {
  const t = useT();
  const { plan = '' } = useSearch({ from: '/inside/measures/new' });
  const { data, error, refetch } = useGql(PlanDocument, { id: plan });
  if (data?.plan) return <Editor plan={data.plan} of={null} />;
  return (
    <Page title={t('measures.add')} width="form">
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <LoadingState />
      ) : (
        <EmptyState title={t('plan.notFound')} />
      )}
    </Page>
  );
}

/** The draft of a measure. An announced version opens no form: it is frozen. */
export function EditMeasure() {
  const t = useT();
  const { id } = useParams({ from: '/inside/measures/$id/edit' });
  const head = useGql(MeasureDocument, { id, no: null });
  const no = head.data?.measure?.draftNo ?? null;
  const { data, error, refetch } = useGql(MeasureDocument, { id, no }, { enabled: no !== null });
  // What the form was opened with stays: a refresh in the background must not take away what was typed.
  const [opened, setOpened] = useState<MeasurePartsFragment | null>(null);
  if (!opened && data?.measure && no !== null) setOpened(data.measure);
  if (opened) return <Editor plan={null} of={opened} />;
  const failed = head.error ?? error;
  return (
    <Page title={t('measures.edit')} width="form">
      {failed ? (
        <ErrorState error={failed} retry={() => void (head.error ? head.refetch() : refetch())} />
      ) : !head.data || (no !== null && !data) ? (
        <LoadingState />
      ) : (
        <EmptyState
          title={t('measures.frozen')}
          action={
            <Button component={Link} to="/measures/$id" params={{ id } as never}>
              {t('measures.backToMeasure')}
            </Button>
          }
        />
      )}
    </Page>
  );
}

function Editor({ plan, of }: { plan: PlanPartsFragment | null; of: MeasurePartsFragment | null }) {
  const t = useT();
  const go = useNavigate();
  const { key } = useIdempotencyKey();
  const start = useRef<Draft>(of ? draftOf(of) : emptyDraft(plan));
  const [draft, setDraft] = useState<Draft>(start.current);
  const [saved, setSaved] = useState(false);
  const leaving = useRef(false);
  // The version the form was opened with: a live refresh must not hide that somebody else changed it.
  const version = useRef(of?.record.version ?? 0);
  const departments = useDepartmentChoices();
  const create = useCommand(CreateMeasureDocument);
  const change = useCommand(ChangeMeasureDocument);
  const error = create.error ?? change.error;
  const wrong = fieldMessages(error);
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const dirty = !saved && draft !== start.current;
  useBlocker({
    shouldBlockFn: () => dirty && !leaving.current && !window.confirm(t('form.leave')),
    enableBeforeUnload: () => dirty && !leaving.current,
  });
  const open = (id: string) => {
    leaving.current = true;
    setSaved(true);
    void go({ to: '/measures/$id', params: { id }, search: {} as never });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const sent = pruned(draft);
    setDraft(sent);
    const input = {
      ...inputOf(sent),
      record: { ...faceInput(sent.face), fiscalYear: Number(sent.firstYear) || null },
    };
    if (of) {
      change.mutate({ id: of.id, version: version.current, input }, { onSuccess: () => open(of.id) });
    } else if (plan) {
      create.mutate(
        { key, planId: plan.id, input },
        { onSuccess: (data) => data.createMeasure.measure && open(data.createMeasure.measure.id) },
      );
    }
  };
  const listField = (name: 'objectives' | 'targets', label: string) => (
    <Textarea
      className="is-wide"
      label={label}
      description={t('measures.onePerLine')}
      value={draft[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
      error={wrong[name]}
      autosize
      minRows={3}
    />
  );
  return (
    <Page
      title={of ? t('measures.edit') : t('measures.add')}
      width="form"
      back={
        of ? (
          <Link to="/measures/$id" params={{ id: of.id }}>
            {of.version.name}
          </Link>
        ) : (
          plan && (
            <Link to="/measures/plan/$id" params={{ id: plan.id }}>
              {plan.record.title}
            </Link>
          )
        )
      }
    >
      <form onSubmit={submit} noValidate>
        <FormProblem error={error} />
        <Section title={t('measures.section.name')}>
          <div className="form-grid">
            <TextInput
              label={t('measures.code')}
              description={t('measures.codeHint')}
              value={draft.code}
              onChange={(event) => set({ code: event.currentTarget.value })}
              error={wrong.code}
            />
            <Select
              label={t('measures.form')}
              description={t('measures.formHint')}
              data={FORMS.map((value) => ({ value, label: t(`measureForm.${value}`) }))}
              value={draft.form}
              onChange={(form) => form && set({ form: form as Form })}
              allowDeselect={false}
            />
            <TextInput
              className="is-wide"
              label={<Optional text={t('measures.heading')} />}
              value={draft.heading}
              onChange={(event) => set({ heading: event.currentTarget.value })}
              error={wrong.heading}
            />
            <RecordFields
              value={draft.face}
              onChange={(face) => set({ face })}
              wrong={wrong}
              titleLabel={t('measures.name')}
              without={['days', 'place', 'people', 'fiscalYear']}
            />
          </div>
        </Section>
        <Section title={t('measures.section.why')}>
          <div className="form-grid">
            <Textarea
              className="is-wide"
              label={t('measures.rationale')}
              value={draft.rationale}
              onChange={(event) => set({ rationale: event.currentTarget.value })}
              error={wrong.rationale}
              autosize
              minRows={4}
            />
            {listField('objectives', t('measures.objectives'))}
            {listField('targets', t('measures.targets'))}
            <TextInput
              className="is-wide"
              label={t('measures.area')}
              value={draft.area}
              onChange={(event) => set({ area: event.currentTarget.value })}
              error={wrong.area}
            />
          </div>
        </Section>
        <Section title={t('measures.section.steps')}>
          <StepRows steps={draft.steps} onChange={(steps) => set({ steps })} wrong={wrong} />
        </Section>
        <Section title={t('measures.section.time')}>
          <div className="form-grid">
            <NumberInput
              label={t('measures.firstYear')}
              value={draft.firstYear}
              onChange={(firstYear) => set({ firstYear })}
              error={wrong.firstYear}
              allowDecimal={false}
              hideControls
            />
            <NumberInput
              label={t('measures.lastYear')}
              value={draft.lastYear}
              onChange={(lastYear) => set({ lastYear })}
              error={wrong.lastYear}
              allowDecimal={false}
              hideControls
            />
            <NumberInput
              label={t('measures.budgetBaht')}
              description={t('measures.budgetHint')}
              value={draft.budget}
              onChange={(budget) => set({ budget })}
              error={wrong.budget}
              allowDecimal={false}
              allowNegative={false}
              thousandSeparator=","
              hideControls
            />
            <Select
              label={t('measures.budgetFor')}
              data={[
                { value: 'whole', label: t('measures.budgetWhole') },
                { value: 'year', label: t('measures.budgetEachYear') },
              ]}
              value={draft.eachYear ? 'year' : 'whole'}
              onChange={(value) => set({ eachYear: value === 'year' })}
              allowDeselect={false}
            />
            <Checkbox
              className="is-wide"
              label={t('measures.allDepartments')}
              checked={draft.allDepartments}
              onChange={(event) => set({ allDepartments: event.currentTarget.checked })}
            />
            {!draft.allDepartments && (
              <MultiSelect
                className="is-wide"
                label={t('measures.owners')}
                description={t('measures.ownersHint')}
                data={departments}
                value={draft.departmentIds}
                onChange={(departmentIds) => set({ departmentIds })}
                error={wrong.departments}
                searchable
                nothingFoundMessage={t('filter.nothing')}
              />
            )}
          </div>
        </Section>
        <Section title={t('measures.section.indicators')}>
          <IndicatorRows
            indicators={draft.indicators}
            onChange={(indicators) => set({ indicators })}
            wrong={wrong}
          />
        </Section>
        <div className="form-foot">
          <Button type="submit" loading={create.isPending || change.isPending}>
            {t('measures.saveDraft')}
          </Button>
        </div>
      </form>
    </Page>
  );
}
