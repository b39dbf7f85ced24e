import { Select, TextInput } from '@mantine/core';
import { useT } from '../core/i18n';
import { PHOTO_STAGES, type PhotoStage, type Uploaded } from '../core/upload';

const LONGEST_ALT = 200;

/** What a photo shows, in a few words for people who cannot see it, and where asked, when it was taken. */
export function PhotoDetails({
  of,
  staged,
  onChange,
}: {
  of: Uploaded;
  staged: boolean;
  onChange: (part: Pick<Uploaded, 'alt'> | Pick<Uploaded, 'stage'>) => void;
}) {
  const t = useT();
  return (
    <div className="photo-details">
      {staged && (
        <Select
          label={t('photo.stage')}
          aria-label={`${t('photo.stage')}: ${of.name}`}
          data={PHOTO_STAGES.map((value) => ({ value, label: t(`stage.${value}`) }))}
          value={of.stage ?? 'ATTACHMENT'}
          onChange={(stage) => stage && onChange({ stage: stage as PhotoStage })}
          allowDeselect={false}
        />
      )}
      <TextInput
        className="photo-alt"
        label={
          <>
            {t('photo.alt')} <span className="optional">{t('form.optional')}</span>
          </>
        }
        aria-label={`${t('photo.alt')} ${t('form.optional')}: ${of.name}`}
        placeholder={t('photo.altHint')}
        value={of.alt ?? ''}
        maxLength={LONGEST_ALT}
        onChange={(event) => onChange({ alt: event.currentTarget.value })}
      />
    </div>
  );
}
