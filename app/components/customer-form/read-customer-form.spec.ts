import { expect, it } from 'vitest';
import { customerDraft } from '#server/domain/customers/schema';
import { translatorFor } from '~/lib/i18n.server';
import { customerFormData, parseCustomerForm, typedList } from './read-customer-form';

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

const LEAST = {
  csrf: 'x',
  _version: '3',
  degreeType: 'master',
  'basicData.customerName': 'أحمد مصطفى',
  'basicData.customerPhone': '٠١٠٠٤٤٧١٨٢٣',
};

it('reads numbers as an Arabic keyboard writes them', () => {
  const read = parseCustomerForm(
    form({ ...LEAST, 'currentQualification.gpa': '٣٫٤', 'desiredProgram.budget': '١٢٬٠٠٠' }),
    customerDraft,
    translatorFor('ar'),
  );
  expect(read.status === 'success' && read.value).toMatchObject({
    basicData: { customerPhone: '+201004471823' },
    currentQualification: { gpa: 3.4 },
    desiredProgram: { budget: 12_000 },
  });
});

it('takes a typed list apart at either comma and puts it together again', () => {
  const read = customerFormData(form({ tags: 'vip، scholarship, ' }));
  expect([...read]).toEqual([
    ['tags[0]', 'vip'],
    ['tags[1]', 'scholarship'],
  ]);
  expect(typedList('tags', ['vip', 'scholarship'])).toBe('vip, scholarship');
  expect(typedList('currentQualification.publications', ['One, two', 'Three'])).toBe(
    'One, two\nThree',
  );
});

it('makes no more items of a typed list than a rule needs to refuse it (denial of service)', () => {
  const read = customerFormData(form({ tags: 'x,'.repeat(60_000) }));
  expect([...read]).toHaveLength(201);
  const parsed = parseCustomerForm(
    form({ ...LEAST, tags: 'x,'.repeat(60_000) }),
    customerDraft,
    translatorFor('en'),
  );
  expect(Object.keys(parsed.reply().error ?? {})).toEqual(['tags']);
});

it('ranks choices by their place', () => {
  const read = customerFormData(
    form({
      'desiredProgram.choices[0].university': 'Leeds',
      'desiredProgram.choices[1].university': 'TU Wien',
    }),
  );
  expect(read.get('desiredProgram.choices[1].rank')).toBe('2');
});

it('names the phone as the field to mend, in the reader’s language', () => {
  const read = parseCustomerForm(
    form({ ...LEAST, 'basicData.customerPhone': '12' }),
    customerDraft,
    translatorFor('en'),
  );
  expect(read.reply().error).toEqual({
    'basicData.customerPhone': ['Enter the phone with its country code, like +20 100 123 4567.'],
  });
});
