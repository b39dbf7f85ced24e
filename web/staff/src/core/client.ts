// The two doors to the gateway: JSON endpoints and GraphQL. The session is an HttpOnly cookie, so no token is ever held here;
// the X-Requested-With header is what a foreign site cannot send (CSRF).
import { ApiError, type FieldError } from './errors';
import { currentLang, message } from './i18n';
import { signInAgain } from './reauth';

interface Failure {
  code?: string;
  message?: string;
  fields?: FieldError[];
  retryAfter?: number;
}

interface Options {
  method?: 'GET' | 'POST';
  body?: unknown;
  signal?: AbortSignal;
  /** False for the sign-in endpoints themselves: their 401 is an answer, not an expired session. */
  renew?: boolean;
}

function headers(extra: Record<string, string> = {}): Record<string, string> {
  return { 'X-Requested-With': 'suanruam', ...extra };
}

/** The language goes into the address, which the gateway puts before the cookie a portal page may have left behind. */
export function inLanguage(path: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}lang=${currentLang()}`;
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(inLanguage(path), { credentials: 'same-origin', cache: 'no-store', ...init });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiError('network', message('error.network'));
  }
}

async function failure(response: Response): Promise<ApiError> {
  const body = (await response.json().catch(() => ({}))) as Failure;
  const retryAfter = body.retryAfter ?? (Number(response.headers.get('Retry-After')) || undefined);
  const code = body.code ?? (response.status === 401 ? 'unauthenticated' : `http_${response.status}`);
  return new ApiError(
    code,
    body.message ?? message('error.server'),
    response.status,
    body.fields ?? [],
    retryAfter,
  );
}

/** Calls a JSON endpoint. Throws `ApiError` for every answer outside 2xx. */
export async function rest<T>(path: string, options: Options = {}): Promise<T> {
  const { method = 'GET', body, signal, renew = true } = options;
  const response = await send(path, {
    method,
    headers: headers(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  });
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T;
  const error = await failure(response);
  if (renew && error.status === 401 && error.code === 'unauthenticated' && (await signInAgain())) {
    return rest(path, { ...options, renew: false });
  }
  throw error;
}

interface GraphqlError {
  message: string;
  extensions?: { code?: string; fields?: FieldError[]; retryAfter?: number; traceId?: string };
}

/** A generated document: its text and, for the compiler only, its result and variables. */
export interface Operation<R, V> {
  toString(): string;
  __apiType?: (variables: V) => R;
}

export function operationName(document: { toString(): string }): string {
  return /\b(?:query|mutation)\s+(\w+)/.exec(document.toString())?.[1] ?? 'anonymous';
}

/** Runs a GraphQL operation. Throws `ApiError` carrying `extensions.code`; payload statuses are the caller's to read. */
export async function execute<R, V>(
  document: Operation<R, V>,
  variables: V,
  signal?: AbortSignal,
  renew = true,
): Promise<R> {
  const response = await send('/graphql', {
    method: 'POST',
    headers: headers({
      'Content-Type': 'application/json',
      Accept: 'application/graphql-response+json, application/json',
    }),
    body: JSON.stringify({ query: document.toString(), variables, operationName: operationName(document) }),
    ...(signal ? { signal } : {}),
  });
  const error = await graphqlError(response);
  if (!(error instanceof ApiError)) return error.data as R;
  if (renew && error.code.toLowerCase() === 'unauthenticated' && (await signInAgain())) {
    return execute(document, variables, signal, false);
  }
  throw error;
}

async function graphqlError(response: Response): Promise<ApiError | { data: unknown }> {
  const isJson = /json/.test(response.headers.get('Content-Type') ?? '');
  const body = isJson
    ? ((await response.json().catch(() => null)) as
        | (Failure & { data?: unknown; errors?: GraphqlError[] })
        | null)
    : null;
  const first = body?.errors?.[0];
  if (first) {
    const { code = 'internal', fields = [], retryAfter } = first.extensions ?? {};
    return new ApiError(code, first.message, response.status, fields, retryAfter);
  }
  if (response.ok && body && body.data !== undefined) return { data: body.data };
  const code = body?.code ?? (response.status === 401 ? 'unauthenticated' : `http_${response.status}`);
  return new ApiError(
    code,
    body?.message ?? message('error.server'),
    response.status,
    body?.fields ?? [],
    body?.retryAfter,
  );
}
