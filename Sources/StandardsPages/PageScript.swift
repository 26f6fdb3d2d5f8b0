/// What the page does beyond being read: search as one types, filters, one entity at a time with what is around it, and
/// the other language. Nothing of it asks for anything that is not in the file.
enum PageScript {
    /// What the file holds: without the comments and the spaces before the lines.
    static let text: String = {
        let lines = source.split(separator: "\n").map { $0.drop { $0 == " " } }
        return lines.filter { !$0.hasPrefix("//") }.joined(separator: "\n") + "\n"
    }()

    private static let source = #"""
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
        var words = window.standardsWords || JSON.parse(doc.getElementById('words').textContent), first = root.lang, other = root.dataset.other;
        var ours = {
          'All': '全部', 'Kind': '类型', 'Certainty': '确定性', 'Sector': '领域', 'Body': '机构', 'When': '时间', 'From today': '今日起',
          'New or moved': '新增或改期', 'Around it': '关联', 'Deadlines around it': '关联期限', 'more': '更多', 'earlier': '更早', 'Results': '结果',
          'Changes': '变更', 'Nothing found': '未找到', 'Searching': '正在搜索', 'Cited by': '为其来源'
        };
        function isChinese() { return /^zh/.test(root.lang); }
        function isFirst() { return root.lang === first; }
        function say(english) { return isChinese() && ours[english] || english; }
        function has(object, key) { return Object.prototype.hasOwnProperty.call(object, key); }
        /// A word of the page, in the language that is shown.
        function shown(word) { return !isFirst() && has(words, word) ? words[word] : word; }

        // What stands in the file as text, since a browser reads no `noscript` where a script runs: it is read when it is looked at.
        function textOf(fold) { return fold.childNodes.length === 1 ? fold.firstChild.data : fold.textContent; }
        /// Markup of the page as elements.
        function unfolded(text) {
          var template = doc.createElement('template');
          template.innerHTML = text;
          return doc.importNode(template.content, true);
        }
        /// The text that markup stands for.
        function plain(text) {
          return text.indexOf('&') < 0 ? text : text.replace(/&(amp|lt|gt|quot|#10|#9);/g, function (all, name) {
            return { amp: '&', lt: '<', gt: '>', quot: '"', '#10': '\n', '#9': '\t' }[name];
          });
        }
        function button(text, parent, before, then) {
          var made = make('button', text, null, { type: 'button', 'class': 'more' });
          parent.insertBefore(made, before);
          made.addEventListener('click', then);
          return made;
        }

        // Entities, as the page tells them. Of several pages, `up` is the way to the first; the search then has files of its own.
        var up = root.dataset.up, isSite = up !== undefined, parts = +root.dataset.parts || 0, kinds = {}, folds = [], byID = {}, current = null;
        all('.kind[id]').forEach(function (section) {
          var heading = section.querySelector('h2 b'), home = make('a', '', null, { href: '#' + section.id });
          heading.parentNode.insertBefore(home, heading);
          home.appendChild(heading);
          var kind = { section: section, heading: heading, folds: [] };
          all('noscript', section).forEach(function (element) {
            var fold = { element: element, first: idAt(textOf(element), 0), kind: kind };
            kinds[fold.first.split('/')[0]] = kind;
            kind.folds.push(fold);
            folds.push(fold);
          });
        });
        function idAt(text, place) { return /<article .d="?([^ ">]*)/.exec(text.slice(place, place + 300))[1]; }
        /// The entities that a part tells of.
        function read(fold) {
          if (fold.all) return fold.all;
          var text = textOf(fold.element), place = text.indexOf('<article');
          fold.all = [];
          while (place >= 0) {
            var next = text.indexOf('<article', place + 1), id = idAt(text, place);
            fold.all.push(byID[id] = byID[id] || entity(id, text.slice(place, next < 0 ? text.length : next)));
            place = next;
          }
          return fold.all;
        }
        function entity(id, html) { return { id: id, kind: id.split('/')[0], html: html }; }
        /// The entity of an address; the parts are in the order of the identities.
        function find(id) {
          if (has(byID, id)) return byID[id];
          var kind = has(kinds, id.split('/')[0]) && kinds[id.split('/')[0]];
          if (!kind) return null;
          var low = 0, high = kind.folds.length;
          while (high - low > 1) {
            var middle = low + high >> 1;
            if (kind.folds[middle].first <= id) low = middle; else high = middle;
          }
          var text = textOf(kind.folds[low].element), place = text.indexOf('<article ' + 'id=' + id + '>');
          if (place < 0) return null;
          var next = text.indexOf('<article', place + 1);
          return byID[id] = entity(id, text.slice(place, next < 0 ? text.length : next));
        }
        /// The code of an entity and its title in the languages in which it has one, the page's first.
        function namesOf(entity) {
          if (entity.names) return entity.names;
          var head = entity.html.slice(0, entity.html.indexOf('</h3>')), code = /<span class=w12>([^<]*)/.exec(head), titles = [];
          var rest = entity.html.slice(head.length).replace(/^<\/h3>\n/, '').split('\n');
          for (var place = 0; /^<p class=also>/.test(rest[place]); place++) head += '\n' + rest[place];
          head.replace(/<span(?: lang="?([^ ">]*)"?)?>([^<]*)/g, function (all, lang, text) {
            titles.push({ lang: lang || first, text: plain(text) });
          });
          var names = { code: code ? plain(code[1]) : '', titles: titles, end: head.length + 6 };
          if (!code && !titles.length) titles.push({ lang: first, text: plain(head.slice(head.indexOf('<h3>') + 4).replace(/<[^>]*>/g, '')).trim() });
          return entity.names = names;
        }
        function titleOf(entity) {
          var titles = namesOf(entity).titles, same = titles.filter(title => title.lang.slice(0, 2) === root.lang.slice(0, 2));
          return isFirst() ? titles[0] : same[0] || titles[0];
        }
        function nameOf(entity) {
          if (entity.article) return all('h3 span', entity.article).map(part => part.textContent).join(isChinese() ? '，' : ', ')
            || entity.article.querySelector('h3').textContent;
          if (!entity.html) return isFirst() ? entity.name : entity.otherName || entity.name;
          var title = titleOf(entity);
          return [namesOf(entity).code, title && title.text].filter(Boolean).join(isChinese() ? '，' : ', ');
        }
        function addressOf(entity) { return entity.address || (isSite ? up + entity.id + '/index.html' : '#' + entity.id); }
        function kindOf(entity) {
          return kinds[entity.kind] ? kinds[entity.kind].heading.textContent
            : shown(entity.kind.replace(/[A-Z]/g, letter => ' ' + letter.toLowerCase()));
        }
        /// The texts into which the search looks, each with its weight.
        function textsOf(entity) {
          if (entity.texts) return entity.texts;
          var found = /<span(?: class=(w\d+|t))?[^>]*>([^<]*)<\/span>/g, html = entity.html, texts = [], end = namesOf(entity).end, match;
          while ((match = found.exec(html))) if (match[1] !== 't') texts.push(weighed(plain(match[2]), match[1] ? +match[1].slice(1) : match.index < end ? 10 : 2));
          var sources = html.indexOf('<ul>');
          if (sources >= 0) html.slice(sources).replace(/<small>\(([^<]*)\)<\/small>/g, function (all, names) {
            plain(names).split(/, |，/).forEach(function (word) {
              var english = /^zh/.test(first) && has(words, word) ? words[word] : word;
              texts.push(weighed(english.replace(/ (.)/g, (all, letter) => letter.toUpperCase()), 2));
            });
          });
          return entity.texts = texts;
        }
        function weighed(text, weight) {
          var small = text.toLowerCase();
          return { text: text, folded: small === text ? text : small, weight: weight, code: weight === 12 ? folded(text) : '' };
        }
        function dayOf(time) { return time ? time.getAttribute('datetime') || time.textContent : ''; }
        /// Of an article: whatever it is the source of.
        function addCiting(entity, article) {
          if (entity.kind !== 'article' && entity.kind !== 'publication' && entity.kind !== 'policyDocument') return;
          var wanted = new RegExp('href="?#' + entity.id.replace(/[^\w\/]/g, '\\$&') + '[ ">]'), citing = [];
          folds.forEach(function (fold) {
            if (!wanted.test(textOf(fold.element))) return;
            citing = citing.concat(read(fold).filter(function (other) {
              var sources = other.html.indexOf('<ul>');
              return sources >= 0 && wanted.test(other.html.slice(sources));
            }));
          });
          if (!citing.length) return;
          make('h4', say('Cited by'), article);
          var list = make('ul', '', article, { 'class': 'citing' });
          citing.forEach(function (other) { make('a', nameOf(other), make('li', '', list), { href: '#' + other.id }); });
        }
        /// The entities that ties lead to, with the words of the relation.
        function tiesOf(article) {
          var relation = '', ties = [];
          all('h4 + dl > *', article).forEach(function (part) {
            if (part.tagName === 'DT') relation = part.textContent.trim();
            var link = part.tagName === 'DD' && part.querySelector('a');
            if (link) ties.push({ relation: relation, id: isSite ? '' : link.hash.slice(1), name: link.textContent, otherName: link.dataset.o, address: link.getAttribute('href') });
          });
          return ties;
        }
        function nameOfTie(tie) {
          var other = !isFirst() && tie.id && find(tie.id);
          return other ? nameOf(other) : isFirst() ? tie.name : tie.otherName || tie.name;
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
          function hasText(weight, test) {
            return function (entity) {
              return textsOf(entity).some(part => part.weight === weight && test(part));
            };
          }
          var tests = [
            entity => entity.id === text,
            entity => entity.id.slice(entity.kind.length + 1) === text,
            function (entity) {
              return hasText(12, part => part.code === code)(entity)
                || hasText(8, part => part.folded === small)(entity);
            },
            hasText(10, part => part.folded === small),
            hasText(12, function (part) {
              if (part.code.indexOf(code) < 0) return false;
              var year = part.text.match(/[-:\u2013\u2014]((19|20)\d\d)\b/);
              return year && part.code === code + year[1] || part.text.indexOf('/') > 0
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
        var asked = 0, come = 0, index = [];
        window.standardsPart = function (number, list) {
          list.forEach(function (line) {
            var texts = [];
            for (var place = 3; place < line.length; place += 2) texts.push(weighed(line[place + 1], line[place]));
            index.push({ id: line[0], kind: line[0].split('/')[0], name: line[1], otherName: line[2], texts: texts, place: index.length });
          });
          come = number;
          askForParts();
          if (hits.classList.contains('on')) showHits(box.value);
        };
        function askForParts() {
          if (!isSite || asked === parts || come < asked) return;
          asked++;
          make('script', '', doc.head, { src: up + 'search-' + asked + '.js' });
        }
        /// Reads what is searched on the one page, for so many milliseconds at a time.
        function readFolds(time) {
          var end = Date.now() + time;
          while (come < folds.length && Date.now() < end) read(folds[come++]).forEach(function (entity) {
            textsOf(entity);
            entity.place = index.length;
            index.push(entity);
          });
        }
        function isWhole() { return come >= (isSite ? parts : folds.length); }
        var waiting = 0, reading = 0;
        function readOn() {
          if (isSite) return askForParts();
          if (isWhole() || reading) return;
          readFolds(50);
          if (!isWhole()) readLater();
        }
        function readLater() {
          reading = setTimeout(function () {
            reading = 0;
            readFolds(200);
            if (!isWhole()) readLater();
            else if (hits.classList.contains('on')) showHits(box.value);
          });
        }
        function search(question) {
          var every = split(question), weighty = every.filter(word => !fillers.test(word));
          var terms = (weighty.length ? weighty : every).slice(0, 32).map(function (word) {
            return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
          }).filter((word, place, list) => list.indexOf(word) === place);
          var phrase = every.length > 1 ? every.slice(0, 32).join(' ') : '';
          if (!terms.length) return [];
          var so = new Set(called(question)), most = 0;
          var answers = index.map(function (entity) {
            var best = terms.map(() => 0), bonus = 0, top = 0, excerpt = '';
            textsOf(entity).forEach(function (part) {
              var sum = 0;
              for (var number = 0; number < terms.length; number++) {
                var word = terms[number], found = 0;
                for (var start = part.folded.indexOf(word); start >= 0 && found < 3; start = part.folded.indexOf(word, start + 1))
                  found = Math.max(found, rank(part.folded, start, start + word.length));
                if (found * part.weight > best[number]) best[number] = found * part.weight;
                sum += found;
              }
              var inRow = phrase && part.folded.indexOf(phrase) >= 0;
              if (inRow) { bonus = Math.max(bonus, 4 * part.weight); sum += 4; }
              if (sum * part.weight > top) { top = sum * part.weight; excerpt = part.text; }
            });
            var isSo = so.has(entity), count = isSo ? terms.length : best.filter(Boolean).length;
            most = Math.max(most, count);
            return {
              entity: entity, count: count, excerpt: excerpt,
              score: best.reduce((sum, part) => sum + part, bonus) + (isSo ? 1000 : 0)
            };
          });
          return answers.filter(hit => hit.count > 0 && hit.count === most)
            .sort((one, two) => two.score - one.score || one.entity.place - two.entity.place);
        }

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

        // Where one is.
        var hits = make('section', '', main, { id: 'hits' }), searchKind = '';
        function showHits(question) {
          readOn();
          var found = search(question), count = {};
          hits.textContent = '';
          found.forEach(function (hit) { count[hit.entity.kind] = (count[hit.entity.kind] || 0) + 1; });
          if (!count[searchKind]) searchKind = '';
          var head = make('h2', say('Results') + ' ', hits);
          make('small', String(found.length), head, { role: 'status' });
          if (Object.keys(count).length > 1) {
            var form = make('form', '', hits, { 'class': 'filters' }), select = make('select', '', make('label', say('Kind'), form));
            make('option', say('All'), select, { value: '' });
            Object.keys(count).forEach(function (kind) {
              var word = kindOf(found.filter(hit => hit.entity.kind === kind)[0].entity);
              make('option', word + ' (' + count[kind] + ')', select, { value: kind });
            });
            select.value = searchKind;
            select.addEventListener('change', function () { searchKind = select.value; showHits(question); });
          }
          if (!isWhole()) make('p', say('Searching') + ' …', hits);
          if (!found.length) return void (isWhole() && make('p', say('Nothing found'), hits));
          var list = make('ol', '', hits);
          found.filter(hit => !searchKind || hit.entity.kind === searchKind).slice(0, 200).forEach(function (hit) {
            var item = make('li', '', list);
            make('a', nameOf(hit.entity), item, { href: addressOf(hit.entity) });
            var remark = hit.excerpt && nameOf(hit.entity).indexOf(hit.excerpt) < 0 ? ' · ' + hit.excerpt.slice(0, 160) : '';
            make('p', kindOf(hit.entity) + remark, item);
            if (hit.entity.html) datesOf(hit.entity).filter(date => date.day >= today).slice(0, 2).forEach(function (date) {
              var part = unfolded(date.line);
              translate(part);
              make('p', part.querySelector('time').textContent + '  ' + part.querySelector('.t').textContent, item);
            });
          });
        }
        /// The names of the entities of a kind, so many at once.
        function showNames(kind) {
          if (kind.list) return;
          kind.list = make('ul', '', kind.section, { 'class': 'names' });
          var place = 0, offset = 0;
          function add() {
            for (var count = 0; count < step && place < kind.folds.length; count++) {
              var all = read(kind.folds[place]), entity = all[offset++], names = namesOf(entity), title = titleOf(entity), item = make('li', '', kind.list);
              var link = make('a', '', item, { href: '#' + entity.id });
              if (names.code) make('strong', names.code, link);
              if (title) make('span', title.text, link, title.lang === root.lang ? {} : { lang: title.lang });
              names.titles.forEach(function (other) { if (other !== title) make('p', other.text, item, { 'class': 'also', lang: other.lang }); });
              if (offset === all.length) { place++; offset = 0; }
            }
            if (place < kind.folds.length) button(say('more'), kind.section, null, function (event) { event.target.remove(); add(); });
          }
          add();
        }
        /// The article of an entity, in the language that is shown.
        function showEntity(entity) {
          var part = unfolded(entity.html.slice(0, entity.html.lastIndexOf('</article>') + 10)), article = part.firstElementChild;
          entity.ties = tiesOf(article);
          translate(part);
          article.classList.add('on');
          kinds[entity.kind].section.appendChild(part);
          current = { entity: entity, article: article };
          addDeadlines(entity, article);
          draw(entity, article);
          addCiting(entity, article);
          return article;
        }
        /// The rest of a part of the page: as much as is read at once, and the rest when it is asked for.
        function unfold(section) {
          var room = 400000;
          all('.more', section).forEach(function (old) { old.remove(); });
          all('noscript', section).forEach(function (fold) {
            if (room < 0) return;
            var text = textOf(fold), part = unfolded(text);
            room -= text.length;
            translate(part);
            fold.parentNode.replaceChild(part, fold);
          });
          var rest = section.querySelector('noscript');
          if (rest) button(say('more'), section, rest, function () { unfold(section); });
        }
        function route(event) {
          var place = '';
          try { place = decodeURIComponent(location.hash.slice(1)); } catch (error) { place = ''; }
          all('.on, .here').forEach(function (part) { part.classList.remove('on', 'here'); });
          all('nav [aria-current]').forEach(function (link) { link.removeAttribute('aria-current'); });
          if (current && !isSite) {
            current.article.parentNode.classList.remove('one');
            current.article.remove();
            current = null;
          }
          var question = /^search=/.test(place) ? place.slice(7) : null;
          if (question !== null && question.trim()) {
            if (box.value !== question) box.value = question;
            hits.classList.add('on');
            return showHits(question);
          }
          if (doc.activeElement !== box) box.value = '';
          var isInner = isSite && (up || !doc.getElementById('about')), target = null, part = null, found = isSite ? null : find(place);
          if (isInner) all('main > section').forEach(function (part) { if (part !== hits) part.classList.add('on'); });
          if (current) {
            current.article.classList.add('on');
            addDeadlines(current.entity, current.article);
            draw(current.entity, current.article);
          }
          if (found) {
            part = kinds[found.kind].section;
            // A drawing is as wide as there is room, and so has to be in sight.
            part.classList.add('one', 'on');
            showEntity(found);
          } else if (section) {
            var row = /^d\d+$/.test(place) ? rowOf(place) : null;
            var group = readRows() && groups.filter(group => group.id === place)[0];
            if (row || group || !table) showRows(row || group && rows[group.from]);
            target = row || group ? doc.getElementById(place) : null;
            if (row) target.classList.add('here');
          }
          if (!found && !target && place && place !== 'main') target = doc.getElementById(place);
          part = part || target && target.closest('main > section');
          if (!part && !isInner) all('#about, #deadlines').forEach(function (part) { part.classList.add('on'); });
          else if (part) part.classList.add('on');
          if (part && !found) {
            for (var name in kinds) if (kinds[name].section === part) showNames(kinds[name]);
            if (part !== section && !part.matches('.kind')) unfold(part);
          }
          var drawing = doc.querySelector('.timeline'), bar = table && drawing && drawing.querySelector('a[href$="#' + today.slice(0, 4) + '-q' + Math.ceil(+today.slice(5, 7) / 3) + '"] text');
          if (bar) drawing.parentNode.scrollLeft = bar.getAttribute('x') - drawing.parentNode.clientWidth / 2;
          var chosen = doc.querySelector('nav a[href="#' + (part ? part.id : '') + '"]');
          if (chosen) chosen.setAttribute('aria-current', 'page');
          if (!event && !target && !found) return;
          if (target && part !== target) target.scrollIntoView();
          else {
            scrollTo(0, root.clientWidth < 1024 && place ? main.offsetTop : 0);
            if (event && doc.activeElement !== box) main.focus({ preventScroll: true });
          }
        }
        box.addEventListener('input', function () {
          clearTimeout(waiting);
          // A large catalogue is searched when one has stopped typing.
          waiting = setTimeout(function () {
            var place = box.value.trim() ? '#search=' + encodeURIComponent(box.value) : '#main';
            // At once: what one types meanwhile would be overwritten by an event that comes later.
            history[/^#search=/.test(location.hash) ? 'replaceState' : 'pushState'](null, '', place);
            route();
          }, index.length > 5000 ? 200 : 0);
        });
        doc.getElementById('find').addEventListener('submit', function (event) { event.preventDefault(); });

        // The other language: what stands in the first is put into it, and is kept.
        var was = new Map();
        function set(part, text, lang) {
          if (!was.has(part)) was.set(part, { text: part.nodeType === 3 ? part.nodeValue : part.textContent, lang: part.lang });
          if (part.nodeType === 3) part.nodeValue = text; else part.textContent = text;
          if (lang !== undefined) setLang(part, lang);
        }
        function setLang(part, lang) { if (lang) part.setAttribute('lang', lang); else if (part.removeAttribute) part.removeAttribute('lang'); }
        function translate(part) {
          if (isFirst()) return;
          all('article li', part).forEach(function (item) {
            item.childNodes.forEach(function (node) {
              if (node.nodeType !== 3) return;
              var text = node.nodeValue.replace(/seen(?= |$)|查阅日期(?= |$)/, shown);
              if (text !== node.nodeValue) set(node, text);
            });
          });
          all('b, dt, th, h4, i, em, mark, time, .timeline title, article ul small', part).forEach(function (word) {
            if (word.id === 'switch' || word.children.length) return;
            var text = word.textContent.trim();
            if (word.matches('article ul:not(.dates) small'))
              set(word, '(' + text.slice(1, -1).split(/, |，/).map(shown).join(isChinese() ? '，' : ', ') + ')');
            else if (has(words, text)) set(word, words[text]);
          });
          all('article', part).forEach(function (article) {
            var title = article.querySelector('h3 span:not(.w12)'), done = false;
            all('.also > span', article).forEach(function (also) {
              var lang = also.getAttribute('lang') || first;
              if (done || !title || lang.slice(0, 2) !== root.lang.slice(0, 2)) return;
              var text = title.textContent, old = title.getAttribute('lang') || first;
              set(title, also.textContent, lang);
              set(also, text, old);
              done = true;
            });
          });
          all('a[data-o], .t[data-o]', part).forEach(function (name) { set(name, name.dataset.o, ''); });
          if (!isSite) all('a[href^="#"]', part).forEach(function (link) {
            var entity = link.hash && !link.children.length && !link.closest('.changes, .bars th') && find(link.hash.slice(1));
            if (entity) set(link, nameOf(entity), '');
          });
          all('.deadlines td:nth-child(2) span + span', part).forEach(function (title) { set(title.previousSibling, title.textContent, other); });
          if (!isSite) all('.dates li', part).concat(part.firstElementChild && part.firstElementChild.tagName === 'LI' ? part.firstElementChild : []).forEach(function (item) {
            var row = rowOf(item.querySelector('a').hash.slice(1)), title = row && /<span hidden[^>]*>([^<]*)/.exec(row.line);
            if (title) set(item.querySelector('.t'), plain(title[1]));
          });
        }
        var languages = doc.getElementById('switch');
        languages.addEventListener('click', function () {
          var label = languages.textContent;
          root.lang = isFirst() ? other : first;
          languages.textContent = languages.dataset.label || (isChinese() ? 'English' : '中文');
          languages.dataset.label = label;
          languages.lang = isChinese() ? 'en' : 'zh-Hans';
          // What is made of the texts of the file is made anew.
          all('.hood, .names, .more, #hits > *').forEach(function (part) { part.remove(); });
          for (var name in kinds) kinds[name].list = null;
          if (table) table.remove();
          table = null;
          if (current && !isSite) {
            current.article.parentNode.classList.remove('one');
            current.article.remove();
            current = null;
          }
          if (isFirst()) {
            was.forEach(function (before, part) {
              if (part.nodeType === 3) { part.nodeValue = before.text; return; }
              part.textContent = before.text;
              setLang(part, before.lang);
            });
            was.clear();
          } else translate(doc);
          if (filterForm) buildFilters();
          route();
        });

        root.classList.add('js');
        doc.getElementById('find').hidden = false;
        if (isSite) all('article').forEach(function (article) { current = { entity: { article: article, ties: tiesOf(article) }, article: article }; });
        addEventListener('hashchange', function (event) { clearTimeout(waiting); route(event); });
        // A browser goes to the place of an address once all is there.
        addEventListener('load', function () { setTimeout(route); });
        route();
        // For tests: the ranking without the page.
        root.addEventListener('search', function (event) {
          if (!event.detail) return;
          if (!isSite) readFolds(Infinity);
          root.dataset.found = search(String(event.detail)).map(hit => hit.entity.id).join(' ');
        });
        })();
        """#
}
