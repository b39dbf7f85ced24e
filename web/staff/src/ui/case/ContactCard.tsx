import { useT } from '../../core/i18n';
import { Facts, Section } from '../Page';

interface Contact {
  name: string;
  phone: string;
  email: string;
  address: string;
  wantsMail: boolean;
}

/** Who complained, apart from the case text. Every opening of it is written to the audit trail by the server. */
export function ContactCard({
  contact,
  anonymous = false,
  hidden = false,
}: {
  contact: Contact | null | undefined;
  anonymous?: boolean;
  hidden?: boolean;
}) {
  const t = useT();
  const empty = !contact || !(contact.name || contact.phone || contact.email || contact.address);
  return (
    <Section title={t('contact.title')} tone="private">
      {hidden ? (
        <p className="muted">{t('contact.noRight')}</p>
      ) : anonymous || empty || !contact ? (
        <p className="muted">{t('contact.none')}</p>
      ) : (
        <Facts
          items={[
            [t('contact.name'), contact.name],
            [
              t('contact.phone'),
              contact.phone && (
                <a href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`} className="nowrap">
                  {contact.phone}
                </a>
              ),
            ],
            [t('contact.email'), contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>],
            [t('contact.address'), contact.address],
            [t('contact.wantsMail'), contact.wantsMail ? t('word.yes') : t('word.no')],
          ]}
        />
      )}
      <p className="muted contact-pdpa">{t('contact.pdpa')}</p>
    </Section>
  );
}
