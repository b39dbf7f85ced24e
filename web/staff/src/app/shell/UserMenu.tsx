import { Menu } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { rest } from '../../core/client';
import { forgetSnapshots } from '../../core/device';
import { setLang, useLang, useT } from '../../core/i18n';
import { replaceSession, useSession } from '../../core/session';
import { Icon } from '../../ui/icons';

export function UserMenu() {
  const t = useT();
  const lang = useLang();
  const { staff, tenant } = useSession();
  const client = useQueryClient();
  const router = useRouter();

  const signOut = async () => {
    await rest('/staff/api/sign-out', { method: 'POST', body: {}, renew: false }).catch(() => undefined);
    forgetSnapshots();
    replaceSession(client, { signedIn: false, tenantSlug: tenant.slug, demo: false });
    await client.invalidateQueries({ queryKey: ['session'] });
    await router.navigate({ to: '/sign-in', search: { t: tenant.slug } });
  };

  return (
    <Menu position="bottom-end" width={260} shadow="md" withinPortal={false}>
      <Menu.Target>
        <button type="button" className="user-button">
          <Icon name="user" />
          <span className="user-name">{staff.name}</span>
          <Icon name="chevronDown" size={16} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {staff.position || staff.email}
          <br />
          {tenant.name}
        </Menu.Label>
        <Menu.Item component={Link} to="/profile">
          {t('user.profile')}
        </Menu.Item>
        <Menu.Item
          lang={lang === 'th' ? 'en' : 'th'}
          onClick={() => void setLang(lang === 'th' ? 'en' : 'th')}
        >
          {lang === 'th' ? 'English' : 'ภาษาไทย'}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => void signOut()}>{t('user.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
