import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { Link, useBlocker } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { useCommand } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { useIdempotencyKey } from '../../core/idempotency';
import type { Uploaded } from '../../core/upload';
import { type Channel, RegisterCorruptionDocument } from '../../gql/graphql';
import { ContactFields, contactInput, EMPTY_CONTACT } from '../../ui/case/ContactFields';
import { Receipt } from '../../ui/case/Receipt';
import { ReceivedFields, receivedInstant, receivedNow } from '../../ui/case/ReceivedFields';
import { FileUpload } from '../../ui/FileUpload';
import { FormProblem } from '../../ui/FormProblem';
import { Page, Section } from '../../ui/Page';
import { ConfidentialNotice } from './ConfidentialNotice';

const CHANNELS: Channel[] = [
  'WALK_IN',
  'LETTER',
  'PHONE',
  'EMAIL',
  'WEBSITE',
  'LINE_OA',
  'FACEBOOK',
  'OPINION_BOX',
  'EXECUTIVE_HOTLINE',
  'AGENCY',
  'DAMRONGDHAMA',
  'MOBILE_OUTREACH',
];

export function CorruptionRegister() {
  const t = useT();
  const { key } = useIdempotencyKey();
  const [channel, setChannel] = useState<Channel>('WALK_IN');
  const [received, setReceived] = useState(receivedNow);
  const [text, setText] = useState('');
  const [respondent, setRespondent] = useState('');
  const [place, setPlace] = useState('');
  const [contact, setContact] = useState(EMPTY_CONTACT);
  const [files, setFiles] = useState<Uploaded[]>([]);
  const [uploading, setUploading] = useState(false);
  const [tried, setTried] = useState(false);
  const box = useRef<HTMLFormElement>(null);
  const register = useCommand(RegisterCorruptionDocument);
  const wrong = fieldMessages(register.error);
  const done = register.data?.registerCorruption;
  const dirty = !done && (text !== '' || respondent !== '' || contact !== EMPTY_CONTACT);
  useBlocker({
    shouldBlockFn: () => dirty && !window.confirm(t('form.leave')),
    enableBeforeUnload: () => dirty,
  });
  const instant = receivedInstant(received);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!text.trim() || !instant) {
      window.setTimeout(() => box.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      return;
    }
    register.mutate({
      input: {
        idempotencyKey: key,
        channel,
        text: text.trim(),
        respondent: respondent.trim() || null,
        place: place.trim() || null,
        receivedAt: instant,
        contact: contactInput(contact),
        uploadIds: files.map((file) => file.id),
      },
    });
  };

  if (done?.case) {
    return (
      <Page title={t('register.done')} width="form">
        <Receipt
          number={done.case.number}
          dueOn={done.case.dueOn}
          secret={done.secret}
          trackingUrl={done.trackingUrl}
        >
          <Button component={Link} to="/corruption/$id" params={{ id: done.case.id } as never}>
            {t('register.open')}
          </Button>
        </Receipt>
      </Page>
    );
  }
  return (
    <Page title={t('corruption.register')} width="form">
      <ConfidentialNotice />
      <form ref={box} onSubmit={submit} noValidate>
        <FormProblem error={register.error} />
        <Section title={t('register.how')}>
          <div className="form-grid">
            <Select
              label={t('filter.channel')}
              data={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
              value={channel}
              onChange={(value) => value && setChannel(value as Channel)}
              allowDeselect={false}
            />
            <ReceivedFields
              value={received}
              onChange={setReceived}
              error={wrong.receivedAt ?? (tried && !received.day ? t('date.unreadable') : undefined)}
            />
          </div>
        </Section>
        <Section title={t('register.matter')}>
          <div className="form-grid">
            <TextInput
              label={<Optional text={t('corruption.respondent')} />}
              value={respondent}
              autoComplete="off"
              onChange={(event) => setRespondent(event.currentTarget.value)}
              error={wrong.respondent}
            />
            <TextInput
              label={<Optional text={t('case.place')} />}
              value={place}
              autoComplete="off"
              onChange={(event) => setPlace(event.currentTarget.value)}
              error={wrong.place}
            />
            <Textarea
              className="is-wide"
              label={t('register.text')}
              value={text}
              autosize
              minRows={6}
              maxRows={18}
              onChange={(event) => setText(event.currentTarget.value)}
              error={wrong.text ?? (tried && !text.trim() ? t('register.needText') : undefined)}
            />
            <div className="is-wide">
              <FileUpload
                label={t('register.files')}
                description={t('register.filesHint')}
                value={files}
                onChange={setFiles}
                onBusy={setUploading}
              />
            </div>
          </div>
        </Section>
        <Section title={t('register.contact')} tone="private">
          <p className="muted register-lead">{t('corruption.anonymousHint')}</p>
          <ContactFields value={contact} onChange={setContact} wrong={wrong} />
        </Section>
        <Button type="submit" size="md" loading={register.isPending} disabled={uploading}>
          {t('register.submit')}
        </Button>
      </form>
    </Page>
  );
}

function Optional({ text }: { text: string }) {
  const t = useT();
  return (
    <>
      {text} <span className="optional">{t('form.optional')}</span>
    </>
  );
}
