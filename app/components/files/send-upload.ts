import { z } from 'zod';
import { type FileOutput, fileOutput } from '#server/domain/files/schema';
import type { ErrorCode } from '#server/kernel/errors';
import { uploadAddress } from './file-addresses';

/** Why a file was not taken; `OFFLINE` when no answer came at all. */
export type UploadProblem = ErrorCode | 'OFFLINE';

type Answer = { file: FileOutput } | { problem: UploadProblem } | { cancelled: true };

interface Sending {
  customerId: string;
  file: File;
  csrf: string;
  /** Between 0 and 1. */
  onProgress: (share: number) => void;
}

const taken = z.object({ data: fileOutput });
const refused = z.object({ code: z.string() });

/** Sends one file. `fetch` tells nothing of how much has gone out, so this is the older way. */
export function sendUpload({ customerId, file, csrf, onProgress }: Sending) {
  const request = new XMLHttpRequest();
  const answer = new Promise<Answer>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => resolve({ problem: 'OFFLINE' });
    request.onabort = () => resolve({ cancelled: true });
    request.onload = () => resolve(answerOf(request));
  });
  const form = new FormData();
  form.append('file', file, file.name);
  request.open('POST', uploadAddress(customerId));
  request.setRequestHeader('X-CSRF-Token', csrf);
  request.send(form);
  return { answer, cancel: () => request.abort() };
}

function answerOf({ responseText }: XMLHttpRequest): Answer {
  const body = parsed(responseText);
  const good = taken.safeParse(body);
  if (good.success) return { file: good.data.data };
  const bad = refused.safeParse(body);
  // The server's codes are a closed list; a proxy's page has none.
  return { problem: bad.success ? (bad.data.code as ErrorCode) : 'OFFLINE' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
