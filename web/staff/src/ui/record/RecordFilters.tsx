import '../../core/words/record';
import { Button, Select, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { today } from '../../core/calendar';
import { useT } from '../../core/i18n';
import { useDepartmentChoices } from '../../core/reference';
import type { RecordFilter, RecordKind } from '../../gql/graphql';
import { useDebounced } from '../useDebounced';
import { fiscalYearOf, LEVELS } from './face';

/** The filters of a list of records as they stand in the address; all plain text. */
export interface RecordSearch {
  q?: string | undefined;
  year?: string | undefined;
  department?: string | undefined;
  level?: string | undefined;
  archived?: string | undefined;
  after?: string | undefined;
}

/** Names for `text(search, …)` in the route. */
export const RECORD_SEARCH = ['q', 'year', 'department', 'level', 'archived', 'after'] as const;

/** The server's filter for what stands in the address. */
export function recordFilter(kinds: RecordKind[], search: RecordSearch): RecordFilter {
  return {
    kinds,
    text: search.q ?? '',
    fiscalYear: search.year ? Number(search.year) : null,
    departmentId: search.department ?? null,
    level: LEVELS.find((level) => level === search.level) ?? null,
    archived: search.archived === '1',
  };
}

/** The row of filters above a list. `onChange` gets the whole next search, without the page. */
export function RecordFilters({
  search,
  onChange,
}: {
  search: RecordSearch;
  onChange: (next: RecordSearch) => void;
}) {
  const t = useT();
  const [typed, setTyped] = useState(search.q ?? '');
  const settled = useDebounced(typed, 300);
  const departments = useDepartmentChoices();
  const set = (part: Partial<RecordSearch>) => onChange({ ...search, after: undefined, ...part });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed starts a search
  useEffect(() => {
    if (settled !== (search.q ?? '')) set({ q: settled || undefined });
  }, [settled]);
  const now = fiscalYearOf(today());
  const years = Array.from({ length: 8 }, (_, back) => String(now + 1 - back));
  const filtered = Boolean(search.q || search.year || search.department || search.level || search.archived);
  return (
    <search className="record-filters" aria-label={t('record.filters')}>
      <TextInput
        type="search"
        aria-label={t('record.search')}
        placeholder={t('record.search')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Select
        aria-label={t('record.fiscalYear')}
        placeholder={t('record.fiscalYear')}
        data={years}
        value={search.year ?? null}
        onChange={(year) => set({ year: year ?? undefined })}
        clearable
      />
      <Select
        aria-label={t('record.department')}
        placeholder={t('record.department')}
        data={departments}
        value={search.department ?? null}
        onChange={(department) => set({ department: department ?? undefined })}
        clearable
        searchable
      />
      <Select
        aria-label={t('record.level')}
        placeholder={t('record.level')}
        data={LEVELS.map((level) => ({ value: level, label: t(`level.${level}`) }))}
        value={search.level ?? null}
        onChange={(level) => set({ level: level ?? undefined })}
        clearable
      />
      {filtered && (
        <Button
          variant="subtle"
          onClick={() => {
            setTyped('');
            onChange({});
          }}
        >
          {t('record.clearFilters')}
        </Button>
      )}
    </search>
  );
}
