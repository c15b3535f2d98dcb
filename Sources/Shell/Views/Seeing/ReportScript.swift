/// The script of a report's page: tables that sort at a click on a title and show the rows that hold what is typed. Without
/// it the page reads as well.
enum ReportScript {
  /// It stands in the page as it is; the page lets no other run, by its digest.
  static let text = """
    (function () {
      'use strict';
      var words = document.body.dataset, language = document.documentElement.lang;
      function plain(text) {
        var folded = text.toLowerCase().replace(/ё/g, 'е').replace(/[\\s\\u00a0]+/g, ' ');
        return folded + ' ' + folded.replace(/(\\d) (?=\\d)/g, '$1');
      }
      function value(row, column) {
        var cell = row.cells[column];
        if (!cell || cell.textContent === '') return null;
        return cell.dataset.v === undefined ? cell.textContent : Number(cell.dataset.v);
      }
      function compare(a, b) {
        if (typeof a === 'number' && typeof b === 'number') return a - b;
        return String(a).localeCompare(String(b), language, { numeric: true });
      }
      document.querySelectorAll('table.data').forEach(function (table) {
        var body = table.tBodies[0], rows = Array.from(body.rows);
        var texts = rows.map(function (row) { return plain(row.textContent + ' ' + Array.from(row.cells, function (cell) { return cell.textContent; }).join(' ')); });
        var bar = document.createElement('p'), input = document.createElement('input'), count = document.createElement('output');
        bar.className = 'filter';
        input.type = 'search';
        input.placeholder = words.filter;
        input.setAttribute('aria-label', words.filter);
        bar.append(input, ' ', count);
        table.parentNode.before(bar);
        function filter() {
          var wanted = plain(input.value).split(' ').filter(Boolean), shown = 0;
          rows.forEach(function (row, at) {
            row.hidden = !wanted.every(function (word) { return texts[at].includes(word); });
            if (!row.hidden) shown += 1;
          });
          count.textContent = words.shown + ' ' + shown + ' / ' + rows.length;
        }
        input.addEventListener('input', filter);
        filter();
        Array.from(table.tHead.rows[0].cells).forEach(function (head, column) {
          var button = document.createElement('button');
          button.type = 'button';
          button.append.apply(button, Array.from(head.childNodes));
          head.append(button);
          button.addEventListener('click', function () {
            var down = head.getAttribute('aria-sort') === 'ascending', sign = down ? -1 : 1;
            Array.from(table.tHead.rows[0].cells).forEach(function (other) { other.removeAttribute('aria-sort'); });
            head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
            rows.map(function (row, at) { return { row: row, value: value(row, column), at: at }; }).sort(function (a, b) {
              if (a.value === null || b.value === null) return (a.value === null) - (b.value === null) || a.at - b.at;
              return sign * compare(a.value, b.value) || a.at - b.at;
            }).forEach(function (entry) { body.append(entry.row); });
          });
        });
      });
    })();
    """

  /// SHA-256 of the script in Base64, for the page's Content-Security-Policy; a test computes it anew.
  static let digest = "B0ufr93Rpb/5dcmVtNUbPQrl6hDa907W4TVrm5gu4Mc="
}
