import { ActionIcon, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand } from '../../core/data';
import { useT } from '../../core/i18n';
import { useDepartmentChoices } from '../../core/reference';
import {
  LinkProgrammeTaskDocument,
  type ProgrammeTaskPartsFragment,
  type ProgrammeTaskState,
  type RecordPartsFragment,
  RemoveProgrammeTaskDocument,
} from '../../gql/graphql';
import { Dialog, PlainDialog } from '../../ui/Dialog';
import { FormProblem } from '../../ui/FormProblem';
import { Icon } from '../../ui/icons';
import { recordPath } from '../../ui/record/paths';
import { RecordFiles } from '../../ui/record/RecordFiles';
import { RecordPicker } from '../../ui/record/RecordPicker';
import { Tag, type Tone } from '../../ui/Tag';

const TONES: Record<ProgrammeTaskState, Tone> = {
  PLANNED: 'neutral',
  ONGOING: 'info',
  DONE: 'success',
  NOT_DONE: 'warning',
};

interface Props {
  of: ProgrammeTaskPartsFragment;
  /** The programme's record. */
  programme: string;
  mayChange: boolean;
  onEdit: () => void;
}

/** A task with its state, whose it is, and the records and files that show it. */
export function TaskCard({ of, programme, mayChange, onEdit }: Props) {
  const t = useT();
  const departments = useDepartmentChoices();
  const [open, setOpen] = useState<'link' | 'files' | 'remove' | null>(null);
  const unlink = useCommand(LinkProgrammeTaskDocument);
  const department = departments.find((one) => one.value === of.departmentId)?.label;
  const name = `${of.code} ${of.text}`;
  const whose = [department, of.workGroup].filter(Boolean).join(' · ');
  return (
    <li className="task">
      <h3>
        {of.code} {of.text}
      </h3>
      <p>
        <Tag tone={TONES[of.state]}>{t(`programmeState.${of.state}`)}</Tag>{' '}
        <span className="muted">{whose || t('programme.nobody')}</span>{' '}
        {of.stage && <Tag>{t(`stage.${of.stage}`)}</Tag>}{' '}
        {of.principles.map((one) => (
          <Tag key={one}>{t(`principle.${one}`)}</Tag>
        ))}
      </p>
      {of.result && <p className="prewrap">{of.result}</p>}
      <FormProblem error={unlink.error} />
      {of.shownBy.length > 0 && (
        <ul className="record-links">
          {of.shownBy.map((one) => (
            <li key={one.recordId}>
              <Link to={recordPath(one.kind, one.subjectId) as never}>
                {t(`recordKind.${one.kind}`)}: {one.title}
              </Link>
              <Tag tone={one.public ? 'success' : 'neutral'}>
                {one.public ? t('record.published') : t('record.draft')}
              </Tag>
              {mayChange && (
                <ActionIcon
                  variant="subtle"
                  color="danger"
                  aria-label={t('record.removeLink', { name: one.title })}
                  loading={unlink.isPending}
                  onClick={() => unlink.mutate({ id: of.id, recordId: one.recordId, shown: false })}
                >
                  <Icon name="close" />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className="task-acts">
        {of.shownBy.length + of.files === 0 && (
          <Tag tone="warning" icon="warning">
            {t('programme.noEvidence')}
          </Tag>
        )}
        {mayChange && (
          <Button
            size="compact-md"
            variant="default"
            onClick={() => setOpen('link')}
            aria-label={`${t('record.addLink')}: ${name}`}
          >
            {t('record.addLink')}
          </Button>
        )}
        <Button
          size="compact-md"
          variant="default"
          onClick={() => setOpen('files')}
          aria-label={`${t('programme.filesN', { n: of.files })}: ${name}`}
        >
          {t('programme.filesN', { n: of.files })}
        </Button>
        {mayChange && (
          <>
            <Button
              size="compact-md"
              variant="subtle"
              onClick={onEdit}
              aria-label={t('action.editNamed', { name })}
            >
              {t('action.edit')}
            </Button>
            <Button
              size="compact-md"
              variant="subtle"
              color="danger"
              onClick={() => setOpen('remove')}
              aria-label={`${t('action.remove')}: ${name}`}
            >
              {t('action.remove')}
            </Button>
          </>
        )}
      </div>
      {open === 'link' && <LinkTask of={of} programme={programme} onClose={() => setOpen(null)} />}
      {open === 'files' && (
        <PlainDialog title={name} open onClose={() => setOpen(null)}>
          <RecordFiles id={programme} part={of.id} mayChange={mayChange} purpose="EVIDENCE" />
        </PlainDialog>
      )}
      {open === 'remove' && <RemoveTask id={of.id} name={name} onClose={() => setOpen(null)} />}
    </li>
  );
}

function LinkTask({
  of,
  programme,
  onClose,
}: {
  of: ProgrammeTaskPartsFragment;
  programme: string;
  onClose: () => void;
}) {
  const t = useT();
  const [record, setRecord] = useState<RecordPartsFragment | null>(null);
  const link = useCommand(LinkProgrammeTaskDocument);
  return (
    <Dialog
      title={`${of.code} ${t('record.addLink')}`}
      open
      onClose={onClose}
      onSubmit={() =>
        record && link.mutate({ id: of.id, recordId: record.id, shown: true }, { onSuccess: onClose })
      }
      submitLabel={t('record.addLink')}
      busy={link.isPending}
      error={link.error}
      disabled={!record}
    >
      <p className="muted">{t('programme.linkText')}</p>
      <RecordPicker
        value={record}
        onChange={setRecord}
        except={[programme, ...of.shownBy.map((one) => one.recordId)]}
      />
    </Dialog>
  );
}

function RemoveTask({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const t = useT();
  const remove = useCommand(RemoveProgrammeTaskDocument);
  return (
    <Dialog
      title={`${t('action.remove')}: ${name}`}
      open
      onClose={onClose}
      onSubmit={() => remove.mutate({ id }, { onSuccess: onClose })}
      submitLabel={t('action.remove')}
      busy={remove.isPending}
      error={remove.error}
      danger
    >
      <p>{t('programme.removeAsk')}</p>
    </Dialog>
  );
}
