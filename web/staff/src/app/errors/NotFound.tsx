import { Link } from '@tanstack/react-router';
import { useT } from '../../core/i18n';
import { Page } from '../../ui/Page';
import { EmptyState } from '../../ui/States';

export function NotFound() {
  const t = useT();
  return (
    <main>
      <Page title={t('state.notFound')}>
        <EmptyState title={t('state.notFoundTitle')} action={<Link to="/">{t('state.home')}</Link>}>
          {t('state.notFoundText')}
        </EmptyState>
      </Page>
    </main>
  );
}
