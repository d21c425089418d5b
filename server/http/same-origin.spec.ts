import type { Request } from 'express';
import { describe, expect, test } from 'vitest';
import { isCrossSite } from './same-origin';

/** As much of a request as the check reads. */
function request(headers: Record<string, string>): Request {
  const given: Record<string, string> = { host: 'crm.example:3000', ...headers };
  return { protocol: 'http', get: (name: string) => given[name] } as Partial<Request> as Request;
}

describe('a request caused by another site', () => {
  test.each(['cross-site', 'same-site', 'anything-new'])('says Sec-Fetch-Site: %s', (site) => {
    expect(isCrossSite(request({ 'sec-fetch-site': site }))).toBe(true);
  });

  test.each([
    'https://evil.example',
    'null',
    'http://crm.example:3000.evil.example',
    'http://crm.example',
    'https://crm.example:3000',
    'http://localhost:30000',
  ])('says Origin: %s', (origin) => {
    expect(isCrossSite(request({ origin }))).toBe(true);
  });

  test('is told by Fetch Metadata first, whatever Origin says', () => {
    const origin = 'http://crm.example:3000';
    expect(isCrossSite(request({ origin, 'sec-fetch-site': 'cross-site' }))).toBe(true);
  });
});

describe('a request of our own', () => {
  test.each(['same-origin', 'none'])('says Sec-Fetch-Site: %s', (site) => {
    expect(isCrossSite(request({ 'sec-fetch-site': site }))).toBe(false);
  });

  test('comes from the address it goes to, or from APP_URL', () => {
    expect(isCrossSite(request({ origin: 'http://crm.example:3000' }))).toBe(false);
    expect(isCrossSite(request({ origin: 'http://localhost:3000' }))).toBe(false);
  });

  test('without either header comes from no browser', () => {
    expect(isCrossSite(request({}))).toBe(false);
  });
});
