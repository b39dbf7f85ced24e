import '../../core/words/reading';
import '../../core/words/read';
import '../../core/words/record';
import { Button, Textarea } from '@mantine/core';
import { Link, useBlocker } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useCommand } from '../../core/data';
import { type MessageKey, useT } from '../../core/i18n';
import type { Uploaded } from '../../core/upload';
import {
  ImportDocumentDocument,
  type ImportDocumentMutation,
  ReadDocumentDocument,
  type RecordKind,
} from '../../gql/graphql';
import { FileUpload } from '../../ui/FileUpload';
import { FormProblem } from '../../ui/FormProblem';
import { Page, Section } from '../../ui/Page';
import { recordPath } from '../../ui/record/paths';
import { Tag } from '../../ui/Tag';
import { hasBadNumber, type Node, type ReadDocument, settled } from './document';
import { Tree } from './Tree';

type Imported = ImportDocumentMutation['importDocument']['records'][number];

/** Reads a document the office already has, shows every value with its line, and enters what a person has corrected. */
export function Import() {
  const t = useT();
  const [round, setRound] = useState(0);
  return (
    <Page title={t('reading.title')}>
      <Steps key={round} onAnother={() => setRound((n) => n + 1)} />
    </Page>
  );
}

function Steps({ onAnother }: { onAnother: () => void }) {
  const t = useT();
  const [files, setFiles] = useState<Uploaded[]>([]);
  const [busy, setBusy] = useState(false);
  const [text, setText] = useState('');
  const [document, setDocument] = useState<ReadDocument | null>(null);
  const [body, setBody] = useState<Node>(null);
  const key = useRef(crypto.randomUUID());
  const read = useCommand(ReadDocumentDocument);
  const enter = useCommand(ImportDocumentDocument);
  const records = enter.data?.importDocument.records;
  const file = files[0];
  const source = file ? { uploadId: file.id, text: null } : { uploadId: null, text };
  const unsaved = document !== null && !records;
  useBlocker({
    shouldBlockFn: () => unsaved && !window.confirm(t('form.leave')),
    enableBeforeUnload: () => unsaved,
  });

  if (records) return <Result records={records} onAnother={onAnother} onBack={() => enter.reset()} />;
  if (document)
    return (
      <>
        <FormProblem error={enter.error} />
        <Preview document={document} body={body} onChange={setBody} />
        {hasBadNumber(body) && (
          <p className="notice notice-warning" role="alert">
            {t('reading.badNumber')}
          </p>
        )}
        <div className="form-foot">
          <Button
            loading={enter.isPending}
            disabled={document.kind === null || hasBadNumber(body)}
            onClick={() => enter.mutate({ idempotencyKey: key.current, body: settled(body), ...source })}
          >
            {t('reading.enter')}
          </Button>
          <Button
            variant="default"
            onClick={() => (body === document.body || window.confirm(t('form.leave'))) && onAnother()}
          >
            {t('reading.another')}
          </Button>
        </div>
      </>
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        read.mutate(source, {
          onSuccess: (data) => {
            const found = data.readDocument.document as ReadDocument | null;
            if (!found) return;
            setDocument(found);
            setBody(found.body);
          },
        });
      }}
    >
      <FormProblem error={read.error} />
      <p className="muted">{t('reading.lead')}</p>
      <Section title={t('reading.source')}>
        <FileUpload
          label={t('reading.file')}
          description={t('reading.fileHint')}
          value={files}
          onChange={setFiles}
          onBusy={setBusy}
          limit={1}
          accept=".txt,.csv,.docx,.xlsx"
        />
        <Textarea
          label={t('reading.paste')}
          description={t('reading.pasteHint')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          disabled={file !== undefined}
          minRows={8}
          maxRows={20}
          autosize
        />
      </Section>
      <div className="form-foot">
        <Button type="submit" loading={read.isPending} disabled={busy || (!file && !text.trim())}>
          {t('reading.read')}
        </Button>
      </div>
    </form>
  );
}

function Preview({
  document,
  body,
  onChange,
}: {
  document: ReadDocument;
  body: Node;
  onChange: (body: Node) => void;
}) {
  const t = useT();
  return (
    <>
      <Section title={document.kind ? t(`read.kind.${document.kind}` as MessageKey) : t('reading.unknown')}>
        <p>
          {document.kind
            ? t('reading.found', {
                lines: document.lines.length,
                doubts: document.doubts.length,
                unplaced: document.unplaced.length,
              })
            : t('reading.unknownText')}
        </p>
        {document.doubts.length > 0 && (
          <details className="read-details" open>
            <summary>{t('reading.doubts', { n: document.doubts.length })}</summary>
            <ul className="read-lines">
              {document.doubts.map((doubt, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: one document, one order
                <li key={at}>
                  <Tag tone="warning">{t(`read.doubt.${doubt.code}` as MessageKey)}</Tag>{' '}
                  {doubt.line > 0 && <span className="muted">{t('reading.line', { n: doubt.line })}</span>}{' '}
                  {doubt.was !== undefined && (
                    <span>
                      {doubt.was}
                      {doubt.now !== undefined && ` → ${doubt.now}`}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </details>
        )}
        {document.unplaced.length > 0 && (
          <details className="read-details" open>
            <summary>{t('reading.unplaced', { n: document.unplaced.length })}</summary>
            <p className="muted">{t('reading.unplacedText')}</p>
            <Lines lines={document.unplaced} />
          </details>
        )}
        {document.furniture.length > 0 && (
          <details className="read-details">
            <summary>{t('reading.furniture', { n: document.furniture.length })}</summary>
            <ul className="read-lines">
              {document.furniture.map((line, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: one document, one order
                <li key={at}>
                  <span className="muted">
                    {t('reading.line', { n: line.line })} · {t(`read.furniture.${line.reason}` as MessageKey)}
                  </span>{' '}
                  {line.text}
                </li>
              ))}
            </ul>
          </details>
        )}
      </Section>
      {document.kind && (
        <Section title={t('reading.values')}>
          <Tree body={body} onChange={onChange} />
        </Section>
      )}
    </>
  );
}

function Lines({ lines }: { lines: Array<{ line: number; text: string }> }) {
  const t = useT();
  return (
    <ul className="read-lines">
      {lines.map((line) => (
        <li key={line.line}>
          <span className="muted">{t('reading.line', { n: line.line })}</span> {line.text}
        </li>
      ))}
    </ul>
  );
}

function Result({
  records,
  onAnother,
  onBack,
}: {
  records: Imported[];
  onAnother: () => void;
  onBack: () => void;
}) {
  const t = useT();
  const done = records.filter((record) => record.status === 'DONE').length;
  return (
    <>
      <Section title={t('reading.done', { n: done, of: records.length })}>
        <ul className="read-lines">
          {records.map((record, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one import, one order
            <li key={at}>
              {record.status === 'DONE' ? (
                <Tag tone="success" icon="check">
                  {t('reading.entered')}
                </Tag>
              ) : (
                <Tag tone="danger">{t('reading.notEntered')}</Tag>
              )}{' '}
              {record.kind && record.subjectId ? (
                <Link to={pathOf(record.kind, record.subjectId) as never}>
                  {record.title || t('reading.noTitle')}
                </Link>
              ) : (
                <>
                  {record.title || t('reading.noTitle')}
                  {record.line > 0 && <span className="muted"> {t('reading.line', { n: record.line })}</span>}
                  <span className="read-raw">
                    {record.fields.length > 0
                      ? record.fields.map((field) => field.message).join(' · ')
                      : record.message}
                  </span>
                </>
              )}
            </li>
          ))}
        </ul>
        <p className="muted">{t('reading.draftsHint')}</p>
      </Section>
      <div className="form-foot">
        <Button onClick={onAnother}>{t('reading.another')}</Button>
        {done < records.length && (
          <Button variant="default" onClick={onBack}>
            {t('reading.correct')}
          </Button>
        )}
      </div>
    </>
  );
}

function pathOf(kind: string, id: string): string {
  return kind === 'complaint' ? `/complaints/${id}` : recordPath(kind.toUpperCase() as RecordKind, id);
}
