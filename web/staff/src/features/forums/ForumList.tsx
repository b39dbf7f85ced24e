import '../../core/words/forums';
import '../../core/words/record';
import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { today, useDates } from '../../core/calendar';
import { useGql } from '../../core/data';
import { useT } from '../../core/i18n';
import { useVillageChoices } from '../../core/reference';
import { useMay } from '../../core/session';
import { type ForumState, ForumsDocument, type ForumsQuery } from '../../gql/graphql';
import { DataTable } from '../../ui/DataTable';
import { Icon } from '../../ui/icons';
import { Page } from '../../ui/Page';
import { Pager } from '../../ui/Pager';
import { fiscalYearOf } from '../../ui/record/face';
import { PublishedTag } from '../../ui/record/RecordTags';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import { useDebounced } from '../../ui/useDebounced';
import { FORUM_LEVELS, STATES, StateTag, SUBJECTS } from './kinds';
import { SettingDialog } from './SettingDialog';

type Line = ForumsQuery['forums']['nodes'][number];

export interface ForumSearch {
  q?: string;
  state?: string;
  scope?: string;
  subject?: string;
  village?: string;
  year?: string;
  waits?: string;
  open?: string;
  archived?: string;
  after?: string;
}

/** Forums of the administration (เวทีประชาคม), the latest first. */
export function ForumList() {
  const t = useT();
  const may = useMay();
  const search = useSearch({ from: '/inside/forums' }) as ForumSearch;
  const [setting, setSetting] = useState(false);
  const { data, error, refetch, isPlaceholderData } = useGql(
    ForumsDocument,
    {
      filter: {
        text: search.q ?? '',
        states: STATES.filter((state): state is ForumState => state === search.state),
        forumLevel: FORUM_LEVELS.find((level) => level === search.scope) ?? null,
        subject: SUBJECTS.find((subject) => subject === search.subject) ?? null,
        villageId: search.village ?? null,
        fiscalYear: search.year ? Number(search.year) : null,
        awaitsHearing: search.waits === '1',
        hasOpenItems: search.open === '1',
        archived: search.archived === '1',
      },
      after: search.after ?? null,
    },
    { keep: true },
  );
  const { after, ...filters } = search;
  const page = data?.forums;
  return (
    <Page
      title={t('forums.title')}
      actions={
        <>
          {may('settings_manage') && (
            <Button variant="default" onClick={() => setSetting(true)}>
              {t('forums.setting')}
            </Button>
          )}
          {may('forum_work') && (
            <Button component={Link} to="/forums/new" leftSection={<Icon name="plus" />}>
              {t('forums.new')}
            </Button>
          )}
        </>
      }
    >
      <Filters search={search} />
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !page ? (
        <LoadingState />
      ) : page.nodes.length === 0 ? (
        <EmptyState title={Object.keys(filters).length > 0 ? t('forums.noneFound') : t('forums.none')} />
      ) : (
        <>
          <Lines rows={page.nodes} stale={isPlaceholderData} />
          <Pager
            to={'/forums' as never}
            first={filters as Record<string, string>}
            next={
              page.pageInfo.hasNextPage && page.pageInfo.endCursor
                ? { ...(filters as Record<string, string>), after: page.pageInfo.endCursor }
                : null
            }
            isFirst={!after}
            shown={page.nodes.length}
          />
        </>
      )}
      {setting && <SettingDialog onClose={() => setSetting(false)} />}
    </Page>
  );
}

function Filters({ search }: { search: ForumSearch }) {
  const t = useT();
  const navigate = useNavigate();
  const villages = useVillageChoices();
  const [typed, setTyped] = useState(search.q ?? '');
  const settled = useDebounced(typed, 300);
  const set = (part: ForumSearch) => {
    const { after: _after, ...kept } = { ...search, ...part };
    void navigate({ to: '/forums' as never, search: kept as never });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed starts a search
  useEffect(() => {
    if (settled !== (search.q ?? '')) set({ q: settled });
  }, [settled]);
  const year = fiscalYearOf(today());
  return (
    <search className="record-filters" aria-label={t('record.filters')}>
      <TextInput
        type="search"
        aria-label={t('record.search')}
        placeholder={t('forums.search')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Select
        aria-label={t('forums.state')}
        placeholder={t('forums.state')}
        data={STATES.map((state) => ({ value: state, label: t(`forumState.${state}`) }))}
        value={search.state ?? null}
        onChange={(state) => set({ state: state ?? '' })}
        clearable
      />
      <Select
        aria-label={t('forums.level')}
        placeholder={t('forums.level')}
        data={FORUM_LEVELS.map((level) => ({ value: level, label: t(`forumLevel.${level}`) }))}
        value={search.scope ?? null}
        onChange={(scope) => set({ scope: scope ?? '' })}
        clearable
      />
      <Select
        aria-label={t('forums.subject')}
        placeholder={t('forums.subject')}
        data={SUBJECTS.map((subject) => ({ value: subject, label: t(`forumSubject.${subject}`) }))}
        value={search.subject ?? null}
        onChange={(subject) => set({ subject: subject ?? '' })}
        clearable
      />
      <Select
        aria-label={t('forums.village')}
        placeholder={t('forums.village')}
        data={villages}
        value={search.village ?? null}
        onChange={(village) => set({ village: village ?? '' })}
        clearable
        searchable
      />
      <Select
        aria-label={t('record.fiscalYear')}
        placeholder={t('record.fiscalYear')}
        data={Array.from({ length: 8 }, (_, back) => String(year + 1 - back))}
        value={search.year ?? null}
        onChange={(chosen) => set({ year: chosen ?? '' })}
        clearable
      />
      <Checkbox
        label={t('forums.awaitsHearing')}
        checked={search.waits === '1'}
        onChange={(event) => set({ waits: event.currentTarget.checked ? '1' : '' })}
      />
      <Checkbox
        label={t('forums.hasOpen')}
        checked={search.open === '1'}
        onChange={(event) => set({ open: event.currentTarget.checked ? '1' : '' })}
      />
      <Checkbox
        label={t('forums.archived')}
        checked={search.archived === '1'}
        onChange={(event) => set({ archived: event.currentTarget.checked ? '1' : '' })}
      />
    </search>
  );
}

function Lines({ rows, stale }: { rows: Line[]; stale: boolean }) {
  const t = useT();
  const { date } = useDates();
  return (
    <DataTable
      caption={t('forums.title')}
      rows={rows}
      rowKey={(one) => one.id}
      rowName={(one) => one.title}
      stale={stale}
      density="loose"
      columns={[
        {
          key: 'title',
          header: t('record.title'),
          phone: 'head',
          cell: (one) => (
            <>
              <Link to={`/forums/${one.id}` as never}>{one.title}</Link>
              <div className="cell-sub">
                {[...one.villages.slice(0, 4), one.place].filter(Boolean).join(' · ')}
              </div>
              {one.demand !== 'NONE' && one.demand !== 'HELD' && (
                <Tag tone="danger" icon="warning">
                  {t(`hearingDemand.${one.demand}`)}
                </Tag>
              )}
            </>
          ),
        },
        {
          key: 'day',
          header: t('forums.day'),
          width: 130,
          cell: (one) => (
            <span className="nowrap">{one.startsOn ? date(one.startsOn) : t('forums.noDay')}</span>
          ),
        },
        {
          key: 'level',
          header: t('forums.level'),
          width: 190,
          cell: (one) => (
            <>
              {t(`forumLevel.${one.forumLevel}`)}
              <div className="cell-sub">{t(`forumSubject.${one.subject}`)}</div>
            </>
          ),
        },
        {
          key: 'items',
          header: t('forums.items'),
          width: 170,
          cell: (one) =>
            one.items === 0
              ? '–'
              : t('forums.counts', { n: one.items, adopted: one.adopted, open: one.open }),
        },
        {
          key: 'state',
          header: t('forums.state'),
          width: 170,
          cell: (one) => (
            <>
              <StateTag state={one.state} /> <PublishedTag record={one} />
            </>
          ),
        },
      ]}
    />
  );
}
