import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Answers } from './instance';

export interface Instance {
  ask<N extends keyof Answers>(
    name: N,
    ...args: Parameters<Answers[N]>
  ): Promise<Awaited<ReturnType<Answers[N]>>>;
  stop(): Promise<void>;
}

const file = fileURLToPath(new URL('./instance.ts', import.meta.url));

/** Starts another process of the product on the same database, with or without the same Redis. */
export async function startInstance(mongoUri: string, redisUrl?: string): Promise<Instance> {
  const child = fork(file, redisUrl ? [mongoUri, redisUrl] : [mongoUri], {
    execArgv: ['--import', 'tsx'],
  });
  await once(child, 'message');
  let asked = 0;
  const ask = (name: string, ...args: unknown[]) => {
    const id = ++asked;
    const answered = new Promise<unknown>((done) => {
      const listener = (message: unknown) => {
        const { id: of, value } = message as { id: number; value: unknown };
        if (of !== id) return;
        child.off('message', listener);
        done(value);
      };
      child.on('message', listener);
    });
    child.send({ id, name, args });
    return answered;
  };
  return {
    // The child answers with what `Answers` says of the name.
    ask: ask as Instance['ask'],
    stop: async () => {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}
