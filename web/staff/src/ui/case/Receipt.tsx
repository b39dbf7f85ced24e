import { Button, Group } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useDates } from '../../core/calendar';
import { useT } from '../../core/i18n';
import { Icon } from '../icons';

interface Props {
  number: string;
  dueOn: string;
  secret: string | null | undefined;
  trackingUrl: string | null | undefined;
  children: ReactNode;
}

/** What is handed over the counter: the number and the secret. The secret is shown this once. */
export function Receipt({ number, dueOn, secret, trackingUrl, children }: Props) {
  const t = useT();
  const { date } = useDates();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(
      `${t('receipt.number')} ${number}\n${t('receipt.secret')} ${secret ?? ''}\n${trackingUrl ?? ''}`,
    );
    setCopied(true);
  };
  return (
    <div className="receipt">
      <p className="receipt-label">{t('receipt.number')}</p>
      <p className="receipt-number number">{number}</p>
      {secret && (
        <>
          <p className="receipt-label">{t('receipt.secret')}</p>
          <p className="receipt-secret number">{secret}</p>
          <p className="muted">{t('receipt.once')}</p>
        </>
      )}
      <p>{t('receipt.due', { date: date(dueOn, 'full') })}</p>
      {trackingUrl && (
        <p>
          {t('receipt.link')} <a href={trackingUrl}>{trackingUrl}</a>
        </p>
      )}
      <Group gap="sm" className="page-actions">
        {secret && (
          <Button
            variant="default"
            onClick={() => void copy()}
            leftSection={copied ? <Icon name="check" /> : undefined}
          >
            {copied ? t('receipt.copied') : t('receipt.copy')}
          </Button>
        )}
        <Button variant="default" onClick={() => window.print()}>
          {t('receipt.print')}
        </Button>
        {children}
      </Group>
    </div>
  );
}
