import { Link } from '@tanstack/react-router';
import { useT } from '../../core/i18n';
import { useMay } from '../../core/session';
import { LinkTabs } from '../../ui/LinkTabs';

const VIEWS = ['open', 'closed', 'audit'] as const;

export function CorruptionTabs({ view }: { view: (typeof VIEWS)[number] }) {
  const t = useT();
  const may = useMay();
  const label = { open: t('view.OPEN'), closed: t('view.CLOSED'), audit: t('corruption.audit') };
  return (
    <LinkTabs
      label={t('queue.views')}
      items={VIEWS.filter((one) => one !== 'audit' || may('corruption_audit_read')).map((one) => ({
        key: one,
        label: label[one],
        active: one === view,
        link: (content, props) => (
          <Link to="/corruption" search={one === 'open' ? {} : { view: one }} {...props}>
            {content}
          </Link>
        ),
      }))}
    />
  );
}
