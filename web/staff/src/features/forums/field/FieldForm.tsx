import '../../../core/words/forums';
import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { execute, rest } from '../../../core/client';
import { orThrow } from '../../../core/data';
import { ApiError } from '../../../core/errors';
import { adoptLang, useT } from '../../../core/i18n';
import type { Session } from '../../../core/session';
import { EnterForumDocument, ForumDocument, VillagesDocument } from '../../../gql/graphql';
import { Icon } from '../../../ui/icons';
import { Page, Section } from '../../../ui/Page';
import { EmptyState, LoadingState } from '../../../ui/States';
import { Tag } from '../../../ui/Tag';
import { AttendanceEntry } from './AttendanceEntry';
import { ItemEntry } from './ItemEntry';
import { correct, drop, type Entry, entriesOf, keep, make, replay } from './queue';
import { prepare } from './shell';
import { keepSnapshot, readSnapshot, type Snapshot, snapshotOf } from './snapshot';
import { Waiting } from './Waiting';

type Line = 'asking' | 'online' | 'offline' | 'signed_out' | 'busy';

/** The form for the field: what is entered stays on the device and goes out, once, when there is network. */
export function FieldForm() {
  const t = useT();
  const { id } = useParams({ from: '/forums/$id/field' });
  const [snapshot, setSnapshot] = useState<Snapshot | null>(() => readSnapshot(id));
  const [entries, setEntries] = useState<Entry[]>(() => entriesOf(id));
  const [line, setLine] = useState<Line>('asking');
  const [missing, setMissing] = useState(false);
  const [opensOffline, setOpensOffline] = useState<boolean | null>(null);
  const [sent, setSent] = useState(0);
  const [full, setFull] = useState(false);
  const [mending, setMending] = useState<Entry | null>(null);
  const running = useRef(false);

  /** Asks who is there, sends what waits, and reads the forum anew. */
  const meet = useCallback(async () => {
    if (running.current) return;
    running.current = true;
    try {
      const session = await rest<Session>('/staff/api/session', { renew: false });
      if (!session.signedIn) {
        setLine('signed_out');
        return;
      }
      adoptLang(session.staff.lang);
      const before = entriesOf(id).length;
      const ended = await replay(id, session.staff.id, async (input) =>
        orThrow(await execute(EnterForumDocument, { id, input }, undefined, false)),
      );
      const left = entriesOf(id);
      setEntries(left);
      setSent((n) => n + before - left.length);
      setLine(ended === 'all' ? 'online' : ended);
      if (ended !== 'all') return;
      const [{ forum }, { villages }] = await Promise.all([
        execute(ForumDocument, { id }, undefined, false),
        execute(VillagesDocument, {}, undefined, false),
      ]);
      if (!forum) {
        setMissing(true);
        return;
      }
      const choices = villages.map((one) => ({ value: one.id, label: one.label }));
      const fresh = snapshotOf(forum, choices, { id: session.staff.id, name: session.staff.name });
      keepSnapshot(fresh);
      setSnapshot(fresh);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setLine(error.code === 'network' ? 'offline' : 'busy');
    } finally {
      running.current = false;
    }
  }, [id]);

  useEffect(() => {
    void meet();
    const seen = () => {
      if (document.visibilityState === 'visible') void meet();
    };
    const lost = () => setLine('offline');
    window.addEventListener('online', meet);
    window.addEventListener('offline', lost);
    document.addEventListener('visibilitychange', seen);
    return () => {
      window.removeEventListener('online', meet);
      window.removeEventListener('offline', lost);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [meet]);
  // Once everything the screen needs has loaded, it goes into the cache.
  useEffect(() => {
    if (line === 'online' && opensOffline === null) void prepare().then(setOpensOffline);
  }, [line, opensOffline]);

  const add = (part: Partial<Pick<Entry, 'item' | 'attendance' | 'version'>>): boolean => {
    if (!snapshot) return false;
    try {
      const entry = mending
        ? correct(mending, part)
        : make({ forum: id, staff: snapshot.staff.id, ...part }, new Date());
      if (!mending) keep(entry);
      // An attendance that has not left the device yet is replaced, not sent twice.
      for (const old of entriesOf(id)) {
        if (part.attendance && old.attendance && !old.tried && old.key !== entry.key) drop(old.key);
      }
    } catch {
      setFull(true);
      return false;
    }
    setFull(false);
    setMending(null);
    setEntries(entriesOf(id));
    void meet();
    return true;
  };

  if (missing || (!snapshot && line !== 'asking')) {
    return (
      <main id="page" className="shell-main forum-field" tabIndex={-1}>
        <Page title={t('field.heading')}>
          {line === 'signed_out' ? (
            <SignInFirst id={id} />
          ) : (
            <EmptyState title={missing ? t('forums.missing') : t('field.openOnline')} />
          )}
        </Page>
      </main>
    );
  }
  if (!snapshot) return <LoadingState />;
  const pendingAttendance = entries.find((entry) => entry.attendance)?.attendance;
  return (
    <main id="page" className="shell-main forum-field" tabIndex={-1}>
      <Page
        title={snapshot.title}
        width="form"
        back={
          <a href={`/staff/forums/${id}`}>
            <Icon name="chevronLeft" size={16} /> {t('grid.back')}
          </a>
        }
        above={<LineTag line={line} />}
      >
        {line === 'signed_out' && <SignInFirst id={id} />}
        <p className="muted">
          {line === 'offline'
            ? t('field.offlineText')
            : opensOffline
              ? t('field.ready')
              : opensOffline === false
                ? t('field.keepOpen')
                : t('field.preparing')}
        </p>
        {sent > 0 && (
          <p className="notice notice-success" role="status">
            <Icon name="check" /> {t('field.sent', { n: sent })}
          </p>
        )}
        {full && (
          <p className="notice notice-warning" role="alert">
            <Icon name="warning" /> {t('field.full')}
          </p>
        )}
        <Waiting
          entries={entries}
          staff={snapshot.staff.id}
          villages={snapshot.villages}
          onMend={(entry) => {
            // Held back while it is mended: it must not go out as it was.
            const held = { ...entry, refused: entry.refused ?? '' };
            keep(held);
            setEntries(entriesOf(id));
            setMending(held);
          }}
          onDrop={(entry) => {
            drop(entry.key);
            setEntries(entriesOf(id));
          }}
        >
          {line !== 'offline' && entries.length > 0 && (
            <Button size="compact-md" variant="default" onClick={() => void meet()}>
              {t('field.sendNow')}
            </Button>
          )}
        </Waiting>
        <Section title={t('field.item')}>
          <ItemEntry
            key={mending?.item ? mending.key : 'new'}
            villages={snapshot.villages}
            first={mending?.item ?? null}
            onKeep={(item) => add({ item, attendance: null })}
          />
        </Section>
        <Section title={t('forums.attendance')}>
          <AttendanceEntry
            key={`${snapshot.version}.${mending?.attendance ? mending.key : ''}`}
            first={mending?.attendance ?? pendingAttendance ?? snapshot.attendance}
            now={mending?.attendance ? snapshot.attendance : null}
            onKeep={(attendance) => add({ item: null, attendance, version: snapshot.version })}
          />
        </Section>
      </Page>
    </main>
  );
}

function LineTag({ line }: { line: Line }) {
  const t = useT();
  if (line === 'asking') return null;
  const tone = line === 'online' ? 'success' : 'warning';
  return <Tag tone={tone}>{t(`fieldLine.${line}`)}</Tag>;
}

function SignInFirst({ id }: { id: string }) {
  const t = useT();
  return (
    <p className="notice notice-warning" role="alert">
      <Icon name="lock" /> {t('field.signIn')}{' '}
      <a href={`/staff/sign-in?next=${encodeURIComponent(`/staff/forums/${id}/field`)}`}>
        {t('field.signInLink')}
      </a>
    </p>
  );
}
