import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { translatorFor } from '~/lib/i18n.server';
import { parseForm, refusedFields } from './parse';

const schema = z.strictObject({
  name: z.string().min(3).max(5),
  email: z.email().optional(),
  degree: z.enum(['bachelor', 'master']),
});

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

describe('a form', () => {
  it('is read without its CSRF token, which a strict schema would refuse', () => {
    const form = formOf({ csrf: 'token', _next: '/', name: 'Mona', degree: 'master' });
    const submission = parseForm(form, schema, translatorFor('en'));
    expect(submission.status).toBe('success');
  });

  it('says what is wrong in the reader’s language', () => {
    const form = formOf({ name: 'Mo', email: 'mona', degree: '' });
    expect(parseForm(form, schema, translatorFor('en')).reply().error).toEqual({
      name: ['Write at least 3 characters.'],
      email: ['Enter a whole e-mail address, like name@example.com.'],
      degree: ['Choose one of the options.'],
    });
    expect(parseForm(form, schema, translatorFor('ar')).reply().error?.name).toEqual([
      'اكتب ٣ أحرف على الأقل.',
    ]);
  });

  it('says that an empty field is needed, not what type it lacks', () => {
    const { error } = parseForm(formOf({}), schema, translatorFor('en')).reply();
    expect(error?.name).toEqual(['This is needed.']);
  });
});

describe('a refusal', () => {
  it('stands at the fields it blames, list items included', () => {
    const refusal = {
      message: 'No.',
      details: [{ path: 'otherPhones.0.phone', message: 'is taken' }],
    };
    expect(refusedFields(refusal, translatorFor('en'))).toEqual({
      fieldErrors: { 'otherPhones[0].phone': ['is taken'] },
      formErrors: [],
    });
  });

  it('stands on top when it blames no field', () => {
    const { formErrors } = refusedFields({ message: 'Closed today.' }, translatorFor('en'));
    expect(formErrors).toEqual(['Closed today.']);
  });
});
