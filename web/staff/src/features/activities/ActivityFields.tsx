import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useT } from '../../core/i18n';
import { Icon } from '../../ui/icons';
import { Optional } from '../../ui/Optional';
import { Section } from '../../ui/Page';
import { RecordFields } from '../../ui/record/RecordFields';
import { type ActivityForm, emptyRow, type GroupRow } from './form';

interface Props {
  form: ActivityForm;
  onChange: (next: ActivityForm) => void;
  wrong: Record<string, string>;
}

/** Everything the report asks of an activity, in the order of the report. */
export function ActivityFields({ form, onChange, wrong }: Props) {
  const t = useT();
  const set = (part: Partial<ActivityForm>) => onChange({ ...form, ...part });
  const list = (name: 'topics' | 'results' | 'uses', label: string) => (
    <Textarea
      label={label}
      description={t('activity.linesHint')}
      value={form[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
      error={wrong[name]}
      autosize
      minRows={3}
      maxRows={14}
    />
  );
  return (
    <>
      <Section title={t('activity.about')}>
        <div className="form-grid">
          <RecordFields
            value={form.face}
            onChange={(face) => set({ face })}
            wrong={wrong}
            titleLabel={t('activity.name')}
          />
        </div>
      </Section>
      <Section title={t('activityElement.TOPICS')}>{list('topics', t('activity.topics'))}</Section>
      <Section title={t('activityElement.PARTICIPANTS')}>
        <div className="form-grid">
          <Count
            label={t('activity.total')}
            value={form.participants}
            onChange={(participants) => set({ participants })}
            error={wrong.participants}
          />
        </div>
        <Groups rows={form.groups} onChange={(groups) => set({ groups })} error={wrong.groups} />
        <div className="form-grid">
          {(['women', 'youth', 'elderly'] as const).map((name) => (
            <Count
              key={name}
              label={<Optional text={t(`activity.${name}`)} />}
              value={form[name]}
              onChange={(value) => set({ [name]: value })}
              error={wrong[name]}
            />
          ))}
        </div>
      </Section>
      <Section title={t('activityElement.RESULTS')}>{list('results', t('activity.results'))}</Section>
      <Section title={t('activityElement.USES')}>
        {list('uses', t('activity.uses'))}
        <Textarea
          mt="sm"
          label={<Optional text={t('activity.expectation')} />}
          description={t('activity.expectationHint')}
          value={form.expectation}
          onChange={(event) => set({ expectation: event.currentTarget.value })}
          error={wrong.expectation}
          autosize
          minRows={2}
          maxLength={1000}
        />
      </Section>
    </>
  );
}

function Count({
  label,
  value,
  onChange,
  error,
}: {
  label: React.ReactNode;
  value: number | null;
  onChange: (value: number | null) => void;
  error?: string | undefined;
}) {
  return (
    <NumberInput
      label={label}
      value={value ?? ''}
      onChange={(typed) => onChange(typeof typed === 'number' ? typed : null)}
      error={error}
      min={0}
      allowDecimal={false}
      allowNegative={false}
      hideControls
    />
  );
}

/** Groups with a number where somebody counted. A row follows the last one typed into. */
function Groups({
  rows,
  onChange,
  error,
}: {
  rows: GroupRow[];
  onChange: (rows: GroupRow[]) => void;
  error?: string | undefined;
}) {
  const t = useT();
  const change = (at: number, part: Partial<GroupRow>) => {
    const next = rows.map((row, n) => (n === at ? { ...row, ...part } : row));
    const last = next.at(-1);
    onChange(last && (last.name !== '' || last.count !== null) ? [...next, emptyRow()] : next);
  };
  return (
    <fieldset className="rows-field">
      <legend>{t('activity.groups')}</legend>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own until one is typed
        <div className="rows-line" key={at}>
          <TextInput
            aria-label={t('activity.groupName', { n: at + 1 })}
            placeholder={t('activity.groupExample')}
            value={row.name}
            onChange={(event) => change(at, { name: event.currentTarget.value })}
            error={at === 0 ? error : undefined}
            maxLength={300}
          />
          <NumberInput
            aria-label={t('activity.groupCount', { n: at + 1 })}
            placeholder={t('activity.people')}
            value={row.count ?? ''}
            onChange={(typed) => change(at, { count: typeof typed === 'number' ? typed : null })}
            min={0}
            allowDecimal={false}
            allowNegative={false}
            hideControls
          />
          <Button
            variant="subtle"
            color="danger"
            disabled={rows.length === 1}
            aria-label={t('activity.removeGroup', { n: at + 1 })}
            onClick={() => onChange(rows.filter((_, n) => n !== at))}
          >
            <Icon name="close" />
          </Button>
        </div>
      ))}
    </fieldset>
  );
}
