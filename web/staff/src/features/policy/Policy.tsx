import '../../core/words/record';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { type FormEvent, type RefObject, useState } from 'react';
import { useCommand, useGql } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useHeld } from '../../core/held';
import { useT } from '../../core/i18n';
import { useIdempotencyKey } from '../../core/idempotency';
import { useMay } from '../../core/session';
import {
  ParticipationPolicyDocument,
  type PolicyPartsFragment,
  PublishParticipationPolicyDocument,
  SaveParticipationPolicyDocument,
  WithdrawParticipationPolicyDocument,
} from '../../gql/graphql';
import { FormProblem } from '../../ui/FormProblem';
import { Optional } from '../../ui/Optional';
import { Page, Section } from '../../ui/Page';
import { RecordFiles } from '../../ui/record/RecordFiles';
import { PublishedTag } from '../../ui/record/RecordTags';
import { ErrorState, LoadingState } from '../../ui/States';
import { useToast } from '../../ui/Toast';

/** The administration's participation policy with its four levels, as citizens read it. */
export function Policy() {
  const t = useT();
  const { data, error, refetch } = useGql(ParticipationPolicyDocument, {});
  const policy = data?.participationPolicy ?? null;
  const { key, typing } = useHeld(policy ? `${policy.id}${policy.record.version}` : 'new');
  return (
    <Page title={t('policy.title')} width="form" above={policy && <PublishedTag record={policy.record} />}>
      <p className="muted">{t('policy.lead')}</p>
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : !data ? (
        <LoadingState />
      ) : (
        <PolicyForm key={key} policy={policy} typing={typing} />
      )}
    </Page>
  );
}

const LEVEL_FIELDS = ['inform', 'consult', 'involve', 'collaborate'] as const;

function wordsOf(policy: PolicyPartsFragment | null) {
  return {
    title: policy?.record.title ?? '',
    preamble: policy?.preamble ?? '',
    legalBasis: (policy?.legalBasis ?? []).join('\n'),
    declaration: policy?.declaration ?? '',
    inform: policy?.inform ?? '',
    consult: policy?.consult ?? '',
    involve: policy?.involve ?? '',
    collaborate: policy?.collaborate ?? '',
  };
}

function PolicyForm({ policy, typing }: { policy: PolicyPartsFragment | null; typing: RefObject<boolean> }) {
  const t = useT();
  const may = useMay();
  const say = useToast();
  const { key } = useIdempotencyKey();
  const [start] = useState(() => wordsOf(policy));
  const [version] = useState(policy?.record.version ?? null);
  const [words, setWords] = useState(start);
  const save = useCommand(SaveParticipationPolicyDocument);
  const publish = useCommand(PublishParticipationPolicyDocument);
  const withdraw = useCommand(WithdrawParticipationPolicyDocument);
  const set = (part: Partial<typeof words>) => setWords((before) => ({ ...before, ...part }));
  const mayWrite = may('measure_work');
  const dirty = JSON.stringify(words) !== JSON.stringify(start) && !save.isSuccess;
  // While it is being saved the form stays, so that what follows on saving is still carried out.
  typing.current = dirty || save.isPending;
  useBlocker({
    shouldBlockFn: () => dirty && !window.confirm(t('form.leave')),
    enableBeforeUnload: () => dirty,
  });
  const wrong = { ...fieldMessages(publish.error), ...fieldMessages(save.error) };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(
      {
        idempotencyKey: key,
        id: policy?.id ?? null,
        version,
        input: { ...words, legalBasis: words.legalBasis.split('\n').filter((line) => line.trim()) },
      },
      { onSuccess: () => say(t('word.saved')) },
    );
  };
  return (
    <>
      <form onSubmit={submit} noValidate>
        <FormProblem error={save.error ?? publish.error ?? withdraw.error} />
        <Section title={t('policy.what')}>
          <div className="form-grid">
            <TextInput
              className="is-wide"
              label={t('record.title')}
              value={words.title}
              onChange={(event) => set({ title: event.currentTarget.value })}
              error={wrong.title}
              readOnly={!mayWrite}
            />
            <Textarea
              className="is-wide"
              label={<Optional text={t('policy.preamble')} />}
              value={words.preamble}
              onChange={(event) => set({ preamble: event.currentTarget.value })}
              readOnly={!mayWrite}
              autosize
              minRows={4}
              maxRows={16}
            />
            <Textarea
              className="is-wide"
              label={<Optional text={t('policy.legalBasis')} />}
              description={t('policy.legalBasisHint')}
              value={words.legalBasis}
              onChange={(event) => set({ legalBasis: event.currentTarget.value })}
              readOnly={!mayWrite}
              autosize
              minRows={2}
              maxRows={10}
            />
          </div>
        </Section>
        <Section title={t('policy.levels')}>
          <div className="form-grid">
            {LEVEL_FIELDS.map((level) => (
              <Textarea
                key={level}
                className="is-wide"
                label={t(`level.${level.toUpperCase() as 'INFORM'}`)}
                value={words[level]}
                onChange={(event) => set({ [level]: event.currentTarget.value })}
                error={wrong[level]}
                readOnly={!mayWrite}
                autosize
                minRows={3}
                maxRows={12}
              />
            ))}
          </div>
        </Section>
        <Section title={t('policy.declaration')}>
          <Textarea
            aria-label={t('policy.declaration')}
            description={t('policy.declarationHint')}
            value={words.declaration}
            onChange={(event) => set({ declaration: event.currentTarget.value })}
            readOnly={!mayWrite}
            autosize
            minRows={3}
            maxRows={12}
          />
        </Section>
        <div className="form-foot">
          {mayWrite && (
            <Button type="submit" loading={save.isPending}>
              {t('action.save')}
            </Button>
          )}
          {policy && may('measure_approve') && !policy.record.publishedAt && (
            <Button
              variant="default"
              loading={publish.isPending}
              disabled={dirty}
              onClick={() =>
                publish.mutate({ id: policy.id }, { onSuccess: () => say(t('record.published')) })
              }
            >
              {t('policy.publish')}
            </Button>
          )}
          {policy?.record.publishedAt && may('measure_approve') && (
            <Button
              variant="default"
              loading={withdraw.isPending}
              disabled={dirty}
              onClick={() => withdraw.mutate({ id: policy.id })}
            >
              {t('policy.withdraw')}
            </Button>
          )}
        </div>
      </form>
      {policy && <RecordFiles id={policy.record.id} mayChange={mayWrite} title={t('policy.files')} />}
    </>
  );
}
