import '../../core/words/consultations';
import { Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { today } from '../../core/calendar';
import { useCommand } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { useIdempotencyKey } from '../../core/idempotency';
import { useDepartmentChoices } from '../../core/reference';
import {
  type InformationChannel,
  type InformationForm,
  RegisterInformationRequestDocument,
} from '../../gql/graphql';
import { BuddhistDateField } from '../../ui/BuddhistDateField';
import { Receipt } from '../../ui/case/Receipt';
import { FormProblem } from '../../ui/FormProblem';
import { Optional } from '../../ui/Optional';
import { Page, Section } from '../../ui/Page';

const CHANNELS: InformationChannel[] = ['WALK_IN', 'LETTER', 'PHONE', 'EMAIL'];
const FORMS: InformationForm[] = ['LOOK', 'COPY', 'CERTIFIED_COPY'];

/** A request that came to the counter, by letter or by telephone. */
export function NewRequest() {
  const t = useT();
  const { key } = useIdempotencyKey();
  const departments = useDepartmentChoices();
  const [channel, setChannel] = useState<InformationChannel>('WALK_IN');
  const [receivedOn, setReceivedOn] = useState(today());
  const [wanted, setWanted] = useState<InformationForm>('COPY');
  const [body, setBody] = useState('');
  const [ready, setReady] = useState(false);
  const [departmentId, setDepartment] = useState<string | null>(null);
  const [who, setWho] = useState({ name: '', phone: '', email: '', address: '' });
  const register = useCommand(RegisterInformationRequestDocument);
  const wrong = fieldMessages(register.error);
  const done = register.data?.registerInformationRequest;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    register.mutate({
      input: {
        idempotencyKey: key,
        channel,
        receivedOn: receivedOn || null,
        wanted,
        body,
        ready,
        departmentId,
        ...who,
      },
    });
  };
  if (done?.request) {
    return (
      <Page title={t('request.done')} width="form">
        <Receipt
          number={done.request.number}
          dueOn={done.request.queueOn}
          secret={done.secret}
          trackingUrl={done.trackingUrl}
        >
          <Button component={Link} to="/information-requests/$id" params={{ id: done.request.id } as never}>
            {t('request.open')}
          </Button>
        </Receipt>
      </Page>
    );
  }
  return (
    <Page
      title={t('request.new')}
      back={<Link to="/information-requests">{t('request.title')}</Link>}
      width="form"
    >
      <form onSubmit={submit} noValidate>
        <FormProblem error={register.error} />
        <Section title={t('request.asked')}>
          <div className="form-grid">
            <Select
              label={t('request.channel')}
              data={CHANNELS.map((value) => ({ value, label: t(`requestChannel.${value}`) }))}
              value={channel}
              onChange={(value) => value && setChannel(value as InformationChannel)}
              allowDeselect={false}
            />
            <BuddhistDateField
              label={t('request.receivedOn')}
              value={receivedOn}
              onChange={setReceivedOn}
              max={today()}
              error={wrong.receivedOn}
            />
            <Textarea
              className="is-wide"
              label={t('request.body')}
              value={body}
              onChange={(event) => setBody(event.currentTarget.value)}
              error={wrong.body}
              autosize
              minRows={4}
              maxLength={3000}
            />
            <Select
              label={t('request.wanted')}
              data={FORMS.map((value) => ({ value, label: t(`informationForm.${value}`) }))}
              value={wanted}
              onChange={(value) => value && setWanted(value as InformationForm)}
              allowDeselect={false}
            />
            <Select
              label={<Optional text={t('request.department')} />}
              data={departments}
              value={departmentId}
              onChange={setDepartment}
              error={wrong.departmentId}
              clearable
            />
            <Checkbox
              className="is-wide"
              label={t('request.readyNow')}
              checked={ready}
              onChange={(event) => setReady(event.currentTarget.checked)}
            />
          </div>
        </Section>
        <Section title={t('request.requester')} tone="private">
          <p className="muted">{t('request.contactHint')}</p>
          <div className="form-grid">
            {(['name', 'phone', 'email', 'address'] as const).map((field) => (
              <TextInput
                key={field}
                label={t(`requester.${field}`)}
                value={who[field]}
                onChange={(event) => setWho({ ...who, [field]: event.currentTarget.value })}
                error={wrong[field]}
                autoComplete="off"
              />
            ))}
          </div>
        </Section>
        <Button type="submit" loading={register.isPending}>
          {t('request.save')}
        </Button>
      </form>
    </Page>
  );
}
