/// What a home scan (_woningscan_) finds, from the answers of one reader. Pure: answers come in, findings come out, and
/// nothing here can keep or send anything.
export type House = 'present' | 'new';
export type Answer = 'yes' | 'no' | 'unknown' | 'not-here';
export const answers: readonly Answer[] = ['yes', 'no', 'unknown', 'not-here'];
export type Turn = 'first' | 'soon' | 'later';
export const turns: readonly Turn[] = ['first', 'soon', 'later'];
export type Cost = 'nothing' | 'small' | 'craftsman' | 'building';
export const costs: readonly Cost[] = ['nothing', 'small', 'craftsman', 'building'];

export interface Question {
  readonly id: string;
  readonly houses: readonly House[];
  readonly turn: Turn;
  readonly cost: Cost;
  readonly ask: string;
  readonly why: string;
  readonly helps: string;
}

export interface Theme {
  readonly id: string;
  readonly place: string;
  readonly label: string;
  readonly title: string;
  readonly about: string;
  readonly questions: readonly Question[];
}

export type Given = ReadonlyMap<string, Answer>;

/// What a theme shows in the drawing. Whatever is not known is never in order.
export type Finding = 'attention' | 'unknown' | 'open' | 'in-order';

export function themesFor(house: House, all: readonly Theme[]): readonly Theme[] {
  return all
    .map((theme) => ({ ...theme, questions: theme.questions.filter(({ houses }) => houses.includes(house)) }))
    .filter(({ questions }) => questions.length > 0);
}

export function finding(theme: Theme, given: Given): Finding {
  const said = theme.questions.map(({ id }) => given.get(id));
  if (said.includes('no')) return 'attention';
  if (said.includes('unknown')) return 'unknown';
  return said.includes(undefined) ? 'open' : 'in-order';
}

export interface Advice {
  readonly theme: Theme;
  readonly question: Question;
  /// To be found out before anything is done.
  readonly unknown: boolean;
}

/// What deserves attention, soonest first and of these what costs least.
export function advice(themes: readonly Theme[], given: Given): readonly Advice[] {
  return themes
    .flatMap((theme) => theme.questions.map((question) => ({ theme, question, said: given.get(question.id) })))
    .filter(({ said }) => said === 'no' || said === 'unknown')
    .map(({ theme, question, said }) => ({ theme, question, unknown: said === 'unknown' }))
    .sort((one, other) => rank(one) - rank(other));
}

function rank({ question }: Advice): number {
  return turns.indexOf(question.turn) * costs.length + costs.indexOf(question.cost);
}

/// How much of each rough class of cost there is, without the classes that do not occur.
export function roughCosts(all: readonly Advice[]): readonly { readonly cost: Cost; readonly count: number }[] {
  return costs
    .map((cost) => ({ cost, count: all.filter(({ question }) => question.cost === cost).length }))
    .filter(({ count }) => count > 0);
}
