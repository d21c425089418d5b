import type { FILE_PARTS } from '#server/domain/files/schema';

/** Where a file is opened: the server sends on to a signed address each time, so that this one lasts. */
export function fileAddress(id: string, as: (typeof FILE_PARTS)[number] = 'original'): string {
  return as === 'original' ? `/files/${id}` : `/files/${id}?as=${as}`;
}

export const downloadAddress = (id: string) => `/files/${id}?download=1`;
export const thumbnailAddress = (id: string) => `/files/${id}?as=thumbnail`;

/** Where a student's files are sent to by a plain form, and by a program that tells the progress. */
export const formAddress = (customerId: string) => `/customers/${customerId}/files`;
export const uploadAddress = (customerId: string) => `/api/crm/customers/${customerId}/files`;
