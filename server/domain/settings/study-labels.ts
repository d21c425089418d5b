import type { DocumentKind, FieldOfStudy, TeachingLanguage } from '#models/vocabulary';
import type { Label } from './values-schema';

const label = (en: string, ar: string): Label => ({ en, ar });

export const FIELD_LABELS: Record<FieldOfStudy, Label> = {
  medicine: label('Medicine', 'الطب البشري'),
  dentistry: label('Dentistry', 'طب الأسنان'),
  pharmacy: label('Pharmacy', 'الصيدلة'),
  nursing: label('Nursing', 'التمريض'),
  civil_engineering: label('Civil Engineering', 'الهندسة المدنية'),
  mechanical_engineering: label('Mechanical Engineering', 'الهندسة الميكانيكية'),
  electrical_engineering: label('Electrical Engineering', 'الهندسة الكهربائية'),
  computer_science: label('Computer Science', 'علوم الحاسب'),
  data_science: label('Data Science and AI', 'علم البيانات والذكاء الاصطناعي'),
  business: label('Business Administration', 'إدارة الأعمال'),
  finance: label('Finance and Accounting', 'المالية والمحاسبة'),
  economics: label('Economics', 'الاقتصاد'),
  law: label('Law', 'القانون'),
  architecture: label('Architecture', 'العمارة'),
  media: label('Mass Communication', 'الإعلام'),
  languages: label('English and Translation', 'اللغة الإنجليزية والترجمة'),
  psychology: label('Psychology', 'علم النفس'),
  education: label('Education', 'التربية'),
  agriculture: label('Agriculture', 'الزراعة'),
  biotechnology: label('Biotechnology', 'التكنولوجيا الحيوية'),
};

export const TEACHING_LANGUAGE_LABELS: Record<TeachingLanguage, Label> = {
  english: label('English', 'الإنجليزية'),
  arabic: label('Arabic', 'العربية'),
  french: label('French', 'الفرنسية'),
  german: label('German', 'الألمانية'),
  italian: label('Italian', 'الإيطالية'),
  turkish: label('Turkish', 'التركية'),
  russian: label('Russian', 'الروسية'),
  spanish: label('Spanish', 'الإسبانية'),
};

export const DOCUMENT_KIND_LABELS: Record<DocumentKind, Label> = {
  passport: label('Passport', 'جواز السفر'),
  photo: label('Photo', 'صورة شخصية'),
  english_test: label('English test', 'اختبار الإنجليزية'),
  school_certificate: label('School certificate', 'الشهادة الثانوية'),
  school_transcript: label('School transcript', 'كشف درجات الثانوية'),
  bachelor_certificate: label('Bachelor certificate', 'شهادة البكالوريوس'),
  bachelor_transcript: label('Bachelor transcript', 'كشف درجات البكالوريوس'),
  master_certificate: label('Master certificate', 'شهادة الماجستير'),
  master_transcript: label('Master transcript', 'كشف درجات الماجستير'),
  cv: label('CV', 'السيرة الذاتية'),
  motivation_letter: label('Motivation letter', 'خطاب الدافع'),
  research_proposal: label('Research proposal', 'المقترح البحثي'),
  recommendation_letters: label('Recommendation letters', 'خطابات التوصية'),
};
