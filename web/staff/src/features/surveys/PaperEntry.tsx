import '../../core/words/surveys';
import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useCommand } from '../../core/data';
import { useT } from '../../core/i18n';
import { freshKey } from '../../core/idempotency';
import {
  EnterSurveyFormDocument,
  RemoveSurveyFormDocument,
  type SurveyAgeGroup,
  type SurveyPartsFragment,
  type SurveySex,
} from '../../gql/graphql';
import { DigitCell } from '../../ui/DigitCell';
import { FormProblem } from '../../ui/FormProblem';
import { Section } from '../../ui/Page';
import { EmptyState } from '../../ui/States';
import { useToast } from '../../ui/Toast';

const SEXES: SurveySex[] = ['FEMALE', 'MALE', 'UNSPECIFIED'];
const AGES: SurveyAgeGroup[] = ['UNDER_20', 'FROM_20', 'FROM_40', 'FROM_60'];

interface Kept {
  id: string;
  cells: string[];
}

/** Paper forms, one row each: digits move on, Enter at the end keeps the row and begins the next one. */
export function PaperEntry({ survey }: { survey: SurveyPartsFragment }) {
  const t = useT();
  const say = useToast();
  const [batch, setBatch] = useState('');
  const [row, setRow] = useState<Record<string, string>>({});
  const [kept, setKept] = useState<Kept[]>([]);
  const key = useRef(freshKey());
  const grid = useRef<HTMLTableSectionElement>(null);
  const enter = useCommand(EnterSurveyFormDocument);
  const remove = useCommand(RemoveSurveyFormDocument);
  if (survey.state !== 'OPEN') return <EmptyState title={t('paper.notOpen')} />;

  const scores = survey.questions.filter((one) => one.kind === 'SCORE');
  const texts = survey.questions.filter((one) => one.kind === 'TEXT');
  const digits = [
    ...(survey.services.length > 1
      ? [{ name: 'service', label: t('paper.service'), most: survey.services.length }]
      : []),
    ...scores.map((one, at) => ({ name: one.id ?? '', label: `${at + 1}`, most: 5 })),
    ...(survey.askSex ? [{ name: 'sex', label: t('paper.sex'), most: SEXES.length }] : []),
    ...(survey.askAge ? [{ name: 'age', label: t('paper.age'), most: AGES.length }] : []),
  ];
  const set = (name: string, value: string) => setRow((before) => ({ ...before, [name]: value }));
  const pick = <T,>(from: T[], typed?: string): T | null => from[Number(typed) - 1] ?? null;

  const save = () =>
    enter.mutate(
      {
        id: survey.id,
        idempotencyKey: key.current,
        batch,
        form: {
          serviceNo: row.service ? Number(row.service) : null,
          scores: scores.flatMap((one) =>
            one.id && row[one.id] ? [{ questionId: one.id, score: Number(row[one.id]) }] : [],
          ),
          texts: texts.flatMap((one) => {
            const text = one.id ? row[one.id]?.trim() : '';
            return one.id && text ? [{ questionId: one.id, text }] : [];
          }),
          sex: pick(SEXES, row.sex),
          ageGroup: pick(AGES, row.age),
        },
      },
      {
        onSuccess: (done) => {
          const id = done.enterSurveyForm.responseId ?? '';
          setKept((before) => [{ id, cells: digits.map((one) => row[one.name] || '–') }, ...before]);
          setRow({});
          key.current = freshKey();
          grid.current?.querySelector('input')?.focus();
        },
      },
    );

  return (
    <Section title={t('paper.title')}>
      <p className="muted">{t('paper.how')}</p>
      <ol className="digit-legend">
        {scores.map((one) => (
          <li key={one.id}>{one.text}</li>
        ))}
      </ol>
      {survey.services.length > 1 && (
        <p className="muted">
          {t('paper.service')}: {survey.services.map((one) => `${one.no} = ${one.name}`).join(' · ')}
        </p>
      )}
      {survey.askSex && (
        <p className="muted">
          {t('paper.sex')}: {SEXES.map((sex, at) => `${at + 1} = ${t(`surveySex.${sex}`)}`).join(' · ')}
        </p>
      )}
      {survey.askAge && (
        <p className="muted">
          {t('paper.age')}: {AGES.map((age, at) => `${at + 1} = ${t(`surveyAge.${age}`)}`).join(' · ')}
        </p>
      )}
      <TextInput
        label={t('paper.batch')}
        description={t('paper.batchHint')}
        value={batch}
        onChange={(event) => setBatch(event.currentTarget.value)}
        maxLength={40}
        w={320}
        mb="md"
      />
      <FormProblem error={enter.error ?? remove.error} />
      <div className="digit-box">
        <table className="digit-grid" aria-label={t('paper.title')}>
          <thead>
            <tr>
              {digits.map((one) => (
                <th key={one.name} scope="col">
                  {one.label}
                </th>
              ))}
              {texts.map((one) => (
                <th key={one.id} scope="col">
                  {one.text}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">{t('table.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody ref={grid} data-digits>
            <tr>
              {digits.map((one) => (
                <td key={one.name}>
                  <DigitCell
                    label={t('paper.cell', { name: one.label })}
                    value={row[one.name] ?? ''}
                    most={one.most}
                    onChange={(value) => set(one.name, value)}
                  />
                </td>
              ))}
              {texts.map((one) => (
                <td key={one.id}>
                  <input
                    className="is-text"
                    aria-label={one.text}
                    value={row[one.id ?? ''] ?? ''}
                    maxLength={1000}
                    onChange={(event) => set(one.id ?? '', event.currentTarget.value)}
                    onKeyDown={(event) => event.key === 'Enter' && !enter.isPending && save()}
                  />
                </td>
              ))}
              <td>
                <Button size="compact-md" loading={enter.isPending} onClick={save}>
                  {t('paper.save')}
                </Button>
              </td>
            </tr>
          </tbody>
          <tbody>
            {kept.map((one, at) => (
              <tr key={one.id}>
                {one.cells.map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns of one row never move
                  <td key={index}>{cell}</td>
                ))}
                {texts.map((text) => (
                  <td key={text.id} />
                ))}
                <td>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="danger"
                    aria-label={t('paper.removeRow', { n: kept.length - at })}
                    onClick={() =>
                      remove.mutate(
                        { id: survey.id, responseId: one.id },
                        {
                          onSuccess: () => {
                            setKept((before) => before.filter((other) => other.id !== one.id));
                            say(t('paper.removed'));
                          },
                        },
                      )
                    }
                  >
                    {t('action.remove')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p role="status">{t('paper.kept', { n: kept.length })}</p>
    </Section>
  );
}
