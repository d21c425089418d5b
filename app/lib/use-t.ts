import { useTranslation } from 'react-i18next';
import { AREAS, type Translate } from './i18n';

/** The words of every area in the reader's language: `t('save')`, `t('errors:requestId')`. */
export const useT = (): Translate => useTranslation(AREAS).t;
