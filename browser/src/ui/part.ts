/// A part of a page that looks for itself: it takes no room until it has something to show.
export function part(fill: (root: HTMLElement) => void): HTMLElement {
  const root = document.createElement('div');
  root.className = 'rs-part';
  fill(root);
  return root;
}
