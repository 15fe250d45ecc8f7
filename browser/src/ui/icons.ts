/// One small line set, drawn on 24 by 24. `templates/fragments/icons.html` holds the same drawings for the pages that Java
/// renders; IconsTest compares them.
import { html, type TemplateResult } from 'lit';

export const drawings = {
  phone: 'M6.6 3.5h2.6l1.5 4.2-2 1.4a12 12 0 0 0 6.2 6.2l1.4-2 4.2 1.5v2.6a2.6 2.6 0 0 1-2.8 2.6A16.2 16.2 0 0 1 4 6.3a2.6 2.6 0 0 1 2.6-2.8z',
  write: 'M4 20h16M6 16l.7-3.2L15.9 3.6a1.6 1.6 0 0 1 2.3 0l.7.7a1.6 1.6 0 0 1 0 2.3L9.7 15.8z',
  concern: 'M12 20s-7.5-4.6-7.5-10A4.2 4.2 0 0 1 12 7.4 4.2 4.2 0 0 1 19.5 10c0 5.4-7.5 10-7.5 10z',
  return: 'M4 9h10.5a5.5 5.5 0 0 1 0 11H8M8 5 4 9l4 4',
  lock: 'M6 11h12a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1zM8 11V7.5a4 4 0 0 1 8 0V11M12 14.5v2',
  key: 'M15.5 4a4.5 4.5 0 1 1-4.2 6.1L4 17.4V20h3v-2h2v-2h2l2-2.2A4.5 4.5 0 0 1 15.5 4zM16.5 7.5h.01',
  leave: 'M14 4h4a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1h-4M15 12H4M8 8l-4 4 4 4',
  clock: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 7.5V12l3 2',
  calendar: 'M5 6h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM4 10.5h16M8 3.5V8M16 3.5V8',
  bell: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 21h4M12 5V3',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.5 20.5c.8-4 3.8-5.5 7.5-5.5s6.7 1.5 7.5 5.5',
  people: 'M9 5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM2.5 19.5c.6-3.4 3.2-4.7 6.5-4.7s5.9 1.3 6.5 4.7M15.5 5.2a3.5 3.5 0 0 1 0 6.6M18 15.2c2 .6 3.2 2 3.5 4.3',
  file: 'M6 3.5h8l4.5 4.5v12a.5.5 0 0 1-.5.5H6a.5.5 0 0 1-.5-.5V4a.5.5 0 0 1 .5-.5zM13.5 3.5V8.5h5M9 13h6M9 16.5h4',
  check: 'M4.5 12.5l5 5 10-11',
  attention: 'M12 4 2.8 19.5h18.4zM12 10v4.5M12 17h.01',
  info: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 11v5M12 8h.01',
  offline: 'M3.5 3.5l17 17M8 18h9a4 4 0 0 0 2.6-7A6.5 6.5 0 0 0 10 6.2M6.8 8.8A4.7 4.7 0 0 0 8 18',
  shield: 'M12 3.5 5 6v5.5c0 4.5 3 7.5 7 9 4-1.5 7-4.5 7-9V6zM9 12l2.2 2.2L15.2 10',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6z',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.3 15.3 20 20',
  print: 'M7 8V3.5h10V8M7 17H4.5a.5.5 0 0 1-.5-.5V9a1 1 0 0 1 1-1h14a1 1 0 0 1 1 1v7.5a.5.5 0 0 1-.5.5H17M7 14h10v6.5H7z',
  undo: 'M8 5 4 9l4 4M4 9h9a5 5 0 0 1 5 5v5',
  plus: 'M12 5v14M5 12h14',
  close: 'M6 6l12 12M18 6 6 18',
  back: 'M19 12H5M11 6l-6 6 6 6',
  next: 'M5 12h14M13 6l6 6-6 6',
  wait: 'M12 3.5v4M12 16.5v4M3.5 12h4M16.5 12h4M6 6l2.8 2.8M15.2 15.2 18 18M18 6l-2.8 2.8M8.8 15.2 6 18',
} as const;

export type IconName = keyof typeof drawings;

/// Icons never speak: the word beside them does.
export function icon(name: IconName): TemplateResult {
  return html`<svg class="rs-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${drawings[name]}></path></svg>`;
}
