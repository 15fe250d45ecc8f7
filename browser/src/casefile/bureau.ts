/// The members' office (_bureau_): one document, whose keys live in memory only.
import { html, render } from 'lit';
import { demoBanner, liveRegion, skipLink } from '../ui/frame.ts';
import { t } from '../ui/messages.ts';

const page = document.getElementById('page');
if (page !== null) {
  render(html`${skipLink()}${demoBanner()}<main id="content" class="rs-wide" tabindex="-1"><h1>${t('ui.bureau.title')}</h1></main>${liveRegion()}`, page);
}
