import { TextInput } from '@mantine/core';
import { bangkokInstant, bangkokTime, parseClockTime } from '@suanruam/core/dates';
import { useState } from 'react';
import { today } from '../../core/calendar';
import { useT } from '../../core/i18n';
import { BuddhistDateField } from '../BuddhistDateField';

export interface Received {
  day: string;
  time: string;
}

export function receivedNow(): Received {
  return { day: today(), time: bangkokTime(new Date()) };
}

/** An instant in Bangkok, or null while the day or time cannot be read. */
export function receivedInstant({ day, time }: Received): string | null {
  const clock = parseClockTime(time);
  return day && clock ? bangkokInstant(day, clock) : null;
}

/** When the office got the matter: now unless a letter or a box says earlier. The 15 days count from this day. */
export function ReceivedFields({
  value,
  onChange,
  error,
}: {
  value: Received;
  onChange: (next: Received) => void;
  error?: string | undefined;
}) {
  const t = useT();
  const [left, setLeft] = useState(false);
  const unreadable = left && !parseClockTime(value.time) ? t('time.unreadable') : undefined;
  return (
    <div className="received">
      <BuddhistDateField
        label={t('received.day')}
        value={value.day}
        max={today()}
        onChange={(day) => onChange({ ...value, day })}
        error={error}
      />
      <TextInput
        label={t('received.time')}
        value={value.time}
        placeholder="09:30"
        inputMode="numeric"
        autoComplete="off"
        onBlur={() => setLeft(true)}
        onChange={(event) => onChange({ ...value, time: event.currentTarget.value })}
        error={unreadable}
      />
    </div>
  );
}
