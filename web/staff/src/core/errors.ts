// One shape for everything that can go wrong between the console and the gateway.
export interface FieldError {
  field: string;
  message: string;
}

export class ApiError extends Error {
  readonly code: string;
  readonly status: number;
  readonly fields: FieldError[];
  readonly retryAfter: number | undefined;

  constructor(code: string, message: string, status = 0, fields: FieldError[] = [], retryAfter?: number) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
    this.fields = fields;
    this.retryAfter = retryAfter;
  }
}

/** The gateway spells codes in lower or upper case depending on the door; compare them as one. */
export function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof ApiError && codes.includes(error.code.toLowerCase());
}

/** Field name -> message, for forms. */
export function fieldMessages(error: unknown): Record<string, string> {
  const found: Record<string, string> = {};
  if (error instanceof ApiError) for (const { field, message } of error.fields) found[field] = message;
  return found;
}
