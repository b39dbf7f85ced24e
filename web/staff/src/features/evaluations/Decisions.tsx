import { Button, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import {
  type ContinuationDecision,
  DecideMissionDocument,
  type EvaluationPartsFragment,
} from '../../gql/graphql';
import { DataTable } from '../../ui/DataTable';
import { Dialog } from '../../ui/Dialog';
import { Section } from '../../ui/Page';
import { Tag } from '../../ui/Tag';

type Mission = EvaluationPartsFragment['missions'][number];
const DECISIONS: ContinuationDecision[] = ['IMPROVE', 'PROMOTE', 'DEVELOP', 'EXPAND', 'END'];

/** What becomes of each mission, and why. */
export function Decisions({ of, mayChange }: { of: EvaluationPartsFragment; mayChange: boolean }) {
  const t = useT();
  const [deciding, setDeciding] = useState<Mission | null>(null);
  return (
    <Section title={t('evaluations.decisions')}>
      <DataTable
        caption={t('evaluations.decisions')}
        rows={of.missions}
        rowKey={(one) => one.id}
        rowName={(one) => one.name}
        columns={[
          { key: 'name', header: t('evaluations.mission'), phone: 'head', cell: (one) => one.name },
          {
            key: 'mean',
            header: t('evaluations.mean'),
            width: 150,
            cell: (one) => (one.mean == null ? '–' : `${one.mean.toFixed(2)} (n = ${one.n})`),
          },
          {
            key: 'decision',
            header: t('evaluations.decision'),
            cell: (one) =>
              one.decision ? (
                <>
                  <Tag tone={one.decision === 'END' ? 'danger' : 'success'}>
                    {t(`decision.${one.decision}`)}
                  </Tag>{' '}
                  {one.reason}
                </>
              ) : (
                <Tag tone="warning">{t('evaluations.undecided')}</Tag>
              ),
          },
          ...(mayChange
            ? [
                {
                  key: 'act',
                  header: t('table.actions'),
                  width: 110,
                  cell: (one: Mission) => (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={t('evaluations.decideNamed', { name: one.name })}
                      onClick={() => setDeciding(one)}
                    >
                      {t('evaluations.decide')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {deciding && <Decide id={of.id} mission={deciding} onClose={() => setDeciding(null)} />}
    </Section>
  );
}

function Decide({ id, mission, onClose }: { id: string; mission: Mission; onClose: () => void }) {
  const t = useT();
  const [decision, setDecision] = useState<ContinuationDecision | null>(mission.decision ?? null);
  const [reason, setReason] = useState(mission.reason);
  const save = useCommand(DecideMissionDocument);
  const wrong = fieldMessages(save.error);
  return (
    <Dialog
      title={mission.name}
      open
      onClose={onClose}
      onSubmit={() =>
        decision && save.mutate({ id, missionId: mission.id, decision, reason }, { onSuccess: onClose })
      }
      submitLabel={t('action.save')}
      busy={save.isPending}
      error={save.error}
      disabled={!decision}
    >
      <Select
        label={t('evaluations.decision')}
        data={DECISIONS.map((value) => ({ value, label: t(`decision.${value}`) }))}
        value={decision}
        onChange={(value) => setDecision(value as ContinuationDecision | null)}
        allowDeselect={false}
      />
      <Textarea
        label={t('evaluations.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={wrong.reason}
        maxLength={1000}
        autosize
        minRows={2}
      />
    </Dialog>
  );
}
