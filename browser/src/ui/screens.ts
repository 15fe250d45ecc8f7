/// The screens of the members' office (_bureau_). Each module brings its own; the shell only finds the one that fits the
/// address and hands it what a signed-in member has.
import type { Directory } from '../crypto/index.ts';
import type { Api } from './api.ts';

/// Who is signed in, as the server and the directory both say.
export interface MemberSession {
  readonly memberId: string;
  readonly keyId: string;
  readonly name: string;
  readonly functions: readonly string[];
  readonly lineId: string | null;
  readonly association: string | null;
}

/// One key pair of a member (_sleutel_): to open and to sign.
export interface MemberSeeds {
  readonly keyId: string;
  readonly keyEpoch: number;
  readonly sealSeed: Uint8Array;
  readonly signSeed: Uint8Array;
}

/// A member's keys (_sleutelbos_) while they are in memory; the last is in use, earlier ones still open older things.
export interface Keyring {
  readonly memberId: string;
  readonly keys: readonly MemberSeeds[];
}

export interface ScreenContext {
  readonly session: MemberSession;
  readonly keyring: Keyring;
  readonly directory: Directory;
  readonly api: Api;
  /// The variable part of the address: `#/dossier/:caseId` gives `caseId`.
  readonly params: Readonly<Record<string, string>>;
  /// Ends when the member leaves the screen, locks or signs out; pass it to every request and timer.
  readonly signal: AbortSignal;
  /// To another screen: `go('/werk')`.
  readonly go: (path: string) => void;
  /// Called when the server said that something changed, never what, as long as this screen is open.
  readonly onChange: (look: () => void) => void;
  /// Fetches and checks the directory anew and gives the screen again, after a member was added or left.
  readonly renew: () => Promise<void>;
}

export interface Screen {
  /// `/werk` or `/dossier/:caseId`, as it stands behind the `#`.
  readonly path: string;
  readonly title: string;
  /// Where it stands among the places at the top, and for whom; without it no place leads there.
  /// `own`: about the member's own keys or telephone; such places stand behind the own name.
  readonly place?: {
    readonly order: number;
    readonly label?: string;
    readonly own?: boolean | ((session: MemberSession) => boolean);
    /// The path of the place that leads there as well; then it has none of its own at the top.
    readonly under?: string;
    readonly isFor?: (session: MemberSession) => boolean;
    /// What stands beside its name, such as how much waits there, as long as the office is open.
    readonly mark?: (root: HTMLElement, context: ScreenContext) => void;
  };
  /// Fills the root, which is empty and gone after the screen is left.
  readonly render: (root: HTMLElement, context: ScreenContext) => void;
}

/// A strip that stands above every screen, for what may not be missed (somebody is ringing).
export type Strip = (root: HTMLElement, context: ScreenContext) => void;

const known: Screen[] = [];
const strips: Strip[] = [];

export function registerScreen(screen: Screen): void {
  known.push(screen);
}

export function registerStrip(strip: Strip): void {
  strips.push(strip);
}

export function screens(): readonly Screen[] {
  return known;
}

export function registeredStrips(): readonly Strip[] {
  return strips;
}

export interface Found {
  readonly screen: Screen;
  readonly params: Readonly<Record<string, string>>;
}

/// The screen for an address; undefined when there is none.
export function screenFor(path: string, among: readonly Screen[] = known): Found | undefined {
  const parts = path.split('/');
  for (const screen of among) {
    const params = match(screen.path.split('/'), parts);
    if (params !== undefined) return { screen, params };
  }
  return undefined;
}

/// The places that this member sees at the top, in order.
export function placesOf(session: MemberSession, among: readonly Screen[] = known): readonly Screen[] {
  return among
    .filter(({ place }) => place !== undefined && (place.isFor?.(session) ?? true))
    .sort((a, b) => (a.place?.order ?? 0) - (b.place?.order ?? 0));
}

/// Whether it stands behind the own name.
export function isOwn(place: Screen['place'], session: MemberSession): boolean {
  const own = place?.own ?? false;
  return typeof own === 'boolean' ? own : own(session);
}

/// The places that belong together with the one at that path, itself among them; none when it stands alone.
export function groupOf(path: string, places: readonly Screen[]): readonly Screen[] {
  const head = places.find((screen) => screen.path === path)?.place?.under ?? path;
  const group = places.filter((screen) => screen.path === head || screen.place?.under === head);
  return group.length > 1 && group.some((screen) => screen.path === path) ? group : [];
}

function match(pattern: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, wanted] of pattern.entries()) {
    const given = parts[at] ?? '';
    if (wanted.startsWith(':') && given !== '') params[wanted.slice(1)] = given;
    else if (wanted !== given) return undefined;
  }
  return params;
}
