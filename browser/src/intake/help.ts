/// The page on which somebody asks for help (_hulp_): static, the same for everybody, sealed before anything is sent.
import { html, render } from 'lit';
import { callNumber, publicFrame } from '../ui/frame.ts';
import { watchForLeaving } from '../ui/leave.ts';

const page = document.getElementById('page');
watchForLeaving();
if (page !== null) render(publicFrame(html`${callNumber()}`), page);
