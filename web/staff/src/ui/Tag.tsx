import type { ReactNode } from 'react';
import type { IconName } from './icons';
import { Icon } from './icons';

export type Tone = 'info' | 'success' | 'warning' | 'danger' | 'neutral';

/** A state in a word on its tint. Colour never stands alone. */
export function Tag({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span className={`tag tag-${tone}`}>
      {icon && <Icon name={icon} size={14} />}
      {children}
    </span>
  );
}
