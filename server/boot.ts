import type { Server } from 'node:http';
import type { Express } from 'express';
import { createSmallIndexes } from '#models/indexes';
import { followAuditRetention } from '#server/domain/audit';
import { DEMO_PASSWORD, demoAccountsExist, MAIN_ACCOUNTS, seedDemo } from '#server/domain/demo';
import { startJobs } from '#server/domain/jobs';
import { missingSettings, seedSettings } from '#server/domain/settings';
import { followAnnouncements } from '#server/effects/cache';
import { followOutbox } from '#server/effects/live';
import { type Env, EnvError, EXIT_CONFIG, env } from './env';
import { listen } from './http/listen';
import { openDatabase } from './infra/database';
import { logger } from './infra/logger';
import { connectRedis } from './infra/redis';
import { onStopSignal } from './infra/stop-signal';
import { JOBS, RECURRING } from './jobs';
import { systemContext } from './kernel/context';
import { closeStrangers } from './kernel/strangers';
import { flushViews } from './kernel/views';

/** Makes the application; asked for again per request, so that development can reload it. */
type AppFactory = (isDraining: () => boolean) => () => Express | Promise<Express>;

/** How long a stop waits for requests that are under way. */
const DRAIN_MS = 10_000;

/**
 * Brings the product up, prints where it is, and takes it down in order when it is asked to stop: at
 * once when it is ready, after the step under way when it is not.
 * @param shared the HTTP server, where somebody else has use for it too
 */
export async function boot(makeApp: AppFactory, shared?: Server): Promise<void> {
  const stop = stopWhenAsked();
  const steps: (() => Promise<unknown>)[] = [];
  const undo = async () => {
    for (const step of steps.splice(0).reverse()) await step().catch(() => undefined);
  };
  try {
    const settings = env();
    const log = (line: string) => say(process.stdout, line);
    steps.push(await openDatabase(settings, { log, signal: stop }));
    steps.push(closeStrangers);
    if (settings.REDIS_URL) steps.push(connectRedis(settings.REDIS_URL));
    steps.push(followAnnouncements());
    await prepareData(settings, stop);
    steps.push(followOutbox());
    steps.push(flushViews);
    steps.push(await followAuditRetention());
    steps.push(await startJobs({ kinds: JOBS, recurring: RECURRING }));
    const server = await listen(
      makeApp(() => stop.aborted),
      settings,
      shared,
    );
    steps.push(() => close(server));
    stop.throwIfAborted();
    announce(settings, settings.DEMO && (await demoAccountsExist()));
    stop.addEventListener('abort', () => void undo().then(() => process.exit(0)));
  } catch (error) {
    await undo();
    if (stop.aborted) process.exit(0);
    say(process.stderr, error instanceof Error ? error.message : String(error));
    process.exit(error instanceof EnvError ? EXIT_CONFIG : 1);
  }
}

async function prepareData({ DEMO, isProduction }: Env, stop: AbortSignal): Promise<void> {
  stop.throwIfAborted();
  await prepareIndexes();
  if (DEMO) await seedDemo(stop);
  else {
    if (isProduction && (await demoAccountsExist())) {
      throw new EnvError([
        'MONGODB_URI: this database holds demo accounts, whose passwords are public; use another one',
      ]);
    }
    if ((await missingSettings()).length > 0) await seedSettings(systemContext('boot'), {});
  }
}

async function prepareIndexes(): Promise<void> {
  const left = await createSmallIndexes();
  if (left.length === 0) return;
  const names = left.map(({ collection, key }) => `${collection} (${Object.keys(key).join(', ')})`);
  logger.warn(
    `${left.length} indexes are missing on large collections; run "npm run crm -- create-indexes"`,
    { indexes: names },
  );
}

function announce({ APP_URL }: Env, isDemo: boolean): void {
  const demo = isDemo
    ? [
        '',
        `  Demo accounts (password ${DEMO_PASSWORD}):`,
        ...MAIN_ACCOUNTS.map(({ email }) => `    ${email}`),
      ]
    : [];
  say(process.stdout, ['', `  EduGate CRM is ready at ${APP_URL}`, ...demo, ''].join('\n'));
}

function stopWhenAsked(): AbortSignal {
  const stop = new AbortController();
  onStopSignal(() => {
    if (stop.signal.aborted) return;
    say(process.stdout, 'Stopping…');
    stop.abort();
  });
  return stop.signal;
}

function close(server: Server): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(() => {
      server.closeAllConnections();
      done();
    }, DRAIN_MS);
    server.close(() => {
      clearTimeout(timer);
      done();
    });
    server.closeIdleConnections();
  });
}

function say(stream: NodeJS.WriteStream, text: string): void {
  stream.write(`${text}\n`);
}
