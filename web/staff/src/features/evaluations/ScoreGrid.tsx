import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../core/data';
import { useT } from '../../core/i18n';
import { type EvaluationPartsFragment, ScoreEvaluationDocument } from '../../gql/graphql';
import { DigitCell } from '../../ui/DigitCell';
import { FormProblem } from '../../ui/FormProblem';
import { Section } from '../../ui/Page';
import { useToast } from '../../ui/Toast';

/** Missions by criteria: one evaluator's form at a time, and the means of all. */
export function ScoreGrid({ of, mayChange }: { of: EvaluationPartsFragment; mayChange: boolean }) {
  const t = useT();
  const [who, setWho] = useState<string | null>(null);
  const evaluator = of.evaluators.find((one) => String(one.no) === who);
  return (
    <Section title={t('evaluations.scores')}>
      <ol className="digit-legend">
        {of.criteria.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      {of.evaluators.length === 0 ? (
        <p className="muted">{t('evaluations.noEvaluators')}</p>
      ) : (
        <Select
          label={t('evaluations.formOf')}
          placeholder={t('evaluations.means')}
          data={of.evaluators.map((one) => ({ value: String(one.no), label: one.label }))}
          value={who}
          onChange={setWho}
          clearable
          w={360}
          mb="md"
        />
      )}
      {evaluator && mayChange ? (
        <OneForm key={evaluator.no} of={of} no={evaluator.no} />
      ) : (
        <Means of={of} no={evaluator?.no} />
      )}
    </Section>
  );
}

function Head({ of, last }: { of: EvaluationPartsFragment; last?: string }) {
  const t = useT();
  return (
    <thead>
      <tr>
        <th scope="col" className="is-name">
          {t('evaluations.mission')}
        </th>
        {of.criteria.map((text, at) => (
          <th key={text} scope="col" title={text}>
            {at + 1}
          </th>
        ))}
        {last && <th scope="col">{last}</th>}
      </tr>
    </thead>
  );
}

function Means({ of, no }: { of: EvaluationPartsFragment; no: number | undefined }) {
  const t = useT();
  return (
    <div className="digit-box">
      <table className="digit-grid" aria-label={t('evaluations.scores')}>
        <Head of={of} last={t('evaluations.mean')} />
        <tbody>
          {of.missions.map((mission) => (
            <tr key={mission.id}>
              <th scope="row" className="is-name">
                {mission.name}
              </th>
              {of.criteria.map((text, at) => (
                <td key={text}>
                  {no === undefined
                    ? (mission.means[at]?.toFixed(2) ?? '–')
                    : (mission.scores.find((s) => s.evaluatorNo === no && s.criterionNo === at + 1)?.score ??
                      '–')}
                </td>
              ))}
              <td>{mission.mean == null ? '–' : `${mission.mean.toFixed(2)} (n = ${mission.n})`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function OneForm({ of, no }: { of: EvaluationPartsFragment; no: number }) {
  const t = useT();
  const say = useToast();
  const [marks, setMarks] = useState<Record<string, string>>(() =>
    Object.fromEntries(
      of.missions.flatMap((mission) =>
        mission.scores
          .filter((one) => one.evaluatorNo === no)
          .map((one) => [`${mission.id} ${one.criterionNo}`, String(one.score)]),
      ),
    ),
  );
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const save = useCommand(ScoreEvaluationDocument);
  return (
    <>
      <FormProblem error={save.error} />
      <div className="digit-box">
        <table className="digit-grid" aria-label={t('evaluations.scores')}>
          <Head of={of} />
          <tbody data-digits>
            {of.missions.map((mission) => (
              <tr key={mission.id}>
                <th scope="row" className="is-name">
                  {mission.name}
                </th>
                {of.criteria.map((text, at) => {
                  const cell = `${mission.id} ${at + 1}`;
                  return (
                    <td key={text}>
                      <DigitCell
                        label={t('evaluations.cell', { mission: mission.name, n: at + 1 })}
                        value={marks[cell] ?? ''}
                        most={5}
                        onChange={(value) => {
                          setMarks((before) => ({ ...before, [cell]: value }));
                          setTouched((before) => new Set(before).add(cell));
                        }}
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button
        loading={save.isPending}
        disabled={touched.size === 0}
        onClick={() =>
          save.mutate(
            {
              id: of.id,
              evaluatorNo: no,
              marks: [...touched].map((cell) => {
                const [missionId = '', criterion = ''] = cell.split(' ');
                return { missionId, criterionNo: Number(criterion), score: Number(marks[cell]) || null };
              }),
            },
            {
              onSuccess: () => {
                setTouched(new Set());
                say(t('word.saved'));
              },
            },
          )
        }
      >
        {t('evaluations.saveScores')}
      </Button>
    </>
  );
}
