import { describe, expect, test, vi } from 'vitest';
import { getFile } from '#server/domain/files';
import { pdf } from './samples';
import type { Files } from './use-files';

export function signedAddresses({ world, absolute, upload }: Files) {
  describe('a signed address', () => {
    test('hands out what it was made for as it was made for, whatever is changed in it', async () => {
      const [one, other] = [await upload(pdf()), await upload(pdf())];
      const { url } = await getFile(world.agent.context, { id: one.id });
      expect((await fetch(absolute(url))).status).toBe(200);
      const changed = [
        url.replace(one.id, other.id),
        url.replace('application%2Fpdf', 'text%2Fhtml'),
        url.replace('scan.pdf', 'scan.html'),
        url.replace(/inline(?=%3B|=)/, 'attachment'),
        url.replace(/(signature=)(.)/i, (_all, name, sign) => name + (sign === 'a' ? 'b' : 'a')),
        url.replace('original', '..%2Foriginal'),
        url.split('?')[0] ?? '',
      ];
      expect(new Set([url, ...changed]).size).toBe(changed.length + 1);
      const answers = await Promise.all(changed.map((address) => fetch(absolute(address))));
      expect(answers.filter(({ status }) => status !== 403 && status !== 400)).toEqual([]);
    });

    test('is good for five minutes', async () => {
      const { id } = await upload(pdf());
      const opened = async (secondsAgo: number) => {
        vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - secondsAgo * 1_000 });
        const { url } = await getFile(world.agent.context, { id });
        vi.useRealTimers();
        return (await fetch(absolute(url))).status;
      };
      expect(await opened(240)).toBe(200);
      expect(await opened(301)).toBe(403);
    });
  });
}
