import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useT } from '../../core/i18n';

export interface ContactDraft {
  name: string;
  phone: string;
  email: string;
  address: string;
  wantsMail: boolean;
}

export const EMPTY_CONTACT: ContactDraft = { name: '', phone: '', email: '', address: '', wantsMail: false };

/** Null when nothing was given: an anonymous matter stays anonymous. */
export function contactInput(contact: ContactDraft) {
  const given = contact.name.trim() || contact.phone.trim() || contact.email.trim() || contact.address.trim();
  return given
    ? {
        name: contact.name.trim(),
        phone: contact.phone.trim(),
        email: contact.email.trim(),
        address: contact.address.trim(),
        wantsMail: contact.wantsMail && contact.email.trim() !== '',
      }
    : null;
}

export function ContactFields({
  value,
  onChange,
  wrong,
}: {
  value: ContactDraft;
  onChange: (next: ContactDraft) => void;
  wrong: Record<string, string>;
}) {
  const t = useT();
  const set = (part: Partial<ContactDraft>) => onChange({ ...value, ...part });
  const of = (field: string) => wrong[`contact.${field}`] ?? wrong[field];
  return (
    <div className="form-grid">
      <TextInput
        label={t('contact.name')}
        value={value.name}
        autoComplete="off"
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={of('name')}
      />
      <TextInput
        label={t('contact.phone')}
        value={value.phone}
        inputMode="tel"
        autoComplete="off"
        onChange={(event) => set({ phone: event.currentTarget.value })}
        error={of('phone')}
      />
      <TextInput
        label={t('contact.email')}
        value={value.email}
        inputMode="email"
        autoComplete="off"
        onChange={(event) => set({ email: event.currentTarget.value })}
        error={of('email')}
      />
      <Checkbox
        mt={32}
        label={t('contact.wantsMail')}
        checked={value.wantsMail}
        disabled={!value.email.trim()}
        onChange={(event) => set({ wantsMail: event.currentTarget.checked })}
      />
      <Textarea
        className="is-wide"
        label={t('contact.address')}
        value={value.address}
        autosize
        minRows={2}
        autoComplete="off"
        onChange={(event) => set({ address: event.currentTarget.value })}
        error={of('address')}
      />
    </div>
  );
}
