/**
 * Family names of Egypt, the commonest first: Arabic form, then Latin spellings, the usual first.
 * A plus sign marks the names of Coptic families.
 */
export const FAMILY = `
السيد=Elsayed/El-Sayed/Alsayed; حسن=Hassan/Hasan; علي=Ali/Aly; إبراهيم=Ibrahim; أحمد=Ahmed; محمود=Mahmoud
الشناوي=Elshenawy/El-Shenawy/El Shennawy; المصري=Elmasry/El-Masry/Almasri; الجندي=Elgendy/El-Gendy/Aljundi
البدوي=Elbadawy/El-Badawy/Albadawi; القاضي=Elkady/El-Kady/Alqadi; الشاذلي=Elshazly/El-Shazly/Alshazly
النجار=Elnaggar/El-Naggar/Alnajjar; الحداد=Elhaddad/El-Haddad/Alhaddad; العطار=Elattar/El-Attar/Alattar
الخولي=Elkholy/El-Kholy/Alkholi; الشافعي=Elshafei/El-Shafei/Alshafei; الصاوي=Elsawy/El-Sawy/Alsawi
الغزالي=Elghazaly/El-Ghazaly/Alghazali; الفقي=Elfeky/El-Feky/Alfiqi; الديب=Eldeeb/El-Deeb; الليثي=Ellithy/El-Leithy
المنشاوي=Elmenshawy/El-Menshawy; المهدي=Elmahdy/El-Mahdy/Almahdi; الهواري=Elhawary/El-Hawary; حجازي=Hegazy/Hijazi
الشرقاوي=Elsharkawy/El-Sharkawy/Alsharqawi; الطنطاوي=Eltantawy/El-Tantawy; المنياوي=Elminyawy/El-Menyawy
الأسيوطي=Elassiouty/El-Assiouty; الدمياطي=Eldomiaty/El-Domiaty; السويسي=Elsewissy/El-Sweisy; الفيومي=Elfayoumy/El-Fayoumy
البحيري=Elbehery/El-Behairy; الإسكندراني=Eliskandarany/El-Eskandarany; الصعيدي=Elsaidy/El-Saedy/Alsaidi
البنا=Elbanna/El-Banna/Albanna; الخياط=Elkhayat/El-Khayat/Alkhayyat; الصباغ=Elsabbagh/El-Sabbagh; القصاص=Elkassas/El-Kassas
الجزار=Elgazzar/El-Gazzar; الفران=Elfarran/El-Farran; الزيات=Elzayat/El-Zayat; الحلواني=Elhalawany/El-Halawany
البقلي=Elbakly/El-Baqly; السمان=Elsamman/El-Samman; الصواف=Elsawaf/El-Sawaf; النقاش=Elnakkash/El-Naqqash
الصياد=Elsayad/El-Sayyad; الجمال=Elgammal/El-Gamal/Aljammal; الحمامي=Elhamamy/El-Hamamy; الشيمي=Elshimy/El-Shimy
العدوي=Eladawy/El-Adawy/Aladawi; العربي=Elaraby/El-Araby/Alarabi; العشري=Elashry/El-Ashry; العزب=Elazab/El-Azab
العوضي=Elawady/El-Awady/Alawadi; الغريب=Elgharib/El-Gharib; الغمري=Elghamry/El-Ghamry; الفار=Elfar/El-Far
الكردي=Elkordy/El-Kordy/Alkurdi; الكيلاني=Elkilany/El-Kilany/Alkilani; المغربي=Elmaghraby/El-Maghraby; المرسي=Elmorsy/El-Morsy
المليجي=Elmeligy/El-Meligy; النمر=Elnemr/El-Nemr; الوكيل=Elwakil/El-Wakil/Alwakil; اليماني=Elyamany/El-Yamany
شاهين=Shaheen/Shahin; صقر=Sakr/Saqr; غنيم=Ghoneim/Ghonim; فرج=Farag/Faraj; فهمي=Fahmy/Fahmi; قنديل=Kandil/Qandil
كامل=Kamel/Kamil; مرسي=Morsy/Morsi; مطاوع=Metwaa/Metawea; متولي=Metwally/Metwali; منصور=Mansour; ندا=Nada
نصار=Nassar; نعيم=Naeem/Naim; هلال=Helal/Hilal; وهبة=Wahba; يونس=Younes/Younis; زهران=Zahran; زيدان=Zidan/Zedan
سلامة=Salama/Salamah; سالم=Salem/Salim; سرور=Sorour/Surur; سويلم=Swelam/Sweilam; شحاتة=Shehata/Shahata; شلبي=Shalaby/Shalabi
صادق=Sadek/Sadiq; صبحي=Sobhy/Sobhi; ضيف=Deif/Daif; طاهر=Taher/Tahir; طلبة=Tolba/Tulba; عابدين=Abdin/Abdeen
عاشور=Ashour/Ashoor; عبد الباقي=Abdelbaky/Abdel Baky; عبد الهادي=Abdelhady/Abdel Hady; عبد الواحد=Abdelwahed/Abdel Wahed
عبد العاطي=Abdelaty/Abdel Aty; عبد المقصود=Abdelmaksoud/Abdel Maksoud; عبد الرؤوف=Abdelraouf/Abdel Raouf
عبد التواب=Abdeltawab/Abdel Tawab; عبد الصمد=Abdelsamad/Abdel Samad; عبد المولى=Abdelmawla/Abdel Mawla
أبو زيد=Abouzeid/Abo Zeid/Abu Zaid; أبو العلا=Aboelela/Abou Elela; أبو النصر=Aboelnasr/Abou Elnasr; أبو الفتوح=Aboelfotouh/Abou Elfotouh
أبو بكر=Aboubakr/Abu Bakr; أبو السعود=Aboelsoud/Abou Elsoud; أبو المجد=Aboelmagd/Abou Elmagd; أبو الخير=Aboelkheir/Abou Elkheir
عثمان=Osman/Othman; عرفة=Arafa/Arafah; عزام=Azzam; عطية=Attia/Atia/Ateya; عفيفي=Afify/Afifi; عقل=Akl/Aql; علام=Allam
عليوة=Eliwa/Aliwa; عمارة=Omara/Emara; عمران=Omran/Imran; عوض=Awad; عيسوي=Eissawy/Issawi; غالي=Ghaly/Ghali; غانم=Ghanem
فاروق=Farouk/Farooq; فاضل=Fadel/Fadil; فؤاد=Fouad; قطب=Kotb/Qotb; قناوي=Kenawy/Qenawi; كشك=Keshk/Kishk; لبيب=Labib
لاشين=Lashin/Lasheen; ماضي=Mady/Madi; مجاهد=Megahed/Mujahid; محروس=Mahrous; مدكور=Madkour; مسعد=Mosaad/Massad
مشرف=Moshref; مصباح=Mesbah/Misbah; معوض=Moawad/Mouawad; مكاوي=Mekawy/Mekkawi; ملاك=Malak; منيب=Moneeb/Mounib; نجيب=Naguib/Najib
نسيم=Nassim/Nasim; نظمي=Nazmy/Nazmi; هاشم=Hashem/Hashim; هيكل=Heikal/Haykal; وهدان=Wahdan; ياقوت=Yakout/Yaqout; بركات=Barakat
بسيوني=Bassiouny/Basyouni; بشير=Bashir/Basheer; بدران=Badran; بدير=Bedair/Bedeir; بهنسي=Bahnasy/Bahnasi; بيومي=Bayoumy/Bayoumi
تمام=Tammam; ثابت=Thabet/Sabet; جاد=Gad/Jad; جاد الله=Gadallah/Gad Allah; جبر=Gabr/Jabr; جبريل=Gebril/Jibril; جعفر=Gaafar/Jaafar
جودة=Gouda/Jouda; حافظ=Hafez/Hafiz; حجاج=Haggag/Hajjaj; حسانين=Hassanein/Hassanin; حسني=Hosny/Husni; حشيش=Hashish; حماد=Hammad
حنفي=Hanafy/Hanafi; خضر=Khedr/Khidr; خطاب=Khattab; خفاجي=Khafagy/Khafaji; خلف=Khalaf; خلاف=Khallaf; خليفة=Khalifa; خميس=Khamis
دياب=Diab/Deyab; دسوقي=Desouky/Dessouki; راضي=Rady/Radi; راغب=Ragheb; رسلان=Raslan; رشدي=Rushdy/Roshdy; رشوان=Rashwan
رفاعي=Refaie/Rifai; زغلول=Zaghloul; زايد=Zayed; سراج=Serag/Siraj; سعداوي=Saadawy/Saadawi; سلطان=Soltan/Sultan; سليم=Selim/Salim
سمك=Samak; سنبل=Sonbol/Sunbul; شاكر=Shaker/Shakir; شرف=Sharaf; شعراوي=Shaarawy/Sharawi; شكري=Shoukry/Shukri; شمس الدين=Shamseldin/Shams Eldin
+شنودة=Shenouda; +غبريال=Ghobrial/Gabriel; +ميخائيل=Mikhail; +حنا=Hanna; +عبد المسيح=Abdelmessih/Abdel Messih; +بطرس=Boutros/Botros; +بولس=Boulos/Bolos
+تادرس=Tadros; جندي=Gendy/Gindi; سعد الله=Saadallah/Saad Allah; عزيز=Aziz; +فانوس=Fanous; +فلتاؤوس=Feltaous; +قلادة=Kelada; +لوقا=Luka/Louka
+مرقس=Morcos/Markos; +متى=Matta; +نخلة=Nakhla; نصر الله=Nasrallah/Nasr Allah; واصف=Wassef; +ويصا=Wissa; +يني=Yanni; إسكندر=Iskander/Eskandar
الألفي=Elalfy/El-Alfy; الباز=Elbaz/El-Baz; البرعي=Elboraie/El-Borai; التهامي=Eltohamy/El-Tohamy; الجوهري=Elgohary/El-Gohary; الحسيني=Elhusseiny/El-Husseini
الدالي=Eldaly/El-Daly; الرفاعي=Elrefaey/El-Refaie/Alrifai; الزهيري=Elzoheiry/El-Zuhairi; السباعي=Elsebaey/El-Sebaie; السعدني=Elsaadany/El-Saadany
الشامي=Elshamy/El-Shamy/Alshami; الشربيني=Elsherbiny/El-Sherbiny; الشريف=Elsherif/El-Sherif/Alsharif; الشيخ=Elsheikh/El-Sheikh/Alsheikh
الطوخي=Eltoukhy/El-Toukhy; الطيب=Eltayeb/El-Tayeb; العجمي=Elagamy/El-Agamy/Alajmi; العناني=Elanany/El-Anany; الغندور=Elghandour/El-Ghandour
القاسم=Elkassem/Alqasim; القرشي=Elkorashy/Alqurashi; الكومي=Elkomy/El-Komy; اللبان=Ellabban/El-Labban; المحمدي=Elmohamady/El-Mohamady
المنوفي=Elmenoufy/El-Menoufy; المرشدي=Elmorshedy/El-Morshedy; النادي=Elnady/El-Nady; النحاس=Elnahas/El-Nahas; الوزير=Elwazir/El-Wazir
`;
