import { MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { today } from '../../core/calendar';
import { useCommand } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { useDepartmentChoices, useOfficerChoices } from '../../core/reference';
import {
  ChangeProgrammeDocument,
  FileProgrammeDocument,
  type ProgrammePartsFragment,
  type StakeholderType,
} from '../../gql/graphql';
import { BuddhistDateField } from '../../ui/BuddhistDateField';
import { Dialog } from '../../ui/Dialog';
import { Optional } from '../../ui/Optional';
import { useToast } from '../../ui/Toast';

interface Props {
  of: ProgrammePartsFragment;
  onClose: () => void;
}

const STAKEHOLDERS: StakeholderType[] = [
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

/** What is said about the round. */
export function AboutDialog({ of, onClose }: Props) {
  const t = useT();
  const say = useToast();
  const { record } = of;
  const [version] = useState(record.version);
  const [title, setTitle] = useState(record.title);
  const [summary, setSummary] = useState(record.summary);
  const [departmentId, setDepartment] = useState(record.departmentId ?? null);
  const [ownerId, setOwner] = useState(record.ownerId ?? null);
  const [stakeholders, setStakeholders] = useState<string[]>(of.stakeholders);
  const departments = useDepartmentChoices();
  const officers = useOfficerChoices(departmentId ?? undefined);
  const change = useCommand(ChangeProgrammeDocument);
  const wrong = fieldMessages(change.error);
  return (
    <Dialog
      title={t('programme.about')}
      open
      onClose={onClose}
      onSubmit={() =>
        change.mutate(
          {
            id: of.id,
            version,
            input: {
              title,
              summary,
              departmentId,
              ownerId,
              stakeholders: STAKEHOLDERS.filter((one) => stakeholders.includes(one)),
            },
          },
          {
            onSuccess: () => {
              say(t('word.saved'));
              onClose();
            },
          },
        )
      }
      submitLabel={t('action.save')}
      busy={change.isPending}
      error={change.error}
    >
      <TextInput
        label={t('record.title')}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        error={wrong.title}
        maxLength={500}
      />
      <Textarea
        label={<Optional text={t('record.summary')} />}
        value={summary}
        onChange={(event) => setSummary(event.currentTarget.value)}
        error={wrong.summary}
        autosize
        minRows={2}
        maxLength={1000}
      />
      <Select
        label={<Optional text={t('record.department')} />}
        data={departments}
        value={departmentId}
        onChange={(value) => {
          setDepartment(value);
          setOwner(null);
        }}
        error={wrong.departmentId}
        clearable
        searchable
      />
      <Select
        label={<Optional text={t('record.owner')} />}
        data={officers}
        value={ownerId}
        onChange={setOwner}
        error={wrong.ownerId}
        clearable
        searchable
      />
      <MultiSelect
        label={t('programme.stakeholders')}
        description={t('programme.stakeholdersHint')}
        data={STAKEHOLDERS.map((value) => ({ value, label: t(`stakeholder.${value}`) }))}
        value={stakeholders}
        onChange={setStakeholders}
      />
    </Dialog>
  );
}

/** The day the report was sent in. An empty day takes it back. */
export function FileDialog({ of, onClose }: Props) {
  const t = useT();
  const say = useToast();
  const [day, setDay] = useState(of.filedOn ?? today());
  const file = useCommand(FileProgrammeDocument);
  const wrong = fieldMessages(file.error);
  return (
    <Dialog
      title={t('programme.file')}
      open
      onClose={onClose}
      onSubmit={() =>
        file.mutate(
          { id: of.id, filedOn: day || null },
          {
            onSuccess: () => {
              say(t('word.saved'));
              onClose();
            },
          },
        )
      }
      submitLabel={t('action.save')}
      busy={file.isPending}
      error={file.error}
    >
      <BuddhistDateField
        label={t('programme.filedDay')}
        description={t('programme.filedDayHint')}
        value={day}
        onChange={setDay}
        max={today()}
        error={wrong.filedOn}
      />
    </Dialog>
  );
}
