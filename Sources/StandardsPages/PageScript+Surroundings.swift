extension PageScript {
    /// What the script shows around an entity.
    static let surroundings = #"""
        // What is around an entity: a drawing of its ties, as wide as there is room.
        /// Shortens a text of a drawing until it fits.
        function fit(text, room) {
          var whole = text.textContent, count = whole.length;
          while (count > 4 && text.getComputedTextLength() > room) {
            count = Math.min(count - 1, Math.floor(count * room / text.getComputedTextLength()) + 1);
            text.textContent = whole.slice(0, count).trim() + '…';
          }
          return count;
        }
        /// The deadlines in the lists of an entity, each with its day.
        function datesOf(entity) {
          var start = entity.html.indexOf('<ul class=dates>');
          if (start < 0) return [];
          return entity.html.slice(start + 17, entity.html.indexOf('</ul>', start)).split('\n').filter(Boolean).map(function (line) {
            var time = /<time(?: datetime="?([^ ">]*)"?)?>([^<]*)/.exec(line);
            return { line: line, key: /href="?([^ ">]*)/.exec(line)[1], day: time ? time[1] || time[2] : '' };
          });
        }
        function byDay(one, two) { return one.day < two.day ? -1 : one.day > two.day ? 1 : 0; }
        /// The deadlines of those to which it is tied; those that are past only where there are no others.
        function addDeadlines(entity, article) {
          if (isSite) {
            var items = all('.others li', article);
            var isOpen = items.some(item => dayOf(item.querySelector('time')) >= today);
            items.forEach(function (item) { item.hidden = isOpen && dayOf(item.querySelector('time')) < today; });
            return;
          }
          var seen = {}, found = [], list = article.querySelector('h4 + dl');
          datesOf(entity).forEach(function (date) { seen[date.key] = 1; });
          entity.ties.forEach(function (tie) {
            var other = find(tie.id);
            if (other) datesOf(other).forEach(function (date) {
              var row = rowOf(date.key.slice(1));
              if (!seen[date.key] && row && row.line.indexOf('<a href=#' + tie.id + '>') >= 0) found.push(date);
              seen[date.key] = 1;
            });
          });
          var open = found.filter(date => date.day >= today);
          found = (open.length ? open : found).sort(byDay).slice(0, 30);
          if (!found.length) return;
          var ties = list.previousElementSibling;
          article.insertBefore(make('h4', say('Deadlines around it')), ties);
          var dates = article.insertBefore(make('ul', '', null, { 'class': 'dates others' }), ties);
          dates.appendChild(unfolded(found.map(date => date.line).join('')));
          translate(dates);
        }
        function draw(entity, article) {
          var old = article.querySelector('.hood');
          if (old) old.remove();
          var list = article.querySelector('h4 + dl'), groups = [];
          if (!list) return;
          entity.ties.forEach(function (tie) {
            var group = groups[groups.length - 1];
            if (!group || group.relation !== tie.relation) groups.push(group = { relation: tie.relation, nodes: [] });
            group.nodes.push(tie);
          });
          var figure = make('figure', '', null, { 'class': 'hood' });
          list.parentNode.insertBefore(figure, list);
          var width = Math.max(300, Math.min(figure.clientWidth, 960)), wide = width >= 640, most = 8, line = 20;
          var height = { left: 0, right: 0 }, centre = { w: wide ? 200 : width, h: 48 }, room = wide ? (width - 200) / 2 - 44 : width - 30;
          groups.forEach(function (group) {
            group.side = wide && height.left < height.right ? 'left' : 'right';
            group.top = height[group.side];
            group.size = Math.min(group.nodes.length, most) + (group.nodes.length > most ? 1 : 0);
            height[group.side] += (group.size + 1) * line + 10;
          });
          var above = wide ? 0 : 60, whole = Math.max(height.left, height.right, 50) + above;
          centre.x = wide ? width / 2 - 100 : 0;
          centre.y = wide ? whole / 2 - 24 : 0;
          var svg = make('svg', '', figure, {
            viewBox: '0 0 ' + width + ' ' + whole, width: width, height: whole, role: 'group', 'aria-label': say('Around it')
          });
          groups.forEach(function (group) {
            var left = group.side === 'left', x = left ? room : wide ? width - room : 24, anchor = left ? 'end' : 'start';
            var start = above + (wide ? (whole - height[group.side]) / 2 : 0) + group.top;
            function write(text, place, parent, name) {
              return make('text', text, parent, { x: x, y: start + place * line + 14, 'text-anchor': anchor, 'class': name });
            }
            write(shown(group.relation), 0, svg, 'r');
            group.nodes.slice(0, most).forEach(function (node, place) {
              var y = start + (place + 1) * line + 10, from = left ? centre.x : centre.x + centre.w, to = left ? x + 6 : x - 6;
              var middle = (from + to) / 2, height = centre.y + 24;
              make('path', '', svg, {
                d: wide ? 'M' + from + ' ' + height + 'C' + middle + ' ' + height + ' ' + middle + ' ' + y + ' ' + to + ' ' + y
                  : 'M8 48V' + y + 'H' + to
              });
              var link = make('a', '', svg, { href: node.address }), name = nameOfTie(node);
              fit(write(name, place + 1, link, ''), room - 4);
              make('title', name, link);
            });
            if (group.nodes.length > most) write('… ' + (group.nodes.length - most) + ' ' + say('more'), most + 1, svg, 'r');
          });
          make('rect', '', svg, { x: centre.x + 1, y: centre.y, width: centre.w - 2, height: centre.h, rx: 4, 'class': 'c' });
          var name = nameOf(entity), first = make('text', name, svg, { x: centre.x + 10, y: centre.y + 28 });
          var end = fit(first, centre.w - 20);
          if (end >= name.length) return;
          var space = name.slice(0, end).lastIndexOf(' ');
          if (space > 8) end = space;
          first.textContent = name.slice(0, end);
          first.setAttribute('y', centre.y + 20);
          fit(make('text', name.slice(end).trim(), svg, { x: centre.x + 10, y: centre.y + 37 }), centre.w - 20);
        }
        """#
}
