import { Checkbox, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../core/data';
import { fieldMessages } from '../../../core/errors';
import { useT } from '../../../core/i18n';
import { useDepartmentChoices } from '../../../core/reference';
import { ChangeStaffDocument, InviteStaffDocument, type Role } from '../../../gql/graphql';
import { Dialog } from '../../../ui/Dialog';
import { useToast } from '../../../ui/Toast';
import type { Person } from './StaffList';

/** Roles an administration gives out; district and province viewers come from the platform. */
const ROLES: Role[] = [
  'RECEIVING_CLERK',
  'RESPONSIBLE_OFFICER',
  'DEPARTMENT_HEAD',
  'APPROVER',
  'COMMITTEE_SECRETARY',
  'CORRUPTION_OFFICER',
  'AUDITOR',
  'TENANT_ADMIN',
];

export function StaffDialog({ person, onClose }: { person: Person | null; onClose: () => void }) {
  const t = useT();
  const say = useToast();
  const [name, setName] = useState(person?.name ?? '');
  const [email, setEmail] = useState(person?.email ?? '');
  const [position, setPosition] = useState(person?.position ?? '');
  const [phone, setPhone] = useState(person?.phone ?? '');
  const [department, setDepartment] = useState<string | null>(person?.departmentId ?? null);
  const [roles, setRoles] = useState<string[]>(person?.roles ?? ['RESPONSIBLE_OFFICER']);
  const [lang, setLang] = useState(person?.lang ?? 'th');
  const departments = useDepartmentChoices();
  const invite = useCommand(InviteStaffDocument);
  const change = useCommand(ChangeStaffDocument);
  const error = invite.error ?? change.error;
  const wrong = fieldMessages(error);

  const submit = () => {
    const input = {
      name: name.trim(),
      email: email.trim(),
      position: position.trim(),
      phone: phone.trim(),
      departmentId: department,
      roles: roles as Role[],
      lang,
    };
    const then = {
      onSuccess: () => {
        say(person ? t('word.saved') : t('staff.invited', { email: input.email }));
        onClose();
      },
    };
    if (person) change.mutate({ id: person.id, input }, then);
    else invite.mutate({ input }, then);
  };

  return (
    <Dialog
      open
      title={person ? t('staff.edit', { name: person.name }) : t('staff.invite')}
      onClose={onClose}
      onSubmit={submit}
      submitLabel={person ? t('action.save') : t('staff.sendInvite')}
      busy={invite.isPending || change.isPending}
      error={error}
      disabled={!name.trim() || !email.trim() || roles.length === 0}
    >
      <div className="form-grid">
        <TextInput
          label={t('contact.name')}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
          error={wrong.name}
          data-autofocus
        />
        <TextInput
          label={t('staff.position')}
          value={position}
          maxLength={200}
          onChange={(event) => setPosition(event.currentTarget.value)}
          error={wrong.position}
        />
        <TextInput
          label={t('contact.email')}
          type="email"
          value={email}
          maxLength={254}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={wrong.email}
        />
        <TextInput
          label={t('contact.phone')}
          value={phone}
          maxLength={40}
          onChange={(event) => setPhone(event.currentTarget.value)}
          error={wrong.phone}
        />
        <Select
          label={t('filter.department')}
          data={departments}
          value={department}
          onChange={setDepartment}
          clearable
          searchable
          error={wrong.departmentId}
        />
        <Select
          label={t('profile.language')}
          data={[
            { value: 'th', label: 'ภาษาไทย' },
            { value: 'en', label: 'English' },
          ]}
          value={lang}
          onChange={(value) => value && setLang(value)}
          allowDeselect={false}
        />
      </div>
      <Checkbox.Group label={t('staff.roles')} value={roles} onChange={setRoles} error={wrong.roles}>
        <Stack gap={6} mt={4}>
          {ROLES.map((role) => (
            <Checkbox
              key={role}
              value={role}
              label={t(`role.${role}`)}
              description={t(`roleHint.${role as 'AUDITOR'}`)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
    </Dialog>
  );
}
