import { z } from 'zod';
import { FILE_RENDITIONS, FILE_TYPES } from '#models/vocabulary';
import { idSchema, pageInput, pageOf } from '#server/kernel/page';

/** How many bytes a file may have. */
export const LARGEST_FILE = 50 * 1024 * 1024;

export const fileIdInput = z.strictObject({ id: idSchema });

export const listFilesInput = z.strictObject({
  ...pageInput,
  customerId: idSchema,
});

/** The original, or what was made of a picture. */
export const FILE_PARTS = ['original', 'avif', 'webp'] as const;

export const getFileInput = z.strictObject({
  id: idSchema,
  as: z.enum(FILE_PARTS).default('original'),
  /** Saved to a file, also where a browser could show it. */
  download: z.boolean().default(false),
});

export const fileOutput = z.object({
  id: z.string(),
  customerId: z.string(),
  name: z.string(),
  type: z.enum(FILE_TYPES),
  size: z.number(),
  sha256: z.string(),
  renditions: z.array(z.enum(FILE_RENDITIONS)),
  /** A browser may show the original. */
  showable: z.boolean(),
  uploadedBy: z.object({ id: z.string(), name: z.string().nullable() }),
  createdAt: z.iso.datetime(),
});
export type FileOutput = z.output<typeof fileOutput>;

export const filePage = pageOf(fileOutput);

/** What is told of a file that was deleted or came back. */
export const changedFile = fileOutput.pick({ id: true, customerId: true, name: true });

export const signedFile = z.object({
  id: z.string(),
  name: z.string(),
  /** Good for a few minutes, for whoever holds it. */
  url: z.string(),
  expiresAt: z.iso.datetime(),
});
