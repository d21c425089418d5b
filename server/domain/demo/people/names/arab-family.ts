/** Family names met in the other Arab countries, the commonest first. */
export const ARAB_FAMILY = `
القحطاني=Alqahtani/Al-Qahtani/Al Qahtani; الغامدي=Alghamdi/Al-Ghamdi; العتيبي=Alotaibi/Al-Otaibi; الحربي=Alharbi/Al-Harbi
الشمري=Alshammari/Al-Shammari; الدوسري=Aldosari/Al-Dossary; الزهراني=Alzahrani/Al-Zahrani; المطيري=Almutairi/Al-Mutairi
العنزي=Alanazi/Al-Enezi; الشهري=Alshehri/Al-Shehri; المالكي=Almalki/Al-Maliki; السبيعي=Alsubaie/Al-Subaie
العمري=Alomari/Al-Omari; الرشيدي=Alrashidi/Al-Rashidi; الهاجري=Alhajri/Al-Hajri; المنصوري=Almansoori/Al Mansouri
النعيمي=Alnuaimi/Al Nuaimi; الكعبي=Alkaabi/Al Kaabi; المزروعي=Almazrouei/Al Mazrouei; الشامسي=Alshamsi/Al Shamsi
الهاشمي=Alhashimi/Al-Hashemi; الكندي=Alkindi/Al-Kindi; البلوشي=Albalushi/Al-Balushi; الحارثي=Alharthi/Al-Harthi
المعمري=Almamari/Al-Maamari; الرواحي=Alrawahi/Al-Rawahi; الصباح=Alsabah/Al-Sabah; الكواري=Alkuwari/Al-Kuwari
المري=Almarri/Al-Marri; عباس=Abbas; الحسن=Elhassan/Alhassan; البشير=Elbashir/Albashir; الطاهر=Eltahir/Altahir; آدم=Adam
إدريس=Idris/Idriss; الزين=Elzain/Alzain; حمد=Hamad; خوجلي=Khogali; عبد القيوم=Abdelgayoum/Abdelqayoum; ميرغني=Mirghani
التوم=Eltom/Altoum; بخيت=Bakhit/Bakheit; الخطيب=Alkhatib/Al-Khatib; حداد=Haddad; خوري=Khoury/Khouri; عبيدات=Obeidat
الزعبي=Alzoubi/Al-Zoubi; الروسان=Alrousan; العبادي=Alabbadi/Al-Abbadi; المومني=Almomani/Al-Momani; بني هاني=Bani Hani; الطراونة=Tarawneh/Altarawneh
القضاة=Alqudah; الخصاونة=Khasawneh; نصر=Nasr; الأحمد=Alahmad/Al-Ahmad; الحلبي=Alhalabi/Halabi; الدمشقي=Dimashki
العلي=Alali/Al-Ali; الحموي=Alhamwi/Hamwi; قباني=Kabbani/Qabbani; كيالي=Kayali; ترك=Turk; عيتاني=Itani; حمود=Hammoud
فياض=Fayad/Fayyad; بيضون=Baydoun; الجبوري=Aljubouri/Al-Jubouri; العبيدي=Alobaidi/Al-Obaidi; الدليمي=Aldulaimi; الساعدي=Alsaadi/Al-Saadi
الموسوي=Almusawi/Al-Mousawi; الربيعي=Alrubaie/Al-Rubaie; البصري=Albasri; الورفلي=Alwarfali
الفيتوري=Alfitouri; القماطي=Algamati; الترهوني=Altarhouni; بن علي=Ben Ali/Benali; بوزيد=Bouzid; حمداني=Hamdani; العلوي=Alaoui/Alawi
الإدريسي=Idrissi; بنجلون=Benjelloun; التازي=Tazi; الفاسي=Fassi; بن يوسف=Ben Youssef; الطرابلسي=Trabelsi; الجزيري=Jaziri
الشابي=Chebbi; بلقاسم=Belkacem; مرابط=Mrabet; صنعاني=Sanaani; باوزير=Bawazir; العامري=Alamri/Al-Amri
الحضرمي=Alhadrami; الأهدل=Alahdal; السقاف=Alsaqqaf; باحميد=Bahamid; أبو حميد=Abu Humaid; الفرا=Alfarra; الأسطل=Alastal; شعث=Shaath
البرغوثي=Barghouti; حمدان=Hamdan; عودة=Odeh/Awda; الكرد=Alkurd; زعيتر=Zuaiter
`;
