import type { ApiError } from '../../core/errors';

/** The server has answered, and the answer is no: nothing was done. Anything else may have been done already. */
export function isCertain(error: ApiError): boolean {
  return ['invalid', 'conflict', 'refused', 'not_found', 'forbidden', 'unauthenticated'].includes(
    error.code.toLowerCase(),
  );
}
