import { useT } from '../../core/i18n';
import { Icon } from '../../ui/icons';

export function ConfidentialNotice() {
  const t = useT();
  return (
    <p className="notice notice-warning">
      <Icon name="lock" /> <span>{t('corruption.notice')}</span>
    </p>
  );
}
