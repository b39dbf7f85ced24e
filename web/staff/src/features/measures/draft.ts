// A measure while it is typed: numbers may be empty, lists are text with one item a line.
import type { IndicatorRule, MeasureForm, MeasurePartsFragment, PlanPartsFragment } from '../../gql/graphql';
import { emptyFace, faceOf, type RecordFace } from '../../ui/record/face';
import { linesOf } from './texts';

export interface StepDraft {
  /** For React only; rows move. */
  key: string;
  id: string | null;
  text: string;
  bullets: string;
  dueOn: string;
  responsibleId: string | null;
}

export interface IndicatorDraft {
  key: string;
  id: string | null;
  name: string;
  unit: string;
  rule: IndicatorRule;
  target: number | string;
}

export interface Draft {
  face: RecordFace;
  code: string;
  heading: string;
  form: MeasureForm;
  rationale: string;
  objectives: string;
  targets: string;
  area: string;
  steps: StepDraft[];
  firstYear: number | string;
  lastYear: number | string;
  budget: number | string;
  eachYear: boolean;
  allDepartments: boolean;
  departmentIds: string[];
  indicators: IndicatorDraft[];
}

let rows = 0;
function nextKey(): string {
  rows += 1;
  return `new-${rows}`;
}

export const emptyStep = (): StepDraft => ({
  key: nextKey(),
  id: null,
  text: '',
  bullets: '',
  dueOn: '',
  responsibleId: null,
});

export const emptyIndicator = (): IndicatorDraft => ({
  key: nextKey(),
  id: null,
  name: '',
  unit: '',
  rule: 'AT_LEAST',
  target: '',
});

export function emptyDraft(plan: PlanPartsFragment | null): Draft {
  return {
    face: { ...emptyFace(), fiscalYear: null },
    code: '',
    heading: '',
    form: 'MEASURE',
    rationale: '',
    objectives: '',
    targets: '',
    area: '',
    steps: [emptyStep()],
    firstYear: plan?.firstYear ?? '',
    lastYear: plan?.lastYear ?? '',
    budget: '',
    eachYear: false,
    allDepartments: false,
    departmentIds: [],
    indicators: [emptyIndicator()],
  };
}

export function draftOf(measure: MeasurePartsFragment): Draft {
  const { version } = measure;
  return {
    face: { ...faceOf(measure.record), title: version.name },
    code: measure.code,
    heading: version.heading,
    form: version.form,
    rationale: version.rationale,
    objectives: version.objectives.join('\n'),
    targets: version.targets.join('\n'),
    area: version.area,
    steps: version.steps.map((step) => ({
      key: step.id,
      id: step.id,
      text: step.text,
      bullets: step.bullets.join('\n'),
      dueOn: step.plannedOn ?? '',
      responsibleId: step.responsibleId ?? null,
    })),
    firstYear: version.firstYear,
    lastYear: version.lastYear,
    budget: version.budget,
    eachYear: version.eachYear,
    allDepartments: version.allDepartments,
    departmentIds: version.departmentIds,
    indicators: version.indicators.map((one) => ({
      key: one.id,
      id: one.id,
      name: one.name,
      unit: one.unit,
      rule: one.rule,
      target: one.target ?? '',
    })),
  };
}

const blankStep = (step: StepDraft) => !step.id && !step.text.trim() && !step.bullets.trim() && !step.dueOn;
const blankIndicator = (one: IndicatorDraft) => !one.id && !one.name.trim() && one.target === '';

/** Without the rows that were never filled in, so that the server's row numbers are those on screen. */
export const pruned = (draft: Draft): Draft => ({
  ...draft,
  steps: draft.steps.filter((step) => !blankStep(step)),
  indicators: draft.indicators.filter((one) => !blankIndicator(one)),
});

/** As the server wants it, without the record's part. */
export function inputOf(draft: Draft) {
  return {
    code: draft.code,
    heading: draft.heading,
    form: draft.form,
    rationale: draft.rationale,
    objectives: linesOf(draft.objectives),
    targets: linesOf(draft.targets),
    area: draft.area,
    steps: draft.steps.map((step) => ({
      id: step.id,
      text: step.text,
      bullets: linesOf(step.bullets),
      dueOn: step.dueOn || null,
      responsibleId: step.responsibleId,
    })),
    firstYear: Number(draft.firstYear) || 0,
    lastYear: Number(draft.lastYear) || 0,
    budget: Number(draft.budget) || 0,
    eachYear: draft.eachYear,
    allDepartments: draft.allDepartments,
    departmentIds: draft.allDepartments ? [] : draft.departmentIds,
    indicators: draft.indicators.map((one) => ({
      id: one.id,
      name: one.name,
      unit: one.unit,
      rule: one.rule,
      target: one.target === '' || one.rule === 'YES_NO' ? null : Number(one.target),
    })),
  };
}
