import { Button, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useT } from '../../core/i18n';
import type { IndicatorRule } from '../../gql/graphql';
import { Icon } from '../../ui/icons';
import { Optional } from '../../ui/Optional';
import { emptyIndicator, type IndicatorDraft } from './draft';

const RULES: IndicatorRule[] = ['AT_LEAST', 'AT_MOST', 'YES_NO'];

interface Props {
  indicators: IndicatorDraft[];
  onChange: (next: IndicatorDraft[]) => void;
  wrong: Record<string, string>;
}

/** The numbered indicators of heading 10. */
export function IndicatorRows({ indicators, onChange, wrong }: Props) {
  const t = useT();
  const set = (at: number, part: Partial<IndicatorDraft>) =>
    onChange(indicators.map((one, i) => (i === at ? { ...one, ...part } : one)));
  return (
    <ol className="measure-rows">
      {indicators.map((one, at) => (
        <li key={one.key}>
          <fieldset>
            <legend>{t('measures.indicatorNo', { n: at + 1 })}</legend>
            <div className="form-grid">
              <Textarea
                className="is-wide"
                label={t('measures.indicatorName')}
                value={one.name}
                onChange={(event) => set(at, { name: event.currentTarget.value })}
                error={wrong[`indicators.${at}.name`]}
                autosize
                minRows={1}
              />
              <Select
                label={t('measures.rule')}
                data={RULES.map((value) => ({ value, label: t(`indicatorRule.${value}`) }))}
                value={one.rule}
                onChange={(rule) => rule && set(at, { rule: rule as IndicatorRule })}
                allowDeselect={false}
              />
              {one.rule !== 'YES_NO' && (
                <>
                  <NumberInput
                    label={<Optional text={t('measures.target')} />}
                    value={one.target}
                    onChange={(target) => set(at, { target })}
                    error={wrong[`indicators.${at}.target`]}
                    allowNegative={false}
                    decimalScale={2}
                    hideControls
                  />
                  <TextInput
                    label={<Optional text={t('measures.unit')} />}
                    placeholder={t('measures.unitHint')}
                    value={one.unit}
                    onChange={(event) => set(at, { unit: event.currentTarget.value })}
                    error={wrong[`indicators.${at}.unit`]}
                  />
                </>
              )}
            </div>
            <div className="measure-row-acts">
              <Button
                variant="subtle"
                color="danger"
                aria-label={t('measures.removeIndicator', { n: at + 1 })}
                onClick={() => onChange(indicators.filter((_, i) => i !== at))}
              >
                {t('action.remove')}
              </Button>
            </div>
          </fieldset>
        </li>
      ))}
      <li className="measure-rows-add">
        <Button
          variant="default"
          leftSection={<Icon name="plus" size={16} />}
          onClick={() => onChange([...indicators, emptyIndicator()])}
        >
          {t('measures.addIndicator')}
        </Button>
      </li>
    </ol>
  );
}
