import type { LinkProps } from '@tanstack/react-router';
import type { MessageKey } from '../../../core/i18n';

/** One place to go: whose right it needs, and how much waits there. */
export interface Item {
  to: LinkProps['to'];
  search?: { view: string };
  label: MessageKey;
  needs: string;
  count?: number | undefined;
  alarm?: boolean;
  exact?: boolean;
}
