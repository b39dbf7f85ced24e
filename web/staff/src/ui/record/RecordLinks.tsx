import '../../core/words/record';
import { ActionIcon, Button, Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand, useGql } from '../../core/data';
import { useT } from '../../core/i18n';
import {
  LinkRecordsDocument,
  type RecordKind,
  RecordLinksDocument,
  type RecordPartsFragment,
  type RecordRelation,
  UnlinkRecordsDocument,
} from '../../gql/graphql';
import { Dialog } from '../Dialog';
import { FormProblem } from '../FormProblem';
import { Icon } from '../icons';
import { Section } from '../Page';
import { ErrorState, LoadingState } from '../States';
import { recordPath } from './paths';
import { RecordPicker } from './RecordPicker';

const RELATIONS: RecordRelation[] = ['PART_OF', 'SHOWN_BY', 'LED_TO', 'SEE_ALSO'];

/** What a record is linked with, and linking it with more. `id` is the record's own (`rec_…`). */
export function RecordLinks({
  id,
  mayChange,
  kinds,
}: {
  id: string;
  mayChange: boolean;
  kinds?: RecordKind[];
}) {
  const t = useT();
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useGql(RecordLinksDocument, { id });
  const unlink = useCommand(UnlinkRecordsDocument);
  const links = data?.recordLinks ?? [];
  return (
    <Section
      title={t('record.links')}
      actions={
        mayChange && (
          <Button
            size="compact-md"
            variant="default"
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => setAdding(true)}
          >
            {t('record.addLink')}
          </Button>
        )
      }
    >
      <FormProblem error={unlink.error} />
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : !data ? (
        <LoadingState />
      ) : links.length === 0 ? (
        <p className="muted">{t('record.noLinks')}</p>
      ) : (
        <ul className="record-links">
          {links.map(({ relation, outgoing, record }) => (
            <li key={`${relation}${record.id}${outgoing}`}>
              <span className="record-link-how">
                {outgoing ? t(`relation.${relation}`) : t(`relation.${relation}.back`)}
              </span>
              <Link to={recordPath(record.kind, record.subjectId) as never}>
                {t(`recordKind.${record.kind}`)}: {record.title}
              </Link>
              {mayChange && (
                <ActionIcon
                  variant="subtle"
                  color="danger"
                  aria-label={t('record.removeLink', { name: record.title })}
                  loading={unlink.isPending}
                  onClick={() =>
                    unlink.mutate(
                      outgoing
                        ? { from: id, to: record.id, relation }
                        : { from: record.id, to: id, relation },
                    )
                  }
                >
                  <Icon name="close" />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
      {adding && <AddLink id={id} kinds={kinds ?? []} onClose={() => setAdding(false)} />}
    </Section>
  );
}

function AddLink({ id, kinds, onClose }: { id: string; kinds: RecordKind[]; onClose: () => void }) {
  const t = useT();
  const [relation, setRelation] = useState<RecordRelation>('SEE_ALSO');
  const [record, setRecord] = useState<RecordPartsFragment | null>(null);
  const link = useCommand(LinkRecordsDocument);
  return (
    <Dialog
      title={t('record.addLink')}
      open
      onClose={onClose}
      onSubmit={() => record && link.mutate({ from: id, to: record.id, relation }, { onSuccess: onClose })}
      submitLabel={t('record.addLink')}
      busy={link.isPending}
      error={link.error}
      disabled={!record}
    >
      <Select
        label={t('record.relation')}
        data={RELATIONS.map((value) => ({ value, label: t(`relation.${value}`) }))}
        value={relation}
        onChange={(value) => value && setRelation(value as RecordRelation)}
        allowDeselect={false}
      />
      <RecordPicker kinds={kinds} value={record} onChange={setRecord} except={[id]} />
    </Dialog>
  );
}
