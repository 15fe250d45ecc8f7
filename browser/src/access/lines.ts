/// The lines (_lijnen_) that a team begins with. Which of them take requests is the founder's choice.
import type { Line } from '../crypto/index.ts';

type Plan = Omit<Line, 'open'>;

export const plannedLines: readonly Plan[] = [
  {
    lineId: 'mayors', association: 'ngb', offices: ['mayor'],
    name: { nl: 'burgemeesters', en: 'mayors' }, inDefaultRoute: true, woo: false,
  },
  {
    lineId: 'executives', association: 'wethoudersvereniging',
    offices: ['alderman', 'provincial-executive', 'water-authority-chair', 'water-authority-executive'],
    name: { nl: 'wethouders, gedeputeerden en bestuurders van waterschappen', en: 'aldermen, provincial and water authority executives' },
    inDefaultRoute: true, woo: false,
  },
  {
    lineId: 'councillors', association: 'nvvr', offices: ['councillor'],
    name: { nl: 'raadsleden', en: 'councillors' }, inDefaultRoute: true, woo: false,
  },
  {
    lineId: 'provincial-councillors', association: 'statenlidnu', offices: ['provincial-councillor'],
    name: { nl: 'Statenleden', en: 'provincial councillors' }, inDefaultRoute: true, woo: false,
  },
  {
    lineId: 'common', association: 'common',
    offices: ['kings-commissioner', 'water-authority-councillor', 'former-office-holder', 'candidate', 'committee-member', 'family-member'],
    name: { nl: 'gezamenlijke lijn', en: 'common line' }, inDefaultRoute: false, woo: false,
  },
  {
    lineId: 'ministry', association: 'ministry', offices: [],
    name: { nl: 'adviseur van het ministerie', en: 'adviser of the ministry' }, inDefaultRoute: false, woo: true,
  },
];

export function linesOpening(open: readonly string[]): readonly Line[] {
  return plannedLines.map((plan) => ({ ...plan, open: open.includes(plan.lineId) }));
}

/// Those a coordinator can belong to: shares need two of different associations, and never the ministry.
export const associations = ['ngb', 'wethoudersvereniging', 'nvvr', 'statenlidnu'] as const;
