extension PageScript {
    /// The list of deadlines and its filters.
    static let deadlines = #"""
        // Deadlines: each is a line of the file.
        var now = new Date(), today = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
        var section = doc.getElementById('deadlines'), rows = null, groups = [], headOfTable = '', bodies = [], step = 1000;
        function readRows() {
          if (rows) return rows;
          rows = [];
          all('noscript', section).forEach(function (fold) {
            textOf(fold).split('\n').forEach(function (line) {
              if (line.indexOf('<tr ') === 0) {
                var row = { line: line, group: groups.length - 1, data: {} }, tag = line.slice(0, line.indexOf('><td>'));
                // By the last letter of their names.
                tag.replace(/ (id|data-[a-z])=(?:"([^"]*)"|([^ ]*))/g, function (all, name, quoted, word) {
                  row.data[name.slice(-1)] = plain(quoted === undefined ? word : quoted);
                });
                row.id = row.data.d;
                row.data.c = plain(/<b>([^<]*)<\/b>$/.exec(line)[1]);
                var time = /<time(?: datetime="?([^ ">]*)"?)?>([^<]*)/.exec(line);
                row.day = time ? time[1] || time[2] : '';
                row.bodies = row.data.b ? row.data.b.split('-').map(Number) : [];
                rows.push(row);
              } else if (line.indexOf('<tbody id=') === 0) groups.push({ line: line, id: /id="([^"]*)/.exec(line)[1], from: rows.length });
              else if (line.indexOf('<thead') === 0) headOfTable = line;
            });
          });
          var list = doc.getElementById('bodies');
          if (list && isSite) bodies = all('a', list).map(function (link) { return { name: link.textContent, otherName: link.dataset.o }; });
          else if (list) bodies = list.textContent.split(' ').map(find);
          return rows;
        }
        /// The row of a deadline: they are numbered through the catalogue, and a page has those of a year.
        function rowOf(id) {
          if (!section || !readRows().length) return null;
          return rows[+id.slice(1) - +rows[0].id.slice(1)];
        }
        function choices(values, names) {
          var seen = {};
          values.forEach(function (value) { if (value !== undefined && value !== '') seen[value] = 1; });
          return Object.keys(seen).map(value => [value, names(value)])
            .sort((one, two) => one[1] < two[1] ? -1 : one[1] > two[1] ? 1 : 0);
        }
        var filters = [], filterForm;
        function addFilter(name, options, test) {
          if (options.length < 2 && name !== 'Changes' && name !== 'When') return;
          var select = make('select', '', make('label', say(name), filterForm));
          make('option', say('All'), select, { value: '' });
          options.forEach(function (option) { make('option', option[1], select, { value: option[0] }); });
          select.addEventListener('change', function () { showRows(); });
          filters.push({ name: name, select: select, test: test });
        }
        function addFilterOf(name, letter, names) {
          addFilter(name, choices(readRows().map(row => row.data[letter]), names),
            (row, value) => row.data[letter] === value);
        }
        function kindWords(code) { return shown(code.replace(/-/g, ' ')); }
        function buildFilters() {
          var chosen = {};
          filters.forEach(function (filter) { chosen[filter.name] = filter.select.value; });
          if (filterForm) filterForm.remove();
          filters = [];
          filterForm = make('form', '', null, { 'class': 'filters' });
          section.insertBefore(filterForm, section.querySelector('h2').nextSibling);
          filterForm.addEventListener('submit', function (event) { event.preventDefault(); });
          addFilter('When', [['today', say('From today')]], row => !row.day || row.day >= today);
          addFilterOf('Kind', 'k', kindWords);
          addFilterOf('Sector', 's', value => value);
          addFilterOf('Certainty', 'c', shown);
          var used = {};
          readRows().forEach(function (row) { row.bodies.forEach(function (body) { used[body] = 1; }); });
          addFilter('Body', choices(Object.keys(used), number => nameOf(bodies[number])),
            (row, value) => row.bodies.indexOf(+value) >= 0);
          if (rows.some(row => row.data.n))
            addFilter('Changes', [['n', say('New or moved')]], row => row.data.n);
          filters.forEach(function (filter) { if (chosen[filter.name]) filter.select.value = chosen[filter.name]; });
        }
        var table = null, from = 0, to = 0;
        /// The rows that the filters let through, so many at once: those that are ahead, or around a place where one is asked for.
        function showRows(target) {
          if (!section || !readRows().length) return;
          if (!filterForm) buildFilters();
          var chosen = filters.filter(filter => filter.select.value);
          var kept = rows.filter(function (row) {
            return chosen.every(filter => filter.test(row, filter.select.value));
          });
          var place = target ? kept.indexOf(target) : kept.findIndex(row => row.day >= today);
          if (target && place < 0) {
            filters.forEach(function (filter) { filter.select.value = ''; });
            return showRows(target);
          }
          from = Math.max(0, !target ? place : place < step ? 0 : place - 50);
          to = from + step;
          section.querySelector('h2 small').textContent = kept.length;
          function write() {
            if (table) table.remove();
            table = make('div', '', section, { 'class': 'wide' });
            var last = -1, html = '<table class=deadlines>' + headOfTable, parts = kept.slice(from, to);
            // The drawing leads to every group.
            var there = new Set(parts.map(row => row.group));
            groups.forEach(function (group, number) { if (!there.has(number)) html += '<tbody hidden id="' + group.id + '">'; });
            parts.forEach(function (row) {
              if (row.group !== last) html += groups[last = row.group].line;
              html += row.day && row.day < today ? '<tr class=past' + row.line.slice(3) : row.line;
            });
            table.appendChild(unfolded(html + '</table>'));
            translate(table);
            if (from > 0) button(say('earlier') + ' (' + from + ')', table, table.firstChild, function () { from = Math.max(0, from - step); write(); });
            if (to < kept.length) button(say('more') + ' (' + (kept.length - to) + ')', table, null, function () { to += step; write(); });
          }
          write();
        }
        """#
}
