import { describe, expect, test } from 'vitest';
import { NEVER_SHOWN, REFUSED } from './hostile';
import { packedPdf, pdf } from './samples';
import { sendFile } from './send-file';
import type { Files } from './use-files';

export function hostileFiles({ world, storage, path, open, upload, everything }: Files) {
  describe('a hostile file', () => {
    test.each(REFUSED)('$what is refused as $name', async ({ bytes, name, type }) => {
      const before = await everything();
      const content = await bytes();
      const { status, body } = await sendFile(world.browser, path(), { name, type, content });
      expect({ status, code: body.code }).toEqual({ status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' });
      expect(await everything()).toEqual(before);
    });

    test.each(NEVER_SHOWN)('$what is saved, never shown', async ({ bytes, name }) => {
      const file = await upload(await bytes(), name);
      expect(file.showable).toBe(false);
      const opened = await open(`/api/crm/files/${file.id}`);
      expect(opened.headers.get('content-disposition')).toMatch(/^attachment; /);
    });

    test('is not every PDF: as programs write them, they are shown', async () => {
      const file = await upload(packedPdf('1 0 <</Type/Page/Contents 4 0 R>>'));
      expect(file.showable).toBe(true);
    });

    test('has a name that never becomes a path, a header or a script', async () => {
      const file = await upload(pdf(), '../../../etc/%0d%0aSet-Cookie: a=1;<b>.pdf');
      expect(file.name).toMatch(/^[^/\\<>\r\n]+\.pdf$/);
      const opened = await open(`/api/crm/files/${file.id}`);
      expect(opened.headers.get('set-cookie')).toBeNull();
      expect(await storage.contents()).toContain(`${file.id}/original`);
    });
  });
}
