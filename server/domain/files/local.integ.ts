import { describe, expect, test } from 'vitest';
import { pdf } from '#scripts/testing/files/samples';
import { filePromises } from '#scripts/testing/files/suite';
import { useFiles } from '#scripts/testing/files/use-files';

const files = useFiles('local');

describe('files in a folder of this machine', () => {
  filePromises(files);

  test('are handed out so that no browser takes them for a page of ours', async () => {
    const { id } = await files.upload(pdf());
    const saved = await files.open(`/api/crm/files/${id}?download=true`);
    expect(saved.headers.get('x-content-type-options')).toBe('nosniff');
    expect(saved.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
    expect(saved.headers.get('cache-control')).toBe('private, max-age=300');
    const shown = await files.open(`/api/crm/files/${id}`);
    expect(shown.headers.get('content-security-policy')).toMatch(/default-src 'none'/);
  });
});
