// Queries and commands over the generated documents. Every key starts with 'gql', so a live event can ask for all of them again.
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { execute, type Operation, operationName } from './client';
import { ApiError, type FieldError } from './errors';
import { message } from './i18n';

interface QueryChoices {
  enabled?: boolean;
  /** Keep the last page on screen while the next one loads. */
  keep?: boolean;
  staleTime?: number;
}

export function useGql<R, V>(document: Operation<R, V>, variables: V, choices: QueryChoices = {}) {
  return useQuery({
    queryKey: ['gql', operationName(document), variables],
    queryFn: ({ signal }) => execute(document, variables, signal),
    ...(choices.enabled === undefined ? {} : { enabled: choices.enabled }),
    ...(choices.staleTime === undefined ? {} : { staleTime: choices.staleTime }),
    ...(choices.keep ? { placeholderData: keepPreviousData } : {}),
  });
}

interface Payload {
  status: string;
  message?: string | null;
  fields?: FieldError[];
}

function isPayload(value: unknown): value is Payload {
  return typeof value === 'object' && value !== null && 'status' in value;
}

/** An expected refusal (a field, a conflict, a rule) becomes the same error the forms already show. */
export function orThrow<R>(data: R): R {
  const payload = Object.values(data as Record<string, unknown>).find(isPayload);
  if (!payload || payload.status === 'DONE') return data;
  const fields = payload.fields ?? [];
  const fallback =
    payload.status === 'CONFLICT'
      ? 'error.conflict'
      : payload.status === 'INVALID'
        ? 'error.invalid'
        : 'error.refused';
  throw new ApiError(payload.status.toLowerCase(), payload.message || message(fallback), 200, fields);
}

/** A command: every visible query is read again afterwards, since a case touches queue, counts and lateness alike. */
export function useCommand<R, V>(document: Operation<R, V>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (variables: V) => orThrow(await execute(document, variables)),
    onSuccess: () => client.invalidateQueries({ queryKey: ['gql'] }),
  });
}
