import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { config as loadDotenv } from 'dotenv';
import { z } from 'zod';
import { issueWords } from './infra/issue-words';

/** Exit code of a process whose configuration is wrong (EX_CONFIG of sysexits.h). */
export const EXIT_CONFIG = 78;

/** The built server is production unless it is told otherwise; the sources are development. */
const DEFAULT_NODE_ENV = import.meta.env?.PROD ? 'production' : 'development';
const SECRET_CHARACTERS = 32;
const LOOPBACK = ['localhost', '127.0.0.1', '::1', '[::1]'];

const flag = z.enum(['0', '1']).transform((value) => value === '1');
const list = z.string().transform((value) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean),
);

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default(DEFAULT_NODE_ENV),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  APP_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    .transform((url) => new URL(url).href.replace(/\/$/, ''))
    .optional(),
  AUTH_SECRET: z
    .string()
    .min(SECRET_CHARACTERS, `must have at least ${SECRET_CHARACTERS} characters`)
    .optional(),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'must start with mongodb:// or mongodb+srv://')
    .optional(),
  MONGOD_PATH: z.string().optional(),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: 'must be a redis:// or rediss:// address' })
    .optional(),
  S3_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    .optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'is not the name of a bucket')
    .optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  XDG_CACHE_HOME: z.string().optional(),
  DATA_DIR: z.string().default('.data'),
  DEMO: flag.optional(),
  LOG_LEVEL: z.enum(['error', 'warn', 'info', 'http', 'debug']).default('info'),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  CORS_ORIGINS: list
    .refine((origins) => !origins.join().includes('*'), {
      message: 'a wildcard is refused; list each origin',
      abort: true,
    })
    .refine((origins) => origins.every(isOrigin), 'each must be an origin: https://example.org')
    .default([]),
});

export interface Env extends Omit<z.output<typeof schema>, 'DEMO' | 'AUTH_SECRET' | 'APP_URL'> {
  APP_URL: string;
  AUTH_SECRET: string;
  DEMO: boolean;
  isProduction: boolean;
  /** Cookies carry `Secure` and the `__Host-` prefix; false only for a demo or development on loopback. */
  secureCookies: boolean;
}

/** Every wrong setting at once, one line each. */
export class EnvError extends Error {
  constructor(readonly problems: string[]) {
    super(`The configuration is wrong:\n${problems.map((line) => `  - ${line}`).join('\n')}`);
    this.name = 'EnvError';
  }
}

/**
 * Checks a set of environment variables. Empty strings count as not set.
 * @throws EnvError naming every variable that is wrong.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  const issues = parsed.error?.issues ?? [];
  const problems = [
    ...issues.map((issue) => `${issue.path.join('.')}: ${issueWords(issue)}`),
    ...wrongInProduction(given),
    ...wrongStorage(given),
  ];
  if (!parsed.success || problems.length > 0) throw new EnvError(problems);

  const { DEMO, AUTH_SECRET, APP_URL, ...rest } = parsed.data;
  const isProduction = rest.NODE_ENV === 'production';
  const demo = DEMO ?? (!isProduction && !rest.MONGODB_URI);
  const dataDir = resolve(rest.DATA_DIR);
  return {
    ...rest,
    DATA_DIR: dataDir,
    DEMO: demo,
    APP_URL: APP_URL ?? `http://localhost:${rest.PORT}`,
    AUTH_SECRET: AUTH_SECRET ?? keptSecret(dataDir),
    isProduction,
    secureCookies: APP_URL?.startsWith('https:') ?? (isProduction && !demo),
  };
}

/** Looks at what was given, so that it can be told together with what is malformed. */
function wrongInProduction(given: Record<string, string | undefined>): string[] {
  if ((given.NODE_ENV ?? DEFAULT_NODE_ENV) !== 'production') return [];
  const { HOST = '127.0.0.1', APP_URL } = given;
  const reachable = !LOOPBACK.includes(HOST);
  if (given.DEMO === '1') {
    return [
      ...(given.MONGODB_URI
        ? [
            'DEMO: refused in production with MONGODB_URI, it would publish the demo passwords there',
          ]
        : []),
      ...(reachable
        ? [`DEMO: refused in production with HOST=${HOST}, its passwords are public; use 127.0.0.1`]
        : []),
    ];
  }
  const missing = ['AUTH_SECRET', 'MONGODB_URI'].filter((name) => !given[name]);
  return [
    ...missing.map((name) => `${name}: is required in production`),
    ...(isPlainHttp(APP_URL, reachable)
      ? ['APP_URL: must begin with https:// in production, else cookies travel unprotected']
      : []),
  ];
}

/** Half a storage would be found out at the first upload. */
function wrongStorage(given: Record<string, string | undefined>): string[] {
  const keys = ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'];
  const wanted = [...keys, 'S3_ENDPOINT'].filter((name) => given[name]);
  if (wanted.length === 0) return [];
  const missing = keys.filter((name) => !given[name]);
  return missing.map((name) => `${name}: is required with ${wanted[0]}`);
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

/** Over the network, that is: loopback alone needs no protection. */
function isPlainHttp(url: string | undefined, reachable: boolean): boolean {
  if (!url || !URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && (reachable || !LOOPBACK.includes(hostname));
}

/** A secret made once and kept beside the data, so that sessions outlive a restart. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'auth-secret');
  try {
    mkdirSync(dataDir, { recursive: true });
    const secret = randomBytes(48).toString('base64url');
    writeFileSync(file, secret, { flag: 'wx', mode: 0o600 });
    return secret;
  } catch (error) {
    if (existsSync(file)) return secretIn(file);
    const reason = error instanceof Error ? error.message : String(error);
    throw new EnvError([`DATA_DIR: cannot be written (${reason})`]);
  }
}

/** @throws EnvError for a file that was cut short or overwritten: anybody could guess its sessions */
function secretIn(file: string): string {
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length >= SECRET_CHARACTERS && /^[\w-]+$/.test(secret)) return secret;
  throw new EnvError([`DATA_DIR: ${file} holds no secret; remove it and a new one is made`]);
}

let loaded: Env | undefined;

/** The checked environment of this process, from `.env` and the process itself (which wins). */
export function env(): Env {
  if (!loaded) {
    loadDotenv({ quiet: true });
    loaded = parseEnv(process.env);
  }
  return loaded;
}
