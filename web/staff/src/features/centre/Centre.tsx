import '../../core/words/activities';
import '../../core/words/record';
import { Button, Select } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useDates } from '../../core/calendar';
import { useCommand, useGql } from '../../core/data';
import { useT } from '../../core/i18n';
import { useMay } from '../../core/session';
import {
  BeginCentreYearDocument,
  CentreDocument,
  type CentreDutyPartsFragment,
  type CentreQuery,
} from '../../gql/graphql';
import { DueText } from '../../ui/DueText';
import { FormProblem } from '../../ui/FormProblem';
import { Page, Section } from '../../ui/Page';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { Tag, type Tone } from '../../ui/Tag';
import { DutyDialog, type DutyPart } from './DutyDialogs';
import { SettingDialog } from './SettingDialog';

const TONES: Record<CentreDutyPartsFragment['state'], Tone> = {
  OPEN: 'info',
  OVERDUE: 'danger',
  DONE: 'success',
};
const MISSIONS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** The participation centre's year: nine missions as a to-do list (ภารกิจประจำปีของศูนย์ส่งเสริมการมีส่วนร่วม). */
export function Centre() {
  const t = useT();
  const search = useSearch({ from: '/inside/centre' }) as { year?: string };
  const { data, error, refetch } = useGql(
    CentreDocument,
    { fiscalYear: search.year ? Number(search.year) : null },
    { keep: true },
  );
  if (data) return <Year of={data.centre} />;
  return (
    <Page title={t('centre.title')}>
      {error ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingState />}
    </Page>
  );
}

function Year({ of }: { of: CentreQuery['centre'] }) {
  const t = useT();
  const may = useMay()('programme_work');
  const navigate = useNavigate({ from: '/centre' });
  const [setting, setSetting] = useState<'change' | 'on' | null>(null);
  const [open, setOpen] = useState<{ duty: CentreDutyPartsFragment; part: DutyPart } | null>(null);
  const begin = useCommand(BeginCentreYearDocument);
  const years = [
    ...new Set([of.thisYear + 1, of.thisYear, of.thisYear - 1, ...of.years, of.fiscalYear]),
  ].sort((a, b) => b - a);
  const done = of.duties.filter((duty) => duty.state === 'DONE').length;
  const canBegin = Math.abs(of.fiscalYear - of.thisYear) <= 1;
  // The duty as it is after a change, not as it was when its dialog opened.
  const shown = open && of.duties.find((duty) => duty.id === open.duty.id);
  return (
    <Page
      title={t('centre.title')}
      actions={
        <>
          <Select
            aria-label={t('record.fiscalYear')}
            data={years.map((year) => ({ value: String(year), label: t('centre.year', { year }) }))}
            value={String(of.fiscalYear)}
            onChange={(year) => void navigate({ search: (year ? { year } : {}) as never })}
            allowDeselect={false}
            w={220}
          />
          {may && (
            <Button variant="default" onClick={() => setSetting('change')}>
              {t('centre.setting')}
            </Button>
          )}
        </>
      }
    >
      <FormProblem error={begin.error} />
      {!of.switchedOn && (
        <EmptyState
          title={t('centre.off')}
          action={may && <Button onClick={() => setSetting('on')}>{t('centre.switchOn')}</Button>}
        >
          {t('centre.offText')}
        </EmptyState>
      )}
      {of.switchedOn && of.duties.length === 0 && (
        <EmptyState
          title={t('centre.noList', { year: of.fiscalYear })}
          action={
            may &&
            canBegin && (
              <Button loading={begin.isPending} onClick={() => begin.mutate({ fiscalYear: of.fiscalYear })}>
                {t('centre.begin', { year: of.fiscalYear })}
              </Button>
            )
          }
        >
          {t('centre.noListText')}
        </EmptyState>
      )}
      {of.duties.length > 0 && (
        <>
          <p>{t('centre.doneOf', { done, all: of.duties.length })}</p>
          {MISSIONS.map((mission) => (
            <Section key={mission} title={`${mission}. ${t(`mission.${mission}`)}`}>
              <ul className="tasks">
                {of.duties
                  .filter((duty) => duty.mission === mission)
                  .map((duty) => (
                    <DutyItem key={duty.id} of={duty} may={may} onOpen={(part) => setOpen({ duty, part })} />
                  ))}
              </ul>
            </Section>
          ))}
        </>
      )}
      {setting && <SettingDialog of={of} switchOn={setting === 'on'} onClose={() => setSetting(null)} />}
      {open && shown && <DutyDialog of={shown} part={open.part} may={may} onClose={() => setOpen(null)} />}
    </Page>
  );
}

function DutyItem({
  of,
  may,
  onOpen,
}: {
  of: CentreDutyPartsFragment;
  may: boolean;
  onOpen: (part: DutyPart) => void;
}) {
  const t = useT();
  const { date } = useDates();
  const name = of.record.title;
  return (
    <li className="task">
      <h3>{name}</h3>
      {of.record.summary && <p className="muted">{of.record.summary}</p>}
      <p>
        <Tag tone={TONES[of.state]}>{t(`dutyState.${of.state}`)}</Tag>{' '}
        {of.doneOn ? t('centre.doneOn', { date: date(of.doneOn, 'long') }) : <DueText dueOn={of.dueOn} />}
      </p>
      {of.note && <p className="prewrap">{of.note}</p>}
      <div className="task-acts">
        {of.evidence === 0 && of.state === 'DONE' && (
          <Tag tone="warning" icon="warning">
            {t('programme.noEvidence')}
          </Tag>
        )}
        {may && of.state !== 'DONE' && (
          <Button
            size="compact-md"
            onClick={() => onOpen('done')}
            aria-label={`${t('centre.complete')}: ${name}`}
          >
            {t('centre.complete')}
          </Button>
        )}
        <Button
          size="compact-md"
          variant="default"
          onClick={() => onOpen('evidence')}
          aria-label={`${t('centre.evidenceN', { n: of.evidence })}: ${name}`}
        >
          {t('centre.evidenceN', { n: of.evidence })}
        </Button>
        {may && (
          <Button
            size="compact-md"
            variant="subtle"
            onClick={() => onOpen('edit')}
            aria-label={t('action.editNamed', { name })}
          >
            {t('action.edit')}
          </Button>
        )}
        {may && of.state === 'DONE' && (
          <Button
            size="compact-md"
            variant="subtle"
            onClick={() => onOpen('reopen')}
            aria-label={`${t('centre.reopen')}: ${name}`}
          >
            {t('centre.reopen')}
          </Button>
        )}
      </div>
    </li>
  );
}
