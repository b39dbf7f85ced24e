import '../../core/words/consultations';
import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { useIdempotencyKey } from '../../core/idempotency';
import { AddConsultationDocument } from '../../gql/graphql';
import { FormProblem } from '../../ui/FormProblem';
import { Page, Section } from '../../ui/Page';
import { TermsFields } from './TermsFields';
import { emptyTerms, termsInput } from './terms';

export function NewConsultation() {
  const t = useT();
  const go = useNavigate();
  const { key } = useIdempotencyKey();
  const [terms, setTerms] = useState(emptyTerms);
  const add = useCommand(AddConsultationDocument);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(
      { idempotencyKey: key, input: termsInput(terms) },
      {
        onSuccess: (data) => {
          const id = data.addConsultation.consultation?.id;
          if (id) void go({ to: '/consultations/$id', params: { id }, search: { view: 'drafts' } });
        },
      },
    );
  };
  return (
    <Page
      title={t('consultation.new')}
      back={<Link to="/consultations">{t('nav.consultations')}</Link>}
      width="form"
    >
      <form onSubmit={submit} noValidate>
        <FormProblem error={add.error} />
        <Section title={t('consultation.about')}>
          <TermsFields value={terms} onChange={setTerms} wrong={fieldMessages(add.error)} />
        </Section>
        <Button type="submit" loading={add.isPending}>
          {t('consultation.create')}
        </Button>
      </form>
    </Page>
  );
}
