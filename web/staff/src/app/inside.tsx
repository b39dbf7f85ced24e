// Where every screen of a signed-in person hangs: the root of the tree and the frame that asks for a session.
import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../core/session';
import { ErrorScreen } from './errors/ErrorScreen';
import { NotFound } from './errors/NotFound';
import { Shell } from './shell/Shell';

export interface Context {
  client: QueryClient;
}

export type Search = Record<string, string>;
/** The filters of an address: the named ones that are plain text. */
export const text = (search: Record<string, unknown>, ...names: string[]): Search =>
  Object.fromEntries(
    names.flatMap((name) =>
      typeof search[name] === 'string' && search[name] ? [[name, search[name] as string]] : [],
    ),
  );

export const root = createRootRouteWithContext<Context>()({
  component: Outlet,
  errorComponent: ErrorScreen,
  notFoundComponent: NotFound,
});

export const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  errorComponent: ErrorScreen,
  beforeLoad: async ({ context, location }) => {
    const session = await context.client.ensureQueryData(sessionQuery);
    if (!session.signedIn) {
      const next = location.pathname === '/' ? undefined : `/staff${location.href.replace(/^\/staff/, '')}`;
      throw redirect({
        to: '/sign-in',
        search: { ...(session.tenantSlug ? { t: session.tenantSlug } : {}), ...(next ? { next } : {}) },
      });
    }
    return { session };
  },
});

/** A screen inside the frame. */
export const within = { getParentRoute: () => inside };
