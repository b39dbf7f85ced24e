import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand, useGql } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { useDepartmentChoices } from '../../core/reference';
import { CategoriesDocument, type CategoriesQuery, SaveCategoryDocument } from '../../gql/graphql';
import { DataTable } from '../../ui/DataTable';
import { Dialog } from '../../ui/Dialog';
import { Icon } from '../../ui/icons';
import { Page } from '../../ui/Page';
import { ErrorState, LoadingState } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import { useToast } from '../../ui/Toast';
import { EditButton } from './EditButton';

type Category = CategoriesQuery['categories'][number];

export function Categories() {
  const t = useT();
  const [editing, setEditing] = useState<Category | 'new' | null>(null);
  const departments = useDepartmentChoices();
  const { data, error, refetch } = useGql(CategoriesDocument, { includeInactive: true });
  return (
    <Page
      title={t('nav.categories')}
      actions={
        <Button leftSection={<Icon name="plus" />} onClick={() => setEditing('new')}>
          {t('categories.add')}
        </Button>
      }
    >
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!error && !data && <LoadingState />}
      {data && (
        <DataTable
          caption={t('nav.categories')}
          rows={[...data.categories].sort((a, b) => a.sort - b.sort)}
          rowKey={(one) => one.id}
          rowName={(one) => one.nameTh}
          columns={[
            {
              key: 'sort',
              header: t('categories.sort'),
              width: 80,
              align: 'right',
              phone: 'hide',
              cell: (one) => one.sort,
            },
            { key: 'name', header: t('categories.name'), phone: 'head', cell: (one) => one.nameTh },
            {
              key: 'en',
              header: t('departments.nameEn'),
              cell: (one) => <span lang="en">{one.nameEn}</span>,
            },
            {
              key: 'department',
              header: t('categories.department'),
              cell: (one) => departments.find((other) => other.value === one.departmentId)?.label ?? '–',
            },
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
      )}
      {editing && <CategoryDialog of={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </Page>
  );
}

function CategoryDialog({ of, onClose }: { of: Category | null; onClose: () => void }) {
  const t = useT();
  const say = useToast();
  const [nameTh, setNameTh] = useState(of?.nameTh ?? '');
  const [nameEn, setNameEn] = useState(of?.nameEn ?? '');
  const [department, setDepartment] = useState<string | null>(of?.departmentId ?? null);
  const [active, setActive] = useState(of?.active ?? true);
  const [sort, setSort] = useState(String(of?.sort ?? 50));
  const departments = useDepartmentChoices();
  const save = useCommand(SaveCategoryDocument);
  const wrong = fieldMessages(save.error);
  const submit = () =>
    save.mutate(
      {
        input: {
          id: of?.id ?? null,
          nameTh: nameTh.trim(),
          nameEn: nameEn.trim(),
          departmentId: department,
          active,
          sort: Number(sort) || 0,
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
      title={of ? of.nameTh : t('categories.add')}
      onClose={onClose}
      onSubmit={submit}
      submitLabel={t('action.save')}
      busy={save.isPending}
      error={save.error}
      disabled={!nameTh.trim()}
    >
      <TextInput
        label={t('categories.name')}
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
        label={t('categories.department')}
        description={t('categories.departmentHint')}
        data={departments}
        value={department}
        onChange={setDepartment}
        clearable
        error={wrong.departmentId}
      />
      <TextInput
        label={t('categories.sort')}
        value={sort}
        inputMode="numeric"
        maxLength={4}
        onChange={(event) => setSort(event.currentTarget.value)}
        error={wrong.sort}
      />
      <Checkbox
        label={t('categories.active')}
        checked={active}
        onChange={(event) => setActive(event.currentTarget.checked)}
      />
    </Dialog>
  );
}
