import { hash, fromB64u } from '../../src/crypto/index.ts';
import type { Answer, Api, Problem } from '../../src/ui/api.ts';
import type { AudienceKind, CommitmentView, EntryBody, EntryView, EpochBody, FileView, ListedFile, PlannedCommitment, WaitingRequest } from '../../src/casefile/model/wire.ts';
import type { Person } from '../crypto/team.ts';

interface KeptAudience {
  readonly audienceId: string;
  readonly kind: AudienceKind;
  readonly epochs: EpochBody[];
  readonly entries: EntryView[];
}

interface KeptFile {
  readonly caseId: string;
  readonly audiences: Map<string, KeptAudience>;
  readonly commitments: CommitmentView[];
  owner: string;
  standIn: string;
  state: FileView['state'];
  missed: number;
  destroyOn: string | null;
}

export interface WaitingHere {
  readonly view: WaitingRequest;
  readonly audienceId: string;
  readonly epoch: EpochBody;
  readonly entries: readonly EntryView[];
}

type Body = Readonly<Record<string, unknown>>;

/// Keeps what it is given and serves it again, as our server does, without any key. One for all browsers of a test.
export class FakeServer {
  readonly files = new Map<string, KeptFile>();
  readonly waiting: WaitingHere[] = [];
  readonly asked: string[] = [];
  readonly people: Person[];
  private readonly now: () => Date;
  /// The next answer is lost on its way back.
  loseNextAnswer = false;
  isDown = false;

  constructor(people: readonly Person[], now: () => Date) {
    this.people = [...people];
    this.now = now;
  }

  apiFor(person: Person): Api {
    const ask = <T>(method: string, path: string, body: unknown): Promise<Answer<T>> => {
      this.asked.push(`${method} ${path}`);
      if (this.isDown) return Promise.resolve({ kind: 'unreachable', online: false });
      const answer = this.answer(person, method, path, (body ?? {}) as Body);
      if (this.loseNextAnswer && method !== 'GET') {
        this.loseNextAnswer = false;
        return Promise.resolve({ kind: 'unreachable', online: true });
      }
      return Promise.resolve(structuredClone(answer) as Answer<T>);
    };
    return {
      get: <T>(path: string) => ask<T>('GET', path, undefined),
      post: <T = undefined>(path: string, body?: unknown) => ask<T>('POST', path, body),
      put: <T = undefined>(path: string, body: unknown) => ask<T>('PUT', path, body),
      delete: <T = undefined>(path: string) => ask<T>('DELETE', path, undefined),
    };
  }

  private answer(person: Person, method: string, address: string, body: Body): Answer<unknown> {
    const [path = '', query = ''] = address.split('?');
    const [first, id = '', rest = '', last = ''] = path.slice(1).split('/');
    if (first === 'members') return ok(this.people.map(({ key, name }) => ({ memberId: key.memberId, name, keyId: key.keyId, functions: key.functions, state: 'active' })));
    if (first === 'waiting-requests') return ok(this.waiting.map(({ view }) => view));
    if (first === 'requests') return this.request(person, id, rest, body);
    if (first === 'case-files' && id === '') return method === 'POST' ? this.begin(person, body) : ok(this.list(person, new URLSearchParams(query).get('list') ?? ''));
    const file = this.files.get(id);
    if (file === undefined || !this.mayRead(file, person)) return refused('not-found', 404);
    return this.inFile(person, file, { method, rest, last, query: new URLSearchParams(query) }, body);
  }

  private inFile(person: Person, file: KeptFile, way: { method: string; rest: string; last: string; query: URLSearchParams }, body: Body): Answer<unknown> {
    const at = `${way.method} ${way.rest}`;
    if (at === 'GET ') return ok(this.view(file, person));
    if (at === 'GET entries') return this.entries(file, person, way.query);
    if (at === 'POST entries') return this.append(file, [body as unknown as EntryBody], person) ?? ok({});
    const entries = (body['entries'] ?? []) as readonly EntryBody[];
    if (at === 'POST epochs') return this.newEpoch(file, body, entries, person);
    if (at === 'POST audiences') return this.newAudience(file, body, entries, person);
    const conflict = this.append(file, entries, person);
    if (conflict !== null) return conflict;
    this.act(file, at, way.last, body);
    return ok({});
  }

  private act(file: KeptFile, at: string, id: string, body: Body): void {
    const plan = (value: unknown): void => { if (value !== undefined) file.commitments.push(commitment(value as PlannedCommitment)); };
    if (at === 'POST commitments' && id === '') plan(body);
    if (at === 'POST commitments' && id !== '') { this.done(file, id); plan(body['next']); }
    if (at === 'POST misses') { this.done(file, body['attempted'] as string); plan(body['next']); file.missed += 1; }
    if (at === 'PUT owner') { file.owner = body['owner'] as string; file.standIn = body['standIn'] as string; }
    if (at === 'POST aftercare') { file.state = 'aftercare'; for (const one of body['commitments'] as readonly unknown[]) plan(one); }
    if (at === 'POST closings') { file.state = 'closed'; file.destroyOn = body['destroyOn'] as string; }
    if (at === 'POST reopenings') { file.state = 'open'; plan(body['next']); }
  }

  private done(file: KeptFile, commitmentId: string): void {
    const at = file.commitments.findIndex((one) => one.commitmentId === commitmentId);
    const found = file.commitments[at];
    if (found !== undefined) file.commitments[at] = { ...found, state: 'done' };
  }

  private begin(person: Person, body: Body): Answer<unknown> {
    const { caseId, team, entries, standIn, commitment: first } = body as unknown as {
      caseId: string; team: { audienceId: string; epoch: EpochBody }; entries: readonly EntryBody[]; standIn: string; commitment: PlannedCommitment };
    if (this.files.has(caseId)) return refused('not-found', 404);
    const audiences = new Map([[team.audienceId, { audienceId: team.audienceId, kind: 'TEAM' as const, epochs: [team.epoch], entries: [] }]]);
    const file: KeptFile = { caseId, audiences, commitments: [commitment(first)], owner: person.key.memberId, standIn, state: 'open', missed: 0, destroyOn: null };
    const conflict = this.append(file, entries, person);
    if (conflict !== null) return conflict;
    this.files.set(caseId, file);
    return ok({ caseId });
  }

  private request(person: Person, id: string, rest: string, body: Body): Answer<unknown> {
    const at = this.waiting.findIndex(({ view }) => view.requestId === id);
    const request = this.waiting[at];
    if (request === undefined) return refused('not-found', 404);
    const { audienceId, epoch, entries } = request;
    if (rest === 'takes') {
      const lapsesAt = new Date(this.now().getTime() + 600_000).toISOString();
      return ok({ lapsesAt, audience: viewOf({ audienceId, kind: 'SHARED', epochs: [epoch], entries: [] }, person), entries: entries.slice(0, 1) });
    }
    if (rest === 'story-openings') return ok({ lapsesAt: this.now().toISOString(), audience: viewOf({ audienceId, kind: 'SHARED', epochs: [epoch], entries: [] }, person), entries });
    this.waiting.splice(at, 1);
    if (rest === 'returns') return ok({});
    const { shared, team, entries: told, standIn, commitment: first } = body as unknown as {
      shared: EpochBody; team: { audienceId: string; epoch: EpochBody }; entries: readonly EntryBody[]; standIn: string; commitment: PlannedCommitment };
    const audiences = new Map<string, KeptAudience>([
      [audienceId, { audienceId, kind: 'SHARED', epochs: [epoch, shared], entries: [...entries] }],
      [team.audienceId, { audienceId: team.audienceId, kind: 'TEAM', epochs: [team.epoch], entries: [] }],
    ]);
    const file: KeptFile = { caseId: id, audiences, commitments: [commitment(first)], owner: person.key.memberId, standIn, state: 'open', missed: 0, destroyOn: null };
    const conflict = this.append(file, told, person);
    if (conflict !== null) return conflict;
    this.files.set(id, file);
    return ok({ caseId: id });
  }

  private append(file: KeptFile, entries: readonly EntryBody[], person: Person): Answer<unknown> | null {
    for (const entry of entries) {
      const audience = file.audiences.get(entry.audienceId);
      if (audience === undefined) return refused('not-found', 404);
      const latestSeq = audience.entries.length;
      if (entry.seq !== latestSeq + 1) return refused('conflict', 409, { latestSeq });
      const { entryId, seq, sealed } = entry;
      audience.entries.push({ entryId, seq, sealed, epochN: audience.epochs.length, signer: person.keyId, addedAt: this.now().toISOString() });
      if (entry.isTitle === true) this.titles.set(file.caseId, { audienceId: entry.audienceId, seq });
    }
    return null;
  }

  private readonly titles = new Map<string, { audienceId: string; seq: number }>();

  private newEpoch(file: KeptFile, body: Body, entries: readonly EntryBody[], person: Person): Answer<unknown> {
    file.audiences.get(body['audienceId'] as string)?.epochs.push(body['epoch'] as EpochBody);
    return this.append(file, entries, person) ?? ok({});
  }

  private newAudience(file: KeptFile, body: Body, entries: readonly EntryBody[], person: Person): Answer<unknown> {
    const audienceId = body['audienceId'] as string;
    file.audiences.set(audienceId, { audienceId, kind: body['kind'] as AudienceKind, epochs: [body['epoch'] as EpochBody], entries: [] });
    return this.append(file, entries, person) ?? ok({});
  }

  private entries(file: KeptFile, person: Person, query: URLSearchParams): Answer<unknown> {
    const audience = file.audiences.get(query.get('audience') ?? '');
    if (audience === undefined || !isReader(audience, person)) return refused('not-found', 404);
    return ok(audience.entries.filter(({ seq }) => seq > Number(query.get('after'))).slice(0, 20));
  }

  private list(person: Person, list: string): unknown {
    const files = [...this.files.values()].filter((file) => this.mayRead(file, person)).map((file) => this.listed(file, person));
    const isClosed = ({ state }: ListedFile): boolean => state === 'closed';
    const isDue = ({ nextAt }: ListedFile): boolean => nextAt !== null && new Date(nextAt) <= this.now();
    const fits: Record<string, (file: ListedFile) => boolean> = {
      due: (file) => !isClosed(file) && isDue(file) && file.role !== 'team',
      mine: (file) => !isClosed(file) && file.role === 'owner',
      team: (file) => !isClosed(file) && file.role !== 'owner',
      closed: isClosed,
    };
    return { files: files.filter((file) => fits[list]?.(file) ?? false), next: null };
  }

  private listed(file: KeptFile, person: Person): ListedFile {
    const { caseId, lineId, state, owner, standIn, nextAt, missed, role } = this.view(file, person);
    const place = this.titles.get(caseId);
    const audience = place && file.audiences.get(place.audienceId);
    const entry = place && audience?.entries[place.seq - 1];
    const before = place && audience?.entries[place.seq - 2];
    const title = entry === undefined || audience === undefined ? null : { audience: viewOf(audience, person), entry, prev: before === undefined ? null : hash(fromB64u(before.sealed) ?? '') };
    return { caseId, lineId, state, owner: owner ?? nobody, standIn: standIn ?? nobody, nextAt, wish: null, unread: false, misses: missed, role, consulted: false, title };
  }

  private view(file: KeptFile, person: Person): FileView {
    const { caseId, state, commitments, missed, destroyOn } = file;
    const named = (memberId: string): { memberId: string; name: string } => ({ memberId, name: this.people.find(({ key }) => key.memberId === memberId)?.name ?? '?' });
    const mine = [...file.audiences.values()].filter((audience) => isReader(audience, person));
    const open = commitments.filter((one) => one.state === 'open').map(({ dueAt }) => dueAt).sort();
    return {
      caseId, lineId: 'councillors', association: 'nvvr', state, wish: null, owner: named(file.owner), standIn: named(file.standIn), nextAt: open[0] ?? null, missed,
      openedAt: this.now().toISOString(), closedAt: null, destroyOn,
      role: file.owner === person.key.memberId ? 'owner' : file.standIn === person.key.memberId ? 'stand-in' : 'team',
      audiences: mine.map((audience) => viewOf(audience, person)), commitments,
      team: mine.flatMap(({ audienceId, epochs }) => readersOf(epochs, this.people).map(({ key, keyId }) => ({ ...named(key.memberId), keyId, audienceId, since: this.now().toISOString() }))),
      consulted: false, consents: [], accessLog: [], wakeCard: null, rescue: null,
    };
  }

  private mayRead(file: KeptFile, person: Person): boolean {
    return [...file.audiences.values()].some((audience) => isReader(audience, person));
  }
}

const nobody = { memberId: '', name: '' };

function commitment({ commitmentId, kind, dueAt }: PlannedCommitment): CommitmentView {
  return { commitmentId, kind, dueAt, audienceId: null, state: 'open', memberId: null };
}

function readersOf(epochs: readonly EpochBody[], people: readonly Person[]): readonly Person[] {
  const granted = epochs.at(-1)?.grants.map(({ keyId }) => keyId) ?? [];
  return people.filter(({ keyId }) => granted.includes(keyId));
}

function isReader({ epochs }: KeptAudience, person: Person): boolean {
  return readersOf(epochs, [person]).length > 0;
}

function viewOf({ audienceId, kind, epochs }: KeptAudience, person: Person): FileView['audiences'][number] {
  const grants = epochs.flatMap((epoch, at) => epoch.grants.filter(({ keyId }) => keyId === person.keyId || person.earlier?.includes(keyId) === true).map((grant) => ({ n: at + 1, ...grant })));
  return { audienceId, kind, epochs: epochs.map(({ statement }, at) => ({ n: at + 1, statement })), grants };
}

function ok(value: unknown): Answer<unknown> {
  return { kind: 'ok', status: 200, value };
}

function refused(code: string, status: number, fields: Problem['fields'] = {}): Answer<unknown> {
  return { kind: 'refused', status, problem: { code, title: '', detail: undefined, errors: [], number: undefined, fields } };
}
