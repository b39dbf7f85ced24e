import { ActionIcon, Button, Group, NumberInput, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useCommand } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { ChangeMeetingDocument } from '../../gql/graphql';
import { BuddhistDateField } from '../../ui/BuddhistDateField';
import { FormProblem } from '../../ui/FormProblem';
import { Icon } from '../../ui/icons';
import { Optional } from '../../ui/Optional';
import { Section } from '../../ui/Page';
import { faceInput, faceOf } from '../../ui/record/face';
import { RecordFields } from '../../ui/record/RecordFields';
import { useToast } from '../../ui/Toast';
import type { Whole } from './MeetingPage';
import { moved } from './words';

/** The agenda with what was said and resolved; with day, place and notice when it is edited. */
export function Agenda({ whole, mayChange }: { whole: Whole; mayChange: boolean }) {
  const t = useT();
  const [editing, setEditing] = useState(false);
  if (editing) return <Edit whole={whole} onClose={() => setEditing(false)} />;
  return (
    <Section
      title={t('meetings.agenda')}
      actions={
        mayChange && (
          <Button size="compact-md" variant="default" onClick={() => setEditing(true)}>
            {t('meetings.edit')}
          </Button>
        )
      }
    >
      {whole.agenda.length === 0 ? (
        <p className="muted">{t('meetings.noAgenda')}</p>
      ) : (
        <ol className="points">
          {whole.agenda.map((line) => (
            <li key={line.id}>
              {line.title}
              {line.outcome && <p className="muted minutes-text">{line.outcome}</p>}
              {line.resolution && (
                <p>
                  <strong>{t('meetings.resolution')}</strong> {line.resolution}
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

interface Line {
  key: string;
  id: string | null;
  title: string;
  outcome: string;
  resolution: string;
}

function Edit({ whole, onClose }: { whole: Whole; onClose: () => void }) {
  const t = useT();
  const say = useToast();
  const { meeting } = whole;
  const [face, setFace] = useState(() => faceOf(meeting.record));
  const [form, setForm] = useState({
    number: meeting.number as number | null,
    beYear: meeting.beYear as number | null,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    noticeSentOn: meeting.noticeSentOn ?? '',
    notice: meeting.notice,
  });
  const [lines, setLines] = useState<Line[]>(() => whole.agenda.map((line) => ({ ...line, key: line.id })));
  const change = useCommand(ChangeMeetingDocument);
  const wrong = fieldMessages(change.error);
  const version = useRef(meeting.record.version);
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const put = (at: number, part: Partial<Line>) =>
    setLines(lines.map((line, n) => (n === at ? { ...line, ...part } : line)));
  const keys = (at: number) => (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    setLines(moved(lines, at, event.key === 'ArrowUp' ? -1 : 1));
  };
  const submit = () =>
    change.mutate(
      {
        id: meeting.id,
        version: version.current,
        input: {
          ...form,
          noticeSentOn: form.noticeSentOn || null,
          record: faceInput(face),
          agenda: lines.map(({ id, title, outcome, resolution }) => ({ id, title, outcome, resolution })),
        },
      },
      {
        onSuccess: () => {
          say(t('word.saved'));
          onClose();
        },
      },
    );
  return (
    <Section title={t('meetings.edit')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <FormProblem error={change.error} />
        <div className="form-grid">
          <RecordFields
            value={face}
            onChange={(next) => setFace({ ...next, endsOn: next.startsOn })}
            wrong={wrong}
            without={['days', 'fiscalYear']}
          />
          <BuddhistDateField
            label={t('meetings.day')}
            value={face.startsOn}
            onChange={(startsOn) => setFace({ ...face, startsOn, endsOn: startsOn })}
            error={wrong.startsOn}
          />
          <Group grow>
            <NumberInput
              label={t('meetings.number')}
              value={form.number ?? ''}
              onChange={(n) => set({ number: typeof n === 'number' ? n : null })}
              error={wrong.number}
              hideControls
            />
            <NumberInput
              label={t('meetings.year')}
              value={form.beYear ?? ''}
              onChange={(n) => set({ beYear: typeof n === 'number' ? n : null })}
              error={wrong.beYear}
              hideControls
            />
          </Group>
          <TextInput
            label={<Optional text={t('meetings.startsAt')} />}
            value={form.startsAt}
            onChange={(event) => set({ startsAt: event.currentTarget.value })}
            error={wrong.startsAt}
            maxLength={5}
          />
          <TextInput
            label={<Optional text={t('meetings.endsAt')} />}
            value={form.endsAt}
            onChange={(event) => set({ endsAt: event.currentTarget.value })}
            error={wrong.endsAt}
            maxLength={5}
          />
          <BuddhistDateField
            label={<Optional text={t('meetings.noticeSent')} />}
            value={form.noticeSentOn}
            onChange={(noticeSentOn) => set({ noticeSentOn })}
          />
          <Textarea
            className="is-wide"
            label={<Optional text={t('meetings.notice')} />}
            value={form.notice}
            onChange={(event) => set({ notice: event.currentTarget.value })}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={2000}
          />
        </div>
        <p className="muted">{t('meetings.agendaHint')}</p>
        <ol className="agenda-rows">
          {lines.map((line, at) => (
            <li key={line.key} onKeyDown={keys(at)}>
              <div className="agenda-head">
                <TextInput
                  label={t('meetings.line', { n: at + 1 })}
                  value={line.title}
                  onChange={(event) => put(at, { title: event.currentTarget.value })}
                  error={wrong[`agenda.${at}.title`]}
                  maxLength={300}
                />
                <span className="row-acts">
                  <ActionIcon
                    variant="subtle"
                    size={36}
                    disabled={at === 0}
                    aria-label={t('meetings.lineUp', { n: at + 1 })}
                    onClick={() => setLines(moved(lines, at, -1))}
                  >
                    <span aria-hidden="true">↑</span>
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    size={36}
                    disabled={at === lines.length - 1}
                    aria-label={t('meetings.lineDown', { n: at + 1 })}
                    onClick={() => setLines(moved(lines, at, 1))}
                  >
                    <span aria-hidden="true">↓</span>
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    color="danger"
                    size={36}
                    aria-label={t('meetings.removeLine', { n: at + 1 })}
                    onClick={() => setLines(lines.filter((_, n) => n !== at))}
                  >
                    <Icon name="close" />
                  </ActionIcon>
                </span>
              </div>
              <Textarea
                label={<Optional text={t('meetings.outcome')} />}
                value={line.outcome}
                onChange={(event) => put(at, { outcome: event.currentTarget.value })}
                autosize
                minRows={1}
                maxRows={8}
                maxLength={2000}
              />
              <Textarea
                label={<Optional text={t('meetings.resolution')} />}
                value={line.resolution}
                onChange={(event) => put(at, { resolution: event.currentTarget.value })}
                autosize
                minRows={1}
                maxRows={8}
                maxLength={2000}
              />
            </li>
          ))}
        </ol>
        <Group justify="space-between" mt="md">
          <Button
            variant="default"
            leftSection={<Icon name="plus" size={16} />}
            onClick={() =>
              setLines([
                ...lines,
                { key: `new${lines.length}${Date.now()}`, id: null, title: '', outcome: '', resolution: '' },
              ])
            }
          >
            {t('meetings.addLine')}
          </Button>
          <Group>
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={change.isPending}>
              {t('action.save')}
            </Button>
          </Group>
        </Group>
      </form>
    </Section>
  );
}
