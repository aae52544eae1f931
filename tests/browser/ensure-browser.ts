import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './find-browser';

/** Makes sure that there is a Chromium for the browser tests, and says in one sentence what it does about it. */
function run(command: string, args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'inherit', env }).status === 0;
}

function installFromDebian(): boolean {
  return (
    run('apt-get', ['update', '-qq']) &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'])
  );
}

const found = findBrowser();
if (found) {
  console.log(`Browser tests use the installed browser ${found}.`);
} else {
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  console.log(
    isDebianRoot
      ? "No browser was found, so Debian's package chromium is being installed."
      : 'No browser was found, so Playwright is downloading its own Chromium.',
  );
  const done = (isDebianRoot && installFromDebian()) || run('npx', ['playwright', 'install', 'chromium']);
  if (!done || !findBrowser()) {
    console.error('No browser could be installed; install Chromium, or name one in CHROME_PATH.');
    process.exit(1);
  }
}
