import { describe, expect, test } from 'vitest';
import { countryCode } from './country-code';
import { mapUniversity, merged } from './map-university';

describe('the code of a country', () => {
  test.each([
    ['Egypt', 'EG'],
    ['eg', 'EG'],
    ['EGY', 'EG'],
    ['Turkiye', 'TR'],
    ['Türkiye', 'TR'],
    ['Turkey', 'TR'],
    ["Côte d'Ivoire", 'CI'],
    ['Ivory Coast', 'CI'],
    ['Viet Nam', 'VN'],
    ['Swaziland', 'SZ'],
    ['Palestine, State of', 'PS'],
    ["Korea, Democratic People's Republic of", 'KP'],
    ['Bolivia, Plurinational State of', 'BO'],
    ['Congo, the Democratic Republic of the', 'CD'],
    ['Holy See (Vatican City State)', 'VA'],
    ['Kosovo', 'XK'],
    ['UK', 'GB'],
    ['Scotland', 'GB'],
  ])('of %s is %s', (given, code) => {
    expect(countryCode(given)).toBe(code);
  });

  test.each(['', 'Atlantis', 'ZZ', 'XYZ', null, undefined])('of %s is none', (given) => {
    expect(countryCode(given)).toBeNull();
  });
});

describe('a row of a list of universities', () => {
  const row = { name: 'Cairo University', alpha_two_code: 'EG', country: 'Egypt' };
  const keyOf = (given: object) => {
    const mapped = mapUniversity({ ...row, ...given });
    return mapped.ok ? mapped.row.importKey : mapped.reason;
  };

  test('has a key that accents, case and spaces do not change', () => {
    expect(keyOf({ name: '  CAIRO   university' })).toBe(keyOf({}));
    expect(keyOf({ name: 'Universität Köln' })).toBe(keyOf({ name: 'universitat koln' }));
    expect(keyOf({ alpha_two_code: 'SD' })).not.toBe(keyOf({}));
  });

  test('is mapped by its code, else by the name of its country', () => {
    expect(keyOf({ alpha_two_code: undefined })).toBe(keyOf({}));
    expect(keyOf({ alpha_two_code: '??', country: 'Turkiye' })).toMatch(/^TR\|/);
  });

  test('is kept when its country has no code, apart from those of other countries', () => {
    const mapped = mapUniversity({ name: 'Poseidon College', country: 'Atlantis' });
    expect(mapped).toMatchObject({ ok: true, unmappedCountry: 'Atlantis', row: { country: null } });
    expect(keyOf({ alpha_two_code: '', country: 'Atlantis' })).not.toBe(
      keyOf({ alpha_two_code: '', country: 'Lemuria' }),
    );
  });

  test('is rejected with a reason when nothing can be made of it', () => {
    expect(mapUniversity(null)).toEqual({ ok: false, reason: 'notAnObject' });
    expect(keyOf({ name: ' – ' })).toBe('noName');
    expect(keyOf({ name: 'x'.repeat(301) })).toBe('nameTooLong');
  });

  test('has its domains normalised and odd addresses left out', () => {
    const domains = ['WWW.Cu.edu.eg', 'cu.edu.eg.', 'https://cu.edu.eg/home', 'not a host', ''];
    const web_pages = ['cu.edu.eg', 'javascript:alert(1)', 'ftp://x.example'];
    const mapped = mapUniversity({ ...row, domains, web_pages });
    expect(mapped).toMatchObject({
      row: { domains: ['cu.edu.eg'], webPages: ['http://cu.edu.eg/'] },
    });
  });

  test('joins another row of the same university without losing a domain', () => {
    const [first, second] = ['a.edu', 'b.edu'].map((domain) =>
      mapUniversity({ ...row, domains: [domain, 'c.edu'] }),
    );
    if (!first?.ok || !second?.ok) throw new Error('both rows are fine');
    expect(merged(first.row, second.row).domains).toEqual(['a.edu', 'c.edu', 'b.edu']);
  });
});
