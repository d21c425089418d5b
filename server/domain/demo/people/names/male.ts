/**
 * Given names of men, the commonest first: Arabic form, then Latin spellings, the usual one first.
 * A plus sign marks the names of Coptic families.
 */
export const MALE = `
محمد=Mohamed/Mohammed/Muhammad; أحمد=Ahmed/Ahmad; محمود=Mahmoud/Mahmud; مصطفى=Mostafa/Moustafa/Mustafa
علي=Ali/Aly; إبراهيم=Ibrahim/Ebrahim; عمر=Omar/Omer; يوسف=Youssef/Yousef/Yusuf/Youssif
خالد=Khaled/Khalid; حسن=Hassan/Hasan; عبد الرحمن=Abdelrahman/Abdel Rahman/Abdulrahman
كريم=Karim/Kareem; حسين=Hussein/Hussain; عمرو=Amr/Amro; طارق=Tarek/Tariq; سعيد=Said/Saeed
عبد الله=Abdullah/Abdallah/Abdalla; السيد=Elsayed/El Sayed/Alsayed; إسلام=Islam/Eslam
شريف=Sherif/Shereef; هشام=Hesham/Hisham; وليد=Walid/Waleed; ياسر=Yasser/Yaser; أيمن=Ayman/Aiman
أشرف=Ashraf; سامح=Sameh; هاني=Hany/Hani; عماد=Emad/Imad; عادل=Adel/Adil; مجدي=Magdy/Magdi/Majdi
جمال=Gamal/Jamal; زياد=Ziad/Zeyad/Ziyad; سيف=Seif/Saif; مازن=Mazen/Mazin; مروان=Marwan
ياسين=Yassin/Yaseen/Yassine; آدم=Adam; حمزة=Hamza/Hamzah; عبد العزيز=Abdelaziz/Abdulaziz/Abdel Aziz
صلاح=Salah; سامي=Samy/Sami; رامي=Ramy/Rami; تامر=Tamer/Tamir; حازم=Hazem/Hazim
باسم=Bassem/Basem; بلال=Belal/Bilal; أسامة=Osama/Usama; عثمان=Osman/Othman; رضا=Reda/Rida
ممدوح=Mamdouh; فتحي=Fathy/Fathi; صبري=Sabry/Sabri; نبيل=Nabil/Nabeel; سمير=Samir/Sameer
عصام=Essam/Issam/Esam; علاء=Alaa/Ala; بهاء=Bahaa/Baha; ضياء=Diaa/Dia; وائل=Wael/Wail
ماجد=Maged/Majed; ماهر=Maher; منير=Mounir/Monir/Munir; +مينا=Mina; +جرجس=Girgis/Gerges
+بيشوي=Bishoy/Beshoy; +كيرلس=Kerolos/Kyrollos/Kirollos; +مايكل=Michael; +بيتر=Peter; +مارك=Mark
+جورج=George; +أبانوب=Abanoub; +فادي=Fady/Fadi; شادي=Shady/Shadi; نادر=Nader/Nadir; أنس=Anas/Anass
معاذ=Moaz/Muath; مؤمن=Moamen/Momen; عبد الحميد=Abdelhamid/Abdel Hamid/Abdulhamid
عبد المنعم=Abdelmonem/Abdel Monem; عبد الفتاح=Abdelfattah/Abdel Fattah; فاروق=Farouk/Farooq
عبد الناصر=Abdelnasser/Abdel Nasser; عبد القادر=Abdelkader/Abdulqader; فؤاد=Fouad/Fuad
عبد السلام=Abdelsalam/Abdel Salam/Abdulsalam; عبد الرازق=Abdelrazek/Abdelrazik; راشد=Rashed/Rashid
عبد اللطيف=Abdellatif/Abdel Latif; عبد الحليم=Abdelhalim/Abdel Halim; عبد المجيد=Abdelmagid/Abdelmeguid
عبد الوهاب=Abdelwahab/Abdel Wahab; عبد الكريم=Abdelkarim/Abdulkarim; عبد الجواد=Abdelgawad/Abdel Gawad
عبد الغني=Abdelghany/Abdelghani; عبد العال=Abdelaal/Abdel Aal; عبد ربه=Abdrabbo/Abd Rabbo
نور الدين=Noureldin/Nour Eldin/Nour El Din; سيف الدين=Seifeldin/Seif Eldin/Saifeldin
علاء الدين=Alaaeldin/Alaa Eldin; صلاح الدين=Salaheldin/Salah Eldin; عز الدين=Ezzeldin/Ezz Eldin
جمال الدين=Gamaleldin/Gamal Eldin; حسام الدين=Hossameldin/Hossam Eldin; حسام=Hossam/Husam
بدر=Badr; رمضان=Ramadan; شعبان=Shaaban/Shaban; رجب=Ragab/Rajab; عيد=Eid; جمعة=Gomaa/Gomaah/Jumaa
سليمان=Soliman/Sulaiman/Suleiman; موسى=Moussa/Mousa/Musa; عيسى=Eissa/Issa; داود=Dawood/Daoud
يحيى=Yehia/Yahia/Yahya; زكريا=Zakaria/Zakariya; إسماعيل=Ismail/Esmail; إسحاق=Ishak/Ishaq
يعقوب=Yacoub/Yaqoub; هارون=Haroun/Haroon; نوح=Nouh/Nuh; صالح=Saleh/Salih; حامد=Hamed/Hamid
حمدي=Hamdy/Hamdi; حماده=Hamada; شوقي=Shawky/Shawki; فوزي=Fawzy/Fawzi; لطفي=Lotfy/Lotfi
زكي=Zaki/Zaky; رشاد=Rashad; رأفت=Raafat/Rafat; طلعت=Talaat/Talat; عزت=Ezzat/Izzat
ثروت=Tharwat/Sarwat; جودت=Gawdat/Jawdat; مدحت=Medhat/Midhat; بهجت=Bahgat/Bahjat; حشمت=Heshmat
عاطف=Atef/Atif; عارف=Aref/Arif; عامر=Amer/Aamer; عاصم=Assem/Asem; غانم=Ghanem; فايز=Fayez/Faiez
فهد=Fahd/Fahad; فيصل=Faisal/Faysal; سلطان=Sultan; تركي=Turki/Turky; سلمان=Salman; ناصر=Nasser/Naser
منصور=Mansour/Mansoor; مسعود=Massoud/Masoud; مبارك=Mubarak/Mobarak; ماضي=Mady/Madi
قاسم=Kassem/Qasem; لؤي=Loay/Louay/Luay; مهند=Mohanad/Mohannad/Muhannad; مؤيد=Moayad/Muayad
أنور=Anwar; أكرم=Akram; أمجد=Amgad/Amjad; أسعد=Asaad/Assad; أدهم=Adham; إياد=Eyad/Iyad; إيهاب=Ehab/Ihab
رائد=Raed/Raid; رؤوف=Raouf/Rauf; ربيع=Rabie/Rabea; رفعت=Refaat/Rifaat; سعد=Saad; سيد=Sayed/Sayyid
شهاب=Shehab/Shihab; صفوت=Safwat; طه=Taha; ظافر=Zafer/Dhafer; عوض=Awad; فارس=Fares/Faris
فريد=Farid/Fareed; كمال=Kamal; لبيب=Labib; مالك=Malek/Malik; محسن=Mohsen/Muhsin; محيي=Mohie/Mohy
مراد=Mourad/Murad; مختار=Mokhtar/Mukhtar; معتز=Moataz/Mutaz; نائل=Nael/Nail; نصر=Nasr
هيثم=Haitham/Haytham; هادي=Hady/Hadi; وجيه=Wagih/Wajih; وحيد=Wahid/Waheed; وسام=Wessam/Wisam
يزن=Yazan; يزيد=Yazid/Yazeed; جابر=Gaber/Jaber; جلال=Galal/Jalal; حاتم=Hatem/Hatim; حبيب=Habib
خليل=Khalil/Khaleel; خيري=Khairy/Khairi; درويش=Darwish; رزق=Rizk/Rizq; زاهر=Zaher; غريب=Gharib/Ghareeb
توفيق=Tawfik/Tawfiq; تيسير=Tayseer/Taysir; بسام=Bassam; أمين=Amin/Ameen; أمير=Amir/Ameer
الطيب=Eltayeb/Altayeb; الأمين=Elamin/Alamin; بابكر=Babiker/Babikir; الفاتح=Elfatih/Alfatih
تيمور=Taymour/Timur; جواد=Gawad/Jawad; قصي=Qusai/Kosay; نزار=Nizar/Nezar; غسان=Ghassan; مازر=Mazher
`;
