import '../../core/words/surveys';
import '../../core/words/record';
import { Button } from '@mantine/core';
import { formatDate } from '@suanruam/core/dates';
import { Link, useParams } from '@tanstack/react-router';
import { useCommand, useGql } from '../../core/data';
import { useHeld } from '../../core/held';
import { useLang, useT } from '../../core/i18n';
import { useMay } from '../../core/session';
import {
  EvaluationDocument,
  type EvaluationPartsFragment,
  FinishEvaluationDocument,
  PublishEvaluationDocument,
} from '../../gql/graphql';
import { FormProblem } from '../../ui/FormProblem';
import { Facts, Page, Section } from '../../ui/Page';
import { RecordFiles } from '../../ui/record/RecordFiles';
import { RecordLinks } from '../../ui/record/RecordLinks';
import { PublishedTag } from '../../ui/record/RecordTags';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import { useToast } from '../../ui/Toast';
import { Announcement } from './Announcement';
import { Decisions } from './Decisions';
import { RoundForm } from './RoundForm';
import { ScoreGrid } from './ScoreGrid';
import { Steps } from './Steps';

/** One evaluation round: steps, scores, decisions, announcement. */
export function EvaluationPage() {
  const t = useT();
  const { id } = useParams({ from: '/inside/evaluations/$id' });
  const { data, error, refetch } = useGql(EvaluationDocument, { id });
  if (error) return <ErrorState error={error} retry={refetch} />;
  if (!data) return <LoadingState />;
  if (!data.evaluation) return <EmptyState title={t('evaluations.notFound')} />;
  return <Loaded of={data.evaluation} />;
}

function Loaded({ of }: { of: EvaluationPartsFragment }) {
  const t = useT();
  const lang = useLang();
  const may = useMay();
  const say = useToast();
  const held = useHeld(of.record.version);
  const finish = useCommand(FinishEvaluationDocument);
  const publish = useCommand(PublishEvaluationDocument);
  const mayWork = may('evaluation_work');
  const open = mayWork && of.state === 'OPEN';
  return (
    <Page
      title={of.record.title}
      above={
        <>
          <Tag tone={of.state === 'FINISHED' ? 'success' : 'info'}>{t(`evaluationState.${of.state}`)}</Tag>{' '}
          <PublishedTag record={of.record} />
        </>
      }
      back={<Link to="/evaluations">{t('evaluations.title')}</Link>}
    >
      <FormProblem error={finish.error ?? publish.error} />
      <Section title={t('evaluations.overview')}>
        <Facts
          items={[
            [t('record.fiscalYear'), `${of.fiscalYear} / ${of.round}`],
            [t('evaluations.due'), of.dueOn ? formatDate(of.dueOn, lang, 'long') : null],
            [t('evaluations.missions'), of.missions.length],
            [
              t('evaluations.evaluators'),
              t('evaluations.evaluatorsOf', {
                n: of.evaluators.length,
                citizens: of.evaluators.filter((one) => one.citizen).length,
              }),
            ],
          ]}
        />
        {of.warnings.map((warning) => (
          <p key={warning}>
            <Tag tone="warning" icon="warning">
              {t('evaluations.warning')}
            </Tag>{' '}
            {t(`evaluationWarning.${warning as 'no_citizen'}`)}
          </p>
        ))}
        {mayWork && (
          <div className="form-foot">
            {of.state === 'OPEN' ? (
              <Button
                loading={finish.isPending}
                onClick={() =>
                  finish.mutate(
                    { id: of.id, version: of.record.version },
                    { onSuccess: () => say(t('evaluations.finished')) },
                  )
                }
              >
                {t('evaluations.finish')}
              </Button>
            ) : (
              <Button
                variant="default"
                loading={publish.isPending}
                onClick={() => publish.mutate({ id: of.id, published: !of.record.publishedAt })}
              >
                {of.record.publishedAt ? t('evaluations.withdraw') : t('evaluations.publish')}
              </Button>
            )}
          </div>
        )}
      </Section>
      <Steps of={of} mayChange={mayWork} />
      <ScoreGrid of={of} mayChange={open} />
      <Decisions of={of} mayChange={open} />
      <Announcement key={of.record.version} of={of} mayChange={mayWork} />
      {open && <RoundForm key={`form${held.key}`} of={of} typing={held.typing} />}
      <RecordLinks id={of.record.id} mayChange={mayWork} />
      <RecordFiles id={of.record.id} mayChange={mayWork} />
    </Page>
  );
}
