import { Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { useIdempotencyKey } from '../../core/idempotency';
import { CreateMeetingDocument } from '../../gql/graphql';
import { BuddhistDateField } from '../../ui/BuddhistDateField';
import { Dialog } from '../../ui/Dialog';
import { Optional } from '../../ui/Optional';
import { emptyFace, faceInput } from '../../ui/record/face';
import { lines } from './words';

/** Plans a meeting: day, time, place, and the agenda one line each. The title and number come by themselves. */
export function MeetingDialog({ committeeId, onClose }: { committeeId: string; onClose: () => void }) {
  const t = useT();
  const navigate = useNavigate();
  const { key } = useIdempotencyKey();
  const [startsOn, setStartsOn] = useState('');
  const [startsAt, setStartsAt] = useState('09:30');
  const [place, setPlace] = useState('');
  const [agenda, setAgenda] = useState(() => t('meetings.usualAgenda'));
  const create = useCommand(CreateMeetingDocument);
  const wrong = fieldMessages(create.error);
  const submit = () =>
    create.mutate(
      {
        idempotencyKey: key,
        committeeId,
        input: {
          record: faceInput({ ...emptyFace(), fiscalYear: null, startsOn, place }),
          startsAt,
          agenda: lines(agenda).map((title) => ({ title })),
        },
      },
      {
        onSuccess: ({ createMeeting }) => {
          onClose();
          const id = createMeeting.page?.meeting.id;
          if (id) void navigate({ to: '/meetings/$id', params: { id } as never });
        },
      },
    );
  return (
    <Dialog
      open
      title={t('meetings.plan')}
      onClose={onClose}
      onSubmit={submit}
      submitLabel={t('action.save')}
      busy={create.isPending}
      error={create.error}
    >
      <BuddhistDateField
        label={t('meetings.day')}
        value={startsOn}
        onChange={setStartsOn}
        error={wrong.startsOn}
      />
      <TextInput
        label={<Optional text={t('meetings.startsAt')} />}
        value={startsAt}
        onChange={(event) => setStartsAt(event.currentTarget.value)}
        error={wrong.startsAt}
        maxLength={5}
      />
      <TextInput
        label={<Optional text={t('record.place')} />}
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
        error={wrong.place}
        maxLength={300}
      />
      <Textarea
        label={t('meetings.agenda')}
        description={t('committees.onePerLine')}
        value={agenda}
        onChange={(event) => setAgenda(event.currentTarget.value)}
        error={wrong.agenda}
        autosize
        minRows={5}
        maxRows={12}
      />
    </Dialog>
  );
}
