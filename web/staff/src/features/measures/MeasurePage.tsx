import '../../core/words/measures';
import '../../core/words/record';
import './measures.css';
import { Button } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand, useGql } from '../../core/data';
import { useT } from '../../core/i18n';
import { useMay } from '../../core/session';
import {
  ArchiveMeasureDocument,
  DiscardMeasureDraftDocument,
  MeasureDocument,
  type MeasurePartsFragment,
  NewMeasureVersionDocument,
  PublishMeasureDocument,
  RestoreMeasureDocument,
  WithdrawMeasureDocument,
} from '../../gql/graphql';
import { FormProblem } from '../../ui/FormProblem';
import { Facts, Page, Section } from '../../ui/Page';
import { RecordFiles } from '../../ui/record/RecordFiles';
import { RecordLinks } from '../../ui/record/RecordLinks';
import { ParticipationTags, PublishedTag } from '../../ui/record/RecordTags';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { AnnounceDialog } from './dialogs';
import { BudgetUsed, IndicatorsMet, StepsDone, VersionTags } from './MeasureTags';
import { IndicatorList, SpendingList, StepList } from './parts';
import { baht, yearsOf } from './texts';
import { Versions } from './Versions';

/** The ten headings of one version, and what has become of them. */
export function MeasurePage() {
  const t = useT();
  const { id } = useParams({ from: '/inside/measures/$id' });
  const search = useSearch({ from: '/inside/measures/$id' });
  const no = search.no ? Number(search.no) || null : null;
  const { data, error, refetch } = useGql(MeasureDocument, { id, no }, { keep: true });
  if (data?.measure) return <Loaded measure={data.measure} />;
  return (
    <Page title={t('measures.title')}>
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <LoadingState />
      ) : (
        <EmptyState title={t('measures.notFound')} />
      )}
    </Page>
  );
}

function Actions({ measure }: { measure: MeasurePartsFragment }) {
  const t = useT();
  const may = useMay();
  const go = useNavigate();
  const [announcing, setAnnouncing] = useState(false);
  const publish = useCommand(PublishMeasureDocument);
  const withdraw = useCommand(WithdrawMeasureDocument);
  const archive = useCommand(ArchiveMeasureDocument);
  const restore = useCommand(RestoreMeasureDocument);
  const renew = useCommand(NewMeasureVersionDocument);
  const discard = useCommand(DiscardMeasureDraftDocument);
  const commands = [publish, withdraw, archive, restore, renew, discard];
  const busy = commands.some((one) => one.isPending);
  const draft = useGql(
    MeasureDocument,
    { id: measure.id, no: measure.draftNo ?? null },
    { enabled: announcing && Boolean(measure.draftNo) },
  );
  const { record, id } = measure;
  const variables = { id, version: record.version };
  const toVersion = (no: number | null) =>
    void go({ to: '/measures/$id', params: { id }, search: (no ? { no: String(no) } : {}) as never });
  const act = (label: string, onClick: () => void) => (
    <Button variant="default" disabled={busy} onClick={onClick}>
      {label}
    </Button>
  );
  if (!may('measure_work')) return null;
  return (
    <div className="measure-actions">
      {record.archivedAt ? (
        act(t('measures.restore'), () => restore.mutate({ id }))
      ) : (
        <>
          {measure.draftNo ? (
            <>
              {may('measure_approve') && (
                <Button disabled={busy} onClick={() => setAnnouncing(true)}>
                  {t('measures.announce')}
                </Button>
              )}
              <Button
                component={Link}
                to="/measures/$id/edit"
                params={{ id } as never}
                variant={may('measure_approve') ? 'default' : 'filled'}
              >
                {t('measures.editDraft')}
              </Button>
              {measure.announcedNo &&
                act(t('measures.discardDraft'), () =>
                  discard.mutate(variables, { onSuccess: () => toVersion(null) }),
                )}
            </>
          ) : (
            act(t('measures.newVersion'), () =>
              renew.mutate(variables, {
                onSuccess: () => void go({ to: '/measures/$id/edit', params: { id } }),
              }),
            )
          )}
          {measure.announcedNo &&
            (record.publishedAt
              ? act(t('measures.withdraw'), () => withdraw.mutate({ id }))
              : act(t('measures.publish'), () => publish.mutate({ id })))}
          {act(t('measures.archive'), () => archive.mutate({ id }))}
        </>
      )}
      <FormProblem error={commands.find((one) => one.error)?.error} />
      {announcing && draft.data?.measure && (
        <AnnounceDialog
          measure={measure}
          missing={draft.data.measure.version.missing}
          onClose={() => {
            setAnnouncing(false);
            toVersion(null);
          }}
        />
      )}
    </div>
  );
}

function Loaded({ measure }: { measure: MeasurePartsFragment }) {
  const t = useT();
  const may = useMay();
  const { version, record } = measure;
  const work = may('measure_work') && !record.archivedAt;
  const inForce = version.no === measure.announcedNo;
  const list = (items: string[]) =>
    items.length === 0 ? (
      <p className="muted">–</p>
    ) : (
      <ol className="measure-lines">
        {items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a version's lines do not move
          <li key={at}>{item}</li>
        ))}
      </ol>
    );
  return (
    <Page
      title={`${measure.code} ${t(`measureForm.${version.form}`)} ${version.name}`}
      back={
        <Link to="/measures/plan/$id" params={{ id: measure.planId }}>
          {measure.planTitle}
        </Link>
      }
      above={
        <span className="measure-tags">
          <VersionTags draftNo={measure.draftNo ?? null} announcedNo={measure.announcedNo ?? null} />
          {measure.announcedNo && <PublishedTag record={record} />}
          <ParticipationTags record={record} />
        </span>
      }
    >
      <Actions measure={measure} />
      {!inForce && measure.announcedNo && (
        <p className="measure-notice" role="status">
          {version.state === 'DRAFT'
            ? t('measures.seesDraft', { n: version.no })
            : t('measures.seesOld', { n: version.no })}{' '}
          <Link to="/measures/$id" params={{ id: measure.id }} search={{}}>
            {t('measures.seeInForce')}
          </Link>
        </p>
      )}
      {inForce && measure.draftNo && (
        <p className="measure-notice" role="status">
          {t('measures.draftWaits', { n: measure.draftNo })}{' '}
          <Link
            to="/measures/$id"
            params={{ id: measure.id }}
            search={{ no: String(measure.draftNo) } as never}
          >
            {t('measures.seeDraft')}
          </Link>
        </p>
      )}
      <div className="measure-facts">
        <Facts
          items={[
            version.heading ? [t('measures.heading'), version.heading] : null,
            [t('measures.steps'), <StepsDone key="s" progress={measure.progress} />],
            [t('measures.budget'), <BudgetUsed key="b" progress={measure.progress} />],
            [t('measures.indicators'), <IndicatorsMet key="i" progress={measure.progress} />],
          ]}
        />
      </div>
      <Section title={`2. ${t('measureHeading.rationale')}`}>
        {version.rationale ? <p className="measure-text">{version.rationale}</p> : <p className="muted">–</p>}
      </Section>
      <Section title={`3. ${t('measureHeading.objectives')}`}>{list(version.objectives)}</Section>
      <Section title={`4. ${t('measureHeading.targets')}`}>{list(version.targets)}</Section>
      <Section title={`5. ${t('measureHeading.area')}`}>
        <p>{version.area || '–'}</p>
      </Section>
      <Section title={`6. ${t('measureHeading.steps')}`}>
        {!inForce && <p className="muted">{t('measures.trackAfterAnnounce')}</p>}
        <StepList measure={measure} mayChange={work && inForce} />
      </Section>
      <Section title={`7. ${t('measureHeading.years')}`}>
        <p>{yearsOf(version.firstYear, version.lastYear)}</p>
      </Section>
      <Section title={`8. ${t('measureHeading.budget')}`}>
        <p>
          {version.budget === 0
            ? t('measures.noBudget')
            : t(version.eachYear ? 'measures.bahtEachYear' : 'measures.baht', { n: baht(version.budget) })}
        </p>
        <SpendingList measure={measure} mayChange={work && inForce} />
      </Section>
      <Section title={`9. ${t('measureHeading.owners')}`}>
        <p>{version.owners.join(', ') || '–'}</p>
      </Section>
      <Section title={`10. ${t('measureHeading.indicators')}`}>
        <IndicatorList measure={measure} mayChange={work && inForce} />
      </Section>
      <RecordFiles id={record.id} mayChange={work} />
      <RecordLinks id={record.id} mayChange={work} />
      <Versions measure={measure} />
    </Page>
  );
}
