// Paths of this group; its screens load when they are opened.
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { type Search, text, within } from '../inside';

const list = createRoute({
  ...within,
  path: '/measures',
  validateSearch: (search: Record<string, unknown>): Search =>
    text(search, 'view', 'q', 'year', 'department', 'level', 'archived', 'after'),
  component: lazyRouteComponent(() => import('../../features/measures/Measures'), 'Measures'),
});
const plan = createRoute({
  ...within,
  path: '/measures/plan/$id',
  component: lazyRouteComponent(() => import('../../features/measures/PlanPage'), 'PlanPage'),
});
const add = createRoute({
  ...within,
  path: '/measures/new',
  validateSearch: (search: Record<string, unknown>): Search => text(search, 'plan'),
  // A measure belongs to a plan: without one the way in is the list of plans.
  beforeLoad: ({ search }) => {
    if (!search.plan) throw redirect({ to: '/measures' });
  },
  component: lazyRouteComponent(() => import('../../features/measures/MeasureForm'), 'NewMeasure'),
});
const one = createRoute({
  ...within,
  path: '/measures/$id',
  validateSearch: (search: Record<string, unknown>): Search => text(search, 'no'),
  component: lazyRouteComponent(() => import('../../features/measures/MeasurePage'), 'MeasurePage'),
});
const edit = createRoute({
  ...within,
  path: '/measures/$id/edit',
  component: lazyRouteComponent(() => import('../../features/measures/MeasureForm'), 'EditMeasure'),
});

export const measuresRoutes = [list, plan, add, one, edit] as const;
