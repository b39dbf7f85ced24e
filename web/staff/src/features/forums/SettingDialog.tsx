import { NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand, useGql } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { ForumSettingDocument, type ForumSettingQuery, SaveForumSettingDocument } from '../../gql/graphql';
import { Dialog } from '../../ui/Dialog';
import { Optional } from '../../ui/Optional';
import { useToast } from '../../ui/Toast';

/** The minimum share, which has no default, and the days of a hearing. */
export function SettingDialog({ onClose }: { onClose: () => void }) {
  const { data } = useGql(ForumSettingDocument, {});
  return data ? <Form of={data.forumSetting} onClose={onClose} /> : null;
}

function Form({ of, onClose }: { of: ForumSettingQuery['forumSetting']; onClose: () => void }) {
  const t = useT();
  const say = useToast();
  // The version the form was filled from: a change by somebody else meanwhile is told, not overwritten.
  const [version] = useState(of.version);
  const [share, setShare] = useState<number | ''>(of.minimumShare ?? '');
  const [source, setSource] = useState(of.minimumSource);
  const [notice, setNotice] = useState<number | ''>(of.noticeDays);
  const [result, setResult] = useState<number | ''>(of.resultDays);
  const save = useCommand(SaveForumSettingDocument);
  const wrong = fieldMessages(save.error);
  const number = (value: number | string) => (typeof value === 'number' ? value : '');
  return (
    <Dialog
      open
      title={t('forums.setting')}
      onClose={onClose}
      onSubmit={() =>
        save.mutate(
          {
            input: {
              minimumShare: share === '' ? null : share,
              minimumSource: source,
              noticeDays: notice === '' ? 0 : notice,
              resultDays: result === '' ? 0 : result,
              version,
            },
          },
          {
            onSuccess: () => {
              say(t('word.saved'));
              onClose();
            },
          },
        )
      }
      submitLabel={t('action.save')}
      busy={save.isPending}
      error={save.error}
    >
      <NumberInput
        label={<Optional text={t('forums.minimumShare')} />}
        description={t('forums.minimumShareHint')}
        value={share}
        onChange={(value) => setShare(number(value))}
        error={wrong.minimumShare}
        hideControls
      />
      <TextInput
        label={<Optional text={t('forums.minimumSource')} />}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
        maxLength={300}
      />
      <NumberInput
        label={t('forums.noticeDays')}
        description={t('forums.daysSource', { source: of.source })}
        value={notice}
        onChange={(value) => setNotice(number(value))}
        error={wrong.noticeDays}
        hideControls
      />
      <NumberInput
        label={t('forums.resultDays')}
        value={result}
        onChange={(value) => setResult(number(value))}
        error={wrong.resultDays}
        hideControls
      />
    </Dialog>
  );
}
