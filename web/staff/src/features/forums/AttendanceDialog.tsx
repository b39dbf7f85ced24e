import { useState } from 'react';
import { useCommand } from '../../core/data';
import { fieldMessages } from '../../core/errors';
import { useT } from '../../core/i18n';
import { freshKey } from '../../core/idempotency';
import { EnterForumDocument, type ForumDetailFragment } from '../../gql/graphql';
import { Dialog } from '../../ui/Dialog';
import { useToast } from '../../ui/Toast';
import { AttendanceFields } from './AttendanceFields';
import { attendanceInput, badCounts, typedOf } from './attendance';

export function AttendanceDialog({ of, onClose }: { of: ForumDetailFragment; onClose: () => void }) {
  const t = useT();
  const say = useToast();
  const [key] = useState(freshKey);
  const [version] = useState(of.attendance.version);
  const [typed, setTyped] = useState(() => typedOf(of.attendance));
  const enter = useCommand(EnterForumDocument);
  return (
    <Dialog
      open
      wide
      title={t('forums.changeAttendance')}
      onClose={onClose}
      onSubmit={() =>
        enter.mutate(
          { id: of.id, input: { idempotencyKey: key, attendance: attendanceInput(typed, version) } },
          {
            onSuccess: () => {
              say(t('word.saved'));
              onClose();
            },
          },
        )
      }
      submitLabel={t('action.save')}
      busy={enter.isPending}
      error={enter.error}
      disabled={badCounts(typed).length > 0}
    >
      <AttendanceFields value={typed} onChange={setTyped} wrong={fieldMessages(enter.error)} />
    </Dialog>
  );
}
