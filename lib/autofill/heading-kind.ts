export type SectionKind = "contact" | "references" | "publications" | "other";

/** What a heading announces, or undefined for a passage that is none. */
export function headingKind(text: string, isLargeEnough: boolean): SectionKind | undefined {
  if (!isLargeEnough || text.length > 60) return undefined;
  const words = text
    .replace(/^[\p{N}IVX]+[.)]\s+/u, "")
    .replace(/[^\p{L}\p{M}&\s/]/gu, " ")
    .replace(/\b(\p{L}) (?=\p{L}\b)/gu, "$1")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
  return kinds.find(({ pattern }) => pattern.test(words))?.kind;
}

const whole = (...phrases: string[]) => new RegExp(`^(?:${phrases.join("|")})$`);

const kinds: { kind: SectionKind; pattern: RegExp }[] = [
  {
    kind: "contact",
    pattern: whole(
      "(my )?(contacts?|personal|general)( and contact)?( (information|info|details?|data|me|particulars))?",
      "(contact|personal) (information|details|data) ?.*",
      "get in touch|find me|(useful |web |online |social )?(links|profiles|presence|media)|online|web|social|address|details",
      "kontakt(daten)?|persönliche (daten|angaben|informationen)|zur person|angaben zur person|anschrift",
      "coordonnées|contactez moi|informations personnelles|état civil|données personnelles",
      "datos (personales|de contacto)|información (personal|de contacto)|contacto",
      "contatti|informazioni personali|dati (personali|anagrafici)|recapiti",
      "dados pessoais|contato|informações (pessoais|de contato)",
      "persoonlijke gegevens|contactgegevens|dane (osobowe|kontaktowe)|personuppgifter|kontaktuppgifter",
      "контакты|контактная информация|личные данные|контакти|особисті дані|στοιχεία επικοινωνίας|προσωπικά στοιχεία",
      "联系方式|個人資料|个人信息|基本信息|联系信息|連絡先|個人情報|인적사항|연락처|개인정보",
      "معلومات (شخصية|الاتصال|التواصل)|المعلومات الشخصية|بيانات شخصية|البيانات الشخصية|פרטים אישיים|יצירת קשר|संपर्क|व्यक्तिगत (जानकारी|विवरण)",
      "ข้อมูลส่วนตัว|ข้อมูลติดต่อ|ติดต่อ|thông tin (cá nhân|liên hệ)|liên hệ",
    ),
  },
  {
    kind: "references",
    pattern:
      /^(academic |professional |personal |list of |names of )?(references?|referees?|recommenders?|recommendations?|letters? of (reference|recommendation).*|references? (available|upon|on) .*|referenzen|references and .*|références|referencias|referenze|referências|referenties|рекомендации|推荐人|推薦人|照会先|추천인|المراجع|المعرفون|ממליצים|संदर्भ|người tham khảo)$/,
  },
  {
    kind: "publications",
    pattern:
      /^((selected|recent|key|peer reviewed|refereed|major|all|list of|journal|conference|my|full|representative|scientific|academic|research) )*((publications?|papers?|articles?|preprints?|proceedings|manuscripts?|patents?|software|code|projects|bibliography|works|books?|book chapters?|talks|presentations|publikationen|veröffentlichungen|publicaciones|pubblicazioni|publicações|publicaties|публикации|论文|发表论文|論文|業績|논문|منشورات|פרסומים)( (&|and) .*)?)$/,
  },
  {
    kind: "other",
    pattern:
      /^((academic|professional|work|research|teaching|industry|relevant|other|additional|technical|current|previous|selected|key|employment|internship|volunteer|extracurricular|university|scientific|core|my|main|formal|career|leadership|community|language|computer|programming|it|soft|hard|personal) ?(&|and)? ?)*(education|experiences?|employment|history|appointments?|positions?|background|qualifications?|skills?|competenc(es?|ies)|expertise|interests?|summary|profile|about( me)?|objective|statement|goals?|awards?|honou?rs|prizes|grants?|funding|fellowships?|scholarships?|teaching|supervision|mentoring|advising|students|service|reviewing|memberships?|affiliations?|activities|outreach|languages?|certifications?|certificates|courses|coursework|training|projects?|open source|talks|invited talks|presentations|conferences|workshops|volunteering|hobbies|achievements?|accomplishments|degrees?|thesis|theses|dissertation|research|work|areas? of (expertise|interest)|tools|technologies|media coverage|press|miscellaneous|organi[sz]ation|vita|career)( (&|and) .*)?$|^(ausbildung|bildungsweg|berufserfahrung|beruflicher werdegang|studium|kenntnisse|fähigkeiten|sprachen|auszeichnungen|interessen|profil|über mich|lehre|forschung.*|formation|expériences?( professionnelles?)?|compétences|langues|distinctions|centres d intérêt|profil|educación|formación( académica)?|experiencia( profesional| laboral)?|habilidades|idiomas|premios|perfil|istruzione( e formazione)?|esperienz[ae]( professional[ei]| lavorativ[ae])?|competenze|lingue|formação( acadêmica)?|experiência( profissional)?|opleiding(en)?|werkervaring|vaardigheden|talen|образование|опыт( работы)?|навыки|освіта|досвід.*|εκπαίδευση|教育(背景|经历|經歷)?|工作(经历|經歷|经验)|科研(经历|经验)|研究(经历|経歴|歴|分野)|技能|获奖(情况)?|荣誉.*|学歴|職歴|학력|경력|기술|수상.*|التعليم|الخبرات?( العملية)?|المهارات|اللغات|השכלה|ניסיון( תעסוקתי)?|כישורים|שפות|शिक्षा|अनुभव|कौशल|การศึกษา|ประวัติการศึกษา|ประสบการณ์.*|ทักษะ|học vấn|kinh nghiệm.*|kỹ năng)$/,
  },
];
