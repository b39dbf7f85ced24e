import { Button, TextInput } from '@mantine/core';
import { useT } from '../../core/i18n';
import { Icon } from '../../ui/icons';
import { badCounts, COUNTS, groupsExceedTotal, type TypedAttendance } from './attendance';

interface Props {
  value: TypedAttendance;
  onChange: (next: TypedAttendance) => void;
  wrong: Record<string, string>;
}

/** Numbers and groups; every one may stay empty. */
export function AttendanceFields({ value, onChange, wrong }: Props) {
  const t = useT();
  const bad = badCounts(value);
  const problem = (field: string) => wrong[field] ?? (bad.includes(field) ? t('form.number') : undefined);
  const setGroup = (at: number, part: Partial<TypedAttendance['groups'][number]>) =>
    onChange({ ...value, groups: value.groups.map((one, n) => (n === at ? { ...one, ...part } : one)) });
  return (
    <>
      <div className="form-grid">
        {COUNTS.map((name) => (
          <TextInput
            key={name}
            label={t(`attendance.${name}`)}
            inputMode="numeric"
            maxLength={11}
            value={value.counts[name]}
            onChange={(event) =>
              onChange({ ...value, counts: { ...value.counts, [name]: event.currentTarget.value } })
            }
            error={problem(name)}
          />
        ))}
      </div>
      <fieldset className="forum-groups">
        <legend>{t('attendance.groups')}</legend>
        {value.groups.map((group, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups have no name of their own until one is typed
          <div key={at} className="forum-group">
            <TextInput
              aria-label={t('attendance.groupName', { n: at + 1 })}
              placeholder={t('attendance.groupHint')}
              value={group.name}
              maxLength={150}
              onChange={(event) => setGroup(at, { name: event.currentTarget.value })}
              error={problem(`groups.${at}.name`)}
            />
            <TextInput
              aria-label={t('attendance.groupPersons', { n: at + 1 })}
              placeholder={t('attendance.persons')}
              inputMode="numeric"
              value={group.persons}
              maxLength={11}
              onChange={(event) => setGroup(at, { persons: event.currentTarget.value })}
              error={problem(`groups.${at}.persons`)}
            />
            <Button
              variant="subtle"
              aria-label={t('attendance.removeGroup', { n: at + 1 })}
              onClick={() => onChange({ ...value, groups: value.groups.filter((_, n) => n !== at) })}
            >
              <Icon name="close" />
            </Button>
          </div>
        ))}
        <Button
          variant="default"
          size="compact-md"
          leftSection={<Icon name="plus" size={16} />}
          onClick={() => onChange({ ...value, groups: [...value.groups, { name: '', persons: '' }] })}
        >
          {t('attendance.addGroup')}
        </Button>
      </fieldset>
      {groupsExceedTotal(value) && (
        <p className="notice notice-warning" role="status">
          <Icon name="warning" /> {t('forumWarning.GROUPS_EXCEED_TOTAL')}
        </p>
      )}
    </>
  );
}
