// What an event says beside its letter: some kinds carry their facts in `data` and no text of their own.
import type { Translate } from '../../../core/i18n';
import type { CaseDetailFragment } from '../../../gql/graphql';

type CaseEvent = CaseDetailFragment['events'][number];

export function eventText(event: CaseEvent, t: Translate): string {
  const data = (event.data ?? {}) as Record<string, unknown>;
  const word = (name: string) => (typeof data[name] === 'string' ? (data[name] as string) : '');
  if (event.kind === 'ASSIGNED' && !event.text) {
    return [word('departmentName'), word('assigneeName')].filter(Boolean).join(' · ');
  }
  if (event.kind === 'RATED' && typeof data.rating === 'number') {
    return [t('case.ratingOf', { n: data.rating }), event.text].filter(Boolean).join(' ');
  }
  return event.text;
}
