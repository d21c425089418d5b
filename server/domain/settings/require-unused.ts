import type { ClientSession } from 'mongoose';
import type { SettingKey } from '#models/vocabulary';
import { AppError, type ErrorDetail } from '#server/kernel/errors';
import { removedKeys } from './change-rules';
import { type Uses, usesOf } from './uses';
import { isBuiltIn } from './values-schema';

interface Removal {
  list: SettingKey;
  before: unknown;
  after: unknown;
  session: ClientSession;
}

/**
 * What records hold is switched off, never removed; nor is what the product's own rules name.
 * @throws AppError BUSINESS_RULE with how many records hold each entry
 */
export async function requireUnused({ list, before, after, session }: Removal): Promise<void> {
  const details: ErrorDetail[] = [];
  for (const key of removedKeys(before, after)) {
    const uses = await usesOf(list, key, session);
    if (isBuiltIn(list, key)) details.push(builtIn(key, uses));
    else if (uses && uses.count > 0) details.push(inUse(key, uses));
  }
  if (details.length === 0) return;
  const message = 'What records hold cannot be removed. Switch it off instead.';
  throw new AppError('BUSINESS_RULE', message, { details });
}

const NOUN: Record<Uses['of'], string> = {
  students: 'students',
  followups: 'follow-ups',
  programmes: 'programmes',
};

function inUse(key: string, { of, count }: Uses): ErrorDetail {
  const message = `is held by ${count} ${NOUN[of]}`;
  return { path: `value.${key}`, message, code: `in_use_${of}`, count };
}

function builtIn(key: string, uses: Uses | null): ErrorDetail {
  const held = uses ? `; ${uses.count} students have it` : '';
  const message = `belongs to the product and can only be switched off${held}`;
  return { path: `value.${key}`, message, code: 'built_in', count: uses?.count ?? 0 };
}
