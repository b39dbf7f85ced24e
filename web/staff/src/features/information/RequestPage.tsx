import '../../core/words/consultations';
import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useDates } from '../../core/calendar';
import { useCommand, useGql } from '../../core/data';
import { useT } from '../../core/i18n';
import { useDepartmentChoices, useOfficerChoices } from '../../core/reference';
import { useMay } from '../../core/session';
import { InformationRequestDocument, MarkInformationReadyDocument } from '../../gql/graphql';
import { DueText } from '../../ui/DueText';
import { FormProblem } from '../../ui/FormProblem';
import { Facts, Page, Section } from '../../ui/Page';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import {
  AssignDialog,
  DecideDialog,
  ExtendDialog,
  NoteDialog,
  ObjectionDialog,
  ThirdPartyDialog,
} from './dialogs';
import { RequestState } from './RequestState';

type Asked = 'decide' | 'extend' | 'third' | 'objection' | 'assign' | 'note' | null;

export function RequestPage() {
  const t = useT();
  const may = useMay();
  const { date, dateTime } = useDates();
  const { id } = useParams({ from: '/inside/information-requests/$id' });
  const { data, error, refetch } = useGql(InformationRequestDocument, { id });
  const departments = useDepartmentChoices();
  const officers = useOfficerChoices();
  const ready = useCommand(MarkInformationReadyDocument);
  const [asked, setAsked] = useState<Asked>(null);
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  const one = data.informationRequest;
  if (!one) return <EmptyState title={t('request.missing')} />;
  const mayWork = may('information_request_work') && one.open;
  const day = (value: string | null | undefined) => (value ? date(value) : null);
  const name = (choices: { value: string; label: string }[], value: string | null | undefined) =>
    choices.find((choice) => choice.value === value)?.label ?? null;
  const close = () => setAsked(null);
  return (
    <Page
      title={t('request.named', { number: one.number })}
      back={<Link to="/information-requests">{t('request.title')}</Link>}
      above={<RequestState state={one.state} />}
      aside={<DueText dueOn={one.queueOn} finished={!one.open} />}
      actions={
        mayWork && (
          <>
            <Button onClick={() => setAsked('decide')}>{t('request.decide')}</Button>
            <Button variant="default" onClick={() => setAsked('extend')}>
              {t('request.extend')}
            </Button>
            {!one.objectionFrom && (
              <Button variant="default" onClick={() => setAsked('third')}>
                {t('request.askThird')}
              </Button>
            )}
            {one.objectionFrom && one.objected == null && (
              <Button variant="default" onClick={() => setAsked('objection')}>
                {t('request.objection')}
              </Button>
            )}
            <Button variant="default" onClick={() => setAsked('assign')}>
              {t('request.assign')}
            </Button>
            {!one.ready && (
              <Button
                variant="default"
                loading={ready.isPending}
                onClick={() => ready.mutate({ id, version: one.version })}
              >
                {t('request.markReady')}
              </Button>
            )}
          </>
        )
      }
    >
      <FormProblem error={ready.error} />
      <Section title={t('request.asked')}>
        <p className="prewrap">{one.body}</p>
        <Facts
          items={[
            [t('request.wanted'), t(`informationForm.${one.wanted}`)],
            [t('request.channel'), t(`requestChannel.${one.channel}`)],
            [t('request.receivedOn'), day(one.receivedOn)],
            [t('request.lawDue'), day(one.dueOn)],
            one.promisedOn ? [t('request.promisedOn'), day(one.promisedOn)] : null,
            one.ready ? [t('request.ready'), t('word.yes')] : null,
            [t('request.department'), name(departments, one.departmentId)],
            [t('request.assignee'), name(officers, one.assigneeId)],
            one.objectionDueOn
              ? [
                  t('request.objection'),
                  one.objected == null
                    ? t('request.objectionUntil', { day: date(one.objectionDueOn) })
                    : one.objected
                      ? t('request.objectedYes')
                      : t('request.objectedNo'),
                ]
              : null,
            one.ground ? [t('request.ground'), t(`ground.${one.ground}`)] : null,
            one.transferredTo ? [t('request.agency'), one.transferredTo] : null,
            one.answeredOn ? [t('request.answeredOn'), day(one.answeredOn)] : null,
          ]}
        />
      </Section>
      {one.requester && (
        <Section title={t('request.requester')} tone="private">
          <Facts
            items={(['name', 'phone', 'email', 'address'] as const).map((field) => [
              t(`requester.${field}`),
              one.requester?.[field],
            ])}
          />
        </Section>
      )}
      <Section
        title={t('request.timeline')}
        actions={
          may('information_request_work') && (
            <Button size="compact-md" variant="default" onClick={() => setAsked('note')}>
              {t('request.note')}
            </Button>
          )
        }
      >
        <ol className="timeline">
          {one.events.map((event) => (
            <li key={event.at + event.kind} className={event.public ? 'event' : 'event event-internal'}>
              <div className="event-head">
                <strong>{t(`requestEvent.${event.kind}`)}</strong>
                {!event.public && <Tag>{t('request.inside')}</Tag>}
                <span className="event-meta muted">
                  {dateTime(event.at)}
                  {event.actorName && ` · ${event.actorName}`}
                </span>
              </div>
              {event.text && <p className="event-text prewrap">{event.text}</p>}
            </li>
          ))}
        </ol>
      </Section>
      {asked === 'decide' && <DecideDialog one={one} onClose={close} />}
      {asked === 'extend' && <ExtendDialog one={one} onClose={close} />}
      {asked === 'third' && <ThirdPartyDialog one={one} onClose={close} />}
      {asked === 'objection' && <ObjectionDialog one={one} onClose={close} />}
      {asked === 'assign' && <AssignDialog one={one} onClose={close} />}
      {asked === 'note' && <NoteDialog one={one} onClose={close} />}
    </Page>
  );
}
