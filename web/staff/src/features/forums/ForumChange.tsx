import { Button } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { useCommand } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { ChangeForumDocument, type ForumDetailFragment } from '../../gql/graphql';
import { FormProblem } from '../../ui/FormProblem';
import { Page } from '../../ui/Page';
import { useToast } from '../../ui/Toast';
import { ForumFields } from './ForumFields';
import { formInput, formOf } from './form';

/** Changes what is said about a forum. The version it was opened with goes back: nobody's change is overwritten. */
export function ForumChange({ of, onDone }: { of: ForumDetailFragment; onDone: () => void }) {
  const t = useT();
  const say = useToast();
  const [version] = useState(of.record.version);
  const [form, setForm] = useState(() => formOf(of));
  const [touched, setTouched] = useState(false);
  const finished = useRef(false);
  const change = useCommand(ChangeForumDocument);
  useBlocker({
    shouldBlockFn: () => touched && !finished.current && !window.confirm(t('form.leave')),
    enableBeforeUnload: () => touched && !finished.current,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(
      { id: of.id, version, input: formInput(form) },
      {
        onSuccess: () => {
          finished.current = true;
          say(t('word.saved'));
          onDone();
        },
      },
    );
  };
  return (
    <Page title={of.record.title} width="form">
      <form onSubmit={submit} noValidate>
        <FormProblem error={change.error} />
        <ForumFields
          id={of.id}
          value={form}
          onChange={(next) => {
            setTouched(true);
            setForm(next);
          }}
          wrong={fieldMessages(change.error)}
        />
        <div className="form-foot">
          <Button type="submit" loading={change.isPending}>
            {t('action.save')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('action.cancel')}
          </Button>
        </div>
      </form>
    </Page>
  );
}
