import type * as list from '#models/vocabulary';

type Words<List extends readonly string[]> = Record<List[number], string>;

const salesStatus = {
  new: 'New',
  attempting: 'Trying to reach',
  contacted: 'Contacted',
  qualified: 'Qualified',
  documents_pending: 'Documents pending',
  ready_to_apply: 'Ready to apply',
  applied: 'Applied',
  conditional_offer: 'Conditional offer',
  offer: 'Offer',
  accepted: 'Offer accepted',
  visa: 'Visa',
  enrolled: 'Enrolled',
  nurture: 'Nurture',
  deferred: 'Deferred',
  lost: 'Lost',
} as const satisfies Words<typeof list.SALES_STATUSES>;

const source = {
  website: 'Website',
  facebook: 'Facebook',
  instagram: 'Instagram',
  tiktok: 'TikTok',
  google: 'Google',
  whatsapp: 'WhatsApp',
  referral: 'Referral',
  school_fair: 'School fair',
  partner: 'Partner',
  walk_in: 'Walk-in',
  phone: 'Phone',
  other: 'Other',
} as const satisfies Words<typeof list.SOURCES>;

const lostReason = {
  no_response: 'No response',
  wrong_number: 'Wrong number',
  price: 'Price',
  chose_competitor: 'Chose a competitor',
  not_eligible: 'Not eligible',
  parents_refused: 'Parents refused',
  visa_refused: 'Visa refused',
  changed_mind: 'Changed their mind',
  do_not_contact: 'Do not contact',
  duplicate: 'Duplicate',
  other: 'Other',
} as const satisfies Words<typeof list.LOST_REASONS>;

const followupOutcome = {
  answered: 'Answered',
  no_answer: 'No answer',
  busy: 'Busy',
  wrong_number: 'Wrong number',
  callback_requested: 'Asked to be called back',
  interested: 'Interested',
  needs_time: 'Needs time',
  price_objection: 'Price objection',
  parent_decides: 'Parent decides',
  not_eligible: 'Not eligible',
  chose_competitor: 'Chose a competitor',
  do_not_contact: 'Do not contact',
} as const satisfies Words<typeof list.FOLLOWUP_OUTCOMES>;

export default {
  salesStatus,
  source,
  lostReason,
  followupOutcome,
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
  counselorStatus: {
    new: 'New',
    in_progress: 'In progress',
    waiting: 'Waiting',
    interested: 'Interested',
    unreachable: 'Unreachable',
    not_interested: 'Not interested',
    done: 'Done',
  } as const satisfies Words<typeof list.COUNSELOR_STATUSES>,
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
  followupType: {
    call: 'Call',
    whatsapp: 'WhatsApp',
    email: 'E-mail',
    sms: 'SMS',
    meeting: 'Meeting',
    visit: 'Visit',
    document_chase: 'Document chase',
  } as const satisfies Words<typeof list.FOLLOWUP_TYPES>,
} as const;
