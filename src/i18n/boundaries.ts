import type { BoundaryIssue, BoundaryRefusal } from '../model/boundaries';
import type { Language } from './text';

interface BoundariesText {
  readonly refusal: Readonly<Record<BoundaryRefusal, (value: string) => string>>;
  readonly issue: Readonly<Record<BoundaryIssue['code'], (count: number, examples: string) => string>>;
}

/** What is said of a file of boundaries. */
export const BOUNDARIES_TEXT: Readonly<Record<Language, BoundariesText>> = {
  nl: {
    refusal: {
      'not-json': () => 'Het bestand met grenzen is geen JSON.',
      'not-geojson': () => 'Het bestand met grenzen is geen GeoJSON of TopoJSON met vlakken.',
      'no-codes': (properties) => `Geen eigenschap van de grenzen bevat gemeentecodes (er zijn: ${properties}).`,
      'property-unknown': (properties) => `Die eigenschap bestaat niet; er zijn: ${properties}.`,
      'system-unknown': (point) => `De grenzen liggen niet in België, in graden noch in Lambert: ${point}.`,
    },
    issue: {
      'code-unknown': (count, examples) => `${count} vlakken met een onbekende code (${examples}) weggelaten.`,
      'shape-broken': (count, examples) => `${count} vlakken zonder bruikbare omtrek (${examples}) weggelaten.`,
      'ring-open': (count, examples) => `${count} open ringen gesloten (${examples}).`,
      overlap: (count, examples) => `Op ${count} plekken overlappen vlakken (${examples}): het eerste telt.`,
      'municipality-missing': (count, examples) => `${count} gemeenten ontbreken (${examples}).`,
    },
  },
  en: {
    refusal: {
      'not-json': () => 'The file of boundaries is no JSON.',
      'not-geojson': () => 'The file of boundaries is no GeoJSON or TopoJSON with polygons.',
      'no-codes': (properties) => `No property of the boundaries holds municipality codes (there are: ${properties}).`,
      'property-unknown': (properties) => `There is no such property; there are: ${properties}.`,
      'system-unknown': (point) => `The boundaries do not lie in Belgium, in degrees or in Lambert: ${point}.`,
    },
    issue: {
      'code-unknown': (count, examples) => `${count} shapes with an unknown code (${examples}) left out.`,
      'shape-broken': (count, examples) => `${count} shapes without a usable outline (${examples}) left out.`,
      'ring-open': (count, examples) => `${count} open rings closed (${examples}).`,
      overlap: (count, examples) => `Shapes overlap at ${count} places (${examples}): the first counts.`,
      'municipality-missing': (count, examples) => `${count} municipalities are missing (${examples}).`,
    },
  },
  fr: {
    refusal: {
      'not-json': () => "Le fichier de limites n'est pas du JSON.",
      'not-geojson': () => "Le fichier de limites n'est pas du GeoJSON ou TopoJSON avec des polygones.",
      'no-codes': (properties) => `Aucune propriété des limites ne contient des codes de commune (il y a : ${properties}).`,
      'property-unknown': (properties) => `Cette propriété n'existe pas ; il y a : ${properties}.`,
      'system-unknown': (point) => `Les limites ne se trouvent pas en Belgique, ni en degrés ni en Lambert : ${point}.`,
    },
    issue: {
      'code-unknown': (count, examples) => `${count} surfaces au code inconnu (${examples}) laissées de côté.`,
      'shape-broken': (count, examples) => `${count} surfaces sans contour utilisable (${examples}) laissées de côté.`,
      'ring-open': (count, examples) => `${count} anneaux ouverts fermés (${examples}).`,
      overlap: (count, examples) => `Des surfaces se chevauchent à ${count} endroits (${examples}) : la première compte.`,
      'municipality-missing': (count, examples) => `${count} communes manquent (${examples}).`,
    },
  },
};
