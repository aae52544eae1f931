import { type ReactNode, useLayoutEffect } from 'react';
import type { Outlines } from '../../data/outlines';
import { DOSSIER_TEXT, type DossierText } from '../../i18n/dossier';
import type { Format } from '../../i18n/format';
import { FORUM_TEXT } from '../../i18n/forum';
import { NEW_OFFERS_TEXT, type NewOffersText } from '../../i18n/new-offers';
import { SHARED_CARD_TEXT } from '../../i18n/shared-card';
import { VERDICT_RULE_TEXT } from '../../i18n/verdict-rule';
import type { Dossier, DossierCard, DossierProof, DossierVerdicts } from '../../model/dossier';
import type { Register } from '../../model/register';
import { costOf, entranceOf } from '../../model/scouting';
import type { DossierAnswer } from '../../worker/proving-messages';
import { boundsOf } from '../answer/bounds';
import { quotientDigits, turnsByVerdict } from '../answer/rule';
import { sayRule } from '../answer/SharedRule';
import { VerdictRule } from '../answer/VerdictRule';
import { type Speech, useSpeech } from '../context';
import { VerdictBadge } from '../ui/VerdictBadge';
import { DossierMap } from './DossierMap';
import { figureRows, sharedRange, sourcesOf } from './dossier-sheets';
import { OwnWords } from './OwnWords';
import { FILTER_FIELDS } from './programme-filter';
import type { ProgrammeFilter } from './view-state';
import './dossier.css';

interface DossierPaperProps {
  readonly answer: DossierAnswer;
  readonly register: Register;
  readonly outlines: Outlines;
  readonly filter: ProgrammeFilter;
}

/** Longer lists say how many more the workbook has. */
const MOST_NAMES = 24;

/** A dossier as it is printed on A4: each claim with its figure, its rule and its source. */
export function DossierPaper({ answer, register, outlines, filter }: DossierPaperProps) {
  const speech = useSpeech();
  const { language, format } = speech;
  const words = DOSSIER_TEXT[language];
  const offer = NEW_OFFERS_TEXT[language];
  const { dossier } = answer;
  const { question, figures, dataset, alternatives } = dossier;
  const source = words.dataSource(dataset.title, format.date(dataset.referenceDate));
  const offering = new Set(dossier.effects.competitors.map(({ id }) => id));
  const km = kmText(alternatives.withinKm, format);
  const filters = FILTER_FIELDS.map((field) => filter[field]).filter((value) => value !== '');
  useEveryPage(`${words.title} · ${question.programme.name}, ${question.school.name}`, `${words.hash} · ${dossier.dataHash}`);
  const basis = (rule: string) => <p className="do-basis">{words.basis(rule, source)}</p>;
  return (
    <article className="do-paper" aria-label={words.title}>
      <header className="do-head">
        <p className="do-kind">{words.title}</p>
        <h2>
          {question.programme.name}, {question.school.name}
        </h2>
        {dataset.isExample && (
          <p className="do-example">
            <strong>{words.example}</strong> {words.exampleNote}
          </p>
        )}
      </header>
      <Applicant dossier={dossier} words={words} />
      <QuestionSection dossier={dossier} words={words} speech={speech} />
      <section>
        <h3>{words.answer}</h3>
        <p className="do-answer">
          <strong>{offer.advice[figures.advice]}</strong>
          {figures.isOffered && ` · ${words.isOffered}`}
        </p>
        <p>
          {offer.adviceLong[figures.advice](
            entranceOf(figures, question.learners, costOf(dossier.effects)),
            format.number(figures.room),
          )}
        </p>
        <p>{words.forumAlone(FORUM_TEXT[language].proposals[dossier.forum.proposal], dossier.forum.alone, dossier.forum.of)}</p>
        {basis(words.figureRules.room)}
      </section>
      <section className="do-whole">
        <h3>{words.map}</h3>
        <DossierMap answer={answer} register={register} outlines={outlines} />
        {basis(words.figureRules.spare)}
      </section>
      <section>
        <h3>{words.figures}</h3>
        <Table
          caption={words.figures}
          isTitled
          header={[words.figure, words.value, words.rule]}
          rows={figureRows(dossier, words, offer, format).map(({ name, value, rule }) => [name, value, rule])}
        />
        <p className="do-basis">{words.from(source)}</p>
      </section>
      <section>
        <h3>{words.verdicts}</h3>
        <p className="do-intro">
          {words.verdictsIntro}
          {dossier.cards.some(tellsRoom) && ` ${words.roomElsewhere(question.school.name, question.learners)}`}
        </p>
        {dossier.cards.map((card) => (
          <Card key={card.level} card={card} dossier={dossier} words={words} speech={speech} />
        ))}
        <p className="do-basis">{words.from(source)}</p>
      </section>
      <section className="do-whole">
        <h3>{words.certificate}</h3>
        <Proof label={words.before} proof={dossier.proof.before} words={words} speech={speech} />
        <Proof label={words.after} proof={dossier.proof.after} words={words} speech={speech} />
        {question.programme.contexts === 2 && (
          <p>
            {words.inEachContext(
              [dossier.proof.before, dossier.proof.after].map(({ learners }) => speech.format.number(learners / 2)).join(' → '),
            )}
          </p>
        )}
        {basis(words.certificateRule)}
      </section>
      <section>
        <h3>{words.alternatives}</h3>
        <Table
          caption={words.otherProgrammes}
          none={words.noOtherProgrammes}
          header={[
            offer.columns.programme,
            offer.columns.room,
            offer.columns.spare,
            offer.columns.loses,
            offer.columns.wishes,
            offer.columns.growth,
          ]}
          rows={alternatives.programmes.map(({ name, room, spareWorkplaces, loses, wishes, growth }) => [
            name,
            format.number(room),
            format.number(spareWorkplaces),
            format.number(loses),
            format.number(wishes),
            format.signed(growth),
          ])}
        />
        <Table
          caption={words.otherSites}
          none={words.noOtherSites}
          header={[offer.columns.school, words.km, offer.columns.room, offer.columns.loses, offer.columns.wishes]}
          rows={alternatives.sites.map((site) => [
            offering.has(site.id) ? `${site.name} (${offer.offered})` : site.name,
            format.km(site.km),
            format.number(site.room),
            format.number(site.loses),
            format.number(site.wishes),
          ])}
        />
        {basis(words.alternativesRule(alternatives.considered, format.list(filters), km))}
      </section>
      <EffectsSection dossier={dossier} register={register} words={words} offer={offer} speech={speech} source={source} />
      <section>
        <h3>{words.context}</h3>
        <p>
          {figures.relatedAtSchool.length > 0
            ? offer.relatedAtSchool(format.list(figures.relatedAtSchool.map(({ name }) => name)))
            : offer.noRelated}
        </p>
        <Table
          caption={words.years}
          header={[words.fields.year, words.learners]}
          rows={figures.enrolments.map(({ year, learners }) => [year, format.number(learners)])}
        />
        <Table
          caption={words.wishes}
          none={offer.noWishes}
          header={[words.area, words.reason, words.source]}
          rows={dossier.wishes.map(({ area, reasons, source: from, page }) => [
            area,
            format.list(reasons.map((reason) => offer.wishReasons[reason])),
            `${from}, ${page}`,
          ])}
        />
        {figures.spareWorkplaces.length > 0 && (
          <>
            <h4>{words.spareList}</h4>
            <p className="do-small">
              {figures.spareWorkplaces
                .slice(0, MOST_NAMES)
                .map(({ name }) => name)
                .join('; ')}
              {figures.spareWorkplaces.length > MOST_NAMES && `; ${words.more(figures.spareWorkplaces.length - MOST_NAMES)}`}
            </p>
          </>
        )}
        <p className="do-basis">{words.from(source)}</p>
      </section>
      <section>
        <h3>{words.own}</h3>
        <p className="do-intro">{words.ownNote}</p>
        {Object.entries(words.ownFields).map(([key, field]) => (
          <OwnWords key={key} label={field} about={`${question.school.id} ${question.programme.id} ${key}`} isLong />
        ))}
      </section>
      <section>
        <h3>{words.method}</h3>
        <ol>
          {words.methodLines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        <h4>{words.assumptions}</h4>
        <ul>
          {dossier.assumptions.method.map((code) => (
            <li key={code}>{words.assumptionCodes[code]}</li>
          ))}
          <li>{thresholdsLine(dossier, words, speech)}</li>
        </ul>
        {dossier.assumptions.dataset.length > 0 && (
          <>
            <h4>{words.datasetAssumptions}</h4>
            <ul lang="nl" className="do-small">
              {dossier.assumptions.dataset.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section className="do-whole">
        <h3>{words.sources}</h3>
        <dl className="do-list">
          <div>
            <dt>{words.hash}</dt>
            <dd className="do-hash">{dossier.dataHash}</dd>
          </div>
          <div>
            <dt>{words.link}</dt>
            <dd className="do-hash">{window.location.href}</dd>
          </div>
        </dl>
        <p>{words.same}</p>
        <Table
          caption={words.sources}
          isTitled
          header={[words.source, words.licence, words.date]}
          rows={sourcesOf(dossier, words).map(({ title, licence, date }) => [title, licence, format.date(date)])}
        />
        <p className="do-basis">{words.sourceNote}</p>
      </section>
    </article>
  );
}

/** What stands at the head and the foot of every printed page: margin boxes inherit from the root. */
function useEveryPage(head: string, foot: string): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--do-page-head', JSON.stringify(head));
    style.setProperty('--do-page-foot', JSON.stringify(foot));
    return () => {
      style.removeProperty('--do-page-head');
      style.removeProperty('--do-page-foot');
    };
  }, [head, foot]);
}

const kmText = (km: number, format: Format): string => `${format.number(km, Number.isInteger(km) ? 0 : 1)} km`;

/** Whether a card says what room a school of its area has. */
const tellsRoom = ({ after: { shared } }: DossierCard): boolean => shared.mostUnplaced === 0 && (shared.room ?? 0) > 0;

/** Who applies: what the data know, and lines for what only the school knows. */
function Applicant({ dossier: { question }, words }: Omit<SectionProps, 'speech'>) {
  return (
    <section>
      <h3>{words.applicant}</h3>
      <dl className="do-list">
        <div>
          <dt>{words.fields.school}</dt>
          <dd>
            {question.school.name} ({question.school.id})
          </dd>
        </div>
      </dl>
      <p className="do-basis do-screen">{words.typed}</p>
      <div className="do-applicant">
        {Object.entries(words.applicantFields).map(([key, field]) => (
          <OwnWords key={key} label={field} about={`${question.school.id} ${key}`} />
        ))}
      </div>
    </section>
  );
}

interface SectionProps {
  readonly dossier: Dossier;
  readonly words: DossierText;
  readonly speech: Speech;
}

function QuestionSection({ dossier: { question, dataset }, words, speech: { format, text } }: SectionProps) {
  const kinds: Readonly<Record<string, string>> = text.question.kinds;
  const { school, programme, learners, ground } = question;
  const km = kmText(question.reachKm, format);
  const about = (parts: readonly string[]) => parts.filter((part) => part !== '').join(' · ');
  const network = school.network === '' || school.network === school.kind ? '' : words.network(school.network);
  const rows = [
    [words.fields.school, about([school.name, kinds[school.kind] ?? school.kind, network, school.municipality?.name ?? ''])],
    [
      words.fields.programme,
      about([
        programme.name,
        programme.sector,
        programme.degree,
        programme.finality,
        programme.educationForm,
        words.contexts(programme.contexts),
      ]),
    ],
    [words.fields.learners, format.number(learners)],
    [words.fields.year, question.year],
    [words.fields.reach, km],
    [words.fields.ground, `${words.competitors[ground.competitors]}; ${words.given[ground.given]}`],
    [words.fields.data, `${dataset.title}, ${words.asOf(format.date(dataset.referenceDate))}`],
  ] as const;
  return (
    <section>
      <h3>{words.question}</h3>
      <p className="do-ask">{words.ask(programme.name, school.name, learners, km)}</p>
      <dl className="do-list">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** One region: both verdicts before and after, the rule with its numbers, and what would turn it. */
function Card({ card, dossier, words, speech }: SectionProps & { readonly card: DossierCard }) {
  const { language, format, text } = speech;
  const ruleWords = VERDICT_RULE_TEXT[language];
  const { before, after, area, level } = card;
  const { thresholds } = dossier.question;
  const number = (value: number | null) => format.number(value);
  const quotient = ({ count }: DossierVerdicts) => format.number(count.quotient, quotientDigits(count.quotient ?? 0, thresholds));
  return (
    <div className="do-card">
      <h4>
        {text.levels[level]} {area.name}
      </h4>
      <table>
        <caption className="ui-hidden">{area.name}</caption>
        <thead>
          <tr>
            <th scope="col">{words.figure}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{words.count}</th>
            <td>
              <VerdictBadge verdict={before.count.verdict} />
            </td>
            <td>
              <VerdictBadge verdict={after.count.verdict} />
            </td>
          </tr>
          <tr>
            <th scope="row">{words.shared}</th>
            <td>
              <VerdictBadge verdict={before.shared.verdict} />
            </td>
            <td>
              <VerdictBadge verdict={after.shared.verdict} />
            </td>
          </tr>
          <Pair name={words.learners} before={number(before.count.enrolments)} after={number(after.count.enrolments)} />
          <Pair name={words.places} before={number(before.count.places)} after={number(after.count.places)} />
          <Pair name={words.quotient} before={quotient(before)} after={quotient(after)} />
          <Pair name={words.unplaced} before={sharedRange(before, speech)} after={sharedRange(after, speech)} />
        </tbody>
      </table>
      <dl className="do-rules">
        <div>
          <dt>{words.countRule}</dt>
          <dd>
            <VerdictRule balance={before.count.balance} verdict={before.count.verdict} thresholds={thresholds} />
          </dd>
        </div>
        <div>
          <dt>{words.countRuleAfter}</dt>
          <dd>
            <VerdictRule balance={after.count.balance} verdict={after.count.verdict} thresholds={thresholds} />
          </dd>
        </div>
        <div>
          <dt>{words.sharedRule}</dt>
          <dd>
            {sayRule(after.shared, SHARED_CARD_TEXT[language]).map((line) => (
              <p key={line}>{line}</p>
            ))}
            {tellsRoom(card) && (after.shared.room ?? 0) > (after.count.places ?? 0) && (
              <p>{words.roomBeyond(format.number(after.count.places))}</p>
            )}
          </dd>
        </div>
        <div>
          <dt>{words.turns}</dt>
          <dd>
            {after.count.turns.length === 0 && <p>{ruleWords.noTurn}</p>}
            {turnsByVerdict(after.count.turns).map(([verdict, turns]) => (
              <p key={verdict}>{ruleWords.turn(turns, verdict)}</p>
            ))}
          </dd>
        </div>
      </dl>
    </div>
  );
}

function Pair({ name, before, after }: { readonly name: string; readonly before: string; readonly after: string }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{before}</td>
      <td>{after}</td>
    </tr>
  );
}

interface ProofProps extends Pick<SectionProps, 'words' | 'speech'> {
  readonly label: string;
  readonly proof: DossierProof;
}

function Proof({ label, proof, words, speech: { format } }: ProofProps) {
  const { learners, placed, unplaced, certificate } = proof;
  return (
    <p>
      <strong>{label}.</strong> {unplaced === 0 ? words.placedAll(learners) : words.placedPart(placed, learners, unplaced)}{' '}
      {certificate &&
        words.certificateOf(format.list(certificate.schools.map(({ name }) => name)), certificate.learners, certificate.places)}
    </p>
  );
}

interface EffectsProps extends SectionProps {
  readonly register: Register;
  readonly offer: NewOffersText;
  readonly source: string;
}

function EffectsSection({ dossier: { effects }, register, words, offer, speech, source }: EffectsProps) {
  const { format, text } = speech;
  const areaOf = (code: string | null) =>
    register.geography.regions.arrondissement.find((region) => region.code === code)?.name ?? words.everywhere;
  return (
    <section>
      <h3>{words.effects}</h3>
      <p className="do-intro">{words.lossIsNotShortage}</p>
      <Table
        caption={words.competitor}
        none={words.noCompetitors}
        header={[offer.columns.school, words.km, words.learners, words.losesOwn]}
        rows={effects.competitors.map(({ name, km, learners, loses }) => [
          name,
          format.km(km),
          format.number(learners),
          format.number(loses),
        ])}
      />
      <Table
        caption={words.losing}
        none={words.noLosing}
        header={[offer.columns.school, offer.columns.programme, words.losesOwn]}
        rows={effects.others.map(({ school, programme, loses }) => [school.name, programme.name, format.number(loses)])}
      />
      <h4>{words.flips}</h4>
      {effects.flips.length === 0 ? (
        <p>{words.noFlips}</p>
      ) : (
        <ul>
          {effects.flips.map(({ layer, area, from, to, why }) => (
            <li key={`${layer} ${area}`}>
              {words.flip(
                areaOf(area),
                offer.layers[layer],
                text.verdicts[from],
                text.verdicts[to],
                format.list(why.map((reason) => offer.reasons[reason])),
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="do-basis">{words.basis(words.effectsRule, source)}</p>
    </section>
  );
}

function thresholdsLine({ question }: Dossier, words: DossierText, { format }: Speech): string {
  const { room, balanced, tight, highBoth } = boundsOf(question.thresholds, format);
  return words.thresholds(room, balanced, tight, highBoth);
}

interface TableProps {
  readonly caption: string;
  /** A heading says the same. */
  readonly isTitled?: boolean;
  /** What stands there when there are no rows. */
  readonly none?: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
}

function Table({ caption, isTitled = false, none, header, rows }: TableProps) {
  if (rows.length === 0)
    return (
      <>
        <h4>{caption}</h4>
        <p>{none}</p>
      </>
    );
  return (
    <table>
      <caption className={isTitled ? 'ui-hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {header.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a printed table never move.
          <tr key={row}>
            <th scope="row">{name}</th>
            {cells.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nor do its cells.
              <td key={at}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
