import type { UseMutationResult } from '@tanstack/react-query';
import { useCommand, useGql } from '../../../core/data';
import { type MessageKey, useT } from '../../../core/i18n';
import type { PhotoStage, Uploaded } from '../../../core/upload';
import {
  AcknowledgeComplaintDocument,
  AddNoteDocument,
  type CaseDetailFragment,
  CloseComplaintDocument,
  type EventKind,
  ExplainDelayDocument,
  NoticePreviewDocument,
  type PhotoInput,
  ReferComplaintDocument,
  ReopenComplaintDocument,
  ReportProgressDocument,
  ReportResultDocument,
} from '../../../gql/graphql';
import { Letter, NoticeDialog } from '../../../ui/case/NoticeDialog';
import { type Draft, isComplete, type NoticeKind } from '../../../ui/case/notice';
import { useToast } from '../../../ui/Toast';
import { useDebounced } from '../../../ui/useDebounced';

const EVENT: Record<NoticeKind, EventKind> = {
  acknowledge: 'ACKNOWLEDGED',
  progress: 'PROGRESS',
  explain_delay: 'DELAY',
  result: 'RESULT',
  close: 'CLOSED',
  reopen: 'REOPENED',
  note: 'NOTE',
  refer: 'REFERRED',
};
const PREVIEW_MS = 500;

/** One dialog for every written act; which command runs is decided here. */
export function CaseNotice({
  of,
  kind,
  onClose,
}: {
  of: CaseDetailFragment;
  kind: NoticeKind;
  onClose: () => void;
}) {
  const t = useT();
  const say = useToast();
  const command = useNoticeCommand(of.id, kind);
  return (
    <NoticeDialog
      caseId={of.id}
      number={of.number}
      kind={kind}
      busy={command.isPending}
      error={command.error}
      onClose={onClose}
      onSubmit={(draft, done) =>
        command.mutate(draft, () => {
          done();
          say(t(`act.${kind}.done` as MessageKey));
          onClose();
        })
      }
      preview={(draft) => <Preview complaintId={of.id} kind={kind} draft={draft} />}
    />
  );
}

/** A result has a field for each stage; the photos of a progress notice say their own. */
function photos(draft: Draft, kind: NoticeKind): PhotoInput[] {
  const input = (one: Uploaded, stage: PhotoStage) => ({
    uploadId: one.id,
    stage,
    alt: one.alt?.trim() || null,
  });
  return [
    ...draft.before.map((one) => input(one, 'BEFORE')),
    ...draft.after.map((one) => input(one, kind === 'result' ? 'AFTER' : (one.stage ?? 'ATTACHMENT'))),
  ];
}

function useNoticeCommand(id: string, kind: NoticeKind) {
  const acknowledge = useCommand(AcknowledgeComplaintDocument);
  const progress = useCommand(ReportProgressDocument);
  const delay = useCommand(ExplainDelayDocument);
  const result = useCommand(ReportResultDocument);
  const close = useCommand(CloseComplaintDocument);
  const reopen = useCommand(ReopenComplaintDocument);
  const note = useCommand(AddNoteDocument);
  const refer = useCommand(ReferComplaintDocument);
  const by = { acknowledge, progress, explain_delay: delay, result, close, reopen, note, refer } as Record<
    NoticeKind,
    UseMutationResult<unknown, unknown, never>
  >;
  const { isPending, error } = by[kind];
  const mutate = (draft: Draft, onSuccess: () => void) => {
    const text = draft.text.trim();
    const then = { onSuccess };
    if (kind === 'acknowledge') acknowledge.mutate({ id, text: text || null }, then);
    else if (kind === 'progress') progress.mutate({ id, text, photos: photos(draft, kind) }, then);
    else if (kind === 'explain_delay') delay.mutate({ id, promisedOn: draft.promisedOn, reason: text }, then);
    else if (kind === 'result') result.mutate({ id, text, photos: photos(draft, kind) }, then);
    else if (kind === 'close') close.mutate({ id, text: text || null }, then);
    else if (kind === 'reopen') reopen.mutate({ id, reason: text }, then);
    else if (kind === 'note') note.mutate({ id, text }, then);
    else refer.mutate({ id, agency: draft.agency.trim(), text }, then);
  };
  return { isPending, error, mutate };
}

/** The server writes the letter, so what is shown here is word for word what is sent. */
function Preview({ complaintId, kind, draft }: { complaintId: string; kind: NoticeKind; draft: Draft }) {
  const t = useT();
  const rested = useDebounced(draft, PREVIEW_MS);
  const ready = isComplete(kind, rested);
  const { data, isFetching, error } = useGql(
    NoticePreviewDocument,
    {
      complaintId,
      kind: EVENT[kind],
      text: rested.text.trim() || null,
      promisedOn: rested.promisedOn || null,
      agency: rested.agency.trim() || null,
    },
    { enabled: ready, keep: true, staleTime: 60_000 },
  );
  if (!ready) return <p className="muted">{t('notice.previewWaits')}</p>;
  if (error && !data) return <p className="muted">{t('notice.previewFailed')}</p>;
  if (!data) return <p className="muted">{t('state.loading')}</p>;
  return (
    <Letter
      subject={data.noticePreview.subject}
      text={data.noticePreview.text}
      stale={isFetching || rested !== draft}
    />
  );
}
