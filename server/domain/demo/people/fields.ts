import { weighted } from './weighted';

interface Field {
  name: string;
  bachelor: string;
  topics: readonly [string, ...string[]];
}

/** Fields of study with the first degree that leads there and what theses in them are about. */
export const FIELDS = {
  medicine: {
    name: 'Medicine',
    bachelor: 'Bachelor of Medicine and Surgery',
    topics: ['stroke rehabilitation', 'diabetes screening', 'antibiotic resistance'],
  },
  dentistry: {
    name: 'Dentistry',
    bachelor: 'Bachelor of Dental Surgery',
    topics: ['implant stability', 'caries prevention in schools'],
  },
  pharmacy: {
    name: 'Pharmacy',
    bachelor: 'Bachelor of Pharmacy',
    topics: ['drug delivery with liposomes', 'generic substitution'],
  },
  nursing: {
    name: 'Nursing',
    bachelor: 'Bachelor of Nursing',
    topics: ['burnout in intensive care', 'home care of the elderly'],
  },
  engineering: {
    name: 'Civil Engineering',
    bachelor: 'BSc Civil Engineering',
    topics: ['concrete with recycled aggregate', 'flood barriers in the Delta'],
  },
  mechanical: {
    name: 'Mechanical Engineering',
    bachelor: 'BSc Mechanical Engineering',
    topics: ['solar cooling', 'fatigue of welded joints'],
  },
  electrical: {
    name: 'Electrical Engineering',
    bachelor: 'BSc Electrical Engineering',
    topics: ['microgrids in remote towns', 'fault detection in power lines'],
  },
  computing: {
    name: 'Computer Science',
    bachelor: 'BSc Computer Science',
    topics: [
      'Arabic speech recognition',
      'privacy in health records',
      'scheduling in data centres',
    ],
  },
  data: {
    name: 'Data Science and AI',
    bachelor: 'BSc Computer Science',
    topics: ['crop yield from satellite images', 'detection of forged documents'],
  },
  business: {
    name: 'Business Administration',
    bachelor: 'Bachelor of Commerce',
    topics: ['family firms in succession', 'customer loyalty in telecoms'],
  },
  finance: {
    name: 'Finance and Accounting',
    bachelor: 'Bachelor of Commerce',
    topics: ['Islamic bonds', 'credit risk of small firms'],
  },
  economics: {
    name: 'Economics',
    bachelor: 'BSc Economics',
    topics: ['remittances and schooling', 'food subsidies'],
  },
  law: {
    name: 'Law',
    bachelor: 'Bachelor of Laws',
    topics: ['arbitration of investment disputes', 'data protection'],
  },
  architecture: {
    name: 'Architecture',
    bachelor: 'BSc Architecture',
    topics: ['passive cooling in courtyards', 'reuse of historic houses'],
  },
  media: {
    name: 'Mass Communication',
    bachelor: 'BA Mass Communication',
    topics: ['trust in online news', 'health campaigns on television'],
  },
  languages: {
    name: 'English and Translation',
    bachelor: 'BA English',
    topics: ['subtitling of dialects', 'legal translation'],
  },
  psychology: {
    name: 'Psychology',
    bachelor: 'BA Psychology',
    topics: ['exam anxiety', 'early signs of autism'],
  },
  education: {
    name: 'Education',
    bachelor: 'Bachelor of Education',
    topics: ['reading in the first grade', 'inclusive classrooms'],
  },
  agriculture: {
    name: 'Agriculture',
    bachelor: 'BSc Agriculture',
    topics: ['drip irrigation of wheat', 'date palm diseases'],
  },
  biotechnology: {
    name: 'Biotechnology',
    bachelor: 'BSc Biotechnology',
    topics: ['enzymes from desert bacteria', 'salt-tolerant rice'],
  },
} as const satisfies Record<string, Field>;
export type FieldKey = keyof typeof FIELDS;

const ALL = Object.keys(FIELDS) as FieldKey[];

export const fieldOf = {
  bachelor: weighted<FieldKey>(ALL.map((key, rank) => [key, 1 / (rank + 2)])),
  master: weighted<FieldKey>(
    ALL.map((key) => [
      key,
      ['business', 'data', 'computing', 'finance', 'engineering'].includes(key) ? 5 : 1,
    ]),
  ),
  phd: weighted<FieldKey>(
    ALL.map((key) => [key, ['dentistry', 'nursing'].includes(key) ? 0.5 : 1]),
  ),
};

export const HOME_UNIVERSITIES = [
  ...['Cairo University', 'Ain Shams University', 'Alexandria University', 'Mansoura University'],
  ...['Assiut University', 'Zagazig University', 'Tanta University', 'Helwan University'],
  ...['Al-Azhar University', 'Benha University', 'Minia University', 'Menoufia University'],
  ...['The American University in Cairo', 'German University in Cairo', 'Suez Canal University'],
] as const;
export const ARAB_UNIVERSITIES = [
  ...['University of Khartoum', 'King Saud University', 'Damascus University', "Sana'a University"],
  ...[
    'University of Jordan',
    'University of Tripoli',
    'University of Baghdad',
    'Kuwait University',
  ],
  ...[
    'Sudan University of Science and Technology',
    'Yarmouk University',
    'King Abdulaziz University',
  ],
] as const;
