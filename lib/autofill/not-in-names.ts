/** Words that stand large letters the top of résumés and nobody's name. */
export const notInNames = new Set(
  (
    "university institute institut college school faculty department dept laboratory lab labs center centre group academy universität université " +
    "research researcher researching scientist scientists engineer engineering student candidate professor lecturer fellow fellowship postdoc postdoctoral doctoral graduate undergraduate " +
    "senior junior principal staff manager director head chief officer intern internship assistant associate consultant analyst developer architect designer specialist expert founder " +
    "software hardware machine learning data computer computing science sciences physics mathematics statistics biology chemistry neuroscience linguistics economics philosophy informatics " +
    "artificial intelligence ml nlp safety alignment interpretability robotics systems security vision language languages natural processing " +
    "curriculum vitae vita resume résumé cv biography lebenslauf date updated version confidential application applying apply applicant cover letter portfolio " +
    "address phone telephone mobile email e-mail mail contact contacts information info details personal profile about summary objective statement introduction overview " +
    "education experience employment work history professional academic publications papers selected skills awards honors honours references referees interests activities service teaching talks projects certifications qualifications career " +
    "street road avenue boulevard city country state province district building room floor box " +
    "google scholar github gitlab linkedin twitter orcid website homepage web url http https www skype " +
    "january february march july september october november december monday present current " +
    "male female gender nationality married single birth born citizen citizenship visa passport " +
    "leader team owner master bachelor doctor thesis hello world dear sincerely whom concern hiring welcome climate change energy theory bayesian inference modeling modelling optimization network networks neural statistical " +
    "abstract introduction what how why when all you we need needs make makes using towards toward via beyond " +
    "the and for with from by is of our your their " +
    "phd msc bsc mba inc ltd llc gmbh corp corporation company technologies solutions " +
    "name surname firstname lastname first last given family vorname nachname " +
    "europass photo picture seite lebenslauf persönliche daten kontakt " +
    "computational applied theoretical experimental quantitative clinical medical technical development analytics platform cloud full stack backend frontend product project program programme policy governance"
  ).split(" "),
);
