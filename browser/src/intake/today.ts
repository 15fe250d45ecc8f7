/// The date of today (_vandaag_), with a circle that fills when there is news: the neutral sign on a device. It names nobody, keeps
/// nothing in the browser, and looks the same to who comes without a secret in the address.
import { html, render } from 'lit';
import { dotOf, seenMark } from '../crypto/dot.ts';
import { api } from '../ui/api.ts';
import { language, t } from '../ui/messages.ts';

const lookEverySeconds = 60;
const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long' });
const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' });
const page = document.getElementById('page') ?? document.body;
let isFilled = false;

begin();

function begin(): void {
  show();
  void look();
  setInterval(() => { void look(); }, lookEverySeconds * 1_000);
  addEventListener('hashchange', () => { void look(); });
  addEventListener('online', () => { void look(); });
  document.addEventListener('visibilitychange', () => { if (!document.hidden) void look(); });
}

/// Whatever goes wrong, the circle stays as it was: an error would tell a finder more than a date does.
async function look(): Promise<void> {
  const dot = dotOf(location.hash.slice(1));
  if (dot !== null) {
    const answer = await api.get<{ readonly mark: string | null; readonly seen: string | null }>('/dot', { bearer: dot.token });
    if (answer.kind === 'ok') {
      const { mark, seen } = answer.value;
      isFilled = mark !== null && seen !== seenMark(dot, mark);
    }
  }
  show();
}

function show(): void {
  const now = new Date();
  document.title = `${t('intake.today.title')}${isFilled ? ' •' : ''}`;
  render(html`<main class="rs-today">
    <p class="rs-today__weekday">${weekday.format(now)}</p>
    <h1 class="rs-today__day">${now.getDate()}</h1>
    <p class="rs-today__month">${month.format(now)}</p>
    <p class="rs-today__week">${t('intake.today.week', weekOf(now))}</p>
    <p class="rs-today__dot ${isFilled ? 'rs-today__dot--filled' : ''}" role="img" aria-label=${t(isFilled ? 'intake.today.filled' : 'intake.today.empty')}></p>
  </main>`, page);
}

/// The number of the week (ISO 8601): the week of the first Thursday is the first.
function weekOf(date: Date): number {
  const thursday = new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate() + 3 - ((date.getDay() + 6) % 7)));
  return Math.ceil(((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / 86_400_000 + 1) / 7);
}
