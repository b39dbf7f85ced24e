import type { ReactNode } from 'react';

export interface TabItem {
  key: string;
  label: string;
  count?: number | undefined;
  alarm?: boolean;
  active: boolean;
  /** The link itself: tabs are addresses, so they open in a new tab and can be sent. */
  link: (content: ReactNode, props: { className: string; 'aria-current'?: 'page' }) => ReactNode;
}

export function LinkTabs({ label, items }: { label: string; items: TabItem[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.key}>
            {item.link(
              <>
                {item.label}
                {item.count !== undefined && (
                  <span className={`tab-count${item.alarm && item.count > 0 ? ' is-alarm' : ''}`}>
                    {item.count.toLocaleString('en')}
                  </span>
                )}
              </>,
              {
                className: `tab${item.active ? ' is-active' : ''}`,
                ...(item.active ? { 'aria-current': 'page' } : {}),
              },
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
