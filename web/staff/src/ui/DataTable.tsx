import { Checkbox } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useT } from '../core/i18n';

export interface Column<T> {
  key: string;
  header: string;
  cell: (row: T) => ReactNode;
  width?: number | string;
  /** Cut with an ellipsis instead of wrapping. */
  clip?: boolean;
  align?: 'right';
  /** On a phone, rows become cards: the card's first line, or nothing at all. */
  phone?: 'head' | 'hide';
}

interface Props<T> {
  caption: string;
  rows: readonly T[];
  rowKey: (row: T) => string;
  rowName: (row: T) => string;
  columns: Column<T>[];
  selected?: ReadonlySet<string>;
  onSelect?: (next: Set<string>) => void;
  density?: 'line' | 'loose';
  /** Dimmed while the next page or filter loads. */
  stale?: boolean;
  rowTone?: (row: T) => 'danger' | undefined;
}

/**
 * Rows with optional selection. j and k move between the rows' links (Enter opens, x selects), so the keyboard never needs the mouse;
 * the keys rest while someone types.
 */
export function DataTable<T>(props: Props<T>) {
  const {
    caption,
    rows,
    rowKey,
    rowName,
    columns,
    selected,
    onSelect,
    density = 'line',
    stale,
    rowTone,
  } = props;
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  useRowKeys(box, rows, rowKey, selected, onSelect);
  const all = rows.length > 0 && rows.every((row) => selected?.has(rowKey(row)));
  const some = !all && rows.some((row) => selected?.has(rowKey(row)));

  const toggle = (key: string, on: boolean) => {
    const next = new Set(selected);
    if (on) next.add(key);
    else next.delete(key);
    onSelect?.(next);
  };

  return (
    <div
      className={`table-box table-${density}${stale ? ' is-stale' : ''}`}
      ref={box}
      aria-busy={stale || undefined}
    >
      {/* Roles are written out because the phone layout turns rows into cards, which would drop table semantics. */}
      <table className="table" role="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {onSelect && (
              <th className="table-pick" scope="col" role="columnheader">
                <Checkbox
                  size="xs"
                  aria-label={t('table.selectAll')}
                  checked={all}
                  indeterminate={some}
                  onChange={(event) =>
                    onSelect(event.currentTarget.checked ? new Set(rows.map(rowKey)) : new Set())
                  }
                />
              </th>
            )}
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                role="columnheader"
                style={column.width ? { width: column.width } : undefined}
                className={column.align === 'right' ? 'is-right' : undefined}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => {
            const key = rowKey(row);
            const picked = selected?.has(key) ?? false;
            return (
              <tr
                key={key}
                role="row"
                data-row={key}
                data-tone={rowTone?.(row)}
                className={picked ? 'is-picked' : undefined}
              >
                {onSelect && (
                  <td className="table-pick" role="cell">
                    <Checkbox
                      size="xs"
                      aria-label={t('table.select', { what: rowName(row) })}
                      checked={picked}
                      onChange={(event) => toggle(key, event.currentTarget.checked)}
                    />
                  </td>
                )}
                {columns.map((column) => (
                  <td key={column.key} role="cell" data-label={column.header} className={cellClass(column)}>
                    {column.clip ? <div className="clip">{column.cell(row)}</div> : column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function cellClass<T>(column: Column<T>): string {
  return [
    column.align === 'right' && 'is-right',
    column.phone && `phone-${column.phone}`,
    column.clip && 'is-clip',
  ]
    .filter(Boolean)
    .join(' ');
}

function useRowKeys<T>(
  box: React.RefObject<HTMLDivElement | null>,
  rows: readonly T[],
  rowKey: (row: T) => string,
  selected?: ReadonlySet<string>,
  onSelect?: (next: Set<string>) => void,
) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        target.closest(
          'input:not([type=checkbox]),textarea,select,[contenteditable],[role=dialog],[role=listbox],[role=menu]',
        )
      )
        return;
      if (event.key !== 'j' && event.key !== 'k' && event.key !== 'x') return;
      const links = Array.from(box.current?.querySelectorAll<HTMLElement>('[data-row] a') ?? []).filter(
        (link, index, list) =>
          list.findIndex((other) => other.closest('[data-row]') === link.closest('[data-row]')) === index,
      );
      const current = links.findIndex(
        (link) => link.closest('[data-row]') === document.activeElement?.closest('[data-row]'),
      );
      if (event.key === 'x') {
        const row = rows[current];
        if (!row || !onSelect) return;
        const next = new Set(selected);
        if (!next.delete(rowKey(row))) next.add(rowKey(row));
        onSelect(next);
      } else {
        const step = event.key === 'j' ? 1 : -1;
        links[current < 0 ? 0 : Math.min(links.length - 1, Math.max(0, current + step))]?.focus();
      }
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [box, rows, rowKey, selected, onSelect]);
}
