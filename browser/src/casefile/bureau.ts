/// The members' office (_bureau_): one document, whose keys live in memory only.
import { enter } from '../access/entrance.ts';
import '../access/office.ts';
import '../alarm/pager-strip.ts';
import '../alarm/channels.ts';
import '../alarm/exchanges.ts';
import '../alarm/ringing.ts';
import '../alarm/wave-strip.ts';
import '../alarm/retest-strip.ts';
import '../alarm/calling-order.ts';
import '../alarm/call-record.ts';
import '../alarm/printed-list.ts';
import '../duty/proposal.ts';
import '../duty/roster.ts';
import '../duty/set-up.ts';
import '../duty/own.ts';
import '../guidance/texts.ts';
import './work-list.ts';
import './waiting.ts';
import './missed-call.ts';
import './call.ts';
import './file.ts';
import './oversight.ts';
import './rescue/received-strip.ts';
import './rescue/screen.ts';
import './rescue/take-screen.ts';
import './statistics.ts';
import { openOffice } from './shell.ts';

const page = document.getElementById('page');
if (page !== null) void work(page);

async function work(root: HTMLElement): Promise<void> {
  // Nothing of it may come back from the browser's memory of pages.
  addEventListener('pagehide', () => { root.replaceChildren(); });
  addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });
  const always = new AbortController();
  for (;;) {
    await openOffice(root, await enter(root, always.signal));
  }
}
