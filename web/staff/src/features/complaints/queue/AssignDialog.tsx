import { Select } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../core/data';
import { fieldMessages } from '../../../core/errors';
import { useT } from '../../../core/i18n';
import { useColleagues, useDepartmentChoices, useOfficerChoices } from '../../../core/reference';
import { AssignComplaintsDocument } from '../../../gql/graphql';
import { Dialog } from '../../../ui/Dialog';
import { useToast } from '../../../ui/Toast';

interface Props {
  ids: string[];
  department?: string | undefined;
  assignee?: string | undefined;
  onClose: () => void;
  onDone: () => void;
}

/** One or many cases to a department, an officer, or both. Choosing an officer first fills in the department. */
export function AssignDialog({
  ids,
  department: departmentBefore,
  assignee: assigneeBefore,
  onClose,
  onDone,
}: Props) {
  const t = useT();
  const say = useToast();
  const [department, setDepartment] = useState<string | null>(departmentBefore ?? null);
  const [officer, setOfficer] = useState<string | null>(assigneeBefore ?? null);
  const departments = useDepartmentChoices();
  const officers = useOfficerChoices(department ?? undefined);
  const colleagues = useColleagues();
  const assign = useCommand(AssignComplaintsDocument);
  const wrong = fieldMessages(assign.error);

  const submit = () =>
    assign.mutate(
      { ids, departmentId: department, assigneeId: officer },
      {
        onSuccess: (data) => {
          say(t('assign.done', { n: data.assignComplaints.changed }));
          onDone();
        },
      },
    );

  return (
    <Dialog
      open
      title={ids.length > 1 ? t('assign.titleMany', { n: ids.length }) : t('assign.title')}
      onClose={onClose}
      onSubmit={submit}
      submitLabel={t('assign.submit')}
      busy={assign.isPending}
      error={assign.error}
      disabled={!department && !officer}
    >
      <Select
        label={t('filter.department')}
        placeholder={t('assign.chooseDepartment')}
        data={departments}
        value={department}
        onChange={(value) => {
          setDepartment(value);
          const one = colleagues.find((other) => other.id === officer);
          if (one && value && one.departmentId !== value) setOfficer(null);
        }}
        error={wrong.departmentId}
        clearable
        searchable
        data-autofocus
        comboboxProps={{ withinPortal: true }}
      />
      <Select
        label={t('filter.assignee')}
        placeholder={t('assign.chooseOfficer')}
        description={t('assign.officerHint')}
        data={officers}
        value={officer}
        onChange={(value) => {
          setOfficer(value);
          const one = colleagues.find((other) => other.id === value);
          if (one?.departmentId) setDepartment(one.departmentId);
        }}
        error={wrong.assigneeId}
        clearable
        searchable
        nothingFoundMessage={t('filter.nothing')}
      />
    </Dialog>
  );
}
