"""How a dossier looks: on a screen, light or dark, and on A4 paper."""

from placet.render.tables.palette import COLOURS, INK

STYLE = """
.placet-dossier { --ink: #1a1a1a; --soft: #555; --line: #d5d5d5; --band: #f5f5f5; --paper: #fff; --link: #0b57a4;
  color: var(--ink); background: var(--paper); font: 15px/1.45 system-ui, "DejaVu Sans", sans-serif;
  max-width: 62rem; margin: 0 auto; padding: 1.5rem; }
.placet-dossier h1 { font-size: 2rem; line-height: 1.15; margin: 0; }
.placet-dossier h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; padding-bottom: .2rem;
  border-bottom: 2px solid var(--line); }
.placet-dossier h3 { font-size: 1rem; margin: 1.1rem 0 .3rem; }
.placet-dossier .subtitle { color: var(--soft); margin: .2rem 0 1rem; }
.placet-dossier dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: 0 0 1rem; }
.placet-dossier dt { color: var(--soft); }
.placet-dossier dd { margin: 0; overflow-wrap: anywhere; }
.placet-dossier .hypothetical { border: 2px dashed var(--ink); padding: .5rem .8rem; margin: 0 0 1rem; }
.placet-dossier .hypothetical p { margin: .2rem 0; }
.placet-dossier .tallies { list-style: none; display: flex; flex-wrap: wrap; gap: .4rem 1.4rem; padding: 0; margin: 0; }
.placet-dossier .badge { display: inline-block; min-width: 1.5em; padding: 0 .25em; border-radius: .2em;
  text-align: center; font-weight: bold; }
.placet-dossier .scroll { overflow-x: auto; }
.placet-dossier table { border-collapse: collapse; width: 100%; }
.placet-dossier th, .placet-dossier td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0;
  border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
.placet-dossier th:first-child { width: 24%; min-width: 6rem; }
.placet-dossier [data-section="once"] th:first-child, .placet-dossier [data-section="openings"] th:first-child {
  width: 42%; }
.placet-dossier [data-section="turns"] th:first-child { width: 14%; }
.placet-dossier thead th { color: var(--soft); font-weight: normal; font-size: .85em; }
.placet-dossier td p { margin: 0 0 .15rem; }
.placet-dossier .minor { color: var(--soft); font-size: .9em; }
.placet-dossier ul { margin: .2rem 0; padding-left: 1.2rem; }
.placet-dossier .refs { font-size: .8em; white-space: nowrap; }
.placet-dossier .refs.many { white-space: normal; }
.placet-dossier a { color: var(--link); text-decoration: none; }
.placet-dossier a:hover, .placet-dossier a:focus { text-decoration: underline; }
.placet-dossier .sources { padding-left: 2.2rem; font-size: .9em; }
.placet-dossier .sources a { overflow-wrap: anywhere; }
.placet-dossier footer { margin-top: 1.5rem; color: var(--soft); font-size: .85em; overflow-wrap: anywhere; }
@media screen and (prefers-color-scheme: dark) {
  .placet-dossier { --ink: #e8e8e8; --soft: #a9a9a9; --line: #444; --band: #262626; --paper: #181818; --link: #8ab4f8; }
  body.placet { background: #181818; }
}
body.placet { margin: 0; }
@page { size: A4; margin: 16mm 15mm 18mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
@media print {
  .placet-dossier { font-size: 9pt; line-height: 1.35; max-width: none; padding: 0; }
  .placet-dossier h1 { font-size: 20pt; }
  .placet-dossier h2 { font-size: 12pt; margin-top: 6mm; border-bottom-width: .4mm; break-after: avoid; }
  .placet-dossier h3 { font-size: 10pt; break-after: avoid; }
  .placet-dossier .scroll { overflow: visible; }
  .placet-dossier th, .placet-dossier td { padding: .8mm 2mm .8mm 0; border-bottom-width: .2mm; }
  .placet-dossier thead { display: table-header-group; }
  .placet-dossier tr, .placet-dossier li { break-inside: avoid; }
  .placet-dossier a { color: inherit; }
  .placet-dossier .badge { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
""" + "".join(
    f".placet-dossier .badge.{verdict} {{ background: {colour}; color: {INK}; }}\n"
    for verdict, colour in COLOURS.items()
)
