/// Taking part in a training (_meedoen_): the sealed form opens in a window of its own and is handed which training and which date.
/// The address says neither, and without this script the link still leads to the form.
import { giveAlong } from './take-along.ts';

const blocked = document.getElementById('enrol-blocked');

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-enrol]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const isOpen = giveAlong(link.href, link.dataset['enrol'] ?? '', true);
    if (blocked !== null) blocked.hidden = isOpen;
  });
}
