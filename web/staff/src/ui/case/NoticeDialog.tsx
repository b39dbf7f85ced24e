import { Textarea, TextInput } from '@mantine/core';
import { addDays } from '@suanruam/core/dates';
import { type ReactNode, useState } from 'react';
import { today } from '../../core/calendar';
import { fieldMessages } from '../../core/errors';
import { type MessageKey, useT } from '../../core/i18n';
import { BuddhistDateField } from '../BuddhistDateField';
import { Dialog } from '../Dialog';
import { FileUpload } from '../FileUpload';
import { Icon } from '../icons';
import { type Draft, dropDraft, isComplete, keepDraft, keptDraft, type NoticeKind, SHAPES } from './notice';

interface Props {
  caseId: string;
  number: string;
  kind: NoticeKind;
  busy: boolean;
  error: unknown;
  /** Corruption cases take no photos. */
  photos?: boolean;
  onClose: () => void;
  onSubmit: (draft: Draft, done: () => void) => void;
  preview?: (draft: Draft) => ReactNode;
}

export function NoticeDialog({
  caseId,
  number,
  kind,
  busy,
  error,
  photos = true,
  onClose,
  onSubmit,
  preview,
}: Props) {
  const t = useT();
  const key = `${caseId} ${kind}`;
  const [draft, setDraft] = useState<Draft>(() => keptDraft(key));
  const [uploading, setUploading] = useState(false);
  const shape = SHAPES[kind];
  const wrong = fieldMessages(error);
  const change = (part: Partial<Draft>) =>
    setDraft((before) => {
      const next = { ...before, ...part };
      keepDraft(key, next);
      return next;
    });
  const upload = photos ? shape.photos : undefined;

  return (
    <Dialog
      open
      wide={!!preview && !shape.internal}
      title={`${t(`act.${kind}` as MessageKey)} · ${number}`}
      onClose={onClose}
      onSubmit={() => onSubmit(draft, () => dropDraft(key))}
      submitLabel={t(`act.${kind}.submit` as MessageKey)}
      busy={busy}
      disabled={uploading || !isComplete(kind, draft)}
      error={error}
    >
      <div className={preview && !shape.internal ? 'notice-columns' : undefined}>
        <div className="notice-fields">
          <p className={`notice ${shape.internal ? 'notice-warning' : ''}`}>
            <Icon name={shape.internal ? 'lock' : 'send'} />{' '}
            <span>{t(`act.${kind}.hint` as MessageKey)}</span>
          </p>
          {shape.agency && (
            <TextInput
              label={t('notice.agency')}
              placeholder={t('notice.agencyHint')}
              value={draft.agency}
              onChange={(event) => change({ agency: event.currentTarget.value })}
              error={wrong.agency}
              data-autofocus
            />
          )}
          {shape.promisedOn && (
            <BuddhistDateField
              label={t('notice.promisedOn')}
              description={t('notice.promisedOnHint')}
              value={draft.promisedOn}
              min={addDays(today(), 1)}
              onChange={(promisedOn) => change({ promisedOn })}
              error={wrong.promisedOn}
            />
          )}
          <Textarea
            label={
              <>
                {t(`act.${kind}.text` as MessageKey)}{' '}
                {shape.text === 'optional' && <span className="optional">{t('form.optional')}</span>}
              </>
            }
            value={draft.text}
            autosize
            minRows={5}
            maxRows={14}
            onChange={(event) => change({ text: event.currentTarget.value })}
            error={wrong.text ?? wrong.reason}
            data-autofocus={shape.agency ? undefined : true}
          />
          {upload === 'before-after' && (
            <FileUpload
              label={t('notice.before')}
              photosOnly
              details="described"
              value={draft.before}
              onChange={(before) => change({ before })}
              onBusy={setUploading}
            />
          )}
          {upload && (
            <FileUpload
              label={upload === 'progress' ? t('notice.photos') : t('notice.after')}
              photosOnly
              details={upload === 'progress' ? 'staged' : 'described'}
              value={draft.after}
              onChange={(after) => change({ after })}
              onBusy={setUploading}
            />
          )}
        </div>
        {preview && !shape.internal && (
          <div className="notice-preview">
            <h3>{t('notice.preview')}</h3>
            {preview(draft)}
          </div>
        )}
      </div>
    </Dialog>
  );
}

/** The letter as the citizen will read it. */
export function Letter({ subject, text, stale }: { subject: string; text: string; stale?: boolean }) {
  return (
    <div className={`letter${stale ? ' is-stale' : ''}`} lang="th">
      <p className="letter-subject">{subject}</p>
      <p className="prewrap">{text}</p>
    </div>
  );
}
