import '../../../core/words/forums';
import '../forums.css';
import { Button } from '@mantine/core';
import { Link, useBlocker, useParams } from '@tanstack/react-router';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useCommand, useGql } from '../../../core/data';
import { ApiError } from '../../../core/errors';
import { useT } from '../../../core/i18n';
import { freshKey } from '../../../core/idempotency';
import { useVillageChoices } from '../../../core/reference';
import { useSession } from '../../../core/session';
import { EnterForumDocument, ForumDocument } from '../../../gql/graphql';
import { FormProblem } from '../../../ui/FormProblem';
import { Icon } from '../../../ui/icons';
import { Page } from '../../../ui/Page';
import { ErrorState, LoadingState } from '../../../ui/States';
import { useToast } from '../../../ui/Toast';
import { isCertain } from '../certain';
import { type Draft, dropDraft, keepDraft, readDraft } from './draft';
import {
  COLUMNS,
  type Column,
  cellsOf,
  freshRow,
  isBlank,
  paste,
  placeOf,
  problemsOf,
  type Row,
  rowInput,
  type Village,
} from './rows';

/** Items of a forum from paper, by keyboard alone: a line each, Enter for the next, saved together or not at all. */
export function Grid() {
  const t = useT();
  const { id } = useParams({ from: '/inside/forums/$id/grid' });
  const { data, error, refetch } = useGql(ForumDocument, { id });
  const villages = useVillageChoices();
  const { staff } = useSession();
  const forum = data?.forum;
  return (
    <Page
      title={forum ? t('grid.title', { title: forum.record.title }) : t('grid.heading')}
      back={
        <Link to={`/forums/${id}` as never}>
          <Icon name="chevronLeft" size={16} /> {t('grid.back')}
        </Link>
      }
    >
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !forum ? (
        <LoadingState />
      ) : (
        <Sheet
          key={forum.id}
          id={forum.id}
          after={forum.items.length}
          villages={villages}
          draft={`suanruam.grid.${staff.id}.${forum.id}`}
        />
      )}
    </Page>
  );
}

interface SheetProps {
  id: string;
  /** How many items there are already: the numbers go on. */
  after: number;
  villages: Village[];
  /** Where what was typed is kept on this device until it is saved. */
  draft: string;
}

function Sheet({ id, after, villages, draft }: SheetProps) {
  const t = useT();
  const say = useToast();
  const box = useRef<HTMLTableSectionElement>(null);
  const [{ key, rows, sent }, setDraft] = useState<Draft>(
    () => readDraft(draft) ?? { key: freshKey(), rows: [freshRow()], sent: false },
  );
  const [tried, setTried] = useState(false);
  const [goTo, setGoTo] = useState<{ row: number; column: Column } | null>({ row: 0, column: 'kind' });
  const enter = useCommand(EnterForumDocument);
  const filled = rows.filter((row) => !isBlank(row));
  useEffect(() => {
    if (filled.length > 0) keepDraft(draft, { key, rows, sent });
    else dropDraft(draft);
  }, [draft, key, rows, sent, filled.length]);
  useEffect(() => {
    if (!goTo) return;
    const cell = box.current?.querySelector<HTMLInputElement>(`[data-cell="${goTo.row}.${goTo.column}"]`);
    cell?.focus();
    cell?.select();
    setGoTo(null);
  }, [goTo]);
  useBlocker({
    shouldBlockFn: () => filled.length > 0 && !window.confirm(t('grid.leave')),
    enableBeforeUnload: false,
  });

  // A sheet whose fate is unknown is sent again as it was: changed, it would be doubled or its changes lost.
  const locked = sent || enter.isPending;
  const change = (next: Row[]) => {
    if (!locked) setDraft({ key, rows: next, sent: false });
  };
  const set = (at: number, column: Column, value: string) => {
    if (enter.isError) enter.reset();
    change(rows.map((row, n) => (n === at ? { ...row, [column]: value } : row)));
  };
  const problem = (row: Row, at: number, column: Column): string | undefined => {
    const kept = tried ? problemsOf(row, villages)[column] : undefined;
    if (kept) return t(`gridProblem.${kept}`);
    if (!(enter.error instanceof ApiError)) return undefined;
    const sent = rows.slice(0, at).filter((one) => !isBlank(one)).length;
    return enter.error.fields.find(({ field }) => {
      const place = placeOf(field);
      return place?.row === sent && place.column === column && !isBlank(row);
    })?.message;
  };

  const onKey = (event: KeyboardEvent<HTMLInputElement>, at: number, column: Column) => {
    if (event.nativeEvent.isComposing) return;
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
      event.preventDefault();
      save();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const row = rows[at];
      // The village of the line above is usually that of the next.
      if (at === rows.length - 1 && row) change([...rows, freshRow('', row.village)]);
      setGoTo({ row: at + 1, column: 'kind' });
    } else if (event.key === 'ArrowDown' && at < rows.length - 1) {
      event.preventDefault();
      setGoTo({ row: at + 1, column });
    } else if (event.key === 'ArrowUp' && at > 0) {
      event.preventDefault();
      setGoTo({ row: at - 1, column });
    }
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>, at: number, column: Column) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const cells = cellsOf(text);
    change(paste(rows, at, column, cells));
    setGoTo({ row: at + cells.length - 1, column });
  };
  const remove = (at: number) => {
    const left = rows.filter((_, n) => n !== at);
    change(left.length > 0 ? left : [freshRow()]);
    setGoTo({ row: Math.max(0, at - 1), column: 'text' });
  };

  const save = () => {
    setTried(true);
    if (enter.isPending || filled.length === 0) return;
    const at = rows.findIndex((row) => Object.keys(problemsOf(row, villages)).length > 0);
    if (at >= 0) {
      const column = COLUMNS.find((name) => problemsOf(rows[at] as Row, villages)[name]);
      setGoTo({ row: at, column: column ?? 'text' });
      return;
    }
    setDraft({ key, rows, sent: true });
    enter.mutate(
      { id, input: { idempotencyKey: key, rows: filled.map((row) => rowInput(row, villages)) } },
      {
        onError: (error) => {
          // A refusal is certain: nothing was saved, and the corrected sheet is a new one.
          if (error instanceof ApiError && isCertain(error)) setDraft({ key: freshKey(), rows, sent: false });
        },
        onSuccess: () => {
          say(t('grid.saved', { n: filled.length }));
          dropDraft(draft);
          setTried(false);
          setDraft({ key: freshKey(), rows: [freshRow()], sent: false });
          setGoTo({ row: 0, column: 'kind' });
          enter.reset();
        },
      },
    );
  };

  return (
    <>
      <p className="muted">{t('grid.help')}</p>
      <FormProblem error={enter.error} />
      {sent && !enter.isPending && (
        <p className="notice notice-warning" role="status">
          <Icon name="warning" /> {t('grid.unknown')}
        </p>
      )}
      <div className="table-box">
        <table className="table forum-grid">
          <caption className="visually-hidden">{t('grid.heading')}</caption>
          <thead>
            <tr>
              <th scope="col" className="forum-grid-no">
                {t('grid.no')}
              </th>
              <th scope="col" className="forum-grid-kind">
                {t('grid.kind')}
              </th>
              <th scope="col">{t('item.text')}</th>
              <th scope="col" className="forum-grid-votes">
                {t('item.votes')}
              </th>
              <th scope="col" className="forum-grid-village">
                {t('forums.village')}
              </th>
              <th scope="col" className="forum-grid-act">
                <span className="visually-hidden">{t('table.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody ref={box}>
            {rows.map((row, at) => (
              <tr key={row.id}>
                <th scope="row">{after + at + 1}</th>
                {COLUMNS.map((column) => {
                  const wrong = problem(row, at, column);
                  const label = t(`gridCell.${column}`, { n: after + at + 1 });
                  return (
                    <td key={column} className={`forum-grid-${column}`}>
                      <input
                        data-cell={`${at}.${column}`}
                        className="forum-cell"
                        aria-label={label}
                        aria-invalid={wrong ? true : undefined}
                        aria-describedby={wrong ? `cell-${row.id}-${column}` : undefined}
                        value={row[column]}
                        inputMode={column === 'votes' ? 'numeric' : undefined}
                        list={column === 'village' ? 'grid-villages' : undefined}
                        maxLength={column === 'text' ? 2000 : 100}
                        autoComplete="off"
                        readOnly={locked}
                        onChange={(event) => set(at, column, event.currentTarget.value)}
                        onKeyDown={(event) => onKey(event, at, column)}
                        onPaste={(event) => onPaste(event, at, column)}
                      />
                      {wrong && (
                        <span id={`cell-${row.id}-${column}`} className="cell-problem">
                          {wrong}
                        </span>
                      )}
                    </td>
                  );
                })}
                <td>
                  <button
                    type="button"
                    className="icon-button"
                    tabIndex={-1}
                    aria-label={t('grid.remove', { n: after + at + 1 })}
                    onClick={() => remove(at)}
                  >
                    <Icon name="close" size={16} />
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <datalist id="grid-villages">
        {villages.map((one) => (
          <option key={one.value} value={one.label} />
        ))}
      </datalist>
      <div className="form-foot">
        <Button onClick={save} loading={enter.isPending} disabled={filled.length === 0}>
          {t('grid.save', { n: filled.length })}
        </Button>
        <span className="muted">{t('grid.kept')}</span>
      </div>
    </>
  );
}
