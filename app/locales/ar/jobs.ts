import type en from '../en/jobs';
import type { Arabic } from '../shape';

export default {
  title: 'أعمال في الخلفية',
  kind: {
    customers: {
      reassign: 'إعادة إسناد الطلاب',
      handover: 'تسليم الطلاب',
    },
  },
  progress: '{{done}} من {{total}}',
  waiting: 'يبدأ بعد لحظات',
  cancel: 'إلغاء',
  dismiss: 'إغلاق',
  state: {
    queued: 'في الانتظار',
    running: 'قيد التنفيذ',
    done: 'اكتمل',
    failed: 'توقف بسبب خطأ',
    cancelled: 'أُلغي',
  },
  left_zero: 'تغيّر الجميع',
  left_one: 'تعذّر تغيير واحد',
  left_two: 'تعذّر تغيير اثنين',
  left_few: 'تعذّر تغيير {{count}}',
  left_many: 'تعذّر تغيير {{count}}',
  left_other: 'تعذّر تغيير {{count}}',
} as const satisfies Arabic<typeof en>;
