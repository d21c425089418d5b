import { weighted } from './weighted';

/** How mobile numbers are made: country code, prefixes, then so many free digits. */
export interface Country {
  code: string;
  calling: string;
  prefixes: readonly string[];
  free: number;
  cities: readonly [string, ...string[]];
}

export const COUNTRIES = {
  EG: {
    code: 'EG',
    calling: '20',
    prefixes: ['10', '11', '12', '15'],
    free: 8,
    cities: [
      ...[
        'Cairo',
        'Giza',
        'Alexandria',
        'Cairo',
        'Mansoura',
        'Tanta',
        'Zagazig',
        'Cairo',
        'Assiut',
      ],
      ...['Ismailia', 'Port Said', 'Suez', 'Minya', 'Sohag', 'Damietta', 'Fayoum', 'Beni Suef'],
      ...['Luxor', 'Aswan', 'Qena', 'Damanhour', 'Shibin El Kom', 'Hurghada', '6th of October'],
    ],
  },
  SD: {
    code: 'SD',
    calling: '249',
    prefixes: ['91', '92', '90', '12'],
    free: 7,
    cities: ['Khartoum', 'Omdurman', 'Port Sudan', 'Wad Madani'],
  },
  SA: {
    code: 'SA',
    calling: '966',
    prefixes: ['50', '53', '55', '56', '59'],
    free: 7,
    cities: ['Riyadh', 'Jeddah', 'Dammam', 'Mecca', 'Medina'],
  },
  AE: {
    code: 'AE',
    calling: '971',
    prefixes: ['50', '52', '55', '56'],
    free: 7,
    cities: ['Dubai', 'Abu Dhabi', 'Sharjah'],
  },
  KW: {
    code: 'KW',
    calling: '965',
    prefixes: ['50', '55', '66', '90', '94', '96', '97', '99'],
    free: 6,
    cities: ['Kuwait City', 'Hawalli'],
  },
  QA: {
    code: 'QA',
    calling: '974',
    prefixes: ['33', '55', '66', '77', '50', '70'],
    free: 6,
    cities: ['Doha', 'Al Rayyan'],
  },
  OM: {
    code: 'OM',
    calling: '968',
    prefixes: ['91', '92', '94', '95', '96', '99'],
    free: 6,
    cities: ['Muscat', 'Salalah', 'Sohar'],
  },
  JO: {
    code: 'JO',
    calling: '962',
    prefixes: ['790', '791', '795', '796', '797', '798', '770', '772', '775', '785'],
    free: 6,
    cities: ['Amman', 'Irbid', 'Zarqa'],
  },
  SY: {
    code: 'SY',
    calling: '963',
    prefixes: ['93', '94', '95', '99'],
    free: 7,
    cities: ['Damascus', 'Aleppo', 'Homs'],
  },
  IQ: {
    code: 'IQ',
    calling: '964',
    prefixes: ['770', '771', '780', '750'],
    free: 7,
    cities: ['Baghdad', 'Basra', 'Erbil', 'Mosul'],
  },
  YE: {
    code: 'YE',
    calling: '967',
    prefixes: ['71', '73', '77', '70'],
    free: 7,
    cities: ["Sana'a", 'Aden', 'Taiz'],
  },
  LY: {
    code: 'LY',
    calling: '218',
    prefixes: ['91', '92', '94'],
    free: 7,
    cities: ['Tripoli', 'Benghazi', 'Misrata'],
  },
  PS: {
    code: 'PS',
    calling: '970',
    prefixes: ['59', '56'],
    free: 7,
    cities: ['Gaza', 'Nablus', 'Ramallah', 'Hebron'],
  },
  MA: {
    code: 'MA',
    calling: '212',
    prefixes: ['61', '66', '67', '70'],
    free: 7,
    cities: ['Casablanca', 'Rabat', 'Fes'],
  },
  TR: {
    code: 'TR',
    calling: '90',
    prefixes: ['532', '542', '505', '553'],
    free: 7,
    cities: ['Istanbul', 'Ankara'],
  },
} as const satisfies Record<string, Country>;
export type CountryCode = keyof typeof COUNTRIES;

export const nationality = weighted<CountryCode>([
  ...([
    ['EG', 780],
    ['SD', 62],
    ['SA', 34],
    ['SY', 22],
    ['JO', 20],
    ['YE', 18],
    ['LY', 14],
  ] as const),
  ...([
    ['IQ', 12],
    ['KW', 8],
    ['PS', 8],
    ['AE', 7],
    ['OM', 6],
    ['MA', 5],
    ['QA', 4],
  ] as const),
]);

/** Where people live who do not live at home. */
export const abroad = weighted<CountryCode>([
  ...([
    ['SA', 40],
    ['AE', 22],
    ['KW', 14],
    ['EG', 12],
    ['QA', 8],
    ['TR', 6],
    ['OM', 4],
    ['JO', 3],
  ] as const),
]);

/** Small enough for exact products with any combination count below. */
const PRIME = 7_368_787;

/**
 * A mobile number in E.164, different for every `serial` below the number of combinations of the
 * country (six millions at least): multiplication by a prime only shuffles them.
 */
export function phoneAt(country: Country, serial: number, seed: number): string {
  const space = country.prefixes.length * 10 ** country.free;
  const shuffled = ((serial % space) * PRIME + (Math.abs(seed) % space)) % space;
  const prefix = country.prefixes[Math.floor(shuffled / 10 ** country.free)] ?? '';
  const rest = String(shuffled % 10 ** country.free).padStart(country.free, '0');
  return `+${country.calling}${prefix}${rest}`;
}
