import { NEW_OFFERS_TEXT } from '../../i18n/new-offers';
import { changesText } from '../../model/changes';
import type { Register } from '../../model/register';
import { useSpeech } from '../context';
import { StateLink } from '../ui/StateLink';
import { schoolName } from './names';
import type { PartProps } from './part-props';
import { viewText } from './view-state';

const EXAMPLES = 4;

interface StartProps extends Pick<PartProps, 'session' | 'register' | 'link' | 'navigate' | 'state'> {
  readonly part: 'school' | 'what-if';
}

/** How a part works, and somewhere to begin, while nothing is chosen. */
export function Start({ session, register, link, navigate, state, part }: StartProps) {
  const { language } = useSpeech();
  const words = NEW_OFFERS_TEXT[language];
  const { href } = session;
  const examples = busiestSchools(register, link.year);
  const programme = link.subject.kind === 'programme' ? link.subject.programme : (register.programmes[0]?.id ?? '');
  const programmeLabel = register.programmes.find(({ id }) => id === programme)?.name ?? programme;
  return (
    <>
      <ol className="no-steps">
        {words.steps[part].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {examples.length > 0 && <h3>{words.examples[part]}</h3>}
      <ul className="no-lines">
        {examples.map((row) => {
          const school = register.schools?.ids[row] ?? '';
          const name = schoolName(register, row);
          const changes = changesText([{ kind: 'offer', school, programme, learners: state.learners }]);
          return (
            <li key={school}>
              <StateLink
                change={part === 'school' ? { newOffer: viewText({ ...state, school }) } : { changes }}
                href={href}
                navigate={navigate}
              >
                {part === 'school' ? name : words.change.offer(name, programmeLabel, state.learners)}
              </StateLink>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Rows of the schools with most offers in a year: whoever offers most is likeliest to ask what more. */
function busiestSchools({ offers, years }: Register, year: string): readonly number[] {
  const row = years.indexOf(year);
  const counts = new Map<number, number>();
  offers?.school.forEach((school, at) => {
    if (offers.year[at] === row) counts.set(school, (counts.get(school) ?? 0) + 1);
  });
  return [...counts]
    .sort(([a, most], [b, next]) => next - most || a - b)
    .slice(0, EXAMPLES)
    .map(([school]) => school);
}
