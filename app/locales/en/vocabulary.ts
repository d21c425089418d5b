import type * as list from '#models/vocabulary';

type Words<List extends readonly string[]> = Record<List[number], string>;

export default {
  degreeType: {
    bachelor: 'Bachelor',
    master: 'Master',
    phd: 'PhD',
  } as const satisfies Words<typeof list.DEGREE_TYPES>,
  role: {
    superadmin: 'Super administrator',
    admin: 'Administrator',
    superagent: 'Team lead',
    agent: 'Counselor',
    dataentry: 'Data entry',
  } as const satisfies Words<typeof list.ROLES>,
  agentRole: {
    lead: 'Lead',
    support: 'Support',
    visa: 'Visa',
  } as const satisfies Words<typeof list.AGENT_ROLES>,
  presence: { in: 'In', out: 'Out', leave: 'On leave' } as const satisfies Words<
    typeof list.PRESENCES
  >,
  gender: { male: 'Male', female: 'Female' } as const satisfies Words<typeof list.GENDERS>,
  phoneOwner: {
    self: 'Student',
    father: 'Father',
    mother: 'Mother',
    other: 'Other',
  } as const satisfies Words<typeof list.PHONE_OWNERS>,
  guardianRelation: {
    father: 'Father',
    mother: 'Mother',
    brother: 'Brother',
    sister: 'Sister',
    other: 'Other',
  } as const satisfies Words<typeof list.GUARDIAN_RELATIONS>,
  channel: {
    phone: 'Phone',
    whatsapp: 'WhatsApp',
    email: 'E-mail',
    sms: 'SMS',
  } as const satisfies Words<typeof list.CHANNELS>,
  language: { ar: 'Arabic', en: 'English', fr: 'French' } as const satisfies Words<
    typeof list.PREFERRED_LANGUAGES
  >,
  rating: { hot: 'Hot', warm: 'Warm', cold: 'Cold' } as const satisfies Words<typeof list.RATINGS>,
  englishTest: {
    ielts: 'IELTS',
    toefl: 'TOEFL',
    pte: 'PTE',
    duolingo: 'Duolingo',
    cambridge: 'Cambridge',
  } as const satisfies Words<typeof list.ENGLISH_TESTS>,
  funding: {
    self: 'Self-funded',
    family: 'Family',
    scholarship: 'Scholarship',
    loan: 'Loan',
    employer: 'Employer',
  } as const satisfies Words<typeof list.FUNDING>,
  currency: {
    USD: 'USD',
    EUR: 'EUR',
    GBP: 'GBP',
    EGP: 'EGP',
    SAR: 'SAR',
    AED: 'AED',
    TRY: 'TRY',
    MYR: 'MYR',
  } as const satisfies Words<typeof list.CURRENCIES>,
  /** The usual ones; a medium is free text. */
  medium: {
    paid_social: 'Paid social media',
    cpc: 'Paid search',
    organic: 'Organic search',
    chat: 'Chat',
    word_of_mouth: 'Word of mouth',
    event: 'Event',
    partner: 'Partner',
    call: 'Call',
    office: 'Office visit',
    other: 'Other',
  },
  proposalState: {
    none: 'None yet',
    idea: 'An idea',
    draft: 'Draft',
    ready: 'Ready',
  } as const satisfies Words<typeof list.PROPOSAL_STATES>,
  documentStatus: {
    awaiting: 'Awaiting',
    received: 'Received',
    verified: 'Verified',
    rejected: 'Rejected',
    waived: 'Waived',
    expired: 'Expired',
  } as const satisfies Words<typeof list.DOCUMENT_STATUSES>,
} as const;
