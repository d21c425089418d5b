import { describe, expect, test } from 'vitest';
import { pdf } from '#scripts/testing/files/samples';
import { sendFile } from '#scripts/testing/files/send-file';
import { filePromises } from '#scripts/testing/files/suite';
import { useFiles } from '#scripts/testing/files/use-files';
import { sweepFiles } from './index';

const files = useFiles('s3');

describe('files in an S3 bucket', () => {
  filePromises(files);

  test('An upload fails within 10 s while the storage is away, and leaves nothing; then all is well', async () => {
    const { world, storage, path, everything, upload } = files;
    const before = await everything();
    storage.server().freeze();
    const started = Date.now();
    const { status, body } = await sendFile(world.browser, path(), { content: pdf() });
    const seconds = (Date.now() - started) / 1_000;
    storage.server().thaw();
    expect({ status, code: body.code }).toEqual({ status: 503, code: 'UNAVAILABLE' });
    expect(seconds).toBeLessThan(10);
    const { id } = await upload(pdf());
    await sweepFiles(Date.now() + 86_401_000);
    const { stored, ...rest } = await everything();
    expect(stored.filter((key) => key !== `${id}/original`)).toEqual(before.stored);
    expect(rest).toEqual({ rows: before.rows + 1, arriving: [] });
  });
});
