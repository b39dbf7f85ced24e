import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand, useGql } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { DepartmentsDocument, type DepartmentsQuery, SaveDepartmentDocument } from '../../gql/graphql';
import { DataTable } from '../../ui/DataTable';
import { Dialog } from '../../ui/Dialog';
import { Icon } from '../../ui/icons';
import { Page, Section } from '../../ui/Page';
import { ErrorState, LoadingState } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import { useToast } from '../../ui/Toast';
import { EditButton } from './EditButton';
import { Villages } from './Villages';

type Department = DepartmentsQuery['departments'][number];

const KINDS = [
  'office_of_clerk',
  'finance',
  'public_works',
  'public_health_environment',
  'education',
  'social_welfare',
  'strategy_budget',
  'internal_audit',
  'other',
] as const;

/** Departments (ส่วนราชการภายใน), and with them the villages: what forms offer as owner and as place. */
export function Departments() {
  const t = useT();
  const [editing, setEditing] = useState<Department | 'new' | null>(null);
  const { data, error, refetch } = useGql(DepartmentsDocument, { includeInactive: true });
  return (
    <Page title={t('nav.departments')}>
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!error && !data && <LoadingState />}
      {data && (
        <Section
          title={t('departments.title')}
          actions={
            <Button
              size="compact-md"
              variant="default"
              leftSection={<Icon name="plus" size={16} />}
              onClick={() => setEditing('new')}
            >
              {t('departments.add')}
            </Button>
          }
        >
          <DataTable
            caption={t('departments.title')}
            rows={data.departments}
            rowKey={(one) => one.id}
            rowName={(one) => one.nameTh}
            columns={[
              { key: 'name', header: t('departments.name'), phone: 'head', cell: (one) => one.nameTh },
              {
                key: 'en',
                header: t('departments.nameEn'),
                cell: (one) => <span lang="en">{one.nameEn}</span>,
              },
              { key: 'phone', header: t('contact.phone'), width: 150, cell: (one) => one.phone || '–' },
              {
                key: 'active',
                header: t('column.state'),
                width: 120,
                cell: (one) =>
                  one.active ? <Tag tone="success">{t('word.active')}</Tag> : <Tag>{t('word.inactive')}</Tag>,
              },
              {
                key: 'act',
                header: t('table.actions'),
                width: 90,
                cell: (one) => <EditButton name={one.nameTh} onClick={() => setEditing(one)} />,
              },
            ]}
          />
        </Section>
      )}
      <Villages />
      {editing && (
        <DepartmentDialog of={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Page>
  );
}

function DepartmentDialog({ of, onClose }: { of: Department | null; onClose: () => void }) {
  const t = useT();
  const say = useToast();
  const [nameTh, setNameTh] = useState(of?.nameTh ?? '');
  const [nameEn, setNameEn] = useState(of?.nameEn ?? '');
  const [kind, setKind] = useState(of?.kind ?? 'other');
  const [phone, setPhone] = useState(of?.phone ?? '');
  const [active, setActive] = useState(of?.active ?? true);
  const save = useCommand(SaveDepartmentDocument);
  const wrong = fieldMessages(save.error);
  const kinds = KINDS.map((value) => ({ value: value as string, label: t(`departmentKind.${value}`) }));
  if (!kinds.some((one) => one.value === kind)) kinds.push({ value: kind, label: kind });
  const submit = () =>
    save.mutate(
      {
        input: {
          id: of?.id ?? null,
          nameTh: nameTh.trim(),
          nameEn: nameEn.trim(),
          kind,
          phone: phone.trim(),
          active,
        },
      },
      {
        onSuccess: () => {
          say(t('word.saved'));
          onClose();
        },
      },
    );
  return (
    <Dialog
      open
      title={of ? of.nameTh : t('departments.add')}
      onClose={onClose}
      onSubmit={submit}
      submitLabel={t('action.save')}
      busy={save.isPending}
      error={save.error}
      disabled={!nameTh.trim()}
    >
      <TextInput
        label={t('departments.name')}
        value={nameTh}
        maxLength={200}
        onChange={(event) => setNameTh(event.currentTarget.value)}
        error={wrong.nameTh}
        data-autofocus
      />
      <TextInput
        label={t('departments.nameEn')}
        value={nameEn}
        maxLength={200}
        onChange={(event) => setNameEn(event.currentTarget.value)}
        error={wrong.nameEn}
      />
      <Select
        label={t('departments.kind')}
        data={kinds}
        value={kind}
        onChange={(value) => value && setKind(value)}
        allowDeselect={false}
        error={wrong.kind}
      />
      <TextInput
        label={t('contact.phone')}
        value={phone}
        maxLength={40}
        onChange={(event) => setPhone(event.currentTarget.value)}
        error={wrong.phone}
      />
      <Checkbox
        label={t('departments.active')}
        checked={active}
        onChange={(event) => setActive(event.currentTarget.checked)}
      />
    </Dialog>
  );
}
