/// What somebody typed when asking for help (_hulpvraag_), before anything of it is sealed.
export type Door = 'callback' | 'written' | 'worry';
/// `unhurried` comes with what was taken along, and goes when she chooses another door.
export type Wish = 'now' | 'today' | 'week' | 'unhurried';
export type Hears = 'call' | 'look' | 'sign';

export interface Asked {
  readonly door: Door;
  readonly number: string;
  readonly when: string;
  readonly story: string;
  readonly ifAnother: 'hang-up' | 'ask-for';
  readonly askFor: string;
  readonly voicemail: boolean;
  readonly wish: Wish | '';
  readonly office: string;
  /// The line she wants, '' for all lines of the associations together.
  readonly line: string;
  readonly body: string;
  readonly party: string;
  readonly prefer: 'man' | 'woman' | '';
  /// Line ids of which nobody may read this.
  readonly leftOut: readonly string[];
  readonly hears: Hears;
}

export const nothingAsked: Asked = {
  door: 'callback',
  number: '',
  when: '',
  story: '',
  ifAnother: 'hang-up',
  askFor: '',
  voicemail: false,
  wish: '',
  office: '',
  line: '',
  body: '',
  party: '',
  prefer: '',
  leftOut: [],
  hears: 'call',
};

export function isUnhurried({ wish }: Pick<Asked, 'wish'>): boolean {
  return wish === 'unhurried';
}

/// Whom nobody can call looks herself, or has a sign on her device.
export function hearsOf({ number, hears }: Pick<Asked, 'number' | 'hears'>): Hears {
  return number.trim() === '' && hears === 'call' ? 'look' : hears;
}

/// Whom nobody can call, and who waits for an answer here, comes back with ten words; for a call they are extra.
export function needsWords({ door, number }: Pick<Asked, 'door' | 'number'>): boolean {
  return door === 'written' || (door === 'callback' && number.trim() === '');
}

/// The form as long as it is open: where the message goes and whether it is worth a warning before leaving.
export function isEmpty(asked: Asked): boolean {
  return asked.number === '' && asked.when === '' && asked.story === '';
}
