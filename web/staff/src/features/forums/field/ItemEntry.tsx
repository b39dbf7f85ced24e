import { Button, Group, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useT } from '../../../core/i18n';
import { Optional } from '../../../ui/Optional';
import { readCount } from '../attendance';
import { ITEM_KINDS } from '../kinds';
import type { TypedItem } from './queue';

interface Props {
  villages: { value: string; label: string }[];
  /** An entry being mended. */
  first: TypedItem | null;
  /** False when the device has no room; what was typed stays. */
  onKeep: (item: TypedItem) => boolean;
}

/** One thing that is raised, as it is raised. Kind and village stay for the next. */
export function ItemEntry({ villages, first, onKeep }: Props) {
  const t = useT();
  const [item, setItem] = useState<TypedItem>(
    first ?? { kind: 'PROBLEM', text: '', votes: '', villageId: null },
  );
  const [tried, setTried] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const set = (part: Partial<TypedItem>) => setItem((before) => ({ ...before, ...part }));
  const badVotes = Number.isNaN(readCount(item.votes));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!item.text.trim() || badVotes) {
      box.current?.focus();
      return;
    }
    if (onKeep(item)) {
      setItem({ ...item, text: '', votes: '' });
      setTried(false);
      box.current?.focus();
    }
  };
  return (
    <form onSubmit={submit} noValidate className="forum-field-form">
      <Radio.Group
        label={t('item.kind')}
        value={item.kind}
        onChange={(kind) => set({ kind: kind as TypedItem['kind'] })}
      >
        <Group gap="md" mt="xs">
          {ITEM_KINDS.map((kind) => (
            <Radio key={kind} value={kind} label={t(`forumItemKind.${kind}`)} />
          ))}
        </Group>
      </Radio.Group>
      <Textarea
        ref={box}
        label={t('item.text')}
        value={item.text}
        maxLength={2000}
        autosize
        minRows={3}
        maxRows={10}
        onChange={(event) => set({ text: event.currentTarget.value })}
        error={tried && !item.text.trim() ? t('gridProblem.text') : undefined}
      />
      <TextInput
        label={<Optional text={t('item.votes')} />}
        inputMode="numeric"
        maxLength={7}
        value={item.votes}
        onChange={(event) => set({ votes: event.currentTarget.value })}
        error={badVotes ? t('form.number') : undefined}
      />
      <NativeSelect
        label={<Optional text={t('forums.village')} />}
        data={[{ value: '', label: t('forums.noVillage') }, ...villages]}
        value={item.villageId ?? ''}
        onChange={(event) => set({ villageId: event.currentTarget.value || null })}
      />
      <Button type="submit">{t('field.keepItem')}</Button>
    </form>
  );
}
