// Paths of this group; its screens load when they are opened.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { within } from '../inside';

const importing = createRoute({
  ...within,
  path: '/import',
  component: lazyRouteComponent(() => import('../../features/reading/Import'), 'Import'),
});

export const readingRoutes = [importing] as const;
