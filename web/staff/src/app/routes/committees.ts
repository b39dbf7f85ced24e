// Paths of this group; its screens load when they are opened.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type Search, text, within } from '../inside';

const listSearch = (search: Record<string, unknown>): Search =>
  text(search, 'q', 'year', 'department', 'level', 'archived', 'after');

const committees = createRoute({
  ...within,
  path: '/committees',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('../../features/committees/Committees'), 'Committees'),
});
const committeeNew = createRoute({
  ...within,
  path: '/committees/new',
  component: lazyRouteComponent(() => import('../../features/committees/CommitteeForm'), 'NewCommittee'),
});
const committee = createRoute({
  ...within,
  path: '/committees/$id',
  component: lazyRouteComponent(() => import('../../features/committees/CommitteePage'), 'CommitteePage'),
});
const committeeEdit = createRoute({
  ...within,
  path: '/committees/$id/edit',
  component: lazyRouteComponent(() => import('../../features/committees/CommitteeForm'), 'EditCommittee'),
});
const meetings = createRoute({
  ...within,
  path: '/meetings',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('../../features/committees/Meetings'), 'Meetings'),
});
const meeting = createRoute({
  ...within,
  path: '/meetings/$id',
  component: lazyRouteComponent(() => import('../../features/committees/MeetingPage'), 'MeetingPage'),
});

export const committeesRoutes = [
  committees,
  committeeNew,
  committee,
  committeeEdit,
  meetings,
  meeting,
] as const;
