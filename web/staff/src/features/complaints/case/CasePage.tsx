import { Link, useParams } from '@tanstack/react-router';
import { useDates } from '../../../core/calendar';
import { useGql } from '../../../core/data';
import { useLang, useT } from '../../../core/i18n';
import { useMay } from '../../../core/session';
import { type CaseDetailFragment, CaseDocument } from '../../../gql/graphql';
import { CaseState } from '../../../ui/CaseState';
import { ContactCard } from '../../../ui/case/ContactCard';
import { DueBox } from '../../../ui/case/DueBox';
import { Files, Timeline } from '../../../ui/case/Timeline';
import { Icon } from '../../../ui/icons';
import { Facts, Page, Section } from '../../../ui/Page';
import { EmptyState, ErrorState, LoadingState } from '../../../ui/States';
import { CaseActions } from './CaseActions';
import { eventText } from './eventText';
import { LikelyDuplicates } from './LikelyDuplicates';

export function CasePage() {
  const t = useT();
  const { id } = useParams({ from: '/inside/complaints/$id' });
  const { data, error, refetch } = useGql(CaseDocument, { id });
  if (error && !data)
    return (
      <Page title={t('case.title')}>
        <ErrorState error={error} retry={() => void refetch()} />
      </Page>
    );
  if (!data)
    return (
      <Page title={t('case.title')}>
        <LoadingState />
      </Page>
    );
  if (!data.complaint) {
    return (
      <Page title={t('case.title')} back={<Back />}>
        <EmptyState title={t('case.missing')}>{t('case.missingText')}</EmptyState>
      </Page>
    );
  }
  return <Case of={data.complaint} />;
}

function Back() {
  const t = useT();
  return (
    <Link to="/complaints">
      <Icon name="chevronLeft" size={16} /> {t('case.back')}
    </Link>
  );
}

function Case({ of }: { of: CaseDetailFragment }) {
  const t = useT();
  const lang = useLang();
  const may = useMay();
  const { dateTime } = useDates();
  const reported = of.files.filter(
    (file) => file.stage === 'REPORT' || file.stage === 'INFORMATION' || file.stage === 'ATTACHMENT',
  );
  const before = of.files.filter((file) => file.stage === 'BEFORE');
  const after = of.files.filter((file) => file.stage === 'AFTER');
  return (
    <Page
      title={of.title}
      back={<Back />}
      above={
        <>
          <span className="number case-number">{of.number}</span>
          <CaseState state={of.state} />
        </>
      }
    >
      <CaseActions of={of} />
      <div className="case-columns">
        <div className="case-column">
          <Section title={t('case.matter')}>
            <p className="prewrap case-body">{of.body}</p>
            <Files files={reported} />
          </Section>
          <div className="case-story">
            {(before.length > 0 || after.length > 0) && (
              <Section title={t('case.photos')}>
                <div className="before-after">
                  <div>
                    <h3>{t('stage.BEFORE')}</h3>
                    {before.length ? <Files files={before} /> : <p className="muted">{t('case.noPhotos')}</p>}
                  </div>
                  <div>
                    <h3>{t('stage.AFTER')}</h3>
                    {after.length ? <Files files={after} /> : <p className="muted">{t('case.noPhotos')}</p>}
                  </div>
                </div>
              </Section>
            )}
            {of.rating != null && (
              <Section title={t('case.rating')}>
                <p>
                  <strong>{t('case.ratingOf', { n: of.rating })}</strong> {of.ratingText}
                </p>
              </Section>
            )}
            <Section title={t('case.timeline')}>
              <Timeline events={of.events.map((event) => ({ ...event, text: eventText(event, t) }))} />
            </Section>
          </div>
        </div>
        <div className="case-column">
          <div className="case-due">
            <DueBox of={of} />
          </div>
          <Section title={t('case.facts')}>
            <Facts
              items={[
                [
                  t('column.category'),
                  lang === 'en' && of.category.nameEn ? of.category.nameEn : of.category.nameTh,
                ],
                [t('case.kind'), t(`kind.${of.kind}`)],
                [t('filter.channel'), t(`channel.${of.channel}`)],
                [t('case.receivedAt'), dateTime(of.receivedAt)],
                [t('filter.village'), of.village?.label],
                [t('case.place'), of.place],
                [
                  t('filter.department'),
                  of.department &&
                    (lang === 'en' && of.department.nameEn ? of.department.nameEn : of.department.nameTh),
                ],
                [
                  t('filter.assignee'),
                  of.assignee && (
                    <>
                      {of.assignee.name}
                      {of.assignee.position && <span className="cell-sub">{of.assignee.position}</span>}
                    </>
                  ),
                ],
                of.registeredByName ? [t('case.registeredBy'), of.registeredByName] : null,
                of.reopenedCount > 0 ? [t('case.reopened'), t('case.times', { n: of.reopenedCount })] : null,
                of.referredTo ? [t('case.referredTo'), of.referredTo] : null,
                of.mergedInto
                  ? [
                      t('case.mergedInto'),
                      <Link key="merged" to="/complaints/$id" params={{ id: of.mergedInto.id }}>
                        {of.mergedInto.number}
                      </Link>,
                    ]
                  : null,
              ]}
            />
            {may('audit_read') && (
              <p className="facts-foot">
                <Link to="/admin/audit" search={{ subject: of.id }}>
                  {t('case.audit')}
                </Link>
              </p>
            )}
          </Section>
          <ContactCard contact={of.complainant} hidden={!may('complainant_read')} />
          {of.open && <LikelyDuplicates complaintId={of.id} />}
        </div>
      </div>
    </Page>
  );
}
