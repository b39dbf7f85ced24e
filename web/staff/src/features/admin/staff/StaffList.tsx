import { Button, Checkbox, Menu } from '@mantine/core';
import { useState } from 'react';
import { useDates } from '../../../core/calendar';
import { useCommand, useGql } from '../../../core/data';
import { type MessageKey, useT } from '../../../core/i18n';
import { useMay, useSession } from '../../../core/session';
import {
  DisableStaffDocument,
  EnableStaffDocument,
  ResendInviteDocument,
  StaffDirectoryDocument,
  type StaffDirectoryQuery,
} from '../../../gql/graphql';
import { type Column, DataTable } from '../../../ui/DataTable';
import { Dialog } from '../../../ui/Dialog';
import { FormProblem } from '../../../ui/FormProblem';
import { Icon } from '../../../ui/icons';
import { Page } from '../../../ui/Page';
import { EmptyState, ErrorState, LoadingState } from '../../../ui/States';
import { Tag, type Tone } from '../../../ui/Tag';
import { useToast } from '../../../ui/Toast';
import { StaffDialog } from './StaffDialog';

export type Person = StaffDirectoryQuery['staff'][number];

const TONE: Record<string, Tone> = {
  active: 'success',
  invited: 'warning',
  disabled: 'neutral',
  locked: 'danger',
};

export function StaffList() {
  const t = useT();
  const may = useMay();
  const me = useSession().staff.id;
  const say = useToast();
  const { date } = useDates();
  const [disabled, setDisabled] = useState(false);
  const [editing, setEditing] = useState<Person | 'new' | null>(null);
  const [stopping, setStopping] = useState<Person | null>(null);
  const { data, error, refetch } = useGql(
    StaffDirectoryDocument,
    { includeDisabled: disabled },
    { keep: true },
  );
  const disable = useCommand(DisableStaffDocument);
  const enable = useCommand(EnableStaffDocument);
  const resend = useCommand(ResendInviteDocument);
  const stateOf = (one: Person) => one.state.toLowerCase();

  const columns: Column<Person>[] = [
    {
      key: 'name',
      header: t('contact.name'),
      phone: 'head',
      cell: (one) => (
        <>
          {one.name}
          <span className="cell-sub">{one.email}</span>
        </>
      ),
    },
    { key: 'position', header: t('staff.position'), width: 160, cell: (one) => one.position },
    {
      key: 'department',
      header: t('filter.department'),
      width: 150,
      cell: (one) => one.departmentName ?? '–',
    },
    {
      key: 'roles',
      header: t('staff.roles'),
      width: 165,
      cell: (one) => one.roles.map((role) => t(`role.${role}` as MessageKey)).join(', '),
    },
    {
      key: 'state',
      header: t('column.state'),
      width: 116,
      cell: (one) => (
        <>
          <Tag tone={TONE[stateOf(one)] ?? 'neutral'}>{t(`staffState.${stateOf(one)}` as MessageKey)}</Tag>
          {one.totpEnabled && <span className="cell-sub">{t('staff.twoStep')}</span>}
        </>
      ),
    },
    {
      key: 'seen',
      header: t('staff.signedIn'),
      width: 116,
      phone: 'hide',
      cell: (one) => (one.signedInAt ? date(one.signedInAt) : '–'),
    },
  ];
  if (may('staff_manage')) {
    columns.push({
      key: 'act',
      header: t('table.actions'),
      width: 100,
      cell: (one) => (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('staff.actionsFor', { name: one.name })}
              rightSection={<Icon name="chevronDown" size={14} />}
            >
              {t('table.manage')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setEditing(one)}>{t('action.edit')}</Menu.Item>
            {stateOf(one) === 'invited' && (
              <Menu.Item
                onClick={() => resend.mutate({ id: one.id }, { onSuccess: () => say(t('staff.resent')) })}
              >
                {t('staff.resend')}
              </Menu.Item>
            )}
            {stateOf(one) === 'disabled' ? (
              <Menu.Item
                onClick={() => enable.mutate({ id: one.id }, { onSuccess: () => say(t('staff.enabled')) })}
              >
                {t('staff.enable')}
              </Menu.Item>
            ) : (
              one.id !== me && <Menu.Item onClick={() => setStopping(one)}>{t('staff.disable')}</Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      ),
    });
  }

  return (
    <Page
      title={t('nav.staff')}
      actions={
        <>
          <Checkbox
            label={t('staff.showDisabled')}
            checked={disabled}
            onChange={(event) => setDisabled(event.currentTarget.checked)}
          />
          {may('staff_manage') && (
            <Button leftSection={<Icon name="plus" />} onClick={() => setEditing('new')}>
              {t('staff.invite')}
            </Button>
          )}
        </>
      }
    >
      <FormProblem error={enable.error ?? resend.error} />
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <LoadingState />
      ) : data.staff.length === 0 ? (
        <EmptyState title={t('staff.none')} />
      ) : (
        <DataTable
          caption={t('nav.staff')}
          rows={data.staff}
          rowKey={(one) => one.id}
          rowName={(one) => one.name}
          columns={columns}
          density="loose"
        />
      )}
      {editing && (
        <StaffDialog person={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
      {stopping && (
        <Dialog
          open
          danger
          title={t('staff.disable')}
          onClose={() => setStopping(null)}
          submitLabel={t('staff.disable')}
          busy={disable.isPending}
          error={disable.error}
          onSubmit={() =>
            disable.mutate(
              { id: stopping.id },
              {
                onSuccess: () => {
                  say(t('staff.disabled'));
                  setStopping(null);
                },
              },
            )
          }
        >
          <p>{t('staff.disableText', { name: stopping.name })}</p>
        </Dialog>
      )}
    </Page>
  );
}
