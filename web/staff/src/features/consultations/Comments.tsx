import { Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { today, useDates } from '../../core/calendar';
import { useCommand, useGql } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { freshKey, useIdempotencyKey } from '../../core/idempotency';
import {
  AnswerCommentsDocument,
  type AnswerOutcome,
  ChangeCommentAnswerDocument,
  type CommentChannel,
  type CommentState,
  ConsultationCommentsDocument,
  type ConsultationCommentsQuery,
  type ConsultationDetailPartsFragment,
  EnterCommentDocument,
  ModerateCommentDocument,
} from '../../gql/graphql';
import { BuddhistDateField } from '../../ui/BuddhistDateField';
import { Dialog } from '../../ui/Dialog';
import { FormProblem } from '../../ui/FormProblem';
import { Icon } from '../../ui/icons';
import { LinkTabs } from '../../ui/LinkTabs';
import { Optional } from '../../ui/Optional';
import { Section } from '../../ui/Page';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { Tag, type Tone } from '../../ui/Tag';
import { CHANNELS } from './terms';

type Comment = ConsultationCommentsQuery['consultationComments']['nodes'][number];

const STATES: Record<CommentState, Tone> = { PENDING: 'warning', SHOWN: 'success', HIDDEN: 'neutral' };
const OUTCOMES: AnswerOutcome[] = ['ACCEPTED', 'PARTLY', 'NOT_ACCEPTED'];

/** What came in, filtered; each is shown or hidden with a reason, and answered, several at once if they say the same. */
export function Comments({ one, mayChange }: { one: ConsultationDetailPartsFragment; mayChange: boolean }) {
  const t = useT();
  const search = useSearch({ from: '/inside/consultations/$id' });
  const show = search.show ?? 'unanswered';
  const filter = {
    unanswered: show === 'unanswered',
    state: show === 'pending' ? ('PENDING' as const) : show === 'hidden' ? ('HIDDEN' as const) : null,
  };
  const { data, error, refetch } = useGql(
    ConsultationCommentsDocument,
    { id: one.id, filter, first: 50, after: search.after ?? null },
    { keep: true },
  );
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [answering, setAnswering] = useState<Comment[] | null>(null);
  const [hiding, setHiding] = useState<Comment | null>(null);
  const [entering, setEntering] = useState(false);
  const moderate = useCommand(ModerateCommentDocument);
  const rows = data?.consultationComments.nodes ?? [];
  const page = data?.consultationComments.pageInfo;
  const chosen = rows.filter((row) => picked.has(row.id) && !row.answer && row.state !== 'HIDDEN');
  const views = [
    ['unanswered', one.counts.unanswered],
    ['pending', one.counts.pending],
    ['hidden', one.counts.hidden],
    ['all', one.counts.received],
  ] as const;
  return (
    <Section
      title={t('consultation.comments')}
      actions={
        mayChange && (
          <Button
            size="compact-md"
            variant="default"
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => setEntering(true)}
          >
            {t('comment.enter')}
          </Button>
        )
      }
    >
      <LinkTabs
        label={t('record.filters')}
        items={views.map(([view, count]) => ({
          key: view,
          label: t(`comment.view.${view}`),
          count,
          alarm: view === 'unanswered',
          active: view === show,
          link: (content, props) => (
            <Link
              to="/consultations/$id"
              params={{ id: one.id }}
              search={{ view: 'comments', show: view }}
              {...props}
            >
              {content}
            </Link>
          ),
        }))}
      />
      <FormProblem error={moderate.error} />
      {mayChange && chosen.length > 1 && (
        <p>
          <Button onClick={() => setAnswering(chosen)}>
            {t('comment.answerMany', { n: chosen.length })}
          </Button>
        </p>
      )}
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <LoadingState />
      ) : rows.length === 0 ? (
        <EmptyState title={t('comment.none')} />
      ) : (
        <ul className="timeline">
          {rows.map((row) => (
            <li key={row.id} className="event">
              <Head row={row} />
              <p className="event-text prewrap">{row.body}</p>
              {row.state === 'HIDDEN' && (
                <p className="muted">{t('comment.hiddenBecause', { reason: row.hiddenReason })}</p>
              )}
              {row.answer && (
                <div className="notice notice-success">
                  <p>
                    <strong>{t(`outcome.${row.answer.outcome}`)}</strong>{' '}
                    {row.answer.serves > 1 && t('comment.serves', { n: row.answer.serves })}
                  </p>
                  <p className="prewrap">{row.answer.reason}</p>
                </div>
              )}
              {mayChange && (
                <p className="page-actions">
                  {!row.answer && row.state !== 'HIDDEN' && (
                    <Checkbox
                      label={t('comment.pick')}
                      checked={picked.has(row.id)}
                      onChange={(event) => {
                        const next = new Set(picked);
                        if (event.currentTarget.checked) next.add(row.id);
                        else next.delete(row.id);
                        setPicked(next);
                      }}
                    />
                  )}
                  {row.state !== 'HIDDEN' && (
                    <Button size="compact-sm" onClick={() => setAnswering([row])}>
                      {row.answer ? t('comment.changeAnswer') : t('comment.answer')}
                    </Button>
                  )}
                  {row.state !== 'SHOWN' && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      onClick={() =>
                        moderate.mutate({ id: row.id, version: row.version, show: true, reason: '' })
                      }
                    >
                      {t('comment.show')}
                    </Button>
                  )}
                  {row.state !== 'HIDDEN' && !row.answer && (
                    <Button size="compact-sm" variant="subtle" color="danger" onClick={() => setHiding(row)}>
                      {t('comment.hide')}
                    </Button>
                  )}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {page?.hasNextPage && page.endCursor && (
        <Link
          to="/consultations/$id"
          params={{ id: one.id }}
          search={{ view: 'comments', show, after: page.endCursor }}
          className="pager-link"
        >
          {t('pager.next')}
        </Link>
      )}
      {answering && (
        <AnswerDialog
          id={one.id}
          comments={answering}
          onClose={() => {
            setAnswering(null);
            setPicked(new Set());
          }}
        />
      )}
      {hiding && <HideDialog row={hiding} onClose={() => setHiding(null)} />}
      {entering && <EnterDialog one={one} onClose={() => setEntering(false)} />}
    </Section>
  );
}

function Head({ row }: { row: Comment }) {
  const t = useT();
  const { date } = useDates();
  return (
    <div className="event-head">
      <Tag tone={STATES[row.state]}>{t(`commentState.${row.state}`)}</Tag>
      <strong>{row.sectionLabel || t('comment.whole')}</strong>
      <span className="event-meta muted">
        {t(`commentChannel.${row.channel}`)} · <span className="nowrap">{date(row.receivedOn)}</span>
        {row.name && ` · ${row.name}`}
        {row.name && !row.namePublic && ` (${t('comment.nameInside')})`}
      </span>
    </div>
  );
}

function AnswerDialog({ id, comments, onClose }: { id: string; comments: Comment[]; onClose: () => void }) {
  const t = useT();
  const { key } = useIdempotencyKey();
  const old = comments[0]?.answer;
  const [outcome, setOutcome] = useState<AnswerOutcome>(old?.outcome ?? 'ACCEPTED');
  const [reason, setReason] = useState(old?.reason ?? '');
  const add = useCommand(AnswerCommentsDocument);
  const change = useCommand(ChangeCommentAnswerDocument);
  const error = add.error ?? change.error;
  const submit = () => {
    const done = { onSuccess: onClose };
    if (old) {
      change.mutate({ consultationId: id, id: old.id, version: old.version, outcome, reason }, done);
      return;
    }
    const commentIds = comments.map((one) => one.id);
    add.mutate({ input: { idempotencyKey: key, consultationId: id, commentIds, outcome, reason } }, done);
  };
  return (
    <Dialog
      open
      wide
      title={comments.length > 1 ? t('comment.answerMany', { n: comments.length }) : t('comment.answer')}
      onClose={onClose}
      onSubmit={submit}
      submitLabel={t('comment.sendAnswer')}
      busy={add.isPending || change.isPending}
      error={error}
    >
      {comments.map((one) => (
        <blockquote key={one.id} className="prewrap">
          {one.body}
        </blockquote>
      ))}
      <Select
        label={t('comment.outcome')}
        data={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        value={outcome}
        onChange={(value) => value && setOutcome(value as AnswerOutcome)}
        allowDeselect={false}
      />
      <Textarea
        label={t('comment.reason')}
        description={t('comment.reasonHint')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={fieldMessages(error).reason}
        autosize
        minRows={4}
        maxLength={3000}
      />
    </Dialog>
  );
}

function HideDialog({ row, onClose }: { row: Comment; onClose: () => void }) {
  const t = useT();
  const [reason, setReason] = useState('');
  const hide = useCommand(ModerateCommentDocument);
  return (
    <Dialog
      open
      danger
      title={t('comment.hide')}
      onClose={onClose}
      onSubmit={() =>
        hide.mutate({ id: row.id, version: row.version, show: false, reason }, { onSuccess: onClose })
      }
      submitLabel={t('comment.hide')}
      busy={hide.isPending}
      error={hide.error}
    >
      <Textarea
        label={t('comment.hideReason')}
        description={t('comment.hideHint')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={fieldMessages(hide.error).reason}
        autosize
        minRows={2}
        maxLength={1000}
      />
    </Dialog>
  );
}

function EnterDialog({ one, onClose }: { one: ConsultationDetailPartsFragment; onClose: () => void }) {
  const t = useT();
  const [key] = useState(freshKey);
  const [channel, setChannel] = useState<CommentChannel>('OPINION_BOX');
  const [receivedOn, setReceivedOn] = useState(today());
  const [sectionId, setSection] = useState<string | null>(null);
  const [body, setBody] = useState('');
  const [name, setName] = useState('');
  const [showName, setShowName] = useState(false);
  const enter = useCommand(EnterCommentDocument);
  const wrong = fieldMessages(enter.error);
  const draft = [...one.drafts].reverse().find((draft) => draft.publishedAt);
  return (
    <Dialog
      open
      title={t('comment.enter')}
      onClose={onClose}
      onSubmit={() =>
        enter.mutate(
          {
            input: {
              idempotencyKey: key,
              consultationId: one.id,
              sectionId,
              channel,
              receivedOn,
              body,
              name,
              showName,
            },
          },
          { onSuccess: onClose },
        )
      }
      submitLabel={t('action.save')}
      busy={enter.isPending}
      error={enter.error}
    >
      <Select
        label={t('comment.channel')}
        data={CHANNELS.map((value) => ({ value, label: t(`commentChannel.${value}`) }))}
        value={channel}
        onChange={(value) => value && setChannel(value as CommentChannel)}
        allowDeselect={false}
      />
      <BuddhistDateField
        label={t('comment.receivedOn')}
        value={receivedOn}
        onChange={setReceivedOn}
        max={today()}
        error={wrong.receivedOn}
      />
      <Select
        label={t('comment.section')}
        placeholder={t('comment.whole')}
        data={(draft?.sections ?? []).map((s) => ({ value: s.id, label: `${s.number} ${s.heading}`.trim() }))}
        value={sectionId}
        onChange={setSection}
        clearable
        error={wrong.section}
      />
      <Textarea
        label={t('comment.body')}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
        error={wrong.body}
        autosize
        minRows={3}
        maxLength={3000}
      />
      <TextInput
        label={<Optional text={t('comment.name')} />}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={200}
        autoComplete="off"
      />
      <Checkbox
        label={t('comment.showName')}
        checked={showName}
        onChange={(event) => setShowName(event.currentTarget.checked)}
      />
    </Dialog>
  );
}
