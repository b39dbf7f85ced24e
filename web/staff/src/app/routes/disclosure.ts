// Paths of this group; its screens load when they are opened.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { text, within } from '../inside';

interface Search {
  q?: string;
  year?: string;
  department?: string;
  status?: string;
  category?: string;
  draft?: string;
  wanting?: string;
  add?: string;
  item?: string;
  after?: string;
}

const catalogue = createRoute({
  ...within,
  path: '/disclosure',
  validateSearch: (search: Record<string, unknown>): Search => text(search, 'q', 'department', 'status'),
  component: lazyRouteComponent(() => import('../../features/disclosure/Catalogue'), 'Catalogue'),
});
const item = createRoute({
  ...within,
  path: '/disclosure/$id',
  component: lazyRouteComponent(() => import('../../features/disclosure/ItemPage'), 'ItemPage'),
});
const publications = createRoute({
  ...within,
  path: '/publications',
  validateSearch: (search: Record<string, unknown>): Search =>
    text(search, 'q', 'year', 'category', 'draft', 'add', 'item', 'after'),
  component: lazyRouteComponent(() => import('../../features/disclosure/Publications'), 'Publications'),
});
const publication = createRoute({
  ...within,
  path: '/publications/$id',
  component: lazyRouteComponent(() => import('../../features/disclosure/PublicationPage'), 'PublicationPage'),
});
const procurements = createRoute({
  ...within,
  path: '/procurements',
  validateSearch: (search: Record<string, unknown>): Search =>
    text(search, 'q', 'year', 'department', 'wanting', 'after'),
  component: lazyRouteComponent(() => import('../../features/disclosure/Procurements'), 'Procurements'),
});
const procurement = createRoute({
  ...within,
  path: '/procurements/$id',
  component: lazyRouteComponent(() => import('../../features/disclosure/ProcurementPage'), 'ProcurementPage'),
});
const visits = createRoute({
  ...within,
  path: '/visits',
  validateSearch: (search: Record<string, unknown>): Search => text(search, 'year', 'after'),
  component: lazyRouteComponent(() => import('../../features/disclosure/Visits'), 'Visits'),
});

export const disclosureRoutes = [
  catalogue,
  item,
  publications,
  publication,
  procurements,
  procurement,
  visits,
] as const;
