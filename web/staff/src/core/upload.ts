// One file, one request, with progress; the id that comes back is what a mutation takes.
import { downscaleImage } from '@suanruam/core/image';
import { inLanguage } from './client';
import { ApiError } from './errors';
import { message } from './i18n';
import { signInAgain } from './reauth';

/** What a photo of a notice shows, in the order it is offered. */
export const PHOTO_STAGES = ['ATTACHMENT', 'BEFORE', 'AFTER'] as const;
export type PhotoStage = (typeof PHOTO_STAGES)[number];

export interface Uploaded {
  id: string;
  name: string;
  mime: string;
  bytes: number;
  width?: number;
  height?: number;
  thumbUrl?: string;
  /** Said about it by whoever sends it. */
  alt?: string;
  stage?: PhotoStage;
}

export const MAX_UPLOAD_BYTES = 20_000_000;

export async function uploadFile(
  file: File,
  onProgress: (share: number) => void,
  signal?: AbortSignal,
): Promise<Uploaded> {
  if (file.size === 0) throw new ApiError('empty_file', message('upload.empty'));
  const smaller = await downscaleImage(file);
  if (smaller.size > MAX_UPLOAD_BYTES) throw new ApiError('too_large', message('upload.tooLarge'));
  try {
    return await post(smaller, onProgress, signal);
  } catch (error) {
    if (error instanceof ApiError && error.status === 401 && (await signInAgain()))
      return post(smaller, onProgress, signal);
    throw error;
  }
}

// XMLHttpRequest because fetch still reports no upload progress in the browsers offices use.
function post(file: File, onProgress: (share: number) => void, signal?: AbortSignal): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', inLanguage('/staff/api/uploads'));
    request.setRequestHeader('X-Requested-With', 'suanruam');
    request.responseType = 'json';
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) return resolve(request.response as Uploaded);
      const body = (request.response ?? {}) as { code?: string; message?: string };
      const fallback = request.status === 413 ? message('upload.tooLarge') : message('error.server');
      reject(new ApiError(body.code ?? `http_${request.status}`, body.message ?? fallback, request.status));
    };
    request.onerror = () => reject(new ApiError('network', message('error.network')));
    request.onabort = () => reject(new ApiError('aborted', message('upload.aborted')));
    signal?.addEventListener('abort', () => request.abort());
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
}
