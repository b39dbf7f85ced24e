import '../../core/words/disclosure';
import '../../core/words/record';
import { Button, Checkbox, Select } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { today } from '../../core/calendar';
import { useGql } from '../../core/data';
import { useT } from '../../core/i18n';
import { useDepartmentChoices } from '../../core/reference';
import { useMay } from '../../core/session';
import { ProcurementsDocument } from '../../gql/graphql';
import { DataTable } from '../../ui/DataTable';
import { Icon } from '../../ui/icons';
import { Page } from '../../ui/Page';
import { Pager } from '../../ui/Pager';
import { fiscalYearOf } from '../../ui/record/face';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import { ProcurementDialog } from './ProcurementDialog';
import { SearchBox, ShownTag } from './parts';

/** Procurement projects; those that do not keep the rules of publicity stand out. */
export function Procurements() {
  const t = useT();
  const may = useMay();
  const navigate = useNavigate();
  const search = useSearch({ from: '/inside/procurements' });
  const [adding, setAdding] = useState(false);
  const departments = useDepartmentChoices();
  const { data, error, refetch, isPlaceholderData } = useGql(
    ProcurementsDocument,
    {
      filter: {
        text: search.q ?? '',
        fiscalYear: search.year ? Number(search.year) : null,
        departmentId: search.department ?? null,
        wanting: search.wanting === '1',
      },
      after: search.after ?? null,
    },
    { keep: true },
  );
  const set = (part: Record<string, string | undefined>) =>
    navigate({ to: '/procurements', search: { ...search, after: undefined, ...part }, replace: true });
  const rows = data?.procurements.nodes ?? [];
  const page = data?.procurements.pageInfo;
  const now = fiscalYearOf(today());
  const { after, ...kept } = search;
  return (
    <Page
      title={t('nav.procurements')}
      actions={
        may('disclosure_work') && (
          <Button leftSection={<Icon name="plus" size={16} />} onClick={() => setAdding(true)}>
            {t('procurement.add')}
          </Button>
        )
      }
    >
      <search className="record-filters" aria-label={t('record.filters')}>
        <SearchBox
          label={t('procurement.search')}
          value={search.q ?? ''}
          onSearch={(q) => set({ q: q || undefined })}
        />
        <Select
          aria-label={t('record.fiscalYear')}
          placeholder={t('record.fiscalYear')}
          data={Array.from({ length: 8 }, (_, back) => String(now + 1 - back))}
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
        />
        <Checkbox
          label={t('procurement.onlyWanting')}
          checked={search.wanting === '1'}
          onChange={(event) => set({ wanting: event.currentTarget.checked ? '1' : undefined })}
        />
      </search>
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!error && !data && <LoadingState />}
      {data && rows.length === 0 && <EmptyState title={t('procurement.none')} />}
      {rows.length > 0 && (
        <DataTable
          caption={t('nav.procurements')}
          rows={rows}
          rowKey={(one) => one.id}
          rowName={(one) => one.title}
          stale={isPlaceholderData}
          columns={[
            {
              key: 'title',
              header: t('procurement.name'),
              phone: 'head',
              cell: (one) => (
                <Link to="/procurements/$id" params={{ id: one.id }}>
                  {one.title}
                </Link>
              ),
            },
            {
              key: 'budget',
              header: t('procurement.budget'),
              width: 140,
              align: 'right',
              cell: (one) => one.budgetBaht.toLocaleString('en'),
            },
            { key: 'year', header: t('publication.year'), width: 90, cell: (one) => one.fiscalYear },
            {
              key: 'department',
              header: t('record.department'),
              width: 150,
              cell: (one) => departments.find((d) => d.value === one.departmentId)?.label ?? '–',
            },
            {
              key: 'channels',
              header: t('procurement.rule'),
              width: 210,
              cell: (one) =>
                one.announcementCount === 0 ? (
                  <Tag tone="warning">{t('procurement.noAnnouncement')}</Tag>
                ) : one.shortCount > 0 ? (
                  <Tag tone="danger">{t('procurement.short', { n: one.shortCount })}</Tag>
                ) : (
                  <Tag tone="success">{t('procurement.kept', { n: one.announcementCount })}</Tag>
                ),
            },
            {
              key: 'state',
              header: t('disclosure.status'),
              width: 130,
              cell: (one) => <ShownTag publishedAt={one.publishedAt} />,
            },
          ]}
        />
      )}
      {page && (
        <Pager
          to="/procurements"
          first={kept as Record<string, string>}
          next={page.hasNextPage && page.endCursor ? { ...(kept as object), after: page.endCursor } : null}
          isFirst={!after}
          shown={rows.length}
        />
      )}
      {adding && <ProcurementDialog of={null} onClose={() => setAdding(false)} />}
    </Page>
  );
}
