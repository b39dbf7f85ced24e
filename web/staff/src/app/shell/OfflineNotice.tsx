import { useSyncExternalStore } from 'react';
import { useT } from '../../core/i18n';
import { Icon } from '../../ui/icons';

function follow(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

export function OfflineNotice() {
  const t = useT();
  const online = useSyncExternalStore(follow, () => navigator.onLine);
  if (online) return null;
  return (
    <div className="notice notice-warning" role="status">
      <Icon name="warning" /> {t('shell.offline')}
    </div>
  );
}
