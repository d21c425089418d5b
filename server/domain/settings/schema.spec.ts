import { describe, expect, test } from 'vitest';
import { SALES_STATUSES, SETTING_KEYS } from '#models/vocabulary';
import { DEFAULT_SETTINGS } from './defaults';
import { updateSettingInput } from './schema';
import { type EntryListKey, SETTING_VALUES } from './values-schema';

const ENTRY_LISTS = SETTING_KEYS.filter(
  (key): key is EntryListKey =>
    key.startsWith('lists.') && key !== 'lists.stages' && key !== 'lists.tags',
);
/** What is called the same in every language. */
const NAMES = new Set(DEFAULT_SETTINGS['lists.englishTests'].map(({ label }) => label.en));

describe('settings', () => {
  test.each(SETTING_KEYS)('the default of %s is what its schema accepts, unchanged', (key) => {
    expect(SETTING_VALUES[key].parse(DEFAULT_SETTINGS[key])).toEqual(DEFAULT_SETTINGS[key]);
  });

  test('every choice has an English and an Arabic word, and no word twice in a list', () => {
    const { 'lists.stages': stages } = DEFAULT_SETTINGS;
    const lists = [stages, ...ENTRY_LISTS.map((key) => DEFAULT_SETTINGS[key])];
    for (const list of lists) {
      for (const language of ['en', 'ar'] as const) {
        const words = list.map((item) => item.label[language]);
        expect(new Set(words).size).toBe(words.length);
      }
      for (const { label } of list) {
        expect(label.en).toMatch(/^[A-Z][\w +/-]+$/);
        if (NAMES.has(label.en)) expect(label.ar).toBe(label.en);
        else expect(label.ar).toMatch(/^[\p{Script=Arabic}\p{M} ]+( (IB|IGCSE|STEM|\+ SAT))?$/u);
      }
    }
  });

  test.each(SETTING_KEYS)('a change of %s is taken with a value of its own type only', (key) => {
    const change = { key, value: DEFAULT_SETTINGS[key], version: 0 };
    expect(updateSettingInput.parse(change)).toEqual(change);
    expect(updateSettingInput.safeParse({ ...change, value: 1 }).success).toBe(false);
  });

  test('the stages stand in funnel order and only the end of the story is terminal', () => {
    const stages = DEFAULT_SETTINGS['lists.stages'];
    expect(stages.map(({ key }) => key)).toEqual(SALES_STATUSES);
    expect(stages.filter(({ terminal }) => terminal).map(({ key }) => key)).toEqual([
      'enrolled',
      'lost',
    ]);
  });

  test('a list with a key twice, a key of other letters and an unknown time zone are refused', () => {
    const [first] = DEFAULT_SETTINGS['lists.stages'];
    const stages = SETTING_VALUES['lists.stages'];
    expect(stages.safeParse([first, first]).success).toBe(false);
    expect(stages.safeParse([{ ...first, key: 'Won!' }]).success).toBe(false);
    const locale = { ...DEFAULT_SETTINGS['general.locale'], timeZone: 'Mars/Olympus' };
    expect(SETTING_VALUES['general.locale'].safeParse(locale).success).toBe(false);
  });

  test('a stage of the company’s own is taken; a currency is a code of three letters', () => {
    const [first] = DEFAULT_SETTINGS['lists.stages'];
    const stages = SETTING_VALUES['lists.stages'];
    expect(stages.safeParse([{ ...first, key: 'oral_exam' }]).success).toBe(true);
    const [dollar] = DEFAULT_SETTINGS['lists.currencies'];
    const currencies = SETTING_VALUES['lists.currencies'];
    expect(currencies.safeParse([{ ...dollar, key: 'RUB' }]).success).toBe(true);
    for (const key of ['rub', 'RU', 'ROUBLE', '']) {
      expect(currencies.safeParse([{ ...dollar, key }]).success).toBe(false);
    }
  });
});
