import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useCommand } from '../../core/data';
import { useT } from '../../core/i18n';
import { type AttendanceMark, AttendMeetingDocument } from '../../gql/graphql';
import { FormProblem } from '../../ui/FormProblem';
import { Section } from '../../ui/Page';
import { Tag } from '../../ui/Tag';
import { useToast } from '../../ui/Toast';
import type { Whole } from './MeetingPage';
import { lines } from './words';

const MARKS: AttendanceMark[] = ['PRESENT', 'ABSENT', 'LEAVE', 'REPRESENTED'];
/** One key each, so that a whole table is marked without the mouse. */
const KEYS: Record<string, AttendanceMark> = {
  '1': 'PRESENT',
  '2': 'ABSENT',
  '3': 'LEAVE',
  '4': 'REPRESENTED',
};

/** Who came, seat by seat, and whether that is a quorum. */
export function Attendance({ whole, mayChange }: { whole: Whole; mayChange: boolean }) {
  const t = useT();
  const [editing, setEditing] = useState(false);
  const { quorum, attendees, meeting } = whole;
  const marked = attendees.filter((one) => one.mark);
  return (
    <Section
      title={t('meetings.attendance')}
      actions={
        mayChange &&
        !editing && (
          <Button size="compact-md" variant="default" onClick={() => setEditing(true)}>
            {t('meetings.markAttendance')}
          </Button>
        )
      }
    >
      <p>
        <Tag tone={quorum.met ? 'success' : 'warning'} icon={quorum.met ? 'check' : 'warning'}>
          {quorum.met ? t('meetings.quorumMet') : t('meetings.quorumNotMet')}
        </Tag>{' '}
        {t('meetings.quorumText', { present: quorum.present, of: quorum.of, needed: quorum.needed })}{' '}
        <span className="muted">{quorum.note || t('committees.quorumUsual')}</span>
      </p>
      {editing ? (
        <Grid whole={whole} onClose={() => setEditing(false)} />
      ) : marked.length === 0 ? (
        <p className="muted">{t('meetings.notMarked')}</p>
      ) : (
        <ol className="points">
          {marked.map((one) => (
            <li key={one.seatId}>
              {[one.person, one.position].filter(Boolean).join(' · ')}{' '}
              <span className="muted">{t(`committeeRole.${one.role}`)}</span>{' '}
              {one.mark && (
                <Tag tone={one.mark === 'PRESENT' || one.mark === 'REPRESENTED' ? 'success' : 'neutral'}>
                  {t(`mark.${one.mark}`)}
                </Tag>
              )}{' '}
              {one.representedBy}
            </li>
          ))}
        </ol>
      )}
      {!editing && meeting.others.length > 0 && (
        <p>
          <strong>{t('meetings.others')}</strong> {meeting.others.join(', ')}
        </p>
      )}
    </Section>
  );
}

function Grid({ whole, onClose }: { whole: Whole; onClose: () => void }) {
  const t = useT();
  const say = useToast();
  const { meeting, attendees } = whole;
  const [marks, setMarks] = useState(
    () =>
      new Map(
        attendees.map((one) => [one.seatId, { mark: one.mark ?? null, representedBy: one.representedBy }]),
      ),
  );
  const [others, setOthers] = useState(meeting.others.join('\n'));
  const version = useRef(meeting.record.version);
  const box = useRef<HTMLDivElement>(null);
  const attend = useCommand(AttendMeetingDocument);
  const put = (seat: string, part: { mark?: AttendanceMark; representedBy?: string }) =>
    setMarks((before) => {
      const old = before.get(seat) ?? { mark: null, representedBy: '' };
      return new Map(before).set(seat, { ...old, ...part });
    });
  const rowAt = (at: number) => box.current?.querySelectorAll<HTMLElement>('.attendance-row')[at];
  const press = (seat: string, at: number) => (event: KeyboardEvent) => {
    if ((event.target as HTMLElement).matches('input[type=text]')) return;
    const mark = KEYS[event.key];
    if (mark) {
      event.preventDefault();
      put(seat, { mark });
      // On to the next seat, unless somebody has to be named here.
      if (mark !== 'REPRESENTED') rowAt(at + 1)?.focus();
    }
  };
  const submit = () =>
    attend.mutate(
      {
        id: meeting.id,
        version: version.current,
        marks: attendees.flatMap(({ seatId }) => {
          const one = marks.get(seatId);
          return one?.mark ? [{ seatId, mark: one.mark, representedBy: one.representedBy }] : [];
        }),
        others: lines(others),
      },
      {
        onSuccess: () => {
          say(t('word.saved'));
          onClose();
        },
      },
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <FormProblem error={attend.error} />
      <Group justify="space-between">
        <p className="muted">{t('meetings.markKeys')}</p>
        <Button
          size="compact-md"
          variant="default"
          onClick={() => {
            for (const one of attendees)
              if (!marks.get(one.seatId)?.mark) put(one.seatId, { mark: 'PRESENT' });
          }}
        >
          {t('meetings.restPresent')}
        </Button>
      </Group>
      <div className="attendance" ref={box}>
        {attendees.map((one, at) => {
          const now = marks.get(one.seatId);
          const name = [one.person, one.position].filter(Boolean).join(' · ');
          return (
            <fieldset
              key={one.seatId}
              className="attendance-row"
              tabIndex={-1}
              onKeyDown={press(one.seatId, at)}
              aria-label={name}
            >
              <span>
                {at + 1}. {name} <span className="muted">{t(`committeeRole.${one.role}`)}</span>
              </span>
              {/* None is chosen at first: an unmarked seat is not an absent one. */}
              <span className="attendance-marks">
                {MARKS.map((value) => (
                  <label key={value}>
                    <input
                      type="radio"
                      name={one.seatId}
                      checked={now?.mark === value}
                      onChange={() => put(one.seatId, { mark: value })}
                    />
                    {t(`mark.${value}`)}
                  </label>
                ))}
              </span>
              {now?.mark === 'REPRESENTED' && (
                <TextInput
                  className="is-wide"
                  label={t('meetings.representedBy')}
                  value={now.representedBy}
                  onChange={(event) => put(one.seatId, { representedBy: event.currentTarget.value })}
                  maxLength={300}
                />
              )}
            </fieldset>
          );
        })}
      </div>
      <Textarea
        label={t('meetings.others')}
        description={t('committees.onePerLine')}
        value={others}
        onChange={(event) => setOthers(event.currentTarget.value)}
        autosize
        minRows={2}
        maxRows={10}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button type="submit" loading={attend.isPending}>
          {t('action.save')}
        </Button>
      </Group>
    </form>
  );
}
