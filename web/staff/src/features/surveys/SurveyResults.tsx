import '../../core/words/surveys';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useGql } from '../../core/data';
import { type MessageKey, useT } from '../../core/i18n';
import { useMay } from '../../core/session';
import {
  type SurveyPartsFragment,
  SurveyResultsDocument,
  type SurveyResultsQuery,
  SurveyTextsDocument,
} from '../../gql/graphql';
import { FigureBar } from '../../ui/FigureBar';
import { Facts, Section } from '../../ui/Page';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';

type Results = NonNullable<SurveyResultsQuery['surveyResults']>;
const BREAKDOWNS = ['service', 'aspect', 'question', 'sex', 'age'] as const;

/** The figures with n and bars; free texts for those who work on surveys. */
export function SurveyResults({ survey }: { survey: SurveyPartsFragment }) {
  const t = useT();
  const may = useMay();
  const { data, error, refetch } = useGql(SurveyResultsDocument, { id: survey.id });
  if (error) return <ErrorState error={error} retry={refetch} />;
  const results = data?.surveyResults;
  if (!results) return <LoadingState />;
  return (
    <>
      {results.n == null ? (
        <EmptyState title={t('results.tooFew', { n: results.least })}>{t('results.why')}</EmptyState>
      ) : (
        <Figures survey={survey} results={results} />
      )}
      {may('survey_work') && <Texts survey={survey} />}
    </>
  );
}

function download(survey: SurveyPartsFragment, csv: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  link.download = `survey-${survey.id}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}

function Figures({ survey, results }: { survey: SurveyPartsFragment; results: Results }) {
  const t = useT();
  const name = (by: string, key: string): string => {
    if (by === 'service') return survey.services.find((one) => String(one.no) === key)?.name ?? key;
    if (by === 'question') return survey.questions.find((one) => one.id === key)?.text ?? key;
    const family = by === 'aspect' ? 'surveyAspect' : by === 'sex' ? 'surveySex' : 'surveyAge';
    return t(`${family}.${key.toUpperCase()}` as MessageKey);
  };
  return (
    <>
      <Section
        title={t('results.title')}
        actions={
          <Button size="compact-md" variant="default" onClick={() => download(survey, results.csv)}>
            {t('results.csv')}
          </Button>
        }
      >
        <Facts
          items={[
            [t('results.percent'), results.percent == null ? null : `${results.percent.toFixed(1)}%`],
            [t('results.n'), `n = ${results.n?.toLocaleString('en')}`],
            results.sampleTarget ? [t('surveys.sample'), results.sampleTarget.toLocaleString('en')] : null,
          ]}
        />
        <p className="muted">{t('results.how', { n: results.least })}</p>
      </Section>
      {BREAKDOWNS.map((by) => {
        const parts = results.parts.filter((one) => one.by === by);
        if (parts.length === 0 || (by === 'service' && parts.length === 1)) return null;
        return (
          <Section key={by} title={t(`results.by.${by}`)}>
            <div className="table-box">
              <table className="table" aria-label={t(`results.by.${by}`)}>
                <thead>
                  <tr>
                    <th scope="col">{t('results.item')}</th>
                    <th scope="col" style={{ width: '30%' }}>
                      <span className="visually-hidden">{t('results.bar')}</span>
                    </th>
                    <th scope="col" className="is-right" style={{ width: 110 }}>
                      {t('results.percent')}
                    </th>
                    <th scope="col" className="is-right" style={{ width: 110 }}>
                      n
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {parts.map((one) => (
                    <tr key={one.key}>
                      <th scope="row">{name(by, one.key)}</th>
                      <td>{one.percent != null && <FigureBar percent={one.percent} />}</td>
                      <td className="is-right">{one.percent == null ? '–' : `${one.percent.toFixed(1)}%`}</td>
                      <td className="is-right">{one.hidden ? t('results.hidden') : one.n}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </Section>
        );
      })}
      <Section title={t('results.distribution')}>
        <div className="table-box">
          <table className="table" aria-label={t('results.distribution')}>
            <thead>
              <tr>
                <th scope="col">{t('results.score')}</th>
                <th scope="col" className="is-right">
                  {t('results.count')}
                </th>
              </tr>
            </thead>
            <tbody>
              {results.distribution.map((n, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the place is the score
                <tr key={at}>
                  <th scope="row">{at + 1}</th>
                  <td className="is-right">{n == null ? t('results.hidden') : n.toLocaleString('en')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Section>
    </>
  );
}

function Texts({ survey }: { survey: SurveyPartsFragment }) {
  const t = useT();
  const [pages, setPages] = useState<Array<string | null>>([null]);
  const { data, error, refetch } = useGql(SurveyTextsDocument, {
    id: survey.id,
    after: pages[pages.length - 1] ?? null,
  });
  const end = data?.surveyTexts.pageInfo;
  return (
    <Section title={t('results.texts')} tone="private">
      <p className="muted">{t('results.textsHint')}</p>
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : !data ? (
        <LoadingState />
      ) : data.surveyTexts.nodes.length === 0 ? (
        <p className="muted">{t('results.noTexts')}</p>
      ) : (
        <ul className="line-editor">
          {data.surveyTexts.nodes.map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a text has no name of its own
            <li key={at}>{one.text}</li>
          ))}
        </ul>
      )}
      <div className="form-foot">
        {pages.length > 1 && (
          <Button variant="default" onClick={() => setPages((before) => before.slice(0, -1))}>
            {t('results.textsBack')}
          </Button>
        )}
        {end?.hasNextPage && (
          <Button variant="default" onClick={() => setPages((before) => [...before, end.endCursor ?? null])}>
            {t('results.textsNext')}
          </Button>
        )}
      </div>
    </Section>
  );
}
