// The `mobile` metadata is the smallest that knows each country's mobile prefixes: `min` checks
// lengths only and lets 013… pass as Egyptian. Its price: landlines are refused.
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/mobile';
import { z } from 'zod';
import { westernDigits } from './fold';

const NOT_PHONE = /[^\d+\s().\-\u2010-\u2015/]/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff]/g;
const LONGEST_INPUT = 40;

/**
 * The E.164 text of a mobile number as people type it, or null when it is none.
 * A number without a country code is read as one of `defaultCountry`; a country code without its
 * plus sign is tried after that. Idempotent.
 */
export function toE164(input: string, defaultCountry: CountryCode = 'EG'): string | null {
  if (input.length > LONGEST_INPUT) return null;
  const typed = westernDigits(input)
    .replace(INVISIBLE, '')
    .replace(/\uff0b/g, '+')
    .trim();
  if (typed === '' || NOT_PHONE.test(typed)) return null;
  const compact = typed.replace(/[^\d+]/g, '');
  // In right-to-left text the plus sign often ends up behind the digits.
  const number = compact.replace(/^(\d+)\+$/, '+$1').replace(/^00/, '+');
  if (!/^\+?\d{6,15}$/.test(number)) return null;
  return valid(number, defaultCountry) ?? (number.startsWith('+') ? null : valid(`+${number}`));
}

export const phoneSchema = z.string().transform((text, issues) => {
  const number = toE164(text);
  if (number !== null) return number;
  issues.addIssue({ code: 'custom', message: 'phone.invalid', input: text });
  return z.NEVER;
});

function valid(number: string, country?: CountryCode): string | null {
  const parsed = parsePhoneNumberFromString(number, country);
  return parsed?.isValid() ? parsed.number : null;
}
