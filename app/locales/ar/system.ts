import type en from '../en/system';
import type { Arabic } from '../shape';

export default {
  title: 'النظام',
  intro: 'حالة الخادم الذي يجيبك الآن، منذ أن بدأ تشغيله {{when}}.',
  refresh: 'تحديث',
  caches: 'الذاكرة المؤقتة',
  cachesAbout:
    'إجابات تُحفظ لبعض الوقت حتى لا تُسأل قاعدة البيانات عن الشيء نفسه مرتين. أي تعديل يُفرغ ما لم يعد صحيحًا، على كل الخوادم.',
  redis: {
    connected: 'متصل بخادم Redis',
    away: 'خادم Redis لا يستجيب',
    off: 'بدون Redis',
  },
  redisAbout: {
    connected: 'تتشارك الخوادم ما حمّلته من بيانات.',
    away: 'لا يستجيب Redis. يعمل كل خادم بما يحفظه بنفسه.',
    off: 'يعمل كل خادم بما يحفظه بنفسه. اضبط REDIS_URL لتتشارك الخوادم ما تحفظه.',
  },
  kind: {
    settings: 'الإعدادات',
    users: 'المستشارون',
    reports: 'التقارير',
    universities: 'الجامعات',
  },
  keptFor_zero: 'لا تُحفظ',
  keptFor_one: 'تُحفظ لمدة دقيقة',
  keptFor_two: 'تُحفظ لمدة دقيقتين',
  keptFor_few: 'تُحفظ لمدة {{count}} دقائق',
  keptFor_many: 'تُحفظ لمدة {{count}} دقيقة',
  keptFor_other: 'تُحفظ لمدة {{count}} دقيقة',
  hitRate: 'أُجيبت دون تحميل',
  entries: 'محفوظ الآن',
  hits: 'من الذاكرة',
  sharedHits: 'من Redis',
  misses: 'حُمِّلت',
  evictions: 'أُزيلت لضيق المساحة',
  invalidations: 'أُفرغت بعد تعديل',
  clear: 'إفراغ الذاكرة المؤقتة',
  clearAbout: 'لا حاجة إليه إلا بعد تعديل البيانات من خارج النظام، كاستعادة نسخة احتياطية.',
  cleared: 'أصبحت الذاكرة المؤقتة فارغة على كل الخوادم، وستمتلئ من جديد أثناء العمل.',
} satisfies Arabic<typeof en>;
