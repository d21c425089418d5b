import type en from '../en/files';
import type { Arabic } from '../shape';

export default {
  title: 'الملفات',
  none: 'لا توجد ملفات بعد.',
  choose: 'اختيار ملفات',
  dropHere: 'أو أفلتها هنا.',
  allowed: 'PDF وصور وWord وExcel وPowerPoint، بحد أقصى ٥٠ ميجابايت لكل ملف.',
  upload: 'رفع',
  onTheWay: 'ملفات قيد الرفع',
  sending: '{{name}}: أُرسل {{percent}}',
  cancelOne: 'إلغاء رفع {{name}}',
  dismiss: 'إخفاء',
  dismissOne: 'إخفاء {{name}}',
  tryAgainOne: 'إرسال {{name}} مرة أخرى',
  added: 'أُضيف {{name}}.',
  deleted: 'حُذف {{name}}.',
  delete: 'حذف',
  deleteOne: 'حذف {{name}}',
  save: 'حفظ على هذا الجهاز',
  saveOne: 'حفظ {{name}} على هذا الجهاز',
  saveOriginal: 'حفظ الأصل',
  pictureOf: 'صورة: {{name}}',
  older: 'ملفات أقدم',
  kilobytes: '{{size}} كيلوبايت',
  megabytes: '{{size}} ميجابايت',
  done: {
    added: 'أُضيف الملف.',
    deleted: 'حُذف الملف.',
  },
  problem: {
    PAYLOAD_TOO_LARGE: 'هذا الملف أكبر من ٥٠ ميجابايت. أرسل ملفًا أصغر.',
    UNSUPPORTED_MEDIA_TYPE:
      'هذا النوع من الملفات غير مقبول، أو أن الملف تالف. أرسل ملف PDF أو صورة أو ملف Word أو Excel أو PowerPoint.',
    VALIDATION_ERROR: 'لم يصل الملف كاملًا، أو أنه فارغ. أرسله مرة أخرى.',
    UNAVAILABLE: 'يتعذّر حفظ الملفات الآن. حاول مرة أخرى بعد قليل.',
  },
} satisfies Arabic<typeof en>;
