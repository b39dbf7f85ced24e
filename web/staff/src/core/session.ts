// Who is signed in and what they may do. The server decides every right again; this only spares people dead buttons.
import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { rest } from './client';

export interface SignedIn {
  signedIn: true;
  demo?: boolean;
  staff: { id: string; name: string; position: string; email: string; lang: 'th' | 'en' };
  tenant: { slug: string; name: string; shortName: string };
  roles: string[];
  permissions: string[];
}

export interface SignedOut {
  signedIn: false;
  tenantSlug?: string;
  demo: boolean;
}

export type Session = SignedIn | SignedOut;

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => rest<Session>('/staff/api/session', { signal, renew: false }),
  staleTime: Number.POSITIVE_INFINITY,
  retry: 1,
});

export function useSession(): SignedIn {
  const { data } = useQuery(sessionQuery);
  if (!data?.signedIn) throw new Error('a signed-in page was drawn without a session');
  return data;
}

export function may(session: Session | undefined, action: string): boolean {
  return !!session?.signedIn && session.permissions.includes(action);
}

export function useMay(): (action: string) => boolean {
  const { data } = useQuery(sessionQuery);
  return (action) => may(data, action);
}

/** Forgets everything held about the last person, then shows who is signed in now. */
export function replaceSession(client: QueryClient, session: Session): void {
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
  client.setQueryData(sessionQuery.queryKey, session);
}

export function useReplaceSession(): (session: Session) => void {
  const client = useQueryClient();
  return (session) => replaceSession(client, session);
}
