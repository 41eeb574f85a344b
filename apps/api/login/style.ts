/** The stylesheet of the pages that are shown before and after login. Fonts are the machine's own. */
export const style = `
:root { --ink: #1a1a1a; --quiet: #595959; --line: #bfbfbf; --soft: #f5f5f5; --blue: #004d7a; --deep: #00324f; }
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; display: flex; flex-direction: column; background: #fff; color: var(--ink);
  font: 1.0625rem/1.5 "IBM Plex Sans", "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif;
}
.wide { width: 100%; max-width: 60rem; margin: 0 auto; padding: 0 1.5rem; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: #fff; z-index: 1; }
.top { border-top: 4px solid var(--blue); border-bottom: 1px solid var(--line); padding: 1rem 0; }
.top .wide { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; }
.brand { font-size: 1.5rem; font-weight: 700; color: var(--blue); text-decoration: none; }
.about { color: var(--quiet); }
.notice { background: #fff4d6; border-bottom: 1px solid #e0c060; padding: .625rem 0; }
main.wide { flex: 1; padding-top: 2rem; padding-bottom: 3rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2rem 0 .75rem; }
p { max-width: 40rem; margin: 0 0 1rem; }
.lead { font-size: 1.1875rem; }
a { color: var(--blue); }
ul.people, ul.seats { list-style: none; margin: 0; padding: 0; }
ul.people { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr)); gap: .75rem; }
.people button {
  display: flex; flex-direction: column; align-items: flex-start; width: 100%; height: 100%; padding: .875rem 1rem; text-align: left; font: inherit; color: inherit;
  background: #fff; border: 1px solid var(--line); border-radius: 4px; cursor: pointer;
}
.people button:hover { border-color: var(--blue); background: #f0f6fa; }
.people strong { color: var(--blue); text-decoration: underline; text-underline-offset: .15em; }
.people span { font-size: .9375rem; color: var(--quiet); }
.people .try { margin-top: .375rem; color: var(--ink); }
details { margin-top: 2rem; border-top: 1px solid var(--line); padding-top: 1rem; }
summary { cursor: pointer; color: var(--blue); font-weight: 600; margin-bottom: 1rem; }
.seats li { padding: .75rem 0; border-bottom: 1px solid #e0e0e0; }
.seats li:first-child { border-top: 1px solid #e0e0e0; }
.seats span { display: block; color: var(--quiet); font-size: .9375rem; }
.button {
  display: inline-block; padding: .625rem 1.5rem; font: inherit; font-weight: 600; text-decoration: none; cursor: pointer;
  color: #fff; background: var(--blue); border: 2px solid var(--blue); border-radius: 4px;
}
.button:hover { background: var(--deep); border-color: var(--deep); }
.button.second { color: var(--blue); background: #fff; }
.button.second:hover { background: #f0f6fa; }
.actions { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1.5rem 0 0; align-items: center; }
.actions form { margin: 0; }
a:focus-visible, button:focus-visible, summary:focus-visible { outline: 3px solid #000; outline-offset: 2px; }
footer { border-top: 1px solid var(--line); background: var(--soft); padding: 1.25rem 0; color: var(--quiet); font-size: .9375rem; }
`;
