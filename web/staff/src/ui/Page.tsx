import { Title } from '@mantine/core';
import { type ReactNode, useEffect, useId } from 'react';
import { useT } from '../core/i18n';

interface PageProps {
  title: string;
  /** Above the title: a register number, a state. */
  above?: ReactNode;
  /** Beside a short title. */
  aside?: ReactNode;
  actions?: ReactNode;
  back?: ReactNode;
  children: ReactNode;
  width?: 'full' | 'form';
}

/** A page names itself in the tab's title, which is what a screen reader reads first after a move. */
export function Page({ title, above, aside, actions, back, children, width = 'full' }: PageProps) {
  const t = useT();
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);
  return (
    <div className={`page page-${width}`}>
      {back && <div className="page-back">{back}</div>}
      <div className="page-head">
        {above && <div className="page-above">{above}</div>}
        <Title order={1} className="page-title">
          {title}
        </Title>
        {aside}
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </div>
  );
}

export function Section({
  title,
  actions,
  children,
  tone,
}: {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
  tone?: 'private';
}) {
  const id = useId();
  return (
    <section className={`section${tone ? ` section-${tone}` : ''}`} aria-labelledby={id}>
      <div className="section-head">
        <Title order={2} id={id} className="section-title">
          {title}
        </Title>
        {actions}
      </div>
      {children}
    </section>
  );
}

/** Label and value pairs. An absent value is a dash, never a blank. */
export function Facts({ items }: { items: Array<[label: string, value: ReactNode] | null> }) {
  return (
    <dl className="facts">
      {items.map(
        (item) =>
          item && (
            <div key={item[0]} className="fact">
              <dt>{item[0]}</dt>
              <dd>{item[1] === null || item[1] === undefined || item[1] === '' ? '–' : item[1]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
