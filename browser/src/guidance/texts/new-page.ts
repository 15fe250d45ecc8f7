/// A new page (_nieuwe tekst_): its names in both languages; it goes on in the editor, and both languages go together.
import { html, nothing, type TemplateResult } from 'lit';
import { actionBar, primary, quiet } from '../../ui/actions.ts';
import { today } from '../../ui/amsterdam.ts';
import { errorOf, errorSummary } from '../../ui/errors.ts';
import type { FieldError } from '../../ui/api.ts';
import { selectField, textField } from '../../ui/fields.ts';
import { t } from '../../ui/messages.ts';
import type { Store } from '../../ui/render.ts';
import { screenStore } from '../../ui/screen-store.ts';
import { type ScreenContext, registerScreen } from '../../ui/screens.ts';
import { note } from '../../ui/states.ts';
import { faultWords } from './faults-view.ts';
import { type NewPage, skeleton, slug } from './skeleton.ts';
import { faultsOf, groupNames, mayWrite, troubleWords } from './words.ts';

interface State {
  readonly page: NewPage;
  readonly why: string;
  readonly errors: readonly FieldError[];
  readonly busy: boolean;
  readonly trouble: string;
}

const form = ['title-nl', 'title-en', 'why'] as const;

registerScreen({
  path: '/nieuwe-tekst',
  title: t('texts.new.title'),
  render: (root, context) => { new NewPageScreen(root, context); },
});

class NewPageScreen {
  private readonly context: ScreenContext;
  private readonly screen: Store<State>;

  constructor(root: HTMLElement, context: ScreenContext) {
    this.context = context;
    const page: NewPage = { id: '', group: 'threat', nl: { title: '', address: '' }, en: { title: '', address: '' } };
    this.screen = screenStore<State>(root, context, { page, why: '', errors: [], busy: false, trouble: '' }, (state) => this.view(state));
  }

  private view({ page, why, errors, busy, trouble }: State): TemplateResult {
    if (!mayWrite(this.context.session)) return html`<h1>${t('texts.new.title')}</h1><p>${t('texts.not-yours')}</p>`;
    const submit = (event: Event): void => { event.preventDefault(); void this.make(); };
    return html`<div><p class="rs-small"><a href="#/teksten">${t('texts.all')}</a></p><h1>${t('texts.new.title')}</h1></div><p>${t('texts.new.what')}</p>
      <form class="rs-form rs-narrow" novalidate @submit=${submit}>${errorSummary(errors)}
        <div role="alert" class="rs-part">${trouble === '' ? nothing : note('attention', html`<p>${trouble}</p>`)}</div>
        ${textField({ name: 'title-nl', label: t('texts.new.title-nl'), value: page.nl.title, error: errorOf(errors, 'title-nl'), onInput: (title) => { this.edit({ nl: { title, address: slug(title) } }); } })}
        ${textField({ name: 'title-en', label: t('texts.new.title-en'), hint: t('texts.new.title-en.hint'), value: page.en.title, error: errorOf(errors, 'title-en'), onInput: (title) => { this.edit({ id: slug(title), en: { title, address: slug(title) } }); } })}
        ${page.nl.address === '' ? nothing : html`<p class="rs-small rs-quiet">${t('texts.new.address', `/handreiking/${page.nl.address}`, `/en/guidance/${page.en.address}`)}</p>`}
        ${selectField({ name: 'group', label: t('texts.field.group'), hint: t('texts.field.group.hint'), value: page.group, options: groupNames().map(([value, label]) => ({ value, label })), onInput: (group) => { this.edit({ group }); } })}
        ${textField({ name: 'why', label: t('texts.new.why'), value: why, error: errorOf(errors, 'why'), onInput: (reason) => { this.screen.set({ why: reason }); } })}
        ${actionBar(primary({ label: t('texts.new.make'), icon: 'next', submit: true, busy }), quiet({ label: t('ui.cancel'), onClick: () => { this.context.go('/teksten'); } }))}</form>`;
  }

  private edit(part: Partial<NewPage>): void {
    this.screen.set({ page: { ...this.screen.state.page, ...part } });
  }

  private async make(): Promise<void> {
    const { page, why } = this.screen.state;
    const given: Record<(typeof form)[number], string> = { 'title-nl': page.nl.address, 'title-en': page.en.address, why: why.trim() };
    const errors = form.filter((name) => given[name] === '').map((name) => ({ field: name, code: 'missing', message: t(`texts.new.missing.${name}`) }));
    this.screen.set({ errors, busy: errors.length === 0, trouble: '' });
    if (errors.length > 0) return;
    const { api, go } = this.context;
    const day = today(new Date());
    const written = (language: 'nl' | 'en'): { text: string } => ({ text: skeleton(page, language, t(`texts.new.editors.${language}`), day) });
    const answer = await api.post('/guidance/pages', { id: page.id, nl: written('nl'), en: written('en'), note: why.trim(), takesEffect: day });
    const faults = faultsOf(answer);
    this.screen.set({ busy: false, trouble: faults.length > 0 ? faults.map(faultWords).join(' ') : troubleWords(answer) });
    if (answer.kind === 'ok') go(`/teksten/pages.${page.id}.nl/schrijf`);
  }
}
