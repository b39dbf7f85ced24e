import { fileSize } from '@suanruam/core/image';
import { useDates } from '../../core/calendar';
import { type MessageKey, useT } from '../../core/i18n';
import { Icon } from '../icons';
import { Tag } from '../Tag';

export interface TimelineFile {
  id: string;
  name: string;
  bytes: number;
  url: string;
  thumbUrl?: string | null;
  isImage?: boolean;
  alt?: string;
  stage?: string;
}

export interface TimelineEvent {
  id: string;
  at: string;
  kind: string;
  public: boolean;
  actorName?: string | null;
  actorKind: string;
  text: string;
  files: TimelineFile[];
}

/** Newest first. What the citizen can read is white with a blue edge; what stays in the office is grey, dashed and says so. */
export function Timeline({ events }: { events: TimelineEvent[] }) {
  const t = useT();
  const { dateTime } = useDates();
  const ordered = [...events].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <ol className="timeline">
      {ordered.map((event) => (
        <li key={event.id} className={`event event-${event.public ? 'public' : 'internal'}`}>
          <p className="event-head">
            <strong>{t(`event.${event.kind}` as MessageKey)}</strong>
            {event.public ? (
              <Tag tone="info">{t('event.public')}</Tag>
            ) : (
              <Tag icon="lock">{t('event.internal')}</Tag>
            )}
          </p>
          <p className="event-meta">
            <time dateTime={event.at}>{dateTime(event.at)}</time>
            <span>{event.actorName || t(`actor.${event.actorKind}` as MessageKey)}</span>
          </p>
          {event.text && <p className="prewrap event-text">{event.text}</p>}
          <Files files={event.files} named />
        </li>
      ))}
    </ol>
  );
}

/** `named` tells before from after, where no heading above does. */
export function Files({ files, named = false }: { files: TimelineFile[]; named?: boolean }) {
  const t = useT();
  if (files.length === 0) return null;
  return (
    <ul className="files">
      {files.map((file) => (
        <li key={file.id}>
          <a href={file.url} target="_blank" rel="noopener">
            {file.isImage && file.thumbUrl ? (
              <img src={file.thumbUrl} alt={file.alt || file.name} loading="lazy" />
            ) : (
              <span className="file">
                <Icon name="file" /> {file.name} <span className="muted nowrap">{fileSize(file.bytes)}</span>
              </span>
            )}
          </a>
          {named && (file.stage === 'BEFORE' || file.stage === 'AFTER') && (
            <span className="file-stage">{t(`stage.${file.stage}`)}</span>
          )}
          {file.alt && <span className="file-stage">{file.alt}</span>}
        </li>
      ))}
    </ul>
  );
}
