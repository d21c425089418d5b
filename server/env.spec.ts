import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EnvError, parseEnv } from './env';

const SECRET = 'x'.repeat(32);
const MONGODB_URI = 'mongodb://db.example/edugate';
const production = { NODE_ENV: 'production', AUTH_SECRET: SECRET, MONGODB_URI };

function problemsOf(source: Record<string, string>): string[] {
  try {
    parseEnv({ AUTH_SECRET: SECRET, ...source });
  } catch (error) {
    if (error instanceof EnvError) return error.problems;
    throw error;
  }
  return [];
}

const named = (source: Record<string, string>) =>
  problemsOf(source).map((problem) => problem.split(':')[0]);

describe('a wrong configuration', () => {
  test('is told whole: every wrong variable at once, what production lacks included', () => {
    const wrong = {
      NODE_ENV: 'production',
      PORT: '70000',
      HOST: 'x',
      APP_URL: 'not an address',
      AUTH_SECRET: '',
      MONGODB_URI: '',
      DEMO: 'yes',
      LOG_LEVEL: 'loud',
      TRUST_PROXY: '-1',
      CORS_ORIGINS: '*',
    };
    expect(named(wrong)).toEqual(
      expect.arrayContaining([
        'PORT',
        'APP_URL',
        'DEMO',
        'LOG_LEVEL',
        'TRUST_PROXY',
        'CORS_ORIGINS',
        'AUTH_SECRET',
        'MONGODB_URI',
      ]),
    );
  });

  test.each(['AUTH_SECRET', 'MONGODB_URI'])('production needs %s', (name) => {
    expect(problemsOf({ ...production, [name]: '' })).toEqual([
      `${name}: is required in production`,
    ]);
  });

  test('is told in words a person can use', () => {
    expect(problemsOf({ PORT: 'xx', DEMO: 'maybe', NODE_ENV: 'prod' })).toEqual([
      'NODE_ENV: must be one of development, test, production',
      'PORT: must be a number',
      'DEMO: must be one of 0, 1',
    ]);
    expect(problemsOf({ CORS_ORIGINS: '*' })).toHaveLength(1);
  });

  test('a short secret is refused everywhere', () => {
    expect(named({ AUTH_SECRET: 'short' })).toEqual(['AUTH_SECRET']);
  });

  test('a database address of another kind is refused', () => {
    expect(named({ MONGODB_URI: 'http://db.example' })).toEqual(['MONGODB_URI']);
  });

  test('a Redis address of another kind is refused, and its password is not repeated', () => {
    const [problem] = problemsOf({ REDIS_URL: 'http://user:hunter2@cache.example' });
    expect(problem).toMatch(/^REDIS_URL: /);
    expect(problem).not.toContain('hunter2');
    const good = parseEnv({
      AUTH_SECRET: SECRET,
      REDIS_URL: 'rediss://user:hunter2@cache.example',
    });
    expect(good.REDIS_URL).toMatch(/^rediss:/);
  });

  test('half a storage is told, and a whole one passes', () => {
    const keys = { S3_ACCESS_KEY_ID: 'key', S3_SECRET_ACCESS_KEY: 'secret' };
    expect(problemsOf({ S3_BUCKET: 'files' })).toEqual([
      'S3_ACCESS_KEY_ID: is required with S3_BUCKET',
      'S3_SECRET_ACCESS_KEY: is required with S3_BUCKET',
    ]);
    expect(named(keys)).toEqual(['S3_BUCKET']);
    expect(named({ S3_ENDPOINT: 'http://s3.example' })).toContain('S3_BUCKET');
    expect(named({ ...keys, S3_BUCKET: '../files' })).toEqual(['S3_BUCKET']);
    expect(named({ ...keys, S3_BUCKET: 'files', S3_ENDPOINT: 's3' })).toEqual(['S3_ENDPOINT']);
    expect(problemsOf({ ...keys, S3_BUCKET: 'files' })).toEqual([]);
  });

  test.each([
    '*',
    'https://a.example,*',
    'https://*.example.org',
    'null',
    'a.example',
    'https://a.example/path',
  ])('CORS_ORIGINS=%s is refused', (CORS_ORIGINS) => {
    expect(named({ CORS_ORIGINS })).toContain('CORS_ORIGINS');
  });

  test('demo accounts never meet a real database in production', () => {
    expect(named({ ...production, DEMO: '1' })).toEqual(['DEMO']);
    expect(problemsOf({ NODE_ENV: 'production', DEMO: '1' })).toEqual([]);
  });

  test('production over the network without TLS is refused; on loopback it may be', () => {
    expect(named({ ...production, APP_URL: 'http://crm.example.org' })).toEqual(['APP_URL']);
    expect(problemsOf({ ...production, APP_URL: 'http://localhost:3000' })).toEqual([]);
  });

  test.each([
    ['DEMO', { NODE_ENV: 'production', DEMO: '1', HOST: '0.0.0.0' }],
    ['APP_URL', { ...production, HOST: '0.0.0.0', APP_URL: 'http://localhost:3000' }],
    ['APP_URL', { ...production, HOST: '10.0.0.5', APP_URL: 'HTTP://127.0.0.1' }],
  ])('production that others reach never goes without %s set right', (name, source) => {
    expect(named(source)).toEqual([name]);
    expect(problemsOf({ ...source, HOST: '127.0.0.1' })).toEqual([]);
  });

  test('a secret file that was cut short is told, not used', () => {
    const DATA_DIR = mkdtempSync(join(tmpdir(), 'edugate-env-'));
    for (const damaged of ['', 'short', 'x'.repeat(20).concat(' ', 'y'.repeat(20))]) {
      writeFileSync(join(DATA_DIR, 'auth-secret'), damaged);
      expect(() => parseEnv({ DATA_DIR })).toThrow(/holds no secret/);
    }
  });

  test.each(['javascript:alert(1)', 'ftp://a.example'])('APP_URL=%s is refused', (APP_URL) => {
    expect(named({ APP_URL })).toEqual(['APP_URL']);
  });
});

describe('a right configuration', () => {
  test('cookies are secure in production and behind https, not in a demo on loopback', () => {
    expect(parseEnv(production).secureCookies).toBe(true);
    expect(parseEnv({ AUTH_SECRET: SECRET, APP_URL: 'https://crm.example' }).secureCookies).toBe(
      true,
    );
    const shouted = parseEnv({ AUTH_SECRET: SECRET, APP_URL: 'HTTPS://CRM.example/' });
    expect([shouted.secureCookies, shouted.APP_URL]).toEqual([true, 'https://crm.example']);
    expect(parseEnv({ AUTH_SECRET: SECRET }).secureCookies).toBe(false);
    const demo = { NODE_ENV: 'production', DEMO: '1', AUTH_SECRET: SECRET };
    expect(parseEnv(demo).secureCookies).toBe(false);
  });

  test('is a demo only where nothing says otherwise', () => {
    expect(parseEnv({ AUTH_SECRET: SECRET }).DEMO).toBe(true);
    expect(parseEnv({ AUTH_SECRET: SECRET, MONGODB_URI }).DEMO).toBe(false);
    expect(parseEnv({ AUTH_SECRET: SECRET, DEMO: '0' }).DEMO).toBe(false);
    expect(parseEnv(production).DEMO).toBe(false);
  });

  test('an empty variable counts as not set, and origins are a list', () => {
    const env = parseEnv({
      AUTH_SECRET: SECRET,
      PORT: '',
      CORS_ORIGINS: ' https://a.example ,, http://b.example:81',
    });
    expect(env.PORT).toBe(3000);
    expect(env.CORS_ORIGINS).toEqual(['https://a.example', 'http://b.example:81']);
  });

  test('without a secret one is made once, kept beside the data and readable by its owner alone', () => {
    const DATA_DIR = mkdtempSync(join(tmpdir(), 'edugate-env-'));
    const first = parseEnv({ DATA_DIR }).AUTH_SECRET;
    expect(first.length).toBeGreaterThanOrEqual(32);
    expect(parseEnv({ DATA_DIR }).AUTH_SECRET).toBe(first);
    const file = join(DATA_DIR, 'auth-secret');
    expect(readFileSync(file, 'utf8')).toBe(first);
    expect(statSync(file).mode & 0o077).toBe(0);
  });
});
