import { Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand, useGql } from '../../../core/data';
import { useT } from '../../../core/i18n';
import {
  type CaseDetailFragment,
  DuplicatesDocument,
  MergeComplaintDocument,
  QueueDocument,
  type QueueRowFragment,
} from '../../../gql/graphql';
import { Dialog } from '../../../ui/Dialog';
import { Icon } from '../../../ui/icons';
import { useToast } from '../../../ui/Toast';
import { useDebounced } from '../../../ui/useDebounced';

/** This case ends inside another one: likely ones first, any other by number or words. */
export function MergeDialog({ of, onClose }: { of: CaseDetailFragment; onClose: () => void }) {
  const t = useT();
  const say = useToast();
  const [text, setText] = useState('');
  const [into, setInto] = useState('');
  const rested = useDebounced(text.trim(), 400);
  const likely = useGql(DuplicatesDocument, { complaintId: of.id }).data?.duplicates ?? [];
  const searched =
    useGql(
      QueueDocument,
      { filter: { view: 'ALL', text: rested }, first: 8, after: null },
      { enabled: rested.length > 1, keep: true },
    ).data?.complaints.nodes ?? [];
  const merge = useCommand(MergeComplaintDocument);
  const choices: QueueRowFragment[] = (
    rested.length > 1 ? searched : likely.map((one) => one.complaint)
  ).filter((one) => one.id !== of.id && one.state !== 'MERGED');
  const submit = () =>
    merge.mutate(
      { id: of.id, intoId: into },
      {
        onSuccess: () => {
          say(t('act.merge.done'));
          onClose();
        },
      },
    );
  return (
    <Dialog
      open
      title={`${t('act.merge')} · ${of.number}`}
      onClose={onClose}
      onSubmit={submit}
      submitLabel={t('act.merge.submit')}
      busy={merge.isPending}
      error={merge.error}
      disabled={!into}
    >
      <p>{t('merge.text')}</p>
      <TextInput
        label={t('merge.search')}
        placeholder={t('filter.textHint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        leftSection={<Icon name="search" size={16} />}
        data-autofocus
      />
      <Radio.Group
        label={rested.length > 1 ? t('merge.found') : t('duplicates.title')}
        value={into}
        onChange={setInto}
      >
        <Stack gap="xs" mt={4}>
          {choices.length === 0 && <p className="muted">{t('merge.none')}</p>}
          {choices.map((one) => (
            <Radio
              key={one.id}
              value={one.id}
              label={`${one.number} ${one.title}`}
              description={[one.villageLabel, one.place].filter(Boolean).join(' ')}
            />
          ))}
        </Stack>
      </Radio.Group>
    </Dialog>
  );
}
