import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { AnnounceEvaluationDocument, type EvaluationPartsFragment } from '../../gql/graphql';
import { BuddhistDateField } from '../../ui/BuddhistDateField';
import { FormProblem } from '../../ui/FormProblem';
import { Optional } from '../../ui/Optional';
import { Section } from '../../ui/Page';
import { useToast } from '../../ui/Toast';

const FIELDS = ['presentedOn', 'announcedOn', 'postedFrom', 'postedUntil'] as const;

/** When the result was told to whom; the regulation's days are said beside, and only warn. */
export function Announcement({ of, mayChange }: { of: EvaluationPartsFragment; mayChange: boolean }) {
  const t = useT();
  const say = useToast();
  const [days, setDays] = useState(() => ({
    presentedOn: of.presentedOn ?? '',
    announcedOn: of.announcedOn ?? '',
    postedFrom: of.postedFrom ?? '',
    postedUntil: of.postedUntil ?? '',
  }));
  const save = useCommand(AnnounceEvaluationDocument);
  const wrong = fieldMessages(save.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(
      {
        id: of.id,
        version: of.record.version,
        input: {
          presentedOn: days.presentedOn || null,
          announcedOn: days.announcedOn || null,
          postedFrom: days.postedFrom || null,
          postedUntil: days.postedUntil || null,
        },
      },
      { onSuccess: () => say(t('word.saved')) },
    );
  };
  return (
    <Section title={t('evaluations.announcement')}>
      <p className="muted">{t('evaluations.announcementRule')}</p>
      <form onSubmit={submit} noValidate>
        <FormProblem error={save.error} />
        <div className="form-grid">
          {FIELDS.map((field) => (
            <BuddhistDateField
              key={field}
              label={<Optional text={t(`announcement.${field}`)} />}
              value={days[field]}
              onChange={(day) => setDays((before) => ({ ...before, [field]: day }))}
              error={wrong[field]}
              disabled={!mayChange}
            />
          ))}
        </div>
        {mayChange && (
          <div className="form-foot">
            <Button type="submit" variant="default" loading={save.isPending}>
              {t('action.save')}
            </Button>
          </div>
        )}
      </form>
    </Section>
  );
}
