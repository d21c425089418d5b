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
  documentStatus: {
    awaiting: 'Awaiting',
    received: 'Received',
    verified: 'Verified',
    rejected: 'Rejected',
    waived: 'Waived',
    expired: 'Expired',
  } as const satisfies Words<typeof list.DOCUMENT_STATUSES>,
} as const;
