import '../../core/words/activities';
import '../../core/words/record';
import { Button, Checkbox, NumberInput, Select } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { today, useDates } from '../../core/calendar';
import { useCommand, useGql } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { useIdempotencyKey } from '../../core/idempotency';
import { useMay } from '../../core/session';
import { CreateProgrammeDocument, ProgrammesDocument, type ProgrammesQuery } from '../../gql/graphql';
import { type Column, DataTable } from '../../ui/DataTable';
import { Dialog } from '../../ui/Dialog';
import { DueText } from '../../ui/DueText';
import { Icon } from '../../ui/icons';
import { Page } from '../../ui/Page';
import { Pager } from '../../ui/Pager';
import { fiscalYearOf } from '../../ui/record/face';
import { PublishedTag } from '../../ui/record/RecordTags';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { Tag } from '../../ui/Tag';

type Line = ProgrammesQuery['programmes']['nodes'][number];

/** The half-year rounds (รายงานการมีส่วนร่วม รอบ 6 เดือน). */
export function Programmes() {
  const t = useT();
  const may = useMay()('programme_work');
  const { date } = useDates();
  const search = useSearch({ from: '/inside/programmes' }) as { after?: string };
  const [opening, setOpening] = useState(false);
  const { data, error, refetch } = useGql(
    ProgrammesDocument,
    { filter: null, after: search.after ?? null },
    { keep: true },
  );
  const columns: Column<Line>[] = [
    {
      key: 'round',
      header: t('programme.round'),
      phone: 'head',
      cell: (line) => (
        <Link to="/programmes/$id" params={{ id: line.id } as never}>
          {t('programme.roundOf', { round: line.round, year: line.fiscalYear })}
        </Link>
      ),
    },
    {
      key: 'tasks',
      header: t('programme.progress'),
      width: 190,
      cell: (line) => t('programme.doneOf', { done: line.done, tasks: line.tasks }),
    },
    {
      key: 'evidence',
      header: t('programme.withEvidence'),
      width: 150,
      align: 'right',
      cell: (line) => line.withEvidence,
    },
    {
      key: 'due',
      header: t('programme.due'),
      width: 210,
      cell: (line) =>
        line.filedOn ? (
          <Tag tone="success" icon="check">
            {t('programme.filedOn', { date: date(line.filedOn) })}
          </Tag>
        ) : (
          <DueText dueOn={line.dueOn} finished={Boolean(line.record.publishedAt)} />
        ),
    },
    {
      key: 'seen',
      header: t('activity.seen'),
      width: 150,
      cell: (line) => <PublishedTag record={line.record} />,
    },
  ];
  const page = data?.programmes;
  return (
    <Page
      title={t('programme.list')}
      actions={
        may && (
          <Button leftSection={<Icon name="plus" size={16} />} onClick={() => setOpening(true)}>
            {t('programme.open')}
          </Button>
        )
      }
    >
      {error && !page ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !page ? (
        <LoadingState />
      ) : page.nodes.length === 0 ? (
        <EmptyState title={t('programme.none')}>{t('programme.noneText')}</EmptyState>
      ) : (
        <>
          <DataTable
            caption={t('programme.list')}
            rows={page.nodes}
            rowKey={(line) => line.id}
            rowName={(line) => t('programme.roundOf', { round: line.round, year: line.fiscalYear })}
            columns={columns}
          />
          <Pager
            to="/programmes"
            first={{}}
            next={page.pageInfo.hasNextPage ? { after: page.pageInfo.endCursor ?? '' } : null}
            isFirst={!search.after}
            shown={page.nodes.length}
          />
        </>
      )}
      {opening && <OpenRound onClose={() => setOpening(false)} />}
    </Page>
  );
}

function OpenRound({ onClose }: { onClose: () => void }) {
  const t = useT();
  const navigate = useNavigate();
  const { key } = useIdempotencyKey();
  const month = Number(today().slice(5, 7));
  const [year, setYear] = useState<number | null>(fiscalYearOf(today()));
  const [round, setRound] = useState(month >= 4 && month <= 9 ? '2' : '1');
  const [template, setTemplate] = useState(true);
  const create = useCommand(CreateProgrammeDocument);
  const wrong = fieldMessages(create.error);
  return (
    <Dialog
      title={t('programme.open')}
      open
      onClose={onClose}
      onSubmit={() =>
        create.mutate(
          {
            input: {
              idempotencyKey: key,
              fiscalYear: year ?? 0,
              round: Number(round),
              fromTemplate: template,
            },
          },
          {
            onSuccess: ({ createProgramme }) => {
              const id = createProgramme.programme?.id;
              if (id) void navigate({ to: '/programmes/$id', params: { id } as never });
            },
          },
        )
      }
      submitLabel={t('programme.open')}
      busy={create.isPending}
      error={create.error}
      disabled={!year}
    >
      <NumberInput
        label={t('record.fiscalYear')}
        value={year ?? ''}
        onChange={(typed) => setYear(typeof typed === 'number' ? typed : null)}
        error={wrong.fiscalYear}
        allowDecimal={false}
        hideControls
      />
      <Select
        label={t('programme.round')}
        data={[
          { value: '1', label: t('programme.round1') },
          { value: '2', label: t('programme.round2') },
        ]}
        value={round}
        onChange={(value) => value && setRound(value)}
        error={wrong.round}
        allowDeselect={false}
      />
      <Checkbox
        label={t('programme.fromTemplate')}
        description={t('programme.fromTemplateText')}
        checked={template}
        onChange={(event) => setTemplate(event.currentTarget.checked)}
      />
    </Dialog>
  );
}
