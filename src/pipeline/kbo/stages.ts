import type { KboRegion } from '../../model/kbo';
import type { Database } from './database';
import { numberOf, quoted, readCsv, rowsOf } from './database';
import type { CsvFile, ExtractFiles } from './extract-files';
import type { PostcodeRow } from './postcodes';

/** NACE-BEL versions that are kept, in the order of their columns. */
const NACE_VERSIONS = ['2008', '2025'] as const;

/** Marks of an activity that says nothing, in place of a packed one. */
const OLD_VERSION = -1;
export const UNKNOWN_VERSION = -2;
export const UNREADABLE_CODE = -3;

/** One version's share of a packed activity, in which the version comes before the rank and the rank before the code. */
export const VERSION_UNIT = 100_000_000_000_000;
export const RANK_UNIT = 100_000_000;

export async function stageCodes(database: Database, files: ExtractFiles['code']): Promise<void> {
  await database.run('CREATE TABLE code (category VARCHAR, code VARCHAR)');
  for (const { file } of files.rows)
    await database.run(`INSERT INTO code SELECT DISTINCT "Category", replace("Code", '.', '') FROM ${readCsv(file)}`);
}

/** One row per enterprise, the latest step's; only what decides whether its establishments count. */
export async function stageEnterprises(database: Database, files: ExtractFiles['enterprise']): Promise<void> {
  const columns = [
    `"Status" = 'AC' AS is_active`,
    // Never taken for a legal person unless it says so: whatever else it is may be somebody's personal data.
    `CASE trim("TypeOfEnterprise") WHEN '1' THEN 1 WHEN '2' THEN 2 ELSE 0 END AS type`,
  ];
  await database.run(`CREATE TABLE enterprise AS
    SELECT number, max({step: step, active: is_active, type: type}) AS latest, count(*) AS times
    FROM ${rowsOf(files, '"EnterpriseNumber"', columns)} GROUP BY number`);
}

export async function stageEstablishments(database: Database, files: ExtractFiles['establishment']): Promise<void> {
  const columns = [
    `${numberOf('"EnterpriseNumber"')} AS enterprise`,
    `year(try_strptime("StartDate", '%d-%m-%Y')) AS start_year`,
  ];
  await database.run(`CREATE TABLE establishment AS
    SELECT number, max({step: step, enterprise: enterprise, year: start_year}) AS latest, count(*) AS times
    FROM ${rowsOf(files, '"EstablishmentNumber"', columns)} GROUP BY number`);
}

/**
 * Activities of establishments, packed into one number each: 32 million rows of text become pairs of numbers, and the least of a version is the
 * one that leads: main before secondary, social security (where people work) before VAT.
 */
export async function stageActivities(database: Database, files: ExtractFiles['activity']): Promise<void> {
  const code = `replace("NaceCode", '.', '')`;
  const classRank = `CASE "Classification" WHEN 'MAIN' THEN 0 WHEN 'SECO' THEN 1 WHEN 'ANCI' THEN 2 ELSE 3 END`;
  const groupRank = `CASE "ActivityGroup" WHEN '006' THEN 0 ELSE coalesce(TRY_CAST("ActivityGroup" AS UTINYINT), 255) END`;
  // The leading 1 keeps the zeros of a code such as 01110.
  const packed = `CASE
    WHEN "NaceVersion" = '2003' THEN ${OLD_VERSION}
    WHEN "NaceVersion" IS NULL OR "NaceVersion" NOT IN ('2008', '2025') THEN ${UNKNOWN_VERSION}
    WHEN "NaceCode" IS NULL OR NOT regexp_full_match(${code}, '[0-9]{2,7}') THEN ${UNREADABLE_CODE}
    ELSE CASE "NaceVersion" WHEN '2008' THEN 0 ELSE 1 END * ${VERSION_UNIT}::BIGINT
      + (${classRank} * 1000 + ${groupRank}) * ${RANK_UNIT}::BIGINT + TRY_CAST('1' || ${code} AS INTEGER) END AS packed`;
  await database.run(`CREATE TABLE activity AS SELECT number, packed, count(*) AS times
    FROM ${rowsOf(files, '"EntityNumber"', [packed], `starts_with("EntityNumber", '2')`)} GROUP BY number, packed`);
  const leading = NACE_VERSIONS.map((version, at) => {
    const isOfVersion = `packed >= ${at * VERSION_UNIT} AND packed < ${(at + 1) * VERSION_UNIT}`;
    return `min(packed) FILTER (${isOfVersion}) % ${RANK_UNIT} AS nace${version}`;
  });
  await database.run(`CREATE TABLE nace AS SELECT number, ${leading.join(', ')} FROM activity WHERE packed >= 0 GROUP BY number`);
}

/** Why an establishment is left out by what it is; null for those whose place is looked at next. */
export async function judge(database: Database, areNaturalPersonsIn: boolean): Promise<void> {
  await database.run(`CREATE TABLE judged AS
    SELECT s.number, s.latest.enterprise AS enterprise, s.latest.year AS start_year, coalesce(e.latest.type = 1, false) AS is_natural,
      n.nace2008, n.nace2025,
      CASE
        WHEN e.number IS NULL THEN 'enterprise-missing'
        WHEN e.latest.active IS NOT TRUE THEN 'enterprise-not-active'
        WHEN e.latest.type = 1 AND ${!areNaturalPersonsIn} THEN 'natural-person'
        WHEN e.latest.type = 0 THEN 'enterprise-type-unknown'
        WHEN n.number IS NULL THEN 'no-activity'
      END AS reason
    FROM establishment s
    LEFT JOIN enterprise e ON e.number = s.latest.enterprise
    LEFT JOIN nace n ON n.number = s.number
    WHERE s.number IS NOT NULL`);
}

/** Letters and digits alone, without accents and without what stands in brackets: "Budastraat(Kor)" is one street with "Budastraat". */
const folded = (text: string) =>
  `regexp_replace(lower(strip_accents(regexp_replace(coalesce(${text}, ''), '\\(.*\\)', ''))), '[^a-z0-9]', '', 'g')`;

/** Addresses of establishments that may be kept; one that still stands comes before one that was struck off. */
export async function stageAddresses(database: Database, files: ExtractFiles['address']): Promise<void> {
  const columns = [
    `coalesce(trim("DateStrikingOff"), '') = '' AS stands`,
    `regexp_extract("Zipcode", '^\\s*(\\d{4})\\s*$', 1) AS postcode`,
    `${folded('"StreetNL"')} AS nl`,
    `${folded('"StreetFR"')} AS fr`,
    `coalesce("HouseNumber", '') AS house`,
  ];
  const where = `"TypeOfAddress" = 'BAET'`;
  await database.run(`CREATE TABLE address AS
    SELECT a.number, max({stands: stands, step: step, postcode: postcode, nl: nl, fr: fr, house: house}) AS latest, count(*) AS times
    FROM ${rowsOf(files, '"EntityNumber"', columns, where)} a
    SEMI JOIN (FROM judged WHERE reason IS NULL) j ON j.number = a.number GROUP BY a.number`);
}

/** Postcodes that the geography does not have because it ends at the border of the regions. */
const IN_WALLONIA = `(a.latest.postcode BETWEEN '1300' AND '1499' OR a.latest.postcode BETWEEN '4000' AND '7999')`;

/** The establishments to keep with their place by postcode, and the reasons of the others. */
export async function place(database: Database, postcodes: readonly PostcodeRow[], regions: readonly KboRegion[]): Promise<void> {
  const values = postcodes.map(
    ({ postcode, nis, arrondissement, region, lon, lat }) =>
      `(${[postcode, nis, arrondissement, region].map(quoted).join(', ')}, ${lon}::DOUBLE, ${lat}::DOUBLE)`,
  );
  await database.run(
    'CREATE TABLE postcode (postcode VARCHAR, nis VARCHAR, arrondissement VARCHAR, region VARCHAR, lon DOUBLE, lat DOUBLE)',
  );
  await database.run(`INSERT INTO postcode VALUES ${values.join(', ')}`);
  await database.run(`CREATE TABLE placed AS
    SELECT j.* EXCLUDE (reason), p.* EXCLUDE (region), a.latest.nl AS nl, a.latest.fr AS fr, a.latest.house AS house,
      coalesce(j.reason, CASE
        WHEN a.number IS NULL THEN 'no-address'
        WHEN NOT a.latest.stands THEN 'address-struck-off'
        WHEN p.postcode IS NULL AND ${IN_WALLONIA} THEN 'other-region'
        WHEN p.postcode IS NULL THEN 'postcode-unknown'
        WHEN p.region NOT IN (${regions.map(quoted).join(', ')}) THEN 'other-region'
      END) AS reason
    FROM judged j
    LEFT JOIN address a ON a.number = j.number
    LEFT JOIN postcode p ON p.postcode = a.latest.postcode`);
}

/** One name per entity: trading name, name, name of the branch, abbreviation; each in Dutch, French, German, English, unknown. */
export async function stageNames(database: Database, files: ExtractFiles['denomination']): Promise<void> {
  const typeRank = `CASE "TypeOfDenomination" WHEN '003' THEN 0 WHEN '001' THEN 1 WHEN '004' THEN 2 WHEN '002' THEN 3 ELSE 4 END`;
  const languageRank = `CASE "Language" WHEN '2' THEN 0 WHEN '1' THEN 1 WHEN '3' THEN 2 WHEN '4' THEN 3 WHEN '0' THEN 4 ELSE 5 END`;
  const columns = [`${typeRank} * 10 + ${languageRank} AS rank`, 'trim("Denomination") AS name'];
  await database.run(`CREATE TABLE entity AS
    SELECT number FROM placed WHERE reason IS NULL UNION SELECT enterprise FROM placed WHERE reason IS NULL`);
  await database.run(`CREATE TABLE named AS
    SELECT d.number, min({rank: rank, step: -step, name: name}).name AS name
    FROM ${rowsOf(files, '"EntityNumber"', columns)} d SEMI JOIN entity e ON e.number = d.number
    WHERE name <> '' GROUP BY d.number`);
}

export const BEST_COLUMNS = [
  'EPSG:4326_lat',
  'EPSG:4326_lon',
  'address_id',
  'box_number',
  'house_number',
  'municipality_id',
  'postcode',
  'streetname_de',
  'streetname_fr',
  'streetname_nl',
  'status',
] as const;

/** Belgium in WGS84 degrees, tight enough to shut out the addresses without a point: 0, 0 of the Lambert grid lies in France. */
const IN_BELGIUM = `lat BETWEEN 49.45 AND 51.55 AND lon BETWEEN 2.5 AND 6.45`;

/** A range such as 12-14 stands at its first number. */
const firstHouse = (house: string) => folded(`regexp_extract(${house}, '^[^-/+]*')`);

/** Points of addresses, for the establishments to keep: by postcode, street in any language and house number. */
export async function locateByAddress(database: Database, files: readonly CsvFile[]): Promise<void> {
  await database.run(`CREATE TABLE wanted AS
    SELECT DISTINCT number, postcode, unnest([nl, fr]) AS street, ${firstHouse('house')} AS house
    FROM placed WHERE reason IS NULL AND house <> ''`);
  await database.run(
    'CREATE TABLE point (postcode VARCHAR, street VARCHAR, house VARCHAR, best STRUCT(box BOOLEAN, id BIGINT, lon DOUBLE, lat DOUBLE, nis VARCHAR))',
  );
  for (const file of files) {
    const streets = ['nl', 'fr', 'de'].map((language) => folded(`"streetname_${language}"`));
    await database.run(`INSERT INTO point
      SELECT b.postcode, b.street, b.house, min({box: box, id: id, lon: lon, lat: lat, nis: nis})
      FROM (
        SELECT "postcode" AS postcode, unnest([${streets.join(', ')}]) AS street, ${firstHouse('"house_number"')} AS house,
          coalesce("box_number", '') <> '' AS box, TRY_CAST("address_id" AS BIGINT) AS id,
          TRY_CAST("EPSG:4326_lon" AS DOUBLE) AS lon, TRY_CAST("EPSG:4326_lat" AS DOUBLE) AS lat, "municipality_id" AS nis
        FROM ${readCsv(file)} WHERE "status" = 'current'
      ) b SEMI JOIN wanted w ON w.postcode = b.postcode AND w.street = b.street AND w.house = b.house
      WHERE b.street <> '' AND ${IN_BELGIUM} GROUP BY b.postcode, b.street, b.house`);
  }
}

/** What the files hold, without their order. The coordinate says where it is from. */
export async function collect(
  database: Database,
  municipalities: readonly { readonly code: string; readonly nis: string; readonly arrondissement: string }[],
  isLocated: boolean,
): Promise<void> {
  const values = municipalities.map(({ code, nis, arrondissement }) => `(${[code, nis, arrondissement].map(quoted).join(', ')})`);
  await database.run('CREATE TABLE municipality (code VARCHAR, nis VARCHAR, arrondissement VARCHAR)');
  await database.run(`INSERT INTO municipality VALUES ${values.join(', ')}`);
  const points = isLocated
    ? `SELECT number, min(best) AS best FROM wanted JOIN point USING (postcode, street, house) GROUP BY number`
    : 'SELECT NULL::BIGINT AS number, NULL::STRUCT(lon DOUBLE, lat DOUBLE, nis VARCHAR) AS best WHERE false';
  const digits = (column: string) => `substr(${column}::VARCHAR, 2)`;
  await database.run(`CREATE TABLE pool AS
    SELECT lpad(p.number::VARCHAR, 10, '0') AS establishment_number, lpad(p.enterprise::VARCHAR, 10, '0') AS enterprise_number,
      coalesce(own.name, firm.name) AS name, ${digits('p.nace2008')} AS nace2008, ${digits('p.nace2025')} AS nace2025,
      coalesce(m.nis, p.nis) AS nis, p.postcode, round(coalesce(b.best.lat, p.lat), 6) AS lat, round(coalesce(b.best.lon, p.lon), 6) AS lon,
      CASE WHEN b.number IS NULL THEN 'postcode' ELSE 'address' END AS located, p.start_year::SMALLINT AS start_year,
      p.is_natural AS natural_person, coalesce(m.arrondissement, p.arrondissement) AS arrondissement
    FROM placed p
    LEFT JOIN named own ON own.number = p.number
    LEFT JOIN named firm ON firm.number = p.enterprise
    LEFT JOIN (${points}) b ON b.number = p.number
    LEFT JOIN municipality m ON m.code = b.best.nis
    WHERE p.reason IS NULL`);
}
