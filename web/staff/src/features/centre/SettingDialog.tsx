import { NumberInput, Switch, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { type CentreQuery, SetCentreDocument } from '../../gql/graphql';
import { Dialog } from '../../ui/Dialog';
import { Optional } from '../../ui/Optional';
import { useToast } from '../../ui/Toast';

/** Whether there is a centre, and when reports are due: no law that was found names the days, so they carry a note. */
export function SettingDialog({
  of,
  switchOn,
  onClose,
}: {
  of: CentreQuery['centre'];
  /** Opened to switch it on. */
  switchOn: boolean;
  onClose: () => void;
}) {
  const t = useT();
  const say = useToast();
  const [on, setOn] = useState(of.switchedOn || switchOn);
  const [days, setDays] = useState<number | null>(of.reportDays);
  const [note, setNote] = useState(of.reportNote);
  const set = useCommand(SetCentreDocument);
  const wrong = fieldMessages(set.error);
  return (
    <Dialog
      title={t('centre.setting')}
      open
      onClose={onClose}
      onSubmit={() =>
        set.mutate(
          { switchedOn: on, reportDays: days ?? 0, reportNote: note },
          {
            onSuccess: () => {
              say(t('word.saved'));
              onClose();
            },
          },
        )
      }
      submitLabel={t('action.save')}
      busy={set.isPending}
      error={set.error}
      disabled={days === null}
    >
      <Switch
        label={t('centre.hasCentre')}
        description={t('centre.hasCentreText')}
        checked={on}
        onChange={(event) => setOn(event.currentTarget.checked)}
      />
      <NumberInput
        label={t('centre.reportDays')}
        description={t('centre.reportDaysText')}
        value={days ?? ''}
        onChange={(typed) => setDays(typeof typed === 'number' ? typed : null)}
        error={wrong.reportDays}
        allowDecimal={false}
        allowNegative={false}
        hideControls
      />
      <Textarea
        label={<Optional text={t('centre.reportNote')} />}
        description={t('centre.reportNoteText')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={2000}
      />
    </Dialog>
  );
}
