import { Button } from '@mantine/core';
import { fileSize } from '@suanruam/core/image';
import { useId, useRef, useState } from 'react';
import { ApiError } from '../core/errors';
import { useT } from '../core/i18n';
import { type Uploaded, uploadFile } from '../core/upload';
import { Icon } from './icons';
import { PhotoDetails } from './PhotoDetails';

interface Pending {
  key: number;
  file: File;
  share: number;
  error?: string;
}

interface Props {
  label: string;
  description?: string;
  value: Uploaded[];
  onChange: (next: Uploaded[]) => void;
  onBusy?: (busy: boolean) => void;
  limit?: number;
  photosOnly?: boolean;
  /** Other kinds of file than pictures and office documents, as an input's `accept`. */
  accept?: string;
  /** Asks for a description of each photo; `staged` also whether it shows before or after. */
  details?: 'described' | 'staged';
}

/** Sends each file as soon as it is chosen and keeps what the server answered. A failed file stays in the list with a retry. */
export function FileUpload({
  label,
  description,
  value,
  onChange,
  onBusy,
  limit = 5,
  photosOnly = false,
  accept = photosOnly ? 'image/*' : 'image/*,application/pdf,.doc,.docx,.xls,.xlsx',
  details,
}: Props) {
  const t = useT();
  const id = useId();
  const [pending, setPending] = useState<Pending[]>([]);
  const [over, setOver] = useState(false);
  const done = useRef(value);
  done.current = value;
  const counter = useRef(0);
  const active = useRef(0);

  const change = (key: number, part: Partial<Pending>) =>
    setPending((list) => list.map((item) => (item.key === key ? { ...item, ...part } : item)));
  const drop = (key: number) => setPending((list) => list.filter((item) => item.key !== key));

  const start = async (key: number, file: File) => {
    active.current += 1;
    onBusy?.(true);
    try {
      const uploaded = await uploadFile(file, (share) => change(key, { share }));
      done.current = [...done.current, uploaded];
      onChange(done.current);
      drop(key);
    } catch (error) {
      change(key, { error: error instanceof ApiError ? error.message : t('error.server') });
    } finally {
      active.current -= 1;
      if (active.current === 0) onBusy?.(false);
    }
  };

  const add = (files: FileList | null) => {
    const free = limit - value.length - pending.length;
    const chosen = Array.from(files ?? []).slice(0, Math.max(0, free));
    const items = chosen.map((file) => {
      counter.current += 1;
      return { key: counter.current, file, share: 0 };
    });
    setPending((list) => [...list, ...items]);
    for (const item of items) void start(item.key, item.file);
  };

  const full = value.length + pending.length >= limit;
  return (
    <div className="upload">
      <span className="upload-label" id={`${id}-label`}>
        {label} <span className="muted">{t('form.optional')}</span>
      </span>
      {description && <span className="upload-hint">{description}</span>}
      <label
        className={`upload-drop${over ? ' is-over' : ''}${full ? ' is-full' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          add(event.dataTransfer.files);
        }}
      >
        <input
          type="file"
          className="upload-input"
          multiple
          disabled={full}
          accept={accept}
          aria-labelledby={`${id}-label ${id}-text`}
          onChange={(event) => {
            add(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
        <Icon name="upload" />
        <span id={`${id}-text`}>
          {full ? t('upload.full', { n: limit }) : t('upload.choose', { n: limit })}
        </span>
      </label>
      <ul className="upload-list" aria-live="polite">
        {value.map((item) => (
          <li key={item.id}>
            {item.thumbUrl ? (
              <img src={item.thumbUrl} alt="" width={48} height={48} />
            ) : (
              <Icon name="file" size={28} />
            )}
            <span className="upload-name">
              {item.name} <span className="muted nowrap">{fileSize(item.bytes)}</span>
            </span>
            <Button
              size="compact-sm"
              variant="subtle"
              color="danger"
              onClick={() => onChange(value.filter((other) => other.id !== item.id))}
              aria-label={t('upload.removeNamed', { name: item.name })}
            >
              {t('action.remove')}
            </Button>
            {details && (
              <PhotoDetails
                of={item}
                staged={details === 'staged'}
                onChange={(part) =>
                  onChange(value.map((other) => (other.id === item.id ? { ...other, ...part } : other)))
                }
              />
            )}
          </li>
        ))}
        {pending.map((item) => (
          <li key={item.key}>
            <Icon name="file" size={28} />
            <span className="upload-name">
              {item.file.name}
              {item.error ? (
                <span className="upload-error">{item.error}</span>
              ) : (
                <progress
                  value={item.share}
                  max={1}
                  aria-label={t('upload.sending', { name: item.file.name })}
                />
              )}
            </span>
            {item.error && (
              <>
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => {
                    setPending((list) =>
                      list.map((other) =>
                        other.key === item.key ? { key: item.key, file: item.file, share: 0 } : other,
                      ),
                    );
                    void start(item.key, item.file);
                  }}
                >
                  {t('action.tryAgain')}
                </Button>
                <Button size="compact-sm" variant="subtle" color="danger" onClick={() => drop(item.key)}>
                  {t('action.remove')}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
