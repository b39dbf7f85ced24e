import { formatDate } from '@suanruam/core/dates';
import { useDates } from '../../core/calendar';
import { useLang, useT } from '../../core/i18n';
import type { VisitsQuery } from '../../gql/graphql';
import { DataTable } from '../../ui/DataTable';
import { Section } from '../../ui/Page';

type Figures = VisitsQuery['visitFigures'];

/** The summary for the executive: twelve months as table and bars, for what and by which way, what was suggested. */
export function VisitFigures({ figures, year }: { figures: Figures; year: number }) {
  const t = useT();
  const lang = useLang();
  const { date } = useDates();
  const total = figures.months.reduce((sum, month) => sum + month.people, 0);
  const most = Math.max(1, ...figures.months.map((month) => month.people));
  const monthName = (day: string) => formatDate(day, lang, 'short').replace(/^\d+\s/, '');
  const lines = [
    ...figures.byPurpose.map((one) => ({ name: t(`visitPurpose.${one.purpose}`), people: one.people })),
    ...figures.byStakeholder.map((one) => ({
      name: t(`visitStakeholder.${one.stakeholder}`),
      people: one.people,
    })),
    ...figures.byChannel.map((one) => ({ name: t(`channel.${one.channel}`), people: one.people })),
  ].filter((one) => one.people > 0);
  return (
    <Section title={t('visit.figures', { year })}>
      <p>{t('visit.total', { n: total.toLocaleString('en') })}</p>
      <DataTable
        caption={t('visit.byMonth')}
        rows={figures.months}
        rowKey={(one) => one.firstDay}
        rowName={(one) => monthName(one.firstDay)}
        columns={[
          {
            key: 'month',
            header: t('visit.month'),
            width: 130,
            phone: 'head',
            cell: (one) => monthName(one.firstDay),
          },
          {
            key: 'entries',
            header: t('visit.entries'),
            width: 90,
            align: 'right',
            cell: (one) => one.entries,
          },
          { key: 'people', header: t('visit.people'), width: 90, align: 'right', cell: (one) => one.people },
          {
            key: 'bar',
            header: t('visit.bar'),
            phone: 'hide',
            cell: (one) => (
              <meter className="visit-bar" min={0} max={most} value={one.people} aria-hidden="true" />
            ),
          },
        ]}
      />
      {lines.length > 0 && (
        <>
          <h3>{t('visit.byKind')}</h3>
          <DataTable
            caption={t('visit.byKind')}
            rows={lines}
            rowKey={(one) => one.name}
            rowName={(one) => one.name}
            columns={[
              { key: 'name', header: t('visit.kind'), phone: 'head', cell: (one) => one.name },
              { key: 'n', header: t('visit.people'), width: 110, align: 'right', cell: (one) => one.people },
            ]}
          />
        </>
      )}
      {figures.suggestions.length > 0 && (
        <>
          <h3>{t('visit.suggestions')}</h3>
          <ul>
            {figures.suggestions.map((one) => (
              <li key={`${one.day} ${one.text}`}>
                <span className="muted">{date(one.day)}</span> {one.text}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
