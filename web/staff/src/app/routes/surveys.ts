// Paths of surveys and evaluation rounds; their screens load when they are opened.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { text, within } from '../inside';

const filters = (search: Record<string, unknown>): Record<string, string> =>
  text(search, 'q', 'year', 'department', 'level', 'archived', 'after');

const surveys = createRoute({
  ...within,
  path: '/surveys',
  validateSearch: filters,
  component: lazyRouteComponent(() => import('../../features/surveys/Surveys'), 'Surveys'),
});
const surveyNew = createRoute({
  ...within,
  path: '/surveys/new',
  component: lazyRouteComponent(() => import('../../features/surveys/SurveyNew'), 'SurveyNew'),
});
const survey = createRoute({
  ...within,
  path: '/surveys/$id',
  validateSearch: (search: Record<string, unknown>): { view?: string } => text(search, 'view'),
  component: lazyRouteComponent(() => import('../../features/surveys/SurveyPage'), 'SurveyPage'),
});
const evaluations = createRoute({
  ...within,
  path: '/evaluations',
  validateSearch: filters,
  component: lazyRouteComponent(() => import('../../features/evaluations/Evaluations'), 'Evaluations'),
});
const evaluation = createRoute({
  ...within,
  path: '/evaluations/$id',
  component: lazyRouteComponent(() => import('../../features/evaluations/EvaluationPage'), 'EvaluationPage'),
});

export const surveysRoutes = [surveys, surveyNew, survey, evaluations, evaluation] as const;
