import { fontRules } from '../web/fonts.js';

/**
 * The stylesheet of the pages that are shown before and after login. They have no script and load nothing of the web
 * application but its font, and its measures are written down here once more so that they look like it.
 */
export const style = `
${fontRules()}
:root { --ink: #1a1a1a; --quiet: #595959; --line: #bfbfbf; --soft: #f5f5f5; --blue: #004d7a; --deep: #00324f; }
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; display: flex; flex-direction: column; background: #fff; color: var(--ink);
  font: 1rem/1.5 "IBM Plex Sans", system-ui, sans-serif;
}
.wide { width: 100%; max-width: 75rem; margin: 0 auto; padding: 0 1rem; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: #fff; z-index: 1; }
.top { border-top: 4px solid var(--blue); border-bottom: 1px solid var(--line); padding: .875rem 0; }
.brand { display: inline-block; padding: .125rem 0; font-size: 1.5rem; font-weight: 700; color: var(--blue); text-decoration: none; }
.menu { background: var(--blue); }
.menu a { display: inline-block; margin-left: -1rem; padding: .75rem 1rem 1rem; color: #fff; text-decoration: none; }
.menu a:hover { background: var(--deep); }
.notice { background: #fff4d6; border-bottom: 1px solid #e0c060; padding: .625rem 0; }
main.wide { flex: 1; padding-top: 2rem; padding-bottom: 4rem; }
h1 { font-size: 2.25rem; line-height: 1.2; margin: 0 0 1rem; overflow-wrap: anywhere; }
h2 { font-size: 1.375rem; font-weight: 600; line-height: 1.25; margin: 2.5rem 0 1rem; padding-bottom: .5rem; border-bottom: 1px solid var(--line); }
p { max-width: 40rem; margin: 0 0 1rem; }
.lead { max-width: 50rem; margin: 1.5rem 0 1rem; font-size: 1.25rem; line-height: 1.6; }
a { color: var(--blue); }
ul.people, ul.seats { list-style: none; margin: 0; padding: 0; }
ul.people { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr)); gap: 1rem; }
.people button {
  display: flex; flex-direction: column; align-items: flex-start; width: 100%; height: 100%; padding: 1rem 1.25rem; text-align: left; font: inherit; color: inherit;
  background: #fff; border: 1px solid var(--line); border-radius: 4px; cursor: pointer;
}
.people button:hover { border-color: var(--blue); background: #f0f6fa; }
.people strong { font-size: 1.125rem; color: var(--blue); text-decoration: underline; text-underline-offset: .15em; }
.people span { font-size: .9375rem; color: var(--quiet); }
.people .try { margin-top: .375rem; color: var(--ink); }
details { margin-top: 2rem; border-top: 1px solid var(--line); padding-top: 1rem; }
summary { cursor: pointer; color: var(--blue); font-weight: 600; margin-bottom: 1rem; }
.seats li { padding: .75rem 0; border-bottom: 1px solid #e0e0e0; }
.seats li:first-child { border-top: 1px solid #e0e0e0; }
.seats span { display: block; color: var(--quiet); font-size: .9375rem; }
.button {
  display: inline-block; padding: .375rem .875rem; font: inherit; font-weight: 600; text-decoration: none; cursor: pointer;
  color: #fff; background: var(--blue); border: 2px solid var(--blue); border-radius: 8px;
}
.button:hover { background: var(--deep); border-color: var(--deep); }
.button.second { color: var(--ink); background: #fff; border-color: #454545; }
.button.second:hover { background: var(--soft); }
.actions { display: flex; flex-wrap: wrap; gap: 1rem; margin: 1.5rem 0 0; align-items: center; }
.actions form { margin: 0; }
a:focus-visible, button:focus-visible, summary:focus-visible { outline: 3px solid #000; outline-offset: 2px; }
.menu a:focus-visible { outline-color: #fff; outline-offset: -4px; }
footer { border-top: 1px solid var(--line); background: var(--soft); padding: 1.5rem 0; font-size: .9375rem; }
footer .wide { display: flex; flex-wrap: wrap; gap: 1rem 3rem; justify-content: space-between; }
footer p { margin: 0; }
@media (max-width: 35.99em) {
  h1 { font-size: 1.75rem; }
  main.wide { padding-top: 1.25rem; }
}
`;
