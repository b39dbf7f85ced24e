import '../../../core/words/forums';
import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useDates } from '../../../core/calendar';
import { useT } from '../../../core/i18n';
import { useDepartmentChoices, useVillageChoices } from '../../../core/reference';
import type { ForumDetailFragment, ForumItemPartsFragment } from '../../../gql/graphql';
import { Section } from '../../../ui/Page';
import { recordPath } from '../../../ui/record/paths';
import { Tag } from '../../../ui/Tag';
import { OutcomeTag } from '../kinds';
import { AnswerDialog } from './AnswerDialog';
import { AskDialog } from './AskDialog';
import { ChangeDialog, RemoveDialog, ReopenDialog } from './ItemDialogs';

type Item = ForumItemPartsFragment;
type Doing = 'ask' | 'answer' | 'change' | 'remove' | 'reopen';

/** What was raised and what became of each. */
export function Items({ of, may }: { of: ForumDetailFragment; may: boolean }) {
  const t = useT();
  const [doing, setDoing] = useState<{ what: Doing; item: Item } | null>(null);
  const close = () => setDoing(null);
  const adopted = of.items.filter((item) => item.outcome === 'ADOPTED').length;
  const open = of.items.filter((item) => item.outcome === 'OPEN').length;
  return (
    <Section
      title={t('forums.items')}
      actions={
        may && (
          <Group gap="sm">
            <Button component={Link} to={`/forums/${of.id}/grid` as never} size="compact-md">
              {t('forums.openGrid')}
            </Button>
            <Button
              component={Link}
              to={`/forums/${of.id}/field` as never}
              size="compact-md"
              variant="default"
            >
              {t('forums.openField')}
            </Button>
          </Group>
        )
      }
    >
      {of.items.length === 0 ? (
        <p className="muted">{t('forums.noItems')}</p>
      ) : (
        <>
          <p className="muted">{t('forums.counts', { n: of.items.length, adopted, open })}</p>
          <ol className="forum-items">
            {of.items.map((item) => (
              <Line key={item.id} item={item} may={may} onDo={(what) => setDoing({ what, item })} />
            ))}
          </ol>
        </>
      )}
      {doing?.what === 'ask' && <AskDialog item={doing.item} onClose={close} />}
      {doing?.what === 'answer' && <AnswerDialog item={doing.item} own={of.record.id} onClose={close} />}
      {doing?.what === 'change' && <ChangeDialog item={doing.item} onClose={close} />}
      {doing?.what === 'remove' && <RemoveDialog item={doing.item} onClose={close} />}
      {doing?.what === 'reopen' && <ReopenDialog item={doing.item} onClose={close} />}
    </Section>
  );
}

function Line({ item, may, onDo }: { item: Item; may: boolean; onDo: (what: Doing) => void }) {
  const t = useT();
  const { date, due } = useDates();
  const village = useVillageChoices().find((one) => one.value === item.villageId)?.label;
  const unit = useDepartmentChoices().find((one) => one.value === item.unitId)?.label;
  const about = [village, item.votes != null && t('item.votesN', { n: item.votes }), unit].filter(Boolean);
  const act = (what: Doing, label: string) => (
    <Button
      size="compact-sm"
      variant="subtle"
      onClick={() => onDo(what)}
      aria-label={t('item.actOn', { what: label, n: item.no })}
    >
      {label}
    </Button>
  );
  const open = item.outcome === 'OPEN';
  return (
    <li className="forum-item">
      <p className="forum-item-head">
        <strong>{item.no}</strong> <Tag>{t(`forumItemKind.${item.kind}`)}</Tag>{' '}
        <OutcomeTag outcome={item.outcome} />{' '}
        {open && item.dueOn && (
          <Tag tone={item.overdue ? 'danger' : 'neutral'}>
            {t('forums.dueBy', { date: date(item.dueOn) })} · {due(item.dueOn).text}
          </Tag>
        )}
      </p>
      <p className="prewrap">{item.text}</p>
      {about.length > 0 && <p className="muted">{about.join(' · ')}</p>}
      {item.outcome === 'ADOPTED' && (
        <p>
          {t('item.project')}: <strong>{item.project}</strong> {item.projectCode && `(${item.projectCode})`}{' '}
          {item.projectRecord && (
            <Link to={recordPath(item.projectRecord.kind, item.projectRecord.subjectId) as never}>
              {item.projectRecord.title}
            </Link>
          )}
        </p>
      )}
      {item.outcome === 'DECLINED' && (
        <p>
          {t('item.reason')}: <span className="prewrap">{item.reason}</span>
        </p>
      )}
      {item.answer && (
        <p>
          {t('item.answer')}: <span className="prewrap">{item.answer}</span>{' '}
          {item.answeredOn && <span className="muted">{date(item.answeredOn)}</span>}
        </p>
      )}
      {may && (
        <p className="forum-item-acts">
          {open && act('answer', t('item.answerIt'))}
          {open && act('ask', item.unitId ? t('item.askAgain') : t('item.ask'))}
          {!open && act('reopen', t('item.reopen'))}
          {act('change', t('action.edit'))}
          {!item.answeredOn && act('remove', t('action.remove'))}
        </p>
      )}
    </li>
  );
}
