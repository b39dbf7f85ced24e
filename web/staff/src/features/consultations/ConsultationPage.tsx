import '../../core/words/consultations';
import '../../core/words/record';
import { Button, Textarea, TextInput } from '@mantine/core';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { today, useDates } from '../../core/calendar';
import { useCommand, useGql } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { type MessageKey, useT } from '../../core/i18n';
import { useMay } from '../../core/session';
import {
  AdoptConsultationDocument,
  ArchiveConsultationDocument,
  ChangeConsultationDocument,
  CollectCommentsDocument,
  type ConsultationDetailPartsFragment,
  ConsultationDocument,
  PublishConsultationDocument,
  ReportConsultationResultsDocument,
} from '../../gql/graphql';
import { BuddhistDateField } from '../../ui/BuddhistDateField';
import { Dialog } from '../../ui/Dialog';
import { FormProblem } from '../../ui/FormProblem';
import { LinkTabs } from '../../ui/LinkTabs';
import { Facts, Page, Section } from '../../ui/Page';
import { RecordFiles } from '../../ui/record/RecordFiles';
import { RecordLinks } from '../../ui/record/RecordLinks';
import { PublishedTag } from '../../ui/record/RecordTags';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { Comments } from './Comments';
import { Drafts } from './Drafts';
import { StageTag } from './StageTag';
import { Steps } from './Steps';
import { TermsFields } from './TermsFields';
import { termsInput, termsOf } from './terms';

type One = ConsultationDetailPartsFragment;
type Asked = 'edit' | 'adopt' | 'results' | null;

export function ConsultationPage() {
  const t = useT();
  const may = useMay();
  const { id } = useParams({ from: '/inside/consultations/$id' });
  const search = useSearch({ from: '/inside/consultations/$id' });
  const { data, error, refetch } = useGql(ConsultationDocument, { id });
  const [asked, setAsked] = useState<Asked>(null);
  const publish = useCommand(PublishConsultationDocument);
  const archive = useCommand(ArchiveConsultationDocument);
  const collect = useCommand(CollectCommentsDocument);
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  const one = data.consultation;
  if (!one) return <EmptyState title={t('consultation.missing')} />;
  const archived = one.record.archivedAt != null;
  const mayWork = may('consultation_work');
  const mayChange = mayWork && !archived;
  const view = search.view ?? 'about';
  const published = one.record.publishedAt != null;
  const closed = one.stage === 'ANSWERING' || one.stage === 'ADOPTED';
  return (
    <Page
      title={one.record.title}
      back={<Link to="/consultations">{t('consultation.title')}</Link>}
      above={
        <>
          <StageTag stage={one.stage} /> <PublishedTag record={one.record} />
        </>
      }
      actions={
        mayChange && (
          <>
            <Button variant="default" onClick={() => setAsked('edit')}>
              {t('action.edit')}
            </Button>
            {closed && !one.collectedOn && (
              <Button variant="default" loading={collect.isPending} onClick={() => collect.mutate({ id })}>
                {t('consultation.collect')}
              </Button>
            )}
            {closed && !one.adoptedOn && (
              <Button onClick={() => setAsked('adopt')}>{t('consultation.adopt')}</Button>
            )}
            {one.adoptedOn && !one.resultsOn && (
              <Button onClick={() => setAsked('results')}>{t('consultation.report')}</Button>
            )}
            <Button
              variant={published ? 'default' : 'filled'}
              loading={publish.isPending}
              onClick={() => publish.mutate({ id, published: !published })}
            >
              {published ? t('consultation.withdraw') : t('consultation.publish')}
            </Button>
          </>
        )
      }
    >
      <FormProblem error={publish.error ?? archive.error ?? collect.error} />
      {one.warnings.length > 0 && (
        <div className="notice notice-warning" role="note">
          <ul>
            {one.warnings.map((warning) => (
              <li key={warning}>{t(`warning.${warning}` as MessageKey)}</li>
            ))}
          </ul>
        </div>
      )}
      <LinkTabs
        label={t('consultation.parts')}
        items={(['about', 'drafts', 'comments'] as const).map((part) => ({
          key: part,
          label: t(`consultation.part.${part}`),
          count: part === 'comments' ? one.counts.unanswered : undefined,
          active: part === view,
          link: (content, props) => (
            <Link to="/consultations/$id" params={{ id }} search={{ view: part }} {...props}>
              {content}
            </Link>
          ),
        }))}
      />
      {view === 'comments' ? (
        <Comments one={one} mayChange={mayChange} />
      ) : view === 'drafts' ? (
        <>
          <Drafts one={one} mayChange={mayChange} />
          <RecordFiles id={one.record.id} mayChange={mayChange} title={t('draft.files')} purpose="DRAFT" />
        </>
      ) : (
        <About one={one} mayChange={mayChange} />
      )}
      {mayWork && (
        <p>
          <Button
            size="compact-sm"
            variant="subtle"
            loading={archive.isPending}
            onClick={() => archive.mutate({ id, archived: !archived })}
          >
            {archived ? t('consultation.restore') : t('consultation.archive')}
          </Button>
        </p>
      )}
      {asked === 'edit' && <EditDialog one={one} onClose={() => setAsked(null)} />}
      {asked === 'adopt' && <AdoptDialog one={one} onClose={() => setAsked(null)} />}
      {asked === 'results' && <ResultsDialog one={one} onClose={() => setAsked(null)} />}
    </Page>
  );
}

function About({ one, mayChange }: { one: One; mayChange: boolean }) {
  const t = useT();
  const { date } = useDates();
  const day = (value: string | null | undefined) => (value ? date(value) : null);
  const years = one.planTo && one.planTo !== one.planFrom ? `${one.planFrom}–${one.planTo}` : one.planFrom;
  return (
    <>
      <Section title={t('consultation.about')}>
        <Facts
          items={[
            [t('consultation.planKind'), t(`planKind.${one.planKind}`)],
            [t('consultation.years'), years],
            [t('consultation.commentFrom'), day(one.commentFrom)],
            [t('consultation.closesOn'), day(one.closesOn)],
            [t('consultation.channels'), one.channels.map((c) => t(`commentChannel.${c}`)).join(' · ')],
            [t('consultation.answerBy'), day(one.answerBy)],
            [t('consultation.forumOn'), day(one.forumOn)],
            [t('consultation.finishBy'), day(one.finishBy)],
            [t('consultation.collectedOn'), day(one.collectedOn)],
            [
              t('consultation.counts'),
              t('consultation.countsLong', {
                n: one.counts.received,
                answered: one.counts.answered,
                left: one.counts.unanswered,
                pending: one.counts.pending,
              }),
            ],
          ]}
        />
      </Section>
      {one.adoptedOn && (
        <Section title={t('consultation.adoption')}>
          <Facts
            items={[
              [t('consultation.adoptedOn'), day(one.adoptedOn)],
              [t('consultation.adoptedBy'), one.adoptedBy],
              [t('consultation.order'), one.adoptedOrder],
              one.resultsOn ? [t('consultation.results'), one.resultsText] : null,
            ]}
          />
        </Section>
      )}
      <Steps one={one} mayChange={mayChange} />
      <RecordLinks id={one.record.id} mayChange={mayChange} />
    </>
  );
}

function EditDialog({ one, onClose }: { one: One; onClose: () => void }) {
  const t = useT();
  // The version the form was filled from: a change by somebody else meanwhile is told, not overwritten.
  const [version] = useState(one.record.version);
  const [terms, setTerms] = useState(() => termsOf(one));
  const change = useCommand(ChangeConsultationDocument);
  return (
    <Dialog
      open
      wide
      title={t('consultation.edit')}
      onClose={onClose}
      onSubmit={() =>
        change.mutate({ id: one.id, version, input: termsInput(terms) }, { onSuccess: onClose })
      }
      submitLabel={t('action.save')}
      busy={change.isPending}
      error={change.error}
    >
      <TermsFields value={terms} onChange={setTerms} wrong={fieldMessages(change.error)} />
    </Dialog>
  );
}

function AdoptDialog({ one, onClose }: { one: One; onClose: () => void }) {
  const t = useT();
  const [on, setOn] = useState(today());
  const [by, setBy] = useState('');
  const [order, setOrder] = useState('');
  const adopt = useCommand(AdoptConsultationDocument);
  const wrong = fieldMessages(adopt.error);
  return (
    <Dialog
      open
      title={t('consultation.adopt')}
      onClose={onClose}
      onSubmit={() =>
        adopt.mutate({ id: one.id, version: one.record.version, on, by, order }, { onSuccess: onClose })
      }
      submitLabel={t('consultation.adopt')}
      busy={adopt.isPending}
      error={adopt.error}
      disabled={!on}
    >
      {one.counts.unanswered > 0 && (
        <p className="notice notice-warning">
          {t('consultation.adoptWarning', { n: one.counts.unanswered })}
        </p>
      )}
      <BuddhistDateField
        label={t('consultation.adoptedOn')}
        value={on}
        onChange={setOn}
        max={today()}
        error={wrong.on}
      />
      <TextInput
        label={t('consultation.adoptedBy')}
        description={t('consultation.adoptedByHint')}
        value={by}
        onChange={(event) => setBy(event.currentTarget.value)}
        error={wrong.by}
        maxLength={300}
      />
      <TextInput
        label={t('consultation.order')}
        value={order}
        onChange={(event) => setOrder(event.currentTarget.value)}
        error={wrong.order}
        maxLength={300}
      />
    </Dialog>
  );
}

function ResultsDialog({ one, onClose }: { one: One; onClose: () => void }) {
  const t = useT();
  const [on, setOn] = useState(today());
  const [said, setSaid] = useState('');
  const report = useCommand(ReportConsultationResultsDocument);
  const wrong = fieldMessages(report.error);
  return (
    <Dialog
      open
      wide
      title={t('consultation.report')}
      onClose={onClose}
      onSubmit={() =>
        report.mutate({ id: one.id, version: one.record.version, on, text: said }, { onSuccess: onClose })
      }
      submitLabel={t('consultation.report')}
      busy={report.isPending}
      error={report.error}
      disabled={!on}
    >
      <BuddhistDateField
        label={t('consultation.reportedOn')}
        value={on}
        onChange={setOn}
        max={today()}
        error={wrong.on}
      />
      <Textarea
        label={t('consultation.results')}
        value={said}
        onChange={(event) => setSaid(event.currentTarget.value)}
        error={wrong.text}
        autosize
        minRows={5}
      />
    </Dialog>
  );
}
