import { Button } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useDates } from '../../core/calendar';
import { useCommand, useGql } from '../../core/data';
import { useT } from '../../core/i18n';
import { useMay } from '../../core/session';
import {
  CommitteeDocument,
  type CommitteePartsFragment,
  type CommitteeQuery,
  type RecordTurn,
  TurnCommitteeDocument,
} from '../../gql/graphql';
import { FormProblem } from '../../ui/FormProblem';
import { Icon } from '../../ui/icons';
import { Facts, Page, Section } from '../../ui/Page';
import { RecordFiles } from '../../ui/record/RecordFiles';
import { RecordLinks } from '../../ui/record/RecordLinks';
import { ParticipationTags, PublishedTag } from '../../ui/record/RecordTags';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { Composition } from './Composition';
import { MeetingDialog } from './MeetingDialog';
import { MeetingTag, StandingTag } from './words';

/** One committee: who sits on it, what its composition misses, its term, powers, channels and meetings. */
export function CommitteePage() {
  const t = useT();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error, refetch } = useGql(CommitteeDocument, { id });
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  if (!data.committee) return <EmptyState title={t('committees.gone')} />;
  return <Found found={data.committee} />;
}

type Found = NonNullable<CommitteeQuery['committee']>;

function Found({ found }: { found: Found }) {
  const t = useT();
  const may = useMay();
  const { committee, parent, children } = found;
  const { record } = committee;
  const mayWork = may('committee_work') && !record.archivedAt;
  return (
    <Page
      title={record.title}
      back={<Link to="/committees">{t('nav.committees')}</Link>}
      above={
        <>
          {t(`bodyKind.${committee.bodyKind}`)} <StandingTag of={committee.standing} />{' '}
          <PublishedTag record={record} /> <ParticipationTags record={record} />
        </>
      }
      actions={may('committee_work') && <Turns committee={committee} />}
    >
      {record.summary && <p>{record.summary}</p>}
      <Warnings committee={committee} />
      <Composition key={record.version} of={committee} mayChange={mayWork} />
      <MeetingsOf found={found} mayPlan={may('meeting_work') && !record.archivedAt} />
      <Appointment committee={committee} parent={parent ?? null} />
      {(['objectives', 'powers', 'missions'] as const).map(
        (field) =>
          committee[field].length > 0 && (
            <Section key={field} title={t(`committeeText.${field}`)}>
              <ol className="points">
                {committee[field].map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ol>
            </Section>
          ),
      )}
      {children.length > 0 && (
        <Section title={t('committees.children')}>
          <ul className="points">
            {children.map((one) => (
              <li key={one.id}>
                <Link to="/committees/$id" params={{ id: one.id } as never}>
                  {one.record.title}
                </Link>{' '}
                <span className="muted">{t(`bodyKind.${one.bodyKind}`)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <RecordFiles id={record.id} mayChange={mayWork} purpose="ORDER" />
      <RecordLinks id={record.id} mayChange={mayWork} />
    </Page>
  );
}

function Turns({ committee }: { committee: CommitteePartsFragment }) {
  const t = useT();
  const navigate = useNavigate();
  const turn = useCommand(TurnCommitteeDocument);
  const { record, id } = committee;
  const button = (to: RecordTurn, primary = false) => (
    <Button
      key={to}
      variant={primary ? 'filled' : 'default'}
      loading={turn.isPending}
      onClick={() => turn.mutate({ id, turn: to })}
    >
      {t(`recordTurn.${to}`)}
    </Button>
  );
  return (
    <>
      <FormProblem error={turn.error} />
      {record.archivedAt ? (
        button('RESTORE')
      ) : (
        <>
          <Button
            variant="default"
            onClick={() => void navigate({ to: '/committees/$id/edit', params: { id } as never })}
          >
            {t('action.edit')}
          </Button>
          {button('ARCHIVE')}
          {record.publishedAt ? button('WITHDRAW') : button('PUBLISH', true)}
        </>
      )}
    </>
  );
}

/** What the composition misses, each with the rule's source and how sure it is. They stop nothing. */
function Warnings({ committee }: { committee: CommitteePartsFragment }) {
  const t = useT();
  if (!committee.profile) return null;
  return (
    <Section title={t('committees.profileOf', { name: committee.profileName ?? '' })}>
      {committee.warnings.length === 0 ? (
        <p>
          <Icon name="check" /> {t('committees.complete')}
        </p>
      ) : (
        <>
          <p className="muted">{t('committees.warningHint')}</p>
          {committee.warnings.map((one) => (
            <div key={one.rule} className="rule-warning">
              <Icon name="warning" size={16} /> {one.text}{' '}
              <strong>{t('committees.have', { n: one.have })}</strong>
              <small>
                {t('committees.source', { source: one.source })} ({t(`certainty.${one.certainty}`)})
              </small>
            </div>
          ))}
        </>
      )}
    </Section>
  );
}

function MeetingsOf({ found, mayPlan }: { found: Found; mayPlan: boolean }) {
  const t = useT();
  const { date } = useDates();
  const [planning, setPlanning] = useState(false);
  const { meetings, committee } = found;
  return (
    <Section
      title={t('nav.meetings')}
      actions={
        mayPlan && (
          <Button
            size="compact-md"
            variant="default"
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => setPlanning(true)}
          >
            {t('meetings.plan')}
          </Button>
        )
      }
    >
      {meetings.length === 0 ? (
        <p className="muted">{t('meetings.none')}</p>
      ) : (
        <ul className="points">
          {meetings.map((one) => (
            <li key={one.id}>
              <Link to="/meetings/$id" params={{ id: one.id } as never}>
                {one.record.title}
              </Link>{' '}
              <span className="nowrap">{one.record.startsOn && date(one.record.startsOn)}</span>{' '}
              <MeetingTag of={one.state} />
            </li>
          ))}
        </ul>
      )}
      {planning && <MeetingDialog committeeId={committee.id} onClose={() => setPlanning(false)} />}
    </Section>
  );
}

function Appointment({
  committee,
  parent,
}: {
  committee: CommitteePartsFragment;
  parent: Found['parent'] | null;
}) {
  const t = useT();
  const { date } = useDates();
  const day = (value: string | null | undefined) => (value ? date(value) : null);
  const term = [day(committee.termFrom), day(committee.termTo)].filter(Boolean).join(' – ');
  const order = [committee.orderNo, day(committee.orderedOn)].filter(Boolean).join(' · ');
  const admin = [committee.adminName, committee.adminPosition].filter(Boolean).join(' · ');
  return (
    <Section title={t('committees.appointment')}>
      <Facts
        items={[
          [t(`instrument.${committee.instrument}`), order],
          [t('committees.term'), term],
          parent
            ? [
                t('committees.parent'),
                <Link key="parent" to="/committees/$id" params={{ id: parent.subjectId } as never}>
                  {parent.title}
                </Link>,
              ]
            : null,
          [
            t('committees.quorum'),
            `${t('committees.quorumOf', { needed: committee.quorumNeeded, of: committee.heads })}${
              committee.quorumNote
                ? ` · ${committee.quorumNote}`
                : committee.quorum
                  ? ''
                  : ` · ${t('committees.quorumUsual')}`
            }`,
          ],
          [
            t('committees.meetingRules'),
            [
              committee.meetsEvery && t('committees.everyMonths', { n: committee.meetsEvery }),
              committee.nextMeetingOn && t('committees.nextBy', { date: date(committee.nextMeetingOn) }),
            ]
              .filter(Boolean)
              .join(' · '),
          ],
          [t('committees.location'), committee.location],
          ...committee.channels.map((one): [string, string] => [
            t(`committeeChannel.${one.channel}`),
            one.contact,
          ]),
          [t('committees.admin'), admin],
        ]}
      />
    </Section>
  );
}
