import '../../core/words/forums';
import { Checkbox, MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useGql } from '../../core/data';
import { useT } from '../../core/i18n';
import { useDepartmentChoices, useVillageChoices } from '../../core/reference';
import { ForumsDocument } from '../../gql/graphql';
import { BuddhistDateField } from '../../ui/BuddhistDateField';
import { Optional } from '../../ui/Optional';
import { Section } from '../../ui/Page';
import { RecordFields } from '../../ui/record/RecordFields';
import { useDebounced } from '../../ui/useDebounced';
import type { ForumForm } from './form';
import { CHANNELS, FORUM_LEVELS, SUBJECTS } from './kinds';

interface Props {
  value: ForumForm;
  onChange: (next: ForumForm) => void;
  wrong: Record<string, string>;
  /** The forum itself, which cannot be its own other one. */
  id?: string;
}

/** Everything that is said about a forum before anybody came. */
export function ForumFields({ value, onChange, wrong, id }: Props) {
  const t = useT();
  const set = (part: Partial<ForumForm>) => onChange({ ...value, ...part });
  const villages = useVillageChoices();
  const units = useDepartmentChoices();
  return (
    <>
      <Section title={t('forums.about')}>
        <div className="form-grid">
          <Select
            label={t('forums.level')}
            data={FORUM_LEVELS.map((level) => ({ value: level, label: t(`forumLevel.${level}`) }))}
            value={value.forumLevel}
            onChange={(level) => level && set({ forumLevel: level as ForumForm['forumLevel'] })}
            allowDeselect={false}
          />
          <Select
            label={t('forums.subject')}
            data={SUBJECTS.map((subject) => ({ value: subject, label: t(`forumSubject.${subject}`) }))}
            value={value.subject}
            onChange={(subject) => subject && set({ subject: subject as ForumForm['subject'] })}
            allowDeselect={false}
          />
          <RecordFields
            value={value.face}
            onChange={(face) => set({ face })}
            wrong={wrong}
            titleLabel={t('forums.name')}
          />
          <TextInput
            label={<Optional text={t('forums.time')} />}
            placeholder={t('forums.timeHint')}
            value={value.time}
            onChange={(event) => set({ time: event.currentTarget.value })}
            maxLength={100}
          />
          <MultiSelect
            className="is-wide"
            label={<Optional text={t('forums.villages')} />}
            data={villages}
            value={value.villageIds}
            onChange={(villageIds) => set({ villageIds })}
            error={wrong.villageIds}
            searchable
            nothingFoundMessage={t('filter.nothing')}
          />
        </div>
      </Section>
      <Section title={t('forums.hearingTitle')}>
        <Hearing value={value} set={set} wrong={wrong} id={id} />
      </Section>
      <Section title={t('forums.orderTitle')}>
        <div className="form-grid">
          <TextInput
            label={<Optional text={t('forums.orderNumber')} />}
            value={value.orderNumber}
            onChange={(event) => set({ orderNumber: event.currentTarget.value })}
            maxLength={60}
          />
          <BuddhistDateField
            label={<Optional text={t('forums.orderedOn')} />}
            value={value.orderedOn}
            onChange={(orderedOn) => set({ orderedOn })}
          />
          <MultiSelect
            className="is-wide"
            label={<Optional text={t('forums.units')} />}
            data={units}
            value={value.unitIds}
            onChange={(unitIds) => set({ unitIds })}
            error={wrong.unitIds}
            searchable
            nothingFoundMessage={t('filter.nothing')}
          />
          <BuddhistDateField
            label={<Optional text={t('forums.announcedOn')} />}
            value={value.announcedOn}
            onChange={(announcedOn) => set({ announcedOn })}
            error={wrong.announcedOn}
          />
          <ChannelField value={value.channels} onChange={(channels) => set({ channels })} />
          <Textarea
            className="is-wide"
            label={<Optional text={t('forums.result')} />}
            value={value.result}
            onChange={(event) => set({ result: event.currentTarget.value })}
            error={wrong.result}
            autosize
            minRows={2}
            maxRows={12}
          />
        </div>
      </Section>
    </>
  );
}

export function ChannelField({ value, onChange }: { value: string[]; onChange: (next: string[]) => void }) {
  const t = useT();
  return (
    <MultiSelect
      label={<Optional text={t('forums.channels')} />}
      data={CHANNELS.map((channel) => ({ value: channel, label: t(`forumChannel.${channel}`) }))}
      value={value}
      onChange={onChange}
    />
  );
}

function Hearing({
  value,
  set,
  wrong,
  id,
}: {
  value: ForumForm;
  set: (part: Partial<ForumForm>) => void;
  wrong: Record<string, string>;
  id: string | undefined;
}) {
  const t = useT();
  const asks = value.affectsLiving || value.subject === 'HEARING';
  return (
    <div className="form-grid">
      <Checkbox
        className="is-wide"
        label={t('forums.affectsLiving')}
        description={t('forums.affectsLivingHint')}
        checked={value.affectsLiving}
        onChange={(event) => set({ affectsLiving: event.currentTarget.checked })}
      />
      {value.affectsLiving && (
        <>
          <Select
            label={t('forums.heardAt')}
            data={(['none', 'itself', 'other'] as const).map((where) => ({
              value: where,
              label: t(`heardAt.${where}`),
            }))}
            value={value.hearing}
            onChange={(hearing) => hearing && set({ hearing: hearing as ForumForm['hearing'] })}
            allowDeselect={false}
          />
          {value.hearing === 'other' && (
            <OtherForum value={value} set={set} error={wrong.hearingId} id={id} />
          )}
        </>
      )}
      {asks && (
        <>
          <BuddhistDateField
            label={<Optional text={t('forums.informationOn')} />}
            value={value.informationOn}
            onChange={(informationOn) => set({ informationOn })}
          />
          <BuddhistDateField
            label={<Optional text={t('forums.resultOn')} />}
            value={value.resultOn}
            onChange={(resultOn) => set({ resultOn })}
          />
        </>
      )}
    </div>
  );
}

/** Finds the forum the matter is heard at, by words of its title. */
function OtherForum({
  value,
  set,
  error,
  id,
}: {
  value: ForumForm;
  set: (part: Partial<ForumForm>) => void;
  error: string | undefined;
  id: string | undefined;
}) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const text = useDebounced(typed === value.hearingTitle ? '' : typed, 300);
  const { data } = useGql(ForumsDocument, { filter: { text }, first: 20 }, { keep: true });
  const found = (data?.forums.nodes ?? [])
    .filter((one) => one.id !== id)
    .map((one) => ({ value: one.id, label: one.title }));
  const known = value.hearingId && !found.some((one) => one.value === value.hearingId);
  return (
    <Select
      label={t('forums.hearingForum')}
      data={known ? [{ value: value.hearingId as string, label: value.hearingTitle }, ...found] : found}
      value={value.hearingId}
      onChange={(hearingId, option) => set({ hearingId, hearingTitle: option?.label ?? '' })}
      onSearchChange={setTyped}
      // The server has searched already, in Thai words.
      filter={({ options }) => options}
      error={error}
      searchable
      clearable
      nothingFoundMessage={t('filter.nothing')}
    />
  );
}
