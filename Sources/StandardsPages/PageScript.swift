/// What the page does beyond being read: search as one types, filters, one entity at a time with what is around it, and
/// the other language. Nothing of it asks for anything that is not in the file.
enum PageScript {
    static let text = #"""
        'use strict';
        (function () {
        var doc = document, root = doc.documentElement, main = doc.getElementById('main'), box = doc.getElementById('q');
        function all(what, within) { return Array.prototype.slice.call((within || doc).querySelectorAll(what)); }
        function make(name, text, parent, attributes) {
          var svg = /^(svg|g|path|rect|text|title)$/.test(name) || (parent && parent.namespaceURI !== root.namespaceURI);
          var made = svg ? doc.createElementNS('http://www.w3.org/2000/svg', name) : doc.createElement(name);
          for (var key in attributes) made.setAttribute(key, attributes[key]);
          if (text) made.textContent = text;
          if (parent) parent.appendChild(made);
          return made;
        }

        // Words in two languages.
        var words = window.standardsWords || JSON.parse(doc.getElementById('words').textContent), back = {}, first = root.lang, other = root.dataset.other;
        for (var key in words) back[words[key]] = key;
        var ours = {
          'All': '全部', 'Kind': '类型', 'Certainty': '确定性', 'Sector': '领域', 'Body': '机构', 'When': '时间', 'From today': '今日起',
          'New or moved': '新增或改期', 'Around it': '关联', 'Deadlines around it': '关联期限', 'more': '更多', 'Next': '下一步', 'Results': '结果', 'Changes': '变更',
          'Nothing found': '未找到', 'Cited by': '为其来源'
        };
        function isChinese() { return /^zh/.test(root.lang); }
        function say(english) { return isChinese() && ours[english] || english; }
        /// A word of the page, in the language that is shown.
        function shown(word) { return root.lang === first ? word : words[word] || word; }

        // Entities, as the page tells them. Of several pages, `up` is the way to the first; the search then has files of its own.
        var entities = [], byID = {}, up = root.dataset.up, isSite = up !== undefined, parts = +root.dataset.parts || 0;
        all('.kind').forEach(function (section) {
          var heading = section.querySelector('h2 b'), home = !isSite && make('a', '', null, { href: '#' + section.id });
          if (home) heading.parentNode.insertBefore(home, heading);
          if (home) home.appendChild(heading);
          all('article', section).forEach(function (article) {
            var entity = { article: article, id: article.id, kind: article.id.split('/')[0], place: entities.length, heading: heading };
            entities.push(byID[entity.id] = entity);
            if (isSite) return;
            var name = article.querySelector('h3'), link = make('a', '', null, { href: '#' + entity.id });
            while (name.firstChild) link.appendChild(name.firstChild);
            name.appendChild(link);
          });
        });
        function nameOf(entity) {
          if (!entity.article) return root.lang === first ? entity.name : entity.otherName || entity.name;
          var code = entity.article.querySelector('h3 .w12'), title = entity.article.querySelector('h3 .w10');
          if (!title && !code) return entity.article.querySelector('h3').textContent.trim();
          return [code, title].filter(Boolean).map(function (part) { return part.textContent; })
            .join(isChinese() ? '，' : ', ');
        }
        function addressOf(entity) { return entity.address || (isSite ? up + entity.id + '/index.html' : '#' + entity.id); }
        function kindOf(entity) {
          return entity.heading && !isSite ? entity.heading.textContent
            : shown(entity.kind.replace(/[A-Z]/g, function (letter) { return ' ' + letter.toLowerCase(); }));
        }
        function textsOf(entity) {
          return entity.texts = entity.texts || all('span:not(.t)', entity.article).filter(function (span) {
            return !span.querySelector('span');
          }).map(function (span) { return { text: span.textContent, weight: +span.className.slice(1) || 2 }; })
            .concat(all('ul:not(.dates) small', entity.article).reduce(function (list, small) { return list.concat(namesIn(small)); }, []))
            .map(function (part) { return part.folded = part.text.toLowerCase(), part; });
        }
        /// The names of the properties for which a source stands, of the words that are written.
        function namesIn(small) {
          small.names = small.names || small.textContent.slice(1, -1).split(/, |，/).map(function (word) {
            var english = first.slice(0, 2) === 'zh' ? words[word] || word : word;
            return { text: english.replace(/ (.)/g, function (all, letter) { return letter.toUpperCase(); }), weight: 2 };
          });
          return small.names;
        }
        function dayOf(time) { return time ? time.getAttribute('datetime') || time.textContent : ''; }
        /// Of an article: whatever it is the source of.
        function addCiting(entity) {
          if (entity.isCited || entity.kind !== 'article' && entity.kind !== 'publication' && entity.kind !== 'policyDocument') return;
          entity.isCited = true;
          var citing = entities.filter(function (other) {
            return all('ul:not(.dates) a', other.article).some(function (link) { return link.hash.slice(1) === entity.id; });
          });
          if (!citing.length) return;
          make('h4', say('Cited by'), entity.article);
          var list = make('ul', '', entity.article, { 'class': 'citing' });
          citing.forEach(function (other) { make('a', nameOf(other), make('li', '', list), { href: '#' + other.id }); });
        }
        /// The entities that ties lead to, with the words of the relation.
        function tiesOf(entity) {
          if (entity.ties) return entity.ties;
          var relation = '', ties = [];
          all('h4 + dl > *, .hood + dl > *', entity.article).forEach(function (part) {
            if (part.tagName === 'DT') relation = part.textContent.trim();
            var link = part.tagName === 'DD' && part.querySelector('a');
            if (!link) return;
            var other = isSite ? { name: link.textContent, address: link.getAttribute('href') } : byID[link.hash.slice(1)];
            if (other) ties.push({ relation: relation, other: other });
          });
          return entity.ties = ties;
        }

        // The search: as the catalogue's own.
        var fillers = /^(a|an|and|for|in|of|on|or|the|to|with|的|和|与|及)$/;
        function split(text) {
          var result = [], word = '', chinese = false;
          Array.from(text.toLowerCase()).forEach(function (sign) {
            var ideograph = /\p{Ideographic}/u.test(sign), letter = ideograph || /[\p{Alphabetic}\p{N}]/u.test(sign);
            if ((!letter || ideograph !== chinese) && word) { result.push(word); word = ''; }
            chinese = ideograph;
            if (letter) word += sign;
          });
          return word ? result.concat(word) : result;
        }
        function isWord(code) { return code >= 128 || /[0-9A-Za-z]/.test(String.fromCharCode(code)); }
        function rank(text, start, end) {
          if (text.charCodeAt(start) >= 128) return 3;
          if (start > 0 && isWord(text.charCodeAt(start - 1))) return 1;
          var rest = text[end] === 's' ? end + 1 : end;
          return rest < text.length && isWord(text.charCodeAt(rest)) ? 2 : 3;
        }
        /// A code without what people write differently.
        function folded(code) { return code.toUpperCase().replace(/[\s\-\u2010-\u2015\u2212\/:]/g, ''); }
        /// What is called just so, in the first way that finds any.
        function called(question) {
          var text = question.trim(), small = text.toLowerCase(), code = folded(text);
          function has(weight, test) {
            return function (entity) {
              return textsOf(entity).some(function (part) { return part.weight === weight && test(part); });
            };
          }
          var tests = [
            function (entity) { return entity.id === text; },
            function (entity) { return entity.id.slice(entity.kind.length + 1) === text; },
            function (entity) {
              return has(12, function (part) { return folded(part.text) === code; })(entity)
                || has(8, function (part) { return part.folded === small; })(entity);
            },
            has(10, function (part) { return part.folded === small; }),
            has(12, function (part) {
              var whole = folded(part.text), year = part.text.match(/[-:\u2013\u2014]((19|20)\d\d)\b/);
              return year && whole === code + year[1] || part.text.indexOf('/') > 0
                && folded(part.text.slice(part.text.indexOf('/') + 1)) === code;
            })
          ];
          for (var place = 0; place < tests.length; place++) {
            var found = index.filter(tests[place]);
            if (found.length) return found;
          }
          return [];
        }
        /// Asks for the files of the search, once; each comes with a call of this.
        var asked = 0, come = 0, index = isSite ? [] : entities;
        window.standardsPart = function (number, list) {
          index = index.concat(list.map(function (line) {
            var entity = { id: line[0], kind: line[0].split('/')[0], name: line[1], otherName: line[2], texts: [] };
            for (var place = 3; place < line.length; place += 2)
              entity.texts.push({ text: line[place + 1], folded: line[place + 1].toLowerCase(), weight: line[place] });
            return entity;
          }));
          index.forEach(function (entity, place) { entity.place = place; });
          come = number;
          askForParts();
          if (hits.classList.contains('on')) showHits(box.value);
        };
        function askForParts() {
          if (!isSite || asked === parts || come < asked) return;
          asked++;
          make('script', '', doc.head, { src: up + 'search-' + asked + '.js' });
        }
        function search(question) {
          var every = split(question), weighty = every.filter(function (word) { return !fillers.test(word); });
          var terms = (weighty.length ? weighty : every).slice(0, 32).map(function (word) {
            return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
          }).filter(function (word, place, list) { return list.indexOf(word) === place; });
          var phrase = every.length > 1 ? every.slice(0, 32).join(' ') : '';
          if (!terms.length) return [];
          var so = called(question), most = 0;
          var answers = index.map(function (entity) {
            var best = terms.map(function () { return 0; }), bonus = 0, top = 0, excerpt = '';
            textsOf(entity).forEach(function (part) {
              var sum = 0;
              terms.forEach(function (word, number) {
                var found = 0;
                for (var start = part.folded.indexOf(word); start >= 0 && found < 3; start = part.folded.indexOf(word, start + 1))
                  found = Math.max(found, rank(part.folded, start, start + word.length));
                best[number] = Math.max(best[number], found * part.weight);
                sum += found;
              });
              var inRow = phrase && part.folded.indexOf(phrase) >= 0;
              if (inRow) { bonus = Math.max(bonus, 4 * part.weight); sum += 4; }
              if (sum * part.weight > top) { top = sum * part.weight; excerpt = part.text; }
            });
            var isSo = so.indexOf(entity) >= 0, count = isSo ? terms.length : best.filter(Boolean).length;
            most = Math.max(most, count);
            return {
              entity: entity, count: count, excerpt: excerpt,
              score: best.reduce(function (sum, part) { return sum + part; }, bonus) + (isSo ? 1000 : 0)
            };
          });
          return answers.filter(function (hit) { return hit.count > 0 && hit.count === most; })
            .sort(function (one, two) { return two.score - one.score || one.entity.place - two.entity.place; });
        }

        // Deadlines.
        var now = new Date(), today = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
        var rows = all('.deadlines tr[id]').map(function (row) {
          var time = row.querySelector('time'), link = row.querySelector('a');
          var day = dayOf(time);
          if (day && day < today) row.className = 'past';
          return { row: row, day: day, subject: link && !isSite ? byID[link.hash.slice(1)] : null, data: row.dataset };
        });
        function isBody(entity) { return entity.kind === 'organisation' || entity.kind === 'committee'; }
        function choices(values, names) {
          var seen = {};
          values.forEach(function (value) { if (value) seen[value] = 1; });
          return Object.keys(seen).map(function (value) { return [value, names(value)]; })
            .sort(function (one, two) { return one[1] < two[1] ? -1 : one[1] > two[1] ? 1 : 0; });
        }
        var filters = [], filterForm;
        function addFilter(name, options, test, form, then) {
          if (options.length < 2 && name !== 'Changes' && name !== 'When') return;
          var select = make('select', '', make('label', say(name), form));
          make('option', say('All'), select, { value: '' });
          options.forEach(function (option) { make('option', option[1], select, { value: option[0] }); });
          select.addEventListener('change', then);
          filters.push({ select: select, test: test, form: form });
        }
        function kindWords(code) { return shown(code.replace(/-/g, ' ')); }
        function buildFilters() {
          var section = doc.getElementById('deadlines');
          if (!section) return;
          if (filterForm) filterForm.remove();
          filters = [];
          filterForm = make('form', '', null, { 'class': 'filters' });
          section.insertBefore(filterForm, section.querySelector('h2').nextSibling);
          filterForm.addEventListener('submit', function (event) { event.preventDefault(); });
          addFilter('When', [['today', say('From today')]], function (row) { return !row.day || row.day >= today; }, filterForm, filterRows);
          addFilter('Kind', choices(rows.map(function (row) { return row.data.k; }), kindWords),
            function (row, value) { return row.data.k === value; }, filterForm, filterRows);
          addFilter('Sector', choices(rows.map(function (row) { return row.data.s; }), function (value) { return value; }),
            function (row, value) { return row.data.s === value; }, filterForm, filterRows);
          addFilter('Certainty', choices(rows.map(function (row) { return row.data.c; }), shown),
            function (row, value) { return row.data.c === value; }, filterForm, filterRows);
          var bodies = [];
          rows.forEach(function (row) {
            row.bodies = row.subject ? tiesOf(row.subject).map(function (tie) { return tie.other; }).concat(row.subject)
              .filter(isBody).map(function (body) { return body.id; }) : [];
            row.bodies.forEach(function (body) { bodies.push(body); });
          });
          addFilter('Body', choices(bodies, function (id) { return nameOf(byID[id]); }),
            function (row, value) { return row.bodies.indexOf(value) >= 0; }, filterForm, filterRows);
          if (rows.some(function (row) { return row.data.n; }))
            addFilter('Changes', [['n', say('New or moved')]], function (row) { return row.data.n; }, filterForm, filterRows);
        }
        function filterRows() {
          var count = 0;
          rows.forEach(function (row) {
            row.row.hidden = !filters.every(function (filter) { return !filter.select.value || filter.test(row, filter.select.value); });
            if (!row.row.hidden) count++;
          });
          all('.deadlines tbody').forEach(function (group) { group.hidden = !group.querySelector('tr[id]:not([hidden])'); });
          var head = doc.querySelector('#deadlines h2 small');
          if (head) head.textContent = count;
        }

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
        /// The deadlines of those to which it is tied; those that are past only where there are no others.
        function addDeadlines(entity) {
          var list = entity.article.querySelector('h4 + dl'), seen = {}, found = [];
          if (isSite || !list || entity.hasDeadlines) return;
          entity.hasDeadlines = true;
          all('.dates a', entity.article).forEach(function (link) { seen[link.hash] = 1; });
          tiesOf(entity).forEach(function (tie) {
            all('.dates:not(.others) li', tie.other.article).forEach(function (item) {
              var key = item.querySelector('a').hash, day = dayOf(item.querySelector('time'));
              if (!seen[key]) found.push([day, item]);
              seen[key] = 1;
            });
          });
          var open = found.filter(function (one) { return one[0] >= today; });
          found = (open.length ? open : found).sort(function (one, two) { return one[0] < two[0] ? -1 : one[0] > two[0] ? 1 : 0; });
          if (!found.length) return;
          var ties = list.previousElementSibling;
          entity.article.insertBefore(make('h4', say('Deadlines around it')), ties);
          var dates = entity.article.insertBefore(make('ul', '', null, { 'class': 'dates others' }), ties);
          found.slice(0, 30).forEach(function (one) { dates.appendChild(one[1].cloneNode(true)); });
        }
        function draw(entity) {
          var old = entity.article.querySelector('.hood');
          if (old) old.remove();
          var list = entity.article.querySelector('h4 + dl'), groups = [];
          if (!list) return;
          tiesOf(entity).forEach(function (tie) {
            var group = groups[groups.length - 1];
            if (!group || group.relation !== tie.relation) groups.push(group = { relation: tie.relation, nodes: [] });
            group.nodes.push(tie.other);
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
              var link = make('a', '', svg, { href: addressOf(node) });
              fit(write(nameOf(node), place + 1, link, ''), room - 4);
              make('title', nameOf(node), link);
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

        // Where one is.
        var hits = make('section', '', main, { id: 'hits' }), current = null, searchKind = '';
        function showHits(question) {
          askForParts();
          var found = search(question), kinds = {}, names = [];
          hits.textContent = '';
          found.forEach(function (hit) { kinds[hit.entity.kind] = (kinds[hit.entity.kind] || 0) + 1; });
          if (!kinds[searchKind]) searchKind = '';
          var head = make('h2', say('Results') + ' ', hits);
          make('small', String(found.length), head, { role: 'status' });
          if (Object.keys(kinds).length > 1) {
            var form = make('form', '', hits, { 'class': 'filters' }), select = make('select', '', make('label', say('Kind'), form));
            make('option', say('All'), select, { value: '' });
            Object.keys(kinds).forEach(function (kind) {
              var word = kindOf(found.filter(function (hit) { return hit.entity.kind === kind; })[0].entity);
              make('option', word + ' (' + kinds[kind] + ')', select, { value: kind });
            });
            select.value = searchKind;
            select.addEventListener('change', function () { searchKind = select.value; showHits(question); });
          }
          if (!found.length && come < parts) return;
          if (!found.length) return void make('p', say('Nothing found'), hits);
          var list = make('ol', '', hits);
          found.filter(function (hit) { return !searchKind || hit.entity.kind === searchKind; }).slice(0, 200).forEach(function (hit) {
            var item = make('li', '', list);
            make('a', nameOf(hit.entity), item, { href: addressOf(hit.entity) });
            var remark = hit.excerpt && nameOf(hit.entity).indexOf(hit.excerpt) < 0 ? ' · ' + hit.excerpt.slice(0, 160) : '';
            make('p', kindOf(hit.entity) + remark, item);
            if (hit.entity.article) all('.dates:not(.others) li', hit.entity.article).filter(function (date) {
              return dayOf(date.querySelector('time')) >= today;
            }).slice(0, 2).forEach(function (date) {
              make('p', date.querySelector('time').textContent + '  ' + date.querySelector('.t').textContent, item);
            });
          });
        }
        function route(event) {
          var place = '';
          try { place = decodeURIComponent(location.hash.slice(1)); } catch (error) { place = ''; }
          all('.on').forEach(function (part) { part.classList.remove('on'); });
          if (!isSite) all('.one').forEach(function (part) { part.classList.remove('one'); });
          all('nav [aria-current]').forEach(function (link) { link.removeAttribute('aria-current'); });
          var question = /^search=/.test(place) ? place.slice(7) : null;
          if (question !== null && question.trim()) {
            if (box.value !== question) box.value = question;
            hits.classList.add('on');
            return showHits(question);
          }
          if (doc.activeElement !== box) box.value = '';
          if (isSite && (up || !doc.getElementById('about'))) {
            all('main > section').forEach(function (part) { if (part !== hits) part.classList.add('on'); });
            current = entities[0];
            if (current) current.article.classList.add('on');
            if (current) draw(current);
            return;
          }
          var target = place && place !== 'main' ? doc.getElementById(place) : null, section = target && target.closest('main > section');
          current = target && target.matches('.kind > article') ? byID[place] : null;
          if (!section) all('#about, #deadlines').forEach(function (part) { part.classList.add('on'); });
          else section.classList.add('on');
          var chosen = doc.querySelector('nav a[href="#' + (section ? section.id : '') + '"]');
          if (chosen) chosen.setAttribute('aria-current', 'page');
          if (current) {
            section.classList.add('one');
            current.article.classList.add('on');
            addDeadlines(current);
            draw(current);
            addCiting(current);
          }
          if (target && target.closest('.deadlines') && target.closest('[hidden]')) {
            filters.forEach(function (filter) { filter.select.value = ''; });
            filterRows();
          }
          if (!event && !target) return;
          if (target && section !== target && !current) target.scrollIntoView();
          else {
            scrollTo(0, root.clientWidth < 1024 && place ? main.offsetTop : 0);
            if (event && doc.activeElement !== box) main.focus({ preventScroll: true });
          }
        }
        box.addEventListener('input', function () {
          var place = box.value.trim() ? '#search=' + encodeURIComponent(box.value) : '#main';
          if (/^#search=/.test(location.hash)) location.replace(place); else location.hash = place;
        });
        doc.getElementById('find').addEventListener('submit', function (event) { event.preventDefault(); });

        // The other language.
        var was = new Map();
        function swapWords() {
          var pairs = root.lang === first ? back : words;
          all('article li').forEach(function (item) {
            item.childNodes.forEach(function (node) {
              if (node.nodeType === 3) node.nodeValue = node.nodeValue.replace(/seen(?= )|查阅日期(?= )/, function (word) { return pairs[word] || word; });
            });
          });
          all('b, dt, th, h4, i, em, mark, .timeline title, article ul small').forEach(function (part) {
            if (part.id === 'switch' || part.children.length) return;
            if (part.matches('article ul:not(.dates) small')) {
              namesIn(part);
              var parts = part.textContent.slice(1, -1).split(/, |，/);
              part.textContent = '(' + parts.map(function (word) { return pairs[word] || word; }).join(', ') + ')';
              return;
            }
            var text = part.textContent.trim(), before = was.get(part);
            if (before && root.lang === first) part.textContent = before;
            else if (Object.prototype.hasOwnProperty.call(pairs, text)) {
              was.set(part, text);
              part.textContent = pairs[text];
            }
          });
        }
        function swapNames() {
          entities.forEach(function (entity) {
            var title = entity.article.querySelector('h3 .w10');
            all('.also > span', entity.article).forEach(function (also) {
              var lang = also.getAttribute('lang') || first;
              if (!title || lang.slice(0, 2) !== root.lang.slice(0, 2)) return;
              var text = title.textContent, old = title.getAttribute('lang') || first;
              title.textContent = also.textContent;
              title.setAttribute('lang', lang);
              also.textContent = text;
              also.setAttribute('lang', old);
            });
            if (entity.article) entity.ties = null;
            if (!isSite) entity.texts = null;
          });
          all('main a[href^="#"]').forEach(function (link) {
            var entity = link.hash && byID[link.hash.slice(1)];
            if (!entity || link.children.length || link.closest('.changes, .bars th')) return;
            link.textContent = nameOf(entity);
            link.removeAttribute('lang');
          });
          rows.forEach(function (row) {
            var titles = all('td:nth-child(2) span', row.row);
            if (titles.length > 1) titles.forEach(function (title) { title.hidden = (title.hasAttribute('lang')) !== (root.lang !== first); });
          });
          all('.dates li').forEach(function (item) {
            var row = !isSite && doc.getElementById(item.querySelector('a').hash.slice(1));
            var title = row && row.querySelector('td:nth-child(2) span:not([hidden])');
            if (title) item.querySelector('.t').textContent = title.textContent;
          });
        }
        var button = doc.getElementById('switch');
        button.addEventListener('click', function () {
          var label = button.textContent;
          root.lang = root.lang === first ? other : first;
          button.textContent = button.dataset.label || (isChinese() ? 'English' : '中文');
          button.dataset.label = label;
          button.lang = isChinese() ? 'en' : 'zh-Hans';
          swapWords();
          swapNames();
          buildFilters();
          filterRows();
          route();
        });

        root.classList.add('js');
        doc.getElementById('find').hidden = false;
        buildFilters();
        addEventListener('hashchange', route);
        // A browser goes to the place of an address once all is there.
        addEventListener('load', function () { setTimeout(route); });
        route();
        // For tests: the ranking without the page.
        root.addEventListener('search', function (event) {
          if (!event.detail) return;
          root.dataset.found = search(String(event.detail)).map(function (hit) { return hit.entity.id; }).join(' ');
        });
        })();
        """#
}
