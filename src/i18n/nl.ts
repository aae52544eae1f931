import type { Issue, IssueCode } from '../model/issue';
import type { Verdict } from '../model/verdict';
import type { Bounds } from './bounds';
import { pluralFor } from './plural';

const plural = pluralFor('nl-BE');

/** Dutch texts: the first language, and the type of the others. */
export const nl = {
  verdicts: {
    'no-workplaces': 'Geen werkplekken',
    shortage: 'Mogelijk tekort',
    tight: 'Krap',
    balanced: 'In evenwicht',
    'high-both': 'Veel van beide',
    room: 'Ruimte',
    unused: 'Onbenut',
    'no-offer': 'Geen aanbod',
    'no-activity': 'Geen activiteit',
    unknown: 'Onbekend',
  },
  flags: {
    inflow: 'instroom',
    outflow: 'uitstroom',
    niche: 'niche',
    'several-per-mentor': 'meer leerlingen per mentor',
    'two-contexts': 'twee werkplekcontexten',
    overlap: 'gedeelde vestigingen',
    sleeping: 'slapende erkenningen',
    ending: 'aflopende erkenningen',
    incomplete: 'onvolledig',
    few: 'weinig leerlingen',
    fragile: 'kantelt snel',
    boundary: 'ligging onzeker',
  },
  levels: {
    municipality: 'Gemeente',
    arrondissement: 'Arrondissement',
    province: 'Provincie',
    resoc: 'RESOC',
    'reference-region': 'Referentieregio',
  },
  levelsPlural: {
    municipality: 'gemeenten',
    arrondissement: 'arrondissementen',
    province: 'provincies',
    resoc: 'RESOC-gebieden',
    'reference-region': "referentieregio's",
  },
  outside: 'Buiten deze indeling',
  unknown: 'onbekend',
  counts: {
    learners: (n: number) => plural(n, '# leerling', '# leerlingen'),
    places: (n: number) => plural(n, '# plek', '# plekken'),
    schools: (n: number) => plural(n, '# school', '# scholen'),
    workplaces: (n: number) => plural(n, '# vestiging', '# vestigingen'),
    recognitions: (n: number) => plural(n, '# erkenning', '# erkenningen'),
  },
  issues: {
    'descriptor-missing': () => 'datapackage.json ontbreekt in de map: een dataset begint met dat bestand.',
    'descriptor-broken': () => 'datapackage.json is geen geldige beschrijving: verwacht wordt JSON met een lijst "resources".',
    'file-missing': ({ file }: Issue) => `${file} ontbreekt in de dataset of kon niet worden opgehaald.`,
    'file-not-csv': ({ file }: Issue) => `${file} is geen CSV-bestand.`,
    'column-missing': ({ file, column }: Issue) => `${file} mist de kolom "${column}".`,
    'id-missing': () => 'De id is leeg; de rij is opzij gezet.',
    'id-duplicate': ({ value }: Issue) => `De id "${value}" komt al eerder voor; deze rij is opzij gezet.`,
    'reference-unknown': ({ column, value }: Issue) => `"${value}" in ${column} bestaat niet; de rij is opzij gezet.`,
    'location-missing': () => 'De rij heeft geen ligging (nis, postcode, plaats of coördinaat) en is opzij gezet.',
    'location-unknown': ({ value }: Issue) => `De ligging "${value}" is niet gevonden; de rij telt buiten elk gebied.`,
    'number-broken': ({ column, value }: Issue) => `"${value}" in ${column} is geen bruikbaar getal en telt als onbekend.`,
    'date-broken': ({ column, value }: Issue) => `"${value}" in ${column} is geen datum; de rij is opzij gezet.`,
    'year-broken': ({ value }: Issue) => `"${value}" is geen schooljaar zoals 2021-2022; de rij is opzij gezet.`,
    'cells-missing': () => 'De rij heeft te weinig of te veel cellen; ze is gelezen zover het gaat.',
  } satisfies Record<IssueCode, (issue: Issue) => string>,
  cli: {
    usage: (commands: string) => `Kies een opdracht: ${commands}.`,
    unknownCommand: (value: string, near: string) => `Onbekende opdracht "${value}". Bedoel je ${near}?`,
    unknownOption: (detail: string, known: string) => `${detail} Bekende opties: ${known}.`,
    optionMissing: (option: string) => `De optie --${option} ontbreekt.`,
    programmeOrSector: 'Geef --programme of --sector, niet allebei.',
    unknownValue: (what: string, value: string, near: string) => `${what} "${value}" bestaat niet. Bedoel je ${near}?`,
    noValues: (what: string, value: string) => `${what} "${value}" bestaat niet: de dataset heeft er geen.`,
    wholeKm: (option: string, max: number) => `--${option} moet een geheel getal van 1 tot ${max} zijn.`,
    folderMissing: (folder: string) => `De map "${folder}" bestaat niet.`,
    tableMissing: (file: string) => `De dataset heeft geen ${file}, en die is nodig voor deze opdracht.`,
    programme: 'De opleiding',
    sector: 'De sector',
    school: 'De school',
    level: 'Het niveau',
    year: 'Het schooljaar',
    setAside: (rows: string, first: string) => `${rows} met een opmerking; de eerste: ${first}`,
    rows: (n: number) => plural(n, '# rij', '# rijen'),
  },
  table: {
    columns: 'Kolommen',
    csv: 'CSV',
    csvHelp: 'Alle rijen en kolommen als CSV-bestand',
    sortBy: 'Sorteer op',
    ascending: 'oplopend',
    descending: 'aflopend',
    total: 'Totaal',
    yes: 'ja',
    no: 'nee',
  },
  answer: {
    flanders: 'Vlaanderen',
    outsideIn: 'buiten deze indeling',
    inRegion: (name: string) => `in ${name}`,
    headline: {
      here: {
        'no-workplaces': (where: string, _places: number, learners: number) =>
          `Mogelijk tekort ${where}: ${plural(learners, '# leerling', '# leerlingen')} en geen enkele erkende werkplek.`,
        shortage: (where: string, places: number, learners: number) =>
          `Mogelijk tekort ${where}: ${plural(places, '# plek', '# plekken')} voor ${plural(learners, '# leerling', '# leerlingen')}.`,
        tight: (where: string, places: number, learners: number) =>
          `Krap ${where}: ${plural(places, '# plek', '# plekken')} voor ${plural(learners, '# leerling', '# leerlingen')}.`,
        balanced: (where: string, places: number, learners: number) =>
          `Evenwicht ${where}: ${plural(places, '# plek', '# plekken')} voor ${plural(learners, '# leerling', '# leerlingen')}.`,
        'high-both': (where: string, places: number, learners: number) =>
          `Veel van beide ${where}: ${plural(places, '# plek', '# plekken')} en ${plural(learners, '# leerling', '# leerlingen')}.`,
        room: (where: string, places: number, learners: number) =>
          `Ruimte ${where}: ${plural(places, '# plek', '# plekken')} voor ${plural(learners, '# leerling', '# leerlingen')}.`,
        unused: (where: string, places: number) =>
          `Niemand ingeschreven ${where}, al ${plural(places, 'is er # plek', 'zijn er # plekken')}.`,
        'no-offer': (where: string, places: number) =>
          `Geen school met aanbod ${where}, al ${plural(places, 'is er # plek', 'zijn er # plekken')}.`,
        'no-activity': (where: string) => `Geen leerlingen en geen erkende werkplekken ${where}.`,
        unknown: (where: string, places: number) =>
          `Inschrijvingen niet bekend ${where}; ${plural(places, 'er is # plek', 'er zijn # plekken')}.`,
      },
      missingHere: (where: string, missing: number, learners: number) =>
        `Mogelijk tekort ${where}: ${plural(missing, '# plek', '# plekken')} te weinig voor ${plural(learners, '# leerling', '# leerlingen')}.`,
      roomHere: (where: string, spare: number) => `Ruimte ${where}: ${plural(spare, '# plek', '# plekken')} meer dan leerlingen.`,
      short: (short: string, division: string, worst: string, missing: number) =>
        `In ${short} van ${division} is er mogelijk een tekort; het grootst ${worst}: ${plural(missing, '# plek', '# plekken')} te weinig.`,
      shortOne: (division: string, worst: string, missing: number) =>
        `Mogelijk tekort in 1 van ${division}, ${worst}: ${plural(missing, '# plek', '# plekken')} te weinig.`,
      shortByQuotient: (short: string, division: string, worst: string) =>
        `In ${short} van ${division} is er mogelijk een tekort; het grootst ${worst}.`,
      tight: (tight: string, division: string, worst: string) =>
        `Nergens een mogelijk tekort; krap is het in ${tight} van ${division}, het meest ${worst}.`,
      enough: (places: number, learners: number) =>
        `Nergens een mogelijk tekort: ${plural(places, '# plek', '# plekken')} voor ${plural(learners, '# leerling', '# leerlingen')}.`,
      nobody: (places: number) => `Er ${plural(places, 'is # werkplek', 'zijn # werkplekken')}, maar niemand is ingeschreven.`,
      noOffer: (places: number) =>
        `Geen school biedt dit aan, al ${plural(places, 'is er # werkplek', 'zijn er # werkplekken')}.`,
      unknown: (places: number, workplaces: number) =>
        `De inschrijvingen zijn niet bekend; er ${plural(places, 'is # plek', 'zijn # plekken')} bij ${plural(workplaces, '# vestiging', '# vestigingen')}.`,
      empty: (year: string) => `Geen school biedt dit aan in ${year}, en er zijn geen erkende werkplekken.`,
    },
    division: (areas: number, name: string) => `${plural(areas, '#', '#')} ${name}`,
    areas: 'gebieden',
    sub: {
      withRelated: (count: number) => `met ${plural(count, '# verwante opleiding', '# verwante opleidingen')}`,
      withoutRelated: 'zonder verwante',
      sector: (sector: string, count: number) => `${sector}: ${plural(count, '# opleiding', '# opleidingen')}`,
      reach: (km: string) => `bereik ${km}`,
    },
    help: {
      years: 'Wel in een ander schooljaar:',
      related: (count: number) => `Neem ${plural(count, '# verwante opleiding', '# verwante opleidingen')} mee`,
      kinds: 'Neem alle soorten scholen mee',
      none: 'In deze gegevens komt dit in geen enkel schooljaar voor. Kies een andere opleiding.',
    },
    tabs: { label: 'Wat de tabel toont', areas: 'Gebieden', schools: 'Scholen' },
    columns: {
      schools: 'Scholen',
      workplaces: 'Vestigingen',
      recognitions: 'Erkenningen',
      places: 'Plekken',
      enrolments: 'Leerlingen',
      agreements: 'Overeenkomsten',
      difference: 'Verschil',
      verdict: 'Oordeel',
      flags: 'Vlaggen',
    },
    short: { enrolments: 'Leerl.', agreements: 'Overeenk.', recognitions: 'Erkenn.', workplaces: 'Vestig.' },
    regionCaption: (division: string) => `Vraag en aanbod per gebied: ${division}`,
    regionLine: (schools: number, places: number, learners: string) =>
      `${plural(schools, '# school', '# scholen')} · ${plural(places, '# plek', '# plekken')} · ${learners} leerl.`,
    file: 'gebieden',
  },
  verdictRule: {
    card: (name: string) => `Oordeel over ${name}`,
    rule: 'Regel',
    turnsTitle: 'Wat dit keert',
    known: 'Ook bekend',
    wanted: (learners: number, twoContext: number) =>
      twoContext === 0
        ? plural(learners, '# leerling', '# leerlingen')
        : twoContext === learners
          ? plural(learners, '2 × # leerling', '2 × # leerlingen')
          : `(${learners} + ${plural(twoContext, '# leerling', '# leerlingen')} met twee contexten)`,
    supply: {
      all: (places: number) => plural(places, '# plek', '# plekken'),
      context1: (places: number) => `${plural(places, '# plek', '# plekken')} voor context 1`,
      context2: (places: number) => `${plural(places, '# plek', '# plekken')} voor context 2`,
    },
    highest: 'De hoogste van de drie telt. Gerekend bij gelijktijdige bezetting van beide contexten.',
    range: {
      'no-workplaces': () => 'Er zijn leerlingen, maar geen enkele erkende plek.',
      shortage: (bounds: Bounds) => `Mogelijk tekort is boven ${bounds.tight}.`,
      tight: (bounds: Bounds) => `Krap is boven ${bounds.balanced} tot en met ${bounds.tight}.`,
      balanced: (bounds: Bounds) => `In evenwicht is van ${bounds.room} tot en met ${bounds.balanced}.`,
      'high-both': (bounds: Bounds) => `Veel van beide is onder ${bounds.room}, vanaf ${bounds.highBoth} leerlingen.`,
      room: (bounds: Bounds) => `Ruimte is onder ${bounds.room}, met minder dan ${bounds.highBoth} leerlingen.`,
      unused: () => 'Er zijn plekken en er is aanbod, maar niemand is ingeschreven.',
      'no-offer': () => 'Er zijn plekken, maar geen school biedt dit aan.',
      'no-activity': () => 'Er zijn geen leerlingen en geen erkende plekken.',
      unknown: () => 'Zonder inschrijvingen is er geen oordeel.',
    },
    turn: (of: 'places' | 'learners', amount: number, verdict: Verdict) => {
      const count = Math.abs(amount);
      const what = of === 'places' ? plural(count, '# plek', '# plekken') : plural(count, '# leerling', '# leerlingen');
      const clauses: Readonly<Record<Verdict, string>> = {
        'no-workplaces': 'zijn er geen werkplekken',
        shortage: 'is dit een mogelijk tekort',
        tight: 'is dit krap',
        balanced: 'is dit in evenwicht',
        'high-both': 'is er veel van beide',
        room: 'is er ruimte',
        unused: 'blijven de plekken onbenut',
        'no-offer': 'is er geen aanbod',
        'no-activity': 'is er geen activiteit',
        unknown: 'is het oordeel onbekend',
      };
      return `Met ${what} ${amount > 0 ? 'meer' : 'minder'} ${clauses[verdict]}.`;
    },
    noTurn: 'Geen enkele verandering in plekken of leerlingen keert dit oordeel.',
    sleeping: (count: number) =>
      plural(
        count,
        '# vestiging is al twee schooljaren erkend zonder overeenkomst.',
        '# vestigingen zijn al twee schooljaren erkend zonder overeenkomst.',
      ),
    ending: (count: number) =>
      plural(count, '# erkenning loopt af voor het volgende schooljaar.', '# erkenningen lopen af voor het volgende schooljaar.'),
    overlap: (schools: number, workplaces: number) =>
      `${plural(schools, '# school', '# scholen')} in dit gebied ${plural(schools, 'deelt', 'delen')} ${plural(workplaces, '# vestiging', '# vestigingen')} binnen bereik.`,
    flagsTitle: 'Wat de vlaggen betekenen',
    flags: {
      inflow: 'Er zijn meer overeenkomsten dan inschrijvingen: leerlingen van elders werken hier.',
      outflow:
        'Er zijn meer leerlingen dan plekken, en niet allen hebben hier een overeenkomst: sommigen werken wellicht elders.',
      niche: 'Er zijn maar 1 tot 4 erkenningen en niemand is ingeschreven.',
      'several-per-mentor': 'Er zijn minder erkenningen dan leerlingen, maar een mentor mag er meer dan één begeleiden.',
      'two-contexts': 'Elke leerling heeft een plek nodig in twee soorten werkplekken.',
      overlap: 'Verschillende scholen in dit gebied rekenen op dezelfde vestigingen.',
      sleeping: 'Er zijn vestigingen die al twee schooljaren erkend zijn zonder overeenkomst.',
      ending: 'Er zijn erkenningen die aflopen voor het volgende schooljaar.',
      incomplete: 'Van sommige scholen zijn de inschrijvingen niet bekend.',
      few: 'Dit oordeel rust op weinig leerlingen.',
      fragile: 'Eén leerling of plek meer of minder keert dit oordeel.',
      boundary: 'Van sommige punten is onzeker aan welke kant van de grens ze liggen.',
    },
    source: (title: string) => `Bron: ${title}`,
    example: 'Voorbeeldgegevens',
    state: (date: string) => `stand ${date}`,
    showSchools: (count: number) => plural(count, 'Toon de school', 'Toon de # scholen'),
    close: 'Sluit het oordeel',
    thresholds: {
      title: 'Drempels',
      intro: 'Het oordeel volgt uit leerlingen gedeeld door plekken. Deze grenzen gelden overal en staan in de link.',
      verdict: 'Oordeel',
      when: 'Wanneer',
      fields: {
        room: 'Ruimte onder',
        balanced: 'In evenwicht tot en met',
        tight: 'Krap tot en met',
        highBothEnrolments: 'Veel van beide vanaf (leerlingen)',
      },
      errors: {
        number: 'Dit is geen getal.',
        positive: 'Dit moet groter dan 0 zijn.',
        whole: 'Dit moet een geheel getal van 1 of meer zijn.',
        ascending: 'De grenzen moeten oplopen: ruimte, in evenwicht, krap.',
        large: 'Dit mag hoogstens 100 zijn.',
      },
      kept: (value: string) => `De vorige waarde, ${value}, blijft gelden.`,
      mentors: 'Leerlingen per mentor',
      mentorsIntro: 'Waar een vestiging haar plekken niet opgeeft: mentoren maal dit getal, hoogstens het aantal werknemers.',
      sector: 'Sector',
      perMentor: 'Leerlingen per mentor',
      reset: 'Standaard herstellen',
      isDefault: 'Dit zijn de standaardwaarden.',
    },
  },
  school: {
    caption: 'Scholen die dit aanbieden',
    captionIn: (where: string) => `Scholen die dit aanbieden, ${where}`,
    allAreas: 'Toon alle gebieden',
    none: 'Geen school biedt dit hier aan.',
    file: 'scholen',
    columns: {
      school: 'School',
      municipality: 'Gemeente',
      learners: 'Leerlingen',
      placesInReach: 'Plekken in bereik',
      breakEven: 'Alleen genoeg vanaf',
      offers: 'Aanbod',
    },
    short: { learners: 'Leerl.', placesInReach: 'In bereik', breakEven: 'Genoeg' },
    offers: { asked: 'deze opleiding', related: 'verwant', relatedNotCounted: 'verwant, telt niet mee' },
    notWithin: (km: number) => `niet tot ${km} km`,
    line: (learners: string, places: number) => `${learners} leerl. · ${plural(places, '# plek', '# plekken')} in bereik`,
    breadcrumb: 'Waar je bent',
    here: 'school',
    loading: 'De straal wordt berekend.',
    headline: {
      unknown: (name: string, places: number, km: number) =>
        `De inschrijvingen van ${name} zijn niet bekend; binnen ${km} km ${plural(places, 'is er # plek', 'zijn er # plekken')}.`,
      nobody: (name: string, places: number, km: number) =>
        `${name} telt hier geen leerlingen; binnen ${km} km ${plural(places, 'is er # plek', 'zijn er # plekken')}.`,
      enough: (name: string, km: number) => `${name} heeft alleen genoeg aan ${km} km.`,
      tooFar: (name: string, km: number, reachKm: number) =>
        `${name} heeft alleen pas vanaf ${km} km genoeg plekken, verder dan het bereik van ${reachKm} km.`,
      never: (name: string, maxKm: number, learners: number, places: number) =>
        `${name} vindt ook binnen ${maxKm} km alleen niet genoeg plekken: ${plural(learners, '# leerling', '# leerlingen')}, ${plural(places, '# plek', '# plekken')}.`,
    },
    sub: (learners: string, places: number, km: number) =>
      `${learners} · ${plural(places, '# plek', '# plekken')} binnen ${km} km`,
    learnersUnknown: 'inschrijvingen niet bekend',
    aloneMeaning: '"Alleen" wil zeggen: als geen andere school deze plekken zou gebruiken.',
    chart: {
      title: 'Plekken en leerlingen per straal',
      asTable: 'Als tabel',
      asChart: 'Als grafiek',
      radius: 'Straal',
      places: 'plekken',
      others: 'leerlingen elders',
      own: (learners: number) => `eigen (${learners})`,
      ownTwice: (learners: number) => `eigen (2 × ${learners})`,
      alone: (km: number) => `alleen: ${km} km`,
      slider: 'Bereik van een leerling',
      at: (km: number, places: number, others: number, own: string) =>
        `Binnen ${km} km: ${plural(places, '# plek', '# plekken')}, ${plural(others, '# leerling', '# leerlingen')} van andere scholen, ${own} eigen.`,
    },
    competitors: 'Scholen op dezelfde plekken',
    noCompetitors: 'Geen andere school bereikt deze plekken.',
    distance: 'Afstand',
    sharedPlaces: 'Gedeelde plekken',
    nearestFree: 'Dichtste vrije plekken',
    nearest: 'Dichtste plekken',
    freeOf: (free: number, places: number) => `${free} van ${plural(places, '# plek', '# plekken')}`,
    noFree: (km: number) => `Binnen ${km} km is er geen vrije plek. Probeer een groter bereik.`,
    workplace: 'Vestiging',
    free: 'Vrij',
    all: (count: number) => `alle ${count}`,
    fewer: 'minder',
  },
  overview: {
    title: (sector: string) => `Alle opleidingen van ${sector}`,
    headline: (short: number, programmes: number) =>
      `Bij ${short} van ${plural(programmes, '# opleiding', '# opleidingen')} is er ergens mogelijk een tekort.`,
    headlineNone: (programmes: number) =>
      plural(
        programmes,
        'Bij # opleiding is er nergens een mogelijk tekort.',
        'Bij # opleidingen is er nergens een mogelijk tekort.',
      ),
    empty: (sector: string, year: string) =>
      `Van ${sector} is er in ${year} geen opleiding met leerlingen of erkende werkplekken.`,
    sub: (level: string, year: string) => `per ${level.toLowerCase()} · ${year}`,
    sort: 'Volgorde',
    bySeverity: 'Ergste eerst',
    byName: 'Op naam',
    programme: 'Opleiding',
    short: 'Kort',
    shortHelp: 'Aantal gebieden met een mogelijk tekort of zonder werkplekken',
    missing: (count: number) => `${plural(count, '# plek', '# plekken')} te weinig`,
    spare: (count: number) => `${plural(count, '# plek', '# plekken')} meer dan leerlingen`,
    even: 'evenveel plekken als leerlingen',
    legend: 'Getal: plekken min leerlingen.',
    file: 'overzicht',
  },
  published: {
    title: 'Wat de minister zei, wat de radar zegt',
    headline: (agree: number, said: number) => `${agree} van ${said} uitspraken komen overeen met de regel.`,
    how: 'Plekken zijn hier erkenningen maal leerlingen per mentor van de sector van de opleiding. Een streepje betekent: niet gepubliceerd. Is het aantal erkenningen niet gepubliceerd en is niemand ingeschreven, dan zijn de plekken onbenut.',
    none: 'Deze gegevens bevatten geen gepubliceerde cijfers per regio.',
    columns: {
      programme: 'Opleiding',
      region: 'Regio',
      year: 'Schooljaar',
      recognitions: 'Erkenningen',
      enrolments: 'Inschrijvingen',
      agreements: 'Overeenkomsten',
      minister: 'De minister',
      verdict: 'De radar',
      agrees: 'Komt overeen',
    },
    short: { recognitions: 'Erkenn.', enrolments: 'Inschr.', agreements: 'Overeenk.', agrees: 'Zelfde' },
    line: (region: string, recognitions: string, enrolments: string) =>
      `${region} · ${recognitions} erkenn. · ${enrolments} inschr.`,
    words: {
      surplus: 'meer werkplekken dan inschrijvingen',
      surplus_no_enrolments: 'werkplekken, geen inschrijvingen',
      niche_no_enrolments: 'zeer specifiek, geen inschrijvingen',
      less_surplus: 'meer werkplekken, maar minder uitgesproken',
      balanced: 'in verhouding',
      high_both: 'veel werkplekken, ook veel inschrijvingen',
      surplus_reduced_by_inflow: 'meer werkplekken, deels benut door leerlingen van elders',
      no_surplus_other_region_students: 'geen overschot: leerlingen van elders werken er',
      no_shortage_multi_per_mentor: 'geen tekort: meer leerlingen per mentor',
      more_enrolments_ok_other_region: 'meer inschrijvingen; werken kan in een andere regio',
      no_workplaces_ok_other_region: 'geen werkplekken; werken kan in een andere regio',
      no_workplaces_in_region: 'geen werkplekken in de regio',
    },
    agreesYes: 'ja',
    agreesNo: 'nee',
    file: 'minister-en-radar',
  },
};
