import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { type MessageKey, useT } from '../../../core/i18n';
import type { CaseDetailFragment } from '../../../gql/graphql';
import type { NoticeKind } from '../../../ui/case/notice';
import { Icon } from '../../../ui/icons';
import { AssignDialog } from '../queue/AssignDialog';
import { CaseNotice } from './CaseNotice';
import { MergeDialog } from './MergeDialog';
import { RecategoriseDialog } from './RecategoriseDialog';

/** The order of a case's life; the first allowed one is the obvious next step. */
const MAIN = ['acknowledge', 'assign', 'progress', 'result', 'close', 'explain_delay', 'reopen'] as const;
const MORE = ['refer', 'merge', 'recategorise'] as const;
type Act = (typeof MAIN)[number] | (typeof MORE)[number] | 'note';

export function CaseActions({ of }: { of: CaseDetailFragment }) {
  const t = useT();
  const [act, setAct] = useState<Act | null>(null);
  const allowed = new Set(of.allowed);
  const main = MAIN.filter((one) => allowed.has(one));
  const more = MORE.filter((one) => allowed.has(one));
  const close = () => setAct(null);
  if (main.length + more.length === 0 && !allowed.has('note')) return null;
  const next = nextStep(of, main);
  return (
    <div className="case-actions" role="toolbar" aria-label={t('case.actions')}>
      {main.map((one) => (
        <Button key={one} variant={one === next ? 'filled' : 'default'} onClick={() => setAct(one)}>
          {t(`act.${one}` as MessageKey)}
        </Button>
      ))}
      {allowed.has('note') && (
        <Button variant="default" leftSection={<Icon name="lock" size={16} />} onClick={() => setAct('note')}>
          {t('act.note')}
        </Button>
      )}
      {more.length > 0 && (
        <Menu position="bottom-start" withinPortal>
          <Menu.Target>
            <Button variant="default" rightSection={<Icon name="chevronDown" size={16} />}>
              {t('case.more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {more.map((one) => (
              <Menu.Item key={one} onClick={() => setAct(one)}>
                {t(`act.${one}` as MessageKey)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {act === 'assign' && (
        <AssignDialog
          ids={[of.id]}
          department={of.department?.id}
          assignee={of.assignee?.id}
          onClose={close}
          onDone={close}
        />
      )}
      {act === 'merge' && <MergeDialog of={of} onClose={close} />}
      {act === 'recategorise' && <RecategoriseDialog of={of} onClose={close} />}
      {act && act !== 'assign' && act !== 'merge' && act !== 'recategorise' && (
        <CaseNotice of={of} kind={act as NoticeKind} onClose={close} />
      )}
    </div>
  );
}

function nextStep(of: CaseDetailFragment, main: readonly string[]): string | undefined {
  if (main.includes('acknowledge') && !of.acknowledgedAt) return 'acknowledge';
  if (main.includes('assign') && !of.assignee && !of.department) return 'assign';
  if (of.state === 'RESOLVED' && main.includes('close')) return 'close';
  if (of.state === 'IN_PROGRESS' && main.includes('result')) return 'result';
  return (
    main.find((one) => one === 'progress') ??
    main.find((one) => one !== 'assign' && one !== 'acknowledge') ??
    main[0]
  );
}
