/// The drawing of the result: a calm plan of a house and its plot, seen from above. Each theme has its place, a shape of its
/// own for what was found, and words; colour only repeats them.
import { html, nothing, svg, type TemplateResult } from 'lit';
import { t } from '../../ui/messages.ts';
import { finding, type Finding, type Given, type Theme } from './model.ts';

interface Spot {
  readonly x: number;
  readonly y: number;
}

const spots: Readonly<Record<string, Spot>> = {
  garden: { x: 118, y: 44 },
  address: { x: 268, y: 44 },
  alarm: { x: 150, y: 150 },
  household: { x: 248, y: 150 },
  facade: { x: 150, y: 226 },
  fire: { x: 248, y: 226 },
  car: { x: 46, y: 262 },
  door: { x: 170, y: 316 },
  post: { x: 280, y: 340 },
  neighbourhood: { x: 180, y: 418 },
};

const shapes: Readonly<Record<Finding, TemplateResult>> = {
  'in-order': svg`<circle r="13"></circle><path d="M-6 0l4 5 8-9"></path>`,
  attention: svg`<path d="M0-15 15 0 0 15-15 0z"></path><path d="M0-7v8M0 6v.1"></path>`,
  unknown: svg`<rect x="-12" y="-12" width="24" height="24" rx="3"></rect><path d="M-4-3a4 4 0 1 1 5.5 3.7Q0 1.5 0 3M0 7v.1"></path>`,
  open: svg`<circle r="12" stroke-dasharray="3 4"></circle>`,
};

export function plan(themes: readonly Theme[], given: Given): TemplateResult {
  return html`<figure class="rs-plan">
    <svg viewBox="0 0 360 460" role="img" aria-label=${t('guidance.scan.plan.label')}>
      ${ground()}${themes.map((theme) => marker(theme, finding(theme, given)))}
    </svg>
    <figcaption>
      <ul class="rs-plan__words">${themes.map((theme) => named(theme, finding(theme, given)))}</ul>
    </figcaption>
  </figure>`;
}

/// The shape alone, beside words in a list.
export function sign(found: Finding): TemplateResult {
  return html`<svg class="rs-plan__sign rs-plan__sign--${found}" viewBox="-17 -17 34 34" aria-hidden="true" focusable="false">${shapes[found]}</svg>`;
}

function named(theme: Theme, found: Finding): TemplateResult {
  return html`<li>${sign(found)}<span><strong>${theme.label}</strong>: ${t(`guidance.scan.finding.${found}`)}</span></li>`;
}

function marker(theme: Theme, found: Finding): unknown {
  const spot = spots[theme.place];
  if (spot === undefined) return nothing;
  return svg`<g class="rs-plan__sign rs-plan__sign--${found}" transform="translate(${spot.x} ${spot.y})">${shapes[found]}
    <text y="29" text-anchor="middle">${theme.label}</text></g>`;
}

function ground(): TemplateResult {
  return svg`<g class="rs-plan__ground">
    <path class="rs-plan__plot" d="M8 8h344v372H8z"></path>
    <path class="rs-plan__street" d="M0 388h360v72H0z"></path>
    <path class="rs-plan__house" d="M92 112h216v178H92z"></path>
    <path class="rs-plan__wall" d="M200 112v60M200 204v86M92 188h60M176 188h72M280 188h28"></path>
    <path class="rs-plan__glass" d="M112 112h50M232 112h50M112 290h30M224 290h60M92 210v44M308 134v34"></path>
    <path class="rs-plan__path" d="M158 290v98M182 290v98"></path>
    <path class="rs-plan__path" d="M20 222h52v118H20zM26 246h40M26 314h40"></path>
    <path class="rs-plan__tree" d="M28 44a16 16 0 1 1 32 0a16 16 0 1 1-32 0M312 88a13 13 0 1 1 26 0a13 13 0 1 1-26 0M30 96a11 11 0 1 1 22 0a11 11 0 1 1-22 0"></path>
  </g>`;
}
