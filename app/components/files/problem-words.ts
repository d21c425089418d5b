import type { Translate } from '~/lib/i18n';
import type { UploadProblem } from './send-upload';

const OWN = [
  'PAYLOAD_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
  'VALIDATION_ERROR',
  'UNAVAILABLE',
] as const;

/** Why a file was not taken, and what can be done about it. */
export function problemWords(problem: UploadProblem, t: Translate): string {
  if (problem === 'OFFLINE') return t('errors:offline');
  const own = OWN.find((code) => code === problem);
  return own ? t(`files:problem.${own}`) : t(`errors:code.${problem}`);
}
