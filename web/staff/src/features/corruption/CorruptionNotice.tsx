import type { UseMutationResult } from '@tanstack/react-query';
import { useCommand } from '../../core/data';
import { type MessageKey, useT } from '../../core/i18n';
import {
  AcknowledgeCorruptionDocument,
  AddCorruptionNoteDocument,
  CloseCorruptionDocument,
  ExplainCorruptionDelayDocument,
  ReportCorruptionProgressDocument,
  ReportCorruptionResultDocument,
} from '../../gql/graphql';
import { NoticeDialog } from '../../ui/case/NoticeDialog';
import type { Draft, NoticeKind } from '../../ui/case/notice';
import { useToast } from '../../ui/Toast';

/** The same written acts over the separate commands. No photos, and no preview query: the text typed is the text sent. */
export function CorruptionNotice({
  of,
  kind,
  onClose,
}: {
  of: { id: string; number: string };
  kind: NoticeKind;
  onClose: () => void;
}) {
  const t = useT();
  const say = useToast();
  const acknowledge = useCommand(AcknowledgeCorruptionDocument);
  const progress = useCommand(ReportCorruptionProgressDocument);
  const delay = useCommand(ExplainCorruptionDelayDocument);
  const result = useCommand(ReportCorruptionResultDocument);
  const close = useCommand(CloseCorruptionDocument);
  const note = useCommand(AddCorruptionNoteDocument);
  const by = { acknowledge, progress, explain_delay: delay, result, close, note } as Partial<
    Record<NoticeKind, UseMutationResult<unknown, unknown, never>>
  >;

  const submit = (draft: Draft, done: () => void) => {
    const text = draft.text.trim();
    const id = of.id;
    const then = {
      onSuccess: () => {
        done();
        say(t(`act.${kind}.done` as MessageKey));
        onClose();
      },
    };
    if (kind === 'acknowledge') acknowledge.mutate({ id, text: text || null }, then);
    else if (kind === 'progress') progress.mutate({ id, text }, then);
    else if (kind === 'explain_delay') delay.mutate({ id, promisedOn: draft.promisedOn, reason: text }, then);
    else if (kind === 'result') result.mutate({ id, text }, then);
    else if (kind === 'close') close.mutate({ id, text: text || null }, then);
    else note.mutate({ id, text }, then);
  };

  return (
    <NoticeDialog
      caseId={of.id}
      number={of.number}
      kind={kind}
      photos={false}
      busy={by[kind]?.isPending ?? false}
      error={by[kind]?.error}
      onClose={onClose}
      onSubmit={submit}
    />
  );
}
