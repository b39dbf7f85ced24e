// Paths of what belongs to the register as a whole.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { within } from '../inside';

const policy = createRoute({
  ...within,
  path: '/policy',
  component: lazyRouteComponent(() => import('../../features/policy/Policy'), 'Policy'),
});

export const recordRoutes = [policy] as const;
