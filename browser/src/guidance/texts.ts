/// The screens of the texts (_teksten_) of the public site, for the members' office only.
import './texts/list.ts';
import './texts/document.ts';
import './texts/version.ts';
import './texts/editor.ts';
import './texts/new-page.ts';
import './texts/reviews.ts';
import './texts/reads.ts';
