import { Select } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../core/data';
import { useT } from '../../../core/i18n';
import { useCategoryChoices } from '../../../core/reference';
import { type CaseDetailFragment, RecategoriseComplaintDocument } from '../../../gql/graphql';
import { Dialog } from '../../../ui/Dialog';
import { useToast } from '../../../ui/Toast';

export function RecategoriseDialog({ of, onClose }: { of: CaseDetailFragment; onClose: () => void }) {
  const t = useT();
  const say = useToast();
  const [category, setCategory] = useState<string | null>(of.category.id);
  const change = useCommand(RecategoriseComplaintDocument);
  const submit = () =>
    change.mutate(
      { id: of.id, categoryId: category ?? '' },
      {
        onSuccess: () => {
          say(t('act.recategorise.done'));
          onClose();
        },
      },
    );
  return (
    <Dialog
      open
      title={`${t('act.recategorise')} · ${of.number}`}
      onClose={onClose}
      onSubmit={submit}
      submitLabel={t('action.save')}
      busy={change.isPending}
      error={change.error}
      disabled={!category || category === of.category.id}
    >
      <Select
        label={t('column.category')}
        data={useCategoryChoices()}
        value={category}
        onChange={setCategory}
        searchable
        data-autofocus
      />
    </Dialog>
  );
}
