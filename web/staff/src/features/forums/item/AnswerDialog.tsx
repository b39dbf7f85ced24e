import { Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { today } from '../../../core/calendar';
import { useCommand, useGql } from '../../../core/data';
import { fieldMessages } from '../../../core/errors';
import { useT } from '../../../core/i18n';
import {
  AnswerForumItemDocument,
  type ForumItemOutcome,
  type ForumItemPartsFragment,
  type RecordPartsFragment,
  RecordsDocument,
} from '../../../gql/graphql';
import { BuddhistDateField } from '../../../ui/BuddhistDateField';
import { Dialog } from '../../../ui/Dialog';
import { Optional } from '../../../ui/Optional';
import { RecordPicker } from '../../../ui/record/RecordPicker';

const OUTCOMES: ForumItemOutcome[] = ['ADOPTED', 'DECLINED', 'OPEN'];

/** What became of an item: the project it became, the reason why not, or the unit's word while it stays open. */
export function AnswerDialog({
  item,
  own,
  onClose,
}: {
  item: ForumItemPartsFragment;
  /** The forum's own record, which is no project. */
  own: string;
  onClose: () => void;
}) {
  const t = useT();
  const [outcome, setOutcome] = useState<ForumItemOutcome>('ADOPTED');
  const [project, setProject] = useState(item.project);
  const [code, setCode] = useState(item.projectCode);
  const [reason, setReason] = useState(item.reason);
  const [text, setText] = useState(item.answer);
  const [on, setOn] = useState(today());
  const kept = item.projectRecord;
  const { data } = useGql(
    RecordsDocument,
    { filter: { text: kept?.title ?? '', kinds: kept ? [kept.kind] : [] }, first: 20 },
    { enabled: Boolean(kept) },
  );
  const [chosen, setChosen] = useState<RecordPartsFragment | null | undefined>(undefined);
  const before = data?.records.nodes.find((record) => record.id === kept?.id) ?? null;
  const record = chosen === undefined ? before : chosen;
  const answer = useCommand(AnswerForumItemDocument);
  const wrong = fieldMessages(answer.error);
  return (
    <Dialog
      open
      wide
      title={t('item.answerTitle', { n: item.no })}
      onClose={onClose}
      onSubmit={() =>
        answer.mutate(
          {
            id: item.id,
            version: item.version,
            input: {
              outcome,
              project,
              projectCode: code,
              projectRecordId: outcome === 'ADOPTED' ? (record?.id ?? null) : null,
              reason,
              answer: text,
              answeredOn: on,
            },
          },
          { onSuccess: onClose },
        )
      }
      submitLabel={t('action.save')}
      busy={answer.isPending}
      error={answer.error}
      disabled={!on}
    >
      <p className="prewrap">{item.text}</p>
      <Radio.Group
        label={t('item.outcome')}
        value={outcome}
        onChange={(value) => setOutcome(value as ForumItemOutcome)}
      >
        <Stack gap="xs" mt="xs">
          {OUTCOMES.map((value) => (
            <Radio key={value} value={value} label={t(`answerOutcome.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {outcome === 'ADOPTED' && (
        <>
          <TextInput
            label={t('item.project')}
            value={project}
            onChange={(event) => setProject(event.currentTarget.value)}
            error={wrong.project}
            maxLength={500}
          />
          <TextInput
            label={<Optional text={t('item.projectCode')} />}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            maxLength={60}
          />
          <RecordPicker
            label={<Optional text={t('item.projectRecord')} />}
            kinds={['MEASURE', 'PLAN', 'ACTIVITY']}
            value={record}
            onChange={setChosen}
            except={[own]}
            error={wrong.projectRecordId}
          />
        </>
      )}
      {outcome === 'DECLINED' && (
        <Textarea
          label={t('item.reason')}
          description={t('item.reasonHint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={wrong.reason}
          autosize
          minRows={3}
          maxRows={10}
        />
      )}
      <Textarea
        label={outcome === 'OPEN' ? t('item.answer') : <Optional text={t('item.answer')} />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={wrong.answer}
        autosize
        minRows={2}
        maxRows={10}
      />
      <BuddhistDateField label={t('item.answeredOn')} value={on} onChange={setOn} error={wrong.answeredOn} />
    </Dialog>
  );
}
