import { Button, Group, Modal, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useT } from '../core/i18n';
import { FormProblem } from './FormProblem';

interface Props {
  title: string;
  open: boolean;
  onClose: () => void;
  onSubmit: () => void;
  submitLabel: string;
  busy?: boolean;
  error?: unknown;
  danger?: boolean;
  disabled?: boolean;
  wide?: boolean;
  children: ReactNode;
}

/** A form over the page. It closes only by its own buttons or Escape: a stray click outside must not lose a written notice. */
export function Dialog({
  title,
  open,
  onClose,
  onSubmit,
  submitLabel,
  busy,
  error,
  danger,
  disabled,
  wide,
  children,
}: Props) {
  const t = useT();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (!busy && !disabled) onSubmit();
  };
  return (
    <Frame title={title} open={open} onClose={onClose} size={wide ? 880 : 560}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <FormProblem error={error} />
          {children}
          <Group justify="flex-end" gap="sm" className="dialog-foot">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={disabled} color={danger ? 'danger' : undefined}>
              {submitLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Frame>
  );
}

/** A dialog that brings its own form. `above` lies over another dialog. */
export function PlainDialog({
  title,
  open,
  onClose,
  above,
  children,
}: {
  title: string;
  open: boolean;
  onClose: () => void;
  above?: boolean;
  children: ReactNode;
}) {
  return (
    <Frame title={title} open={open} onClose={onClose} size={480} above={above}>
      <Stack gap="md">{children}</Stack>
    </Frame>
  );
}

/** Mantine's own header is a banner landmark, of which a page may have only one: hence the parts one by one. */
function Frame({
  title,
  open,
  onClose,
  size,
  above,
  children,
}: {
  title: string;
  open: boolean;
  onClose: () => void;
  size: number;
  above?: boolean | undefined;
  children: ReactNode;
}) {
  const t = useT();
  return (
    <Modal.Root
      opened={open}
      onClose={onClose}
      size={size}
      closeOnClickOutside={false}
      yOffset="5vh"
      zIndex={above ? 600 : 200}
    >
      <Modal.Overlay backgroundOpacity={0.45} />
      <Modal.Content>
        <div className="dialog-head">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('action.closeDialog')} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
