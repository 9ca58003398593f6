import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join, posix, win32 } from 'node:path';
import { hasFontFor, installPackages, isDebianRoot } from './debian.mjs';

/** Where each family of browsers usually is, best first: names on the path, then whole paths. */
const families = {
  chromium: {
    variable: 'CHROME_PATH',
    names: [
      'google-chrome-stable',
      'google-chrome',
      'chromium',
      'chromium-browser',
      'microsoft-edge-stable',
      'microsoft-edge',
      'brave-browser',
      'brave',
    ],
    mac: ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'],
    windows: [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
    ],
    debianPackage: 'chromium',
    advice: 'Install Chrome, Chromium, Edge or Brave, or set CHROME_PATH to the program of one of them.',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    mac: ['Firefox'],
    windows: ['Mozilla Firefox\\firefox.exe'],
    debianPackage: 'firefox-esr',
    advice: 'Install Firefox, or set FIREFOX_PATH to its program.',
  },
};

/**
 * Finds a browser of each family asked for and installs what is missing where that can be done (Debian, as root).
 * Returns the environment variables that tell the scripts where they are.
 */
export function provideBrowsers(wanted, env) {
  const missing = wanted.filter((family) => !findBrowser(family, env));
  if (isDebianRoot()) {
    const packages = missing.map((family) => families[family].debianPackage);
    // Chinese labels are shown and photographed; without a font they are empty boxes.
    if (!hasFontFor('zh')) packages.push('fontconfig', 'fonts-noto-cjk');
    if (packages.length > 0) installPackages(packages);
  }
  return Object.fromEntries(wanted.map((family) => [families[family].variable, demandBrowser(family, env)]));
}

/** Path of a browser's program, or null. The environment variable of the family comes first. */
export function findBrowser(family, env, platform = process.platform, exists = isProgram) {
  const { variable } = families[family];
  if (env[variable]) {
    if (exists(env[variable])) return env[variable];
    throw new Error(`${variable} is set to ${env[variable]}, and no program is there.`);
  }
  return candidates(families[family], env, platform).find(exists) ?? null;
}

function demandBrowser(family, env) {
  const found = findBrowser(family, env);
  if (!found) throw new Error(`no browser of the ${family} family was found. ${families[family].advice}`);
  return found;
}

function candidates({ names, mac, windows }, env, platform) {
  if (platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(Boolean);
    return windows.flatMap((path) => folders.map((folder) => win32.join(folder, path)));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
  if (platform !== 'darwin') return [...onPath, ...names.map((name) => posix.join('/snap/bin', name))];
  const applications = ['/Applications', join(env.HOME ?? '/', 'Applications')];
  return [
    ...mac.flatMap((app) => applications.map((folder) => `${folder}/${app}.app/Contents/MacOS/${app}`)),
    ...onPath,
  ];
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
