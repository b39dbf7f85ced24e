import { Select } from '@mantine/core';
import { addDays } from '@suanruam/core/dates';
import { useState } from 'react';
import { today } from '../../../core/calendar';
import { useCommand } from '../../../core/data';
import { fieldMessages } from '../../../core/errors';
import { useT } from '../../../core/i18n';
import { useDepartmentChoices } from '../../../core/reference';
import { AskForumItemDocument, type ForumItemPartsFragment } from '../../../gql/graphql';
import { BuddhistDateField } from '../../../ui/BuddhistDateField';
import { Dialog } from '../../../ui/Dialog';

/** A proposal only; the day is set by whoever asks. */
const USUAL_DAYS = 15;

export function AskDialog({ item, onClose }: { item: ForumItemPartsFragment; onClose: () => void }) {
  const t = useT();
  const units = useDepartmentChoices();
  const [unit, setUnit] = useState<string | null>(item.unitId ?? null);
  const [dueOn, setDueOn] = useState(item.dueOn ?? addDays(today(), USUAL_DAYS));
  const ask = useCommand(AskForumItemDocument);
  const wrong = fieldMessages(ask.error);
  return (
    <Dialog
      open
      title={t('item.ask')}
      onClose={onClose}
      onSubmit={() =>
        unit &&
        ask.mutate({ id: item.id, version: item.version, unitId: unit, dueOn }, { onSuccess: onClose })
      }
      submitLabel={t('item.ask')}
      busy={ask.isPending}
      error={ask.error}
      disabled={!unit || !dueOn}
    >
      <p className="prewrap">{item.text}</p>
      <Select
        label={t('item.unit')}
        data={units}
        value={unit}
        onChange={setUnit}
        error={wrong.unitId}
        searchable
        nothingFoundMessage={t('filter.nothing')}
      />
      <BuddhistDateField label={t('item.dueOn')} value={dueOn} onChange={setDueOn} error={wrong.dueOn} />
      <p className="muted">{t('item.askHint')}</p>
    </Dialog>
  );
}
