import type { ChangeFault } from '../model/changes';
import type { Language } from './text';

/** What the commands about new offers say on the command line. */
export interface OfferCommandText {
  readonly fileUnreadable: (file: string) => string;
  readonly notJson: (file: string) => string;
  /** `nth` counts from 1. */
  readonly changeBroken: (nth: number, field: string) => string;
  readonly change: (nth: number) => string;
  readonly faults: Readonly<Record<ChangeFault, (value: string, near: string) => string>>;
  readonly wholeNumber: (option: string, least: number, most: number) => string;
  readonly applicationRows: (rows: string) => string;
  readonly noApplications: string;
}

const near = (question: string, names: string) => (names === '' ? '' : ` ${question} ${names}?`);

export const OFFER_COMMANDS: Readonly<Record<Language, OfferCommandText>> = {
  nl: {
    fileUnreadable: (file) => `Het bestand "${file}" bestaat niet of kan niet worden gelezen.`,
    notJson: (file) => `${file} is geen JSON met een lijst van wijzigingen.`,
    changeBroken: (nth, field) => `Wijziging ${nth} is niet te begrijpen: ${field}.`,
    change: (nth) => `Wijziging ${nth}:`,
    faults: {
      'school-unknown': (value, names) => `de school "${value}" bestaat niet.${near('Bedoel je', names)}`,
      'programme-unknown': (value, names) => `de opleiding "${value}" bestaat niet.${near('Bedoel je', names)}`,
      'workplace-unknown': (value, names) => `de vestiging "${value}" bestaat niet.${near('Bedoel je', names)}`,
      'workplace-exists': (value) => `er is al een vestiging "${value}".`,
      'offer-missing': (value) => `dit aanbod is er dat schooljaar niet: ${value}.`,
      'recognition-missing': (value) => `deze erkenning is er niet: ${value}.`,
      'year-unknown': (value) => `het schooljaar ${value} staat niet in de dataset.`,
    },
    wholeNumber: (option, least, most) => `--${option} moet een geheel getal van ${least} tot ${most} zijn.`,
    applicationRows: (rows) => `Opzij gezet of met een opmerking: ${rows}`,
    noApplications: 'Geen enkele aanvraag was bruikbaar.',
  },
  en: {
    fileUnreadable: (file) => `The file "${file}" does not exist or cannot be read.`,
    notJson: (file) => `${file} is no JSON with a list of changes.`,
    changeBroken: (nth, field) => `Change ${nth} cannot be understood: ${field}.`,
    change: (nth) => `Change ${nth}:`,
    faults: {
      'school-unknown': (value, names) => `the school "${value}" does not exist.${near('Did you mean', names)}`,
      'programme-unknown': (value, names) => `the programme "${value}" does not exist.${near('Did you mean', names)}`,
      'workplace-unknown': (value, names) => `the workplace "${value}" does not exist.${near('Did you mean', names)}`,
      'workplace-exists': (value) => `there is a workplace "${value}" already.`,
      'offer-missing': (value) => `there is no such offer in that school year: ${value}.`,
      'recognition-missing': (value) => `there is no such recognition: ${value}.`,
      'year-unknown': (value) => `the school year ${value} is not in the dataset.`,
    },
    wholeNumber: (option, least, most) => `--${option} must be a whole number from ${least} to ${most}.`,
    applicationRows: (rows) => `Set aside or with a remark: ${rows}`,
    noApplications: 'Not a single application was usable.',
  },
  fr: {
    fileUnreadable: (file) => `Le fichier « ${file} » n'existe pas ou ne peut pas être lu.`,
    notJson: (file) => `${file} n'est pas du JSON avec une liste de modifications.`,
    changeBroken: (nth, field) => `La modification ${nth} est incompréhensible : ${field}.`,
    change: (nth) => `Modification ${nth} :`,
    faults: {
      'school-unknown': (value, names) => `l'école « ${value} » n'existe pas.${near('Vouliez-vous dire', names)}`,
      'programme-unknown': (value, names) => `la formation « ${value} » n'existe pas.${near('Vouliez-vous dire', names)}`,
      'workplace-unknown': (value, names) => `l'établissement « ${value} » n'existe pas.${near('Vouliez-vous dire', names)}`,
      'workplace-exists': (value) => `il y a déjà un établissement « ${value} ».`,
      'offer-missing': (value) => `cette offre n'existe pas cette année scolaire : ${value}.`,
      'recognition-missing': (value) => `cet agrément n'existe pas : ${value}.`,
      'year-unknown': (value) => `l'année scolaire ${value} n'est pas dans le jeu de données.`,
    },
    wholeNumber: (option, least, most) => `--${option} doit être un nombre entier de ${least} à ${most}.`,
    applicationRows: (rows) => `Mises de côté ou avec une remarque : ${rows}`,
    noApplications: "Aucune demande n'était utilisable.",
  },
};
