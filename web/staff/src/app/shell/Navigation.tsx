import { Link } from '@tanstack/react-router';
import { type MessageKey, useT } from '../../core/i18n';
import { useComplaintCounts } from '../../core/reference';
import { useMay } from '../../core/session';
import { activitiesItems } from './nav/activities';
import { committeesItems } from './nav/committees';
import { consultationsItems } from './nav/consultations';
import { disclosureItems } from './nav/disclosure';
import { forumsItems } from './nav/forums';
import type { Item } from './nav/item';
import { measuresItems } from './nav/measures';
import { readingItems } from './nav/reading';
import { recordItems } from './nav/record';
import { surveysItems } from './nav/surveys';

/** Tasks a person may do, each with how much waits there. */
export function Navigation({ onGo }: { onGo: () => void }) {
  const t = useT();
  const may = useMay();
  const counts = useComplaintCounts(may('complaint_read'));
  const groups: Array<{ title: MessageKey; items: Item[] }> = [
    {
      title: 'nav.work',
      items: [
        { to: '/complaints', label: 'nav.queue', needs: 'complaint_read', count: counts?.open, exact: true },
        { to: '/complaints/new', label: 'nav.register', needs: 'complaint_receive' },
        { to: '/late', label: 'nav.late', needs: 'lateness_read', count: counts?.overdue, alarm: true },
        { to: '/corruption', label: 'nav.corruption', needs: 'corruption_read' },
      ],
    },
    {
      title: 'nav.participation',
      items: [
        ...measuresItems,
        ...committeesItems,
        ...forumsItems,
        ...activitiesItems,
        ...consultationsItems,
        ...surveysItems,
        ...recordItems,
      ],
    },
    { title: 'nav.information', items: [...disclosureItems, ...readingItems] },
    {
      title: 'nav.admin',
      items: [
        { to: '/admin/staff', label: 'nav.staff', needs: 'staff_manage' },
        { to: '/admin/departments', label: 'nav.departments', needs: 'settings_manage' },
        { to: '/admin/categories', label: 'nav.categories', needs: 'settings_manage' },
        { to: '/admin/settings', label: 'nav.settings', needs: 'settings_manage' },
        { to: '/admin/reminders', label: 'nav.reminders', needs: 'settings_manage' },
        { to: '/admin/holidays', label: 'nav.holidays', needs: 'settings_manage' },
        { to: '/admin/outbox', label: 'nav.outbox', needs: 'outbox_read' },
        { to: '/admin/audit', label: 'nav.audit', needs: 'audit_read' },
      ],
    },
  ];
  return (
    <>
      {groups.map((group) => {
        const items = group.items.filter((item) => may(item.needs));
        if (items.length === 0) return null;
        return (
          <div key={group.title} className="nav-group">
            <p className="nav-title">{t(group.title)}</p>
            <ul>
              {items.map((item) => (
                <li key={item.label}>
                  <Link
                    to={item.to}
                    className="nav-link"
                    activeOptions={{ exact: item.exact ?? false, includeSearch: false }}
                    activeProps={{ className: 'nav-link is-active', 'aria-current': 'page' }}
                    onClick={onGo}
                  >
                    <span>{t(item.label)}</span>
                    {item.count !== undefined && item.count > 0 && (
                      <span className={`nav-count${item.alarm ? ' is-alarm' : ''}`}>
                        {item.count.toLocaleString('en')}
                      </span>
                    )}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}
