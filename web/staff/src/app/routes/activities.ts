// Paths of this group; its screens load when they are opened.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { text, within } from '../inside';

export const activitiesRoutes = [
  createRoute({
    ...within,
    path: '/activities',
    validateSearch: (search: Record<string, unknown>): Record<string, string> =>
      text(search, 'q', 'year', 'department', 'level', 'archived', 'after'),
    component: lazyRouteComponent(() => import('../../features/activities/Activities'), 'Activities'),
  }),
  createRoute({
    ...within,
    path: '/activities/new',
    component: lazyRouteComponent(() => import('../../features/activities/ActivityNew'), 'ActivityNew'),
  }),
  createRoute({
    ...within,
    path: '/activities/$id',
    component: lazyRouteComponent(() => import('../../features/activities/ActivityPage'), 'ActivityPage'),
  }),
  createRoute({
    ...within,
    path: '/programmes',
    validateSearch: (search: Record<string, unknown>): { after?: string } => text(search, 'after'),
    component: lazyRouteComponent(() => import('../../features/programmes/Programmes'), 'Programmes'),
  }),
  createRoute({
    ...within,
    path: '/programmes/$id',
    component: lazyRouteComponent(() => import('../../features/programmes/ProgrammePage'), 'ProgrammePage'),
  }),
  createRoute({
    ...within,
    path: '/centre',
    validateSearch: (search: Record<string, unknown>): { year?: string } => text(search, 'year'),
    component: lazyRouteComponent(() => import('../../features/centre/Centre'), 'Centre'),
  }),
] as const;
