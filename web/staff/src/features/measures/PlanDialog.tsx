import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { useIdempotencyKey } from '../../core/idempotency';
import { ChangePlanDocument, CreatePlanDocument, type PlanPartsFragment } from '../../gql/graphql';
import { Dialog } from '../../ui/Dialog';
import { Icon } from '../../ui/icons';
import { Optional } from '../../ui/Optional';
import { emptyFace, faceInput, faceOf } from '../../ui/record/face';
import { RecordFields } from '../../ui/record/RecordFields';
import { useToast } from '../../ui/Toast';

/** Makes a plan, or changes one. */
export function PlanDialog({ of, onClose }: { of: PlanPartsFragment | null; onClose: () => void }) {
  const t = useT();
  const say = useToast();
  const go = useNavigate();
  const { key } = useIdempotencyKey();
  // The version the form was filled from: a change by somebody else meanwhile is told, not overwritten.
  const [version] = useState(of?.record.version ?? 0);
  const [face, setFace] = useState(() => (of ? faceOf(of.record) : { ...emptyFace(), fiscalYear: null }));
  const [firstYear, setFirst] = useState<number | string>(of?.firstYear ?? '');
  const [lastYear, setLast] = useState<number | string>(of?.lastYear ?? '');
  const [dimension, setDimension] = useState(of?.dimension ?? '');
  const [groups, setGroups] = useState(of?.groups.map(({ code, title }) => ({ code, title })) ?? []);
  const create = useCommand(CreatePlanDocument);
  const change = useCommand(ChangePlanDocument);
  const error = create.error ?? change.error;
  const wrong = fieldMessages(error);
  const input = {
    record: { ...faceInput(face), fiscalYear: Number(firstYear) || null },
    firstYear: Number(firstYear) || 0,
    lastYear: Number(lastYear) || 0,
    dimension: dimension.trim(),
    groups,
  };
  const submit = () => {
    if (of) {
      change.mutate(
        { id: of.id, version, input },
        {
          onSuccess: () => {
            say(t('word.saved'));
            onClose();
          },
        },
      );
    } else {
      create.mutate(
        { key, input },
        {
          onSuccess: (data) => {
            const id = data.createPlan.plan?.id;
            if (id) void go({ to: '/measures/plan/$id', params: { id } });
          },
        },
      );
    }
  };
  const setGroup = (at: number, part: Partial<(typeof groups)[number]>) =>
    setGroups(groups.map((group, i) => (i === at ? { ...group, ...part } : group)));
  return (
    <Dialog
      wide
      open
      title={of ? t('plan.edit') : t('plan.add')}
      onClose={onClose}
      onSubmit={submit}
      submitLabel={t('action.save')}
      busy={create.isPending || change.isPending}
      error={error}
    >
      <div className="form-grid">
        <RecordFields
          value={face}
          onChange={setFace}
          wrong={wrong}
          titleLabel={t('plan.title')}
          without={['days', 'place', 'fiscalYear']}
        />
        <NumberInput
          label={t('measures.firstYear')}
          placeholder="2566"
          value={firstYear}
          onChange={setFirst}
          error={wrong.firstYear}
          allowDecimal={false}
          hideControls
        />
        <NumberInput
          label={t('measures.lastYear')}
          placeholder="2570"
          value={lastYear}
          onChange={setLast}
          error={wrong.lastYear}
          allowDecimal={false}
          hideControls
        />
        <Textarea
          className="is-wide"
          label={<Optional text={t('plan.dimension')} />}
          value={dimension}
          onChange={(event) => setDimension(event.currentTarget.value)}
          error={wrong.dimension}
          autosize
          minRows={1}
        />
      </div>
      <fieldset className="measure-list">
        <legend>{t('plan.groups')}</legend>
        {groups.map((group, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: headings have no other identity while they are typed
          <div className="measure-group-row" key={at}>
            <TextInput
              aria-label={t('plan.groupCode', { n: at + 1 })}
              placeholder="3.1"
              value={group.code}
              onChange={(event) => setGroup(at, { code: event.currentTarget.value })}
              error={wrong[`groups.${at}.code`]}
            />
            <TextInput
              aria-label={t('plan.groupTitle', { n: at + 1 })}
              placeholder={t('plan.groupHint')}
              value={group.title}
              onChange={(event) => setGroup(at, { title: event.currentTarget.value })}
              error={wrong[`groups.${at}.title`]}
            />
            <Button
              variant="subtle"
              color="danger"
              onClick={() => setGroups(groups.filter((_, i) => i !== at))}
              aria-label={t('plan.removeGroup', { n: at + 1 })}
            >
              {t('action.remove')}
            </Button>
          </div>
        ))}
        <Button
          variant="default"
          size="compact-md"
          leftSection={<Icon name="plus" size={16} />}
          onClick={() => setGroups([...groups, { code: '', title: '' }])}
        >
          {t('plan.addGroup')}
        </Button>
      </fieldset>
    </Dialog>
  );
}
