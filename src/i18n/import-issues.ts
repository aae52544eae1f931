import type { ImportCode, ImportIssue, SharedCode } from '../model/import-issue';
import { ISSUES_TEXT } from './issues';
import { shown } from './shown';
import type { Language } from './text';

// What an import found and what to do about it: one or two sentences for whoever dropped the file.

export type ImportLanguage = Language;

type Say = (issue: ImportIssue) => string;
type OwnText = Readonly<Record<Exclude<ImportCode, SharedCode>, Say>>;
/** What to do about a finding whose sentence is shared with reading a dataset. */
type ToDo = Readonly<Record<SharedCode, string>>;

const nl: OwnText = {
  'row-duplicate': ({ value }) => `De rij is dezelfde als rij ${value} en telt één keer. Je hoeft niets te doen.`,
  'key-duplicate': ({ value }) =>
    `Rij ${value} gaat over hetzelfde met andere waarden; de volste rij bleef, deze is opzij gezet. Houd de juiste.`,
  'value-missing': ({ column }) => `De cel in ${column} is leeg; de rij is opzij gezet. Vul ze in.`,
  'cells-surplus': ({ value }) =>
    `De rij heeft meer cellen dan de kop ("${shown(value)}") en is opzij gezet. Zet een tekst met een scheidingsteken tussen aanhalingstekens.`,
  'quotes-broken': () =>
    'Een aanhalingsteken staat verkeerd; de rij is opzij gezet. Schrijf een aanhalingsteken in een tekst dubbel.',
  'row-too-long': () =>
    'De regel is langer dan een tabelrij kan zijn en is opzij gezet. Kijk of de regeleinden in het bestand nog kloppen.',
  'character-broken': ({ column, value }) =>
    `${column} bevat tekens die geen tekst zijn ("${shown(value)}"); de rij is opzij gezet. Typ de cel opnieuw.`,
  'header-again': () => 'De rij herhaalt de kop en is opzij gezet. Haal ze weg; de rijen eronder zijn gelezen.',
  'value-empty': ({ column }) => `De cel in ${column} is leeg; de rij is gelezen. Vul ze liefst in.`,
  'number-range': ({ column, value }) =>
    `${shown(value)} in ${column} kan niet kloppen en telt als onbekend. Verbeter het getal.`,
  'quotes-mended': () => 'Een aanhalingsteken stond verkeerd; de rij is gelezen zoals ze er staat. Kijk ze na.',
  'character-lost': ({ column, value }) =>
    `In ${column} ging een letter verloren ("${shown(value)}"); de rij is gelezen. Bewaar het bronbestand opnieuw als UTF-8.`,
  'coordinate-zero': () => 'De coördinaat 0,0 telt als onbekend. Vul de juiste in of laat ze leeg.',
  'coordinate-swapped': ({ value }) =>
    `Lengte en breedte stonden omgewisseld (${value}) en zijn teruggewisseld. Kijk of de kolommen juist heten.`,
  'coordinate-outside': ({ value }) => `De coördinaat ${value} ligt buiten België; het punt is gebleven. Kijk het na.`,
  'coordinate-broken': ({ value }) =>
    `"${shown(value)}" is geen bruikbare coördinaat en telt als onbekend. Verwacht worden graden of Lambert.`,
  'coordinate-far': ({ value }) =>
    `De coördinaat ${value} ligt ver van de gemeente van de rij; beide zijn gebleven. Kijk na welke klopt.`,
  'nace-broken': ({ value }) => `"${shown(value)}" is geen NACE-code en telt als onbekend. Verwacht worden cijfers zoals 43.21.`,
  'enterprise-broken': ({ value }) =>
    `Het controlegetal van "${shown(value)}" klopt niet; het nummer is gebleven. Kijk of er een cijfer fout is.`,
  'reference-dropped': ({ column, value }) =>
    `"${shown(value)}" in ${column} bestaat niet en telt als onbekend; de rij is gelezen. Verbeter de verwijzing.`,
  'reference-unchecked': ({ column, value }) =>
    `${column} verwijst naar de tabel ${value}, die hier niet bij is; de verwijzingen zijn niet nagekeken. Geef die tabel mee.`,
  'column-unused': ({ column }) =>
    `De kolom "${shown(column)}" is niet herkend en wordt niet gebruikt. Wijs ze zelf toe als ze ertoe doet.`,
  'encoding-mixed': () =>
    'Het bestand is UTF-8 met beschadigde tekens; wat leesbaar is, is gelezen. Bewaar het bronbestand opnieuw als UTF-8.',
  'file-empty': ({ file }) => `${file} is leeg. Kies een bestand met een kop en rijen.`,
  'file-binary': ({ file, value }) =>
    `${file} is geen tabel${value ? ` maar een ${value}-bestand` : ''}. Kies CSV, Excel (.xlsx), GeoJSON of een zip daarvan.`,
  'file-encrypted': ({ file }) => `${file} is met een wachtwoord beveiligd. Bewaar het zonder wachtwoord en probeer opnieuw.`,
  'file-old-excel': ({ file }) => `${file} is een oud Excel- of Officebestand. Bewaar het als .xlsx of CSV.`,
  'file-not-csv': ({ file, value }) => `${file} is ${value ?? 'iets anders'} en geen tabel. Bewaar de tabel als CSV of .xlsx.`,
  'file-unreadable': ({ file }) =>
    `${file} kon niet (verder) worden gelezen. Kijk of het bestand nog bestaat en probeer opnieuw.`,
  'archive-broken': ({ file }) => `${file} is een beschadigd zip-bestand. Haal of maak het opnieuw.`,
  'archive-too-large': ({ file }) =>
    `${file} is uitgepakt te groot om veilig te lezen en is niet verder uitgepakt. Geef de bestanden apart.`,
  'archive-nested': ({ file }) => `${file} is een zip in een zip. Pak hem uit en geef de bestanden zelf.`,
  'excel-broken': ({ file }) => `${file} is geen leesbare Excelmap. Open hem in Excel, bewaar hem opnieuw als .xlsx of als CSV.`,
  'geojson-broken': ({ file }) => `${file} is geen GeoJSON met punten. Verwacht wordt een FeatureCollection.`,
  'line-too-long': ({ file }) =>
    `De eerste regel van ${file} is te lang voor een kop. Kijk of de regeleinden nog in het bestand staan.`,
  'table-unknown': ({ file, value }) =>
    `Welke tabel ${file} is, bleek niet uit naam of kolommen${value ? ` (${shown(value, 120)})` : ''}. Kies de tabel zelf.`,
  'location-column-missing': ({ file }) =>
    `${file} zegt nergens waar de rijen liggen. Voeg nis, postcode, gemeente, lon en lat, of Lambert x en y toe.`,
  'pool-manifest-missing': () =>
    'Bij deze bestanden van een uittreksel (.arrow.gz) ontbreekt manifest.json: sleep de hele map die kbo schreef hierheen, of geef ze als zip.',
  'pool-manifest-broken': ({ file }) =>
    `${file} beschrijft geen KBO-uittreksel dat deze versie kan lezen; maak het uittreksel opnieuw met het commando kbo en geef de hele map.`,
  'pool-files-missing': ({ file, value }) =>
    `Bij ${file} ontbreken ${shown(value, 200)}: sleep de hele map die kbo schreef in één keer hierheen, of geef ze als zip.`,
  'pool-files-broken': ({ file, value }) =>
    `Bij ${file} zijn onleesbaar of hebben een ander aantal vestigingen: ${shown(value, 200)}; maak het uittreksel opnieuw met het commando kbo en geef de hele map.`,
  'pool-too-large': ({ file }) =>
    `${file} beschrijft meer vestigingen dan de browser aankan (twee miljoen, 500 MB); maak met kbo een uittreksel van minder gewesten (--regions).`,
  'pool-second': ({ file, value }) =>
    `${file} wordt niet gebruikt: een dataset heeft één uittreksel, en ${shown(value, 200)} kwam eerst; geef alleen het uittreksel dat u wilt.`,
  'pool-goes-first': ({ file, value }) =>
    `${file} wordt niet gebruikt: het uittreksel (${shown(value, 200)}) gaat voor een tabel van prospecten; wilt u de tabel, geef ze dan zonder uittreksel en laat ze vervangen wat er is.`,
};
const nlToDo: ToDo = {
  'file-missing': 'Geef het bestand mee; de andere zijn gelezen.',
  'id-missing': 'Geef de rij een id.',
  'id-duplicate': 'Geef elke rij een eigen id, of houd de juiste.',
  'reference-unknown': 'Verbeter de verwijzing of voeg de ontbrekende rij toe.',
  'year-broken': 'Schrijf het als 2021-2022.',
  'date-broken': 'Schrijf ze als 31/12/2021 of 2021-12-31, het einde niet voor het begin.',
  'location-missing': 'Vul een van die kolommen in.',
  'number-broken': 'Schrijf een getal zonder woorden of eenheid.',
  'cells-missing': 'Kijk of er geen cel ontbreekt.',
  'location-unknown': 'Verbeter de code of de naam.',
  'descriptor-broken': 'De bestanden zelf zijn wel gelezen.',
  'column-missing': 'Voeg ze toe of wijs zelf een kolom aan.',
};

const en: OwnText = {
  'row-duplicate': ({ value }) => `The row is the same as row ${value} and counts once. Nothing needs doing.`,
  'key-duplicate': ({ value }) =>
    `Row ${value} is about the same thing with other values; the fullest row stayed, this one was set aside. Keep the right one.`,
  'value-missing': ({ column }) => `The cell in ${column} is empty; the row was set aside. Fill it in.`,
  'cells-surplus': ({ value }) =>
    `The row has more cells than the header ("${shown(value)}") and was set aside. Put a text with a separator in quotes.`,
  'quotes-broken': () => 'A quotation mark is misplaced; the row was set aside. Write a quotation mark within a text twice.',
  'row-too-long': () =>
    'The line is longer than a table row can be and was set aside. See whether the line ends of the file are still there.',
  'character-broken': ({ column, value }) =>
    `${column} holds characters that are no text ("${shown(value)}"); the row was set aside. Type the cell anew.`,
  'header-again': () => 'The row repeats the header and was set aside. Take it out; the rows below it were read.',
  'value-empty': ({ column }) => `The cell in ${column} is empty; the row was read. Better fill it in.`,
  'number-range': ({ column, value }) =>
    `${shown(value)} in ${column} cannot be right and counts as unknown. Correct the number.`,
  'quotes-mended': () => 'A quotation mark was misplaced; the row was read as it stands. Check it.',
  'character-lost': ({ column, value }) =>
    `A letter was lost in ${column} ("${shown(value)}"); the row was read. Save the source file as UTF-8 again.`,
  'coordinate-zero': () => 'The coordinate 0,0 counts as unknown. Fill in the right one or leave it empty.',
  'coordinate-swapped': ({ value }) =>
    `Longitude and latitude were swapped (${value}) and have been swapped back. Check the names of the columns.`,
  'coordinate-outside': ({ value }) => `The coordinate ${value} lies outside Belgium; the point stayed. Check it.`,
  'coordinate-broken': ({ value }) =>
    `"${shown(value)}" is not a usable coordinate and counts as unknown. Degrees or Lambert are expected.`,
  'coordinate-far': ({ value }) =>
    `The coordinate ${value} lies far from the municipality of the row; both stayed. Check which is right.`,
  'nace-broken': ({ value }) => `"${shown(value)}" is not a NACE code and counts as unknown. Digits such as 43.21 are expected.`,
  'enterprise-broken': ({ value }) =>
    `The check digits of "${shown(value)}" do not fit; the number stayed. See whether a digit is wrong.`,
  'reference-dropped': ({ column, value }) =>
    `"${shown(value)}" in ${column} does not exist and counts as unknown; the row was read. Correct the reference.`,
  'reference-unchecked': ({ column, value }) =>
    `${column} refers to the table ${value}, which is not here; the references were not checked. Add that table.`,
  'column-unused': ({ column }) =>
    `The column "${shown(column)}" was not recognised and is not used. Assign it yourself if it matters.`,
  'encoding-mixed': () =>
    'The file is UTF-8 with damaged characters; what is legible was read. Save the source file as UTF-8 again.',
  'file-empty': ({ file }) => `${file} is empty. Choose a file with a header and rows.`,
  'file-binary': ({ file, value }) =>
    `${file} is not a table${value ? ` but a ${value} file` : ''}. Choose CSV, Excel (.xlsx), GeoJSON or a zip of those.`,
  'file-encrypted': ({ file }) => `${file} is protected by a password. Save it without one and try again.`,
  'file-old-excel': ({ file }) => `${file} is an old Excel or Office file. Save it as .xlsx or CSV.`,
  'file-not-csv': ({ file, value }) => `${file} is ${value ?? 'something else'} and not a table. Save the table as CSV or .xlsx.`,
  'file-unreadable': ({ file }) => `${file} could not be read (any further). See whether the file still exists and try again.`,
  'archive-broken': ({ file }) => `${file} is a damaged zip file. Fetch or make it anew.`,
  'archive-too-large': ({ file }) =>
    `${file} is too large to unpack safely and was unpacked no further. Give the files one by one.`,
  'archive-nested': ({ file }) => `${file} is a zip within a zip. Unpack it and give the files themselves.`,
  'excel-broken': ({ file }) => `${file} is not a legible Excel workbook. Open it in Excel and save it as .xlsx or CSV again.`,
  'geojson-broken': ({ file }) => `${file} is not GeoJSON with points. A FeatureCollection is expected.`,
  'line-too-long': ({ file }) =>
    `The first line of ${file} is too long for a header. See whether the line ends are still in the file.`,
  'table-unknown': ({ file, value }) =>
    `Which table ${file} is could not be told from its name or columns${value ? ` (${shown(value, 120)})` : ''}. Choose the table yourself.`,
  'location-column-missing': ({ file }) =>
    `${file} says nowhere where its rows lie. Add nis, postcode, place, lon and lat, or Lambert x and y.`,
  'pool-manifest-missing': () =>
    'These files of an extract (.arrow.gz) lack manifest.json: drag the whole folder that kbo wrote here, or give it as a zip.',
  'pool-manifest-broken': ({ file }) =>
    `${file} describes no business register extract that this version can read; make the extract again with the command kbo and give the whole folder.`,
  'pool-files-missing': ({ file, value }) =>
    `${file} lacks ${shown(value, 200)}: drag the whole folder that kbo wrote here at once, or give it as a zip.`,
  'pool-files-broken': ({ file, value }) =>
    `Of ${file} these cannot be read or have another number of establishments: ${shown(value, 200)}; make the extract again with the command kbo and give the whole folder.`,
  'pool-too-large': ({ file }) =>
    `${file} describes more establishments than the browser can take (two million, 500 MB); make an extract of fewer regions with kbo (--regions).`,
  'pool-second': ({ file, value }) =>
    `${file} is not used: a dataset has one extract, and ${shown(value, 200)} came first; give only the extract that you want.`,
  'pool-goes-first': ({ file, value }) =>
    `${file} is not used: the extract (${shown(value, 200)}) goes before a table of prospects; if you want the table, give it without an extract and let it replace what is there.`,
};
const enToDo: ToDo = {
  'file-missing': 'Add that file; the others were read.',
  'id-missing': 'Give the row an id.',
  'id-duplicate': 'Give each row an id of its own, or keep the right one.',
  'reference-unknown': 'Correct the reference or add the missing row.',
  'year-broken': 'Write it as 2021-2022.',
  'date-broken': 'Write it as 31/12/2021 or 2021-12-31, the end not before the beginning.',
  'location-missing': 'Fill in one of these columns.',
  'number-broken': 'Write a number without words or unit.',
  'cells-missing': 'See whether a cell is missing.',
  'location-unknown': 'Correct the code or the name.',
  'descriptor-broken': 'The files themselves were read.',
  'column-missing': 'Add it or assign a column yourself.',
};

const fr: OwnText = {
  'row-duplicate': ({ value }) => `La ligne est identique à la ligne ${value} et compte une fois. Il n'y a rien à faire.`,
  'key-duplicate': ({ value }) =>
    `La ligne ${value} porte sur la même chose avec d'autres valeurs ; la plus complète est restée, celle-ci est mise de côté. Gardez la bonne.`,
  'value-missing': ({ column }) => `La cellule de ${column} est vide ; la ligne est mise de côté. Complétez-la.`,
  'cells-surplus': ({ value }) =>
    `La ligne a plus de cellules que l'en-tête (« ${shown(value)} ») et est mise de côté. Mettez un texte avec séparateur entre guillemets.`,
  'quotes-broken': () => 'Un guillemet est mal placé ; la ligne est mise de côté. Doublez un guillemet à l’intérieur d’un texte.',
  'row-too-long': () =>
    'La ligne est plus longue que ne peut l’être une ligne de tableau et est mise de côté. Vérifiez les fins de ligne du fichier.',
  'character-broken': ({ column, value }) =>
    `${column} contient des caractères qui ne sont pas du texte (« ${shown(value)} ») ; la ligne est mise de côté. Retapez la cellule.`,
  'header-again': () => "La ligne répète l'en-tête et est mise de côté. Supprimez-la ; les lignes en dessous sont lues.",
  'value-empty': ({ column }) => `La cellule de ${column} est vide ; la ligne est lue. Complétez-la de préférence.`,
  'number-range': ({ column, value }) =>
    `${shown(value)} dans ${column} est impossible et compte comme inconnu. Corrigez le nombre.`,
  'quotes-mended': () => 'Un guillemet était mal placé ; la ligne est lue telle quelle. Vérifiez-la.',
  'character-lost': ({ column, value }) =>
    `Une lettre s'est perdue dans ${column} (« ${shown(value)} ») ; la ligne est lue. Enregistrez à nouveau la source en UTF-8.`,
  'coordinate-zero': () => 'La coordonnée 0,0 compte comme inconnue. Indiquez la bonne ou laissez vide.',
  'coordinate-swapped': ({ value }) =>
    `Longitude et latitude étaient inversées (${value}) et ont été remises en ordre. Vérifiez le nom des colonnes.`,
  'coordinate-outside': ({ value }) => `La coordonnée ${value} est hors de Belgique ; le point est resté. Vérifiez-le.`,
  'coordinate-broken': ({ value }) =>
    `« ${shown(value)} » n'est pas une coordonnée utilisable et compte comme inconnue. Des degrés ou du Lambert sont attendus.`,
  'coordinate-far': ({ value }) =>
    `La coordonnée ${value} est loin de la commune de la ligne ; les deux sont restées. Vérifiez laquelle est juste.`,
  'nace-broken': ({ value }) =>
    `« ${shown(value)} » n'est pas un code NACE et compte comme inconnu. Des chiffres comme 43.21 sont attendus.`,
  'enterprise-broken': ({ value }) =>
    `Les chiffres de contrôle de « ${shown(value)} » ne concordent pas ; le numéro est resté. Vérifiez ses chiffres.`,
  'reference-dropped': ({ column, value }) =>
    `« ${shown(value)} » dans ${column} n'existe pas et compte comme inconnu ; la ligne est lue. Corrigez la référence.`,
  'reference-unchecked': ({ column, value }) =>
    `${column} renvoie à la table ${value}, qui n'est pas là ; les références ne sont pas vérifiées. Ajoutez cette table.`,
  'column-unused': ({ column }) =>
    `La colonne « ${shown(column)} » n'est pas reconnue et n'est pas utilisée. Attribuez-la vous-même si elle compte.`,
  'encoding-mixed': () =>
    'Le fichier est en UTF-8 avec des caractères abîmés ; ce qui est lisible est lu. Enregistrez à nouveau la source en UTF-8.',
  'file-empty': ({ file }) => `${file} est vide. Choisissez un fichier avec un en-tête et des lignes.`,
  'file-binary': ({ file, value }) =>
    `${file} n'est pas un tableau${value ? ` mais un fichier ${value}` : ''}. Choisissez CSV, Excel (.xlsx), GeoJSON ou un zip de ceux-ci.`,
  'file-encrypted': ({ file }) => `${file} est protégé par un mot de passe. Enregistrez-le sans mot de passe et réessayez.`,
  'file-old-excel': ({ file }) => `${file} est un ancien fichier Excel ou Office. Enregistrez-le en .xlsx ou CSV.`,
  'file-not-csv': ({ file, value }) =>
    `${file} est ${value ?? 'autre chose'} et non un tableau. Enregistrez le tableau en CSV ou .xlsx.`,
  'file-unreadable': ({ file }) =>
    `${file} n'a pas pu être lu (jusqu'au bout). Vérifiez que le fichier existe encore et réessayez.`,
  'archive-broken': ({ file }) => `${file} est un zip abîmé. Recréez-le ou téléchargez-le à nouveau.`,
  'archive-too-large': ({ file }) =>
    `${file} est trop grand pour être décompressé sans risque et ne l'est pas davantage. Donnez les fichiers un à un.`,
  'archive-nested': ({ file }) => `${file} est un zip dans un zip. Décompressez-le et donnez les fichiers eux-mêmes.`,
  'excel-broken': ({ file }) =>
    `${file} n'est pas un classeur Excel lisible. Ouvrez-le dans Excel et enregistrez-le à nouveau en .xlsx ou CSV.`,
  'geojson-broken': ({ file }) => `${file} n'est pas du GeoJSON avec des points. Une FeatureCollection est attendue.`,
  'line-too-long': ({ file }) =>
    `La première ligne de ${file} est trop longue pour un en-tête. Vérifiez les fins de ligne du fichier.`,
  'table-unknown': ({ file, value }) =>
    `Ni le nom ni les colonnes de ${file}${value ? ` (${shown(value, 120)})` : ''} n'indiquent la table. Choisissez-la vous-même.`,
  'location-column-missing': ({ file }) =>
    `${file} ne dit pas où se trouvent les lignes. Ajoutez nis, code postal, commune, lon et lat, ou Lambert x et y.`,
  'pool-manifest-missing': () =>
    'Il manque manifest.json à ces fichiers d’un extrait (.arrow.gz) : glissez ici tout le dossier que kbo a écrit, ou donnez-le en zip.',
  'pool-manifest-broken': ({ file }) =>
    `${file} ne décrit pas un extrait BCE que cette version peut lire ; refaites l’extrait avec la commande kbo et donnez tout le dossier.`,
  'pool-files-missing': ({ file, value }) =>
    `Il manque à ${file} : ${shown(value, 200)} ; glissez ici d’un coup tout le dossier que kbo a écrit, ou donnez-le en zip.`,
  'pool-files-broken': ({ file, value }) =>
    `De ${file}, ces fichiers sont illisibles ou ont un autre nombre d’établissements : ${shown(value, 200)} ; refaites l’extrait avec la commande kbo et donnez tout le dossier.`,
  'pool-too-large': ({ file }) =>
    `${file} décrit plus d’établissements que le navigateur ne peut en prendre (deux millions, 500 Mo) ; faites avec kbo un extrait de moins de régions (--regions).`,
  'pool-second': ({ file, value }) =>
    `${file} n’est pas utilisé : un jeu de données a un seul extrait, et ${shown(value, 200)} est venu d’abord ; ne donnez que l’extrait voulu.`,
  'pool-goes-first': ({ file, value }) =>
    `${file} n’est pas utilisé : l’extrait (${shown(value, 200)}) passe avant une table de prospects ; si vous voulez la table, donnez-la sans extrait et laissez-la remplacer ce qui est là.`,
};
const frToDo: ToDo = {
  'file-missing': 'Ajoutez ce fichier ; les autres sont lus.',
  'id-missing': 'Donnez un identifiant à la ligne.',
  'id-duplicate': 'Donnez à chaque ligne son identifiant, ou gardez la bonne.',
  'reference-unknown': 'Corrigez la référence ou ajoutez la ligne manquante.',
  'year-broken': 'Écrivez-la comme 2021-2022.',
  'date-broken': 'Écrivez-la comme 31/12/2021 ou 2021-12-31, la fin pas avant le début.',
  'location-missing': 'Complétez une de ces colonnes.',
  'number-broken': 'Écrivez un nombre sans mots ni unité.',
  'cells-missing': "Vérifiez qu'aucune cellule ne manque.",
  'location-unknown': 'Corrigez le code ou le nom.',
  'descriptor-broken': 'Les fichiers eux-mêmes sont lus.',
  'column-missing': 'Ajoutez-la ou désignez une colonne vous-même.',
};

const OWN: Readonly<Record<Language, OwnText>> = { nl, en, fr };
const TO_DO: Readonly<Record<Language, ToDo>> = { nl: nlToDo, en: enToDo, fr: frToDo };

/** What happened and what to do, in one or two sentences. Values come from files: they are text, never HTML. */
export function sayImportIssue(issue: ImportIssue, language: Language): string {
  const { code } = issue;
  if (!isShared(code)) return OWN[language][code](issue);
  const shortened = { ...issue, code, value: issue.value === null ? null : shown(issue.value) };
  return `${ISSUES_TEXT[language][code](shortened)} ${TO_DO[language][code]}`;
}

function isShared(code: ImportCode): code is SharedCode {
  return Object.hasOwn(nlToDo, code);
}
