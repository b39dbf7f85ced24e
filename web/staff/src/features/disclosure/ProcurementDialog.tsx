import { Select, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { today } from '../../core/calendar';
import { useCommand } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { useIdempotencyKey } from '../../core/idempotency';
import { useDepartmentChoices, useOfficerChoices } from '../../core/reference';
import {
  ChangeProcurementDocument,
  CreateProcurementDocument,
  type ProcurementPartsFragment,
} from '../../gql/graphql';
import { Dialog } from '../../ui/Dialog';
import { Optional } from '../../ui/Optional';
import { fiscalYearOf } from '../../ui/record/face';
import { useToast } from '../../ui/Toast';

export function ProcurementDialog({
  of,
  onClose,
}: {
  of: ProcurementPartsFragment | null;
  onClose: () => void;
}) {
  const t = useT();
  const say = useToast();
  const navigate = useNavigate();
  const { key } = useIdempotencyKey();
  // The version that was read into the form: what somebody changes meanwhile must be a conflict, not overwritten.
  const [version] = useState(of?.version ?? 0);
  const [title, setTitle] = useState(of?.title ?? '');
  const [reference, setReference] = useState(of?.reference ?? '');
  const [budget, setBudget] = useState(of ? String(of.budgetBaht) : '');
  const [year, setYear] = useState(String(of?.fiscalYear ?? fiscalYearOf(today())));
  const [departmentId, setDepartment] = useState(of?.departmentId ?? null);
  const [ownerId, setOwner] = useState(of?.ownerId ?? null);
  const departments = useDepartmentChoices();
  const officers = useOfficerChoices(departmentId ?? undefined);
  const create = useCommand(CreateProcurementDocument);
  const change = useCommand(ChangeProcurementDocument);
  const problem = of ? change.error : create.error;
  const wrong = fieldMessages(problem);
  const submit = () => {
    const input = {
      title,
      reference,
      budgetBaht: Number(budget.replace(/,/g, '') || '0'),
      fiscalYear: Number(year),
      departmentId,
      ownerId,
    };
    if (of)
      change.mutate(
        { id: of.id, version, input },
        {
          onSuccess: () => {
            say(t('word.saved'));
            onClose();
          },
        },
      );
    else
      create.mutate(
        { key, input },
        {
          onSuccess: (done) => {
            say(t('word.saved'));
            const id = done.createProcurement.page?.procurement.id;
            if (id) void navigate({ to: '/procurements/$id', params: { id } });
          },
        },
      );
  };
  return (
    <Dialog
      open
      title={of ? of.title : t('procurement.add')}
      onClose={onClose}
      onSubmit={submit}
      submitLabel={t('action.save')}
      busy={create.isPending || change.isPending}
      error={problem}
      disabled={!title.trim() || !/^[\d,]*(\.\d{1,2})?$/.test(budget) || !/^\d{4}$/.test(year)}
    >
      <TextInput
        label={t('procurement.name')}
        value={title}
        maxLength={500}
        onChange={(event) => setTitle(event.currentTarget.value)}
        error={wrong.title}
      />
      <TextInput
        label={t('procurement.budget')}
        value={budget}
        inputMode="decimal"
        maxLength={20}
        onChange={(event) => setBudget(event.currentTarget.value)}
        error={wrong.budgetBaht}
      />
      <TextInput
        label={t('record.fiscalYear')}
        value={year}
        inputMode="numeric"
        maxLength={4}
        onChange={(event) => setYear(event.currentTarget.value)}
        error={wrong.fiscalYear}
      />
      <TextInput
        label={<Optional text={t('procurement.reference')} />}
        value={reference}
        maxLength={60}
        onChange={(event) => setReference(event.currentTarget.value)}
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
      <Select
        label={<Optional text={t('record.owner')} />}
        data={officers}
        value={ownerId}
        onChange={setOwner}
        clearable
        searchable
      />
    </Dialog>
  );
}
