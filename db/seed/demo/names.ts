import type { Random } from "./random";

export type DemoName = { given: string; family: string; native?: string };

type Culture = {
  given: readonly [string, ...string[]];
  family: readonly [string, ...string[]];
  /** The same names in their own script, by position; the order in which they are written. */
  native?: { given: string[]; family: string[]; familyFirst: boolean };
};

const cultures: readonly [Culture, ...Culture[]] = [
  {
    given: ["Hannah", "Thomas", "Grace", "Daniel", "Olivia", "Marcus", "Rebecca", "Elliot", "Naomi", "Peter"],
    family: [
      "Whitfield",
      "Calloway",
      "Brennan",
      "Ashworth",
      "O’Sullivan",
      "Pryce",
      "Hargreaves",
      "Lindqvist",
    ],
  },
  {
    given: ["Amara", "Chidi", "Ngozi", "Tunde", "Folake", "Kwame", "Abena", "Wanjiru", "Thabo", "Zanele"],
    family: ["Okonkwo", "Adeyemi", "Eze", "Mensah", "Kamau", "Dlamini", "Balogun", "Asante"],
  },
  {
    given: ["Wei", "Yuxin", "Jing", "Haoran", "Mengyao", "Zihan", "Lan", "Tianyu"],
    family: ["Chen", "Zhang", "Liu", "Huang", "Zhou", "Xu", "Lin"],
    native: {
      given: ["伟", "雨欣", "静", "浩然", "梦瑶", "子涵", "兰", "天宇"],
      family: ["陈", "张", "刘", "黄", "周", "徐", "林"],
      familyFirst: true,
    },
  },
  {
    given: ["Yuki", "Haruto", "Sakura", "Kenji", "Aoi", "Ren"],
    family: ["Tanaka", "Sato", "Yamamoto", "Kobayashi", "Watanabe", "Mori"],
    native: {
      given: ["由紀", "陽翔", "桜", "健二", "葵", "蓮"],
      family: ["田中", "佐藤", "山本", "小林", "渡辺", "森"],
      familyFirst: true,
    },
  },
  {
    given: ["Seo-yeon", "Min-jun", "Ji-woo", "Hyun-woo", "Ha-eun"],
    family: ["Kim", "Park", "Choi", "Jeong", "Kang"],
    native: {
      given: ["서연", "민준", "지우", "현우", "하은"],
      family: ["김", "박", "최", "정", "강"],
      familyFirst: true,
    },
  },
  {
    given: ["Aarav", "Priya", "Ananya", "Rohan", "Meera", "Vikram", "Kavya", "Arjun"],
    family: ["Sharma", "Iyer", "Banerjee", "Deshpande", "Nair", "Gupta", "Chatterjee"],
    native: {
      given: ["आरव", "प्रिया", "अनन्या", "रोहन", "मीरा", "विक्रम", "काव्या", "अर्जुन"],
      family: ["शर्मा", "अय्यर", "बनर्जी", "देशपांडे", "नायर", "गुप्ता", "चटर्जी"],
      familyFirst: false,
    },
  },
  {
    given: ["Layla", "Omar", "Noor", "Karim", "Yasmin", "Tariq"],
    family: ["Haddad", "Nasser", "Mansour", "Khalil", "Rahman"],
    native: {
      given: ["ليلى", "عمر", "نور", "كريم", "ياسمين", "طارق"],
      family: ["حداد", "ناصر", "منصور", "خليل", "رحمن"],
      familyFirst: false,
    },
  },
  {
    given: ["Noa", "Eitan", "Tamar", "Yonatan", "Shira"],
    family: ["Levi", "Mizrahi", "Shapiro", "Ben-David"],
    native: {
      given: ["נועה", "איתן", "תמר", "יונתן", "שירה"],
      family: ["לוי", "מזרחי", "שפירא", "בן-דוד"],
      familyFirst: false,
    },
  },
  {
    given: ["Anastasia", "Dmitri", "Ekaterina", "Nikolai", "Olga", "Sergei"],
    family: ["Kovalenko", "Shevchenko", "Melnyk", "Petrenko", "Bondar"],
    native: {
      given: ["Анастасия", "Дмитрий", "Екатерина", "Николай", "Ольга", "Сергей"],
      family: ["Коваленко", "Шевченко", "Мельник", "Петренко", "Бондар"],
      familyFirst: false,
    },
  },
  {
    given: ["Eleni", "Nikos", "Katerina", "Dimitris"],
    family: ["Georgiou", "Ioannou", "Dimitriou"],
    native: {
      given: ["Ελένη", "Νίκος", "Κατερίνα", "Δημήτρης"],
      family: ["Γεωργίου", "Ιωάννου", "Δημητρίου"],
      familyFirst: false,
    },
  },
  {
    given: ["Camila", "Santiago", "Lucía", "João", "Beatriz", "Andrés", "Inês", "Mateo"],
    family: ["García Márquez", "Fernández", "Gonçalves", "Muñoz", "da Silva", "Peña", "Ibáñez"],
  },
  {
    given: ["Léa", "François", "Chloé", "Étienne", "Margaux", "Benoît"],
    family: ["Lefèvre", "Moreau", "Dubois", "Gauthier", "de la Tour"],
  },
  {
    given: ["Friederike", "Jürgen", "Katharina", "Lukas", "Annika", "Søren", "Astrid", "Björn"],
    family: ["Müller", "Schäfer", "von Bülow", "Krüger", "Østergaard", "Åkesson", "Bergström"],
  },
  {
    given: ["Zofia", "Jakub", "Agnieszka", "Ondřej", "Zuzana", "László", "Ştefan"],
    family: ["Wójcik", "Kowalczyk", "Mazur", "Horváth", "Szabó", "Ionescu", "Łukasiewicz"],
  },
  {
    given: ["Ayşe", "Emre", "Zeynep", "Linh", "Minh", "Thảo", "Siti", "Putri"],
    family: ["Yılmaz", "Öztürk", "Nguyễn", "Trần", "Phạm", "Rahayu", "Wijaya"],
  },
];

/** `count` people with different names, the cultures taken in turn; many write theirs in two scripts. */
export function demoNames(random: Random, count: number): DemoName[] {
  const names = new Map<string, DemoName>();
  for (let turn = 0; names.size < count; turn += 1) {
    const culture = cultures[turn % cultures.length] ?? cultures[0];
    const name = nameOf(random, culture);
    names.set(`${name.given} ${name.family}`, name);
  }
  return [...names.values()];
}

function nameOf(random: Random, { given, family, native }: Culture): DemoName {
  const first = random.between(0, given.length - 1);
  const last = random.between(0, family.length - 1);
  const name = { given: given[first] ?? given[0], family: family[last] ?? family[0] };
  if (!native) return name;
  const parts = [native.given[first], native.family[last]];
  return { ...name, native: (native.familyFirst ? parts.toReversed().join("") : parts.join(" ")).trim() };
}
