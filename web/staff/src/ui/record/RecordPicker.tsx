import '../../core/words/record';
import { Select } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useGql } from '../../core/data';
import { useT } from '../../core/i18n';
import { type RecordKind, type RecordPartsFragment, RecordsDocument } from '../../gql/graphql';
import { useDebounced } from '../useDebounced';

interface Props {
  label?: ReactNode;
  /** None is every kind. */
  kinds?: RecordKind[];
  value: RecordPartsFragment | null;
  onChange: (record: RecordPartsFragment | null) => void;
  /** Records that cannot be chosen, such as the one itself. */
  except?: string[];
  error?: string | undefined;
}

/** Finds a record of the register by words of its title. */
export function RecordPicker({ label, kinds = [], value, onChange, except = [], error }: Props) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const text = useDebounced(typed === value?.title ? '' : typed, 300);
  const { data, isFetching } = useGql(
    RecordsDocument,
    { filter: { kinds, text }, first: 20 },
    { keep: true },
  );
  const found = (data?.records.nodes ?? []).filter((record) => !except.includes(record.id));
  const records = value && !found.some((record) => record.id === value.id) ? [value, ...found] : found;
  return (
    <Select
      label={label ?? t('record.chooseRecord')}
      placeholder={t('record.searchRecord')}
      data={records.map((record) => ({
        value: record.id,
        label: kinds.length === 1 ? record.title : `${t(`recordKind.${record.kind}`)}: ${record.title}`,
      }))}
      value={value?.id ?? null}
      onChange={(id) => onChange(records.find((record) => record.id === id) ?? null)}
      onSearchChange={setTyped}
      // The server has searched already, in Thai words.
      filter={({ options }) => options}
      nothingFoundMessage={isFetching ? t('state.loading') : t('record.nothingFound')}
      error={error}
      searchable
      clearable
    />
  );
}
