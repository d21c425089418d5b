import type en from '../en/stages';
import type { Arabic } from '../shape';

export default {
  note: 'ملاحظة',
  noteHint: 'تبقى مع الطالب ما دام في هذه المرحلة.',
  followup: 'المتابعة القادمة',
  move: 'تغيير المرحلة',
  final: 'لن يمكن إخراج الطالب من هذه المرحلة بعد ذلك.',
  unreachable: 'لا ينتقل الطالب إلى هنا من مرحلته الحالية.',
  asks: {
    followup: 'هذه المرحلة تتطلب متابعة قادمة.',
    note: 'هذه المرحلة تتطلب ملاحظة.',
    perhaps: 'بعض المراحل تتطلب ملاحظة أو متابعة قادمة. أضفها هنا.',
  },
  late_zero: 'في الموعد',
  late_one: 'متأخر يومًا واحدًا',
  late_two: 'متأخر يومين',
  late_few: 'متأخر {{count}} أيام',
  late_many: 'متأخر {{count}} يومًا',
  late_other: 'متأخر {{count}} يوم',
  suggested: 'المستخدم: {{tags}}',
} satisfies Arabic<typeof en>;
