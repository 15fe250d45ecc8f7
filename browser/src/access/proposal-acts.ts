/// What a coordinator does about proposals and keys (_vier ogen_), one thing at a time: what stood in its way is told, and then the
/// screen looks anew.
import type { ReceivedDirectory } from '../crypto/index.ts';
import type { Answer } from '../ui/api.ts';
import { t } from '../ui/messages.ts';
import type { Store } from '../ui/render.ts';
import type { ScreenContext } from '../ui/screens.ts';
import { type Proposal, countersignProposal } from './vouching.ts';

export interface Acting {
  readonly busy: boolean;
  readonly trouble: string | null;
}

export class ProposalActs {
  private readonly context: ScreenContext;
  private readonly screen: Store<Acting>;
  private readonly look: () => Promise<void>;

  constructor(context: ScreenContext, screen: Store<Acting>, look: () => Promise<void>) {
    this.context = context;
    this.screen = screen;
    this.look = look;
  }

  async propose(statement: string): Promise<void> {
    await this.send('/proposals', statement);
  }

  async withdraw({ proposalId }: Proposal): Promise<void> {
    await this.act(() => this.context.api.delete(`/proposals/${proposalId}`));
  }

  async countersign(proposal: Proposal, received: ReceivedDirectory): Promise<void> {
    const { directory, keyring } = this.context;
    const statement = countersignProposal(received, directory.team, proposal, keyring);
    if (statement === null) { this.screen.set({ trouble: t('access.members.not-acceptable') }); return; }
    await this.send(`/proposals/${proposal.proposalId}/countersignatures`, statement);
  }

  async send(path: string, statement: string): Promise<void> {
    await this.act(() => this.context.api.post(path, { statement }));
  }

  private async act(ask: () => Promise<Answer<unknown>>): Promise<void> {
    if (this.screen.state.busy) return;
    this.screen.set({ busy: true, trouble: null });
    const answer = await ask();
    this.screen.set({ busy: false, trouble: troubleOf(answer) });
    await this.look();
  }
}

function troubleOf(answer: Answer<unknown>): string | null {
  switch (answer.kind) {
    case 'ok':
      return null;
    case 'refused':
      return answer.problem.code === 'conflict' ? t('access.members.overtaken') : answer.problem.title;
    case 'unreachable':
    case 'stopped':
      return t('access.unreachable');
  }
}
