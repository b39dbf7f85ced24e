import { Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useDates } from '../../core/calendar';
import { useGql } from '../../core/data';
import { type MessageKey, useT } from '../../core/i18n';
import { MeasureComparisonDocument, type MeasurePartsFragment } from '../../gql/graphql';
import { Section } from '../../ui/Page';
import { ErrorState, LoadingState } from '../../ui/States';
import { Tag } from '../../ui/Tag';

/** Who made and announced which version when, and what changed between two of them. */
export function Versions({ measure }: { measure: MeasurePartsFragment }) {
  const t = useT();
  const { date, dateTime } = useDates();
  const nos = measure.versions.map((version) => String(version.no));
  const [from, setFrom] = useState(nos[1] ?? null);
  const [to, setTo] = useState(nos[0] ?? null);
  return (
    <Section title={t('measures.versions')}>
      <ul className="measure-versions">
        {measure.versions.map((version) => (
          <li key={version.no}>
            <Link to="/measures/$id" params={{ id: measure.id }} search={{ no: String(version.no) } as never}>
              {t('measures.versionNo', { n: version.no })}
            </Link>{' '}
            <Tag tone={version.state === 'ANNOUNCED' ? 'success' : 'warning'}>
              {t(`measureVersion.${version.state}`)}
            </Tag>
            <span className="muted">
              {t('measures.madeBy', { who: version.madeBy ?? '–', when: dateTime(version.madeAt) })}
              {version.announcedOn && (
                <>
                  {' · '}
                  {t('measures.announcedBy', {
                    who: version.announcedBy ?? '–',
                    when: date(version.announcedOn),
                  })}
                  {version.reference && ` (${version.reference})`}
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {nos.length > 1 && (
        <>
          <div className="measure-compare-choice">
            <Select
              label={t('measures.compareFrom')}
              data={nos}
              value={from}
              onChange={setFrom}
              allowDeselect={false}
            />
            <Select
              label={t('measures.compareTo')}
              data={nos}
              value={to}
              onChange={setTo}
              allowDeselect={false}
            />
          </div>
          {from && to && from !== to && <Comparison id={measure.id} from={Number(from)} to={Number(to)} />}
        </>
      )}
    </Section>
  );
}

function Comparison({ id, from, to }: { id: string; from: number; to: number }) {
  const t = useT();
  const { data, error, refetch } = useGql(MeasureComparisonDocument, { id, from, to });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  if (data.measureComparison.length === 0) return <p className="muted">{t('measures.same')}</p>;
  const lines = (all: string[]) =>
    all.length === 0 ? (
      <p className="muted">–</p>
    ) : (
      <ul>
        {all.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a signed text do not move
          <li key={at}>{line}</li>
        ))}
      </ul>
    );
  return (
    <dl className="measure-comparison">
      {data.measureComparison.map((one) => (
        <div key={one.heading}>
          <dt>{t(`measureHeading.${one.heading}` as MessageKey)}</dt>
          <dd>
            <div>
              <strong>{t('measures.versionNo', { n: from })}</strong>
              {lines(one.before)}
            </div>
            <div>
              <strong>{t('measures.versionNo', { n: to })}</strong>
              {lines(one.after)}
            </div>
          </dd>
        </div>
      ))}
    </dl>
  );
}
