import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { Link, useBlocker } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { useCommand } from '../../../core/data';
import { fieldMessages } from '../../../core/errors';
import { useT } from '../../../core/i18n';
import { useIdempotencyKey } from '../../../core/idempotency';
import {
  useCategoryChoices,
  useCategoryDepartments,
  useDepartmentChoices,
  useOfficerChoices,
  useVillageChoices,
} from '../../../core/reference';
import { useMay } from '../../../core/session';
import type { Uploaded } from '../../../core/upload';
import { type Channel, type ComplaintKind, RegisterComplaintDocument } from '../../../gql/graphql';
import { ContactFields, contactInput, EMPTY_CONTACT } from '../../../ui/case/ContactFields';
import { Receipt } from '../../../ui/case/Receipt';
import { ReceivedFields, receivedInstant, receivedNow } from '../../../ui/case/ReceivedFields';
import { FileUpload } from '../../../ui/FileUpload';
import { FormProblem } from '../../../ui/FormProblem';
import { Page, Section } from '../../../ui/Page';
import { CHANNELS, KINDS } from '../filters';
import { TypedDuplicates } from './TypedDuplicates';

interface Form {
  channel: Channel;
  kind: ComplaintKind;
  category: string | null;
  title: string;
  text: string;
  village: string | null;
  place: string;
  department: string | null;
  assignee: string | null;
}

const FRESH: Form = {
  channel: 'WALK_IN',
  kind: 'GRIEVANCE',
  category: null,
  title: '',
  text: '',
  village: null,
  place: '',
  department: null,
  assignee: null,
};

/** Puts a matter that came by any channel into the register (ลงทะเบียนรับเรื่อง). */
export function Register() {
  const t = useT();
  const [round, setRound] = useState(0);
  return <RegisterForm key={round} onAnother={() => setRound((n) => n + 1)} title={t('register.title')} />;
}

function RegisterForm({ title, onAnother }: { title: string; onAnother: () => void }) {
  const t = useT();
  const may = useMay();
  const { key } = useIdempotencyKey();
  const [form, setForm] = useState<Form>(FRESH);
  const [received, setReceived] = useState(receivedNow);
  const [contact, setContact] = useState(EMPTY_CONTACT);
  const [files, setFiles] = useState<Uploaded[]>([]);
  const [uploading, setUploading] = useState(false);
  const [tried, setTried] = useState(false);
  const box = useRef<HTMLFormElement>(null);
  const categoryDepartments = useCategoryDepartments();
  const categories = useCategoryChoices();
  const villages = useVillageChoices();
  const register = useCommand(RegisterComplaintDocument);
  const set = (part: Partial<Form>) => setForm((before) => ({ ...before, ...part }));
  const done = register.data?.registerComplaint;
  const dirty =
    !done &&
    (form.title !== '' ||
      form.text !== '' ||
      form.place !== '' ||
      contact !== EMPTY_CONTACT ||
      files.length > 0);
  useBlocker({
    shouldBlockFn: () => dirty && !window.confirm(t('form.leave')),
    enableBeforeUnload: () => dirty,
  });

  const instant = receivedInstant(received);
  const missing: Record<string, string> = {};
  if (!form.category) missing.categoryId = t('register.needCategory');
  if (!form.title.trim()) missing.title = t('register.needTitle');
  if (!form.text.trim()) missing.text = t('register.needText');
  if (!received.day) missing.receivedAt = t('date.unreadable');
  const wrong = { ...fieldMessages(register.error), ...(tried ? missing : {}) };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(missing).length > 0 || !instant) {
      window.setTimeout(() =>
        box.current?.querySelector<HTMLElement>('[data-error],[aria-invalid=true]')?.focus(),
      );
      return;
    }
    register.mutate({
      input: {
        idempotencyKey: key,
        kind: form.kind,
        channel: form.channel,
        categoryId: form.category ?? '',
        title: form.title.trim(),
        text: form.text.trim(),
        villageId: form.village,
        place: form.place.trim() || null,
        receivedAt: instant,
        contact: contactInput(contact),
        uploadIds: files.map((file) => file.id),
        departmentId: form.department,
        assigneeId: form.assignee,
      },
    });
  };

  if (done?.complaint) {
    return (
      <Page title={t('register.done')} width="form">
        <Receipt
          number={done.complaint.number}
          dueOn={done.complaint.dueOn}
          secret={done.secret}
          trackingUrl={done.trackingUrl}
        >
          <Button component={Link} to="/complaints/$id" params={{ id: done.complaint.id } as never}>
            {t('register.open')}
          </Button>
          <Button variant="default" onClick={onAnother}>
            {t('register.another')}
          </Button>
        </Receipt>
        <TypedDuplicates complaintId={done.complaint.id} />
      </Page>
    );
  }

  return (
    <Page title={title} width="form">
      <form ref={box} onSubmit={submit} noValidate className="register-columns">
        <div>
          <FormProblem error={register.error} />
          <Section title={t('register.how')}>
            <div className="form-grid">
              <Select
                label={t('filter.channel')}
                data={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
                value={form.channel}
                onChange={(value) => value && set({ channel: value as Channel })}
                allowDeselect={false}
                searchable
                data-autofocus
              />
              <ReceivedFields value={received} onChange={setReceived} error={wrong.receivedAt} />
              <Select
                label={t('case.kind')}
                data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
                value={form.kind}
                onChange={(value) => value && set({ kind: value as ComplaintKind })}
                allowDeselect={false}
              />
              <Select
                label={t('column.category')}
                placeholder={t('register.chooseCategory')}
                data={categories}
                value={form.category}
                onChange={(category) =>
                  set({
                    category,
                    department:
                      form.department ??
                      (category && may('complaint_assign')
                        ? (categoryDepartments.get(category) ?? null)
                        : null),
                  })
                }
                error={wrong.categoryId}
                searchable
                nothingFoundMessage={t('filter.nothing')}
              />
            </div>
          </Section>
          <Section title={t('register.matter')}>
            <div className="form-grid">
              <TextInput
                className="is-wide"
                label={t('register.subject')}
                description={t('register.titleHint')}
                value={form.title}
                onChange={(event) => set({ title: event.currentTarget.value })}
                error={wrong.title}
              />
              <Textarea
                className="is-wide"
                label={t('register.text')}
                description={t('register.textHint')}
                value={form.text}
                autosize
                minRows={5}
                maxRows={18}
                onChange={(event) => set({ text: event.currentTarget.value })}
                error={wrong.text}
              />
              <Select
                label={<Optional text={t('filter.village')} />}
                data={villages}
                value={form.village}
                onChange={(village) => set({ village })}
                clearable
                searchable
                nothingFoundMessage={t('filter.nothing')}
                error={wrong.villageId}
              />
              <TextInput
                label={<Optional text={t('case.place')} />}
                placeholder={t('register.placeHint')}
                value={form.place}
                onChange={(event) => set({ place: event.currentTarget.value })}
                error={wrong.place}
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
            <p className="muted register-lead">{t('register.contactHint')}</p>
            <ContactFields value={contact} onChange={setContact} wrong={wrong} />
          </Section>
          {may('complaint_assign') && <OwnerSection form={form} set={set} wrong={wrong} />}
          <div className="form-foot">
            <Button type="submit" size="md" loading={register.isPending} disabled={uploading}>
              {t('register.submit')}
            </Button>
            {tried && Object.keys(missing).length > 0 && (
              <p className="form-foot-problem" role="alert">
                {t('form.incomplete')}
              </p>
            )}
          </div>
        </div>
        <aside aria-label={t('duplicates.title')} className="register-aside">
          <TypedDuplicates text={`${form.title} ${form.text}`} villageId={form.village} />
        </aside>
      </form>
    </Page>
  );
}

function OwnerSection({
  form,
  set,
  wrong,
}: {
  form: Form;
  set: (part: Partial<Form>) => void;
  wrong: Record<string, string>;
}) {
  const t = useT();
  return (
    <Section title={t('register.owner')}>
      <div className="form-grid">
        <Select
          label={<Optional text={t('filter.department')} />}
          data={useDepartmentChoices()}
          value={form.department}
          onChange={(department) => set({ department, assignee: null })}
          clearable
          searchable
          error={wrong.departmentId}
        />
        <Select
          label={<Optional text={t('filter.assignee')} />}
          data={useOfficerChoices(form.department ?? undefined)}
          value={form.assignee}
          onChange={(assignee) => set({ assignee })}
          clearable
          searchable
          nothingFoundMessage={t('filter.nothing')}
          error={wrong.assigneeId}
        />
      </div>
    </Section>
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
