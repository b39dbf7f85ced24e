import { useT } from '../../core/i18n';
import type { MeasureProgressPartsFragment, MeasureStepState } from '../../gql/graphql';
import { Tag, type Tone } from '../../ui/Tag';
import { baht } from './texts';

const TONES: Record<MeasureStepState, Tone> = {
  PLANNED: 'neutral',
  UNDER_WAY: 'info',
  DONE: 'success',
  DROPPED: 'neutral',
};

/** Where a step stands, in a word. */
export function StepTag({ state, late }: { state: MeasureStepState; late: boolean }) {
  const t = useT();
  return (
    <>
      <Tag tone={TONES[state]} {...(state === 'DONE' ? { icon: 'check' as const } : {})}>
        {t(`measureStep.${state}`)}
      </Tag>
      {late && (
        <Tag tone="danger" icon="warning">
          {t('measures.late')}
        </Tag>
      )}
    </>
  );
}

/** Whether a version is signed, and whether another one is being written. */
export function VersionTags({
  draftNo,
  announcedNo,
}: {
  draftNo?: number | null;
  announcedNo?: number | null;
}) {
  const t = useT();
  return (
    <>
      {announcedNo && <Tag tone="success">{t('measures.inForce', { n: announcedNo })}</Tag>}
      {draftNo && <Tag tone="warning">{t('measures.draftNo', { n: draftNo })}</Tag>}
    </>
  );
}

/** Steps done of steps to do; how many are late is said, not only coloured. */
export function StepsDone({ progress }: { progress: MeasureProgressPartsFragment }) {
  const t = useT();
  if (progress.steps === 0) return <span className="muted">{t('measures.noSteps')}</span>;
  return (
    <span className="measure-progress">
      <progress max={progress.steps} value={progress.done} aria-hidden="true" />
      <span className="nowrap">{t('measures.stepsDone', { done: progress.done, n: progress.steps })}</span>
      {progress.late > 0 && (
        <Tag tone="danger" icon="warning">
          {t('measures.lateSteps', { n: progress.late })}
        </Tag>
      )}
    </span>
  );
}

/** Budget used; more than was given is a warning. */
export function BudgetUsed({ progress }: { progress: MeasureProgressPartsFragment }) {
  const t = useT();
  if (progress.budget === 0 && progress.spent === 0) return <>{t('measures.noBudget')}</>;
  return (
    <span className="measure-progress">
      <span>{t('measures.spentOf', { spent: baht(progress.spent), budget: baht(progress.budget) })}</span>
      {progress.spent > progress.budget && (
        <Tag tone="warning" icon="warning">
          {t('measures.overBudget')}
        </Tag>
      )}
    </span>
  );
}

export function IndicatorsMet({ progress }: { progress: MeasureProgressPartsFragment }) {
  const t = useT();
  if (progress.judged === 0) return <span className="muted">{t('measures.noTargets')}</span>;
  return <>{t('measures.metOf', { met: progress.met, n: progress.judged })}</>;
}
