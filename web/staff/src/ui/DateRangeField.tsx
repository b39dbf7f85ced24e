import { Button, Group, Popover, Stack } from '@mantine/core';
import { addDays } from '@suanruam/core/dates';
import { useState } from 'react';
import { today, useDates } from '../core/calendar';
import { useT } from '../core/i18n';
import { BuddhistDateField } from './BuddhistDateField';
import { Icon } from './icons';

interface Props {
  label: string;
  from: string;
  to: string;
  onChange: (from: string, to: string) => void;
}

/** One compact control for a pair of days, with the ranges offices ask for. */
export function DateRangeField({ label, from, to, onChange }: Props) {
  const t = useT();
  const { date } = useDates();
  const [open, setOpen] = useState(false);
  const shown =
    from || to ? `${from ? date(from) : '…'} – ${to ? date(to) : '…'}` : t('range.any', { what: label });
  const preset = (days: number) => onChange(addDays(today(), -days), today());
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <button
          type="button"
          className={`filter-button${from || to ? ' is-set' : ''}`}
          aria-label={`${label}: ${shown}`}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => setOpen((is) => !is)}
        >
          <span className="filter-button-text">{shown}</span>
          <Icon name="calendar" size={16} />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs" w={260}>
          <BuddhistDateField
            label={t('range.from')}
            value={from}
            max={to || today()}
            onChange={(day) => onChange(day, to)}
          />
          <BuddhistDateField
            label={t('range.to')}
            value={to}
            min={from}
            onChange={(day) => onChange(from, day)}
          />
          <Group gap={6}>
            <Button size="compact-sm" variant="default" onClick={() => preset(7)}>
              {t('range.week')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => preset(30)}>
              {t('range.month')}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => onChange('', '')}>
              {t('action.clear')}
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
