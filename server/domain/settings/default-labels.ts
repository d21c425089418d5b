import type {
  CERTIFICATE_BRANCHES,
  Certificate,
  CHANNELS,
  CounselorStatus,
  CURRENCIES,
  ENGLISH_TESTS,
  FollowupOutcome,
  FollowupType,
  FUNDING,
  GUARDIAN_RELATIONS,
  LostReason,
  PHONE_OWNERS,
  PREFERRED_LANGUAGES,
  PROPOSAL_STATES,
  RATINGS,
  SalesStatus,
  Source,
} from '#models/vocabulary';
import type { Label } from './values-schema';

type Labels<List extends readonly string[]> = Record<List[number], Label>;
const label = (en: string, ar: string): Label => ({ en, ar });

export const STAGE_LABELS: Record<SalesStatus, Label> = {
  new: label('New', 'جديد'),
  attempting: label('Trying to reach', 'قيد محاولة التواصل'),
  contacted: label('Contacted', 'تم التواصل'),
  qualified: label('Qualified', 'مؤهَّل'),
  documents_pending: label('Documents pending', 'بانتظار المستندات'),
  ready_to_apply: label('Ready to apply', 'جاهز للتقديم'),
  applied: label('Applied', 'تم التقديم'),
  conditional_offer: label('Conditional offer', 'قبول مشروط'),
  offer: label('Offer', 'عرض قبول'),
  accepted: label('Offer accepted', 'تم تأكيد القبول'),
  visa: label('Visa', 'التأشيرة'),
  enrolled: label('Enrolled', 'مسجَّل بالجامعة'),
  nurture: label('Nurture', 'متابعة طويلة المدى'),
  deferred: label('Deferred', 'مؤجَّل'),
  lost: label('Lost', 'مفقود'),
};

export const SOURCE_LABELS: Record<Source, Label> = {
  website: label('Website', 'الموقع الإلكتروني'),
  facebook: label('Facebook', 'فيسبوك'),
  instagram: label('Instagram', 'إنستغرام'),
  tiktok: label('TikTok', 'تيك توك'),
  google: label('Google', 'جوجل'),
  whatsapp: label('WhatsApp', 'واتساب'),
  referral: label('Referral', 'ترشيح من معارف'),
  school_fair: label('School fair', 'معرض مدرسي'),
  partner: label('Partner', 'شريك'),
  walk_in: label('Walk-in', 'زيارة للمكتب'),
  phone: label('Phone call', 'مكالمة هاتفية'),
  other: label('Other', 'أخرى'),
};

export const LOST_REASON_LABELS: Record<LostReason, Label> = {
  no_response: label('No response', 'لا يوجد رد'),
  wrong_number: label('Wrong number', 'رقم خاطئ'),
  price: label('Too expensive', 'التكلفة مرتفعة'),
  chose_competitor: label('Chose a competitor', 'اختار جهة أخرى'),
  not_eligible: label('Not eligible', 'غير مستوفٍ للشروط'),
  parents_refused: label('Parents refused', 'رفض ولي الأمر'),
  visa_refused: label('Visa refused', 'رُفضت التأشيرة'),
  changed_mind: label('Changed their mind', 'تراجع عن الفكرة'),
  do_not_contact: label('Asked not to be contacted', 'طلب عدم التواصل'),
  duplicate: label('Duplicate record', 'سجل مكرر'),
  other: label('Other', 'سبب آخر'),
};

export const FOLLOWUP_TYPE_LABELS: Record<FollowupType, Label> = {
  call: label('Call', 'مكالمة'),
  whatsapp: label('WhatsApp', 'واتساب'),
  email: label('E-mail', 'بريد إلكتروني'),
  sms: label('SMS', 'رسالة نصية'),
  meeting: label('Meeting', 'اجتماع'),
  visit: label('Visit', 'زيارة'),
  document_chase: label('Chase documents', 'متابعة المستندات'),
};

export const FOLLOWUP_OUTCOME_LABELS: Record<FollowupOutcome, Label> = {
  answered: label('Answered', 'تم الرد'),
  no_answer: label('No answer', 'لم يرد'),
  busy: label('Busy', 'مشغول'),
  wrong_number: label('Wrong number', 'رقم خاطئ'),
  callback_requested: label('Asked for a call back', 'طلب معاودة الاتصال'),
  interested: label('Interested', 'مهتم'),
  needs_time: label('Needs time', 'يحتاج إلى وقت'),
  price_objection: label('Price is a concern', 'معترض على السعر'),
  parent_decides: label('Parents decide', 'القرار لولي الأمر'),
  not_eligible: label('Not eligible', 'غير مستوفٍ للشروط'),
  chose_competitor: label('Chose a competitor', 'اختار جهة أخرى'),
  do_not_contact: label('Do not contact', 'عدم التواصل'),
};

export const COUNSELOR_STATUS_LABELS: Record<CounselorStatus, Label> = {
  new: label('New', 'جديد'),
  in_progress: label('In progress', 'قيد العمل'),
  waiting: label('Waiting', 'بانتظار'),
  interested: label('Interested', 'مهتم'),
  unreachable: label('Unreachable', 'لا يرد'),
  not_interested: label('Not interested', 'غير مهتم'),
  done: label('Done', 'منتهٍ'),
};

export const CERTIFICATE_LABELS: Record<Certificate, Label> = {
  thanaweya_amma: label('Thanaweya Amma', 'الثانوية العامة'),
  azhar: label('Azhar', 'الثانوية الأزهرية'),
  igcse: label('IGCSE / A-level', 'الشهادة البريطانية IGCSE'),
  american_diploma: label('American diploma + SAT', 'الدبلومة الأمريكية + SAT'),
  ib: label('IB', 'البكالوريا الدولية IB'),
  stem: label('STEM', 'مدارس المتفوقين STEM'),
  arab_secondary: label('Arab secondary', 'ثانوية عربية'),
  technical: label('Technical', 'ثانوي فني'),
};

export const BRANCH_LABELS: Labels<typeof CERTIFICATE_BRANCHES> = {
  science: label('Science', 'علمي علوم'),
  mathematics: label('Mathematics', 'علمي رياضة'),
  literary: label('Literary', 'أدبي'),
  scientific: label('Scientific', 'علمي'),
  industrial: label('Industrial', 'صناعي'),
  commercial: label('Commercial', 'تجاري'),
  agricultural: label('Agricultural', 'زراعي'),
  general: label('General', 'عام'),
};

export const RATING_LABELS: Labels<typeof RATINGS> = {
  hot: label('Hot', 'مهتم جدًا'),
  warm: label('Warm', 'متوسط الاهتمام'),
  cold: label('Cold', 'قليل الاهتمام'),
};

export const ENGLISH_TEST_LABELS: Labels<typeof ENGLISH_TESTS> = {
  ielts: label('IELTS', 'IELTS'),
  toefl: label('TOEFL', 'TOEFL'),
  pte: label('PTE', 'PTE'),
  duolingo: label('Duolingo', 'Duolingo'),
  cambridge: label('Cambridge', 'Cambridge'),
};

export const PROPOSAL_STATE_LABELS: Labels<typeof PROPOSAL_STATES> = {
  none: label('None yet', 'لا يوجد بعد'),
  idea: label('An idea', 'فكرة'),
  draft: label('Draft', 'مسودة'),
  ready: label('Ready', 'جاهز'),
};

export const FUNDING_LABELS: Labels<typeof FUNDING> = {
  self: label('Self-funded', 'على نفقته'),
  family: label('Family', 'الأسرة'),
  scholarship: label('Scholarship', 'منحة'),
  loan: label('Loan', 'قرض'),
  employer: label('Employer', 'جهة العمل'),
};

export const CURRENCY_LABELS: Labels<typeof CURRENCIES> = {
  USD: label('USD', 'دولار أمريكي'),
  EUR: label('EUR', 'يورو'),
  GBP: label('GBP', 'جنيه إسترليني'),
  EGP: label('EGP', 'جنيه مصري'),
  SAR: label('SAR', 'ريال سعودي'),
  AED: label('AED', 'درهم إماراتي'),
  TRY: label('TRY', 'ليرة تركية'),
  MYR: label('MYR', 'رينغيت ماليزي'),
};

export const LANGUAGE_LABELS: Labels<typeof PREFERRED_LANGUAGES> = {
  ar: label('Arabic', 'العربية'),
  en: label('English', 'الإنجليزية'),
  fr: label('French', 'الفرنسية'),
};

export const CHANNEL_LABELS: Labels<typeof CHANNELS> = {
  phone: label('Phone', 'هاتف'),
  whatsapp: label('WhatsApp', 'واتساب'),
  email: label('E-mail', 'بريد إلكتروني'),
  sms: label('SMS', 'رسالة نصية'),
};

export const PHONE_OWNER_LABELS: Labels<typeof PHONE_OWNERS> = {
  self: label('Student', 'الطالب'),
  father: label('Father', 'الأب'),
  mother: label('Mother', 'الأم'),
  other: label('Other', 'آخر'),
};

export const GUARDIAN_RELATION_LABELS: Labels<typeof GUARDIAN_RELATIONS> = {
  father: label('Father', 'الأب'),
  mother: label('Mother', 'الأم'),
  brother: label('Brother', 'الأخ'),
  sister: label('Sister', 'الأخت'),
  other: label('Other', 'آخر'),
};
