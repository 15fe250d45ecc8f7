/// The part of the page for whoever comes back.
import type { TemplateResult } from 'lit';
import { enterView, openingView, untrustedView, withdrawnView } from './enter-view.ts';
import { roomView } from './room-view.ts';
import type { Visit } from './visit.ts';

export function visitView(visit: Visit, now: Date): TemplateResult {
  const { step, room, directory } = visit.state;
  switch (step) {
    case 'words':
      return enterView(visit);
    case 'opening':
      return openingView();
    case 'withdrawn':
      return withdrawnView();
    case 'untrusted':
      return untrustedView();
    case 'open':
      return room === null || directory === null ? enterView(visit) : roomView(visit, room, directory, now);
  }
}
