import { Outlet } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { adoptLang, useT } from '../../core/i18n';
import { useLiveComplaints } from '../../core/live';
import { useSession } from '../../core/session';
import { Icon } from '../../ui/icons';
import { ExpiredDialog } from './ExpiredDialog';
import { Navigation } from './Navigation';
import { OfflineNotice } from './OfflineNotice';
import { UserMenu } from './UserMenu';

/** Header, tasks at the left, the page. On a phone the tasks fold behind one button. */
export function Shell() {
  const t = useT();
  const session = useSession();
  const [open, setOpen] = useState(false);
  useLiveComplaints();
  useEffect(() => adoptLang(session.staff.lang), [session.staff.lang]);
  return (
    <div className="shell">
      <a className="skip" href="#page">
        {t('shell.skip')}
      </a>
      <header className="shell-head">
        <button
          type="button"
          className="shell-menu"
          aria-expanded={open}
          aria-controls="tasks"
          onClick={() => setOpen((is) => !is)}
        >
          <Icon name={open ? 'close' : 'menu'} />
          <span className="visually-hidden">{t('shell.menu')}</span>
        </button>
        <p className="shell-tenant">
          <strong>{session.tenant.shortName || session.tenant.name}</strong> <span>{t('app.name')}</span>
        </p>
        {session.demo && <span className="shell-demo">{t('shell.demo')}</span>}
        <UserMenu />
      </header>
      <nav id="tasks" className={`shell-nav${open ? ' is-open' : ''}`} aria-label={t('shell.menu')}>
        <Navigation onGo={() => setOpen(false)} />
      </nav>
      <main id="page" className="shell-main" tabIndex={-1}>
        <OfflineNotice />
        <Outlet />
      </main>
      <ExpiredDialog />
    </div>
  );
}
