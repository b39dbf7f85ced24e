import { useT } from '../core/i18n';

/** The label of a field that may stay empty. */
export function Optional({ text }: { text: string }) {
  const t = useT();
  return (
    <>
      {text} <span className="optional">{t('form.optional')}</span>
    </>
  );
}
