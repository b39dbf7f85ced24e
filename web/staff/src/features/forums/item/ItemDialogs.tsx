import { Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../core/data';
import { fieldMessages } from '../../../core/errors';
import { useT } from '../../../core/i18n';
import { useVillageChoices } from '../../../core/reference';
import {
  ChangeForumItemDocument,
  type ForumItemPartsFragment,
  RemoveForumItemDocument,
  ReopenForumItemDocument,
} from '../../../gql/graphql';
import { Dialog } from '../../../ui/Dialog';
import { Optional } from '../../../ui/Optional';
import { readCount } from '../attendance';
import { ITEM_KINDS } from '../kinds';

interface Props {
  item: ForumItemPartsFragment;
  onClose: () => void;
}

/** Corrects what was written down. */
export function ChangeDialog({ item, onClose }: Props) {
  const t = useT();
  // The version the form was filled from: a change by somebody else meanwhile is told, not overwritten.
  const [version] = useState(item.version);
  const [kind, setKind] = useState(item.kind);
  const [text, setText] = useState(item.text);
  const [village, setVillage] = useState<string | null>(item.villageId ?? null);
  const [votes, setVotes] = useState(item.votes == null ? '' : String(item.votes));
  const change = useCommand(ChangeForumItemDocument);
  const wrong = fieldMessages(change.error);
  const counted = readCount(votes);
  return (
    <Dialog
      open
      title={t('item.changeTitle', { n: item.no })}
      onClose={onClose}
      onSubmit={() =>
        change.mutate(
          { id: item.id, version, input: { kind, text, villageId: village, votes: counted } },
          { onSuccess: onClose },
        )
      }
      submitLabel={t('action.save')}
      busy={change.isPending}
      error={change.error}
      disabled={Number.isNaN(counted)}
    >
      <Select
        label={t('item.kind')}
        data={ITEM_KINDS.map((value) => ({ value, label: t(`forumItemKind.${value}`) }))}
        value={kind}
        onChange={(value) => value && setKind(value as typeof kind)}
        allowDeselect={false}
      />
      <Textarea
        label={t('item.text')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={wrong.text}
        autosize
        minRows={3}
        maxRows={12}
      />
      <Select
        label={<Optional text={t('forums.village')} />}
        data={useVillageChoices()}
        value={village}
        onChange={setVillage}
        error={wrong.villageId}
        clearable
        searchable
      />
      <TextInput
        label={<Optional text={t('item.votes')} />}
        inputMode="numeric"
        value={votes}
        onChange={(event) => setVotes(event.currentTarget.value)}
        error={wrong.votes ?? (Number.isNaN(counted) ? t('form.number') : undefined)}
      />
    </Dialog>
  );
}

export function RemoveDialog({ item, onClose }: Props) {
  const t = useT();
  const remove = useCommand(RemoveForumItemDocument);
  return (
    <Dialog
      open
      danger
      title={t('item.removeTitle', { n: item.no })}
      onClose={onClose}
      onSubmit={() => remove.mutate({ id: item.id, version: item.version }, { onSuccess: onClose })}
      submitLabel={t('action.remove')}
      busy={remove.isPending}
      error={remove.error}
    >
      <p className="prewrap">{item.text}</p>
      <p>{t('item.removeAsk')}</p>
    </Dialog>
  );
}

export function ReopenDialog({ item, onClose }: Props) {
  const t = useT();
  const reopen = useCommand(ReopenForumItemDocument);
  return (
    <Dialog
      open
      title={t('item.reopen')}
      onClose={onClose}
      onSubmit={() => reopen.mutate({ id: item.id, version: item.version }, { onSuccess: onClose })}
      submitLabel={t('item.reopen')}
      busy={reopen.isPending}
      error={reopen.error}
    >
      <p className="prewrap">{item.text}</p>
      <p>{t('item.reopenAsk')}</p>
    </Dialog>
  );
}
