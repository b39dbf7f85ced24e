import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { today } from '../../core/calendar';
import { useCommand } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { type Translate, useT } from '../../core/i18n';
import { type ForumDetailFragment, type ForumState, StepForumDocument } from '../../gql/graphql';
import { BuddhistDateField } from '../../ui/BuddhistDateField';
import { Dialog } from '../../ui/Dialog';
import { ChannelField } from './ForumFields';

/** What may come next, the usual step first. */
const NEXT: Record<ForumState, ForumState[]> = {
  PLANNED: ['ANNOUNCED', 'HELD', 'CANCELLED'],
  ANNOUNCED: ['HELD', 'CANCELLED'],
  HELD: ['SUMMARISED', 'PLANNED'],
  SUMMARISED: ['HELD'],
  CANCELLED: ['PLANNED'],
};

/** Taking a step back is never the button that stands out. */
const BACK: ForumState[] = ['SUMMARISED'];

function stepLabel(t: Translate, from: ForumState, to: ForumState): string {
  const step = `${from}_${to}`;
  return t(`forumStep.${step}` as 'forumStep.PLANNED_ANNOUNCED');
}

export function StepButtons({ of }: { of: ForumDetailFragment }) {
  const t = useT();
  const [to, setTo] = useState<ForumState | null>(null);
  return (
    <>
      {NEXT[of.state].map((state, at) => (
        <Button
          key={state}
          variant={at === 0 && !BACK.includes(of.state) ? 'filled' : 'default'}
          onClick={() => setTo(state)}
        >
          {stepLabel(t, of.state, state)}
        </Button>
      ))}
      {to && <StepDialog of={of} to={to} onClose={() => setTo(null)} />}
    </>
  );
}

function StepDialog({ of, to, onClose }: { of: ForumDetailFragment; to: ForumState; onClose: () => void }) {
  const t = useT();
  const [on, setOn] = useState(to === 'ANNOUNCED' ? (of.announcedOn ?? today()) : today());
  const [channels, setChannels] = useState(of.channels);
  const [text, setText] = useState(to === 'SUMMARISED' ? of.result : '');
  const step = useCommand(StepForumDocument);
  const wrong = fieldMessages(step.error);
  const label = stepLabel(t, of.state, to);
  const dated = to === 'ANNOUNCED' || to === 'SUMMARISED';
  return (
    <Dialog
      open
      title={label}
      onClose={onClose}
      onSubmit={() =>
        step.mutate(
          { id: of.id, version: of.record.version, input: { to, on: dated ? on : null, channels, text } },
          { onSuccess: onClose },
        )
      }
      submitLabel={label}
      busy={step.isPending}
      error={step.error}
      danger={to === 'CANCELLED'}
      disabled={dated && !on}
    >
      <p>{t(`forumStep.${to}.text` as 'forumStep.HELD.text')}</p>
      {dated && (
        <BuddhistDateField
          label={to === 'ANNOUNCED' ? t('forums.announcedOn') : t('forums.summarySentOn')}
          value={on}
          onChange={setOn}
          error={wrong.on ?? wrong.announcedOn}
        />
      )}
      {to === 'ANNOUNCED' && <ChannelField value={channels} onChange={setChannels} />}
      {(to === 'SUMMARISED' || to === 'CANCELLED') && (
        <Textarea
          label={to === 'SUMMARISED' ? t('forums.result') : t('forums.cancelReason')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={wrong.text}
          autosize
          minRows={3}
          maxRows={12}
        />
      )}
    </Dialog>
  );
}
