import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand, useGql } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { type MessageKey, useT } from '../../core/i18n';
import { SaveVillageDocument, VillagesDocument, type VillagesQuery } from '../../gql/graphql';
import { DataTable } from '../../ui/DataTable';
import { Dialog } from '../../ui/Dialog';
import { Icon } from '../../ui/icons';
import { Section } from '../../ui/Page';
import { EmptyState } from '../../ui/States';
import { useToast } from '../../ui/Toast';
import { EditButton } from './EditButton';

type Village = VillagesQuery['villages'][number];

export function Villages() {
  const t = useT();
  const [editing, setEditing] = useState<Village | 'new' | null>(null);
  const { data } = useGql(VillagesDocument, {});
  if (!data) return null;
  return (
    <Section
      title={t('villages.title')}
      actions={
        <Button
          size="compact-md"
          variant="default"
          leftSection={<Icon name="plus" size={16} />}
          onClick={() => setEditing('new')}
        >
          {t('villages.add')}
        </Button>
      }
    >
      {data.villages.length === 0 ? (
        <EmptyState title={t('villages.none')} />
      ) : (
        <DataTable
          caption={t('villages.title')}
          rows={data.villages}
          rowKey={(one) => one.id}
          rowName={(one) => one.label}
          columns={[
            { key: 'label', header: t('villages.name'), phone: 'head', cell: (one) => one.label },
            {
              key: 'kind',
              header: t('villages.kind'),
              width: 140,
              cell: (one) => t(`villageKind.${one.kind}` as MessageKey),
            },
            {
              key: 'act',
              header: t('table.actions'),
              width: 90,
              cell: (one) => <EditButton name={one.label} onClick={() => setEditing(one)} />,
            },
          ]}
        />
      )}
      {editing && <VillageDialog of={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </Section>
  );
}

function VillageDialog({ of, onClose }: { of: Village | null; onClose: () => void }) {
  const t = useT();
  const say = useToast();
  const [kind, setKind] = useState(of?.kind ?? 'village');
  const [no, setNo] = useState(of?.no == null ? '' : String(of.no));
  const [name, setName] = useState(of?.name ?? '');
  const [active, setActive] = useState(true);
  const save = useCommand(SaveVillageDocument);
  const wrong = fieldMessages(save.error);
  const submit = () =>
    save.mutate(
      { input: { id: of?.id ?? null, kind, no: no ? Number(no) : null, name: name.trim(), active } },
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
      title={of ? of.label : t('villages.add')}
      onClose={onClose}
      onSubmit={submit}
      submitLabel={t('action.save')}
      busy={save.isPending}
      error={save.error}
      disabled={!name.trim() || !/^\d*$/.test(no)}
    >
      <Select
        label={t('villages.kind')}
        data={[
          { value: 'village', label: t('villageKind.village') },
          { value: 'community', label: t('villageKind.community') },
        ]}
        value={kind}
        onChange={(value) => value && setKind(value)}
        allowDeselect={false}
      />
      <TextInput
        label={t('villages.no')}
        value={no}
        inputMode="numeric"
        maxLength={3}
        onChange={(event) => setNo(event.currentTarget.value)}
        error={wrong.no}
      />
      <TextInput
        label={t('villages.name')}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
        error={wrong.name}
      />
      <Checkbox
        label={t('departments.active')}
        checked={active}
        onChange={(event) => setActive(event.currentTarget.checked)}
      />
    </Dialog>
  );
}
