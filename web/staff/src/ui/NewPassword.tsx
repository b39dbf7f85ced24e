import { Button, PasswordInput, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { fieldMessages } from '../core/errors';
import { useT } from '../core/i18n';
import { FormProblem } from './FormProblem';

const SHORTEST = 10;

interface Props {
  submitLabel: string;
  busy: boolean;
  error: unknown;
  asksCurrent?: boolean;
  onSubmit: (next: string, current: string) => void;
}

/** A new password, typed twice. Length is the only rule shown: length is what protects. */
export function NewPassword({ submitLabel, busy, error, asksCurrent, onSubmit }: Props) {
  const t = useT();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [touched, setTouched] = useState(false);
  const wrong = fieldMessages(error);
  const short = touched && next.length < SHORTEST ? t('password.short', { n: SHORTEST }) : undefined;
  const different = touched && next !== again ? t('password.different') : undefined;
  const toggle = { 'aria-label': t('signin.showPassword') };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTouched(true);
    if (next.length >= SHORTEST && next === again) onSubmit(next, current);
  };

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <FormProblem error={error} />
        {asksCurrent && (
          <PasswordInput
            label={t('password.current')}
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
            autoComplete="current-password"
            error={wrong.current}
            visibilityToggleButtonProps={toggle}
          />
        )}
        <PasswordInput
          label={t('password.next')}
          description={t('password.hint', { n: SHORTEST })}
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
          autoComplete="new-password"
          error={short ?? wrong.password ?? wrong.next}
          visibilityToggleButtonProps={toggle}
        />
        <PasswordInput
          label={t('password.again')}
          value={again}
          onChange={(event) => setAgain(event.currentTarget.value)}
          autoComplete="new-password"
          error={different}
          visibilityToggleButtonProps={toggle}
        />
        <Button type="submit" loading={busy}>
          {submitLabel}
        </Button>
      </Stack>
    </form>
  );
}
