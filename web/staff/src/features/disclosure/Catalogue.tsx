import '../../core/words/disclosure';
import '../../core/words/record';
import { Button, Select } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useDates } from '../../core/calendar';
import { useCommand, useGql } from '../../core/data';
import { useT } from '../../core/i18n';
import { useDepartmentChoices } from '../../core/reference';
import { useMay } from '../../core/session';
import {
  AdoptCatalogueDocument,
  type DisclosureItemPartsFragment,
  DisclosureItemsDocument,
  type DisclosureList,
  type DisclosureStatus,
} from '../../gql/graphql';
import { type Column, DataTable } from '../../ui/DataTable';
import { Icon } from '../../ui/icons';
import { Page, Section } from '../../ui/Page';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { useToast } from '../../ui/Toast';
import { ItemDialog } from './ItemDialog';
import { SearchBox, StatusTag } from './parts';

export const LISTS: DisclosureList[] = ['SUBJECTS', 'SECTION_SEVEN', 'SECTION_NINE', 'OWN'];
const STATUSES: DisclosureStatus[] = ['OVERDUE', 'DUE', 'DONE'];

/** The checklist: every item that must be disclosed, whose it is, and where it stands. */
export function Catalogue() {
  const t = useT();
  const may = useMay();
  const say = useToast();
  const navigate = useNavigate();
  const { date } = useDates();
  const search = useSearch({ from: '/inside/disclosure' });
  const [adding, setAdding] = useState(false);
  const departments = useDepartmentChoices();
  const nameOf = (id: string | null | undefined) =>
    departments.find((one) => one.value === id)?.label ?? t('disclosure.noDepartment');
  const { data, error, refetch, isPlaceholderData } = useGql(
    DisclosureItemsDocument,
    {
      filter: {
        text: search.q ?? '',
        departmentId: search.department ?? null,
        status: STATUSES.find((one) => one === search.status) ?? null,
      },
    },
    { keep: true },
  );
  const adopt = useCommand(AdoptCatalogueDocument);
  const set = (part: Record<string, string | undefined>) =>
    navigate({ to: '/disclosure', search: { ...search, ...part }, replace: true });
  const starter = may('disclosure_manage') && (
    <Button
      variant="default"
      loading={adopt.isPending}
      onClick={() =>
        adopt.mutate(
          {},
          {
            onSuccess: (done) => say(t('disclosure.adopted', { n: done.adoptDisclosureCatalogue.added })),
          },
        )
      }
    >
      {t('disclosure.adopt')}
    </Button>
  );
  const columns: Column<DisclosureItemPartsFragment>[] = [
    { key: 'no', header: t('disclosure.no'), width: 56, phone: 'hide', cell: (one) => one.no },
    {
      key: 'title',
      header: t('disclosure.item'),
      phone: 'head',
      cell: (one) => (
        <Link to="/disclosure/$id" params={{ id: one.id }}>
          {one.title}
        </Link>
      ),
    },
    {
      key: 'department',
      header: t('record.department'),
      width: 180,
      cell: (one) => nameOf(one.departmentId),
    },
    {
      key: 'frequency',
      header: t('disclosure.frequency'),
      width: 120,
      cell: (one) => t(`disclosureFrequency.${one.frequency}`),
    },
    {
      key: 'disclosed',
      header: t('disclosure.disclosedOn'),
      width: 120,
      cell: (one) => (one.disclosedOn ? date(one.disclosedOn) : '–'),
    },
    {
      key: 'due',
      header: t('disclosure.nextDueOn'),
      width: 120,
      cell: (one) => (one.nextDueOn ? date(one.nextDueOn) : '–'),
    },
    {
      key: 'status',
      header: t('disclosure.status'),
      width: 160,
      cell: (one) => <StatusTag status={one.status} />,
    },
  ];
  const items = data?.disclosureItems ?? [];
  const filtered = Boolean(search.q || search.department || search.status);
  return (
    <Page
      title={t('disclosure.title')}
      actions={
        may('disclosure_manage') && (
          <Button leftSection={<Icon name="plus" size={16} />} onClick={() => setAdding(true)}>
            {t('disclosure.addItem')}
          </Button>
        )
      }
    >
      <search className="record-filters" aria-label={t('record.filters')}>
        <SearchBox
          label={t('disclosure.search')}
          value={search.q ?? ''}
          onSearch={(q) => set({ q: q || undefined })}
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
          aria-label={t('disclosure.status')}
          placeholder={t('disclosure.status')}
          data={STATUSES.map((one) => ({ value: one, label: t(`disclosureStatus.${one}`) }))}
          value={search.status ?? null}
          onChange={(status) => set({ status: status ?? undefined })}
          clearable
        />
      </search>
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!error && !data && <LoadingState />}
      {data && items.length === 0 && (
        <EmptyState
          title={filtered ? t('disclosure.nothingFound') : t('disclosure.none')}
          action={filtered ? undefined : starter}
        >
          {filtered ? undefined : t('disclosure.noneText')}
        </EmptyState>
      )}
      {data && !filtered && data.disclosureSummary.length > 0 && (
        <Section title={t('disclosure.byDepartment')} actions={starter}>
          <DataTable
            caption={t('disclosure.byDepartment')}
            rows={[...data.disclosureSummary].sort((a, b) => b.overdue - a.overdue || b.due - a.due)}
            rowKey={(one) => one.departmentId ?? 'none'}
            rowName={(one) => nameOf(one.departmentId)}
            columns={[
              {
                key: 'name',
                header: t('record.department'),
                phone: 'head',
                cell: (one) =>
                  one.departmentId ? (
                    <Link to="/disclosure" search={{ department: one.departmentId }}>
                      {nameOf(one.departmentId)}
                    </Link>
                  ) : (
                    nameOf(null)
                  ),
              },
              ...(['overdue', 'due', 'done'] as const).map((key) => ({
                key,
                header: t(`disclosureStatus.${key.toUpperCase() as DisclosureStatus}`),
                width: 140,
                align: 'right' as const,
                cell: (one: (typeof data.disclosureSummary)[number]) => one[key],
              })),
            ]}
          />
        </Section>
      )}
      {LISTS.map((list) => {
        const rows = items.filter((one) => one.list === list);
        if (rows.length === 0) return null;
        return (
          <Section key={list} title={t(`disclosureList.${list}`)}>
            {rows[0]?.source && (
              <p className="muted">{t('disclosure.sourceOf', { source: rows[0].source })}</p>
            )}
            <DataTable
              caption={t(`disclosureList.${list}`)}
              rows={rows}
              rowKey={(one) => one.id}
              rowName={(one) => one.title}
              columns={columns}
              stale={isPlaceholderData}
              rowTone={(one) => (one.status === 'OVERDUE' ? 'danger' : undefined)}
            />
          </Section>
        );
      })}
      {adding && <ItemDialog of={null} onClose={() => setAdding(false)} />}
    </Page>
  );
}
