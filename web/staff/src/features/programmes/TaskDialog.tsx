import { MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { useDepartmentChoices } from '../../core/reference';
import {
  AddProgrammeTaskDocument,
  ChangeProgrammeTaskDocument,
  type ParticipationCategory,
  type ParticipationPrinciple,
  type ParticipationStage,
  type ProgrammeTaskPartsFragment,
  type ProgrammeTaskState,
} from '../../gql/graphql';
import { Dialog } from '../../ui/Dialog';
import { Optional } from '../../ui/Optional';
import { CATEGORIES } from '../../ui/record/face';
import { useToast } from '../../ui/Toast';

const STATES: ProgrammeTaskState[] = ['PLANNED', 'ONGOING', 'DONE', 'NOT_DONE'];
const PRINCIPLES: ParticipationPrinciple[] = ['THINK', 'ACT', 'INSPECT', 'SHARE_RESPONSIBILITY'];
const STAGES: ParticipationStage[] = ['STUDY_PROBLEM', 'PLAN', 'DECIDE', 'SOLVE', 'EVALUATE'];

interface Props {
  programme: string;
  /** None adds a new one. */
  of: ProgrammeTaskPartsFragment | null;
  category: ParticipationCategory;
  onClose: () => void;
}

export function TaskDialog({ programme, of, category: first, onClose }: Props) {
  const t = useT();
  const say = useToast();
  const departments = useDepartmentChoices();
  const [version] = useState(of?.version ?? 0);
  const [category, setCategory] = useState(first);
  const [text, setText] = useState(of?.text ?? '');
  const [departmentId, setDepartment] = useState(of?.departmentId ?? null);
  const [workGroup, setWorkGroup] = useState(of?.workGroup ?? '');
  const [state, setState] = useState<ProgrammeTaskState>(of?.state ?? 'PLANNED');
  const [principles, setPrinciples] = useState<string[]>(of?.principles ?? []);
  const [stage, setStage] = useState<ParticipationStage | null>(of?.stage ?? null);
  const [result, setResult] = useState(of?.result ?? '');
  const add = useCommand(AddProgrammeTaskDocument);
  const change = useCommand(ChangeProgrammeTaskDocument);
  const command = of ? change : add;
  const wrong = fieldMessages(command.error);
  const submit = () => {
    const input = {
      category,
      text,
      departmentId,
      workGroup,
      state,
      principles: PRINCIPLES.filter((one) => principles.includes(one)),
      stage,
      result,
    };
    const done = {
      onSuccess: () => {
        say(t('word.saved'));
        onClose();
      },
    };
    if (of) change.mutate({ id: of.id, version, input }, done);
    else add.mutate({ programmeId: programme, input }, done);
  };
  return (
    <Dialog
      title={of ? t('action.editNamed', { name: of.code }) : t('programme.addTask')}
      open
      onClose={onClose}
      onSubmit={submit}
      submitLabel={t('action.save')}
      busy={command.isPending}
      error={command.error}
      wide
    >
      <Textarea
        label={t('programme.task')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={wrong.text}
        autosize
        minRows={2}
        maxLength={500}
        data-autofocus
      />
      <div className="form-grid">
        <Select
          label={t('record.category')}
          data={CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) }))}
          value={category}
          onChange={(value) => value && setCategory(value as ParticipationCategory)}
          allowDeselect={false}
        />
        <Select
          label={t('programme.state')}
          data={STATES.map((value) => ({ value, label: t(`programmeState.${value}`) }))}
          value={state}
          onChange={(value) => value && setState(value as ProgrammeTaskState)}
          allowDeselect={false}
        />
        <Select
          label={<Optional text={t('record.department')} />}
          data={departments}
          value={departmentId}
          onChange={setDepartment}
          error={wrong.departmentId}
          clearable
          searchable
        />
        <TextInput
          label={<Optional text={t('programme.workGroup')} />}
          value={workGroup}
          onChange={(event) => setWorkGroup(event.currentTarget.value)}
          maxLength={200}
        />
        <MultiSelect
          label={<Optional text={t('programme.principles')} />}
          data={PRINCIPLES.map((value) => ({ value, label: t(`principle.${value}`) }))}
          value={principles}
          onChange={setPrinciples}
        />
        <Select
          label={<Optional text={t('programme.stage')} />}
          data={STAGES.map((value) => ({ value, label: t(`stage.${value}`) }))}
          value={stage}
          onChange={(value) => setStage(value as ParticipationStage | null)}
          clearable
        />
      </div>
      <Textarea
        label={<Optional text={t('programme.result')} />}
        description={t('programme.resultHint')}
        value={result}
        onChange={(event) => setResult(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={2000}
      />
    </Dialog>
  );
}
