import { Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { setLang, useLang, useT } from '../../core/i18n';

/** The quiet page around every form a signed-out person sees. */
export function GuestPage({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  const t = useT();
  const lang = useLang();
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);
  return (
    <div className="guest">
      <header className="guest-head">
        <p>
          <strong>{t('app.product')}</strong> <span>{t('app.name')}</span>
        </p>
        <button
          type="button"
          className="guest-lang"
          lang={lang === 'th' ? 'en' : 'th'}
          onClick={() => void setLang(lang === 'th' ? 'en' : 'th')}
        >
          {lang === 'th' ? 'English' : 'ภาษาไทย'}
        </button>
      </header>
      <main className="guest-main">
        <Title order={1}>{title}</Title>
        {lead && <p className="guest-lead">{lead}</p>}
        {children}
      </main>
    </div>
  );
}
