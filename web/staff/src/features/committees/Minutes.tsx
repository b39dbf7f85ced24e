import { Button, Group, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { useCommand } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { PublishMinutesDocument, WriteMinutesDocument } from '../../gql/graphql';
import { FormProblem } from '../../ui/FormProblem';
import { Section } from '../../ui/Page';
import { Tag } from '../../ui/Tag';
import { useToast } from '../../ui/Toast';
import type { Whole } from './MeetingPage';

/** The text of the minutes: a draft, approved, shown to citizens. */
export function Minutes({ whole, mayChange }: { whole: Whole; mayChange: boolean }) {
  const t = useT();
  const say = useToast();
  const { meeting } = whole;
  const [text, setText] = useState<string | null>(null);
  const version = useRef(meeting.record.version);
  const write = useCommand(WriteMinutesDocument);
  const publish = useCommand(PublishMinutesDocument);
  const approved = meeting.state === 'MINUTES_APPROVED';
  const state = meeting.minutesPublished ? 'published' : approved ? 'approved' : 'draft';
  return (
    <Section
      title={t('meetings.minutes')}
      actions={
        mayChange &&
        text === null &&
        (approved ? (
          <Button
            size="compact-md"
            variant="default"
            loading={publish.isPending}
            onClick={() =>
              publish.mutate({
                id: meeting.id,
                version: meeting.record.version,
                shown: !meeting.minutesPublished,
              })
            }
          >
            {meeting.minutesPublished ? t('meetings.hideMinutes') : t('meetings.showMinutes')}
          </Button>
        ) : (
          <Button
            size="compact-md"
            variant="default"
            onClick={() => {
              version.current = meeting.record.version;
              setText(meeting.minutes);
            }}
          >
            {t('meetings.writeMinutes')}
          </Button>
        ))
      }
    >
      <FormProblem error={publish.error} />
      <p>
        <Tag tone={state === 'draft' ? 'neutral' : 'success'}>{t(`minutesState.${state}`)}</Tag>
      </p>
      {text !== null ? (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            write.mutate(
              { id: meeting.id, version: version.current, minutes: text },
              {
                onSuccess: () => {
                  say(t('word.saved'));
                  setText(null);
                },
              },
            );
          }}
        >
          <FormProblem error={write.error} />
          <Textarea
            label={t('meetings.minutesText')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            error={fieldMessages(write.error).minutes}
            autosize
            minRows={8}
            maxRows={30}
          />
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={() => setText(null)}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={write.isPending}>
              {t('action.save')}
            </Button>
          </Group>
        </form>
      ) : meeting.minutes ? (
        <p className="minutes-text">{meeting.minutes}</p>
      ) : (
        <p className="muted">{t('meetings.noMinutes')}</p>
      )}
    </Section>
  );
}
