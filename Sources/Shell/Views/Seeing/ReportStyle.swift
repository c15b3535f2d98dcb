/// How a report's page looks: light and dark, on a screen and on paper.
enum ReportStyle {
  static let text = """
    :root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --line: #ddd; --muted: #666; --minus: #b00020; --plus: #8a5a00;
      --calm: #2f6f9f; --soft: #f4f4f2; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e6e6e6; --paper: #161616; --line: #3a3a3a; --muted: #a0a0a0;
      --minus: #ff7b86; --plus: #f0b450; --calm: #74b4e0; --soft: #222; } }
    * { box-sizing: border-box; }
    body { font: 14px/1.45 system-ui, sans-serif; margin: 0 auto; padding: 1.5em; max-width: 1180px; color: var(--ink); background: var(--paper); }
    h1 { font-size: 1.5em; margin: 0 0 .2em; }
    h2 { font-size: 1.15em; margin: 1.8em 0 .5em; }
    p { margin: .3em 0; }
    .note, .filter output, footer { color: var(--muted); }
    .tiles { display: flex; flex-wrap: wrap; gap: .8em; margin: 1em 0; padding: 0; list-style: none; }
    .tiles li { background: var(--soft); border-radius: 6px; padding: .6em 1em; min-width: 9em; }
    .tiles span { display: block; color: var(--muted); font-size: .85em; }
    .tiles b { font-size: 1.25em; font-variant-numeric: tabular-nums; }
    .picture { display: block; margin: .5em 0; }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; margin: .3em 0 1em; }
    th, td { padding: .25em .6em; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
    th { border-bottom: 2px solid var(--muted); vertical-align: bottom; overflow-wrap: normal; }
    th button { font: inherit; color: inherit; background: none; border: 0; padding: 0; text-align: inherit; cursor: pointer; }
    th button:hover, th button:focus-visible { text-decoration: underline; }
    th[aria-sort=ascending] button::after { content: " ▲"; }
    th[aria-sort=descending] button::after { content: " ▼"; }
    tfoot td { font-weight: bold; border-top: 2px solid var(--muted); border-bottom: 0; }
    .n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    .d { white-space: nowrap; }
    .minus { color: var(--minus); }
    .plus { color: var(--plus); }
    .filter input { font: inherit; color: inherit; background: var(--soft); border: 1px solid var(--line); border-radius: 4px;
      padding: .25em .5em; width: 22em; max-width: 100%; }
    footer { margin-top: 2.5em; border-top: 1px solid var(--line); padding-top: .5em; }
    @page { size: A4 landscape; margin: 12mm; }
    @media print {
      :root { color-scheme: light; --ink: #000; --paper: #fff; --line: #ccc; --muted: #555; --minus: #b00020; --plus: #8a5a00;
        --calm: #2f6f9f; --soft: #f4f4f2; }
      body { padding: 0; max-width: none; font-size: 10px; }
      .filter { display: none; }
      .wide { overflow: visible; }
      thead { display: table-header-group; }
      tfoot { display: table-row-group; }
      tr, .picture, .tiles li { break-inside: avoid; }
      h2 { break-after: avoid; }
      th, td { padding: .2em .4em; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }
    """
}
