import '../../core/words/activities';
import '../../core/words/record';
import { Button } from '@mantine/core';
import { Link, useBlocker, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { useIdempotencyKey } from '../../core/idempotency';
import { CreateActivityDocument } from '../../gql/graphql';
import { FormProblem } from '../../ui/FormProblem';
import { Icon } from '../../ui/icons';
import { Page } from '../../ui/Page';
import { ActivityFields } from './ActivityFields';
import { emptyForm, formInput } from './form';

/** Records an activity (บันทึกกิจกรรม). Only its name is asked for; the rest may follow. */
export function ActivityNew() {
  const t = useT();
  const navigate = useNavigate();
  const { key } = useIdempotencyKey();
  const [form, setForm] = useState(emptyForm);
  const [touched, setTouched] = useState(false);
  const create = useCommand(CreateActivityDocument);
  const dirty = touched && !create.isSuccess;
  useBlocker({
    shouldBlockFn: () => dirty && !window.confirm(t('form.leave')),
    enableBeforeUnload: () => dirty,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (create.isPending) return;
    create.mutate(
      { idempotencyKey: key, input: formInput(form) },
      {
        onSuccess: ({ createActivity }) => {
          const id = createActivity.activity?.id;
          if (id) void navigate({ to: '/activities/$id', params: { id } as never, ignoreBlocker: true });
        },
      },
    );
  };
  return (
    <Page
      title={t('activity.new')}
      width="form"
      back={
        <Link to="/activities">
          <Icon name="chevronLeft" size={16} /> {t('activity.list')}
        </Link>
      }
    >
      <form onSubmit={submit} noValidate>
        <FormProblem error={create.error} />
        <ActivityFields
          form={form}
          onChange={(next) => {
            setTouched(true);
            setForm(next);
          }}
          wrong={fieldMessages(create.error)}
        />
        <div className="form-foot">
          <p className="muted">{t('activity.photosLater')}</p>
          <Button type="submit" loading={create.isPending}>
            {t('activity.save')}
          </Button>
        </div>
      </form>
    </Page>
  );
}
