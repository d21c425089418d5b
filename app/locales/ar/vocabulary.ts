import type en from '../en/vocabulary';
import type { Arabic } from '../shape';

export default {
  degreeType: { bachelor: 'بكالوريوس', master: 'ماجستير', phd: 'دكتوراه' },
  role: {
    superadmin: 'المسؤول العام',
    admin: 'مسؤول النظام',
    superagent: 'قائد فريق',
    agent: 'مستشار',
    dataentry: 'إدخال بيانات',
  },
  agentRole: { lead: 'رئيسي', support: 'مساند', visa: 'تأشيرة' },
  presence: { in: 'حاضر', out: 'غائب', leave: 'في إجازة' },
  gender: { male: 'ذكر', female: 'أنثى' },
  medium: {
    paid_social: 'إعلانات التواصل الاجتماعي',
    cpc: 'إعلانات البحث',
    organic: 'بحث مجاني',
    chat: 'محادثة',
    word_of_mouth: 'ترشيح شفهي',
    event: 'فعالية',
    partner: 'شريك',
    call: 'مكالمة',
    office: 'زيارة للمكتب',
    other: 'أخرى',
  },
  documentStatus: {
    awaiting: 'منتظر',
    received: 'مستلم',
    verified: 'تم التحقق',
    rejected: 'مرفوض',
    waived: 'معفى',
    expired: 'منتهي الصلاحية',
  },
} satisfies Arabic<typeof en>;
