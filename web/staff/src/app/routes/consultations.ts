// Paths of this group; its screens load when they are opened.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { text, within } from '../inside';

const list = createRoute({
  ...within,
  path: '/consultations',
  validateSearch: (
    search: Record<string, unknown>,
  ): { q?: string; year?: string; department?: string; level?: string; archived?: string; after?: string } =>
    text(search, 'q', 'year', 'department', 'level', 'archived', 'after'),
  component: lazyRouteComponent(() => import('../../features/consultations/Consultations'), 'Consultations'),
});
const add = createRoute({
  ...within,
  path: '/consultations/new',
  component: lazyRouteComponent(
    () => import('../../features/consultations/NewConsultation'),
    'NewConsultation',
  ),
});
const one = createRoute({
  ...within,
  path: '/consultations/$id',
  validateSearch: (search: Record<string, unknown>): { view?: string; show?: string; after?: string } =>
    text(search, 'view', 'show', 'after'),
  component: lazyRouteComponent(
    () => import('../../features/consultations/ConsultationPage'),
    'ConsultationPage',
  ),
});
const requests = createRoute({
  ...within,
  path: '/information-requests',
  validateSearch: (search: Record<string, unknown>): { view?: string; after?: string } =>
    text(search, 'view', 'after'),
  component: lazyRouteComponent(() => import('../../features/information/Requests'), 'Requests'),
});
const register = createRoute({
  ...within,
  path: '/information-requests/new',
  component: lazyRouteComponent(() => import('../../features/information/NewRequest'), 'NewRequest'),
});
const request = createRoute({
  ...within,
  path: '/information-requests/$id',
  component: lazyRouteComponent(() => import('../../features/information/RequestPage'), 'RequestPage'),
});

export const consultationsRoutes = [list, add, one, requests, register, request] as const;
