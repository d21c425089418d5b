import type { Translate } from '~/lib/i18n';

/** The name of a field by its path; a path that the screens do not know stands for itself. */
export function fieldLabel(path: string, t: Translate): string {
  return t(`fields:${path as 'tags'}`, { defaultValue: path });
}
