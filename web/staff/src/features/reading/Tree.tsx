import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { createContext, useContext, useState } from 'react';
import { type MessageKey, type Translate, useT } from '../../core/i18n';
import { BuddhistDateField } from '../../ui/BuddhistDateField';
import { Tag } from '../../ui/Tag';
import {
  added,
  blank,
  canFill,
  change,
  inputOf,
  isEntered,
  isValue,
  keysOf,
  type Node,
  nameOf,
  numberOf,
  type Path,
  textsOf,
} from './document';

interface Props {
  body: Node;
  onChange: (body: Node) => void;
}

/** Keys for the machine: nothing a person corrects. */
const HIDDEN = new Set(['shape', 'position_key', 'position_kind', 'order', 'headings', 'closing', 'columns']);

/** Codes with a list of their own; the words are the reader's. */
const CODES: Record<string, { key: string; codes: string[] }> = {
  measure_form: { key: 'read.measure_form', codes: ['measure', 'project', 'activity'] },
  role: {
    key: 'read.committee_role',
    codes: [
      'adviser',
      'chair',
      'vice_chair',
      'member',
      'member_secretary',
      'secretary',
      'assistant_secretary',
    ],
  },
  participation_level: {
    key: 'read.participation_level',
    codes: ['inform', 'consult', 'involve', 'collaborate', 'empower'],
  },
  category: {
    key: 'read.participation_category',
    codes: ['plan', 'implement', 'exchange', 'monitor_evaluate'],
  },
  participation_category: {
    key: 'read.participation_category',
    codes: ['plan', 'implement', 'exchange', 'monitor_evaluate'],
  },
  channel_kind: {
    key: 'read.channel_kind',
    codes: [
      'walk_in',
      'letter',
      'phone',
      'fax',
      'call_centre',
      'website',
      'qa_board',
      'email',
      'facebook',
      'line_oa',
      'line_group',
      'executive_hotline',
      'opinion_box',
      'notice_board',
      'wireless_broadcast',
      'agency',
      'damrongdhama',
      'mobile_outreach',
    ],
  },
  owner_kind: {
    key: 'read.department',
    codes: [
      'office_of_clerk',
      'finance',
      'public_works',
      'public_health_environment',
      'education',
      'social_welfare',
      'strategy_budget',
      'internal_audit',
      'all_departments',
    ],
  },
  complaint_kind: {
    key: 'read.complaint_kind',
    codes: ['grievance', 'complaint', 'corruption_complaint', 'suggestion', 'enquiry', 'compliment'],
  },
};

export function labelOf(t: Translate, name: string): string {
  const key = `read.field.${name}`;
  const word = t(key as MessageKey);
  return word === key ? name : word;
}

/** Which kind of document it is: what of it has a place in the register depends on that. */
const Shape = createContext('');

/** Every value of a document with its source line, its doubt and a way to correct it. */
export function Tree({ body, onChange }: Props) {
  const set = (path: Path, next: Node | undefined) => onChange(change(body, path, next));
  const shape = typeof body === 'object' && body !== null && !Array.isArray(body) ? String(body.shape) : '';
  return (
    <Shape value={shape}>
      <Group node={body} path={[]} set={set} />
    </Shape>
  );
}

type Set = (path: Path, next: Node | undefined) => void;

function Group({ node, path, set }: { node: Node; path: Path; set: Set }) {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return null;
  return (
    <div className="read-group">
      {Object.entries(node)
        .filter(([name]) => !HIDDEN.has(name))
        .map(([name, child]) => (
          <Part key={name} name={name} node={child} path={[...path, name]} set={set} />
        ))}
    </div>
  );
}

function Part({ name, node, path, set }: { name: string; node: Node; path: Path; set: Set }) {
  const t = useT();
  const shape = useContext(Shape);
  const label = labelOf(t, name);
  if (!isEntered(name, shape)) return <NotEntered label={label} texts={textsOf(node)} />;
  if (isValue(node)) return <ValueField name={name} label={label} node={node} path={path} set={set} />;
  if (Array.isArray(node)) {
    const keys = keysOf(node);
    return (
      <fieldset className="read-list">
        <legend>
          {label} <span className="muted">({node.length})</span>
        </legend>
        {node.map((one, at) => (
          <Entry
            key={keys[at]}
            label={`${label} ${at + 1}`}
            name={name}
            node={one}
            path={[...path, at]}
            set={set}
          />
        ))}
        {node.every((one) => isValue(one)) && node.length > 0 && (
          <Button size="compact-sm" variant="subtle" onClick={() => set(path, [...node, added('')])}>
            {t('reading.addLine')}
          </Button>
        )}
      </fieldset>
    );
  }
  if (node === null) {
    if (!canFill(name, shape)) return null;
    return (
      <div className="read-missing">
        <span>{label}</span> <Tag tone="neutral">{t('reading.notFound')}</Tag>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t('reading.fillIn', { name: label })}
          onClick={() => set(path, blank(name))}
        >
          {t('reading.fill')}
        </Button>
      </div>
    );
  }
  if (typeof node === 'object') {
    return (
      <fieldset className="read-list">
        <legend>{label}</legend>
        <Group node={node} path={path} set={set} />
      </fieldset>
    );
  }
  if (typeof node === 'number')
    return (
      <p className="read-fact">
        {label}: {node.toLocaleString('en')}
      </p>
    );
  return null;
}

/** What the register has no place for: to be read, not to be corrected in vain. */
function NotEntered({ label, texts }: { label: string; texts: string[] }) {
  const t = useT();
  if (texts.length === 0) return null;
  return (
    <div className="read-missing">
      <span>{label}</span> <Tag tone="neutral">{t('reading.notTaken')}</Tag>
      <span className="read-raw">{texts.join('\n')}</span>
    </div>
  );
}

/** An entry of a list: a line stays open, a group opens when asked, so that a long document stays readable. */
function Entry({
  label,
  name,
  node,
  path,
  set,
}: {
  label: string;
  name: string;
  node: Node;
  path: Path;
  set: Set;
}) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const remove = (
    <Button
      size="compact-sm"
      variant="subtle"
      color="danger"
      aria-label={t('reading.leaveOut', { name: label })}
      onClick={() => set(path, undefined)}
    >
      {t('reading.leave')}
    </Button>
  );
  if (isValue(node)) {
    return (
      <div className="read-entry">
        <ValueField name={name} label={label} node={node} path={path} set={set} />
        {remove}
      </div>
    );
  }
  // A line of a list with a number of its own and lines below it.
  if (typeof node === 'object' && node !== null && !Array.isArray(node) && isValue(node.text)) {
    return (
      <div className="read-entry">
        <ValueField name={name} label={label} node={node.text} path={[...path, 'text']} set={set} />
        {remove}
        {Array.isArray(node.items) && node.items.length > 0 && (
          <Part name="items" node={node.items} path={[...path, 'items']} set={set} />
        )}
      </div>
    );
  }
  const called = nameOf(node);
  return (
    <details className="read-details" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {label}
        {called && `: ${called}`} {hasDoubt(node) && <Tag tone="warning">{t('reading.doubt')}</Tag>}
      </summary>
      {open && (
        <>
          <Group node={node} path={path} set={set} />
          {remove}
        </>
      )}
    </details>
  );
}

function hasDoubt(node: Node): boolean {
  if (typeof node !== 'object' || node === null) return false;
  if (isValue(node) && (node as { doubt?: Node }).doubt) return true;
  return Object.values(node).some((child) => hasDoubt(child as Node));
}

function ValueField({
  name,
  label,
  node,
  path,
  set,
}: {
  name: string;
  label: string;
  node: { value: Node; line: number; raw: string };
  path: Path;
  set: Set;
}) {
  const t = useT();
  const { value } = node;
  const doubt = (node as { doubt?: string | null }).doubt;
  const write = (next: Node) => set([...path, 'value'], next);
  const about = (
    <>
      {node.line > 0 ? t('reading.line', { n: node.line }) : t('reading.byHand')}
      {doubt && (
        <>
          {' '}
          <Tag tone="warning">{t(`read.doubt.${doubt}` as MessageKey)}</Tag>
        </>
      )}
      {node.raw && node.raw !== String(value) && <span className="read-raw">{node.raw}</span>}
    </>
  );
  const codes = CODES[name];
  // Coded headings: a number and a title.
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return (
      <div className="read-pair">
        {Object.entries(value).map(([part, word]) => (
          <TextInput
            key={part}
            label={`${label}: ${labelOf(t, part)}`}
            description={about}
            value={String(word ?? '')}
            onChange={(event) => write({ ...value, [part]: event.currentTarget.value })}
          />
        ))}
      </div>
    );
  }
  if (codes) {
    return (
      <Select
        label={label}
        description={about}
        data={codes.codes.map((code) => ({ value: code, label: t(`${codes.key}.${code}` as MessageKey) }))}
        value={String(value)}
        onChange={(next) => next && write(next)}
        allowDeselect={false}
      />
    );
  }
  switch (inputOf(name, value)) {
    case 'day':
      return (
        <BuddhistDateField label={label} description={about} value={String(value ?? '')} onChange={write} />
      );
    case 'number': {
      // What is no number stays as it was typed, in the tree itself: it is neither lost nor taken for another row's.
      const typed = String(value ?? '');
      return (
        <TextInput
          label={label}
          description={about}
          value={typed}
          inputMode="numeric"
          error={typed.trim() && numberOf(typed) === null ? t('reading.notANumber') : undefined}
          onChange={(event) => write(numberOf(event.currentTarget.value) ?? event.currentTarget.value)}
        />
      );
    }
    default:
      return (
        <Textarea
          label={label}
          description={about}
          value={String(value ?? '')}
          onChange={(event) => write(event.currentTarget.value)}
          autosize
          minRows={1}
          maxRows={12}
        />
      );
  }
}
