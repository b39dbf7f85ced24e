import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { formatDate, parseBuddhistDate } from '@suanruam/core/dates';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { today } from '../core/calendar';
import { useLang, useT } from '../core/i18n';
import { Icon } from './icons';

const Calendar = lazy(() => import('./Calendar'));

interface Props {
  label: ReactNode;
  /** ISO day or empty. */
  value: string;
  onChange: (isoDay: string) => void;
  min?: string;
  max?: string;
  description?: ReactNode;
  error?: ReactNode;
  disabled?: boolean;
  width?: number | string;
}

/**
 * A Buddhist-era date that can be typed (22/11/2569, ๒๒ พ.ย. ๒๕๖๙, 22112569) or picked. Clerks type: the calendar is the second way in,
 * and its code loads only when opened.
 */
export function BuddhistDateField({
  label,
  value,
  onChange,
  min,
  max,
  description,
  error,
  disabled,
  width,
}: Props) {
  const t = useT();
  const lang = useLang();
  const [text, setText] = useState(() => (value ? formatDate(value, lang, 'numeric') : ''));
  const [problem, setProblem] = useState('');
  const [open, setOpen] = useState(false);
  const written = useRef(value);

  useEffect(() => {
    // A value set from outside (calendar, cleared filter) rewrites the text; one typed here does not.
    if (value === written.current) return;
    written.current = value;
    setText(value ? formatDate(value, lang, 'numeric') : '');
    setProblem('');
  }, [value, lang]);

  const take = (iso: string) => {
    written.current = iso;
    onChange(iso);
  };

  const check = (iso: string | null, typed: string): string => {
    if (!typed.trim()) return '';
    if (!iso) return t('date.unreadable');
    if (min && iso < min) return t('date.tooEarly', { date: formatDate(min, lang, 'short') });
    if (max && iso > max) return t('date.tooLate', { date: formatDate(max, lang, 'short') });
    return '';
  };

  const type = (typed: string) => {
    setText(typed);
    const iso = parseBuddhistDate(typed, today());
    const trouble = check(iso, typed);
    if (!trouble) setProblem('');
    const next = trouble ? '' : (iso ?? '');
    if (next !== value) take(next);
  };

  const leave = () => {
    const iso = parseBuddhistDate(text, today());
    const trouble = check(iso, text);
    setProblem(trouble);
    if (!trouble && iso) setText(formatDate(iso, lang, 'numeric'));
  };

  return (
    <TextInput
      label={label}
      description={description}
      error={problem || error}
      disabled={disabled}
      w={width}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={leave}
      placeholder={t('date.placeholder')}
      inputMode="text"
      autoComplete="off"
      rightSection={
        <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus withinPortal>
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              size={30}
              disabled={disabled}
              aria-label={t('date.openCalendar')}
              onClick={() => setOpen((is) => !is)}
            >
              <Icon name="calendar" />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            {open && (
              <Suspense fallback={<div className="calendar-wait">{t('state.loading')}</div>}>
                <Calendar
                  value={value}
                  min={min}
                  max={max}
                  onPick={(iso) => {
                    setText(formatDate(iso, lang, 'numeric'));
                    setProblem('');
                    take(iso);
                    setOpen(false);
                  }}
                />
              </Suspense>
            )}
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}
