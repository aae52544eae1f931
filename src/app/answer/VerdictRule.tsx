import { VERDICT_RULE_TEXT } from '../../i18n/verdict-rule';
import type { Balance, Thresholds, Verdict } from '../../model/verdict';
import { useSpeech } from '../context';
import { boundsOf } from './bounds';
import { decidingQuotient, quotientDigits, quotientsOf } from './rule';

interface VerdictRuleProps {
  readonly balance: Balance;
  readonly verdict: Verdict;
  readonly thresholds: Thresholds;
}

/** The rule with the numbers of this balance: its quotient, or with two contexts all three, and the range the verdict covers. */
export function VerdictRule({ balance, verdict, thresholds }: VerdictRuleProps) {
  const { language, format } = useSpeech();
  const words = VERDICT_RULE_TEXT[language];
  const quotients = quotientsOf(balance);
  const deciding = decidingQuotient(quotients);
  return (
    <>
      {quotients.map((quotient) => (
        <p key={quotient.of} className="an-quotient">
          <span className={quotient === deciding ? 'an-quotient-deciding' : undefined}>
            {words.wanted(quotient.learners, quotient.twoContextLearners)} / {words.supply[quotient.of](quotient.places)}
            {Number.isFinite(quotient.value)
              ? ` = ${format.number(quotient.value, quotientDigits(quotient.value, thresholds))}`
              : null}
          </span>
        </p>
      ))}
      <p>{words.range[verdict](boundsOf(thresholds, format))}</p>
      {quotients.length > 1 ? <p className="an-note">{words.highest}</p> : null}
    </>
  );
}
