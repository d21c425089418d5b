import winston from 'winston';
import { env } from '#server/env';
import { once } from './once';

const SECRET = /pass(word)?|secret|token|cookie|authorization|hash/i;

/** Replaces the values of secret-looking keys, however deep, and keeps every line one line. */
export const redact = winston.format((info) => {
  for (const [name, value] of Object.entries(info)) {
    if (name !== 'stack') info[name] = redacted(name, value);
  }
  return info;
});

function redacted(name: string, value: unknown): unknown {
  if (SECRET.test(name)) return '[redacted]';
  if (typeof value === 'string') return value.replace(/[\r\n]+/g, '\\n');
  if (value instanceof Error) return redacted(name, value.stack ?? value.message);
  if (Array.isArray(value)) return value.map((item) => redacted('', item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redacted(key, item)]));
}

const line = winston.format.printf(({ level, message, timestamp, stack, ...rest }) => {
  const extra = Object.keys(rest).length > 0 ? ` ${JSON.stringify(rest)}` : '';
  return `${timestamp} ${level} ${message}${extra}${stack ? `\n${stack}` : ''}`;
});

type Log = (message: string, details?: object) => Logger;

interface Logger {
  error: Log;
  warn: Log;
  info: Log;
  http: Log;
  debug: Log;
}

const holder = once('logger', () => ({ made: null as winston.Logger | null }));

/**
 * The process's winston logger: JSON lines in production, readable lines elsewhere. It is made when it
 * is first asked for: a wrong setting is for the start to tell, not for whoever imports this first.
 */
export function winstonLogger(): winston.Logger {
  holder.made ??= create();
  return holder.made;
}

const at =
  (level: keyof Logger): Log =>
  (message, details = {}) => {
    winstonLogger().log(level, message, details);
    return logger;
  };

export const logger: Logger = {
  error: at('error'),
  warn: at('warn'),
  info: at('info'),
  http: at('http'),
  debug: at('debug'),
};

function create(): winston.Logger {
  const { LOG_LEVEL, isProduction, DEMO, NODE_ENV } = env();
  return winston.createLogger({
    level: NODE_ENV === 'test' ? 'error' : DEMO && LOG_LEVEL === 'info' ? 'warn' : LOG_LEVEL,
    format: winston.format.combine(
      winston.format.timestamp(),
      winston.format.errors({ stack: true }),
      redact(),
      isProduction && !DEMO ? winston.format.json() : line,
    ),
    transports: [new winston.transports.Console({ stderrLevels: ['error', 'warn'] })],
  });
}
