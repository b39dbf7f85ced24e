import { ActionIcon, Button, Group, Select, TextInput } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useDates } from '../../core/calendar';
import { useCommand } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import {
  type CommitteePartsFragment,
  type CommitteeRole,
  ComposeCommitteeDocument,
  type SeatInput,
  type SeatPartsFragment,
  type SeatSector,
} from '../../gql/graphql';
import { BuddhistDateField } from '../../ui/BuddhistDateField';
import { DataTable } from '../../ui/DataTable';
import { FormProblem } from '../../ui/FormProblem';
import { Icon } from '../../ui/icons';
import { Section } from '../../ui/Page';
import { Tag } from '../../ui/Tag';
import { useToast } from '../../ui/Toast';
import { moved, ROLES, SECTORS } from './words';

/** Who sits on a committee, in order; seats that one head holds are counted once. */
export function Composition({ of, mayChange }: { of: CommitteePartsFragment; mayChange: boolean }) {
  const t = useT();
  const [editing, setEditing] = useState(false);
  if (editing) return <Compose of={of} onClose={() => setEditing(false)} />;
  return (
    <Section
      title={t('committees.members')}
      actions={
        mayChange && (
          <Button size="compact-md" variant="default" onClick={() => setEditing(true)}>
            {t('committees.compose')}
          </Button>
        )
      }
    >
      {of.seats.length === 0 ? (
        <p className="muted">{t('committees.noSeats')}</p>
      ) : (
        <>
          <p>{t('committees.counted', { seats: of.seats.length, heads: of.heads })}</p>
          <Seats caption={t('committees.members')} seats={of.seats} />
        </>
      )}
      {of.advisers.length > 0 && (
        <>
          <h3>{t('committees.advisers')}</h3>
          <Seats caption={t('committees.advisers')} seats={of.advisers} />
        </>
      )}
    </Section>
  );
}

function Seats({ caption, seats }: { caption: string; seats: SeatPartsFragment[] }) {
  const t = useT();
  const { date } = useDates();
  const twice = (seat: SeatPartsFragment) => seats.filter((one) => one.head === seat.head).length > 1;
  return (
    <DataTable
      caption={caption}
      rows={seats}
      rowKey={(seat) => seat.id}
      rowName={(seat) => seat.position || seat.person}
      columns={[
        { key: 'no', header: t('committees.no'), width: 56, cell: (seat) => seats.indexOf(seat) + 1 },
        {
          key: 'position',
          header: t('committees.position'),
          phone: 'head',
          cell: (seat) => (
            <>
              {seat.position || '–'} {twice(seat) && <Tag tone="info">{t('committees.twice')}</Tag>}
            </>
          ),
        },
        {
          key: 'person',
          header: t('committees.person'),
          cell: (seat) =>
            seat.vacantSince ? (
              <Tag tone="warning">{t('committees.vacantSince', { date: date(seat.vacantSince) })}</Tag>
            ) : (
              seat.person || '–'
            ),
        },
        {
          key: 'role',
          header: t('committees.role'),
          width: 180,
          cell: (seat) => t(`committeeRole.${seat.role}`),
        },
        {
          key: 'sector',
          header: t('committees.sector'),
          width: 190,
          cell: (seat) => t(`sector.${seat.sector}`),
        },
      ]}
    />
  );
}

interface Row {
  key: string;
  id: string | null;
  role: CommitteeRole;
  sector: SeatSector | null;
  position: string;
  person: string;
  vacantSince: string;
}

let made = 0;
const rowKey = () => {
  made += 1;
  return `new${made}`;
};
const rowOf = (seat: SeatPartsFragment): Row => ({
  key: seat.id,
  id: seat.id,
  role: seat.role,
  sector: seat.sector,
  position: seat.position,
  person: seat.person,
  vacantSince: seat.vacantSince ?? '',
});
const emptyRow = (role: CommitteeRole): Row => ({
  key: rowKey(),
  id: null,
  role,
  sector: null,
  position: '',
  person: '',
  vacantSince: '',
});
const inputOf = ({ key: _, ...row }: Row): SeatInput => ({ ...row, vacantSince: row.vacantSince || null });

function Compose({ of, onClose }: { of: CommitteePartsFragment; onClose: () => void }) {
  const t = useT();
  const say = useToast();
  const [seats, setSeats] = useState(() =>
    of.seats.length > 0 ? of.seats.map(rowOf) : [emptyRow('CHAIR'), emptyRow('MEMBER')],
  );
  const [advisers, setAdvisers] = useState(() => of.advisers.map(rowOf));
  const compose = useCommand(ComposeCommitteeDocument);
  const wrong = fieldMessages(compose.error);
  // A conflict must show against the version the rows were taken from.
  const version = useRef(of.record.version);
  const submit = () =>
    compose.mutate(
      { id: of.id, version: version.current, seats: seats.map(inputOf), advisers: advisers.map(inputOf) },
      {
        onSuccess: () => {
          say(t('word.saved'));
          onClose();
        },
      },
    );
  return (
    <Section title={t('committees.compose')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <FormProblem error={compose.error} />
        <p className="muted">{t('committees.composeHint')}</p>
        <Rows list="seats" rows={seats} onChange={setSeats} wrong={wrong} />
        <h3>{t('committees.advisers')}</h3>
        <Rows list="advisers" rows={advisers} onChange={setAdvisers} wrong={wrong} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" loading={compose.isPending}>
            {t('action.save')}
          </Button>
        </Group>
      </form>
    </Section>
  );
}

function Rows({
  list,
  rows,
  onChange,
  wrong,
}: {
  list: 'seats' | 'advisers';
  rows: Row[];
  onChange: (rows: Row[]) => void;
  wrong: Record<string, string>;
}) {
  const t = useT();
  const box = useRef<HTMLOListElement>(null);
  const put = (at: number, part: Partial<Row>) =>
    onChange(rows.map((row, n) => (n === at ? { ...row, ...part } : row)));
  const move = (at: number, by: -1 | 1) => onChange(moved(rows, at, by));
  const keys = (at: number) => (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(at, event.key === 'ArrowUp' ? -1 : 1);
  };
  const add = () => {
    onChange([...rows, emptyRow(list === 'advisers' ? 'ADVISER' : 'MEMBER')]);
    window.setTimeout(() => box.current?.querySelector<HTMLElement>('li:last-child input')?.focus());
  };
  return (
    <>
      <ol className="seat-rows" ref={box}>
        {rows.map((row, at) => (
          <li key={row.key} onKeyDown={keys(at)}>
            <span className="seat-number">{at + 1}</span>
            <TextInput
              label={t('committees.position')}
              value={row.position}
              onChange={(event) => put(at, { position: event.currentTarget.value })}
              error={wrong[`${list}.${at}.position`]}
              maxLength={300}
            />
            <TextInput
              label={t('committees.person')}
              value={row.person}
              onChange={(event) => put(at, { person: event.currentTarget.value })}
              maxLength={300}
            />
            {list === 'seats' ? (
              <Select
                label={t('committees.role')}
                data={ROLES.map((value) => ({ value, label: t(`committeeRole.${value}`) }))}
                value={row.role}
                onChange={(value) => value && put(at, { role: value as CommitteeRole })}
                error={wrong[`${list}.${at}.role`]}
                allowDeselect={false}
              />
            ) : (
              <span>{t('committeeRole.ADVISER')}</span>
            )}
            <Select
              label={t('committees.sector')}
              placeholder={t('committees.sectorAuto')}
              data={SECTORS.map((value) => ({ value, label: t(`sector.${value}`) }))}
              value={row.sector}
              onChange={(value) => put(at, { sector: value as SeatSector | null })}
              clearable
            />
            <BuddhistDateField
              label={t('committees.vacant')}
              value={row.vacantSince}
              onChange={(vacantSince) => put(at, { vacantSince })}
            />
            <span className="row-acts">
              <ActionIcon
                variant="subtle"
                size={36}
                disabled={at === 0}
                aria-label={t('committees.up', { n: at + 1 })}
                onClick={() => move(at, -1)}
              >
                <span aria-hidden="true">↑</span>
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                size={36}
                disabled={at === rows.length - 1}
                aria-label={t('committees.down', { n: at + 1 })}
                onClick={() => move(at, 1)}
              >
                <span aria-hidden="true">↓</span>
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="danger"
                size={36}
                aria-label={t('committees.removeSeat', { n: at + 1 })}
                onClick={() => onChange(rows.filter((_, n) => n !== at))}
              >
                <Icon name="close" />
              </ActionIcon>
            </span>
          </li>
        ))}
      </ol>
      <Button size="compact-md" variant="default" leftSection={<Icon name="plus" size={16} />} onClick={add}>
        {list === 'seats' ? t('committees.addSeat') : t('committees.addAdviser')}
      </Button>
    </>
  );
}
