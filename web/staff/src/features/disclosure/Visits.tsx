import '../../core/words/disclosure';
import '../../core/words/record';
import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { today, useDates } from '../../core/calendar';
import { useCommand, useGql } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { useIdempotencyKey } from '../../core/idempotency';
import { useMay } from '../../core/session';
import {
  type PublicityChannel,
  RecordVisitDocument,
  RemoveVisitDocument,
  type VisitPurpose,
  type VisitStakeholder,
  VisitsDocument,
} from '../../gql/graphql';
import { BuddhistDateField } from '../../ui/BuddhistDateField';
import { DataTable } from '../../ui/DataTable';
import { FormProblem } from '../../ui/FormProblem';
import { Optional } from '../../ui/Optional';
import { Page, Section } from '../../ui/Page';
import { Pager } from '../../ui/Pager';
import { fiscalYearOf } from '../../ui/record/face';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { useToast } from '../../ui/Toast';
import { VisitFigures } from './VisitFigures';

const PURPOSES: VisitPurpose[] = ['INSPECT', 'COPY', 'ASK', 'INTERNET', 'OTHER'];
const STAKEHOLDERS: VisitStakeholder[] = [
  'INDIVIDUAL',
  'FAMILY',
  'COMMUNITY',
  'COMMUNITY_ORG',
  'PRIVATE_ORG',
  'PROFESSIONAL_ORG',
  'RELIGIOUS_INSTITUTION',
  'BUSINESS',
  'OTHER_SOCIAL_INSTITUTION',
];
const WAYS: PublicityChannel[] = [
  'WALK_IN',
  'PHONE',
  'CALL_CENTRE',
  'LETTER',
  'EMAIL',
  'WEBSITE',
  'FACEBOOK',
  'LINE_OA',
];

/** The visitor log: entering at the counter, the entries of the year, and its figures. */
export function Visits() {
  const t = useT();
  const may = useMay();
  const say = useToast();
  const { date } = useDates();
  const navigate = useNavigate();
  const search = useSearch({ from: '/inside/visits' });
  const now = fiscalYearOf(today());
  const year = Number(search.year) || now;
  const { data, error, refetch, isPlaceholderData } = useGql(
    VisitsDocument,
    { from: `${year - 544}-10-01`, to: `${year - 543}-09-30`, after: search.after ?? null, year },
    { keep: true },
  );
  const remove = useCommand(RemoveVisitDocument);
  const rows = data?.centreVisits.nodes ?? [];
  const page = data?.centreVisits.pageInfo;
  const kept: Record<string, string> = search.year ? { year: search.year } : {};
  const work = may('disclosure_work');
  return (
    <Page title={t('nav.visits')}>
      {work && <Counter />}
      <search className="record-filters" aria-label={t('record.filters')}>
        <Select
          label={t('record.fiscalYear')}
          data={Array.from({ length: 6 }, (_, back) => String(now - back))}
          value={String(year)}
          onChange={(next) => next && void navigate({ to: '/visits', search: { year: next } })}
          allowDeselect={false}
        />
      </search>
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!error && !data && <LoadingState />}
      {data && <VisitFigures figures={data.visitFigures} year={year} />}
      {data && (
        <Section title={t('visit.log')}>
          {rows.length === 0 ? (
            <EmptyState title={t('visit.none')} />
          ) : (
            <DataTable
              caption={t('visit.log')}
              rows={rows}
              rowKey={(one) => one.id}
              rowName={(one) => `${date(one.day)} ${one.people}`}
              stale={isPlaceholderData}
              columns={[
                {
                  key: 'day',
                  header: t('visit.day'),
                  width: 120,
                  phone: 'head',
                  cell: (one) => date(one.day),
                },
                {
                  key: 'people',
                  header: t('visit.people'),
                  width: 90,
                  align: 'right',
                  cell: (one) => one.people,
                },
                {
                  key: 'purpose',
                  header: t('visit.purpose'),
                  width: 170,
                  cell: (one) => t(`visitPurpose.${one.purpose}`),
                },
                {
                  key: 'who',
                  header: t('visit.stakeholder'),
                  width: 150,
                  cell: (one) => t(`visitStakeholder.${one.stakeholder}`),
                },
                {
                  key: 'channel',
                  header: t('visit.channel'),
                  width: 150,
                  cell: (one) => t(`channel.${one.channel}`),
                },
                { key: 'said', header: t('visit.suggestion'), cell: (one) => one.suggestion || '–' },
                ...(work
                  ? [
                      {
                        key: 'act',
                        header: t('table.actions'),
                        width: 90,
                        cell: (one: (typeof rows)[number]) => (
                          <Button
                            size="compact-sm"
                            variant="subtle"
                            color="danger"
                            aria-label={`${t('action.remove')}: ${date(one.day)} (${one.people})`}
                            onClick={() =>
                              remove.mutate({ id: one.id }, { onSuccess: () => say(t('visit.removed')) })
                            }
                          >
                            {t('action.remove')}
                          </Button>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          )}
          {page && (
            <Pager
              to="/visits"
              first={kept}
              next={page.hasNextPage && page.endCursor ? { ...kept, after: page.endCursor } : null}
              isFirst={!search.after}
              shown={rows.length}
            />
          )}
        </Section>
      )}
    </Page>
  );
}

/** The counter: one line, Enter saves, the next visitor can be typed at once. */
function Counter() {
  const t = useT();
  const say = useToast();
  const { key, renew } = useIdempotencyKey();
  const [day, setDay] = useState(today());
  const [people, setPeople] = useState('1');
  const [purpose, setPurpose] = useState<VisitPurpose>('INSPECT');
  const [stakeholder, setStakeholder] = useState<VisitStakeholder>('INDIVIDUAL');
  const [channel, setChannel] = useState<PublicityChannel>('WALK_IN');
  const [suggestion, setSuggestion] = useState('');
  const record = useCommand(RecordVisitDocument);
  const wrong = fieldMessages(record.error);
  return (
    <Section title={t('visit.enter')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          record.mutate(
            { key, input: { day, people: Number(people), purpose, stakeholder, channel, suggestion } },
            {
              onSuccess: () => {
                say(t('visit.saved'));
                renew();
                setPeople('1');
                setSuggestion('');
              },
            },
          );
        }}
      >
        <FormProblem error={record.error} />
        <div className="record-filters">
          <BuddhistDateField
            label={t('visit.day')}
            value={day}
            max={today()}
            onChange={setDay}
            error={wrong.day}
          />
          <TextInput
            label={t('visit.people')}
            value={people}
            inputMode="numeric"
            maxLength={4}
            onChange={(event) => setPeople(event.currentTarget.value)}
            error={wrong.people}
          />
          <Select
            label={t('visit.purpose')}
            data={PURPOSES.map((one) => ({ value: one, label: t(`visitPurpose.${one}`) }))}
            value={purpose}
            onChange={(next) => next && setPurpose(next as VisitPurpose)}
            allowDeselect={false}
          />
          <Select
            label={t('visit.stakeholder')}
            data={STAKEHOLDERS.map((one) => ({ value: one, label: t(`visitStakeholder.${one}`) }))}
            value={stakeholder}
            onChange={(next) => next && setStakeholder(next as VisitStakeholder)}
            allowDeselect={false}
          />
          <Select
            label={t('visit.channel')}
            data={WAYS.map((one) => ({ value: one, label: t(`channel.${one}`) }))}
            value={channel}
            onChange={(next) => next && setChannel(next as PublicityChannel)}
            allowDeselect={false}
            error={wrong.channel}
          />
        </div>
        <Textarea
          label={<Optional text={t('visit.suggestion')} />}
          description={t('visit.noNames')}
          value={suggestion}
          autosize
          minRows={1}
          maxLength={1000}
          onChange={(event) => setSuggestion(event.currentTarget.value)}
        />
        <Button type="submit" mt="sm" loading={record.isPending} disabled={!day || !/^\d+$/.test(people)}>
          {t('visit.save')}
        </Button>
      </form>
    </Section>
  );
}
