import { Button, Select } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useDates } from '../../core/calendar';
import { useCommand, useGql } from '../../core/data';
import { type MessageKey, useT } from '../../core/i18n';
import { useColleagues } from '../../core/reference';
import {
  AssignCorruptionDocument,
  CorruptionCaseDocument,
  type CorruptionCaseQuery,
} from '../../gql/graphql';
import { CaseState } from '../../ui/CaseState';
import { ContactCard } from '../../ui/case/ContactCard';
import { DueBox } from '../../ui/case/DueBox';
import type { NoticeKind } from '../../ui/case/notice';
import { Timeline } from '../../ui/case/Timeline';
import { Dialog } from '../../ui/Dialog';
import { Icon } from '../../ui/icons';
import { Facts, Page, Section } from '../../ui/Page';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { useToast } from '../../ui/Toast';
import { ConfidentialNotice } from './ConfidentialNotice';
import { CorruptionNotice } from './CorruptionNotice';

type Detail = NonNullable<CorruptionCaseQuery['corruptionCase']>;

const ACTS = ['acknowledge', 'assign', 'progress', 'result', 'close', 'explain_delay', 'note'] as const;

export function CorruptionCase() {
  const t = useT();
  const { id } = useParams({ from: '/inside/corruption/$id' });
  const { data, error, refetch } = useGql(CorruptionCaseDocument, { id });
  const of = data?.corruptionCase;
  return (
    <Page
      title={of ? t('corruption.case', { number: of.number }) : t('corruption.title')}
      aside={of && <CaseState state={of.state} />}
      back={
        <Link to="/corruption">
          <Icon name="chevronLeft" size={16} /> {t('corruption.back')}
        </Link>
      }
    >
      <ConfidentialNotice />
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!error && !data && <LoadingState />}
      {data && !of && <EmptyState title={t('case.missing')} />}
      {of && <Body of={of} />}
    </Page>
  );
}

function Body({ of }: { of: Detail }) {
  const t = useT();
  const { dateTime } = useDates();
  return (
    <>
      <Actions of={of} />
      <div className="case-columns">
        <div className="case-column">
          <Section title={t('case.matter')}>
            <p className="prewrap case-body">{of.text}</p>
          </Section>
          <div className="case-story">
            <Section title={t('case.timeline')}>
              <Timeline events={of.events} />
            </Section>
          </div>
        </div>
        <div className="case-column">
          <div className="case-due">
            <DueBox of={of} />
          </div>
          <Section title={t('case.facts')}>
            <Facts
              items={[
                [t('corruption.respondent'), of.respondent],
                [t('case.place'), of.place],
                [t('filter.channel'), t(`channel.${of.channel}`)],
                [t('case.receivedAt'), dateTime(of.receivedAt)],
                [t('filter.assignee'), of.assigneeName],
              ]}
            />
          </Section>
          <ContactCard contact={of.complainant} anonymous={of.anonymous} />
        </div>
      </div>
    </>
  );
}

function Actions({ of }: { of: Detail }) {
  const t = useT();
  const [act, setAct] = useState<(typeof ACTS)[number] | null>(null);
  const acts = ACTS.filter((one) => of.allowed.includes(one));
  if (acts.length === 0) return null;
  return (
    <div className="case-actions" role="toolbar" aria-label={t('case.actions')}>
      {acts.map((one, index) => (
        <Button key={one} variant={index === 0 ? 'filled' : 'default'} onClick={() => setAct(one)}>
          {t(`act.${one}` as MessageKey)}
        </Button>
      ))}
      {act === 'assign' && <AssignOfficer of={of} onClose={() => setAct(null)} />}
      {act && act !== 'assign' && (
        <CorruptionNotice of={of} kind={act as NoticeKind} onClose={() => setAct(null)} />
      )}
    </div>
  );
}

/** Only another corruption officer can take it: nobody else may open it. */
function AssignOfficer({ of, onClose }: { of: Detail; onClose: () => void }) {
  const t = useT();
  const say = useToast();
  const [officer, setOfficer] = useState<string | null>(of.assigneeId ?? null);
  const officers = useColleagues().filter((one) => one.roles.includes('CORRUPTION_OFFICER'));
  const assign = useCommand(AssignCorruptionDocument);
  const submit = () =>
    assign.mutate(
      { id: of.id, assigneeId: officer ?? '' },
      {
        onSuccess: () => {
          say(t('assign.done', { n: 1 }));
          onClose();
        },
      },
    );
  return (
    <Dialog
      open
      title={`${t('act.assign')} · ${of.number}`}
      onClose={onClose}
      onSubmit={submit}
      submitLabel={t('assign.submit')}
      busy={assign.isPending}
      error={assign.error}
      disabled={!officer}
    >
      <Select
        label={t('filter.assignee')}
        data={officers.map((one) => ({ value: one.id, label: one.name }))}
        value={officer}
        onChange={setOfficer}
        data-autofocus
      />
    </Dialog>
  );
}
