import { Link, type LinkProps } from '@tanstack/react-router';
import { useT } from '../core/i18n';
import { Icon } from './icons';

interface Props {
  to: LinkProps['to'];
  first: Record<string, string>;
  next: Record<string, string> | null;
  isFirst: boolean;
  shown: number;
}

/** Keyset pages go forward; the browser's Back goes back, since every page is an address. */
export function Pager({ to, first, next, isFirst, shown }: Props) {
  const t = useT();
  return (
    <nav className="pager" aria-label={t('pager.label')}>
      <span className="muted">{t('pager.shown', { n: shown })}</span>
      {!isFirst && (
        <Link to={to} search={first as never} className="pager-link">
          {t('pager.first')}
        </Link>
      )}
      {next && (
        <Link to={to} search={next as never} className="pager-link">
          {t('pager.next')} <Icon name="chevronRight" size={16} />
        </Link>
      )}
    </nav>
  );
}
