import { useCallback, useEffect, useRef, useState } from 'react';
import { type FileOutput, LARGEST_FILE } from '#server/domain/files/schema';
import { useUnsavedWork } from '~/lib/unsaved-work';
import { useApp } from '~/lib/use-app';
import { sendUpload, type UploadProblem } from './send-upload';

/** One file on its way. */
export interface Upload {
  key: number;
  file: File;
  state: 'waiting' | 'sending' | 'failed';
  /** Between 0 and 1. */
  share: number;
  problem?: UploadProblem;
}

let keys = 0;

/** Sends files one after another; what fails stays in the list, to be tried again or dropped. */
export function useUploads(customerId: string, onUploaded: (file: FileOutput) => void) {
  const { csrf } = useApp();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const cancelOf = useRef(new Map<number, () => void>());
  const told = useRef(onUploaded);
  told.current = onUploaded;

  const change = useCallback((key: number, changes: Partial<Upload>) => {
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...changes } : one)));
  }, []);
  const drop = useCallback((key: number) => {
    cancelOf.current.get(key)?.();
    setUploads((all) => all.filter((one) => one.key !== key));
  }, []);

  const next = uploads.some(({ state }) => state === 'sending')
    ? undefined
    : uploads.find(({ state }) => state === 'waiting');
  useEffect(() => {
    if (!next) return;
    const { key, file } = next;
    change(key, { state: 'sending', share: 0 });
    const onProgress = (share: number) => change(key, { share });
    const { answer, cancel } = sendUpload({ customerId, file, csrf, onProgress });
    cancelOf.current.set(key, cancel);
    void answer.then((result) => {
      cancelOf.current.delete(key);
      if ('problem' in result) return change(key, { state: 'failed', problem: result.problem });
      setUploads((all) => all.filter((one) => one.key !== key));
      if ('file' in result) told.current(result.file);
    });
  }, [next, customerId, csrf, change]);

  const add = (files: Iterable<File>) => {
    const added = [...files].map((file): Upload => {
      keys += 1;
      const base = { key: keys, file, share: 0 };
      // Sent all the same, it would be refused after a minute of waiting.
      return file.size > LARGEST_FILE
        ? { ...base, state: 'failed', problem: 'PAYLOAD_TOO_LARGE' }
        : { ...base, state: 'waiting' };
    });
    setUploads((all) => [...all, ...added]);
  };
  const again = (key: number) => change(key, { state: 'waiting' });

  useUnsavedWork(uploads.some(({ state }) => state !== 'failed'));
  return { uploads, add, drop, again };
}
