import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { createIndexes } from '#models/indexes';
import { Profile } from '#models/profile';
import { auditRows } from '#scripts/testing/context-of';
import { failureOf } from '#scripts/testing/failure-of';
import { addPerson } from '#scripts/testing/people';
import { useDatabase } from '#scripts/testing/use-database';
import { getAvatar, getOwn, removeAvatar, setAvatar, updateOwn } from './index';

useDatabase();
beforeAll(async () => void (await createIndexes()));

const picture = (width = 300, height = 200) =>
  sharp({ create: { width, height, channels: 3, background: '#0a7' } });

describe('one’s own profile', () => {
  test('says who one is and why one may do what, and takes what people decide themselves', async () => {
    const { context, id } = await addPerson('agent', { name: 'Old' });
    await updateOwn(context, { name: 'New', locale: 'ar', theme: 'dark', presence: 'leave' });
    const own = await getOwn(context, {});
    expect(own).toMatchObject({ id, name: 'New', locale: 'ar', presence: 'leave' });
    expect(own.rights[0]).toEqual({
      permission: 'customers.view',
      scope: 'assigned',
      decidedBy: 'role',
      otherwise: 'assigned',
    });
    const [row] = await auditRows({ action: 'UPDATE_PROFILE', entityId: id });
    expect(row?.changes.map(({ field }) => field).sort()).toEqual([
      'locale',
      'name',
      'presence',
      'theme',
    ]);
  });

  test('takes no role, team or activity (CVE-2025-15602)', async () => {
    const { context, id } = await addPerson('agent');
    for (const more of [{ role: 'superadmin' }, { team: 'X' }, { active: true }, { id }]) {
      const given = { name: 'X', ...more } as Parameters<typeof updateOwn>[1];
      expect(await failureOf(updateOwn(context, given))).toMatchObject({
        code: 'VALIDATION_ERROR',
      });
    }
    expect((await Profile.findById(id).lean())?.role).toBe('agent');
  });
});

describe('a picture', () => {
  test('is re-encoded to two squares, seen by colleagues, and taken back', async () => {
    const { context, id } = await addPerson('agent');
    const colleague = await addPerson('dataentry');
    const bytes = await picture().withMetadata().jpeg().toBuffer();
    const { avatarVersion } = await setAvatar(context, { bytes });
    expect(avatarVersion).toBeGreaterThan(0);
    for (const [size, edge] of [
      ['small', 64],
      ['large', 256],
    ] as const) {
      const kept = await sharp(await getAvatar(colleague.context, { id, size })).metadata();
      expect(kept).toMatchObject({ format: 'webp', width: edge, height: edge });
      expect(kept.exif).toBeUndefined();
    }
    await removeAvatar(context, {});
    expect(await failureOf(getAvatar(colleague.context, { id }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await auditRows({ action: 'UPDATE_PROFILE', entityId: id })).toHaveLength(2);
    const nobody = { ...context, actor: null };
    expect(await failureOf(getAvatar(nobody, { id }))).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test.each([
    ['an SVG (GHSA-x7hp-f23m-66mj)', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a JPEG in name only', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(64)])],
    ['nothing', Buffer.alloc(0)],
  ])('is not %s', async (_what, bytes) => {
    const { context, id } = await addPerson('agent');
    expect(await failureOf(setAvatar(context, { bytes }))).toMatchObject({
      code: 'UNSUPPORTED_MEDIA_TYPE',
    });
    expect((await Profile.findById(id).lean())?.avatarVersion).toBe(0);
  });

  test('is no bomb and not larger than 5 MB', async () => {
    const { context } = await addPerson('agent');
    const bomb = await picture(9_000, 9_000).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.byteLength).toBeLessThan(1024 * 1024);
    expect(await failureOf(setAvatar(context, { bytes: bomb }))).toMatchObject({
      code: 'UNSUPPORTED_MEDIA_TYPE',
    });
    const large = Buffer.alloc(5 * 1024 * 1024 + 1);
    expect(await failureOf(setAvatar(context, { bytes: large }))).toMatchObject({
      code: 'PAYLOAD_TOO_LARGE',
    });
  });
});
