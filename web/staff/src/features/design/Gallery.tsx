import {
  Button,
  Checkbox,
  Group,
  PasswordInput,
  Radio,
  Select,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { addDays } from '@suanruam/core/dates';
import { useState } from 'react';
import { today } from '../../core/calendar';
import { ApiError } from '../../core/errors';
import { useT } from '../../core/i18n';
import type { Uploaded } from '../../core/upload';
import { BuddhistDateField } from '../../ui/BuddhistDateField';
import { CaseState } from '../../ui/CaseState';
import { DueBox } from '../../ui/case/DueBox';
import { Letter } from '../../ui/case/NoticeDialog';
import { Timeline } from '../../ui/case/Timeline';
import { DataTable } from '../../ui/DataTable';
import { DateRangeField } from '../../ui/DateRangeField';
import { Dialog } from '../../ui/Dialog';
import { DueText } from '../../ui/DueText';
import { FileUpload } from '../../ui/FileUpload';
import { FormProblem } from '../../ui/FormProblem';
import { Icon } from '../../ui/icons';
import { Facts, Page, Section } from '../../ui/Page';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import { useToast } from '../../ui/Toast';

/** Marks above and below the line, the strings that get clipped first. */
const TALL = 'ที่ ปู่ ญู ฎุ กั๊ก ซึ้ง ป้ำ ฤๅษี';
const STATES = ['RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'RESOLVED', 'CLOSED', 'REFERRED', 'MERGED'] as const;

/** Every part of the console on one page, for looking at and for the automatic accessibility check. */
export function Gallery() {
  const t = useT();
  const say = useToast();
  const [day, setDay] = useState(today());
  const [range, setRange] = useState<[string, string]>(['', '']);
  const [files, setFiles] = useState<Uploaded[]>([]);
  const [open, setOpen] = useState(false);
  const [picked, setPicked] = useState(new Set(['b']));
  const rows = [
    { id: 'a', title: TALL, due: addDays(today(), -3) },
    { id: 'b', title: TALL, due: today() },
    { id: 'c', title: TALL, due: addDays(today(), 9) },
  ];
  return (
    <main>
      <Page
        title={t('design.title')}
        actions={<Button onClick={() => say(t('word.saved'))}>{t('design.toast')}</Button>}
      >
        <div className="case-columns">
          <div>
            <Section title={t('design.controls')}>
              <div className="form-grid">
                <TextInput label={TALL} placeholder={TALL} description={TALL} />
                <TextInput label={TALL} defaultValue={TALL} error={TALL} />
                <Select label={TALL} data={[TALL, 'กขค']} defaultValue={TALL} />
                <PasswordInput
                  label={TALL}
                  placeholder={TALL}
                  visibilityToggleButtonProps={{ 'aria-label': t('signin.showPassword') }}
                />
                <BuddhistDateField label={t('received.day')} value={day} onChange={setDay} />
                <DateRangeField
                  label={t('filter.received')}
                  from={range[0]}
                  to={range[1]}
                  onChange={(from, to) => setRange([from, to])}
                />
                <Textarea
                  className="is-wide"
                  label={TALL}
                  defaultValue={`${TALL}\n${TALL}`}
                  autosize
                  minRows={2}
                />
                <Checkbox label={TALL} defaultChecked />
                <Radio label={TALL} defaultChecked />
              </div>
              <Group mt="md">
                <Button>{TALL}</Button>
                <Button variant="default">{TALL}</Button>
                <Button color="danger">{TALL}</Button>
                <Button disabled>{TALL}</Button>
                <Button variant="default" onClick={() => setOpen(true)}>
                  {t('design.dialog')}
                </Button>
              </Group>
            </Section>
            <Section title={t('design.table')}>
              <DataTable
                caption={t('design.table')}
                rows={rows}
                rowKey={(row) => row.id}
                rowName={(row) => row.title}
                selected={picked}
                onSelect={setPicked}
                columns={[
                  {
                    key: 'title',
                    header: t('column.title'),
                    phone: 'head',
                    cell: (row) => <a href={`#${row.id}`}>{row.title}</a>,
                  },
                  {
                    key: 'due',
                    header: t('column.due'),
                    width: 220,
                    cell: (row) => <DueText dueOn={row.due} />,
                  },
                ]}
              />
            </Section>
            <Section title={t('case.timeline')}>
              <Timeline
                events={[
                  {
                    id: '1',
                    at: `${today()}T02:00:00Z`,
                    kind: 'ACKNOWLEDGED',
                    public: true,
                    actorName: null,
                    actorKind: 'staff',
                    text: TALL,
                    files: [],
                  },
                  {
                    id: '2',
                    at: `${today()}T03:00:00Z`,
                    kind: 'NOTE',
                    public: false,
                    actorName: null,
                    actorKind: 'staff',
                    text: TALL,
                    files: [],
                  },
                ]}
              />
            </Section>
            <Section title={t('notice.preview')}>
              <Letter subject={TALL} text={`${TALL}\n\n${TALL}`} />
            </Section>
          </div>
          <div>
            <Section title={t('column.state')}>
              <Group gap="xs">
                {STATES.map((state) => (
                  <CaseState key={state} state={state} />
                ))}
                <Tag tone="danger" icon="warning">
                  {TALL}
                </Tag>
              </Group>
            </Section>
            <DueBox
              of={{
                open: true,
                receivedOn: addDays(today(), -13),
                dueOn: addDays(today(), 2),
                queueOn: addDays(today(), 2),
                trace: {
                  receivedOn: addDays(today(), -13),
                  days: 15,
                  promisedDays: null,
                  dueOn: addDays(today(), 2),
                  lastWorkingDay: addDays(today(), 2),
                  rule: TALL,
                  holidays: [],
                },
              }}
            />
            <Section title={t('case.facts')}>
              <Facts
                items={[
                  [t('column.title'), TALL],
                  [t('case.place'), null],
                ]}
              />
            </Section>
            <Section title={t('register.files')}>
              <FileUpload label={t('register.files')} value={files} onChange={setFiles} />
            </Section>
            <Stack>
              <p className="notice">
                <Icon name="send" /> {TALL}
              </p>
              <p className="notice notice-warning">
                <Icon name="lock" /> {TALL}
              </p>
              <FormProblem error={new ApiError('invalid', TALL, 200, [{ field: 'a', message: TALL }])} />
              <LoadingState />
              <EmptyState title={t('queue.empty')}>{TALL}</EmptyState>
              <ErrorState error={new ApiError('network', t('error.network'))} retry={() => undefined} />
            </Stack>
          </div>
        </div>
        <Dialog
          open={open}
          title={TALL}
          onClose={() => setOpen(false)}
          onSubmit={() => setOpen(false)}
          submitLabel={t('action.save')}
        >
          <TextInput label={TALL} data-autofocus />
        </Dialog>
      </Page>
    </main>
  );
}
