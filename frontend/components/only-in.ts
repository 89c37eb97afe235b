import { t } from '../texts/texts.ts';

/** Says that a text is not translated into the reader's language yet. */
export function onlyIn(language: 'en' | 'es'): string {
  return language === 'en' ? t('only-in.en') : t('only-in.es');
}
