import '../../core/words/record';
import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useT } from '../../core/i18n';
import { useDepartmentChoices, useOfficerChoices } from '../../core/reference';
import { BuddhistDateField } from '../BuddhistDateField';
import { Optional } from '../Optional';
import { CATEGORIES, DOMAINS, LEVELS, type RecordFace } from './face';

type Part = 'summary' | 'days' | 'place' | 'people' | 'tags' | 'fiscalYear';

interface Props {
  value: RecordFace;
  onChange: (next: RecordFace) => void;
  /** Field name -> message, as `fieldMessages` gives it. */
  wrong: Record<string, string>;
  titleLabel?: string;
  /** Parts this kind of record has no use for. */
  without?: Part[];
}

/** The fields all records share; put it into a `form-grid`. */
export function RecordFields({ value, onChange, wrong, titleLabel, without = [] }: Props) {
  const t = useT();
  const departments = useDepartmentChoices();
  const officers = useOfficerChoices(value.departmentId ?? undefined);
  const set = (part: Partial<RecordFace>) => onChange({ ...value, ...part });
  const has = (part: Part) => !without.includes(part);
  return (
    <>
      <TextInput
        className="is-wide"
        label={titleLabel ?? t('record.title')}
        value={value.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
        error={wrong.title}
        maxLength={500}
        required
        withAsterisk={false}
      />
      {has('summary') && (
        <Textarea
          className="is-wide"
          label={<Optional text={t('record.summary')} />}
          description={t('record.summaryHint')}
          value={value.summary}
          onChange={(event) => set({ summary: event.currentTarget.value })}
          error={wrong.summary}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={1000}
        />
      )}
      {has('days') && (
        <>
          <BuddhistDateField
            label={t('record.startsOn')}
            value={value.startsOn}
            onChange={(startsOn) => set({ startsOn })}
            error={wrong.startsOn}
          />
          <BuddhistDateField
            label={<Optional text={t('record.endsOn')} />}
            value={value.endsOn}
            onChange={(endsOn) => set({ endsOn })}
            error={wrong.endsOn}
          />
        </>
      )}
      {has('place') && (
        <TextInput
          className="is-wide"
          label={<Optional text={t('record.place')} />}
          value={value.place}
          onChange={(event) => set({ place: event.currentTarget.value })}
          error={wrong.place}
          maxLength={300}
        />
      )}
      {has('people') && (
        <>
          <Select
            label={<Optional text={t('record.department')} />}
            data={departments}
            value={value.departmentId}
            onChange={(departmentId) => set({ departmentId, ownerId: null })}
            error={wrong.departmentId}
            clearable
            searchable
            nothingFoundMessage={t('filter.nothing')}
          />
          <Select
            label={<Optional text={t('record.owner')} />}
            data={officers}
            value={value.ownerId}
            onChange={(ownerId) => set({ ownerId })}
            error={wrong.ownerId}
            clearable
            searchable
            nothingFoundMessage={t('filter.nothing')}
          />
        </>
      )}
      {has('fiscalYear') && (
        <NumberInput
          label={t('record.fiscalYear')}
          value={value.fiscalYear ?? ''}
          onChange={(year) => set({ fiscalYear: typeof year === 'number' ? year : null })}
          error={wrong.fiscalYear}
          allowDecimal={false}
          allowNegative={false}
          hideControls
        />
      )}
      {has('tags') && (
        <>
          <Select
            label={<Optional text={t('record.level')} />}
            data={LEVELS.map((level) => ({ value: level, label: t(`level.${level}`) }))}
            value={value.level}
            onChange={(level) => set({ level: level as RecordFace['level'] })}
            error={wrong.level}
            clearable
          />
          <Select
            label={<Optional text={t('record.category')} />}
            data={CATEGORIES.map((category) => ({ value: category, label: t(`category.${category}`) }))}
            value={value.category}
            onChange={(category) => set({ category: category as RecordFace['category'] })}
            error={wrong.category}
            clearable
          />
          <Select
            label={<Optional text={t('record.domain')} />}
            data={DOMAINS.map((domain) => ({ value: domain, label: t(`domain.${domain}`) }))}
            value={value.statutoryDomain}
            onChange={(domain) => set({ statutoryDomain: domain as RecordFace['statutoryDomain'] })}
            error={wrong.statutoryDomain}
            clearable
          />
        </>
      )}
    </>
  );
}
