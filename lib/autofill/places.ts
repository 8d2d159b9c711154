const regionsOfNorthAmerica =
  "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC AB BC MB NB NL NS ON PE QC SK";
const regionNames =
  "California|Massachusetts|New York|Washington|Texas|Illinois|Pennsylvania|Michigan|Georgia|North Carolina|Virginia|Maryland|New Jersey|Connecticut|Colorado|Oregon|Ontario|Quebec|Québec|British Columbia|Alberta|New South Wales|Victoria|Queensland|England|Scotland|Wales|Northern Ireland|Bavaria|Catalonia|Karnataka|Maharashtra|Lombardy";
const otherNames =
  "USA|U.S.A.|U.S.|US|UK|U.K.|England|Scotland|Wales|Northern Ireland|Great Britain|Korea|Republic of Korea|South Korea|Republic of Ireland|Czech Republic|Czechia|The Netherlands|the Netherlands|Holland|UAE|Russia|Russian Federation|Turkey|Türkiye|Ivory Coast|Hong Kong|Macau|Taiwan|Viet Nam|P.R. China|PR China|PRC|España|Italia|Brasil|México|Polska|Sverige|Norge|Danmark|Suomi|Nederland|België|Belgique|Österreich|Magyarország|Česko|România|Россия|Україна|Ελλάδα|中国|日本|대한민국|한국|台灣|台湾|ישראל|مصر|الأردن|لبنان|भारत|ประเทศไทย|ไทย|Việt Nam";

const regions = new Set([...regionsOfNorthAmerica.split(" "), ...regionNames.split("|")]);
let countries: Set<string> | undefined;

export function isRegion(name: string): boolean {
  return regions.has(name);
}

export function isCountry(name: string): boolean {
  countries ??= new Set([...otherNames.split("|"), ...["en", "de", "fr", "es"].flatMap(countryNames)]);
  return countries.has(name);
}

/** Every country by the names that this language's speakers have for it. */
function countryNames(language: string): string[] {
  const names = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes.flatMap((code) => names.of(code) ?? []);
}
