import '../../core/words/surveys';
import '../../core/words/record';
import { Button } from '@mantine/core';
import { formatRange } from '@suanruam/core/dates';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useGql } from '../../core/data';
import { useLang, useT } from '../../core/i18n';
import { useMay } from '../../core/session';
import { SurveysDocument } from '../../gql/graphql';
import { DataTable } from '../../ui/DataTable';
import { Icon } from '../../ui/icons';
import { Page } from '../../ui/Page';
import { Pager } from '../../ui/Pager';
import { RecordFilters, type RecordSearch, recordFilter } from '../../ui/record/RecordFilters';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { SurveyStateTag } from './SurveyStateTag';

/** All satisfaction surveys, the latest first. */
export function Surveys() {
  const t = useT();
  const lang = useLang();
  const may = useMay();
  const go = useNavigate();
  const search: RecordSearch = useSearch({ from: '/inside/surveys' });
  const { data, error, refetch, isPlaceholderData } = useGql(
    SurveysDocument,
    { filter: recordFilter(['SURVEY'], search), first: 50, after: search.after ?? null },
    { keep: true },
  );
  const { after, ...first } = search;
  const rows = data?.surveys.nodes ?? [];
  const next = data?.surveys.pageInfo.hasNextPage ? data.surveys.pageInfo.endCursor : null;
  return (
    <Page
      title={t('surveys.title')}
      actions={
        may('survey_work') && (
          <Button
            renderRoot={(props) => <Link to="/surveys/new" {...props} />}
            leftSection={<Icon name="plus" size={16} />}
          >
            {t('surveys.new')}
          </Button>
        )
      }
    >
      <RecordFilters
        search={search}
        onChange={(to) => go({ to: '/surveys', search: to as never, replace: true })}
      />
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : !data ? (
        <LoadingState />
      ) : rows.length === 0 ? (
        <EmptyState title={t('surveys.none')}>{t('surveys.noneText')}</EmptyState>
      ) : (
        <>
          <DataTable
            caption={t('surveys.title')}
            rows={rows}
            rowKey={(one) => one.record.id}
            rowName={(one) => one.record.title}
            stale={isPlaceholderData}
            columns={[
              {
                key: 'title',
                header: t('record.title'),
                phone: 'head',
                cell: (one) => (
                  <Link to="/surveys/$id" params={{ id: one.record.subjectId }}>
                    {one.record.title}
                  </Link>
                ),
              },
              {
                key: 'days',
                header: t('surveys.period'),
                width: 230,
                cell: (one) =>
                  one.record.startsOn
                    ? formatRange(one.record.startsOn, one.record.endsOn ?? one.record.startsOn, lang)
                    : '–',
              },
              {
                key: 'n',
                header: t('surveys.answers'),
                width: 110,
                align: 'right',
                cell: (one) => one.answers.toLocaleString('en'),
              },
              {
                key: 'state',
                header: t('surveys.state'),
                width: 130,
                cell: (one) => <SurveyStateTag state={one.state} />,
              },
            ]}
          />
          <Pager
            to="/surveys"
            first={first as Record<string, string>}
            next={next ? ({ ...first, after: next } as Record<string, string>) : null}
            isFirst={!after}
            shown={rows.length}
          />
        </>
      )}
    </Page>
  );
}
