import { Button, Group, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { today, useDates } from '../../core/calendar';
import { useCommand } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { useColleagues, useDepartmentChoices } from '../../core/reference';
import {
  type ActionPartsFragment,
  RemoveActionItemDocument,
  SaveActionItemDocument,
  SettleActionItemDocument,
} from '../../gql/graphql';
import { BuddhistDateField } from '../../ui/BuddhistDateField';
import { DataTable } from '../../ui/DataTable';
import { Dialog } from '../../ui/Dialog';
import { DueText } from '../../ui/DueText';
import { FormProblem } from '../../ui/FormProblem';
import { Icon } from '../../ui/icons';
import { Optional } from '../../ui/Optional';
import { Section } from '../../ui/Page';
import { Tag } from '../../ui/Tag';
import type { Whole } from './MeetingPage';
import { useOwner } from './owner';

/** What the meeting ordered: by whom, by when, and with what evidence it was done. */
export function Actions({ whole, mayChange }: { whole: Whole; mayChange: boolean }) {
  const t = useT();
  const { date } = useDates();
  const owner = useOwner();
  const [editing, setEditing] = useState<ActionPartsFragment | 'new' | null>(null);
  const [settling, setSettling] = useState<ActionPartsFragment | null>(null);
  const settle = useCommand(SettleActionItemDocument);
  const remove = useCommand(RemoveActionItemDocument);
  const { meeting, actions } = whole;
  const which = { id: meeting.id, version: meeting.record.version };
  return (
    <Section
      title={t('meetings.actions')}
      actions={
        mayChange && (
          <Button
            size="compact-md"
            variant="default"
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => setEditing('new')}
          >
            {t('meetings.addAction')}
          </Button>
        )
      }
    >
      <FormProblem error={settle.error ?? remove.error} />
      {actions.length === 0 ? (
        <p className="muted">{t('meetings.noActions')}</p>
      ) : (
        <DataTable
          caption={t('meetings.actions')}
          rows={actions}
          rowKey={(one) => one.id}
          rowName={(one) => one.text}
          columns={[
            {
              key: 'text',
              header: t('meetings.action'),
              phone: 'head',
              cell: (one) => (
                <>
                  {one.text}
                  {one.evidence && (
                    <p className="muted">{t('meetings.evidenceIs', { text: one.evidence })}</p>
                  )}
                </>
              ),
            },
            { key: 'owner', header: t('meetings.owner'), width: 220, cell: (one) => owner(one) },
            {
              key: 'due',
              header: t('meetings.due'),
              width: 180,
              cell: (one) =>
                one.doneOn ? (
                  <Tag tone="success" icon="check">
                    {t('meetings.doneOn', { date: date(one.doneOn) })}
                  </Tag>
                ) : (
                  <DueText dueOn={one.dueOn} layout="stack" />
                ),
            },
            {
              key: 'act',
              header: t('table.actions'),
              width: 270,
              cell: (one) =>
                mayChange && (
                  <Group gap={4}>
                    {one.doneOn ? (
                      <Button
                        size="compact-sm"
                        variant="subtle"
                        onClick={() =>
                          settle.mutate({ ...which, itemId: one.id, doneOn: null, evidence: '' })
                        }
                      >
                        {t('meetings.reopen')}
                      </Button>
                    ) : (
                      <>
                        <Button size="compact-sm" variant="default" onClick={() => setSettling(one)}>
                          {t('meetings.settle')}
                        </Button>
                        <Button size="compact-sm" variant="subtle" onClick={() => setEditing(one)}>
                          {t('action.edit')}
                        </Button>
                        <Button
                          size="compact-sm"
                          variant="subtle"
                          color="danger"
                          onClick={() =>
                            window.confirm(t('meetings.removeAsk')) &&
                            remove.mutate({ ...which, itemId: one.id })
                          }
                        >
                          {t('action.remove')}
                        </Button>
                      </>
                    )}
                  </Group>
                ),
            },
          ]}
        />
      )}
      {editing && (
        <Edit whole={whole} of={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
      {settling && <Settle which={which} of={settling} onClose={() => setSettling(null)} />}
    </Section>
  );
}

function Edit({ whole, of, onClose }: { whole: Whole; of: ActionPartsFragment | null; onClose: () => void }) {
  const t = useT();
  const people = useColleagues();
  const departments = useDepartmentChoices();
  const [form, setForm] = useState({
    text: of?.text ?? '',
    agendaId: of?.agendaId ?? null,
    ownerId: of?.ownerId ?? null,
    ownerText: of?.ownerText ?? '',
    departmentId: of?.departmentId ?? null,
    dueOn: of?.dueOn ?? '',
  });
  const [version] = useState(whole.meeting.record.version);
  const save = useCommand(SaveActionItemDocument);
  const wrong = fieldMessages(save.error);
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  return (
    <Dialog
      open
      title={of ? t('meetings.editAction') : t('meetings.addAction')}
      onClose={onClose}
      onSubmit={() =>
        save.mutate(
          {
            id: whole.meeting.id,
            version,
            input: { ...form, id: of?.id ?? null, dueOn: form.dueOn || null },
          },
          { onSuccess: onClose },
        )
      }
      submitLabel={t('action.save')}
      busy={save.isPending}
      error={save.error}
    >
      <Textarea
        label={t('meetings.action')}
        value={form.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        error={wrong.text}
        autosize
        minRows={2}
        maxLength={2000}
      />
      <Select
        label={<Optional text={t('meetings.ofLine')} />}
        data={whole.agenda.map((line, at) => ({ value: line.id, label: `${at + 1}. ${line.title}` }))}
        value={form.agendaId}
        onChange={(agendaId) => set({ agendaId })}
        error={wrong.agendaId}
        clearable
      />
      <Select
        label={<Optional text={t('record.owner')} />}
        data={people.map((one) => ({
          value: one.id,
          label: one.position ? `${one.name} · ${one.position}` : one.name,
        }))}
        value={form.ownerId}
        onChange={(ownerId) => set({ ownerId })}
        error={wrong.ownerId}
        searchable
        clearable
        nothingFoundMessage={t('filter.nothing')}
      />
      <TextInput
        label={<Optional text={t('meetings.ownerText')} />}
        value={form.ownerText}
        onChange={(event) => set({ ownerText: event.currentTarget.value })}
        error={wrong.ownerText}
        maxLength={300}
      />
      <Select
        label={<Optional text={t('record.department')} />}
        data={departments}
        value={form.departmentId}
        onChange={(departmentId) => set({ departmentId })}
        error={wrong.departmentId}
        clearable
      />
      <BuddhistDateField
        label={<Optional text={t('meetings.due')} />}
        value={form.dueOn}
        onChange={(dueOn) => set({ dueOn })}
        error={wrong.dueOn}
      />
    </Dialog>
  );
}

function Settle({
  which,
  of,
  onClose,
}: {
  which: { id: string; version: number };
  of: ActionPartsFragment;
  onClose: () => void;
}) {
  const t = useT();
  const [doneOn, setDoneOn] = useState(today());
  const [evidence, setEvidence] = useState('');
  const [version] = useState(which.version);
  const settle = useCommand(SettleActionItemDocument);
  const wrong = fieldMessages(settle.error);
  return (
    <Dialog
      open
      title={t('meetings.settle')}
      onClose={onClose}
      onSubmit={() =>
        settle.mutate({ id: which.id, itemId: of.id, version, doneOn, evidence }, { onSuccess: onClose })
      }
      submitLabel={t('action.save')}
      busy={settle.isPending}
      error={settle.error}
      disabled={!doneOn}
    >
      <p>{of.text}</p>
      <BuddhistDateField
        label={t('meetings.doneDay')}
        value={doneOn}
        onChange={setDoneOn}
        max={today()}
        error={wrong.doneOn}
      />
      <Textarea
        label={t('meetings.evidence')}
        description={t('meetings.evidenceHint')}
        value={evidence}
        onChange={(event) => setEvidence(event.currentTarget.value)}
        error={wrong.evidence}
        autosize
        minRows={2}
        maxLength={2000}
      />
    </Dialog>
  );
}
