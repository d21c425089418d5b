/** What is known of a university that the demo's students choose. */
export interface DemoUniversity {
  nameEnglish: string;
  nameArabic: string;
  country: string;
  city: string;
  domain: string;
  ranking: number | null;
  partner: boolean;
}

type Row = readonly [
  nameEnglish: string,
  nameArabic: string,
  city: string,
  domain: string,
  ranking: number | null,
  partner?: 'partner',
];

const BY_COUNTRY: Readonly<Record<string, readonly Row[]>> = {
  GB: [
    ['University of Leeds', 'جامعة ليدز', 'Leeds', 'leeds.ac.uk', 82],
    ['Coventry University', 'جامعة كوفنتري', 'Coventry', 'coventry.ac.uk', 571, 'partner'],
    ['University of Manchester', 'جامعة مانشستر', 'Manchester', 'manchester.ac.uk', 34],
    ['University of Hertfordshire', 'جامعة هيرتفوردشير', 'Hatfield', 'herts.ac.uk', 801, 'partner'],
  ],
  TR: [
    [
      'Istanbul Aydin University',
      'جامعة إسطنبول أيدن',
      'Istanbul',
      'aydin.edu.tr',
      1_001,
      'partner',
    ],
    ['Bahcesehir University', 'جامعة بهتشه شهير', 'Istanbul', 'bau.edu.tr', 951, 'partner'],
    ['Altinbas University', 'جامعة ألتن باش', 'Istanbul', 'altinbas.edu.tr', null, 'partner'],
    ['Medipol University', 'جامعة ميديبول', 'Istanbul', 'medipol.edu.tr', 1_201],
  ],
  DE: [
    ['RWTH Aachen University', 'جامعة آخن التقنية', 'Aachen', 'rwth-aachen.de', 99],
    ['TU Berlin', 'جامعة برلين التقنية', 'Berlin', 'tu-berlin.de', 147],
    ['University of Mannheim', 'جامعة مانهايم', 'Mannheim', 'uni-mannheim.de', 501],
  ],
  MY: [
    ['University of Malaya', 'جامعة مالايا', 'Kuala Lumpur', 'um.edu.my', 60],
    [
      'UCSI University',
      'جامعة يو سي إس آي',
      'Kuala Lumpur',
      'ucsiuniversity.edu.my',
      265,
      'partner',
    ],
    [
      'Asia Pacific University',
      'جامعة آسيا والمحيط الهادئ',
      'Kuala Lumpur',
      'apu.edu.my',
      621,
      'partner',
    ],
  ],
  EG: [
    ['Galala University', 'جامعة الجلالة', 'Suez', 'gu.edu.eg', null, 'partner'],
    ['New Giza University', 'جامعة نيو جيزة', 'Giza', 'ngu.edu.eg', null, 'partner'],
    ['October 6 University', 'جامعة 6 أكتوبر', '6th of October', 'o6u.edu.eg', null],
    ['Badr University in Cairo', 'جامعة بدر بالقاهرة', 'Badr', 'buc.edu.eg', null, 'partner'],
  ],
  HU: [
    ['University of Debrecen', 'جامعة ديبريتسن', 'Debrecen', 'unideb.hu', 671, 'partner'],
    ['Semmelweis University', 'جامعة سيميلويس', 'Budapest', 'semmelweis.hu', 801],
    ['University of Szeged', 'جامعة سيجد', 'Szeged', 'u-szeged.hu', 601],
  ],
  US: [
    ['Arizona State University', 'جامعة ولاية أريزونا', 'Tempe', 'asu.edu', 200],
    ['University of South Florida', 'جامعة جنوب فلوريدا', 'Tampa', 'usf.edu', 461],
    ['Pace University', 'جامعة بيس', 'New York', 'pace.edu', null, 'partner'],
  ],
  CA: [
    ['University of Regina', 'جامعة ريجينا', 'Regina', 'uregina.ca', 801],
    ['Thompson Rivers University', 'جامعة تومسون ريفرز', 'Kamloops', 'tru.ca', null, 'partner'],
    ['University of Windsor', 'جامعة ويندسور', 'Windsor', 'uwindsor.ca', 701],
  ],
  IT: [
    ['University of Bologna', 'جامعة بولونيا', 'Bologna', 'unibo.it', 133],
    ['Sapienza University of Rome', 'جامعة سابينزا في روما', 'Rome', 'uniroma1.it', 132],
    ['Politecnico di Milano', 'جامعة البوليتكنيك في ميلانو', 'Milan', 'polimi.it', 111],
  ],
  CY: [
    ['Near East University', 'جامعة الشرق الأدنى', 'Nicosia', 'neu.edu.tr', 481, 'partner'],
    [
      'Eastern Mediterranean University',
      'جامعة شرق المتوسط',
      'Famagusta',
      'emu.edu.tr',
      601,
      'partner',
    ],
  ],
  AE: [
    ['University of Sharjah', 'جامعة الشارقة', 'Sharjah', 'sharjah.ac.ae', 434],
    ['Ajman University', 'جامعة عجمان', 'Ajman', 'ajman.ac.ae', 477, 'partner'],
    ['Heriot-Watt University Dubai', 'جامعة هيريوت وات دبي', 'Dubai', 'hw.ac.uk', 256],
  ],
  GE: [
    [
      'Tbilisi State Medical University',
      'جامعة تبليسي الطبية الحكومية',
      'Tbilisi',
      'tsmu.edu',
      null,
      'partner',
    ],
    ['Caucasus University', 'جامعة القوقاز', 'Tbilisi', 'cu.edu.ge', null],
  ],
  RU: [
    ['Kazan Federal University', 'جامعة قازان الفيدرالية', 'Kazan', 'kpfu.ru', 396],
    ['RUDN University', 'جامعة الصداقة بين الشعوب', 'Moscow', 'rudn.ru', 342, 'partner'],
  ],
  PL: [
    ['University of Warsaw', 'جامعة وارسو', 'Warsaw', 'uw.edu.pl', 258],
    ['Lodz University of Technology', 'جامعة لودز التقنية', 'Lodz', 'p.lodz.pl', null, 'partner'],
  ],
};

export const DEMO_UNIVERSITIES: readonly DemoUniversity[] = Object.entries(BY_COUNTRY).flatMap(
  ([country, rows]) =>
    rows.map(([nameEnglish, nameArabic, city, domain, ranking, partner]) => ({
      nameEnglish,
      nameArabic,
      country,
      city,
      domain,
      ranking,
      partner: partner !== undefined,
    })),
);
