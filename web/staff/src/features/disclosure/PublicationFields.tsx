// The two halves of a publication's form: what it is, and an edition of it.
import { Select, Textarea, TextInput } from '@mantine/core';
import { today } from '../../core/calendar';
import { useGql } from '../../core/data';
import { useT } from '../../core/i18n';
import { useDepartmentChoices } from '../../core/reference';
import type { Uploaded } from '../../core/upload';
import {
  DisclosureItemsDocument,
  type EditionInput,
  type PublicationCategory,
  type PublicationInput,
} from '../../gql/graphql';
import { BuddhistDateField } from '../../ui/BuddhistDateField';
import { FileUpload } from '../../ui/FileUpload';
import { Optional } from '../../ui/Optional';

export const CATEGORIES: PublicationCategory[] = [
  'PLAN',
  'BUDGET',
  'FINANCE',
  'PROCUREMENT',
  'REPORT',
  'ANNOUNCEMENT',
  'RULE',
  'MANUAL',
  'MINUTES',
  'OTHER',
];

export interface PublicationDraft {
  title: string;
  summary: string;
  category: PublicationCategory;
  oitItem: string;
  itemId: string | null;
  fiscalYear: string;
  departmentId: string | null;
  cover: Uploaded[];
}

export function publicationInput(draft: PublicationDraft): PublicationInput {
  return {
    title: draft.title,
    summary: draft.summary,
    category: draft.category,
    oitItem: draft.oitItem,
    itemId: draft.itemId,
    fiscalYear: Number(draft.fiscalYear),
    departmentId: draft.departmentId,
    coverId: draft.cover[0]?.id ?? null,
  };
}

interface Props<T> {
  value: T;
  onChange: (next: T) => void;
  onBusy: (busy: boolean) => void;
  wrong: Record<string, string>;
}

export function PublicationFields({ value, onChange, onBusy, wrong }: Props<PublicationDraft>) {
  const t = useT();
  const departments = useDepartmentChoices();
  const items = useGql(DisclosureItemsDocument, { filter: {} }).data?.disclosureItems ?? [];
  const set = (part: Partial<PublicationDraft>) => onChange({ ...value, ...part });
  return (
    <>
      <TextInput
        label={t('record.title')}
        value={value.title}
        maxLength={500}
        onChange={(event) => set({ title: event.currentTarget.value })}
        error={wrong.title}
      />
      <Textarea
        label={<Optional text={t('record.summary')} />}
        value={value.summary}
        autosize
        minRows={2}
        maxLength={2000}
        onChange={(event) => set({ summary: event.currentTarget.value })}
      />
      <Select
        label={<Optional text={t('publication.item')} />}
        description={t('publication.itemHint')}
        data={items.map((one) => ({ value: one.id, label: `${one.no}. ${one.title}` }))}
        value={value.itemId}
        onChange={(itemId) => set({ itemId })}
        error={wrong.itemId}
        clearable
        searchable
      />
      <Select
        label={t('publication.category')}
        data={CATEGORIES.map((one) => ({ value: one, label: t(`publicationCategory.${one}`) }))}
        value={value.category}
        onChange={(category) => category && set({ category: category as PublicationCategory })}
        allowDeselect={false}
      />
      <TextInput
        label={t('record.fiscalYear')}
        value={value.fiscalYear}
        inputMode="numeric"
        maxLength={4}
        onChange={(event) => set({ fiscalYear: event.currentTarget.value })}
        error={wrong.fiscalYear}
      />
      <TextInput
        label={<Optional text={t('publication.oitItem')} />}
        value={value.oitItem}
        maxLength={10}
        onChange={(event) => set({ oitItem: event.currentTarget.value })}
        error={wrong.oitItem}
      />
      <Select
        label={<Optional text={t('record.department')} />}
        data={departments}
        value={value.departmentId}
        onChange={(departmentId) => set({ departmentId })}
        clearable
        searchable
      />
      <FileUpload
        label={t('publication.cover')}
        value={value.cover}
        onChange={(cover) => set({ cover })}
        onBusy={onBusy}
        limit={1}
        photosOnly
      />
    </>
  );
}

export interface EditionDraft {
  label: string;
  createdOn: string;
  updatedOn: string;
  expiresOn: string;
  files: Uploaded[];
}

export function emptyEdition(label: string): EditionDraft {
  return { label, createdOn: today(), updatedOn: today(), expiresOn: '', files: [] };
}

export function editionInput(draft: EditionDraft): EditionInput {
  return {
    label: draft.label,
    createdOn: draft.createdOn,
    updatedOn: draft.updatedOn,
    expiresOn: draft.expiresOn || null,
    files: draft.files.map((file) => file.id),
  };
}

export function EditionFields({
  value,
  onChange,
  onBusy,
  wrong,
  withFiles = true,
}: Props<EditionDraft> & { withFiles?: boolean }) {
  const t = useT();
  const set = (part: Partial<EditionDraft>) => onChange({ ...value, ...part });
  return (
    <>
      {withFiles && (
        <>
          <FileUpload
            label={t('publication.theFiles')}
            value={value.files}
            onChange={(files) => set({ files })}
            onBusy={onBusy}
            limit={30}
          />
          {wrong.files && <p className="problem">{wrong.files}</p>}
        </>
      )}
      <TextInput
        label={t('publication.edition')}
        description={t('publication.editionHint')}
        value={value.label}
        maxLength={60}
        onChange={(event) => set({ label: event.currentTarget.value })}
        error={wrong.label}
      />
      <BuddhistDateField
        label={t('publication.createdOn')}
        value={value.createdOn}
        max={today()}
        onChange={(createdOn) => set({ createdOn })}
        error={wrong.createdOn}
      />
      <BuddhistDateField
        label={t('publication.updatedOn')}
        value={value.updatedOn}
        max={today()}
        onChange={(updatedOn) => set({ updatedOn })}
        error={wrong.updatedOn}
      />
      <BuddhistDateField
        label={<Optional text={t('publication.expiresOn')} />}
        value={value.expiresOn}
        onChange={(expiresOn) => set({ expiresOn })}
        error={wrong.expiresOn}
      />
    </>
  );
}
