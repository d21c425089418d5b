/**
 * Given names of women, the commonest first: Arabic form, then Latin spellings, the usual first.
 * A plus sign marks the names of Coptic families.
 */
export const FEMALE = `
فاطمة=Fatma/Fatima/Fatema; مريم=Mariam/Maryam/Meriem; آية=Aya/Ayah; سارة=Sara/Sarah; نور=Nour/Noor/Nur
ندى=Nada; هبة=Heba/Hiba; إسراء=Esraa/Israa; أسماء=Asmaa/Asma; شيماء=Shaimaa/Shaymaa; منى=Mona/Muna
دعاء=Doaa/Duaa; رنا=Rana; رانيا=Rania/Raniya; دينا=Dina/Deena; إيمان=Eman/Iman; أميرة=Amira/Ameera
حبيبة=Habiba; خديجة=Khadija/Khadiga; عائشة=Aisha/Aysha; زينب=Zeinab/Zainab/Zaynab; جنى=Jana/Gana
ملك=Malak; روان=Rawan; رحاب=Rehab/Rihab; علياء=Aliaa/Alyaa/Alia; غادة=Ghada; لبنى=Lobna/Lubna
نجلاء=Naglaa/Najla; نجوى=Nagwa/Najwa; ولاء=Walaa/Wala; وفاء=Wafaa/Wafa; آلاء=Alaa/Ala; هدى=Hoda/Huda
مي=Mai/May; نهى=Noha/Nuha; سلمى=Salma; ياسمين=Yasmin/Yasmine/Yasmeen; نورهان=Nourhan/Norhan
هنا=Hana; هناء=Hanaa/Hana; سمر=Samar; سحر=Sahar; سهير=Soheir/Suhair; سهام=Seham/Siham; سناء=Sanaa/Sana
سعاد=Soad/Suad; سوسن=Sawsan; سوزان=Suzan/Susan; شهد=Shahd; شروق=Shorouk/Shuruq; شيرين=Sherine/Shirin
صفاء=Safaa/Safa; ضحى=Doha/Duha; عبير=Abeer/Abir; عزة=Azza; عفاف=Afaf; علا=Ola/Ula; غدير=Ghadeer/Ghadir
فاتن=Faten/Fatin; فرح=Farah; فريدة=Farida/Fareeda; فيروز=Fayrouz/Fairouz; كاميليا=Camelia/Kamilia
كوثر=Kawthar/Kawsar; لمياء=Lamia/Lamiaa; ليلى=Laila/Leila/Layla; لينا=Lina/Leena; ليان=Layan/Lian
ماجدة=Magda/Majda; مديحة=Madiha; مروة=Marwa/Marwah; منار=Manar; منال=Manal; منة=Menna; مها=Maha
منة الله=Menatallah/Mennatallah/Mennat Allah; هبة الله=Hebatallah/Hebat Allah; ميادة=Mayada; ميار=Mayar
نادية=Nadia/Nadya; ناهد=Nahed/Nahid; نادين=Nadine/Nadin; نجاة=Nagat/Najat; نرمين=Nermin/Nermeen/Nermine
نسرين=Nesreen/Nisreen/Nesrine; نيفين=Nevin/Nevine/Neveen; نعمة=Neama/Nema; نوال=Nawal; نورا=Noura/Nora
هالة=Hala; هاجر=Hagar/Hajar; هند=Hend/Hind; هويدا=Howaida/Huwaida; وداد=Wedad/Widad; وردة=Warda
يارا=Yara; يسرا=Yousra/Yusra; يمنى=Yomna/Yumna; أمل=Amal; أمنية=Omnia/Omneya; أماني=Amany/Amani
أمينة=Amina/Ameena; آمنة=Amna/Amnah; أروى=Arwa; أريج=Areej/Arig; أسيل=Aseel/Asil; ألفت=Olfat; إلهام=Elham/Ilham
إنجي=Engy/Ingy; إيناس=Enas/Inas; انتصار=Entesar/Intisar; ابتسام=Ebtesam/Ibtisam; اعتماد=Etemad
بسمة=Basma; بسنت=Bassant/Basant; بتول=Batoul/Batool; تسنيم=Tasneem/Tasnim; تقى=Toqa/Tuqa; تهاني=Tahany/Tahani
ثريا=Soraya/Thuraya; جميلة=Gamila/Jamila; جيهان=Gehan/Jihan; جودي=Judy/Joudy; حنان=Hanan; حنين=Haneen/Hanin
حلا=Hala; حسناء=Hasnaa; خلود=Kholoud/Khulud; داليا=Dalia/Dalya; دنيا=Donia/Dunya; دانا=Dana
رباب=Rabab; رحمة=Rahma; رضوى=Radwa; رغدة=Raghda; رقية=Rokaya/Ruqaya; ريم=Reem/Rim; رولا=Rola/Rula
ريهام=Reham/Riham; ريناد=Renad/Rinad; ريتاج=Retaj/Ritag; زهراء=Zahraa/Zahra; زهرة=Zahra; سلوى=Salwa
سماح=Samah; سمية=Somaya/Sumaya; سميرة=Samira/Sameera; سندس=Sondos/Sundus; سيلين=Celine/Selin; شذى=Shaza/Shatha
شاهندة=Shahenda; شمس=Shams; صابرين=Sabreen/Sabrine; صباح=Sabah; عايدة=Aida/Ayda; عهد=Ahd; غزل=Ghazal
+كارولين=Caroline/Karoline; +كريستين=Christine/Kristine; +مارينا=Marina; +مارتينا=Martina; +ماريا=Maria; +مادونا=Madonna
+فيرونيكا=Veronica/Veronika; +يوستينا=Youstina/Justina; +دميانة=Demiana/Damiana; +تريزا=Teresa/Tereza; +إيرين=Irene/Erin
+ساندرا=Sandra; +مونيكا=Monica/Monika; جاسمين=Jasmine; جومانا=Jomana/Jumana; لجين=Lojain/Logain; لارا=Lara
لمى=Lama; لانا=Lana; مرام=Maram; مودة=Mawadda; ميس=Mais; ميسون=Maysoon/Maisoun; نايا=Naya; وعد=Waad
وئام=Weam/Wiam; هيام=Hayam/Hiam; هديل=Hadeel/Hadil; هيا=Haya; نعيمة=Naima; نبيلة=Nabila; نجوان=Nagwan
رزان=Razan; رغد=Raghad; رهف=Rahaf; سديم=Sadeem; سدرة=Sedra/Sidra; شيخة=Sheikha; لطيفة=Latifa; موزة=Moza
`;
