import { Button, TextInput } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useDates } from '../../core/calendar';
import { useCommand, useGql } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { useMay } from '../../core/session';
import {
  ApproveMinutesDocument,
  CancelMeetingDocument,
  HoldMeetingDocument,
  MeetingDocument,
  type MeetingPartsFragment,
  type MeetingQuery,
  TurnMeetingDocument,
} from '../../gql/graphql';
import { Dialog } from '../../ui/Dialog';
import { FormProblem } from '../../ui/FormProblem';
import { Facts, Page, Section } from '../../ui/Page';
import { RecordFiles } from '../../ui/record/RecordFiles';
import { RecordLinks } from '../../ui/record/RecordLinks';
import { PublishedTag } from '../../ui/record/RecordTags';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { Actions } from './Actions';
import { Agenda } from './Agenda';
import { Attendance } from './Attendance';
import { Minutes } from './Minutes';
import { MeetingTag } from './words';

export type Whole = NonNullable<MeetingQuery['meeting']>;

/** One meeting: agenda with resolutions, who came and whether that is a quorum, what was ordered, the minutes. */
export function MeetingPage() {
  const t = useT();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error, refetch } = useGql(MeetingDocument, { id });
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  if (!data.meeting) return <EmptyState title={t('meetings.gone')} />;
  return <Found whole={data.meeting} />;
}

function Found({ whole }: { whole: Whole }) {
  const t = useT();
  const may = useMay();
  const { date } = useDates();
  const { meeting } = whole;
  const { record } = meeting;
  const live = may('meeting_work') && !record.archivedAt && meeting.state !== 'CANCELLED';
  const open = live && meeting.state !== 'MINUTES_APPROVED';
  return (
    <Page
      title={record.title}
      back={
        <Link to="/committees/$id" params={{ id: meeting.committeeId } as never}>
          {meeting.committeeTitle}
        </Link>
      }
      above={
        <>
          <MeetingTag of={meeting.state} /> <PublishedTag record={record} />
        </>
      }
      actions={may('meeting_work') && <Steps meeting={meeting} />}
    >
      {meeting.cancelReason && <p>{t('meetings.cancelledFor', { reason: meeting.cancelReason })}</p>}
      <Section title={t('meetings.when')}>
        <Facts
          items={[
            [t('meetings.day'), record.startsOn ? date(record.startsOn, 'long') : null],
            [t('meetings.time'), [meeting.startsAt, meeting.endsAt].filter(Boolean).join(' – ')],
            [t('record.place'), record.place],
            [t('meetings.noticeSent'), meeting.noticeSentOn ? date(meeting.noticeSentOn) : null],
            [t('meetings.notice'), meeting.notice],
          ]}
        />
      </Section>
      <Agenda whole={whole} mayChange={open} />
      <Attendance whole={whole} mayChange={open} />
      <Actions whole={whole} mayChange={live} />
      <Minutes whole={whole} mayChange={live} />
      <RecordFiles id={record.id} mayChange={live} purpose="MINUTES" />
      <RecordLinks id={record.id} mayChange={live} />
    </Page>
  );
}

function Steps({ meeting }: { meeting: MeetingPartsFragment }) {
  const t = useT();
  const [cancelling, setCancelling] = useState(false);
  const turn = useCommand(TurnMeetingDocument);
  const hold = useCommand(HoldMeetingDocument);
  const approve = useCommand(ApproveMinutesDocument);
  const { id, record, state } = meeting;
  const which = { id, version: record.version };
  if (record.archivedAt) {
    return (
      <Button variant="default" onClick={() => turn.mutate({ id, turn: 'RESTORE' })}>
        {t('recordTurn.RESTORE')}
      </Button>
    );
  }
  return (
    <>
      <FormProblem error={turn.error ?? hold.error ?? approve.error} />
      <Button
        variant="default"
        loading={turn.isPending}
        onClick={() => turn.mutate({ id, turn: record.publishedAt ? 'WITHDRAW' : 'PUBLISH' })}
      >
        {record.publishedAt ? t('recordTurn.WITHDRAW') : t('recordTurn.PUBLISH')}
      </Button>
      {state === 'PLANNED' && (
        <>
          <Button variant="default" onClick={() => setCancelling(true)}>
            {t('meetings.cancel')}
          </Button>
          <Button loading={hold.isPending} onClick={() => hold.mutate(which)}>
            {t('meetings.hold')}
          </Button>
        </>
      )}
      {state === 'HELD' && (
        <Button loading={approve.isPending} onClick={() => approve.mutate(which)}>
          {t('meetings.approve')}
        </Button>
      )}
      {cancelling && <Cancel which={which} onClose={() => setCancelling(false)} />}
    </>
  );
}

function Cancel({ which, onClose }: { which: { id: string; version: number }; onClose: () => void }) {
  const t = useT();
  const [reason, setReason] = useState('');
  const cancel = useCommand(CancelMeetingDocument);
  return (
    <Dialog
      open
      title={t('meetings.cancel')}
      onClose={onClose}
      onSubmit={() => cancel.mutate({ ...which, reason }, { onSuccess: onClose })}
      submitLabel={t('meetings.cancel')}
      busy={cancel.isPending}
      error={cancel.error}
      danger
    >
      <TextInput
        label={t('meetings.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={fieldMessages(cancel.error).reason}
        maxLength={300}
      />
    </Dialog>
  );
}
