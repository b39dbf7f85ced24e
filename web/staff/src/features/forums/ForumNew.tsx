import '../../core/words/forums';
import { Button, Checkbox } from '@mantine/core';
import { Link, useBlocker, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { useCommand } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { useIdempotencyKey } from '../../core/idempotency';
import { CreateForumDocument } from '../../gql/graphql';
import { FormProblem } from '../../ui/FormProblem';
import { Icon } from '../../ui/icons';
import { Page } from '../../ui/Page';
import { ForumFields } from './ForumFields';
import { emptyForm, formInput } from './form';

/** Enters a forum, planned or from paper. */
export function ForumNew() {
  const t = useT();
  const navigate = useNavigate();
  const { key } = useIdempotencyKey();
  const [form, setForm] = useState(emptyForm);
  const [held, setHeld] = useState(false);
  const [touched, setTouched] = useState(false);
  const finished = useRef(false);
  const create = useCommand(CreateForumDocument);
  useBlocker({
    shouldBlockFn: () => touched && !finished.current && !window.confirm(t('form.leave')),
    enableBeforeUnload: () => touched && !finished.current,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(
      { key, input: formInput(form), state: held ? 'HELD' : form.announcedOn ? 'ANNOUNCED' : 'PLANNED' },
      {
        onSuccess: ({ createForum }) => {
          finished.current = true;
          if (createForum.forum) void navigate({ to: `/forums/${createForum.forum.id}` as never });
        },
      },
    );
  };
  return (
    <Page
      title={t('forums.new')}
      width="form"
      back={
        <Link to={'/forums' as never}>
          <Icon name="chevronLeft" size={16} /> {t('forums.title')}
        </Link>
      }
    >
      <form onSubmit={submit} noValidate>
        <FormProblem error={create.error} />
        <ForumFields
          value={form}
          onChange={(next) => {
            setTouched(true);
            setForm(next);
          }}
          wrong={fieldMessages(create.error)}
        />
        <Checkbox
          label={t('forums.fromPaper')}
          description={t('forums.fromPaperHint')}
          checked={held}
          onChange={(event) => setHeld(event.currentTarget.checked)}
        />
        <div className="form-foot">
          <Button type="submit" size="md" loading={create.isPending}>
            {t('forums.create')}
          </Button>
        </div>
      </form>
    </Page>
  );
}
