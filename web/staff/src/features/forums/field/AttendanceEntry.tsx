import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useT } from '../../../core/i18n';
import { AttendanceFields } from '../AttendanceFields';
import { badCounts, COUNTS, type TypedAttendance } from '../attendance';

interface Props {
  first: TypedAttendance;
  /** What the office has now, shown beside an entry that was refused because it came later. */
  now: TypedAttendance | null;
  onKeep: (attendance: TypedAttendance) => boolean;
}

export function AttendanceEntry({ first, now, onKeep }: Props) {
  const t = useT();
  const [typed, setTyped] = useState(first);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (badCounts(typed).length === 0) onKeep(typed);
  };
  return (
    <form onSubmit={submit} noValidate className="forum-field-form">
      {now && (
        <p className="notice notice-warning">
          {t('field.officeHas')}{' '}
          {COUNTS.filter((name) => now.counts[name])
            .map((name) => `${t(`attendance.${name}`)} ${now.counts[name]}`)
            .join(' · ') || '–'}
        </p>
      )}
      <AttendanceFields value={typed} onChange={setTyped} wrong={{}} />
      <Button type="submit" variant="default">
        {t('field.keepAttendance')}
      </Button>
    </form>
  );
}
