// Paths of this group; its screens load when they are opened.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root, text, within } from '../inside';

const list = createRoute({
  ...within,
  path: '/forums',
  validateSearch: (search: Record<string, unknown>) =>
    text(search, 'q', 'state', 'scope', 'subject', 'village', 'year', 'waits', 'open', 'archived', 'after'),
  component: lazyRouteComponent(() => import('../../features/forums/ForumList'), 'ForumList'),
});
const fresh = createRoute({
  ...within,
  path: '/forums/new',
  component: lazyRouteComponent(() => import('../../features/forums/ForumNew'), 'ForumNew'),
});
const one = createRoute({
  ...within,
  path: '/forums/$id',
  component: lazyRouteComponent(() => import('../../features/forums/ForumPage'), 'ForumPage'),
});
const grid = createRoute({
  ...within,
  path: '/forums/$id/grid',
  component: lazyRouteComponent(() => import('../../features/forums/grid/Grid'), 'Grid'),
});

export const forumsRoutes = [list, fresh, one, grid] as const;

/** Outside the frame, which asks the server for a session: this one opens without network. */
export const forumFieldRoute = createRoute({
  getParentRoute: () => root,
  path: '/forums/$id/field',
  component: lazyRouteComponent(() => import('../../features/forums/field/FieldForm'), 'FieldForm'),
});
