// Route wiring only: paths, guards and lazy pages. Filters are plain strings in the URL, so a view can be sent to a colleague.
import type { QueryClient } from '@tanstack/react-query';
import {
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
  redirect,
} from '@tanstack/react-router';
import { may, type SignedIn, sessionQuery } from '../core/session';
import { readQueueSearch } from '../features/complaints/filters';
import { inside, root, text, within } from './inside';
import { activitiesRoutes } from './routes/activities';
import { committeesRoutes } from './routes/committees';
import { consultationsRoutes } from './routes/consultations';
import { disclosureRoutes } from './routes/disclosure';
import { forumFieldRoute, forumsRoutes } from './routes/forums';
import { measuresRoutes } from './routes/measures';
import { readingRoutes } from './routes/reading';
import { recordRoutes } from './routes/record';
import { surveysRoutes } from './routes/surveys';

const guest = { getParentRoute: () => root };
const signIn = createRoute({
  ...guest,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { t?: string; next?: string } =>
    text(search, 't', 'next'),
  beforeLoad: async ({ context, search }) => {
    const session = await context.client.ensureQueryData(sessionQuery);
    if (session.signedIn)
      throw redirect({ href: search.next?.startsWith('/staff/') ? search.next : '/staff/' });
  },
  component: lazyRouteComponent(() => import('../features/signin/SignIn'), 'SignIn'),
});
const forgot = createRoute({
  ...guest,
  path: '/forgot',
  validateSearch: (search: Record<string, unknown>): { t?: string } => text(search, 't'),
  component: lazyRouteComponent(() => import('../features/signin/Forgot'), 'Forgot'),
});
const reset = createRoute({
  ...guest,
  path: '/reset',
  validateSearch: (search: Record<string, unknown>): { token?: string } => text(search, 'token'),
  component: lazyRouteComponent(() => import('../features/signin/Reset'), 'Reset'),
});
const invite = createRoute({
  ...guest,
  path: '/invite',
  validateSearch: (search: Record<string, unknown>): { token?: string } => text(search, 'token'),
  component: lazyRouteComponent(() => import('../features/signin/Invite'), 'Invite'),
});
const design = createRoute({
  ...guest,
  path: '/design',
  component: lazyRouteComponent(() => import('../features/design/Gallery'), 'Gallery'),
});

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ to: firstPage(context.session) });
  },
});

/** Where each person's work begins. */
export function firstPage(
  session: SignedIn,
): '/complaints' | '/corruption' | '/admin/staff' | '/committees' | '/measures' | '/profile' {
  if (may(session, 'complaint_read')) return '/complaints';
  if (may(session, 'corruption_read')) return '/corruption';
  if (may(session, 'staff_manage')) return '/admin/staff';
  if (may(session, 'committee_work')) return '/committees';
  if (may(session, 'participation_read')) return '/measures';
  return '/profile';
}

const queue = createRoute({
  ...within,
  path: '/complaints',
  validateSearch: readQueueSearch,
  component: lazyRouteComponent(() => import('../features/complaints/queue/Queue'), 'Queue'),
});
const register = createRoute({
  ...within,
  path: '/complaints/new',
  component: lazyRouteComponent(() => import('../features/complaints/register/Register'), 'Register'),
});
const casePage = createRoute({
  ...within,
  path: '/complaints/$id',
  component: lazyRouteComponent(() => import('../features/complaints/case/CasePage'), 'CasePage'),
});
const late = createRoute({
  ...within,
  path: '/late',
  component: lazyRouteComponent(() => import('../features/late/Late'), 'Late'),
});
const corruption = createRoute({
  ...within,
  path: '/corruption',
  validateSearch: (search: Record<string, unknown>): { view?: string; after?: string } =>
    text(search, 'view', 'after'),
  component: lazyRouteComponent(() => import('../features/corruption/CorruptionQueue'), 'CorruptionQueue'),
});
const corruptionNew = createRoute({
  ...within,
  path: '/corruption/new',
  component: lazyRouteComponent(
    () => import('../features/corruption/CorruptionRegister'),
    'CorruptionRegister',
  ),
});
const corruptionCase = createRoute({
  ...within,
  path: '/corruption/$id',
  component: lazyRouteComponent(() => import('../features/corruption/CorruptionCase'), 'CorruptionCase'),
});
const profile = createRoute({
  ...within,
  path: '/profile',
  component: lazyRouteComponent(() => import('../features/profile/Profile'), 'Profile'),
});
const staff = createRoute({
  ...within,
  path: '/admin/staff',
  component: lazyRouteComponent(() => import('../features/admin/staff/StaffList'), 'StaffList'),
});
const departments = createRoute({
  ...within,
  path: '/admin/departments',
  component: lazyRouteComponent(() => import('../features/admin/Departments'), 'Departments'),
});
const categories = createRoute({
  ...within,
  path: '/admin/categories',
  component: lazyRouteComponent(() => import('../features/admin/Categories'), 'Categories'),
});
const settings = createRoute({
  ...within,
  path: '/admin/settings',
  component: lazyRouteComponent(() => import('../features/admin/Settings'), 'Settings'),
});
const reminders = createRoute({
  ...within,
  path: '/admin/reminders',
  component: lazyRouteComponent(() => import('../features/admin/Reminders'), 'Reminders'),
});
const holidays = createRoute({
  ...within,
  path: '/admin/holidays',
  component: lazyRouteComponent(() => import('../features/admin/Holidays'), 'Holidays'),
});
const outbox = createRoute({
  ...within,
  path: '/admin/outbox',
  validateSearch: (search: Record<string, unknown>): { state?: string; after?: string } =>
    text(search, 'state', 'after'),
  component: lazyRouteComponent(() => import('../features/admin/Outbox'), 'Outbox'),
});
const audit = createRoute({
  ...within,
  path: '/admin/audit',
  validateSearch: (search: Record<string, unknown>): { after?: string; subject?: string } =>
    text(search, 'after', 'subject'),
  component: lazyRouteComponent(() => import('../features/admin/Audit'), 'Audit'),
});

const tree = root.addChildren([
  signIn,
  forgot,
  reset,
  invite,
  design,
  forumFieldRoute,
  inside.addChildren([
    home,
    queue,
    register,
    casePage,
    late,
    corruption,
    corruptionNew,
    corruptionCase,
    profile,
    staff,
    departments,
    categories,
    settings,
    reminders,
    holidays,
    outbox,
    audit,
    ...recordRoutes,
    ...measuresRoutes,
    ...committeesRoutes,
    ...forumsRoutes,
    ...activitiesRoutes,
    ...consultationsRoutes,
    ...surveysRoutes,
    ...disclosureRoutes,
    ...readingRoutes,
  ]),
]);

/** `history` is for tests; the console lives in the browser's. */
export function buildRouter(client: QueryClient, history?: RouterHistory) {
  return createRouter({
    ...(history ? { history } : {}),
    routeTree: tree,
    basepath: '/staff',
    context: { client },
    defaultPreload: 'intent',
    defaultPendingMs: 400,
    scrollRestoration: true,
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => {
      const params = new URLSearchParams();
      for (const [name, value] of Object.entries(search))
        if (typeof value === 'string' && value) params.set(name, value);
      const written = params.toString();
      return written ? `?${written}` : '';
    },
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof buildRouter>;
  }
}
