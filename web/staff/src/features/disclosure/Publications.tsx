import '../../core/words/disclosure';
import '../../core/words/record';
import { Button, Checkbox, Select } from '@mantine/core';
import { fileSize } from '@suanruam/core/image';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { today, useDates } from '../../core/calendar';
import { useGql } from '../../core/data';
import { useT } from '../../core/i18n';
import { useMay } from '../../core/session';
import { PublicationsDocument } from '../../gql/graphql';
import { DataTable } from '../../ui/DataTable';
import { Icon } from '../../ui/icons';
import { Page } from '../../ui/Page';
import { Pager } from '../../ui/Pager';
import { fiscalYearOf } from '../../ui/record/face';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import { NewPublication } from './NewPublication';
import { CATEGORIES } from './PublicationFields';
import { SearchBox, ShownTag } from './parts';

/** Documents for citizens, the latest first. */
export function Publications() {
  const t = useT();
  const may = useMay();
  const { date } = useDates();
  const navigate = useNavigate();
  const search = useSearch({ from: '/inside/publications' });
  const { data, error, refetch, isPlaceholderData } = useGql(
    PublicationsDocument,
    {
      filter: {
        text: search.q ?? '',
        fiscalYear: search.year ? Number(search.year) : null,
        category: CATEGORIES.find((one) => one === search.category) ?? null,
        unpublished: search.draft === '1',
      },
      after: search.after ?? null,
    },
    { keep: true },
  );
  const set = (part: Record<string, string | undefined>) =>
    navigate({ to: '/publications', search: { ...search, after: undefined, ...part }, replace: true });
  const rows = data?.publications.nodes ?? [];
  const page = data?.publications.pageInfo;
  const now = fiscalYearOf(today());
  const { after, add, item, ...kept } = search;
  return (
    <Page
      title={t('nav.publications')}
      actions={
        may('disclosure_work') && (
          <Button leftSection={<Icon name="plus" size={16} />} onClick={() => set({ add: '1' })}>
            {t('publication.add')}
          </Button>
        )
      }
    >
      <search className="record-filters" aria-label={t('record.filters')}>
        <SearchBox
          label={t('publication.search')}
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
          aria-label={t('publication.category')}
          placeholder={t('publication.category')}
          data={CATEGORIES.map((one) => ({ value: one, label: t(`publicationCategory.${one}`) }))}
          value={search.category ?? null}
          onChange={(category) => set({ category: category ?? undefined })}
          clearable
        />
        <Checkbox
          label={t('publication.onlyDrafts')}
          checked={search.draft === '1'}
          onChange={(event) => set({ draft: event.currentTarget.checked ? '1' : undefined })}
        />
      </search>
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!error && !data && <LoadingState />}
      {data && rows.length === 0 && <EmptyState title={t('publication.none')} />}
      {rows.length > 0 && (
        <DataTable
          caption={t('nav.publications')}
          rows={rows}
          rowKey={(one) => one.id}
          rowName={(one) => one.title}
          stale={isPlaceholderData}
          columns={[
            {
              key: 'title',
              header: t('record.title'),
              phone: 'head',
              cell: (one) => (
                <Link to="/publications/$id" params={{ id: one.id }}>
                  {one.title}
                </Link>
              ),
            },
            {
              key: 'category',
              header: t('publication.category'),
              width: 150,
              cell: (one) => t(`publicationCategory.${one.category}`),
            },
            { key: 'year', header: t('publication.year'), width: 90, cell: (one) => one.fiscalYear },
            {
              key: 'edition',
              header: t('publication.edition'),
              width: 130,
              cell: (one) => `${one.newestLabel ?? '–'} (${t('publication.files', { n: one.fileCount })})`,
            },
            { key: 'size', header: t('publication.size'), width: 90, cell: (one) => fileSize(one.bytes) },
            {
              key: 'updated',
              header: t('publication.updatedOn'),
              width: 110,
              cell: (one) => (one.updatedOn ? date(one.updatedOn) : '–'),
            },
            {
              key: 'downloads',
              header: t('publication.downloads'),
              width: 100,
              align: 'right',
              cell: (one) => one.downloads.toLocaleString('en'),
            },
            {
              key: 'state',
              header: t('disclosure.status'),
              width: 130,
              cell: (one) =>
                one.publishedAt && one.expiresOn && one.expiresOn < today() ? (
                  <Tag tone="danger">{t('publication.expired')}</Tag>
                ) : (
                  <ShownTag publishedAt={one.publishedAt} />
                ),
            },
          ]}
        />
      )}
      {page && (
        <Pager
          to="/publications"
          first={kept as Record<string, string>}
          next={page.hasNextPage && page.endCursor ? { ...(kept as object), after: page.endCursor } : null}
          isFirst={!after}
          shown={rows.length}
        />
      )}
      {add && <NewPublication item={item ?? null} onClose={() => set({ add: undefined, item: undefined })} />}
    </Page>
  );
}
