import type en from '../en/notifications';
import type { Arabic } from '../shape';

export default {
  title: 'الإشعارات',
  bell_zero: 'الإشعارات، لا جديد',
  bell_one: 'الإشعارات، إشعار واحد غير مقروء',
  bell_two: 'الإشعارات، إشعاران غير مقروءين',
  bell_few: 'الإشعارات، {{count}} غير مقروءة',
  bell_many: 'الإشعارات، {{count}} غير مقروء',
  bell_other: 'الإشعارات، {{count}} غير مقروء',
  readAll: 'تعليم الكل كمقروء',
  read: 'تعليم كمقروء',
  none: 'لا توجد إشعارات',
  noneBody: 'تصل هنا تذكيرات المتابعات وما فات منها.',
  reminder: 'متابعة مع {{name}}: {{when}}',
  reminderUnseen: 'حان موعد متابعة: {{when}}',
  missed_zero: 'لم تفُت أي متابعة',
  missed_one: 'فاتت متابعة واحدة',
  missed_two: 'فاتت متابعتان',
  missed_few: 'فاتت {{count}} متابعات',
  missed_many: 'فاتت {{count}} متابعة',
  missed_other: 'فاتت {{count}} متابعة',
  unread: 'جديد',
  more: 'عرض المزيد',
  allRead: 'تم تعليم كل الإشعارات كمقروءة.',
} satisfies Arabic<typeof en>;
