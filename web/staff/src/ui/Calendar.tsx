// Split from the field: dayjs and the calendar load only when somebody opens it.
import { DatePicker, DatesProvider } from '@mantine/dates';
import '@mantine/dates/styles.css';
import dayjs from 'dayjs';
import buddhistEra from 'dayjs/plugin/buddhistEra';
import 'dayjs/locale/th';
import { today } from '../core/calendar';
import { useLang, useT } from '../core/i18n';

dayjs.extend(buddhistEra);

interface Props {
  value: string;
  min?: string;
  max?: string;
  onPick: (isoDay: string) => void;
}

export default function Calendar({ value, min, max, onPick }: Props) {
  const lang = useLang();
  const t = useT();
  return (
    <DatesProvider settings={{ locale: lang, firstDayOfWeek: 0 }}>
      <DatePicker
        value={value || null}
        defaultDate={value || today()}
        minDate={min}
        maxDate={max}
        onChange={(picked) => picked && onPick(picked)}
        monthLabelFormat="MMMM BBBB"
        yearLabelFormat="BBBB"
        yearsListFormat="BBBB"
        decadeLabelFormat="BBBB"
        ariaLabels={{
          nextMonth: t('date.nextMonth'),
          previousMonth: t('date.previousMonth'),
          nextYear: t('date.nextYear'),
          previousYear: t('date.previousYear'),
          nextDecade: t('date.nextDecade'),
          previousDecade: t('date.previousDecade'),
        }}
      />
    </DatesProvider>
  );
}
