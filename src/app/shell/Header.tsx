import { useState } from 'react';
import { LANGUAGES } from '../../i18n/text';
import { useSpeech } from '../context';
import { type HrefOf, type LinkState, type Navigate, VIEWS } from '../link';
import { StateLink } from '../ui/StateLink';
import { LinkIcon, Logo, MoonIcon, PrinterIcon, SunIcon } from './shell-icons';
import type { Theme } from './theme';

interface HeaderProps {
  readonly link: LinkState;
  readonly href: HrefOf;
  readonly navigate: Navigate;
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  readonly onPrint: () => void;
}

/** Name, views, and what holds for the whole screen: link, print, language, theme. */
export function Header({ link, href, navigate, theme, onTheme, onPrint }: HeaderProps) {
  const { text } = useSpeech();
  return (
    <header className="s-header">
      <h1 className="s-brand">
        <Logo />
        {text.shell.name}
      </h1>
      <nav className="s-views" aria-label={text.shell.viewsLabel}>
        {VIEWS.map((view) => (
          <StateLink key={view} change={{ view }} href={href} navigate={navigate} className="s-view" current={link.view === view}>
            {text.shell.views[view]}
          </StateLink>
        ))}
      </nav>
      <div className="s-tools">
        <CopyLink />
        <button type="button" className="s-tool" onClick={onPrint} aria-label={text.shell.print} title={text.shell.print}>
          <PrinterIcon />
        </button>
        <label className="s-language">
          <span className="ui-hidden">{text.shell.language}</span>
          <select
            value={link.language}
            onChange={(event) => {
              const language = LANGUAGES.find((known) => known === event.target.value);
              if (language) navigate({ language });
            }}
          >
            {LANGUAGES.map((language) => (
              <option key={language} value={language} lang={language} aria-label={text.shell.languages[language]}>
                {language.toUpperCase()}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="s-tool"
          onClick={() => onTheme(theme === 'dark' ? 'light' : 'dark')}
          aria-label={theme === 'dark' ? text.shell.toLight : text.shell.toDark}
          title={theme === 'dark' ? text.shell.toLight : text.shell.toDark}
        >
          {theme === 'dark' ? <SunIcon /> : <MoonIcon />}
        </button>
      </div>
    </header>
  );
}

function CopyLink() {
  const { text } = useSpeech();
  const [said, setSaid] = useState('');
  // Without a secure connection there is no clipboard at all.
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setSaid(text.shell.linkCopied);
    } catch {
      setSaid(text.shell.linkNotCopied);
    }
  };
  return (
    <>
      <button
        type="button"
        className="s-tool"
        aria-label={text.shell.copyLink}
        title={text.shell.copyLink}
        onClick={copy}
        onBlur={() => setSaid('')}
      >
        <LinkIcon />
      </button>
      <output className={said ? 's-said' : 's-said s-silent'}>{said}</output>
    </>
  );
}
