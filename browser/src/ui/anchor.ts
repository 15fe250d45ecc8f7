/// What differs between installations, from the one content-hashed asset that each node makes at start: above all the
/// genesis hash (_team_), which is never taken from the API.
export interface Anchor {
  /// Empty until the first coordinator has set up the team.
  readonly team: string;
  readonly origin: string;
  readonly demo: boolean;
  readonly number: string;
}

declare global {
  var ruggensteunAnchor: Anchor | undefined;
}

export function anchor(): Anchor {
  const given = globalThis.ruggensteunAnchor;
  if (given === undefined) throw new Error('anchor-missing');
  return given;
}
