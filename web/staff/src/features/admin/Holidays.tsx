import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { today, useDates } from '../../core/calendar';
import { useCommand, useGql } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import {
  HolidaysDocument,
  type HolidaysQuery,
  RemoveHolidayDocument,
  SaveHolidayDocument,
} from '../../gql/graphql';
import { BuddhistDateField } from '../../ui/BuddhistDateField';
import { DataTable } from '../../ui/DataTable';
import { Dialog } from '../../ui/Dialog';
import { FormProblem } from '../../ui/FormProblem';
import { Icon } from '../../ui/icons';
import { Page } from '../../ui/Page';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import { useToast } from '../../ui/Toast';
import { EditButton } from './EditButton';

type Holiday = HolidaysQuery['holidays'][number];

/** Office holidays of one calendar year: they move reminders, never the fifteen days. */
export function Holidays() {
  const t = useT();
  const say = useToast();
  const { date } = useDates();
  const thisYear = Number(today().slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const [editing, setEditing] = useState<Holiday | 'new' | null>(null);
  const { data, error, refetch } = useGql(
    HolidaysDocument,
    { from: `${year}-01-01`, to: `${year}-12-31` },
    { keep: true },
  );
  const remove = useCommand(RemoveHolidayDocument);
  const years = [thisYear - 1, thisYear, thisYear + 1].map((one) => ({
    value: String(one),
    label: t('holidays.year', { n: one + 543 }),
  }));
  return (
    <Page
      title={t('nav.holidays')}
      actions={
        <>
          <Select
            aria-label={t('holidays.chooseYear')}
            data={years}
            value={String(year)}
            onChange={(value) => value && setYear(Number(value))}
            allowDeselect={false}
            w={140}
          />
          <Button leftSection={<Icon name="plus" />} onClick={() => setEditing('new')}>
            {t('holidays.add')}
          </Button>
        </>
      }
    >
      <p className="muted register-lead">{t('holidays.lead')}</p>
      <FormProblem error={remove.error} />
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!error && !data && <LoadingState />}
      {data?.holidays.length === 0 && <EmptyState title={t('holidays.none')} />}
      {data && data.holidays.length > 0 && (
        <DataTable
          caption={t('nav.holidays')}
          rows={data.holidays}
          rowKey={(one) => one.day}
          rowName={(one) => one.name}
          columns={[
            {
              key: 'day',
              header: t('holidays.day'),
              width: 320,
              phone: 'head',
              cell: (one) => date(one.day, 'full'),
            },
            { key: 'name', header: t('holidays.name'), phone: 'head', cell: (one) => one.name },
            {
              key: 'closed',
              header: t('holidays.closed'),
              width: 150,
              cell: (one) => (one.officeClosed ? t('word.yes') : t('word.no')),
            },
            {
              key: 'own',
              header: t('holidays.source'),
              width: 170,
              cell: (one) =>
                one.own ? <Tag tone="info">{t('holidays.own')}</Tag> : <Tag>{t('holidays.national')}</Tag>,
            },
            {
              key: 'act',
              header: t('table.actions'),
              width: 150,
              cell: (one) => (
                <span className="nowrap">
                  <EditButton name={one.name} onClick={() => setEditing(one)} />{' '}
                  {one.own && (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      color="danger"
                      aria-label={t('holidays.removeNamed', { name: one.name })}
                      onClick={() =>
                        remove.mutate({ day: one.day }, { onSuccess: () => say(t('holidays.removed')) })
                      }
                    >
                      {t('action.remove')}
                    </Button>
                  )}
                </span>
              ),
            },
          ]}
        />
      )}
      {editing && <HolidayDialog of={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </Page>
  );
}

function HolidayDialog({ of, onClose }: { of: Holiday | null; onClose: () => void }) {
  const t = useT();
  const say = useToast();
  const [day, setDay] = useState(of?.day ?? '');
  const [name, setName] = useState(of?.name ?? '');
  const [closed, setClosed] = useState(of?.officeClosed ?? true);
  const save = useCommand(SaveHolidayDocument);
  const wrong = fieldMessages(save.error);
  const submit = () =>
    save.mutate(
      { input: { day, name: name.trim(), officeClosed: closed } },
      {
        onSuccess: () => {
          say(t('word.saved'));
          onClose();
        },
      },
    );
  return (
    <Dialog
      open
      title={of ? of.name : t('holidays.add')}
      onClose={onClose}
      onSubmit={submit}
      submitLabel={t('action.save')}
      busy={save.isPending}
      error={save.error}
      disabled={!day || !name.trim()}
    >
      <BuddhistDateField
        label={t('holidays.day')}
        value={day}
        onChange={setDay}
        disabled={!!of}
        error={wrong.day}
      />
      <TextInput
        label={t('holidays.name')}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
        error={wrong.name}
      />
      <Checkbox
        label={t('holidays.closedLong')}
        checked={closed}
        onChange={(event) => setClosed(event.currentTarget.checked)}
      />
    </Dialog>
  );
}
