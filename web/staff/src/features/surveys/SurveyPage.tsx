import '../../core/words/surveys';
import '../../core/words/record';
import { Button } from '@mantine/core';
import { formatRange } from '@suanruam/core/dates';
import { Link, useBlocker, useParams, useSearch } from '@tanstack/react-router';
import { type FormEvent, type RefObject, useState } from 'react';
import { useCommand, useGql } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useHeld } from '../../core/held';
import { useLang, useT } from '../../core/i18n';
import { useMay } from '../../core/session';
import {
  ArchiveSurveyDocument,
  ChangeSurveyDocument,
  CloseSurveyDocument,
  OpenSurveyDocument,
  SurveyDocument,
  type SurveyPartsFragment,
} from '../../gql/graphql';
import { Dialog } from '../../ui/Dialog';
import { FormProblem } from '../../ui/FormProblem';
import { LinkTabs } from '../../ui/LinkTabs';
import { Facts, Page, Section } from '../../ui/Page';
import { RecordLinks } from '../../ui/record/RecordLinks';
import { PublishedTag } from '../../ui/record/RecordTags';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { useToast } from '../../ui/Toast';
import { fromSurvey, toInput } from './form';
import { PaperEntry } from './PaperEntry';
import { SurveyFields } from './SurveyFields';
import { SurveyResults } from './SurveyResults';
import { SurveyStateTag } from './SurveyStateTag';

/** One survey: what it is, paper entry, results, its questions. */
export function SurveyPage() {
  const t = useT();
  const { id } = useParams({ from: '/inside/surveys/$id' });
  const { data, error, refetch } = useGql(SurveyDocument, { id });
  if (error) return <ErrorState error={error} retry={refetch} />;
  if (!data) return <LoadingState />;
  if (!data.survey) return <EmptyState title={t('surveys.notFound')} />;
  return <Loaded survey={data.survey} />;
}

function Loaded({ survey }: { survey: SurveyPartsFragment }) {
  const t = useT();
  const may = useMay();
  const { view } = useSearch({ from: '/inside/surveys/$id' });
  const held = useHeld(survey.record.version);
  const tabs = [
    { key: '', label: t('surveys.tab.overview') },
    { key: 'questions', label: t('surveys.tab.questions') },
    ...(may('survey_enter') ? [{ key: 'paper', label: t('surveys.tab.paper') }] : []),
    { key: 'results', label: t('surveys.tab.results') },
  ];
  return (
    <Page
      title={survey.record.title}
      above={
        <>
          <SurveyStateTag state={survey.state} /> <PublishedTag record={survey.record} />
        </>
      }
      back={<Link to="/surveys">{t('surveys.title')}</Link>}
    >
      <LinkTabs
        label={t('surveys.title')}
        items={tabs.map((tab) => ({
          ...tab,
          active: (view ?? '') === tab.key,
          link: (content, props) => (
            <Link
              to="/surveys/$id"
              params={{ id: survey.id }}
              search={tab.key ? { view: tab.key } : {}}
              {...props}
            >
              {content}
            </Link>
          ),
        }))}
      />
      {view === 'questions' ? (
        <Edit key={held.key} survey={survey} typing={held.typing} />
      ) : view === 'paper' && may('survey_enter') ? (
        <PaperEntry survey={survey} />
      ) : view === 'results' ? (
        <SurveyResults survey={survey} />
      ) : (
        <Overview survey={survey} />
      )}
    </Page>
  );
}

function Overview({ survey }: { survey: SurveyPartsFragment }) {
  const t = useT();
  const lang = useLang();
  const may = useMay();
  const say = useToast();
  const [closing, setClosing] = useState(false);
  const open = useCommand(OpenSurveyDocument);
  const close = useCommand(CloseSurveyDocument);
  const archive = useCommand(ArchiveSurveyDocument);
  const { record } = survey;
  const which = { id: survey.id, version: record.version };
  return (
    <>
      <FormProblem error={open.error ?? archive.error} />
      <Section title={t('surveys.overview')}>
        <Facts
          items={[
            [
              t('surveys.period'),
              record.startsOn ? formatRange(record.startsOn, record.endsOn ?? record.startsOn, lang) : null,
            ],
            [t('surveys.answers'), survey.answers.toLocaleString('en')],
            [t('surveys.paper'), survey.paper.toLocaleString('en')],
            survey.sampleTarget
              ? [
                  t('surveys.sample'),
                  <>
                    {survey.sampleTarget.toLocaleString('en')}{' '}
                    <span className="muted">{t('surveys.sampleSource', { e: survey.marginPercent })}</span>
                  </>,
                ]
              : null,
            [t('surveys.device'), survey.repeatAllowed ? t('surveys.deviceMany') : t('surveys.deviceOnce')],
            survey.state === 'DRAFT'
              ? null
              : [
                  t('surveys.address'),
                  <a key="address" href={survey.publicUrl} target="_blank" rel="noreferrer">
                    {survey.publicUrl}
                  </a>,
                ],
            survey.state === 'DRAFT'
              ? null
              : [
                  t('surveys.poster'),
                  <a key="poster" href={`${survey.publicUrl}/poster`} target="_blank" rel="noreferrer">
                    {t('surveys.posterOpen')}
                  </a>,
                ],
          ]}
        />
        {may('survey_work') && (
          <div className="form-foot">
            {survey.state !== 'OPEN' && !record.archivedAt && (
              <Button
                loading={open.isPending}
                onClick={() => open.mutate(which, { onSuccess: () => say(t('surveys.opened')) })}
              >
                {survey.state === 'DRAFT' ? t('surveys.open') : t('surveys.reopen')}
              </Button>
            )}
            {survey.state === 'OPEN' && (
              <Button variant="default" onClick={() => setClosing(true)}>
                {t('surveys.close')}
              </Button>
            )}
            <Button
              variant="subtle"
              loading={archive.isPending}
              onClick={() => archive.mutate({ id: survey.id, archived: !record.archivedAt })}
            >
              {record.archivedAt ? t('surveys.restore') : t('surveys.archive')}
            </Button>
          </div>
        )}
      </Section>
      <RecordLinks id={record.id} mayChange={may('survey_work')} />
      {closing && (
        <Dialog
          title={t('surveys.close')}
          open
          onClose={() => setClosing(false)}
          onSubmit={() =>
            close.mutate(which, {
              onSuccess: () => {
                say(t('surveys.closed'));
                setClosing(false);
              },
            })
          }
          submitLabel={t('surveys.close')}
          busy={close.isPending}
          error={close.error}
        >
          <p>{t('surveys.closeAsk')}</p>
        </Dialog>
      )}
    </>
  );
}

function Edit({ survey, typing }: { survey: SurveyPartsFragment; typing: RefObject<boolean> }) {
  const t = useT();
  const may = useMay();
  const say = useToast();
  const [start] = useState(() => fromSurvey(survey));
  const [version] = useState(survey.record.version);
  const [form, setForm] = useState(start);
  const change = useCommand(ChangeSurveyDocument);
  const dirty = form !== start && !change.isSuccess;
  // While it is being saved the form stays, so that what follows on saving is still carried out.
  typing.current = dirty || change.isPending;
  useBlocker({
    shouldBlockFn: () => dirty && !window.confirm(t('form.leave')),
    enableBeforeUnload: () => dirty,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(
      { id: survey.id, version, input: toInput(form) },
      { onSuccess: () => say(t('word.saved')) },
    );
  };
  const frozen = survey.answers > 0 || !may('survey_work');
  return (
    <form onSubmit={submit} noValidate>
      <FormProblem error={change.error} />
      <SurveyFields form={form} onChange={setForm} wrong={fieldMessages(change.error)} frozen={frozen} />
      {may('survey_work') && (
        <div className="form-foot">
          <Button type="submit" loading={change.isPending}>
            {t('action.save')}
          </Button>
        </div>
      )}
    </form>
  );
}
