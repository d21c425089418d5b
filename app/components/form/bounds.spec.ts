import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { translatorFor } from '~/lib/i18n.server';
import { requireBounded, UnboundedFormError } from './bounds';
import { parseForm } from './parse';

function formOf(...fields: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

const repeated = (times: number) =>
  formOf(...Array.from({ length: times }, (): [string, string] => ['zzz', 'a']));
const intent = (value: unknown) => formOf(['__intent__', JSON.stringify(value)]);

describe('a form that costs more than one of ours', () => {
  test.each<[string, FormData]>([
    [
      'makes room for four thousand million countries',
      formOf(['desiredProgram.countries[4294967294]', 'x']),
    ],
    ['names a place just beyond the last', formOf(['a[201]', 'x'])],
    ['repeats one name more than a thousand times', repeated(1_001)],
    ['goes seven steps deep', formOf(['a.b.c.d.e.f.g', 'x'])],
    ['has a name longer than any', formOf(['a'.repeat(121), 'x'])],
    [
      'asks for a row at that place',
      intent({ type: 'insert', payload: { name: 'a', index: 201 } }),
    ],
    [
      'asks to move a row there',
      intent({ type: 'reorder', payload: { name: 'a', from: 0, to: 9_999_999 } }),
    ],
    [
      'asks for a row that holds more than a choice',
      intent({ type: 'insert', payload: { name: 'a', defaultValue: { b: ['x'] } } }),
    ],
    ['asks for a row of that list', intent({ type: 'remove', payload: { name: 'a[9999999]' } })],
    ['asks to write at a path', intent({ type: 'update', payload: { name: 'a[999]', value: 1 } })],
    ['asks for what is no request', formOf(['__intent__', '{'])],
  ])('is told before it is read: it %s (denial of service)', (_what, form) => {
    const began = performance.now();
    expect(() => requireBounded(form)).toThrow(UnboundedFormError);
    expect(() => parseForm(form, z.object({}), translatorFor('en'))).toThrow(UnboundedFormError);
    expect(performance.now() - began).toBeLessThan(200);
  });
});

test('the largest forms of ours are read', () => {
  const form = repeated(999);
  form.append('desiredProgram.choices[200].university', 'x');
  requireBounded(form);
  requireBounded(intent({ type: 'insert', payload: { name: 'basicData.otherPhones' } }));
  requireBounded(intent({ type: 'insert', payload: { name: 'rows', defaultValue: { a: 'on' } } }));
  requireBounded(intent({ type: 'reorder', payload: { name: 'rows', from: 1, to: 0 } }));
  const began = performance.now();
  parseForm(form, z.object({}), translatorFor('en'));
  expect(performance.now() - began).toBeLessThan(500);
});
