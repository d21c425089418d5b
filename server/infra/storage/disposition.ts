import type { Served } from './storage-type';

/** The Content-Disposition of a file (RFC 6266): its name in full, and in ASCII for old programs. */
export function contentDisposition({ name, inline }: Pick<Served, 'name' | 'inline'>): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  return `${inline ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encoded(name)}`;
}

/** `encodeURIComponent` leaves five signs alone that the header does not take. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
