import '../../core/words/surveys';
import '../../core/words/record';
import { Button, Radio } from '@mantine/core';
import { Link, useBlocker, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useCommand, useGql } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { useIdempotencyKey } from '../../core/idempotency';
import { CreateSurveyDocument, SurveyTemplatesDocument } from '../../gql/graphql';
import { FormProblem } from '../../ui/FormProblem';
import { Page, Section } from '../../ui/Page';
import { ErrorState, LoadingState } from '../../ui/States';
import { fromTemplate, type SurveyForm, toInput } from './form';
import { SurveyFields } from './SurveyFields';

/** A new survey: choose a template, then change what needs changing. */
export function SurveyNew() {
  const t = useT();
  const go = useNavigate();
  const { key } = useIdempotencyKey();
  const { data, error, refetch } = useGql(SurveyTemplatesDocument, {});
  const [form, setForm] = useState<SurveyForm | null>(null);
  const create = useCommand(CreateSurveyDocument);
  const dirty = form !== null && !create.isSuccess;
  useBlocker({
    shouldBlockFn: ({ next }) =>
      dirty && next.pathname !== '/surveys/new' && !window.confirm(t('form.leave')),
    enableBeforeUnload: () => dirty,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!form) return;
    create.mutate(
      { idempotencyKey: key, input: toInput(form) },
      {
        onSuccess: (done) => {
          const id = done.createSurvey.survey?.id;
          if (id) go({ to: '/surveys/$id', params: { id }, ignoreBlocker: true });
        },
      },
    );
  };
  return (
    <Page title={t('surveys.new')} back={<Link to="/surveys">{t('nav.surveys')}</Link>} width="form">
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : !data ? (
        <LoadingState />
      ) : (
        <form onSubmit={submit} noValidate>
          <FormProblem error={create.error} />
          <Section title={t('surveys.template')}>
            <Radio.Group
              aria-label={t('surveys.template')}
              value={form?.template ?? ''}
              onChange={(chosen) => {
                const template = data.surveyTemplates.find((one) => one.key === chosen);
                if (template) setForm(fromTemplate(template));
              }}
            >
              <ul className="line-editor">
                {data.surveyTemplates.map((one) => (
                  <li key={one.key}>
                    <Radio
                      value={one.key}
                      label={one.name}
                      description={t('surveys.templateHas', {
                        services: one.services.length,
                        questions: one.questions.length,
                      })}
                    />
                  </li>
                ))}
              </ul>
            </Radio.Group>
          </Section>
          {form && (
            <>
              <SurveyFields
                form={form}
                onChange={setForm}
                wrong={fieldMessages(create.error)}
                frozen={false}
              />
              <div className="form-foot">
                <Button type="submit" loading={create.isPending}>
                  {t('surveys.create')}
                </Button>
              </div>
            </>
          )}
        </form>
      )}
    </Page>
  );
}
