import type { Format } from '~/lib/format';
import type { Translate } from '~/lib/i18n';

const KB = 1024;
const MB = KB * KB;

/** `12 KB`, `3.4 MB`: as much of it as helps to tell one file from another. */
export function fileSize(bytes: number, { t, format }: { t: Translate; format: Format }): string {
  if (bytes < MB) {
    return t('files:kilobytes', { size: format.number(Math.max(1, Math.round(bytes / KB))) });
  }
  const size = format.number(bytes / MB, { maximumFractionDigits: 1 });
  return t('files:megabytes', { size });
}
