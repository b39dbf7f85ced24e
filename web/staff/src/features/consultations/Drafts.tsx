import { Button, Textarea, TextInput } from '@mantine/core';
import { type RefObject, useState } from 'react';
import { useDates } from '../../core/calendar';
import { useCommand, useGql } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useHeld } from '../../core/held';
import { useT } from '../../core/i18n';
import {
  BeginDraftDocument,
  CompareDraftsDocument,
  type ConsultationDetailPartsFragment,
  PublishDraftDocument,
  SaveDraftDocument,
} from '../../gql/graphql';
import { FormProblem } from '../../ui/FormProblem';
import { Icon } from '../../ui/icons';
import { Optional } from '../../ui/Optional';
import { Section } from '../../ui/Page';
import { ErrorState, LoadingState } from '../../ui/States';
import { Tag, type Tone } from '../../ui/Tag';
import { useToast } from '../../ui/Toast';

type Draft = ConsultationDetailPartsFragment['drafts'][number];

/** The versions of the draft, the latest first. One is written at a time; the published ones are frozen. */
export function Drafts({ one, mayChange }: { one: ConsultationDetailPartsFragment; mayChange: boolean }) {
  const t = useT();
  const { date } = useDates();
  const begin = useCommand(BeginDraftDocument);
  const versions = [...one.drafts].reverse();
  const frozen = versions[0]?.publishedAt != null;
  return (
    <>
      {mayChange && frozen && (
        <p>
          <Button
            variant="default"
            loading={begin.isPending}
            onClick={() => begin.mutate({ id: one.id })}
            leftSection={<Icon name="plus" size={16} />}
          >
            {t('draft.begin')}
          </Button>
        </p>
      )}
      <FormProblem error={begin.error} />
      {versions.map((draft) =>
        draft.publishedAt || !mayChange ? (
          <Section
            key={draft.id}
            title={t('draft.version', { n: draft.versionNo })}
            actions={
              draft.publishedAt ? (
                <Tag tone="success">{t('draft.publishedOn', { day: date(draft.publishedAt) })}</Tag>
              ) : (
                <Tag tone="warning">{t('draft.writing')}</Tag>
              )
            }
          >
            {draft.note && <p className="muted">{draft.note}</p>}
            {draft.versionNo > 1 ? (
              <Compared id={one.id} draft={draft} />
            ) : (
              draft.sections.map((section) => (
                <article key={section.id}>
                  <h3>
                    {section.number} {section.heading}
                  </h3>
                  <p className="prewrap">{section.body}</p>
                </article>
              ))
            )}
          </Section>
        ) : (
          <Open key={draft.id} id={one.id} draft={draft} />
        ),
      )}
    </>
  );
}

const TONES: Record<string, Tone> = { SAME: 'neutral', CHANGED: 'info', ADDED: 'success', REMOVED: 'danger' };

/** A version beside the one before it, section by section. */
function Compared({ id, draft }: { id: string; draft: Draft }) {
  const t = useT();
  const { data, error, refetch } = useGql(CompareDraftsDocument, { id, draftId: draft.id });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  return (
    <>
      {data.compareDrafts.map((row, at) => {
        const shown = row.after ?? row.before;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one frozen version never move
          <article key={at}>
            <h3>
              {shown?.number} {shown?.heading}{' '}
              <Tag tone={TONES[row.change] ?? 'neutral'}>{t(`change.${row.change}`)}</Tag>
            </h3>
            {row.change === 'CHANGED' ? (
              <div className="before-after">
                <div>
                  <p className="muted">{t('draft.before')}</p>
                  <p className="prewrap">{row.before?.body}</p>
                </div>
                <div>
                  <p className="muted">{t('draft.after')}</p>
                  <p className="prewrap">{row.after?.body}</p>
                </div>
              </div>
            ) : (
              <p className="prewrap">{shown?.body}</p>
            )}
          </article>
        );
      })}
    </>
  );
}

interface Line {
  key: string;
  number: string;
  heading: string;
  body: string;
  cameFrom: string | null;
}

/** Another's save does not take away what is being typed. */
function Open({ id, draft }: { id: string; draft: Draft }) {
  const { key, typing } = useHeld(draft.version);
  return <Writing key={key} id={id} draft={draft} typing={typing} />;
}

/** The version that is being written. Saving keeps it a draft; publishing freezes it. */
function Writing({ id, draft, typing }: { id: string; draft: Draft; typing: RefObject<boolean> }) {
  const t = useT();
  const say = useToast();
  const [note, setNote] = useState(draft.note);
  const [lines, setLines] = useState<Line[]>(() =>
    draft.sections.length > 0
      ? draft.sections.map((section) => ({ ...section, key: section.id, cameFrom: section.cameFrom ?? null }))
      : [{ key: 'first', number: '1', heading: '', body: '', cameFrom: null }],
  );
  const [version] = useState(draft.version);
  const now = JSON.stringify([note, lines]);
  const [start] = useState(now);
  const save = useCommand(SaveDraftDocument);
  const publish = useCommand(PublishDraftDocument);
  // While it is saved and published the form stays, so that what follows, and why it failed, is still there.
  const busy = save.isPending || publish.isPending || publish.isError;
  typing.current = busy || (now !== start && !save.isSuccess);
  const wrong = fieldMessages(save.error);
  const set = (key: string, part: Partial<Line>) =>
    setLines(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  const write = (after?: () => void) =>
    save.mutate(
      {
        id,
        draftId: draft.id,
        version,
        note,
        sections: lines.map(({ number, heading, body, cameFrom }) => ({ number, heading, body, cameFrom })),
      },
      {
        onSuccess: () => {
          if (after) after();
          else say(t('word.saved'));
        },
      },
    );
  return (
    <Section
      title={t('draft.version', { n: draft.versionNo })}
      actions={<Tag tone="warning">{t('draft.writing')}</Tag>}
    >
      <FormProblem error={save.error ?? publish.error} />
      {lines.map((line, at) => (
        <fieldset key={line.key} className="form-grid">
          <legend className="visually-hidden">{t('draft.section', { n: at + 1 })}</legend>
          <TextInput
            label={t('draft.number')}
            value={line.number}
            maxLength={20}
            onChange={(event) => set(line.key, { number: event.currentTarget.value })}
          />
          <TextInput
            label={t('draft.heading')}
            value={line.heading}
            maxLength={300}
            error={wrong[`sections.${at}.heading`]}
            onChange={(event) => set(line.key, { heading: event.currentTarget.value })}
          />
          <Textarea
            className="is-wide"
            label={t('draft.body')}
            value={line.body}
            autosize
            minRows={3}
            maxLength={20000}
            error={wrong[`sections.${at}.body`]}
            onChange={(event) => set(line.key, { body: event.currentTarget.value })}
          />
          <Button
            size="compact-sm"
            variant="subtle"
            color="danger"
            onClick={() => setLines(lines.filter((other) => other.key !== line.key))}
            aria-label={t('draft.removeNamed', { name: line.heading || String(at + 1) })}
          >
            {t('action.remove')}
          </Button>
        </fieldset>
      ))}
      <p>
        <Button
          variant="default"
          leftSection={<Icon name="plus" size={16} />}
          onClick={() =>
            setLines([
              ...lines,
              {
                key: `new-${Date.now()}`,
                number: String(lines.length + 1),
                heading: '',
                body: '',
                cameFrom: null,
              },
            ])
          }
        >
          {t('draft.addSection')}
        </Button>
      </p>
      <Textarea
        label={<Optional text={t('draft.note')} />}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={1000}
      />
      <p className="page-actions">
        <Button variant="default" loading={save.isPending} onClick={() => write()}>
          {t('action.save')}
        </Button>
        <Button
          loading={publish.isPending}
          onClick={() => write(() => publish.mutate({ id, draftId: draft.id }))}
        >
          {t('draft.publish')}
        </Button>
      </p>
      <p className="muted">{t('draft.publishHint')}</p>
    </Section>
  );
}
