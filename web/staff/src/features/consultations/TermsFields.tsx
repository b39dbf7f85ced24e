import '../../core/words/consultations';
import '../../core/words/record';
import { Checkbox, NumberInput, Select } from '@mantine/core';
import { useT } from '../../core/i18n';
import type { CommentChannel, PlanKind } from '../../gql/graphql';
import { BuddhistDateField } from '../../ui/BuddhistDateField';
import { Optional } from '../../ui/Optional';
import { RecordFields } from '../../ui/record/RecordFields';
import { CHANNELS, PLAN_KINDS, type Terms } from './terms';

/** Everything a consultation says of itself; put into a form. */
export function TermsFields({
  value,
  onChange,
  wrong,
}: {
  value: Terms;
  onChange: (next: Terms) => void;
  wrong: Record<string, string>;
}) {
  const t = useT();
  const set = (part: Partial<Terms>) => onChange({ ...value, ...part });
  const year = (typed: number | string) => (typeof typed === 'number' ? typed : null);
  return (
    <div className="form-grid">
      <RecordFields
        value={value.face}
        onChange={(face) => set({ face })}
        wrong={wrong}
        without={['days', 'place', 'fiscalYear', 'tags']}
      />
      <Select
        className="is-wide"
        label={t('consultation.planKind')}
        data={PLAN_KINDS.map((kind) => ({ value: kind, label: t(`planKind.${kind}`) }))}
        value={value.planKind}
        onChange={(kind) => kind && set({ planKind: kind as PlanKind })}
        allowDeselect={false}
      />
      <NumberInput
        label={t('consultation.planFrom')}
        value={value.planFrom ?? ''}
        onChange={(typed) => set({ planFrom: year(typed) })}
        error={wrong.planFrom}
        allowDecimal={false}
        hideControls
      />
      <NumberInput
        label={<Optional text={t('consultation.planTo')} />}
        value={value.planTo ?? ''}
        onChange={(typed) => set({ planTo: year(typed) })}
        error={wrong.planTo}
        allowDecimal={false}
        hideControls
      />
      <BuddhistDateField
        label={t('consultation.commentFrom')}
        value={value.commentFrom}
        onChange={(commentFrom) => set({ commentFrom })}
        error={wrong.commentFrom}
      />
      <BuddhistDateField
        label={t('consultation.commentTo')}
        description={t('consultation.commentToHint')}
        value={value.commentTo}
        onChange={(commentTo) => set({ commentTo })}
        error={wrong.commentTo}
      />
      <Checkbox.Group
        className="is-wide"
        label={t('consultation.channels')}
        value={value.channels}
        onChange={(channels) => set({ channels: channels as CommentChannel[] })}
      >
        <div className="form-grid">
          {CHANNELS.map((channel) => (
            <Checkbox key={channel} value={channel} label={t(`commentChannel.${channel}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <BuddhistDateField
        label={<Optional text={t('consultation.answerBy')} />}
        description={t('consultation.answerByHint')}
        value={value.answerBy}
        onChange={(answerBy) => set({ answerBy })}
        error={wrong.answerBy}
      />
      <BuddhistDateField
        label={<Optional text={t('consultation.forumOn')} />}
        description={t('consultation.forumOnHint')}
        value={value.forumOn}
        onChange={(forumOn) => set({ forumOn })}
        error={wrong.forumOn}
      />
      <BuddhistDateField
        label={<Optional text={t('consultation.finishBy')} />}
        description={t('consultation.finishByHint')}
        value={value.finishBy}
        onChange={(finishBy) => set({ finishBy })}
        error={wrong.finishBy}
      />
    </div>
  );
}
