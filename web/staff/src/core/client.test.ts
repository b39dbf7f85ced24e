import { describe, expect, it, vi } from 'vitest';
import { execute, rest } from './client';
import { orThrow } from './data';
import { ApiError, fieldMessages } from './errors';
import { onSignInNeeded, settleSignIn } from './reauth';

const query = { toString: () => 'query Viewer { viewer { id } }' };
const answer = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
const expired = () =>
  answer(200, { data: null, errors: [{ message: 'โปรดเข้าสู่ระบบ', extensions: { code: 'UNAUTHENTICATED' } }] });

describe('the client', () => {
  it('sends what a foreign site cannot, and names the operation', async () => {
    const fetch = vi.fn(async () => answer(200, { data: { viewer: { id: '1' } } }));
    vi.stubGlobal('fetch', fetch);
    expect(await execute(query, {})).toEqual({ viewer: { id: '1' } });
    const [, init] = fetch.mock.calls[0] as unknown as [string, RequestInit];
    expect((init.headers as Record<string, string>)['X-Requested-With']).toBe('suanruam');
    expect(JSON.parse(String(init.body))).toMatchObject({ operationName: 'Viewer' });
  });

  it('waits for a new sign-in when the session ended, then runs the same request again', async () => {
    const fetch = vi
      .fn()
      .mockResolvedValueOnce(expired())
      .mockResolvedValueOnce(answer(200, { data: { viewer: { id: '1' } } }));
    vi.stubGlobal('fetch', fetch);
    const dialog = vi.fn();
    const forget = onSignInNeeded(dialog);
    const running = execute(query, { text: 'พิมพ์ไว้แล้ว' });
    await vi.waitFor(() => expect(dialog).toHaveBeenCalledWith(true));
    settleSignIn(true);
    expect(await running).toEqual({ viewer: { id: '1' } });
    expect(fetch.mock.calls[1]?.[1]?.body).toBe(fetch.mock.calls[0]?.[1]?.body);
    forget();
  });

  it('asks only once: a second refusal is an error, and so is giving up', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => expired()),
    );
    const forget = onSignInNeeded((open) => open && queueMicrotask(() => settleSignIn(true)));
    await expect(execute(query, {})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    forget();
    const giveUp = onSignInNeeded((open) => open && queueMicrotask(() => settleSignIn(false)));
    await expect(execute(query, {})).rejects.toBeInstanceOf(ApiError);
    giveUp();
  });

  it('never opens the dialog for a wrong password', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => answer(401, { code: 'bad_credentials', message: 'อีเมลหรือรหัสผ่านไม่ถูกต้อง' })),
    );
    const dialog = vi.fn();
    const forget = onSignInNeeded(dialog);
    await expect(
      rest('/staff/api/sign-in', { method: 'POST', body: {}, renew: false }),
    ).rejects.toMatchObject({ code: 'bad_credentials', status: 401 });
    expect(dialog).not.toHaveBeenCalled();
    forget();
  });

  it('keeps fields and the waiting time of a refusal', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(async () =>
        answer(429, {
          code: 'rate_limited',
          message: 'ลองบ่อยเกินไป',
          fields: [{ field: 'email', message: 'ตรวจสอบอีเมล' }],
          retryAfter: 120,
        }),
      ),
    );
    const error = await rest('/staff/api/sign-in', { method: 'POST', body: {} }).catch((one: unknown) => one);
    expect(error).toMatchObject({ retryAfter: 120 });
    expect(fieldMessages(error)).toEqual({ email: 'ตรวจสอบอีเมล' });
  });

  it('calls a dead line by its name', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => Promise.reject(new TypeError('Failed to fetch'))),
    );
    await expect(execute(query, {})).rejects.toMatchObject({ code: 'network' });
  });

  it('turns a payload that is not DONE into the error forms show', () => {
    const done = { closeComplaint: { status: 'DONE', fields: [] } };
    expect(orThrow(done)).toBe(done);
    expect(() =>
      orThrow({
        closeComplaint: {
          status: 'INVALID',
          message: 'ผิด',
          fields: [{ field: 'text', message: 'ยาวเกินไป' }],
        },
      }),
    ).toThrow('ผิด');
    expect(() => orThrow({ closeComplaint: { status: 'CONFLICT', message: null, fields: [] } })).toThrow(
      ApiError,
    );
  });
});
