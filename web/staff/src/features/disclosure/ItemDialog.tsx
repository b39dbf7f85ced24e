import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { useDepartmentChoices, useOfficerChoices } from '../../core/reference';
import {
  type DisclosureFrequency,
  type DisclosureItemPartsFragment,
  type DisclosureList,
  SaveDisclosureItemDocument,
} from '../../gql/graphql';
import { BuddhistDateField } from '../../ui/BuddhistDateField';
import { Dialog } from '../../ui/Dialog';
import { Optional } from '../../ui/Optional';
import { useToast } from '../../ui/Toast';
import { LISTS } from './Catalogue';

const FREQUENCIES: DisclosureFrequency[] = [
  'ONCE',
  'MONTHLY',
  'QUARTERLY',
  'HALF_YEARLY',
  'YEARLY',
  'ON_CHANGE',
];

/** An item of the catalogue: what, whose, how often, by when. */
export function ItemDialog({ of, onClose }: { of: DisclosureItemPartsFragment | null; onClose: () => void }) {
  const t = useT();
  const say = useToast();
  const navigate = useNavigate();
  // The version that was read into the form: what somebody changes meanwhile must be a conflict, not overwritten.
  const [version] = useState(of?.version ?? null);
  const [list, setList] = useState<DisclosureList>(of?.list ?? 'OWN');
  const [no, setNo] = useState(of ? String(of.no) : '1');
  const [title, setTitle] = useState(of?.title ?? '');
  const [detail, setDetail] = useState(of?.detail ?? '');
  const [source, setSource] = useState(of?.source ?? '');
  const [departmentId, setDepartment] = useState(of?.departmentId ?? null);
  const [ownerId, setOwner] = useState(of?.ownerId ?? null);
  const [frequency, setFrequency] = useState<DisclosureFrequency>(of?.frequency ?? 'YEARLY');
  const [nextDueOn, setNextDue] = useState(of?.nextDueOn ?? '');
  const [active, setActive] = useState(of?.active ?? true);
  const save = useCommand(SaveDisclosureItemDocument);
  const wrong = fieldMessages(save.error);
  const departments = useDepartmentChoices();
  const officers = useOfficerChoices(departmentId ?? undefined);
  return (
    <Dialog
      open
      title={of ? of.title : t('disclosure.addItem')}
      onClose={onClose}
      onSubmit={() =>
        save.mutate(
          {
            input: {
              id: of?.id ?? null,
              version,
              list,
              no: Number(no),
              title,
              detail,
              source,
              departmentId,
              ownerId,
              frequency,
              nextDueOn: nextDueOn || null,
              active,
            },
          },
          {
            onSuccess: (done) => {
              say(t('word.saved'));
              onClose();
              const id = done.saveDisclosureItem.item?.id;
              if (!of && id) void navigate({ to: '/disclosure/$id', params: { id } });
            },
          },
        )
      }
      submitLabel={t('action.save')}
      busy={save.isPending}
      error={save.error}
      disabled={!title.trim() || !/^\d+$/.test(no)}
    >
      <Select
        label={t('disclosure.list')}
        data={LISTS.map((one) => ({ value: one, label: t(`disclosureList.${one}`) }))}
        value={list}
        onChange={(next) => next && setList(next as DisclosureList)}
        allowDeselect={false}
      />
      <TextInput
        label={t('disclosure.no')}
        value={no}
        inputMode="numeric"
        maxLength={3}
        onChange={(event) => setNo(event.currentTarget.value)}
        error={wrong.no}
      />
      <TextInput
        label={t('disclosure.item')}
        value={title}
        maxLength={300}
        onChange={(event) => setTitle(event.currentTarget.value)}
        error={wrong.title}
      />
      <Textarea
        label={<Optional text={t('disclosure.detail')} />}
        value={detail}
        autosize
        minRows={2}
        maxLength={2000}
        onChange={(event) => setDetail(event.currentTarget.value)}
      />
      <TextInput
        label={<Optional text={t('disclosure.source')} />}
        value={source}
        maxLength={300}
        onChange={(event) => setSource(event.currentTarget.value)}
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
      <Select
        label={t('disclosure.frequency')}
        data={FREQUENCIES.map((one) => ({ value: one, label: t(`disclosureFrequency.${one}`) }))}
        value={frequency}
        onChange={(next) => next && setFrequency(next as DisclosureFrequency)}
        allowDeselect={false}
      />
      <BuddhistDateField
        label={<Optional text={t('disclosure.nextDueOn')} />}
        description={t('disclosure.nextDueHint')}
        value={nextDueOn}
        onChange={setNextDue}
        error={wrong.nextDueOn}
      />
      <Checkbox
        label={t('disclosure.active')}
        checked={active}
        onChange={(event) => setActive(event.currentTarget.checked)}
      />
    </Dialog>
  );
}
