import { Button } from '@mantine/core';
import { useT } from '../../core/i18n';

export function EditButton({ name, onClick }: { name: string; onClick: () => void }) {
  const t = useT();
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={t('action.editNamed', { name })}
      onClick={onClick}
    >
      {t('action.edit')}
    </Button>
  );
}
