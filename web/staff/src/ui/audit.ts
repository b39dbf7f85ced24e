// The audit trail in words. It stores codes and ids; a code without words here is shown as it is, never hidden.
import type { MessageKey, Translate } from '../core/i18n';

export interface AuditFacts {
  subjectKind: string;
  subjectLabel?: string | null;
  detail: unknown;
}

export function actionWord(t: Translate, action: string): string {
  return worded(t, `auditAction.${action}`, action);
}

export function subjectWord(t: Translate, kind: string): string {
  return worded(t, `auditSubject.${kind}`, kind);
}

/** "สถานะ: ใช้งาน · หน้าที่: …" rather than braces and quotes. Ids say nothing to a reader, and the number is the subject. */
export function auditDetail(t: Translate, date: (day: string) => string, line: AuditFacts): string {
  const { detail } = line;
  if (detail === null || detail === undefined) return '';
  if (typeof detail !== 'object') return String(detail);
  return pairs(detail)
    .filter(([name, value]) => !((name === 'number' || name === 'title') && value === line.subjectLabel))
    .map(([name, value]) => `${worded(t, `auditDetail.${name}`, name)}: ${valueWord(name, value)}`)
    .join(' · ');

  function valueWord(name: string, value: unknown): string {
    if (typeof value === 'boolean') return value ? t('word.yes') : t('word.no');
    if (Array.isArray(value)) return value.map((one) => valueWord(name, one)).join(', ') || '–';
    if (value !== null && typeof value === 'object') {
      return pairs(value)
        .map(([part, one]) => valueWord(part, one))
        .join(', ');
    }
    const word = String(value);
    if (name === 'roles') return worded(t, `role.${word.toUpperCase()}`, word);
    if (name === 'state') return worded(t, `staffState.${word}`, word);
    if (name === 'changed') return SETTINGS[word] ? t(SETTINGS[word]) : word;
    if (name === 'day') return date(word);
    if (name === 'kind') return kindWord(word);
    return word;
  }

  function kindWord(kind: string): string {
    if (line.subjectKind === 'department') return worded(t, `departmentKind.${kind}`, kind);
    if (line.subjectKind === 'reminder_policy') return worded(t, `deadline.${kind}`, kind);
    return worded(t, `auditMail.${kind}`, kind);
  }
}

/** Fields of the settings as the server names them, and the labels of the form they are changed in. */
const SETTINGS: Record<string, MessageKey> = {
  promise_days: 'settings.promiseDays',
  ack_working_days: 'settings.ack',
  reopen_days: 'settings.reopen',
  send_from: 'settings.from',
  send_to: 'settings.to',
  urgent_any_day: 'settings.urgent',
  service_hours: 'settings.hours',
};

function pairs(detail: object): Array<[string, unknown]> {
  return Object.entries(detail).filter(
    ([name, value]) => value !== null && value !== '' && !name.endsWith('Id') && name !== 'file',
  );
}

function worded(t: Translate, key: string, otherwise: string): string {
  const word = t(key as MessageKey);
  return word === key ? otherwise : word;
}
