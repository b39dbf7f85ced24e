import { Select, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../../../core/i18n';
import {
  type Choice,
  useCategoryChoices,
  useDepartmentChoices,
  useOfficerChoices,
  useVillageChoices,
} from '../../../core/reference';
import { DateRangeField } from '../../../ui/DateRangeField';
import { Icon } from '../../../ui/icons';
import { CHANNELS, hasFilters, type QueueSearch, STATES } from '../filters';

const TYPING_MS = 300;

interface Props {
  search: QueueSearch;
  onChange: (change: QueueSearch) => void;
}

/** All filters in one row; on a phone they fold behind one button. */
export function FilterRow({ search, onChange }: Props) {
  const t = useT();
  const [unfolded, setUnfolded] = useState(false);
  const categories = useCategoryChoices();
  const departments = useDepartmentChoices();
  const officers = useOfficerChoices(search.department);
  const villages = useVillageChoices();
  const states = STATES.map((state) => ({ value: state.toLowerCase(), label: t(`state.${state}`) }));
  const channels = CHANNELS.map((channel) => ({
    value: channel.toLowerCase(),
    label: t(`channel.${channel}`),
  }));

  const select = (
    name: 'state' | 'category' | 'department' | 'assignee' | 'village' | 'channel',
    label: string,
    data: Choice[],
  ) => (
    <Select
      aria-label={label}
      placeholder={label}
      data={data}
      value={search[name] ?? null}
      onChange={(value) =>
        onChange({ [name]: value ?? '', ...(name === 'department' ? { assignee: '' } : {}) })
      }
      clearable
      searchable={data.length > 8}
      nothingFoundMessage={t('filter.nothing')}
      className={`filter${search[name] ? ' is-set' : ''}`}
      comboboxProps={{ width: 'max-content', position: 'bottom-start', withinPortal: false }}
      clearButtonProps={{ 'aria-label': t('filter.clearOne', { what: label }) }}
    />
  );

  return (
    // biome-ignore lint/a11y/useSemanticElements: older browsers do not know <search> yet
    <div role="search" className={`filters${unfolded ? ' is-unfolded' : ''}`} aria-label={t('filter.label')}>
      <SearchBox value={search.text ?? ''} onChange={(text) => onChange({ text })} />
      <button
        type="button"
        className="filters-fold"
        aria-expanded={unfolded}
        onClick={() => setUnfolded((is) => !is)}
      >
        {t('filter.more')}
      </button>
      <div className="filters-rest">
        {select('state', t('column.state'), states)}
        {select('category', t('column.category'), categories)}
        {select('department', t('filter.department'), departments)}
        {select('assignee', t('filter.assignee'), officers)}
        {select('village', t('filter.village'), villages)}
        {select('channel', t('filter.channel'), channels)}
        <DateRangeField
          label={t('filter.received')}
          from={search.from ?? ''}
          to={search.to ?? ''}
          onChange={(from, to) => onChange({ from, to })}
        />
        {hasFilters(search) && (
          <button
            type="button"
            className="filters-clear"
            title={t('queue.clear')}
            onClick={() =>
              onChange({
                text: '',
                state: '',
                category: '',
                department: '',
                assignee: '',
                village: '',
                channel: '',
                kind: '',
                from: '',
                to: '',
              })
            }
          >
            <Icon name="close" size={16} />
            <span className="visually-hidden">{t('queue.clear')}</span>
          </button>
        )}
      </div>
    </div>
  );
}

/** Types freely and asks once the typing pauses. */
function SearchBox({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const t = useT();
  const [text, setText] = useState(value);
  const sent = useRef(value);
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);
  useEffect(() => {
    if (text.trim() === sent.current) return;
    const timer = window.setTimeout(() => {
      sent.current = text.trim();
      onChange(text.trim());
    }, TYPING_MS);
    return () => window.clearTimeout(timer);
  });
  return (
    <TextInput
      type="search"
      className="filter-text"
      aria-label={t('filter.text')}
      placeholder={t('filter.textHint')}
      value={text}
      maxLength={200}
      onChange={(event) => setText(event.currentTarget.value)}
      leftSection={<Icon name="search" size={16} />}
    />
  );
}
